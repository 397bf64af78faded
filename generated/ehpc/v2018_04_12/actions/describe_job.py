# Generated from spec/2018-04-12/actions/job/DescribeJob.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeJob: Describe a job."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DescribeJobRequest", "DescribeJobResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DescribeJobRequest(Request["DescribeJobResponse"]):
    """Parameters of DescribeJob: describe a job."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    job_id: str
    """Identifier of the job."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("async_", "Async", "boolean"),
        WireField("job_id", "JobId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeJobResponse(Response):
    """Response of DescribeJob: job_info, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    job_info: str | None = None
    """Details of the job, as a JSON text."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("job_info", "Message.JobInfo", "string"),
    )


OPERATION = Operation(
    "DescribeJob",
    DescribeJobRequest,
    DescribeJobResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
