# Generated from spec/2018-04-12/actions/job_template/CreateJobTemplate.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateJobTemplate: Create a job template, which stores a command line and the settings to run it with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.environment_variable import EnvironmentVariable

__all__ = ["CreateJobTemplateRequest", "CreateJobTemplateResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CreateJobTemplateRequest(Request["CreateJobTemplateResponse"]):
    """Parameters of CreateJobTemplate: create a job template, which stores a command line and the settings to run it
    with.

    A template is not tied to a cluster, and creating it runs nothing. SubmitJob takes no template identifier: read
    the template with ListJobTemplates and pass its values.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    uid: str | None = None
    """Identifier of the Alibaba Cloud user. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    command_line: str
    """Command that runs the job, such as /home/exampleUser/job.sh."""

    name: str
    """Name of the job template. Later official documentation wants 2 to 64 letters, digits, hyphens and underscores, the
    first a letter."""

    run_as_user: str | None = None
    """Name of the cluster user who runs the job."""

    priority: int | None = None
    """Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater number goes first.
    From 0 to 9."""

    package_path: str | None = None
    """Directory that holds the command; the job runs there."""

    stdout_redirect_path: str | None = None
    """Directory for the standard output of the job, such as ./LammpsTest."""

    stderr_redirect_path: str | None = None
    """Directory for the standard error output of the job, such as ./LammpsTest."""

    rerunnable: bool | None = None
    """Whether the scheduler may run the job again."""

    array_request: str | None = None
    """Makes the job an array job, written as first-last:step. 1-10:2 means five jobs with the indices 1, 3, 5, 7 and 9."""

    variables: Sequence[EnvironmentVariable | Mapping[str, Any]] | None = None
    """Environment variables that the job sees while it runs."""

    clock_time: str | None = None
    """Longest run time, as hours:minutes:seconds, minutes:seconds or seconds. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    gpu: int | None = None
    """Number of GPUs. From 1 to 8. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    input_file_url: str | None = None
    """URL of the job's input files in Object Storage Service (OSS). (Since alibabacloud_ehpc20180412 1.14.11.)"""

    mem: str | None = None
    """Amount of memory of each node, with its unit, such as 4GB. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    node: int | None = None
    """Number of nodes of the job. From 1 to 500. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    queue: str | None = None
    """Name of the queue of the job. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    task: int | None = None
    """Number of MPI tasks on each node. From 1 to 1000. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    thread: int | None = None
    """Number of OpenMP threads on each node. From 1 to 1000. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    unzip_cmd: Literal["unzip"] | str | None = None
    """Command that unpacks the job's input files. One of: unzip. (Since alibabacloud_ehpc20180412 1.14.11.)"""

    with_unzip_cmd: bool | None = None
    """Whether to unpack the job's input files. (Since alibabacloud_ehpc20180412 1.14.11.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("uid", "Uid", "string"),
        WireField("command_line", "CommandLine", "string", required=True),
        WireField("name", "Name", "string", required=True),
        WireField("run_as_user", "RunasUser", "string"),
        WireField("priority", "Priority", "integer"),
        WireField("package_path", "PackagePath", "string"),
        WireField("stdout_redirect_path", "StdoutRedirectPath", "string"),
        WireField("stderr_redirect_path", "StderrRedirectPath", "string"),
        WireField("rerunnable", "ReRunable", "boolean"),
        WireField("array_request", "ArrayRequest", "string"),
        WireField("variables", "Variables", "list", item="model", model=EnvironmentVariable, style="json"),
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
class CreateJobTemplateResponse(Response):
    """Response of CreateJobTemplate: template_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    template_id: str | None = None
    """Identifier of the new job template."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("template_id", "TemplateId", "string"),
    )


OPERATION = Operation(
    "CreateJobTemplate",
    CreateJobTemplateRequest,
    CreateJobTemplateResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListJobTemplates",),
    secret=False,
    positions={"RegionId": "host"},
)
