# Generated from spec/2018-04-12/actions/serverless_job/ListServerlessJobs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListServerlessJobs: List serverless jobs of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListServerlessJobsRequest", "ListServerlessJobsResponse", "OPERATION", "ServerlessJobSummary"]


@define(eq=False, repr=False, kw_only=True)
class ServerlessJobSummary(Model):
    """A serverless job in the list."""

    end_time: str | None = None
    """Time at which the job ended."""

    is_array_job: bool | None = None
    """Whether the job is an array job."""

    job_id: str | None = None
    """Identifier of the job."""

    job_name: str | None = None
    """Name of the job."""

    priority: str | None = None
    """Priority of the job."""

    queue: str | None = None
    """Name of the queue."""

    start_time: str | None = None
    """Time at which the job started."""

    state: Literal["Pending", "Initing", "Running", "Succeeded", "Canceled", "Failed"] | str | None = None
    """State of the job. One of: Pending, Initing, Running, Succeeded, Canceled, Failed."""

    submit_time: str | None = None
    """Time at which the job was submitted."""

    user: str | None = None
    """Name of the user."""

    __wire__ = (
        WireField("end_time", "EndTime", "string"),
        WireField("is_array_job", "IsArrayJob", "boolean"),
        WireField("job_id", "JobId", "string"),
        WireField("job_name", "JobName", "string"),
        WireField("priority", "Priority", "string"),
        WireField("queue", "Queue", "string"),
        WireField("start_time", "StartTime", "string"),
        WireField("state", "State", "string"),
        WireField("submit_time", "SubmitTime", "string"),
        WireField("user", "User", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListServerlessJobsRequest(Request["ListServerlessJobsResponse"]):
    """Parameters of ListServerlessJobs: list serverless jobs of a cluster."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    job_ids: Sequence[str] | None = None
    """Only these jobs."""

    job_names: Sequence[str] | None = None
    """Only jobs with these names."""

    start_order: Literal["Asc", "Desc"] | str | None = None
    """Sort by start time, in this direction. One of: Asc, Desc."""

    state: Literal["All", "Pending", "Running", "Succeeded", "Canceled", "Failed"] | str | None = None
    """Only jobs in this state. One of: All, Pending, Running, Succeeded, Canceled, Failed. Default: All."""

    submit_order: Literal["Asc", "Desc"] | str | None = None
    """Sort by submission time, in this direction. One of: Asc, Desc."""

    submit_time_end: int | float | str | date | None = None
    """Only jobs submitted at this time or earlier, as a UNIX timestamp in seconds. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    submit_time_start: int | float | str | date | None = None
    """Only jobs submitted at this time or later, as a UNIX timestamp in seconds. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 100. Default: 20."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("job_ids", "JobIds", "list", item="string", style="indexed"),
        WireField("job_names", "JobNames", "list", item="string", style="indexed"),
        WireField("start_order", "StartOrder", "string"),
        WireField("state", "State", "string"),
        WireField("submit_order", "SubmitOrder", "string"),
        WireField("submit_time_end", "SubmitTimeEnd", "string", unix_time=True),
        WireField("submit_time_start", "SubmitTimeStart", "string", unix_time=True),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListServerlessJobsResponse(Response):
    """Response of ListServerlessJobs: jobs, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    jobs: list[ServerlessJobSummary] = field(factory=list)
    """Jobs on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("jobs", "Jobs", "list", item="model", model=ServerlessJobSummary),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListServerlessJobs",
    ListServerlessJobsRequest,
    ListServerlessJobsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="jobs",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=100,
    ),
    method="POST",
    positions={"RegionId": "query"},
)
