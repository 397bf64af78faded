"""Reads models from JSON texts with msgspec, which tests names and types while it parses: the extra ``speed``.

A model class gets a struct that takes the canonical form of its messages alone. msgspec refuses everything else (other
types, nulls, aliases, unknown members), which is then read as without the extra.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct, defstruct, field
from msgspec.json import Decoder

from .model import MissingList, Model

NOT_NULL: Final[Any] = bool | int | float | str | list[Any] | dict[str, Any]
KINDS: Final[dict[str, Any]] = {
    "string": str,
    "integer": int,
    "number": int | float,
    "boolean": bool,
    "any": NOT_NULL,
}
"""What msgspec takes for each kind; an integer stays one where a number belongs."""

Pair = tuple[type[Struct], Callable[[Any], Any]]
"""The struct of a model class, and what makes a model of it."""


def make_reader(kind: type[Model], has_own_hook: Callable[[type[Model]], bool]) -> Callable[[bytes], Any] | None:
    """Compile what reads a model from a JSON text of the canonical form.

    Args:
        kind: The model class.
        has_own_hook: Tells whether the codec's own hook reads a class: then this reader can stand for it.

    Returns:
        A function that raises ValueError for any other form, or None if a class has members that JSON has in a form of
        their own, or another hook.
    """
    try:
        struct, to_model = pair_of(kind, has_own_hook, {})
    except LookupError:
        return None
    decode = Decoder(struct).decode
    return lambda data: to_model(decode(data))


def pair_of(kind: type[Model], has_own_hook: Callable[[type[Model]], bool], pairs: dict[type[Model], Pair]) -> Pair:
    """Make the struct of a class, and compile what makes a model of it.

    Raises:
        LookupError: If the class can't have one.
    """
    if kind in pairs:
        return pairs[kind]
    if not has_own_hook(kind) or any(wire.has_own_form for wire in kind.__wire__):
        raise LookupError
    members: list[Any] = []
    scope: dict[str, Any] = {"kind": kind, "new": object.__new__, "MissingList": MissingList}
    lines = ["def to_model(struct):", " model = new(kind)", " model._wire_state = None"]
    for number, wire in enumerate(kind.__wire__):
        absent = "MissingList()" if wire.kind == "list" else "None"
        if "." in wire.wire:  # refused, as are all other spellings
            lines.append(f" model.{wire.name} = {absent}")
            continue
        inner = KINDS.get(wire.item or wire.kind)
        if wire.model is not None:
            inner, scope[f"m{number}"] = pair_of(wire.model, has_own_hook, pairs)
        value = "value"
        if wire.kind == "list":
            inner = list[inner]  # type: ignore[valid-type]
            if wire.tag:
                inner = defstruct("Tagged", [("tagged", inner, field(name=wire.tag))], forbid_unknown_fields=True)
                value = "value.tagged"
            value = f"[m{number}(item) for item in {value}]" if wire.model is not None else value
        elif wire.model is not None:
            value = f"m{number}(value)"
        members.append((wire.name, inner, field(name=wire.wire, default=None)))
        if value == "value" and absent == "None":
            lines.append(f" model.{wire.name} = struct.{wire.name}")
        else:
            lines += [f" value = struct.{wire.name}", f" model.{wire.name} = {absent} if value is None else {value}"]
    exec("\n".join([*lines, " return model"]), scope)  # noqa: S102 - the source is made of this package's own tables
    struct = defstruct(kind.__name__, members, forbid_unknown_fields=True)
    return pairs.setdefault(kind, (struct, scope["to_model"]))
# Hand-written: edit templates/ehpc/_runtime/serialization/typed_json.py, then run `make generate`.
