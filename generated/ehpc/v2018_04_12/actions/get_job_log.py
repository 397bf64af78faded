# Generated from spec/2018-04-12/actions/job/GetJobLog.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetJobLog: Get a part of the output of a job."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["GetJobLogRequest", "GetJobLogResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetJobLogRequest(Request["GetJobLogResponse"]):
    """Parameters of GetJobLog: get a part of the output of a job.

    At most size bytes of each output from offset on.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    exec_host: str | None = None
    """Host name of the node that runs the job. The service needs it while the job is running."""

    job_id: str
    """Identifier of the job."""

    offset: int | None = None
    """Offset at which reading starts. Unit: bytes. Default: 0."""

    size: int | None = None
    """Largest number of bytes to return. Unit: bytes. Default: 1024."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("exec_host", "ExecHost", "string"),
        WireField("job_id", "JobId", "string", required=True),
        WireField("offset", "Offset", "integer"),
        WireField("size", "Size", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetJobLogResponse(Response):
    """Response of GetJobLog: error_log, job_id, output_log, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    error_log: str | None = None
    """Standard error output of the job."""

    job_id: str | None = None
    """Identifier of the job."""

    output_log: str | None = None
    """Standard output of the job."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("error_log", "ErrorLog", "string"),
        WireField("job_id", "JobId", "string"),
        WireField("output_log", "OutputLog", "string"),
    )


OPERATION = Operation(
    "GetJobLog",
    GetJobLogRequest,
    GetJobLogResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
