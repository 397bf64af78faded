# Generated from spec/2018-04-12/actions/user/ListUsers.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListUsers: List the users of a cluster, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListUsersRequest", "ListUsersResponse", "OPERATION", "UserInfo"]


@define(eq=False, repr=False, kw_only=True)
class UserInfo(Model):
    """A user of a cluster."""

    name: str | None = None
    """Name of the user, which AddUsers gave and run_as_user of the job actions takes."""

    group: Literal["users", "wheel"] | str | None = None
    """Group of the user; users are ordinary users, and wheel may use sudo. One of: users, wheel."""

    add_time: str | None = None
    """When the user was added, such as 2018-07-18T17:46:47."""

    __wire__ = (
        WireField("name", "Name", "string", aliases=("Username",)),
        WireField("group", "Group", "string"),
        WireField("add_time", "AddTime", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListUsersRequest(Request["ListUsersResponse"]):
    """Parameters of ListUsers: list the users of a cluster, page by page."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListUsersResponse(Response):
    """Response of ListUsers: users, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    users: list[UserInfo] = field(factory=list)
    """Users on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("users", "Users", "list", item="model", model=UserInfo, tag="UserInfo"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListUsers",
    ListUsersRequest,
    ListUsersResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="users",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
)
