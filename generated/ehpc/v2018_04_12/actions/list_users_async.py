# Generated from spec/2018-04-12/actions/user/ListUsersAsync.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListUsersAsync: List the users of a cluster in two calls: request, then get the result."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ClusterUser", "ListUsersAsyncRequest", "ListUsersAsyncResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ClusterUser(Model):
    """A user of a cluster."""

    add_time: str | None = None
    """Time at which the user was added."""

    group: str | None = None
    """Permission group of the user: users have ordinary permissions, wheel may use sudo."""

    group_id: str | None = None
    """Numeric identifier of the user's group."""

    name: str | None = None
    """Name of the user."""

    user_id: str | None = None
    """Numeric identifier of the user."""

    __wire__ = (
        WireField("add_time", "AddTime", "string"),
        WireField("group", "Group", "string"),
        WireField("group_id", "GroupId", "string"),
        WireField("name", "Name", "string"),
        WireField("user_id", "UserId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListUsersAsyncRequest(Request["ListUsersAsyncResponse"]):
    """Parameters of ListUsersAsync: list the users of a cluster in two calls: request, then get the result.

    The first call returns an async_id. The next call with this async_id returns the users, once async_status shows
    that they are there.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    async_id: str | None = None
    """Identifier of the asynchronous request; send it with the next call to get the outcome."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("async_id", "AsyncId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListUsersAsyncResponse(Response):
    """Response of ListUsersAsync: async_id, async_status, users, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    async_id: str | None = None
    """Identifier of the asynchronous request; send it with the next call to get the outcome."""

    async_status: str | None = None
    """State of the asynchronous request."""

    users: list[ClusterUser] = field(factory=list)
    """Users on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("async_id", "AsyncId", "string"),
        WireField("async_status", "AsyncStatus", "string"),
        WireField("users", "Users", "list", item="model", model=ClusterUser, tag="UserInfo"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListUsersAsync",
    ListUsersAsyncRequest,
    ListUsersAsyncResponse,
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
)
