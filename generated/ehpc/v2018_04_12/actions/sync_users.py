# Generated from spec/2018-04-12/actions/user/SyncUsers.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SyncUsers: Copy local users to a hybrid cluster in proxy mode."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "SyncUsersRequest", "SyncUsersResponse"]


@define(eq=False, repr=False, kw_only=True)
class SyncUsersRequest(Request["SyncUsersResponse"]):
    """Parameters of SyncUsers: copy local users to a hybrid cluster in proxy mode."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class SyncUsersResponse(Response):
    """Response of SyncUsers: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "SyncUsers",
    SyncUsersRequest,
    SyncUsersResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListUsers",),
    secret=False,
    positions={"RegionId": "query"},
)
