# Generated from spec/2024-07-30/actions/job/StopJobs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""StopJobs: Stop queued and running jobs."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "StopJobsRequest", "StopJobsResponse"]


@define(eq=False, repr=False, kw_only=True)
class StopJobsRequest(Request["StopJobsResponse"]):
    """Parameters of StopJobs: stop queued and running jobs."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    job_ids: Sequence[str]
    """Identifiers of the jobs, which must be queued or running."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("job_ids", "JobIds", "list", item="string", style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class StopJobsResponse(Response):
    """Response of StopJobs: success, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
    )


OPERATION = Operation(
    "StopJobs",
    StopJobsRequest,
    StopJobsResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetJob", "ListJobs"),
    secret=False,
)
