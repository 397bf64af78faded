# Generated from spec/2024-07-30/actions/user/CreateUsers.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateUsers: Add users to a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["CreateUsersRequest", "CreateUsersResponse", "NewUser", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class NewUser(Model):
    """A user to add to a cluster."""

    auth_key: str | None = None
    """SSH public key of the user, instead of a password in clusters whose users log in by key."""

    group: Literal["users", "wheel"] | str | None = None
    """Permission group of the user: users have ordinary permissions, wheel may use sudo. One of: users, wheel."""

    password: str | None = field(default=None, converter=mask_optional)
    """Password of the user, unless auth_key is given. It must have characters of three kinds: uppercase letters,
    lowercase letters, digits, special characters. From 8 to 30 characters. Secret: never shown in a repr or a log."""

    user_name: str | None = None
    """Name of the user; it starts with a letter. From 1 to 30 characters."""

    __wire__ = (
        WireField("auth_key", "AuthKey", "string"),
        WireField("group", "Group", "string"),
        WireField("password", "Password", "string", secret=True),
        WireField("user_name", "UserName", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateUsersRequest(Request["CreateUsersResponse"]):
    """Parameters of CreateUsers: add users to a cluster.

    Users are named by user_name here, and by Name in API 2018-04-12.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    users: Sequence[NewUser | Mapping[str, Any]]
    """Users to add. At most 20 items."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("users", "User", "list", item="model", model=NewUser, style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateUsersResponse(Response):
    """Response of CreateUsers: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "CreateUsers",
    CreateUsersRequest,
    CreateUsersResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListUsers", "GetUser"),
    secret=True,
    item_limits={"users": 20},
)
