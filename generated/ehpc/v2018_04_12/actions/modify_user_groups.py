# Generated from spec/2018-04-12/actions/user/ModifyUserGroups.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ModifyUserGroups: Move users of a cluster to another group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ModifyUserGroupsRequest", "ModifyUserGroupsResponse", "OPERATION", "UserGroupChange"]


@define(eq=False, repr=False, kw_only=True)
class UserGroupChange(Model):
    """The group that a user shall get."""

    name: str | None = None
    """Name of the user."""

    group: Literal["users", "wheel"] | str | None = None
    """New group of the user; wheel may use sudo, users may not. One of: users, wheel."""

    __wire__ = (
        WireField("name", "Name", "string"),
        WireField("group", "Group", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyUserGroupsRequest(Request["ModifyUserGroupsResponse"]):
    """Parameters of ModifyUserGroups: move users of a cluster to another group.

    Sets the group, and with it the permissions, of one or more users. ListUsers lists the users and their present
    group.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    users: Sequence[UserGroupChange | Mapping[str, Any]]
    """Users and their new groups. Later official documentation allows 1 to 100 in a call."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("users", "User", "list", item="model", model=UserGroupChange, style="indexed", required=True),
        WireField("async_", "Async", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyUserGroupsResponse(Response):
    """Response of ModifyUserGroups: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "ModifyUserGroups",
    ModifyUserGroupsRequest,
    ModifyUserGroupsResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListUsers",),
    secret=False,
    positions={"RegionId": "host"},
)
