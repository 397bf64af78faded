# Generated from spec/2018-04-12/actions/job_template/EditJobTemplate.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""EditJobTemplate: Change a job template."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.environment_variable import EnvironmentVariable

__all__ = ["EditJobTemplateRequest", "EditJobTemplateResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class EditJobTemplateRequest(Request["EditJobTemplateResponse"]):
    """Parameters of EditJobTemplate: change a job template.

    Command line and name must be given even if they stay as they are; ListJobTemplates shows the present values. The
    reference does not say what becomes of a setting that is left out, so give every setting that shall last.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    uid: str | None = None
    """Identifier of the Alibaba Cloud user."""

    template_id: str
    """Identifier of the job template to change. ListJobTemplates lists them."""

    command_line: str
    """Command that runs the job, such as /home/exampleUser/job.sh."""

    name: str
    """Name of the job template."""

    run_as_user: str | None = None
    """Name of the cluster user who runs the job."""

    priority: int | None = None
    """Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater number goes first."""

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

    variables: Sequence[EnvironmentVariable] | None = None
    """Environment variables that the job sees while it runs."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("uid", "Uid", "string"),
        WireField("template_id", "TemplateId", "string", required=True),
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
    )


@define(eq=False, repr=False, kw_only=True)
class EditJobTemplateResponse(Response):
    """Response of EditJobTemplate."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    template_id: str | None = None
    """Identifier of the job template."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("template_id", "TemplateId", "string"),
    )


OPERATION = Operation(
    "EditJobTemplate",
    EditJobTemplateRequest,
    EditJobTemplateResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListJobTemplates",),
    secret=False,
)
