# Generated from spec/2024-07-30/actions/user/UpdateUser.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UpdateUser: Change the permission group or the password of a user."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "UpdateUserRequest", "UpdateUserResponse"]


@define(eq=False, repr=False, kw_only=True)
class UpdateUserRequest(Request["UpdateUserResponse"]):
    """Parameters of UpdateUser: change the permission group or the password of a user.

    Give group, password, or both.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    group: Literal["users", "wheel"] | str | None = None
    """Permission group of the user: users have ordinary permissions, wheel may use sudo. One of: users, wheel."""

    password: str | None = field(default=None, converter=mask_optional)
    """New password of the user. It must have characters of three kinds: uppercase letters, lowercase letters, digits,
    special characters. From 8 to 30 characters. Secret: never shown in a repr or a log."""

    user_name: str
    """Name of the user."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("group", "Group", "string"),
        WireField("password", "Password", "string", secret=True),
        WireField("user_name", "UserName", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class UpdateUserResponse(Response):
    """Response of UpdateUser: success, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
    )


OPERATION = Operation(
    "UpdateUser",
    UpdateUserRequest,
    UpdateUserResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetUser", "ListUsers"),
    secret=True,
)
