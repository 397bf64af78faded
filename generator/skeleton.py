"""Stage skeleton: the text of a new action's file, with comments that say what to fill in."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import did_you_mean
from generator.document import CLASS_NAME, Document
from generator.modelines import modeline
from generator.names import snake

READS = re.compile(r"(List|Describe|Get|Query|Check)(?=[A-Z])")
"""Matches the names of actions that change nothing."""

TEXT = """\
{modeline}
# Fill in the places marked with <-, and remove the comments. docs/explanation/spec-format.md explains every key.
action: {action}
summary:    # <- one sentence in the imperative, at most 100 characters, with its full stop
# description: >-
#   What a user must know beyond the summary, a paragraph or two.
edition: {edition}    # first edition that has it; without this line: {first}
effect: {effect}    # <- a guess from the name: read, or mutate if it changes or starts something, or costs money
# deletes: true    # for mutate: data or resources are lost for good
# idempotent: true    # for mutate: sending it twice has the effect of sending it once
# paging: {{style: {style}, items: Things}}    # the response lists these items page by page
parameters:    # in the order of the reference; entries that service.yaml shares: {parameters}
{region}  # ThingName:
  #   type: string    # string, integer, number, boolean, list (with item: <type>), any
  #   required: true
  #   enum: [one, two]
  #   description: Name of the thing.
response:    # entries that service.yaml shares: {fields}
{request_id}  # Things: {{type: list, tag: ThingInfo, item: ThingInfo, description: The things.}}
# shapes:    # structures that this action alone uses; those of several actions have a file each in shapes/
#   ThingInfo:
#     description: A thing.
#     fields:
#       Name: {{type: string, description: Name of the thing.}}
# errors: [{error}]    # codes that the action's own section lists, from errors.yaml
# examples:
#   json:
#     text: |
#       {{"RequestId": "04F0F334-1335-436C-A1D7-6C044FE73368"}}
source:
  pages:    # <- names of the documentation pages that describe it, such as [list-nodes]
# deviations:    # where the reference contradicts itself, or this file departs from it
#   - {{at: request.ThingName, documented: ..., spec: ..., reason: ...}}
"""


def refuse_reason(action: str, chapter: str | None, document: Document) -> str | None:
    """Return why there can be no new action of a name in a chapter, None if there can."""
    service = document.service
    if not re.fullmatch(CLASS_NAME.pattern, action):
        return f"{action!r} is not a name of an action: those are in camel case, such as ListNodes"
    if action in document.actions:
        return f"action {action} exists: {document.actions[action].mark.path}"
    for other in document.actions:
        if snake(other, service.words) == snake(action, service.words):
            return f"{action} and {other} both become {snake(action, service.words)} in Python"
    if chapter not in service.chapters:
        known = ", ".join(service.chapters)
        if chapter is None:
            return f"say which chapter it belongs to with --chapter: {known}"
        hint = did_you_mean(chapter, service.chapters) or f"one of: {known}; or add it to service.yaml"
        return f"unknown chapter {chapter!r} ({hint})"
    return None


def action_skeleton(action: str, path: Path, document: Document, spec: Path) -> str:
    """Return the text of a new action's file."""
    service = document.service
    region = service.region_parameter
    return TEXT.format(
        modeline=modeline(path, spec),
        action=action,
        edition=list(service.editions)[-1],
        first=next(iter(service.editions)),
        effect="read" if READS.match(action) else "mutate",
        style=next(iter(service.paging), "page"),
        parameters=", ".join(service.parameters) or "none",
        fields=", ".join(service.fields) or "none",
        region=f"  {region}: {{like: {region}}}\n" if region in service.parameters else "",
        request_id="  RequestId: {like: RequestId}\n" if "RequestId" in service.fields else "",
        error=next(iter(document.errors.codes), "SomeCode"),
    )
