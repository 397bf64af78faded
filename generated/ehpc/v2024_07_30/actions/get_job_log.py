# Generated from spec/2024-07-30/actions/job/GetJobLog.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetJobLog: Get a part of the output of a job."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["GetJobLogRequest", "GetJobLogResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetJobLogRequest(Request["GetJobLogResponse"]):
    """Parameters of GetJobLog: get a part of the output of a job.

    Only for Slurm and PBS clusters of the Standard edition. The output comes in Base64, at most size bytes from
    offset on.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    job_id: str
    """Identifier of the job."""

    log_type: Literal["stdout", "stderr", "all"] | str | None = None
    """Type of the log. One of: stdout, stderr, all. Default: all."""

    offset: int | None = None
    """Offset at which reading starts. At least 0. Unit: bytes. Default: 0."""

    size: int | None = None
    """Largest number of bytes to return. Unit: bytes. Default: 10240."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("job_id", "JobId", "string", required=True),
        WireField("log_type", "LogType", "string"),
        WireField("offset", "Offset", "integer", as_text=True),
        WireField("size", "Size", "integer", as_text=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetJobLogResponse(Response):
    """Response of GetJobLog: success, job_id, stderr_log, stderr_log_size, stdout_log, stdout_log_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    job_id: str | None = None
    """Identifier of the job."""

    stderr_log: str | None = None
    """Standard error output of the job, in Base64."""

    stderr_log_size: int | None = None
    """Size of the file with the standard error output. Unit: bytes."""

    stdout_log: str | None = None
    """Standard output of the job, in Base64."""

    stdout_log_size: int | None = None
    """Size of the file with the standard output. Unit: bytes."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
        WireField("job_id", "JobId", "string"),
        WireField("stderr_log", "StderrLog", "string"),
        WireField("stderr_log_size", "StderrLogSize", "integer"),
        WireField("stdout_log", "StdoutLog", "string"),
        WireField("stdout_log_size", "StdoutLogSize", "integer"),
    )


OPERATION = Operation(
    "GetJobLog",
    GetJobLogRequest,
    GetJobLogResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
