"""Checks that an example text is well-formed and fits the declared structure."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from generator.document import Member
from generator.names import split_path

Report = Callable[[str, str], None]
"""Takes the place inside the example and what is wrong there."""

Fields = Mapping[str, Member]
Lookup = Callable[[str], "Fields | None"]
"""Finds the fields of a shape by its name."""

TYPES: dict[str, tuple[type, ...]] = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}


def by_spelling(fields: Fields) -> dict[str, Member]:
    """Return the members by every spelling that decoding accepts."""
    spelled = {alias: member for member in fields.values() for alias in member.aliases or ()}
    return {**spelled, **fields}


def check_json(text: str, fields: Fields, lookup: Lookup, report: Report) -> None:
    """Check a JSON response against the declared fields."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        report(f"line {error.lineno}, column {error.colno}", f"not well-formed: {error.msg}")
        return
    if isinstance(value, dict):
        check_object(value, fields, lookup, report, "")
    else:
        report("", "not a JSON object")


def check_object(value: Mapping[str, Any], fields: Fields, lookup: Lookup, report: Report, path: str) -> None:
    """Check the members of a JSON object."""
    known = by_spelling(fields)
    for name, item in value.items():
        place = f"{path}.{name}" if path else name
        below = split_path(known, name)
        if below and isinstance(item, dict):
            check_object(item, below, lookup, report, place)
        elif name in known:
            check_value(item, known[name], lookup, report, place)
        else:
            report(place, "not declared")


def check_value(value: Any, member: Member, lookup: Lookup, report: Report, place: str) -> None:
    """Check one JSON value against the declared type."""
    if value is None:
        return
    if member.type != "list":
        kind = member.type or ""
        check_item(
            value, member.shown_as or kind if is_readable_as(scalar_text(value), kind) else kind, lookup, report, place
        )
        return
    if member.tag and isinstance(value, dict):
        if set(value) != {member.tag}:
            report(place, f"expected an object with the key {member.tag} alone")
            return
        value = value[member.tag]
    if not isinstance(value, list) and member.shown_as == "single":
        value = [value]
    if not isinstance(value, list):
        report(place, "expected a list")
        return
    for number, item in enumerate(value):
        check_item(item, member.item or "", lookup, report, f"{place}[{number}]")


def scalar_text(value: Any) -> str:
    """Return a scalar as a parameter or an element shows it."""
    return value if isinstance(value, str) else json.dumps(value)


def check_item(value: Any, kind: str, lookup: Lookup, report: Report, place: str) -> None:
    """Check a JSON value against a scalar type or a shape."""
    fields = lookup(kind)
    if fields is not None:
        if isinstance(value, dict):
            check_object(value, fields, lookup, report, place)
        else:
            report(place, f"expected an object of the shape {kind}")
    elif kind in TYPES and (not isinstance(value, TYPES[kind]) or (isinstance(value, bool) and kind != "boolean")):
        report(place, f"{json.dumps(value)} does not fit the type {kind}")


def check_xml(text: str, root: str, fields: Fields, lookup: Lookup, report: Report) -> None:
    """Check an XML response against the declared fields."""
    try:
        element = ElementTree.fromstring(text)  # noqa: S314  # the spec is our own
    except ElementTree.ParseError as error:
        line, column = error.position
        report(f"line {line}, column {column + 1}", f"not well-formed: {str(error).rsplit(':', 1)[0]}")
        return
    if element.tag != root:
        report(element.tag, f"expected the root element {root}")
    check_children(element, fields, lookup, report, "")


def check_children(element: ElementTree.Element, fields: Fields, lookup: Lookup, report: Report, path: str) -> None:
    """Check the child elements of an element that stands for an object."""
    known = by_spelling(fields)
    if (element.text or "").strip():
        report(path, "text between elements")
    for child in element:
        place = f"{path}.{child.tag}" if path else child.tag
        below = split_path(known, child.tag)
        if below and len(child):
            check_children(child, below, lookup, report, place)
        elif child.tag in known:
            check_element(child, known[child.tag], lookup, report, place)
        elif below:
            check_children(child, below, lookup, report, place)
        else:
            report(place, "not declared")


def check_element(element: ElementTree.Element, member: Member, lookup: Lookup, report: Report, place: str) -> None:
    """Check one element against the declared type."""
    if member.type != "list":
        check_leaf(element, member.type or "", lookup, report, place)
    elif not member.tag or (not len(element) and member.shown_as == "single"):
        check_leaf(element, member.item or "", lookup, report, place)
    else:
        for child in element:
            if child.tag != member.tag:
                report(f"{place}.{child.tag}", f"expected the element {member.tag}")
            else:
                check_leaf(child, member.item or "", lookup, report, f"{place}.{child.tag}")


def check_leaf(element: ElementTree.Element, kind: str, lookup: Lookup, report: Report, place: str) -> None:
    """Check an element against a scalar type or a shape."""
    fields = lookup(kind)
    text = element.text or ""
    if fields is not None:
        check_children(element, fields, lookup, report, place)
    elif len(element):
        report(place, f"has elements inside, but its type is {kind}")
    elif text and not is_readable_as(text, kind):
        report(place, f"{text!r} does not fit the type {kind}")


def is_readable_as(text: str, kind: str) -> bool:
    """Return whether a text can be read as a scalar type."""
    if kind == "boolean":
        return text in ("true", "false", "1", "0")
    if kind in ("integer", "number"):
        return bool(re.fullmatch(r"-?\d+" if kind == "integer" else r"-?\d+(\.\d+)?", text))
    return True


def parse_query(text: str) -> dict[str, str]:
    """Return the parameters of a sample request; place holders need not be percent-encoded."""
    pairs = (pair.partition("=") for pair in text.partition("?")[2].split("&") if pair)
    return {unquote(name): unquote(value) for name, _, value in pairs}


def check_url(text: str, action: str, fields: Fields, lookup: Lookup, report: Report) -> None:
    """Check a sample request against the declared parameters."""
    if "\n" in text.strip() or urlsplit(text).scheme != "https":
        report("", "expected one line that begins with https://")
        return
    parameters = parse_query(text)
    if parameters.get("Action") != action:
        report("Action", f"{parameters.get('Action')!r} is not {action}")
    spelled = flatten_parameters(by_spelling(fields), lookup)
    for name, value in parameters.items():
        member = spelled.get(re.sub(r"\.\d+(?=\.|$)", ".n", name))
        if name == "Action":
            continue
        if member is None:
            report(name, "not declared as a parameter")
        elif member.style == "json":
            check_json_parameter(value, member, lookup, report, name)


def check_json_parameter(value: str, member: Member, lookup: Lookup, report: Report, name: str) -> None:
    """Check a parameter that holds a list as JSON."""
    try:
        items = json.loads(value)
    except json.JSONDecodeError as error:
        report(name, f"not well-formed JSON: {error.msg}")
        return
    check_value(items, member, lookup, report, name)


def flatten_parameters(
    fields: Fields, lookup: Lookup, prefix: str = "", above: frozenset[str] = frozenset()
) -> dict[str, Member]:
    """Return the parameters in the form ``User.n.Name``; a shape inside itself is another problem, and left out."""
    parameters: dict[str, Member] = {}
    for name, member in fields.items():
        item = member.item or ""
        inner = lookup(item) if member.type == "list" and member.style != "json" else None
        if item in above:
            continue
        if inner is not None:
            parameters |= flatten_parameters(inner, lookup, f"{prefix}{name}.n.", above | {item})
        elif member.type == "list" and member.style != "json" and ".n." not in name:
            parameters[f"{prefix}{name}.n"] = member
        else:
            parameters[prefix + name] = member
    return parameters
