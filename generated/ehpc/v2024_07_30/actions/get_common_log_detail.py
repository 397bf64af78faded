# Generated from spec/2024-07-30/actions/log/GetCommonLogDetail.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetCommonLogDetail: Get the stages of a recorded action."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["GetCommonLogDetailRequest", "GetCommonLogDetailResponse", "LogEntry", "LogStage", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class LogEntry(Model):
    """An entry in the log of a stage."""

    log_level: Literal["ERROR", "INFO", "WARN"] | str | None = None
    """Severity of the entry. One of: ERROR, INFO, WARN."""

    message: str | None = None
    """Text of the message."""

    method: str | None = None
    """Method that wrote the entry, such as CreateSecurityGroup."""

    request_id: str | None = None
    """Identifier of the request that the log records."""

    status: Literal["InProgress", "Finished", "Failed"] | str | None = None
    """State of the step. One of: InProgress, Finished, Failed."""

    target: str | None = None
    """Resource that the log refers to, such as an ECS instance."""

    time: str | None = None
    """Time of the entry."""

    __wire__ = (
        WireField("log_level", "LogLevel", "string"),
        WireField("message", "Message", "string"),
        WireField("method", "Method", "string"),
        WireField("request_id", "RequestId", "string"),
        WireField("status", "Status", "string"),
        WireField("target", "Target", "string"),
        WireField("time", "Time", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class LogStage(Model):
    """A stage of a recorded action."""

    stage_name: str | None = None
    """Name of the stage."""

    stages: list[LogEntry] = field(factory=list)
    """Log entries of the stage."""

    __wire__ = (
        WireField("stage_name", "StageName", "string"),
        WireField("stages", "Stages", "list", item="model", model=LogEntry),
    )


@define(eq=False, repr=False, kw_only=True)
class GetCommonLogDetailRequest(Request["GetCommonLogDetailResponse"]):
    """Parameters of GetCommonLogDetail: get the stages of a recorded action."""

    from_: int | float | str | date
    """Start of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    hidden_process: bool | None = None
    """Whether to return only the result of each stage instead of all entries. Default: true."""

    log_request_id: str
    """Identifier of the request whose log to return."""

    to: int | float | str | date
    """End of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    __wire__ = (
        WireField("from_", "From", "integer", unix_time=True, required=True),
        WireField("hidden_process", "HiddenProcess", "boolean"),
        WireField("log_request_id", "LogRequestId", "string", required=True),
        WireField("to", "To", "integer", unix_time=True, required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetCommonLogDetailResponse(Response):
    """Response of GetCommonLogDetail: action, cluster_id, log_detail, log_type, operator_uid, uid, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    action: str | None = None
    """Name of the action that the log records."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    log_detail: list[LogStage] = field(factory=list)
    """Stages of the action."""

    log_type: str | None = None
    """Type of the log."""

    operator_uid: str | None = None
    """Alibaba Cloud account whose call the log records."""

    uid: str | None = None
    """Alibaba Cloud account."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("action", "Action", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("log_detail", "LogDetail", "list", item="model", model=LogStage),
        WireField("log_type", "LogType", "string"),
        WireField("operator_uid", "OperatorUid", "string"),
        WireField("uid", "Uid", "string"),
    )


OPERATION = Operation(
    "GetCommonLogDetail",
    GetCommonLogDetailRequest,
    GetCommonLogDetailResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
