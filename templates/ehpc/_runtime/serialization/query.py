"""Requests to and from flat parameters: ``User.1.Name=alice&User.1.Group=users``."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final, TypeVar

from ..errors import HIDDEN, DecodeError, ValidationError
from .codec import MISMATCH, TYPES, converter, parse_json, read_plain, read_text, wire_state_of, write_plain
from .model import Model, Request, WireField, holds_dictionary

R = TypeVar("R", bound="Request[Any]")

ARTICLES: Final = {"string": "a string", "integer": "a whole number", "number": "a number", "boolean": "True or False"}


def encode_parameters(request: Request[Any]) -> dict[str, str]:
    """Write a request as the parameters that go over the wire.

    Args:
        request: The request. Attributes that are None are left out, and so are empty lists.

    Raises:
        ValidationError: If a value has not the declared type; the message names the attribute.
    """
    action = type(request).__name__.removesuffix("Request")
    return dict(iter_parameters(request, "", f"{action}: "))


def iter_parameters(model: Model, prefix: str, place: str) -> Iterator[tuple[str, str]]:
    """Yield the parameters of a request, or of an item of an n-indexed list.

    Args:
        model: The request or item.
        prefix: What stands before the names on the wire.
        place: What stands before the attributes' names in messages.
    """
    memory = model._wire_state
    for wire in model.__wire__:
        value = getattr(model, wire.name)
        if value is not None and (wire.model is not None or wire.unix_time):
            value = prepare(model, wire, place + wire.name)
        sent = memory.sent.get(wire.name) if memory is not None else None
        if wire.kind == "list" and value is not None and not is_list(value):
            raise ValidationError(f"{place}{wire.name} must be a list, not {format_value(value, wire)}")
        unchanged = sent is not None and sent[0] == value and sent[0].__class__ is value.__class__
        if memory and sent and unchanged and (isinstance(sent[1], str) or wire.name in memory.mismatches):
            yield prefix + wire.wire, raw_text(sent[1], place + wire.name)
        elif value is None or (wire.kind == "list" and not len(value)):
            if wire.required:
                raise ValidationError(f"{place}{wire.name} is required" + ("" if value is None else ", and is empty"))
        elif wire.style == "json":
            yield prefix + wire.wire, format_json_parameter(wire, value, place)
        elif wire.kind == "list":
            yield from iter_list_parameters(wire, value, prefix, place)
        else:
            yield prefix + wire.wire, format_scalar(value, wire.kind, wire, place + wire.name)
    if memory is not None:
        yield from ((prefix + name, raw_text(value, place + name)) for name, value in memory.unknown.items())


def prepare(model: Model, wire: WireField, where: str) -> Any:
    """Return the value of an attribute, in which models and numbers take the places of dictionaries and dates.

    Args:
        model: The model, which keeps what they become.
        wire: The attribute.
        where: The attribute in messages.
    """
    value = getattr(model, wire.name)
    if wire.model is not None and holds_dictionary(value, wire.model):
        from .plain_data import adopt

        return adopt(model, wire, where)
    if value is None or not wire.unix_time:
        return value
    from .plain_data import unix_time

    seconds = unix_time(value, where)
    if wire.kind == "integer" and isinstance(seconds, str):
        seconds = int(seconds)
    elif wire.kind == "string" and isinstance(seconds, int) and not isinstance(seconds, bool):
        seconds = format_integer(seconds, where)
    if seconds is not value:
        setattr(model, wire.name, seconds)
    return seconds


def is_list(value: Any) -> bool:
    """Return whether a value can be sent as a list: a string is a sequence too, and never meant as one."""
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray))


def raw_text(value: Any, where: str) -> str:
    """Return what a request was read from, if parameters can hold it: a request can also be read from JSON."""
    if isinstance(value, str):
        return value
    raise ValidationError(f"{where} was read as {type(value).__name__}, which can't be sent")


def iter_list_parameters(wire: WireField, values: Any, prefix: str, place: str) -> Iterator[tuple[str, str]]:
    """Yield the parameters of a list."""
    for number, value in enumerate(values, 1):
        where = f"{place}{wire.name}[{number - 1}]"
        if wire.model is None:
            name = wire.wire.replace(".n.", f".{number}.") if ".n." in wire.wire else f"{wire.wire}.{number}"
            yield prefix + name, format_scalar(value, wire.item or "string", wire, where)
            continue
        if not isinstance(value, wire.model):
            raise mismatch_error(wire, value, where)
        parameters = list(iter_parameters(value, f"{prefix}{wire.wire}.{number}.", where + "."))
        if not parameters:
            raise ValidationError(f"{where} has no value set, and an empty item can't be sent")
        yield from parameters


def mismatch_error(wire: WireField, value: Any, where: str) -> ValidationError:
    """Return the error for a value that is no structure."""
    assert wire.model is not None
    names = ", ".join(inner.name for inner in wire.model.__wire__)
    return ValidationError(
        f"{where} must be a {wire.model.__name__} or a dictionary with {names}, not {type(value).__name__}"
    )


def format_json_parameter(wire: WireField, value: Any, place: str) -> str:
    """Return a list or a structure as the JSON text of one parameter."""
    check_json_value(wire, value, f"{place}{wire.name}")
    try:
        raw = write_plain(wire, value, converter)
    except (TypeError, ValueError, RecursionError):
        raise ValidationError(f"{place}{wire.name} holds a value that can't be written as JSON") from None
    try:
        text = json.dumps(raw, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        text.encode()
    except (TypeError, ValueError, RecursionError):
        raise ValidationError(f"{place}{wire.name} holds a value that can't be written as JSON") from None
    return text


def check_json_value(wire: WireField, value: Any, where: str) -> None:
    """Refuse a value inside a JSON text that has not the declared type, or lacks what is required."""
    if wire.kind != "list":
        check_json_item(wire, wire.kind, value, where)
        return
    if not is_list(value):
        raise ValidationError(f"{where} must be a list, not {format_value(value, wire)}")
    for number, item in enumerate(value):
        check_json_item(wire, wire.item or "any", item, f"{where}[{number}]")


def check_json_item(wire: WireField, kind: str, value: Any, where: str) -> None:
    """Refuse a value inside a JSON text that is no list."""
    if wire.model is None:
        if kind in TYPES:
            format_scalar(value, kind, wire, where)
        return
    if not isinstance(value, wire.model):
        raise mismatch_error(wire, value, where)
    for inner in value.__wire__:
        held = prepare(value, inner, f"{where}.{inner.name}")
        if held is not None:
            check_json_value(inner, held, f"{where}.{inner.name}")
        elif inner.required and not is_unreadable(value, inner):
            raise ValidationError(f"{where}.{inner.name} is required")


def format_scalar(value: Any, kind: str, wire: WireField, where: str) -> str:
    """Return a scalar as the text of a parameter."""
    if kind == "boolean":
        if isinstance(value, bool):
            return "true" if value else "false"
    elif kind == "string" or kind == "any":
        if isinstance(value, str):
            try:
                value.encode()
            except UnicodeEncodeError:
                raise ValidationError(f"{where} holds a lone surrogate, which can't be sent") from None
            return str.__str__(value)  # the text of a member of an enumeration too, not its name
    elif isinstance(value, int) and not isinstance(value, bool):
        return format_integer(int(value), where)
    elif kind == "number" and isinstance(value, float) and math.isfinite(value):
        return repr(float(value))
    raise ValidationError(f"{where} must be {ARTICLES.get(kind, 'a string')}, not {format_value(value, wire)}")


def format_integer(value: int, where: str) -> str:
    """Return an integer as a string."""
    try:
        return str(value)
    except ValueError:
        raise ValidationError(f"{where} has more digits than can be written") from None


def format_value(value: Any, wire: WireField) -> str:
    """Return a value for a message, unless it is secret."""
    return HIDDEN if wire.secret else repr(value)[:80]


def flatten(data: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Return nested plain data as flat parameters: ``{"User": [{"Name": "a"}]}`` becomes ``User.1.Name``.

    Raises:
        ValidationError: If a value is neither a string, a number, true or false, None, a list nor a mapping.
    """
    parameters: dict[str, str] = {}
    for key, value in data.items():
        name = prefix + str(key)
        if value is None:
            continue
        if isinstance(value, Mapping):
            parameters.update(flatten(value, name + "."))
        elif isinstance(value, (list, tuple)):
            parameters.update(flatten({str(number): item for number, item in enumerate(value, 1)}, name + "."))
        elif isinstance(value, (str, bool, int, float)):
            kind = {str: "string", bool: "boolean", int: "integer", float: "number"}[type(value)]
            parameters[name] = format_scalar(value, kind, WireField(name, name, kind), name)
        else:
            raise ValidationError(f"{name} can't be a parameter: {type(value).__name__}")
    return parameters


def iter_secrets(model: Model) -> Iterator[str]:
    """Yield the secret values that a request holds, at any depth."""
    for wire in model.__wire__:
        value = getattr(model, wire.name)
        for item in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(item, Model):
                yield from iter_secrets(item)
            elif wire.secret and isinstance(item, str) and item:
                yield item


def decode_parameters(parameters: Mapping[str, str], kind: type[R]) -> R:
    """Read a request from parameters; those of the protocol itself are not expected among them.

    Args:
        parameters: Names and values, not percent-encoded.
        kind: The request class.

    Raises:
        ValidationError: If a required parameter is missing, or a JSON parameter is not JSON.
    """
    request: R = read_members(dict(parameters), kind, kind.__name__.removesuffix("Request") + ": ")
    return request


def read_members(parameters: dict[str, str], kind: type[Any], place: str) -> Any:
    """Read a request or an item of an n-indexed list; what remains of the parameters is unknown."""
    model = object.__new__(kind)
    model._wire_state = None
    for wire in kind.__wire__:
        value = None
        for spelling in (wire.wire, *wire.aliases):
            if wire.style == "json":
                value = read_json_parameter(model, wire, spelling, parameters, place)
            elif wire.kind == "list":
                value = read_list(wire, spelling, parameters, place)
            elif spelling in parameters:
                value = read_scalar(model, wire, parameters.pop(spelling))
            if value is not None or is_unreadable(model, wire):
                break
        setattr(model, wire.name, value)
        if wire.required and value is None and not is_unreadable(model, wire):
            raise ValidationError(f"{place}{wire.wire} is required")
    if parameters:
        wire_state_of(model).unknown.update(parameters)
    return model


def is_unreadable(model: Model, wire: WireField) -> bool:
    """Return whether a parameter was sent with a string that does not fit its type."""
    return model._wire_state is not None and wire.name in model._wire_state.mismatches


def read_scalar(model: Model, wire: WireField, text: str) -> Any:
    """Read the text of a parameter; one that does not fit is None, and is remembered."""
    if wire.kind in ("string", "any"):
        return text
    value = read_text(text, wire.kind)
    if value is MISMATCH:
        wire_state_of(model).sent[wire.name] = (None, text)
        wire_state_of(model).mismatches.add(wire.name)
        return None
    if format_scalar(value, wire.kind, wire, wire.name) != text:
        wire_state_of(model).sent[wire.name] = (value, text)
    return value


def read_json_parameter(model: Model, wire: WireField, spelling: str, parameters: dict[str, str], place: str) -> Any:
    """Read a parameter that is one JSON text, or return None if it is not there."""
    if spelling not in parameters:
        return None
    text = parameters.pop(spelling)
    try:
        value = structure_json(wire, parse_json(text))
        canonical = json.dumps(write_plain(wire, value, converter), ensure_ascii=False, separators=(",", ":"))
    except DecodeError as error:
        form = "list" if wire.kind == "list" else "object"
        raise ValidationError(f"{place}{wire.wire} is not a JSON {form} of the declared form: {error}") from None
    if canonical != text:
        wire_state_of(model).sent[wire.name] = (deepcopy(value), text)  # a copy: the items can change
    return value


def structure_json(wire: WireField, raw: Any) -> Any:
    """Return the value of a parameter from the JSON value that it was sent as.

    Raises:
        DecodeError: If it is neither a list nor an object of the declared form.
    """
    if wire.kind != "list":
        assert wire.model is not None
        return converter.structure(raw, wire.model)
    if not isinstance(raw, list):
        raise DecodeError(f"expected a list, found {type(raw).__name__}")
    if wire.model is not None:
        return [converter.structure(item, wire.model) for item in raw]
    items = read_plain(wire, raw, converter) if wire.as_text else raw
    return raw if items is MISMATCH else items  # items of other types are sent as they are


def read_list(wire: WireField, spelling: str, parameters: dict[str, str], place: str) -> list[Any] | None:
    """Read a list parameter, taking its parts out of the parameters."""
    head, _, tail = spelling.partition(".n.")
    inner = r"\.(.+)" if wire.model is not None else (re.escape("." + tail) + "()" if tail else "()")
    pattern = re.compile(re.escape(head) + r"\.([1-9][0-9]{0,5})" + inner)
    groups: dict[int, dict[str, str]] = {}
    for name in list(parameters):
        match = pattern.fullmatch(name)
        if match is not None:
            groups.setdefault(int(match[1]), {})[match[2]] = parameters.pop(name)
    if not groups:
        return None
    ordered = sorted(groups.items())
    if wire.model is not None:
        return [read_members(group, wire.model, f"{place}{head}.{number}.") for number, group in ordered]
    scalar = WireField(wire.name, wire.wire, wire.item or "string", secret=wire.secret)
    return [read_item(scalar, group[""], place) for _, group in ordered]


def read_item(wire: WireField, text: str, place: str) -> Any:
    """Read an item of a list of scalars."""
    if wire.kind == "string":
        return text
    value = read_text(text, wire.kind)
    if value is MISMATCH:
        raise ValidationError(f"{place}{wire.wire}: {format_value(text, wire)} is not {ARTICLES[wire.kind]}")
    return value
