# Generated from spec/2018-04-12/actions/user/ModifyUserPasswords.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ModifyUserPasswords: Set new passwords for users of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ModifyUserPasswordsRequest", "ModifyUserPasswordsResponse", "OPERATION", "UserPasswordChange"]


@define(eq=False, repr=False, kw_only=True)
class UserPasswordChange(Model):
    """The password that a user shall get."""

    name: str
    """Name of the user."""

    password: str = field(converter=mask)
    """New password, with characters of at least three of the four kinds upper case letter, lower case letter, digit and
    special character (()`~!@#$%^&*-+=|{}[]:;'<>,.?/). Send it over HTTPS only. From 8 to 30 characters. Secret: never
    shown in a repr or a log."""

    __wire__ = (
        WireField("name", "Name", "string", required=True),
        WireField("password", "Password", "string", secret=True, required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyUserPasswordsRequest(Request["ModifyUserPasswordsResponse"]):
    """Parameters of ModifyUserPasswords: set new passwords for users of a cluster.

    Replaces the passwords of one or more users; the old passwords are not needed. ListUsers lists the users.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    users: Sequence[UserPasswordChange | Mapping[str, Any]]
    """Users and their new passwords. Later official documentation allows 1 to 100 in a call."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("users", "User", "list", item="model", model=UserPasswordChange, style="indexed", required=True),
        WireField("async_", "Async", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyUserPasswordsResponse(Response):
    """Response of ModifyUserPasswords: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "ModifyUserPasswords",
    ModifyUserPasswordsRequest,
    ModifyUserPasswordsResponse,
    mutates=True,
    idempotent=True,
    secret=True,
    positions={"RegionId": "host"},
)
