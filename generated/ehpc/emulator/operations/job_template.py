# Hand-written: edit templates/ehpc/emulator/operations/job_template.py, then run `make generate`.
"""Chapter job_template: settings of jobs that are kept for later."""

from __future__ import annotations

import json
from typing import Any

from ..protocol.errors import Fault
from ..state.store import Record
from .call import Call
from .job import KEPT, settings
from .registry import handles

NO_TEMPLATE = "ObjectNotFound"


@handles("CreateJobTemplate")
def create_job_template(call: Call) -> dict[str, Any]:
    """Keeps a template in the region; several may have the same name."""
    template = Record("template", call.world.new_id("ehpc-job-tmpl-"), call.region, of_request(call))
    call.world.store.save(template)
    return {"TemplateId": template.id}


def of_request(call: Call) -> dict[str, Any]:
    """Return what a request says about a template."""
    found = settings(call, [*KEPT, "Name", "RunasUser"])
    if call["Variables"] is not None:
        found["Variables"] = json.dumps(call["Variables"], ensure_ascii=False, separators=(",", ":"))
    return found


@handles("EditJobTemplate")
def edit_job_template(call: Call) -> dict[str, Any]:
    """Replaces a template; what the request leaves out is gone."""
    template = call.found("template", call["TemplateId"], NO_TEMPLATE, call.region)
    template.data = of_request(call)
    call.world.store.save(template)
    return {"TemplateId": template.id}


@handles("DeleteJobTemplates")
def delete_job_templates(call: Call) -> dict[str, Any]:
    """Deletes templates, all of them or none."""
    for number, each in enumerate(call["Templates"], 1):
        if not isinstance(each.get("Id"), str):
            raise Fault("InvalidParams", f"Item {number} of Templates needs an Id, which is a text.")
        call.world.store.remove(call.found("template", each["Id"], NO_TEMPLATE, call.region))
    return {}


@handles("ListJobTemplates")
def list_job_templates(call: Call) -> dict[str, Any]:
    """Lists the templates of the region, or those of a name."""
    templates = call.world.store.list("template", call.region)
    shown, page = call.page([each for each in templates if call.get("Name", each.data["Name"]) == each.data["Name"]])
    return {**page, "Templates": {"JobTemplates": [{"Id": each.id, **each.data} for each in shown]}}
