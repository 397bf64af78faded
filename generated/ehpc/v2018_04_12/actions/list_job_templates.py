# Generated from spec/2018-04-12/actions/job_template/ListJobTemplates.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListJobTemplates: List the job templates of the account, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["JobTemplateInfo", "ListJobTemplatesRequest", "ListJobTemplatesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class JobTemplateInfo(Model):
    """A job template, that is, a command line and the settings to run it with."""

    id: str | None = None
    """Identifier of the job template, such as ehpc-job-tmpl-6RxO5yVcMK."""

    command_line: str | None = None
    """Command that runs the job, such as ./LammpsTest/lammps.pbs."""

    name: str | None = None
    """Name of the job template."""

    run_as_user: str | None = None
    """Name of the cluster user who runs the job."""

    priority: int | None = None
    """Priority of the job; a job with a greater number goes first."""

    package_path: str | None = None
    """Directory that holds the command; the job runs there."""

    stdout_redirect_path: str | None = None
    """Directory for the standard output of the job, such as ./LammpsTest."""

    stderr_redirect_path: str | None = None
    """Directory for the standard error output of the job, such as ./LammpsTest."""

    rerunnable: bool | None = None
    """Whether the scheduler may run the job again."""

    array_request: str | None = None
    """Range of an array job as first-last:step, such as 1-10:2."""

    variables: str | None = None
    """Environment variables of the job, as a list of objects with name and Value."""

    clock_time: str | None = None
    """Longest run time, as hours:minutes:seconds, minutes:seconds or seconds. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    gpu: int | None = None
    """Number of GPUs. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    input_file_url: str | None = None
    """URL of the job's input files in Object Storage Service (OSS). (Since alibabacloud_ehpc20180412 1.14.11.)"""

    mem: str | None = None
    """Amount of memory of each node, with its unit, such as 4GB. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    node: int | None = None
    """Number of nodes. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    queue: str | None = None
    """Name of the queue. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    task: int | None = None
    """Number of MPI tasks on each node. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    thread: int | None = None
    """Number of OpenMP threads on each node. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    unzip_cmd: Literal["unzip"] | str | None = None
    """Command that unpacks the job files. One of: unzip. (Since alibabacloud_ehpc20180412 1.14.11.)"""

    with_unzip_cmd: bool | None = None
    """Whether to unpack the job's input files. (Since alibabacloud_ehpc20180412 1.14.11.)"""

    __wire__ = (
        WireField("id", "Id", "string"),
        WireField("command_line", "CommandLine", "string"),
        WireField("name", "Name", "string"),
        WireField("run_as_user", "RunasUser", "string"),
        WireField("priority", "Priority", "integer"),
        WireField("package_path", "PackagePath", "string"),
        WireField("stdout_redirect_path", "StdoutRedirectPath", "string"),
        WireField("stderr_redirect_path", "StderrRedirectPath", "string"),
        WireField("rerunnable", "ReRunable", "boolean"),
        WireField("array_request", "ArrayRequest", "string"),
        WireField("variables", "Variables", "string"),
        WireField("clock_time", "ClockTime", "string"),
        WireField("gpu", "Gpu", "integer"),
        WireField("input_file_url", "InputFileUrl", "string"),
        WireField("mem", "Mem", "string"),
        WireField("node", "Node", "integer"),
        WireField("queue", "Queue", "string"),
        WireField("task", "Task", "integer"),
        WireField("thread", "Thread", "integer"),
        WireField("unzip_cmd", "UnzipCmd", "string"),
        WireField("with_unzip_cmd", "WithUnzipCmd", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListJobTemplatesRequest(Request["ListJobTemplatesResponse"]):
    """Parameters of ListJobTemplates: list the job templates of the account, page by page."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    uid: str | None = None
    """Identifier of the Alibaba Cloud user. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    name: str | None = None
    """Lists only the job template of this name."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("uid", "Uid", "string"),
        WireField("name", "Name", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListJobTemplatesResponse(Response):
    """Response of ListJobTemplates: templates, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    templates: list[JobTemplateInfo] = field(factory=list)
    """The job templates on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("templates", "Templates", "list", item="model", model=JobTemplateInfo, tag="JobTemplates"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListJobTemplates",
    ListJobTemplatesRequest,
    ListJobTemplatesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="templates",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
)
