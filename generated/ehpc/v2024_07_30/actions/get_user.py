# Generated from spec/2024-07-30/actions/user/GetUser.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetUser: Describe a user of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.user_info import UserInfo

__all__ = ["GetUserRequest", "GetUserResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetUserRequest(Request["GetUserResponse"]):
    """Parameters of GetUser: describe a user of a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    user_name: str
    """Name of the user."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("user_name", "UserName", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetUserResponse(Response):
    """Response of GetUser: user, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    user: UserInfo | None = None
    """The user."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("user", "User", "model", model=UserInfo),
    )


OPERATION = Operation(
    "GetUser",
    GetUserRequest,
    GetUserResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    method="GET",
)
