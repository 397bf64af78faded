# Generated from spec/2018-04-12/actions/user/AddUsers.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AddUsers: Add users to a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["AddUsersRequest", "AddUsersResponse", "NewUser", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class NewUser(Model):
    """A user to add to a cluster."""

    name: str
    """Name of the new user. It begins with a letter and holds letters, digits and periods. From 6 to 30 characters."""

    group: Literal["users", "wheel"] | str
    """Group of the new user; wheel may use sudo. One of: users, wheel."""

    password: str = field(converter=mask)
    """Password of the new user, with characters of at least three of the four kinds upper case letter, lower case
    letter, digit and special character (()`~!@#$%^&*-+=|{}[]:;'<>,.?/). Send it over HTTPS only. From 8 to 30
    characters. Secret: never shown in a repr or a log."""

    __wire__ = (
        WireField("name", "Name", "string", required=True),
        WireField("group", "Group", "string", required=True),
        WireField("password", "Password", "string", secret=True, required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class AddUsersRequest(Request["AddUsersResponse"]):
    """Parameters of AddUsers: add users to a cluster.

    Creates accounts with which people log on to the cluster and submit jobs. Every user belongs to one of two groups;
    a member of wheel may use sudo, a member of users may not.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    users: Sequence[NewUser | Mapping[str, Any]]
    """Users to add. Later official documentation allows 1 to 100 in a call."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("users", "User", "list", item="model", model=NewUser, style="indexed", required=True),
        WireField("async_", "Async", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class AddUsersResponse(Response):
    """Response of AddUsers: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "AddUsers",
    AddUsersRequest,
    AddUsersResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListUsers",),
    secret=True,
    positions={"RegionId": "host"},
)
