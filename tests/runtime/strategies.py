"""Strategies that make models, JSON values and XML texts from the models' own tables."""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from typing import Any
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from ehpc._runtime.serialization.model import Model, Request, Response, WireField
from ehpc.versions import PACKAGES

MODULES = [import_module(f"{package}.models") for package in PACKAGES.values()]
CLASSES: tuple[type[Model], ...] = tuple(getattr(module, name) for module in MODULES for name in module.__all__)
REQUESTS = tuple(kind for kind in CLASSES if issubclass(kind, Request))
RESPONSES = tuple(kind for kind in CLASSES if issubclass(kind, Response))

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
XML_TEXT = st.text(
    st.one_of(
        st.sampled_from("&<>\"' \t\n\r;]\x7f\x85\u2028\ud7ff\ue000\ufffd\U0001f600\U0010ffff"),
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    ),
    max_size=8,
)
NUMBER = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
SCALAR = st.one_of(st.none(), st.booleans(), NUMBER, TEXT, st.sampled_from(["", "5", "0x1", "true", "False", "1e3"]))
JSON_VALUE = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2), max_leaves=4
)


def value_of(wire: WireField, form: str) -> st.SearchStrategy[Any]:
    """Return the values that an attribute's type allows, without None."""
    model: Any = wire.model
    text = XML_TEXT if form == "xml" else TEXT
    scalars: dict[str, st.SearchStrategy[Any]] = {
        "string": text,
        "integer": st.integers(),
        "number": NUMBER,
        "boolean": st.booleans(),
        "any": text if form == "xml" else JSON_VALUE,
    }
    if wire.kind == "list":
        item = scalars[wire.item or "any"] if model is None else instances_of(model, form)
        return st.lists(item, min_size=1 if wire.required else 0, max_size=3)
    if wire.unix_time and wire.kind == "string":
        return st.integers(0).map(str)
    return scalars[wire.kind] if model is None else instances_of(model, form)


@cache
def instances_of(kind: Any, form: str = "json") -> st.SearchStrategy[Any]:
    """Return the instances of a model class that its types allow.

    Args:
        kind: The class.
        form: ``json``, ``xml`` (texts that XML can hold), or ``flat`` (no item without any value).
    """
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for wire in kind.__wire__:
        values = value_of(wire, form)
        if wire.required:
            required[wire.name] = values
        elif wire.kind == "list" and wire.style is None:
            optional[wire.name] = values
        else:
            optional[wire.name] = st.none() | values
    made = st.fixed_dictionaries(required, optional=optional).map(lambda given: kind(**given))
    if form == "flat" and not issubclass(kind, Request):
        return made.filter(lambda item: any(getattr(item, wire.name) not in (None, []) for wire in kind.__wire__))
    return made


@cache
def names_of(kind: Any) -> tuple[str, ...]:
    """Return the names that a class has on the wire: members, aliases, paths and their parts, and a few others."""
    spellings = [spelling for wire in kind.__wire__ for spelling in (wire.wire, *wire.aliases)]
    parts = [part for spelling in spellings for part in spelling.split(".")]
    tags = [wire.tag for wire in kind.__wire__ if wire.tag]
    return tuple(dict.fromkeys([*spellings, *parts, *tags, "Unknown", "a.b", "a"]))


@cache
def objects_like(kind: Any, depth: int = 3) -> st.SearchStrategy[dict[str, Any]]:
    """Return JSON objects whose names are a class's and whose values are sometimes what the class expects."""
    names = names_of(kind)
    values = JSON_VALUE | st.dictionaries(st.sampled_from(names), JSON_VALUE, max_size=3)
    expected: dict[str, st.SearchStrategy[Any]] = {}
    for wire in kind.__wire__:
        item = values
        model: Any = wire.model
        if model is not None and depth:
            item = objects_like(model, depth - 1) | values
        if wire.kind == "list":
            items = st.lists(item, max_size=2)
            wrapped = st.dictionaries(st.sampled_from([wire.tag or "Item", "Other"]), items | item, max_size=2)
            item = items | wrapped | item
        expected |= dict.fromkeys((wire.wire, *wire.aliases), item)
    likely = st.fixed_dictionaries({}, optional=expected)
    return st.builds(
        lambda one, two: {**one, **two}, likely, st.dictionaries(st.sampled_from(names), values, max_size=3)
    )


@cache
def xml_like(kind: Any) -> st.SearchStrategy[str]:
    """Return XML texts whose elements are named like a class's members, or otherwise, in any order and nesting."""
    nested = [wire.model for wire in kind.__wire__ if wire.model is not None]
    names = [name for each in (kind, *nested) for name in names_of(each)]
    tags = st.sampled_from([*names, "ns:Odd", "Größe"])
    leaf = st.one_of(XML_TEXT.map(escape), st.sampled_from(["", " ", "5", " 05 ", "true", "TRUE", "<![CDATA[<]]>"]))

    def wrap(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        element = st.builds(lambda tag, text: f"<{tag}>{text}</{tag}>", tags, inner)
        return st.lists(element, min_size=1, max_size=4).map("".join) | st.builds("{}{}".format, leaf, element)

    return st.recursive(leaf, wrap, max_leaves=8).map(lambda inner: f"<Answer>{inner}</Answer>")


def sorted_text(value: Any) -> str:
    """Return a JSON value as a text that tells 1 from 1.0 and from True, with its members sorted."""
    return json.dumps(value, sort_keys=True)


def without_empty_lists(value: Any) -> Any:
    """Return a model or a list with empty lists as None, as parameters can't tell the two apart."""
    if isinstance(value, list):
        return [without_empty_lists(item) for item in value] or None
    if not isinstance(value, Model):
        return value
    return {wire.name: without_empty_lists(getattr(value, wire.name)) for wire in value.__wire__}
