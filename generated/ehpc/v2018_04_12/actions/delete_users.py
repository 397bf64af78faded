# Generated from spec/2018-04-12/actions/user/DeleteUsers.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteUsers: Delete users of a cluster."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteUsersRequest", "DeleteUsersResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteUsersRequest(Request["DeleteUsersResponse"]):
    """Parameters of DeleteUsers: delete users of a cluster.

    Removes one or more accounts from the cluster. The home directory of a deleted user stays with all its files; for
    a user exampleUser that is /home/exampleUser. ListUsers lists the users.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    user_names: Sequence[str]
    """Names of the users to delete. Later official documentation allows 1 to 100 in a call."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("user_names", "User.n.Name", "list", item="string", style="indexed", required=True),
        WireField("async_", "Async", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteUsersResponse(Response):
    """Response of DeleteUsers: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteUsers",
    DeleteUsersRequest,
    DeleteUsersResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListUsers",),
    secret=False,
    positions={"RegionId": "host"},
)
