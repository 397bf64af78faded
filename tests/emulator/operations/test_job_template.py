"""Templates of jobs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ehpc.emulator.protocol.errors import ServiceError
from tests.emulator.conformity import ask
from tests.emulator.lab import USER, Lab


def rows(lab: Lab, **more: Any) -> list[dict[str, Any]]:
    """Return the templates."""
    found: list[dict[str, Any]] = ask(lab.emulator.service, "ListJobTemplates", **more)["Templates"]["JobTemplates"]
    return found


def test_a_template_is_kept_and_replaced(lab: Lab) -> None:
    """What was given is listed; an edit replaces it all."""
    variables = '[{"Name":"A","Value":"1"}]'
    given: dict[str, Any] = {
        "Name": "sweep",
        "CommandLine": "./job.sh",
        "RunasUser": USER,
        "Priority": 3,
        "ReRunable": True,
        "ArrayRequest": "1-10:2",
        "PackagePath": "./jobs",
        "StdoutRedirectPath": "./out",
        "StderrRedirectPath": "./err",
        "Variables": variables,
    }
    identifier = ask(lab.emulator.service, "CreateJobTemplate", given)["TemplateId"]
    assert rows(lab) == [{"Id": identifier, **given}]
    changed = {"TemplateId": identifier, "Name": "single", "CommandLine": "true"}
    assert ask(lab.emulator.service, "EditJobTemplate", changed)["TemplateId"] == identifier
    assert rows(lab) == [{"Id": identifier, "Name": "single", "CommandLine": "true"}]


def test_templates_are_listed_by_name_and_region(lab: Lab) -> None:
    """Others are not listed."""
    for name in ("first", "second"):
        ask(lab.emulator.service, "CreateJobTemplate", Name=name, CommandLine="true")
    assert [row["Name"] for row in rows(lab)] == ["first", "second"]
    assert [row["Name"] for row in rows(lab, Name="second")] == ["second"]
    assert rows(lab, RegionId="cn-beijing") == []


def test_templates_are_deleted_all_or_none(lab: Lab) -> None:
    """If one of them is not there, none is deleted."""
    identifier = ask(lab.emulator.service, "CreateJobTemplate", Name="first", CommandLine="true")["TemplateId"]
    for names, code in (([identifier, "none"], "ObjectNotFound"), ([identifier, None], "InvalidParams")):
        with pytest.raises(ServiceError, match=code):
            ask(lab.emulator.service, "DeleteJobTemplates", Templates=json.dumps([{"Id": name} for name in names]))
    assert len(rows(lab)) == 1
    ask(lab.emulator.service, "DeleteJobTemplates", Templates=json.dumps([{"Id": identifier}]))
    assert rows(lab) == []


def test_an_unknown_template_is_not_edited(lab: Lab) -> None:
    """It must be there, and its settings must be as those of a job."""
    with pytest.raises(ServiceError, match="ObjectNotFound"):
        ask(lab.emulator.service, "EditJobTemplate", TemplateId="none", Name="first", CommandLine="true")
    with pytest.raises(ServiceError, match="InvalidParams"):
        ask(lab.emulator.service, "CreateJobTemplate", Name="first", CommandLine="true", ArrayRequest="all")
