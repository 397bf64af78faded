"""XML to and from the JSON values that ``codec`` reads and writes, guided by the models' tables."""

from __future__ import annotations

import math
import re
from typing import Any, Final, NamedTuple, TypeVar
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ..errors import DecodeError, ValidationError
from .codec import ModelConverter, fields_by_spelling
from .model import Model, WireField

M = TypeVar("M", bound=Model)

DEEPEST: Final = 100
"""Deepest nesting of elements that is read."""

PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML can't hold."""

ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}

converter: Final = ModelConverter("xml")
"""Like the converter of ``codec``, but its models remember the order of their members."""


def parse_xml(data: bytes | str) -> Element:
    """Parse an XML document.

    The tree is ElementTree's. Its own parser would need namespaces declared, which services do not always do, and
    takes document types, whose entities can make a document grow without end.

    Raises:
        DecodeError: If it is not well-formed, has a document type, or is nested too deeply.
    """
    parser, builder = expat.ParserCreate(), TreeBuilder()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = builder.start, builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse_document_type
    try:
        parser.Parse(data, True)
    except DecodeError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:  # LookupError: an encoding that nobody knows
        raise DecodeError(f"not XML: {error}") from None
    root = builder.close()
    depth, level = 0, [root]
    while level:
        depth += 1
        if depth > DEEPEST:
            raise DecodeError("the XML is nested too deeply")
        level = [child for element in level for child in element]
    return root


def refuse_document_type(*_arguments: object) -> None:
    """Refuse a document type."""
    raise DecodeError("the XML has a document type, which is refused")


class Known(NamedTuple):
    """What is known of an element.

    Attributes:
        wire: The member that it is, if it is one.
        below: What is known of the elements below it, where it is a part of paths.
    """

    wire: WireField | None
    below: dict[str, Known]


UNKNOWN: Final = Known(None, {})


ELEMENTS: Final[dict[type[Model], dict[str, Known]]] = {}
"""What is known of the elements of each model that was read."""


def elements_of(kind: type[Model]) -> dict[str, Known]:
    """Return what is known of the elements of a model, by their names."""
    if kind not in ELEMENTS:
        ELEMENTS[kind] = make_known(fields_by_spelling(kind))
    return ELEMENTS[kind]


def make_known(wires: dict[str, WireField]) -> dict[str, Known]:
    """Return what is known of elements, given members by every accepted spelling."""
    known = {}
    for name in (*wires, *(path.partition(".")[0] for path in wires)):
        below = {path[len(name) + 1 :]: wires[path] for path in wires if path.startswith(name + ".")}
        known[name] = Known(wires.get(name), make_known(below))
    return known


def read_object(element: Element, elements: dict[str, Known]) -> dict[str, Any]:
    """Return the JSON object that an element stands for.

    Args:
        element: The element.
        elements: What is known of those that it may have.
    """
    raw: dict[str, Any] = {}
    repeated: set[str] = set()
    for child in element:
        name = child.tag
        wire, below = elements.get(name, UNKNOWN)
        if below and len(child):
            wire = None
        if wire is not None and wire.kind == "list" and not wire.tag:
            raw.setdefault(name, []).append(read_item(child, wire))
            continue
        if wire is not None:
            value = read_member(child, wire)
        else:
            value = read_object(child, below) if below and len(child) else read_any(child)
        if name in repeated:
            raw[name].append(value)
        elif name in raw:
            repeated.add(name)
            raw[name] = [raw[name], value]
        else:
            raw[name] = value
    return raw


def read_member(element: Element, wire: WireField) -> Any:
    """Return the JSON value of a member that is not a bare list."""
    if wire.kind != "list":
        return read_item(element, wire)
    text = element.text or ""
    if not len(element):
        return text if text.strip() else {wire.tag: []}
    groups: dict[str, list[Any]] = {}
    for child in element:
        groups.setdefault(child.tag, []).append(read_item(child, wire))
    return groups


def read_item(element: Element, wire: WireField) -> Any:
    """Return the JSON value of a member, or of an item of a list."""
    text = element.text or ""
    if wire.model is not None:
        if len(element) or not text.strip():
            return read_object(element, elements_of(wire.model))
        return text
    if len(element):
        return read_any(element)
    return read_leaf(text, wire.item or wire.kind)


def read_any(element: Element) -> Any:
    """Return the JSON value of an element that no model declares."""
    if not len(element):
        return element.text or ""
    raw: dict[str, Any] = {}
    for child in element:
        name, value = child.tag, read_any(child)
        if name not in raw:
            raw[name] = value
        elif isinstance(raw[name], list):
            raw[name].append(value)
        else:
            raw[name] = [raw[name], value]
    return raw


def read_leaf(text: str, kind: str) -> Any:
    """Return the value of a string if it is written as this package writes it, else the text itself."""
    if kind == "boolean" and text in ("true", "false"):
        return text == "true"
    if kind in ("integer", "number") and text.isascii():
        for number in (int, float) if kind == "number" else (int,):
            try:
                value = number(text)
            except ValueError:
                continue
            if repr(value) == text and text not in ("nan", "inf", "-inf"):
                return value
    return text


def decode_xml(data: bytes | str, kind: type[M]) -> M:
    """Read a model from an XML text, whatever its root element is called.

    Args:
        data: The text; bytes as the XML declaration says, else UTF-8.
        kind: The model class.

    Raises:
        DecodeError: If it is not well-formed, or has a document type.
    """
    return converter.structure(read_object(parse_xml(data), elements_of(kind)), kind)


def encode_xml(model: Model, root: str = "") -> str:
    """Write a model as an XML text.

    Args:
        model: The model.
        root: Name of the root element; default: the name of the class.

    Raises:
        ValidationError: If a value holds what XML can't, such as a control character.
    """
    check_values(model)
    pieces: list[str] = []
    try:
        write(root or type(model).__name__, converter.unstructure(model), pieces)
    except RecursionError:
        raise ValidationError(f"{type(model).__name__} can't be written as XML: it is nested too deeply") from None
    return "".join(pieces)


def check_values(model: Model) -> None:
    """Refuse values of any kind that XML would change: it has strings alone, and no lists inside lists."""
    for wire in model.__wire__:
        value = getattr(model, wire.name)
        items = value if wire.kind == "list" else [] if value is None else [value]
        if wire.model is not None:
            for item in items:
                check_values(item)
        elif "any" in (wire.kind, wire.item) and not all(isinstance(item, str) for item in items):
            raise ValidationError(f"{type(model).__name__}.{wire.name}: XML can hold strings alone here")


def write(name: str, value: Any, pieces: list[str]) -> None:
    """Write a JSON value as elements of one name."""
    if value is None:
        return
    if isinstance(value, list):
        for item in value:
            write(name, item, pieces)
        return
    if not is_name(name):
        raise ValidationError(f"{name!r} can't be the name of an XML element")
    pieces.append(f"<{name}>")
    if isinstance(value, dict):
        for key, item in value.items():
            write(key, item, pieces)
    elif isinstance(value, bool):
        pieces.append("true" if value else "false")
    elif isinstance(value, (int, float)):
        pieces.append(format_number(name, value))
    else:
        pieces.append(escape(name, value))
    pieces.append(f"</{name}>")


def is_name(name: str) -> bool:
    """Return whether a string can be the name of an element, which also letters of other scripts can be."""
    if PLAIN_NAME.fullmatch(name):
        return True
    if any(character in "<>/&'\"= \t\r\n" for character in name):
        return False
    try:
        return parse_xml(f"<{name}/>").tag == name
    except DecodeError:
        return False


def format_number(name: str, value: float) -> str:
    """Return a number as a string."""
    if isinstance(value, int) or math.isfinite(value):
        try:
            return repr(value)
        except ValueError:  # an integer of more digits than Python writes
            pass
    raise ValidationError(f"{name}: the number can't be written as XML")


def escape(name: str, value: Any) -> str:
    """Return a string as XML holds it."""
    if not isinstance(value, str):
        raise ValidationError(f"{name}: a value of type {type(value).__name__} can't be written as XML")
    unfit = UNFIT.search(value)
    if unfit is not None:
        raise ValidationError(f"{name}: the character U+{ord(unfit.group()):04X} can't be written as XML")
    text: str = value
    for character, entity in ESCAPES.items():
        if character in text:
            text = text.replace(character, entity)
    return text
