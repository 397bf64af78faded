"""Kinds of values that may stand in a spec file: each reads a YAML node and prints its JSON Schema.

A record class of ``document.py`` declares its keys with ``key(kind, ...)``; reading and the JSON Schema follow from
that one declaration.
"""

from __future__ import annotations

import re
from typing import Any

import attrs
from attrs import field, frozen

from generator.diagnostics import Mark, Problems, did_you_mean

WRONG = object()
"""What a kind returns for a node that it could not read; the problem has been noted."""


@frozen(eq=False, repr=False)
class Node:
    """A YAML node: a plain value with its place. ``value`` is a scalar, a list of nodes, or a dict of (key, node)."""

    value: Any
    mark: Mark
    key_mark: Mark | None = None

    @property
    def kind(self) -> str:
        """Name of the YAML type, for messages."""
        names = {dict: "a mapping", list: "a list", str: "a text", bool: "true or false", int: "a whole number"}
        return names.get(type(self.value), "null" if self.value is None else "a number")


class Kind:
    """What a key may hold."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return the value that the node holds, or ``WRONG`` after noting a problem."""
        raise NotImplementedError

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """Return the JSON Schema of this kind; records put theirs into ``definitions``."""
        raise NotImplementedError


def note_mismatch(node: Node, what: str, problems: Problems) -> Any:
    """Note that something else stands where ``what`` belongs."""
    problems.add(node.mark, f"expected {what}, found {node.kind}")
    return WRONG


@frozen(eq=False, repr=False)
class Text(Kind):
    """A text; with ``pattern``, one that matches it as a whole."""

    pattern: str = ""
    what: str = "a text"

    def read(self, node: Node, problems: Problems) -> Any:
        if not isinstance(node.value, str):
            hint = "put it in quotes" if node.value is not None and not isinstance(node.value, (dict, list)) else ""
            problems.add(node.mark, f"expected {self.what}, found {node.kind}", hint)
            return WRONG
        if self.pattern and not re.fullmatch(self.pattern, node.value):
            problems.add(node.mark, f"{node.value!r} is not {self.what}")
            return WRONG
        return node.value

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"} if self.pattern else {"type": "string"}


@frozen(eq=False, repr=False)
class Flag(Kind):
    """True or false."""

    def read(self, node: Node, problems: Problems) -> Any:
        return node.value if isinstance(node.value, bool) else note_mismatch(node, "true or false", problems)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        return {"type": "boolean"}


@frozen(eq=False, repr=False)
class Whole(Kind):
    """A whole number."""

    nullable: bool = False

    def read(self, node: Node, problems: Problems) -> Any:
        if node.value is None and self.nullable:
            return None
        fits = isinstance(node.value, int) and not isinstance(node.value, bool)
        return node.value if fits else note_mismatch(node, "a whole number", problems)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        return {"type": ["integer", "null"]} if self.nullable else {"type": "integer"}


@frozen(eq=False, repr=False)
class Scalar(Kind):
    """A text, a number, or true or false."""

    def read(self, node: Node, problems: Problems) -> Any:
        fits = isinstance(node.value, (str, int, float))
        return node.value if fits else note_mismatch(node, "a text, a number, true or false", problems)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"]}


@frozen(eq=False, repr=False)
class Bound(Kind):
    """A number, or null for an open end."""

    def read(self, node: Node, problems: Problems) -> Any:
        fits = node.value is None or (isinstance(node.value, (int, float)) and not isinstance(node.value, bool))
        return node.value if fits else note_mismatch(node, "a number or null", problems)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        return {"type": ["number", "null"]}


@frozen(eq=False, repr=False)
class Nullable(Kind):
    """A value of another kind, or null."""

    kind: Kind

    def read(self, node: Node, problems: Problems) -> Any:
        return None if node.value is None else self.kind.read(node, problems)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        return {"anyOf": [self.kind.schema(definitions), {"type": "null"}]}


@frozen(eq=False, repr=False)
class OneOf(Kind):
    """One of a few words."""

    words: tuple[str, ...]

    def read(self, node: Node, problems: Problems) -> Any:
        if node.value not in self.words:
            problems.add(node.mark, f"{node.value!r} is not allowed here", f"one of: {', '.join(self.words)}")
            return WRONG
        return node.value

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        return {"enum": list(self.words)}


@frozen(eq=False, repr=False)
class ListOf(Kind):
    """A list of one kind of items; with ``size``, of exactly so many."""

    item: Kind
    size: int | None = None

    def read(self, node: Node, problems: Problems) -> Any:
        if not isinstance(node.value, list):
            return note_mismatch(node, "a list", problems)
        if self.size is not None and len(node.value) != self.size:
            problems.add(node.mark, f"expected {self.size} items, found {len(node.value)}")
            return WRONG
        items = [self.item.read(item, problems) for item in node.value]
        return WRONG if any(item is WRONG for item in items) else tuple(items)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        schema: dict[str, Any] = {"type": "array", "items": self.item.schema(definitions)}
        if self.size is not None:
            schema |= {"minItems": self.size, "maxItems": self.size}
        return schema


@frozen(eq=False, repr=False)
class MapOf(Kind):
    """A mapping from names to one kind of values."""

    item: Kind

    def read(self, node: Node, problems: Problems) -> Any:
        if not isinstance(node.value, dict):
            return note_mismatch(node, "a mapping", problems)
        entries = {name: self.item.read(item, problems) for name, item in node.value.items()}
        return WRONG if any(entry is WRONG for entry in entries.values()) else entries

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.item.schema(definitions)}


@frozen(eq=False, repr=False)
class RecordOf(Kind):
    """A mapping whose keys are those of a record class."""

    record: type[Record]

    def keys(self) -> dict[str, attrs.Attribute[Any]]:
        """Return the keys that the record class declares."""
        declared = attrs.fields(self.record)
        return {field.metadata["yaml"] or field.name: field for field in declared if "kind" in field.metadata}

    def read(self, node: Node, problems: Problems) -> Any:
        if not isinstance(node.value, dict):
            return note_mismatch(node, "a mapping", problems)
        keys = self.keys()
        values: dict[str, Any] = {}
        sound = True
        for name, item in node.value.items():
            if name not in keys:
                hint = did_you_mean(name, keys) or f"allowed: {', '.join(sorted(keys))}"
                problems.add(item.key_mark or item.mark, f"unknown key {name!r}", hint)
                continue
            value = keys[name].metadata["kind"].read(item, problems)
            sound = sound and value is not WRONG
            if value is not WRONG:
                values[keys[name].name] = value
        for name, declared in keys.items():
            if declared.metadata["required"] and name not in node.value:
                problems.add(node.mark, f"missing key {name!r}", declared.metadata["doc"])
                sound = False
        if not sound:
            return WRONG
        marks = {name: item.mark for name, item in node.value.items()}
        return self.record(mark=node.key_mark or node.mark, marks=marks, **values)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        name = self.record.__name__
        if name not in definitions:
            definitions[name] = {}
            properties: dict[str, Any] = {}
            required: list[str] = []
            for key_name, declared in self.keys().items():
                properties[key_name] = {
                    **declared.metadata["kind"].schema(definitions),
                    "description": declared.metadata["doc"],
                }
                if declared.metadata["required"]:
                    required.append(key_name)
            definitions[name] = {
                "type": "object",
                "description": (self.record.__doc__ or "").strip().splitlines()[0],
                "properties": properties,
                "required": required,
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{name}"}


@frozen(kw_only=True, eq=False, repr=False)
class Record:
    """A mapping of the spec with fixed keys, and the places of its values."""

    mark: Mark
    marks: dict[str, Mark] = field(factory=dict, eq=False, repr=False)

    def at(self, name: str) -> Mark:
        """Return where the value of a key stands, or the record itself if the key is absent."""
        return self.marks.get(name, self.mark)


REQUIRED = object()


def key(kind: Kind, doc: str, default: Any = REQUIRED, yaml: str = "") -> Any:
    """Declare a key of a record: kind, meaning, what its absence means, and its name if that is not the field's."""
    metadata = {"kind": kind, "doc": doc, "required": default is REQUIRED, "yaml": yaml}
    if default is REQUIRED:
        return field(metadata=metadata)
    if isinstance(default, dict):
        return field(factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)
