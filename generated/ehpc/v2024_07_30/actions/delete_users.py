# Generated from spec/2024-07-30/actions/user/DeleteUsers.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteUsers: Delete users of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["DeleteUsersRequest", "DeleteUsersResponse", "OPERATION", "UserReference"]


@define(eq=False, repr=False, kw_only=True)
class UserReference(Model):
    """A user of a cluster, by name."""

    user_name: str
    """Name of the user."""

    __wire__ = (WireField("user_name", "UserName", "string", required=True),)


@define(eq=False, repr=False, kw_only=True)
class DeleteUsersRequest(Request["DeleteUsersResponse"]):
    """Parameters of DeleteUsers: delete users of a cluster.

    The official SDK sends this action with GET, although it changes the cluster.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    users: Sequence[UserReference | Mapping[str, Any]]
    """Users to delete. At most 100 items."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("users", "User", "list", item="model", model=UserReference, style="json", required=True),
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
    item_limits={"users": 100},
    method="GET",
)
