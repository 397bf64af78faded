"""Checks parameters and fields: the keys of each, and their names together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.diagnostics import Problems
from generator.document import SCALARS, Document, Member
from generator.field_types import did_you_mean
from generator.names import safe, snake
from generator.validation.shapes import Shapes, shape_references

VALUES: dict[str, Any] = {"string": str, "integer": int, "number": (int, float), "boolean": bool}


def check_members(
    members: Mapping[str, Member], document: Document, shapes: Shapes, problems: Problems, request: bool
) -> None:
    """Check the members of one structure: each by itself, and their names together."""
    names: dict[str, str] = {}
    wires = dict.fromkeys(members, "")
    for wire, member in members.items():
        if member.like is not None and member.type is None:
            continue
        check_member(wire, member, document, shapes, problems, request)
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


def check_member(
    wire: str, member: Member, document: Document, shapes: Shapes, problems: Problems, request: bool
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
    for name in shape_references({wire: member}):
        if name not in shapes and name not in document.unread:
            hint = did_you_mean(name, shapes)
            problems.add(member.at("item" if is_list else "type"), f"unknown shape {name}", hint)
    response_keys, request_keys = ("tag",), ("required", "default", "token", "style", "pattern")
    for key in response_keys if request else request_keys:
        if getattr(member, key) is not None:
            problems.add(member.at(key), f"{wire}: {key} does not belong to a {'parameter' if request else 'field'}")
    if request and not is_list and member.type not in SCALARS:
        problems.add(member.at("type"), f"{wire}: a parameter is a scalar or a list", "name its parts with dots")
    for key in ("style", "tag"):
        if getattr(member, key) is not None and not is_list:
            problems.add(member.at(key), f"{wire}: {key} belongs to lists")
    check_values(wire, member, problems)


def check_values(wire: str, member: Member, problems: Problems) -> None:
    """Check default, allowed values, range and pattern against the type."""
    scalar = member.item if member.type == "list" else member.type
    fit = VALUES.get(scalar or "")
    given = [("default", member.default)] if member.default is not None else []
    given += [("enum", value) for value in member.enum or ()]
    for key, value in given:
        if fit is None or not isinstance(value, fit) or (isinstance(value, bool) and scalar != "boolean"):
            problems.add(member.at(key), f"{wire}: {key} {value!r} does not fit the type {scalar}")
    if member.range is not None and scalar not in ("integer", "number"):
        problems.add(member.at("range"), f"{wire}: range belongs to numbers", "use length for texts")
    if member.pattern is not None:
        try:
            re.compile(member.pattern)
        except re.error as error:
            problems.add(member.at("pattern"), f"{wire}: not a regular expression: {error}")
