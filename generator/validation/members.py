"""Checks parameters and fields: the keys of each, and their names together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from generator.diagnostics import Problems
from generator.document import SCALARS, Document, Earlier, Member, Structures
from generator.names import safe, snake

VALUES: dict[str, Any] = {"string": str, "integer": int, "number": (int, float), "boolean": bool}

Place = Literal["parameter", "request", "json", "response"]
"""Where members stand: parameters of an action, members of the items of an indexed list, members inside a JSON text,
or fields of a response."""

REQUEST_KEYS = (
    *("required", "default", "token", "style", "style_aliases", "pattern", "position", "raised_to", "lowered_to"),
    "reset_to",
)
"""Keys that no field of a response has."""


def check_members(
    members: Mapping[str, Member], document: Document, shapes: Structures, problems: Problems, place: Place
) -> None:
    """Check the members of one structure: each by itself, and their names together."""
    names: dict[str, str] = {}
    wires = dict.fromkeys(members, "")
    for wire, member in members.items():
        if member.like is not None and member.type is None:
            continue
        check_member(wire, member, document, shapes, problems, place)
        name = member.python or snake(wire, document.service.words)
        if not name.isidentifier():
            problems.add(member.mark, f"{wire} has no Python name", "give it one with the key python")
        elif safe(name) != name:
            problems.add(member.at("python"), f"{wire}: the Python name {name} is reserved", f"use {safe(name)}")
        if name in names:
            problems.add(member.mark, f"{wire} and {names[name]} both become {name} in Python", "use the key python")
        names[name] = wire
        for alias in member.aliases or ():
            if alias in wires:
                problems.add(member.at("aliases"), f"alias {alias} is also the name of another entry")
            wires[alias] = wire
        check_advice(wire, member, members, problems)


def check_member(
    wire: str, member: Member, document: Document, shapes: Structures, problems: Problems, place: Place
) -> None:
    """Check the keys of one parameter or field against each other."""
    if member.type is None:
        problems.add(member.mark, f"{wire} has no type", "add the key type, or like")
        return
    if not (member.description or "").strip():
        problems.add(member.mark, f"{wire} has no description")
    is_list = member.type == "list"
    if is_list != (member.item is not None):
        problems.add(member.mark, f"{wire}: the key item belongs to lists, and every list has it")
    if member.shape is not None and member.shape not in document.unread:
        mark = member.at("item" if is_list else "type")
        problems.expect(member.shape, shapes, mark, f"unknown shape {member.shape}")
    check_place(wire, member, problems, place)
    check_values(wire, member, problems)


def check_place(wire: str, member: Member, problems: Problems, place: Place) -> None:
    """Check that a member has no key and no form that does not belong where it stands."""
    response = place == "response"
    is_list = member.type == "list"
    for key in REQUEST_KEYS if response else ("tag",):
        if getattr(member, key) is not None or (key == "reset_to" and key in member.marks):
            problems.add(member.at(key), f"{wire}: {key} does not belong to a {'field' if response else 'parameter'}")
    if not response and not is_list and member.type not in SCALARS:
        if place == "parameter" and member.style != "json":
            hint = "say style: json, or name its parts with dots"
            problems.add(member.at("type"), f"{wire}: a parameter that is a structure is one JSON text", hint)
        elif place == "request":
            hint = "name its parts with dots"
            problems.add(member.at("type"), f"{wire}: an item of an indexed list holds scalars and lists", hint)
    if member.tag is not None and not is_list:
        problems.add(member.at("tag"), f"{wire}: tag belongs to lists")
    if member.style is not None and not member.is_nested:
        problems.add(member.at("style"), f"{wire}: style belongs to lists and structures")
    if member.style == "indexed" and place == "json":
        problems.add(member.at("style"), f"{wire}: inside a JSON text nothing is indexed")
    if member.style_aliases is not None and not is_list:
        problems.add(member.at("style_aliases"), f"{wire}: style_aliases belongs to lists")
    if not response and place != "parameter":
        for key in ("position", "token"):
            if getattr(member, key) is not None:
                problems.add(member.at(key), f"{wire}: {key} belongs to the parameters of an action")


def check_advice(wire: str, member: Member, members: Mapping[str, Member], problems: Problems) -> None:
    """Check that what is said to be used instead of a member is there."""
    for advice in (member.deprecated, member.withdrawn):
        if advice is None:
            continue
        for name in advice.use:
            problems.expect(name, members, advice.at("use"), f"{wire}: there is no {name} to use")


def check_values(wire: str, member: Member, problems: Problems) -> None:
    """Check default, allowed values, range and pattern against the type."""
    scalar = member.item if member.type == "list" else member.type
    fit = VALUES.get(scalar or "")
    given = [(key, value) for key in ("default", "reset_to") if (value := getattr(member, key)) is not None]
    given += [("enum", value) for value in member.enum or ()]
    for key, value in given:
        if fit is None or not isinstance(value, fit) or (isinstance(value, bool) and scalar != "boolean"):
            problems.add(member.at(key), f"{wire}: {key} {value!r} does not fit the type {scalar}")
    for key in ("range", "raised_to", "lowered_to"):
        if getattr(member, key) is not None and scalar not in ("integer", "number"):
            hint = "use length for texts" if key == "range" else ""
            problems.add(member.at(key), f"{wire}: {key} belongs to numbers", hint)
    for key, kinds in (("length", ("string", "list", "any")), ("pattern", ("string", "any"))):
        if getattr(member, key) is not None and not {member.type, scalar} & set(kinds):
            problems.add(member.at(key), f"{wire}: {key} belongs to texts" + (" and lists" if "list" in kinds else ""))
    for end, key in enumerate(("raised_to", "lowered_to")):
        if getattr(member, key) is not None and member.range is not None and member.range[end] is not None:
            message = f"{wire}: {key} and the range contradict each other"
            problems.add(member.at(key), message, "what is replaced is not refused: leave this end of the range open")
    if "reset_to" in member.marks and member.default is not None:
        problems.add(member.at("reset_to"), f"{wire}: reset_to and default contradict each other")
    if member.pattern is not None:
        try:
            re.compile(member.pattern)
        except re.error as error:
            problems.add(member.at("pattern"), f"{wire}: not a regular expression: {error}")
            return
    check_facts(wire, member, problems)
    for edition, earlier in member.earlier.items():
        check_facts(f"{wire} of {edition}", earlier, problems)
    check_given_values(wire, member, problems)


def check_facts(wire: str, facts: Member | Earlier, problems: Problems) -> None:
    """Check that the facts of a member do not contradict themselves."""
    if facts.enum is not None:
        if not facts.enum:
            problems.add(facts.at("enum"), f"{wire}: enum is empty", "leave it out if no values are known")
        doubled = [value for number, value in enumerate(facts.enum) if value in facts.enum[:number]]
        if doubled:
            problems.add(facts.at("enum"), f"{wire}: enum has {doubled[0]!r} twice")
    for key in ("range", "length"):
        bounds = getattr(facts, key)
        if bounds is None:
            continue
        least, greatest = bounds
        if least is None and greatest is None:
            problems.add(facts.at(key), f"{wire}: {key} has no bound", "leave it out")
        elif least is not None and greatest is not None and least > greatest:
            problems.add(facts.at(key), f"{wire}: {key} is reversed: {least} is greater than {greatest}")
        if key == "length" and any(bound is not None and (bound < 0 or bound % 1) for bound in bounds):
            problems.add(facts.at(key), f"{wire}: length is counted in whole numbers from 0")


def check_given_values(wire: str, member: Member, problems: Problems) -> None:
    """Check that the values a member names are among those that it allows."""
    if None not in (member.raised_to, member.lowered_to) and (member.raised_to or 0) > (member.lowered_to or 0):
        message = f"{wire}: raised_to {member.raised_to} is greater than lowered_to {member.lowered_to}"
        problems.add(member.at("raised_to"), message)
    given = [(key, value) for key in ("default", "reset_to") if (value := getattr(member, key)) is not None]
    for key, value in given:
        if member.enum and value not in member.enum:
            problems.add(member.at(key), f"{wire}: {key} {value!r} is not in enum")
    given += [("enum", value) for value in member.enum or ()]
    ends = (
        member.raised_to if member.range is None or member.range[0] is None else member.range[0],
        member.lowered_to if member.range is None or member.range[1] is None else member.range[1],
    )
    for key, value in given:
        if isinstance(value, str):
            if member.pattern is not None and not re.fullmatch(member.pattern, value):
                problems.add(member.at(key), f"{wire}: {key} {value!r} does not match pattern")
            if member.type != "list" and member.length is not None and not is_within(len(value), member.length):
                problems.add(member.at(key), f"{wire}: {key} {value!r} is outside length")
        elif not isinstance(value, bool) and not is_within(value, ends):
            problems.add(member.at(key), f"{wire}: {key} {value!r} is outside the numbers that are allowed")


def is_within(number: float, bounds: Sequence[Any]) -> bool:
    """Return whether a number is within bounds; one that is None is open."""
    least, greatest = bounds
    return (least is None or number >= least) and (greatest is None or number <= greatest)
