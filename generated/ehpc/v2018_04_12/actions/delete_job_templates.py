# Generated from spec/2018-04-12/actions/job_template/DeleteJobTemplates.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteJobTemplates: Delete one or more job templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["DeleteJobTemplatesRequest", "DeleteJobTemplatesResponse", "JobTemplateReference", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class JobTemplateReference(Model):
    """Names a job template."""

    id: str
    """Identifier of the job template, such as ehpc-job-tmpl-6RxO5yVcMK."""

    __wire__ = (WireField("id", "Id", "string", required=True),)


@define(eq=False, repr=False, kw_only=True)
class DeleteJobTemplatesRequest(Request["DeleteJobTemplatesResponse"]):
    """Parameters of DeleteJobTemplates: delete one or more job templates."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    uid: str | None = None
    """Identifier of the Alibaba Cloud user. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    templates: Sequence[JobTemplateReference | Mapping[str, Any]]
    """The job templates to delete. ListJobTemplates lists them. Later official documentation allows at most 20 in a
    call."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("uid", "Uid", "string"),
        WireField(
            "templates", "Templates", "list", item="model", model=JobTemplateReference, style="json", required=True
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteJobTemplatesResponse(Response):
    """Response of DeleteJobTemplates: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteJobTemplates",
    DeleteJobTemplatesRequest,
    DeleteJobTemplatesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListJobTemplates",),
    secret=False,
    positions={"RegionId": "host"},
)
