# Generated from spec/2018-04-12/actions/serverless_job/StopServerlessJobs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""StopServerlessJobs: Stop serverless jobs."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "StopServerlessJobsRequest", "StopServerlessJobsResponse"]


@define(eq=False, repr=False, kw_only=True)
class StopServerlessJobsRequest(Request["StopServerlessJobsResponse"]):
    """Parameters of StopServerlessJobs: stop serverless jobs."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    job_ids: Sequence[str]
    """Identifiers of the jobs."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("job_ids", "JobIds", "list", item="string", style="indexed", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class StopServerlessJobsResponse(Response):
    """Response of StopServerlessJobs: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "StopServerlessJobs",
    StopServerlessJobsRequest,
    StopServerlessJobsResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListServerlessJobs", "DescribeServerlessJobs"),
    secret=False,
    method="POST",
)
