# Generated from spec/2018-04-12/actions/job/ListJobsWithFilters.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListJobsWithFilters: List jobs of a cluster, with filters and a sort order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "FilteredJob",
    "FilteredJobResources",
    "ListJobsWithFiltersRequest",
    "ListJobsWithFiltersResponse",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class FilteredJobResources(Model):
    """Resources that a job uses."""

    cores: int | None = None
    """Number of CPU cores."""

    nodes: int | None = None
    """Number of nodes."""

    __wire__ = (
        WireField("cores", "Cores", "integer"),
        WireField("nodes", "Nodes", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class FilteredJob(Model):
    """A job of a cluster."""

    array_request: str | None = None
    """Indices of an array job, written as first-last:step. 2-7:2 means the indices 2, 4 and 6."""

    comment: str | None = None
    """Comment on the job."""

    id: str | None = None
    """Identifier of the job."""

    last_modify_time: str | None = None
    """Time of the last change."""

    name: str | None = None
    """Name of the job."""

    node_list: str | None = None
    """Nodes that run the job, as the scheduler writes them."""

    owner: str | None = None
    """Name of the user who runs the job."""

    priority: str | None = None
    """Priority of the job."""

    queue: str | None = None
    """Name of the queue."""

    rerunable: bool | None = None
    """Whether the scheduler may run the job again."""

    resources: FilteredJobResources | None = None
    """Resources of the job."""

    shell_path: str | None = None
    """Working directory of the job."""

    start_time: str | None = None
    """Time at which the job started."""

    state: Literal["FINISHED", "RUNNING", "QUEUED"] | str | None = None
    """State of the job. One of: FINISHED, RUNNING, QUEUED."""

    stderr: str | None = None
    """Path of the file with the standard error output."""

    stdout: str | None = None
    """Path of the file with the standard output."""

    submit_time: str | None = None
    """Time at which the job was submitted."""

    variable_list: str | None = None
    """Environment variables of the job."""

    __wire__ = (
        WireField("array_request", "ArrayRequest", "string"),
        WireField("comment", "Comment", "string"),
        WireField("id", "Id", "string"),
        WireField("last_modify_time", "LastModifyTime", "string"),
        WireField("name", "Name", "string"),
        WireField("node_list", "NodeList", "string"),
        WireField("owner", "Owner", "string"),
        WireField("priority", "Priority", "string"),
        WireField("queue", "Queue", "string"),
        WireField("rerunable", "Rerunable", "boolean"),
        WireField("resources", "Resources", "model", model=FilteredJobResources),
        WireField("shell_path", "ShellPath", "string"),
        WireField("start_time", "StartTime", "string"),
        WireField("state", "State", "string"),
        WireField("stderr", "Stderr", "string"),
        WireField("stdout", "Stdout", "string"),
        WireField("submit_time", "SubmitTime", "string"),
        WireField("variable_list", "VariableList", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListJobsWithFiltersRequest(Request["ListJobsWithFiltersResponse"]):
    """Parameters of ListJobsWithFilters: list jobs of a cluster, with filters and a sort order."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. (Since alibabacloud_ehpc20180412 1.14.17.)"""

    create_time_end: int | float | str | date | None = None
    """Only jobs submitted at this time or earlier, as a UNIX timestamp in seconds. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    create_time_start: int | float | str | date | None = None
    """Only jobs submitted at this time or later, as a UNIX timestamp in seconds. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    execute_order: Literal["asc", "desc"] | str | None = None
    """Sort by run time, in this direction. One of: asc, desc."""

    job_name: str | None = None
    """Only jobs whose name contains this text."""

    job_status: Literal["all", "finished", "notfinish"] | str | None = None
    """Only jobs in this group of states. One of: all, finished, notfinish. Default: all."""

    nodes: Sequence[str] | None = None
    """Only jobs that run on these nodes."""

    pend_order: Literal["asc", "desc"] | str | None = None
    """Sort by waiting time, in this direction. One of: asc, desc."""

    queues: Sequence[str] | None = None
    """Only jobs of these queues."""

    submit_order: Literal["asc", "desc"] | str | None = None
    """Sort by submission time, in this direction. One of: asc, desc."""

    users: Sequence[str] | None = None
    """Only jobs of these users."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("async_", "Async", "boolean"),
        WireField("create_time_end", "CreateTimeEnd", "string", unix_time=True),
        WireField("create_time_start", "CreateTimeStart", "string", unix_time=True),
        WireField("execute_order", "ExecuteOrder", "string"),
        WireField("job_name", "JobName", "string"),
        WireField("job_status", "JobStatus", "string"),
        WireField("nodes", "Nodes", "list", item="string", style="indexed"),
        WireField("pend_order", "PendOrder", "string"),
        WireField("queues", "Queues", "list", item="string", style="indexed"),
        WireField("submit_order", "SubmitOrder", "string"),
        WireField("users", "Users", "list", item="string", style="indexed"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListJobsWithFiltersResponse(Response):
    """Response of ListJobsWithFilters: jobs, success, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    jobs: list[FilteredJob] = field(factory=list)
    """Jobs on this page."""

    success: bool | None = None
    """Whether the request succeeded."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("jobs", "Jobs", "list", item="model", model=FilteredJob),
        WireField("success", "Success", "boolean"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListJobsWithFilters",
    ListJobsWithFiltersRequest,
    ListJobsWithFiltersResponse,
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
    positions={"RegionId": "query"},
)
