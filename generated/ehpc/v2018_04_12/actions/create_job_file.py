# Generated from spec/2018-04-12/actions/job/CreateJobFile.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateJobFile: Write a job script to a cluster on behalf of one of its users."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["CreateJobFileRequest", "CreateJobFileResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CreateJobFileRequest(Request["CreateJobFileResponse"]):
    """Parameters of CreateJobFile: write a job script to a cluster on behalf of one of its users.

    Puts a text file, usually a job script, on the cluster, so that SubmitJob can name it in command_line. The file
    belongs to the user given, whose password is needed. ListUsers lists the users, AddUsers adds one.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    target_file: str
    """Path of the file to write, such as /home/testuser1/lammps.pbs."""

    content: str
    """Content of the file. The reference does not speak of an encoding; later official documentation wants the text in
    Base64, and the value is sent as it is given."""

    run_as_user: str
    """Name of the cluster user who gets the file."""

    run_as_user_password: str | None = field(default=None, converter=mask_optional)
    """Password of the user in run_as_user. Secret: never shown in a repr or a log."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.20.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("target_file", "TargetFile", "string", required=True),
        WireField("content", "Content", "string", required=True),
        WireField("run_as_user", "RunasUser", "string", required=True),
        WireField("run_as_user_password", "RunasUserPassword", "string", secret=True),
        WireField("async_", "Async", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateJobFileResponse(Response):
    """Response of CreateJobFile: template_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    template_id: str | None = None
    """Identifier of a job template, if the service created one. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and
    later. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("template_id", "TemplateId", "string"),
    )


OPERATION = Operation(
    "CreateJobFile",
    CreateJobFileRequest,
    CreateJobFileResponse,
    mutates=True,
    idempotent=False,
    secret=True,
    positions={"RegionId": "host"},
)
