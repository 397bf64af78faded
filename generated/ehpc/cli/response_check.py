"""Compares a response of the service with what the spec says of it, and names differences without any value of it.

A value can belong to the account, so that only names, types, error codes and new values of enumerations are named, and
those only if they look like words.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from .masking import MASK

WORD = re.compile(r"[A-Za-z][A-Za-z_ ]{0,39}|[A-Za-z]{1,20}\d{1,2}")
"""A value of an enumeration that can't be an identifier of a resource."""
NAME = re.compile(r"(?=.{1,40}$)[A-Z][A-Za-z]*(?:\d[A-Za-z]*){0,2}")
"""A name as the service gives them to members; names of users, nodes and so on look otherwise."""
CODE = re.compile(r"[A-Za-z]{1,40}(?:\.[A-Za-z]{1,40}){0,3}")
"""An error code, as the service spells them."""
DEPTH = 3
"""How many levels of an unknown structure are named."""
MOST_MEMBERS = 20
"""How many members of an unknown structure are named."""

UNKNOWN, MISSING, TYPE, VALUE = "unknown member", "missing member", "other type", "unknown value"
ERROR_CODE, UNKNOWN_ACTION, WITHDRAWN = "unknown error code", "unknown action", "withdrawn, but known"
REFUSED, UNREADABLE = "parameters refused", "unreadable response"


class Difference(NamedTuple):
    """A difference between a response and the spec.

    Attributes:
        kind: What differs, one of the constants of this module.
        path: Path of the member by wire names, or an empty string.
        expected: What the spec says.
        actual: What the service says, without values of the account.
    """

    kind: str
    path: str
    expected: str
    actual: str


@cache
def load_schemas(version: str) -> Mapping[str, Any]:
    """Return the schemas of an API version by the name of their structure: they know the values of enumerations."""
    path = os.path.join(os.path.dirname(os.path.dirname(__file__)), "openapi", f"{version}.json")
    with open(path, "rb") as file:
        schemas: Mapping[str, Any] = json.load(file)["components"]["schemas"]
    return schemas


def compare(data: Any, model: Any, version: str) -> list[Difference]:
    """Return the differences between a response and its model, each once.

    A documented member is missing if none of the structures that could have it does: in the items of a list, it may be
    there for some items alone.
    """
    comparison = Comparison(load_schemas(version))
    comparison.compare_structure(data, model, "")
    return comparison.differences()


class Comparison:
    """Collects the differences of one response."""

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        self._schemas = schemas
        self._found: dict[Difference, None] = {}
        self._expected: dict[str, str] = {}
        self._seen: set[str] = set()

    def differences(self) -> list[Difference]:
        """Return the differences: missing members last."""
        missing = [
            Difference(MISSING, path, kind, "nothing")
            for path, kind in self._expected.items()
            if path not in self._seen
        ]
        return [*self._found, *missing]

    def note(self, kind: str, path: str, expected: str, actual: str) -> None:
        """Keep a difference."""
        self._found[Difference(kind, path, expected, actual)] = None

    def compare_structure(self, data: Any, model: Any, path: str) -> None:
        """Compare a structure with its model."""
        if not isinstance(data, dict):
            self.note(TYPE, path or "(the response)", "object", type_of(data))
            return
        known = {spelling: wire for wire in model.__wire__ for spelling in (wire.wire, *wire.aliases)}
        self.compare_members(data, known, self._schemas.get(model.__name__, {}), path, "")
        for wire in model.__wire__:
            own = join(path, wire.wire)
            self._expected.setdefault(own, describe(wire))
            if any(holds(data, spelling.split(".")) for spelling in (wire.wire, *wire.aliases)):
                self._seen.add(own)

    def compare_members(
        self, data: Mapping[str, Any], known: Mapping[str, Any], schema: Any, path: str, inside: str
    ) -> None:
        """Compare the members of an object that stands for a structure, or is on the path to members of one."""
        properties = schema.get("properties", {})
        for name, value in data.items():
            place = join(inside, name)
            is_outer = any(spelling.startswith(f"{place}.") for spelling in known)
            own = join(path, name if is_outer or place in known else mask_name(name))
            if isinstance(value, dict) and is_outer:
                self.compare_members(value, known, properties.get(name, {}), own, place)
            elif place in known:
                if value is not None:
                    self.compare_value(value, known[place], properties.get(name) or {}, own)
            elif not is_outer:
                self.note(UNKNOWN, own, "nothing", shape_of(value))
            elif value is not None:
                self.note(TYPE, own, "object", type_of(value))

    def compare_value(self, value: Any, wire: Any, schema: Mapping[str, Any], path: str) -> None:
        """Compare the value of a member with what the spec says of it."""
        if wire.style == "text" and isinstance(value, str) and value:
            try:
                value = json.loads(value)
            except ValueError:
                self.note(TYPE, path, f"JSON text of {describe(wire)}", "string")
                return
        if wire.kind != "list":
            self.compare_item(value, wire.kind, wire, schema, path)
            return
        if wire.tag:
            if not isinstance(value, dict) or set(value) - {wire.tag}:
                self.note(TYPE, path, describe(wire), shape_of(value))
                return
            schema = schema.get("properties", {}).get(wire.tag, {})
            value, path = value.get(wire.tag), f"{path}.{wire.tag}"
            if value is None:
                return
        if not isinstance(value, list):
            shown = schema.get("items", {}).get("x-ehpc-shown-as")
            if shown != "single":
                self.note(TYPE, path, describe(wire), type_of(value))
                return
            value = [value]
        for item in value:
            self.compare_item(item, wire.item, wire, schema.get("items", {}), f"{path}[]")

    def compare_item(self, value: Any, kind: str, wire: Any, schema: Mapping[str, Any], path: str) -> None:
        """Compare a single value, or an item of a list."""
        if kind == "model":
            self.compare_structure(value, wire.model, path)
            return
        shown = schema.get("x-ehpc-shown-as")
        if not has_type(value, kind, shown):
            self.note(TYPE, path, f"{kind} as string" if shown == "string" else kind, type_of(value))
            return
        values = schema.get("x-ehpc-known-values")
        if values and value not in ("", None) and str(value).lower() not in {str(known).lower() for known in values}:
            shown_value = str(value) if WORD.fullmatch(str(value)) else f"a value of {len(str(value))} characters"
            self.note(VALUE, path, ", ".join(map(str, values)), shown_value)


def has_type(value: Any, kind: str, shown: str | None) -> bool:
    """Return whether a value has the type that the spec says.

    Numbers and booleans that the spec knows as strings have to be strings. Where tables of the reference say one type
    and its examples show another one, both are known.
    """
    if kind == "any" or (shown == "mixed" and not isinstance(value, (dict, list))):
        return True
    kinds = {shown} if shown == "string" else {kind, shown}
    if isinstance(value, bool):
        return "boolean" in kinds
    types: dict[Any, Any] = {"string": str, "integer": int, "number": (int, float)}
    return any(isinstance(value, types[name]) for name in kinds if name in types)


def describe(wire: Any) -> str:
    """Return the type of a member in a few words."""
    if wire.kind != "list":
        return "object" if wire.kind == "model" else wire.kind
    items = "objects" if wire.item == "model" else f"{wire.item} items"
    return f"list of {items}{f' in {wire.tag}' if wire.tag else ''}"


def holds(data: Any, path: list[str]) -> bool:
    """Return whether there is something at the end of a path of nested objects."""
    for part in path:
        if not isinstance(data, dict) or data.get(part) is None:
            return False
        data = data[part]
    return True


def join(path: str, name: str) -> str:
    """Return the path of a member."""
    return f"{path}.{name}" if path else name


def type_of(value: Any) -> str:
    """Return the type of a JSON value."""
    if value is None:
        return "null"
    names = {bool: "boolean", int: "integer", float: "number", str: "string", list: "list", dict: "object"}
    return names[value.__class__]


def shape_of(value: Any, depth: int = DEPTH) -> str:
    """Return the types inside a JSON value, with the names of its members but without any value."""
    if isinstance(value, dict) and depth:
        members = [f"{mask_name(name)}: {shape_of(inner, depth - 1)}" for name, inner in value.items()]
        rest = ["..."] if len(members) > MOST_MEMBERS else []
        return f"object {{{', '.join([*dict.fromkeys(members[:MOST_MEMBERS]), *rest])}}}"
    if isinstance(value, list) and depth:
        return f"list [{', '.join(dict.fromkeys(shape_of(item, depth - 1) for item in value[:MOST_MEMBERS]))}]"
    return type_of(value)


def mask_name(name: str) -> str:
    """Return a name, or a mask if it can be an identifier: some services take identifiers for the names of members."""
    return name if NAME.fullmatch(name) else MASK


def mask_code(code: str) -> str:
    """Return an error code, or a mask if it does not look like one."""
    return code if CODE.fullmatch(code) else MASK


def items_of(response: Any) -> Iterator[Any]:
    """Yield the structures that a response holds directly or in a list."""
    for wire in response.__wire__:
        if wire.model is not None:
            value = getattr(response, wire.name)
            yield from value if isinstance(value, list) else filter(None, [value])


def values_of(data: Any, names: tuple[str, ...]) -> Iterator[str]:
    """Yield the values of some attributes of a model and of the models in it, as strings."""
    for wire in data.__wire__:
        value = getattr(data, wire.name)
        for item in value if isinstance(value, list) else [value]:
            if wire.model is not None and item is not None:
                yield from values_of(item, names)
            elif wire.name in names and isinstance(item, (str, int)) and item:
                yield str(item)
# Hand-written: edit templates/ehpc/cli/response_check.py, then run `make generate`.
