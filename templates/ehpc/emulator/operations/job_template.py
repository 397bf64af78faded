"""Chapter job_template: settings of jobs that are kept for later."""

from __future__ import annotations

import json

from ..protocol.errors import ServiceError
from ..state.sqlite_store import Record
from .call import Call, Members
from .job import KEPT, read_settings
from .registry import handles

NO_TEMPLATE = "ObjectNotFound"


@handles("CreateJobTemplate")
def create_job_template(call: Call) -> Members:
    """Keeps a template in the region; several may have the same name."""
    template = Record("template", call.backend.new_id("ehpc-job-tmpl-"), call.region, read_template(call))
    call.backend.store.save(template)
    return {"TemplateId": template.id}


def read_template(call: Call) -> Members:
    """Return what a request says about a template."""
    settings = read_settings(call, [*KEPT, "Name", "RunasUser"])
    if call["Variables"] is not None:
        settings["Variables"] = json.dumps(call["Variables"], ensure_ascii=False, separators=(",", ":"))
    return settings


@handles("EditJobTemplate")
def edit_job_template(call: Call) -> Members:
    """Replaces a template; what the request leaves out is gone."""
    template = call.get_record("template", call["TemplateId"], NO_TEMPLATE, call.region)
    template.data = read_template(call)
    call.backend.store.save(template)
    return {"TemplateId": template.id}


@handles("DeleteJobTemplates")
def delete_job_templates(call: Call) -> None:
    """Deletes templates, all of them or none."""
    for number, template in enumerate(call["Templates"], 1):
        if not isinstance(template.get("Id"), str):
            raise ServiceError("InvalidParams", f"Item {number} of Templates needs an Id, which is a text.")
        call.backend.store.remove(call.get_record("template", template["Id"], NO_TEMPLATE, call.region))


@handles("ListJobTemplates")
def list_job_templates(call: Call) -> Members:
    """Lists the templates of the region, or those of a name."""
    templates = call.backend.store.list("template", call.region)
    shown, page = call.paginate([one for one in templates if call.get("Name", one.data["Name"]) == one.data["Name"]])
    return {**page, "Templates": {"JobTemplates": [{"Id": template.id, **template.data} for template in shown]}}
