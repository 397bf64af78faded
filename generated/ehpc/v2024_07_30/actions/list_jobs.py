# Generated from spec/2024-07-30/actions/job/ListJobs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListJobs: List jobs of a cluster, with filters and a sort order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.job_resources_info import JobResourcesInfo

__all__ = [
    "JobFilter",
    "JobResourcesOccupied",
    "JobSortOrder",
    "JobSpecInfo",
    "JobSummary",
    "ListJobsRequest",
    "ListJobsResponse",
    "MetricThreshold",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class MetricThreshold(Model):
    """A condition on a metric of jobs."""

    operator: str | None = None
    """Comparison with the threshold, such as greater. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    option: str | None = None
    """Name of the metric, such as run_duration. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    threshold: str | None = None
    """Threshold to compare with, as a text. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    __wire__ = (
        WireField("operator", "Operator", "string"),
        WireField("option", "Option", "string"),
        WireField("threshold", "Threshold", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobSortOrder(Model):
    """Directions by which jobs are sorted."""

    execute_order: Literal["asc", "desc"] | str | None = None
    """Sort by run time, in this direction. One of: asc, desc. Default: desc."""

    pend_order: Literal["asc", "desc"] | str | None = None
    """Sort by waiting time, in this direction. One of: asc, desc. Default: desc."""

    submit_order: Literal["asc", "desc"] | str | None = None
    """Sort by submission time, in this direction. One of: asc, desc. Default: desc."""

    __wire__ = (
        WireField("execute_order", "ExecuteOrder", "string"),
        WireField("pend_order", "PendOrder", "string"),
        WireField("submit_order", "SubmitOrder", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobFilter(Model):
    """Which jobs to list, and in which order."""

    create_time_end: int | float | str | date | None = None
    """Only jobs submitted at this time or earlier, as a UNIX timestamp in seconds. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    create_time_start: int | float | str | date | None = None
    """Only jobs submitted at this time or later, as a UNIX timestamp in seconds. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    diagnosis: Sequence[MetricThreshold | Mapping[str, Any]] | None = None
    """Thresholds of job metrics to filter by. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    job_name: str | None = None
    """Only jobs whose name contains this text."""

    job_status: Literal["all", "finished", "notfinish"] | str | None = None
    """Only jobs in this group of states. One of: all, finished, notfinish. Default: all."""

    nodes: Sequence[str] | None = None
    """Only jobs that run on these nodes."""

    queues: Sequence[str] | None = None
    """Only jobs of these queues."""

    sort_by: JobSortOrder | Mapping[str, Any] | None = None
    """Sort order of the jobs."""

    users: Sequence[str] | None = None
    """Only jobs of these users."""

    __wire__ = (
        WireField("create_time_end", "CreateTimeEnd", "string", unix_time=True),
        WireField("create_time_start", "CreateTimeStart", "string", unix_time=True),
        WireField("diagnosis", "Diagnosis", "list", item="model", model=MetricThreshold, style="plain"),
        WireField("job_name", "JobName", "string"),
        WireField("job_status", "JobStatus", "string"),
        WireField("nodes", "Nodes", "list", item="string", style="plain"),
        WireField("queues", "Queues", "list", item="string", style="plain"),
        WireField("sort_by", "SortBy", "model", model=JobSortOrder, style="plain"),
        WireField("users", "Users", "list", item="string", style="plain"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobResourcesOccupied(Model):
    """Resources that a job occupies."""

    cores: str | None = None
    """Number of CPU cores, as a text. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    gpus: str | None = None
    """Number of GPUs, as a text. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    memory: str | None = None
    """Memory used, with its unit, such as 512mb. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    nodes: str | None = None
    """Number of nodes, as a text. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    __wire__ = (
        WireField("cores", "Cores", "string"),
        WireField("gpus", "Gpus", "string"),
        WireField("memory", "Memory", "string"),
        WireField("nodes", "Nodes", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobSpecInfo(Model):
    """What a job of the list runs, and its state."""

    array_job_id: str | None = None
    """Identifier of the array job that this job is part of; empty for a single job."""

    array_job_sub_id: str | None = None
    """Index of the job in its array job; meaningful only with array_job_id."""

    array_request: str | None = None
    """Indices of an array job, written as first-last:step. 2-7:2 means the indices 2, 4 and 6."""

    comment: str | None = None
    """Comment on the job."""

    id: str | None = None
    """Identifier of the job."""

    job_queue: str | None = None
    """Name of the queue of the job."""

    last_modify_time: str | None = None
    """Time of the last change, as a UNIX timestamp in seconds."""

    node_list: str | None = None
    """Nodes that run the job, as the scheduler writes them."""

    priority: int | None = None
    """Priority of the job; the greater number goes first. From 0 to 9."""

    resources: JobResourcesInfo | None = None
    """Resources that the job requests."""

    resources_actual_occupied: JobResourcesOccupied | None = None
    """Resources that the job occupies."""

    run_as_user: str | None = None
    """Cluster user who runs the job."""

    start_time: str | None = None
    """Time at which the job started, as a UNIX timestamp in seconds. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    state: (
        Literal["FINISHED", "RUNNING", "QUEUED", "FAILED", "Completed", "Running", "Pending", "Failed"] | str | None
    ) = None
    """State of the job as the scheduler names it: FINISHED, RUNNING, QUEUED and FAILED of PBS, Completed, Running,
    Pending and Failed of Slurm. One of: FINISHED, RUNNING, QUEUED, FAILED, Completed, Running, Pending, Failed."""

    stderr_path: str | None = None
    """Full path of the file for the standard error output."""

    stdout_path: str | None = None
    """Full path of the file for the standard output."""

    submit_time: str | None = None
    """Time at which the job was submitted, as a UNIX timestamp in seconds."""

    variables: str | None = None
    """Environment variables of the job, as the text of a JSON object."""

    __wire__ = (
        WireField("array_job_id", "ArrayJobId", "string"),
        WireField("array_job_sub_id", "ArrayJobSubId", "string"),
        WireField("array_request", "ArrayRequest", "string"),
        WireField("comment", "Comment", "string"),
        WireField("id", "Id", "string"),
        WireField("job_queue", "JobQueue", "string"),
        WireField("last_modify_time", "LastModifyTime", "string"),
        WireField("node_list", "NodeList", "string"),
        WireField("priority", "Priority", "integer", as_text=True),
        WireField("resources", "Resources", "model", model=JobResourcesInfo),
        WireField("resources_actual_occupied", "ResourcesActualOccupied", "model", model=JobResourcesOccupied),
        WireField("run_as_user", "RunasUser", "string"),
        WireField("start_time", "StartTime", "string"),
        WireField("state", "State", "string"),
        WireField("stderr_path", "StderrPath", "string"),
        WireField("stdout_path", "StdoutPath", "string"),
        WireField("submit_time", "SubmitTime", "string"),
        WireField("variables", "Variables", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobSummary(Model):
    """A job in the list."""

    job_name: str | None = None
    """Name of the job."""

    job_spec: JobSpecInfo | None = None
    """What the job runs, and its state."""

    __wire__ = (
        WireField("job_name", "JobName", "string"),
        WireField("job_spec", "JobSpec", "model", model=JobSpecInfo),
    )


@define(eq=False, repr=False, kw_only=True)
class ListJobsRequest(Request["ListJobsResponse"]):
    """Parameters of ListJobs: list jobs of a cluster, with filters and a sort order.

    The state is that of the scheduler, in its own words. Times are UNIX timestamps here, while GetJob writes dates.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    job_filter: JobFilter | Mapping[str, Any] | None = None
    """Filters and sort order of the list."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("job_filter", "JobFilter", "model", model=JobFilter, style="json"),
        WireField("page_number", "PageNumber", "integer", as_text=True),
        WireField("page_size", "PageSize", "integer", as_text=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ListJobsResponse(Response):
    """Response of ListJobs: success, jobs, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    jobs: list[JobSummary] = field(factory=list)
    """Jobs on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
        WireField("jobs", "Jobs", "list", item="model", model=JobSummary),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListJobs",
    ListJobsRequest,
    ListJobsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="jobs",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
)
