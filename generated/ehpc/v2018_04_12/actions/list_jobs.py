# Generated from spec/2018-04-12/actions/job/ListJobs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListJobs: List the jobs of a cluster, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["JobInfo", "JobResources", "ListJobsRequest", "ListJobsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class JobResources(Model):
    """The amount of nodes and processors that a job uses."""

    nodes: int | None = None
    """Number of nodes that the job uses."""

    cores: int | None = None
    """Number of CPU cores that the job uses."""

    __wire__ = (
        WireField("nodes", "Nodes", "integer"),
        WireField("cores", "Cores", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobInfo(Model):
    """A job as the scheduler of the cluster knows it."""

    id: str | None = None
    """Identifier of the job, which StopJobs and DeleteJobs take."""

    name: str | None = None
    """Name of the job."""

    owner: str | None = None
    """Cluster user who runs the job."""

    priority: str | None = None
    """Priority as the scheduler states it, a number as text that may be far beyond 0 to 9."""

    state: Literal["FINISHED", "RUNNING", "QUEUED"] | str | None = None
    """State of the job, such as COMPLETED. Later official documentation names FINISHED, RUNNING and QUEUED. One of:
    FINISHED, RUNNING, QUEUED."""

    node_list: str | None = None
    """Host names of the nodes that run the job, as one text that looks like a Python list, such as ['compute1',
    'compute3']."""

    submit_time: str | None = None
    """When the job was submitted, such as 2018-07-18T17:46:47; no time zone is given."""

    start_time: str | None = None
    """When the job began to run."""

    last_modify_time: str | None = None
    """When the job last changed."""

    stdout: str | None = None
    """Where the standard output of the job goes; empty if none was set."""

    stderr: str | None = None
    """Where the standard error output of the job goes; empty if none was set."""

    comment: str | None = None
    """Remark about the job."""

    array_request: str | None = None
    """Indices of an array job as first-last:step, such as 1-10:2; empty for any other job."""

    resources: JobResources | None = None
    """What the job uses."""

    shell_path: str | None = None
    """Path in which the job runs."""

    rerunnable: str | None = None
    """Whether the job may be run again. Only clusters with the PBS scheduler tell it. Withdrawn: not in
    alibabacloud_ehpc20180412 4.0.0 and later."""

    __wire__ = (
        WireField("id", "Id", "string"),
        WireField("name", "Name", "string"),
        WireField("owner", "Owner", "string"),
        WireField("priority", "Priority", "string"),
        WireField("state", "State", "string"),
        WireField("node_list", "NodeList", "string", aliases=("Nodelist",)),
        WireField("submit_time", "SubmitTime", "string"),
        WireField("start_time", "StartTime", "string"),
        WireField("last_modify_time", "LastModifyTime", "string"),
        WireField("stdout", "Stdout", "string"),
        WireField("stderr", "Stderr", "string"),
        WireField("comment", "Comment", "string"),
        WireField("array_request", "ArrayRequest", "string"),
        WireField("resources", "Resources", "model", model=JobResources),
        WireField("shell_path", "ShellPath", "string"),
        WireField("rerunnable", "Rerunable", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListJobsRequest(Request["ListJobsResponse"]):
    """Parameters of ListJobs: list the jobs of a cluster, page by page.

    Asks the scheduler of the cluster for its jobs and what became of them, all of them or those of one user or in one
    state. Poll it after SubmitJob or StopJobs to follow a job.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    owner: str | None = None
    """Lists only the jobs of this cluster user."""

    state: Literal["finished", "notfinish", "all"] | str | None = None
    """Lists only jobs that have ended (finished) or only those that have not (notfinish). Later official documentation
    adds the value all. One of: finished, notfinish, all."""

    rerunnable: bool | None = None
    """Lists only jobs that may be run again, or only those that may not. (Since aliyun-python-sdk-ehpc 1.12.0 and its
    Java twin.)"""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("owner", "Owner", "string"),
        WireField("state", "State", "string"),
        WireField("rerunnable", "Rerunable", "boolean", as_text=True),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListJobsResponse(Response):
    """Response of ListJobs: jobs, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    jobs: list[JobInfo] = field(factory=list)
    """Jobs on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("jobs", "Jobs", "list", item="model", model=JobInfo, tag="JobInfo"),
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
    positions={"RegionId": "host"},
)
