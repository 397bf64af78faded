# Generated from spec/2024-07-30/actions/log/ListCommonLogs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListCommonLogs: List recorded actions of a time range."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListCommonLogsRequest", "ListCommonLogsResponse", "OPERATION", "OperationLog"]


@define(eq=False, repr=False, kw_only=True)
class OperationLog(Model):
    """A recorded action."""

    action: str | None = None
    """Name of the action that the log records."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    log_type: str | None = None
    """Type of the log."""

    message: str | None = None
    """Text of the message."""

    operator_uid: str | None = None
    """Alibaba Cloud account whose call the log records."""

    request_id: str | None = None
    """Identifier of the request that the log records."""

    status: Literal["InProgress", "Finished", "Failed"] | str | None = None
    """State of the action. One of: InProgress, Finished, Failed."""

    target: str | None = None
    """Resource that the log refers to, such as an ECS instance."""

    time: str | None = None
    """Time of the entry."""

    __wire__ = (
        WireField("action", "Action", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("log_type", "LogType", "string"),
        WireField("message", "Message", "string"),
        WireField("operator_uid", "OperatorUid", "string"),
        WireField("request_id", "RequestId", "string"),
        WireField("status", "Status", "string"),
        WireField("target", "Target", "string"),
        WireField("time", "Time", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCommonLogsRequest(Request["ListCommonLogsResponse"]):
    """Parameters of ListCommonLogs: list recorded actions of a time range.

    GetCommonLogDetail returns the stages of one of them.
    """

    cluster_id: str | None = None
    """Identifier of the cluster. ListClusters lists the clusters."""

    action_names: Sequence[str] | None = None
    """Only logs of these actions."""

    action_status: Literal["Finished", "Failed", "InProgress"] | str | None = None
    """Only logs of actions in this state. One of: Finished, Failed, InProgress."""

    from_: int | float | str | date
    """Start of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    is_reverse: bool | None = None
    """Whether the newest entries come first. Default: true."""

    log_request_id: str | None = None
    """Identifier of the request whose log to return."""

    log_type: str | None = None
    """Type of the log."""

    operator_uid: str | None = None
    """Alibaba Cloud account whose call the log records."""

    resource: str | None = None
    """Only logs of this resource, such as an ECS instance. The documentation advises against using it."""

    to: int | float | str | date
    """End of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 100. Default: 20."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string"),
        WireField("action_names", "ActionName", "list", item="string", style="json"),
        WireField("action_status", "ActionStatus", "string"),
        WireField("from_", "From", "integer", unix_time=True, required=True),
        WireField("is_reverse", "IsReverse", "boolean"),
        WireField("log_request_id", "LogRequestId", "string"),
        WireField("log_type", "LogType", "string"),
        WireField("operator_uid", "OperatorUid", "string"),
        WireField("resource", "Resource", "string"),
        WireField("to", "To", "integer", unix_time=True, required=True),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCommonLogsResponse(Response):
    """Response of ListCommonLogs: logs, uid, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    logs: list[OperationLog] = field(factory=list)
    """Recorded actions on this page, newest first unless is_reverse is false."""

    uid: str | None = None
    """Alibaba Cloud account."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("logs", "Logs", "list", item="model", model=OperationLog),
        WireField("uid", "Uid", "string"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListCommonLogs",
    ListCommonLogsRequest,
    ListCommonLogsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="logs",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=100,
    ),
)
