"""Checks actions: what each refers to, its paging, examples and deviations."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics import Mark, Problems
from generator.document import Action, Document, Member, Sample, Structures
from generator.validation.example_checks import check_json, check_url, check_xml
from generator.validation.members import check_members


def check_action(action: Action, document: Document, shapes: Structures, problems: Problems) -> None:
    """Check one action."""
    chapter = document.chapters[action.action]
    if chapter not in document.service.chapters:
        problems.add(action.at("action"), f"chapter {chapter} is not listed in service.yaml", "add it to chapters")
    check_members(action.parameters, document, shapes, problems, "parameter")
    check_members(action.response, document, shapes, problems, "response")
    known = [*document.errors.codes, *document.errors.gateway]
    for code in action.errors:
        problems.expect(code, known, action.at("errors"), f"unknown error code {code}", "add it to errors.yaml")
    check_shown_by(action, document, problems)
    check_shortcut(action, document, problems)
    if action.deletes and action.effect == "read":
        problems.add(action.at("deletes"), "deletes belongs to actions that change something")
    check_advice(action, document, problems)
    if action.paging is not None:
        check_paging(action, document, problems)
    if len(action.summary) > 100 or not action.summary.endswith("."):
        problems.add(action.at("summary"), "a summary is one sentence of at most 100 characters")
    check_examples(action, shapes, problems)
    check_deviations(action, problems)


def check_shown_by(action: Action, document: Document, problems: Problems) -> None:
    """Check that what shows whether a change was made is an action that reads, and that there is a change."""
    if action.shown_by and action.effect == "read":
        problems.add(action.at("shown_by"), "shown_by belongs to actions that change something")
    for name in action.shown_by:
        problems.expect(name, document.named_actions, action.at("shown_by"), f"unknown action {name}")
        if name in document.actions and document.actions[name].effect != "read":
            problems.add(action.at("shown_by"), f"{name} changes something", "take an action that reads")


def check_shortcut(action: Action, document: Document, problems: Problems) -> None:
    """Check that the short name of a command belongs to one action, and that this action reads."""
    if action.shortcut is None:
        return
    if action.effect != "read":
        problems.add(action.at("shortcut"), "a shortcut belongs to an action that reads")
    for name, other in document.actions.items():
        if name != action.action and other.shortcut == action.shortcut:
            problems.add(action.at("shortcut"), f"{name} has the shortcut {action.shortcut} too")


def check_advice(action: Action, document: Document, problems: Problems) -> None:
    """Check that what is said to be used instead of an action is there, and that only changes reset anything."""
    for advice in (action.deprecated, action.withdrawn):
        if advice is None:
            continue
        for name in advice.use:
            problems.expect(name, document.named_actions, advice.at("use"), f"there is no action {name} to use")
    for wire, member in action.parameters.items():
        if "reset_to" in member.marks and action.effect != "mutate":
            problems.add(member.at("reset_to"), f"{wire}: reset_to belongs to actions that change something")


def check_paging(action: Action, document: Document, problems: Problems) -> None:
    """Check that the parameters and fields that paging needs are declared."""
    paging = action.paging
    assert paging is not None
    style = document.service.paging.get(paging.style)
    if style is None:
        known = document.service.paging
        problems.expect(paging.style, known, paging.at("style"), f"unknown paging style {paging.style}")
        return
    items = action.response.get(paging.items)
    if items is None or items.type != "list":
        problems.add(paging.at("items"), f"the response has no list {paging.items}")
    for name in (style.number, style.size) if style.token is None else (style.token,):
        if name is not None and name not in action.parameters:
            problems.add(paging.mark, f"paging needs the parameter {name}")
    if style.token is not None and style.token not in action.response:
        problems.add(paging.mark, f"paging needs the field {style.token}")


def check_examples(action: Action, shapes: Structures, problems: Problems) -> None:
    """Check that the examples are well-formed and fit what is declared."""

    def lookup(name: str) -> Mapping[str, Member] | None:
        return shapes[name].fields if name in shapes else None

    examples = action.examples
    if examples is None:
        return
    if examples.differ is not None and not (examples.xml and examples.json):
        problems.add(examples.at("differ"), "differ needs an XML and a JSON example")
    samples: list[tuple[str, Sample | None]] = [(form, getattr(examples, form)) for form in ("url", "xml", "json")]
    samples += [(sample.format, sample) for sample in examples.more.values()]
    for form, sample in samples:
        if sample is None:
            continue
        if (sample.documented is None) != (sample.problem is None):
            problems.add(sample.mark, f"{form} example: documented and problem go together")

        def report(place: str, message: str, sample: Sample = sample, form: str = form) -> None:
            problems.add(sample.at("text"), f"{form} example{', ' if place else ''}{place}: {message}")

        if form == "url":
            check_url(sample.text, action.action, action.parameters, lookup, report)
        elif form == "xml":
            check_xml(sample.text, action.action + "Response", action.response, lookup, report)
        else:
            check_json(sample.text, action.response, lookup, report)


def check_deviations(action: Action, problems: Problems) -> None:
    """Check that deviations say where they are, and settle each oddity once."""
    settled: dict[int, Mark] = {}
    for deviation in action.deviations:
        if not re.fullmatch(r"(request|response|example|errors|source)\.\S.*|action|request|response", deviation.where):
            hint = "request.<Name>, response.<Path>, example.<format>, errors.<Code>, source.<lines> or action"
            problems.add(deviation.mark, f"unknown place {deviation.where!r}", hint)
        for number in deviation.oddities:
            if number in settled:
                problems.add(deviation.mark, f"oddity {number} is settled twice", f"first at {settled[number]}")
            settled[number] = deviation.mark
