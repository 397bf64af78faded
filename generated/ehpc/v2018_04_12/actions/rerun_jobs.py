# Generated from spec/2018-04-12/actions/job/RerunJobs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""RerunJobs: Run jobs again that have ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.job_reference import JobReference

__all__ = ["OPERATION", "RerunJobsRequest", "RerunJobsResponse"]


@define(eq=False, repr=False, kw_only=True)
class RerunJobsRequest(Request["RerunJobsResponse"]):
    """Parameters of RerunJobs: run jobs again that have ended.

    Only jobs that the scheduler keeps can be run again.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.20.)"""

    jobs: Sequence[JobReference | Mapping[str, Any]]
    """Jobs to run again. From 1 to 100 items."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("async_", "Async", "boolean"),
        WireField("jobs", "Jobs", "list", item="model", model=JobReference, style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class RerunJobsResponse(Response):
    """Response of RerunJobs: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "RerunJobs",
    RerunJobsRequest,
    RerunJobsResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListJobs",),
    secret=False,
    item_limits={"jobs": 100},
)
