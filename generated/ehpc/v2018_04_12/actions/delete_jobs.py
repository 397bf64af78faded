# Generated from spec/2018-04-12/actions/job/DeleteJobs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteJobs: Delete jobs of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.job_reference import JobReference

__all__ = ["DeleteJobsRequest", "DeleteJobsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteJobsRequest(Request["DeleteJobsResponse"]):
    """Parameters of DeleteJobs: delete jobs of a cluster.

    Deletes one or more jobs in one call. Call ListJobs first to learn the identifiers of the jobs.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    jobs: Sequence[JobReference | Mapping[str, Any]]
    """Jobs to delete. From 1 to 100 items."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.20.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("jobs", "Jobs", "list", item="model", model=JobReference, style="json", required=True),
        WireField("async_", "Async", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteJobsResponse(Response):
    """Response of DeleteJobs: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteJobs",
    DeleteJobsRequest,
    DeleteJobsResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListJobs",),
    secret=False,
    item_limits={"jobs": 100},
    positions={"RegionId": "host"},
)
