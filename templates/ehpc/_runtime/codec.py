# Hand-written: edit templates/ehpc/_runtime/codec.py, then run `make generate`.
"""Models to and from JSON values: cattrs hooks, compiled once for each class that is used.

A compiled hook reads the usual form of a message without a call for each member. Everything unusual (other types, nulls,
aliases, unknown members, lists without wrapper) leaves that path for the functions below it, which remember in the
model's ``Memory`` what was sent, so that encoding gives it back.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any, Final, TypeVar

from cattrs import Converter

from .errors import DecodeError, ValidationError
from .model import Memory, Model, Wire

M = TypeVar("M", bound=Model)
Hook = Callable[[Any, Any], Any]

TYPES: Final[dict[str, type]] = {"string": str, "integer": int, "number": float, "boolean": bool}
MISFIT: Final = object()
"""What reading an unusual value gives if it can't be read."""


class ModelConverter(Converter):
    """A cattrs converter that knows all models.

    Args:
        form: ``json``, or ``xml``, in which models remember the order of their members.
    """

    def __init__(self, form: str) -> None:
        super().__init__(detailed_validation=False)
        self.form = form
        self.register_structure_hook_factory(is_model, lambda kind: make_decoder(kind, self))
        self.register_unstructure_hook_factory(is_model, lambda kind: make_encoder(kind, self))


def read_scalar(value: Any, kind: str) -> Any:
    """Read a scalar that has not the usual type.

    Args:
        value: What was sent.
        kind: The declared kind.

    Returns:
        A value of the declared kind, or ``MISFIT``.
    """
    if kind == "any" or value.__class__ is TYPES[kind]:
        return value
    if kind == "number" and value.__class__ is int:
        return value
    if kind == "string":
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if isinstance(value, (int, float)) else MISFIT
    if isinstance(value, str):
        return read_text(value, kind)
    if kind == "integer" and isinstance(value, float) and value.is_integer():
        return int(value)
    if kind == "boolean" and value in (0, 1):
        return value == 1
    return MISFIT


def read_text(text: str, kind: str) -> Any:
    """Read a number or a truth value from a text, as XML and parameters have it.

    Returns:
        The value, or ``MISFIT``.
    """
    text = text.strip()
    if kind == "boolean":
        return {"true": True, "false": False, "1": True, "0": False}.get(text.lower(), MISFIT)
    if not text.isascii():
        return MISFIT
    try:
        number = int(text)
    except ValueError:
        pass
    else:
        return number if kind in ("integer", "number") else MISFIT
    if kind != "number":
        return MISFIT
    try:
        value = float(text)
    except ValueError:
        return MISFIT
    return value if math.isfinite(value) else MISFIT


def remembered(model: Model) -> Memory:
    """Return the memory of a model, made if there is none."""
    memory = model._memory
    if memory is None:
        memory = model._memory = Memory()
    return memory


def unusual(model: Model, wire: Wire, value: Any, converter: ModelConverter) -> Any:
    """Read a member whose value has not the usual form, and remember that form.

    Returns:
        The attribute's value.
    """
    empty: Any = [] if wire.kind == "list" else None
    remembered(model).form = converter.form
    if value is None:
        remembered(model).sent[wire.name] = (empty, None)
        return empty
    if wire.kind == "list":
        read = read_list(wire, value, converter)
    elif wire.kind == "model":
        read = read_model(wire, value, converter)
    else:
        read = read_scalar(value, wire.kind)
    if read is MISFIT:
        memory = remembered(model)
        memory.sent[wire.name] = (empty, value)
        if value != "":  # an empty element or text stands for nothing
            memory.unknown[wire.wire] = value
        return empty
    if not (wire.kind == "any" or (wire.kind == "number" and value.__class__ in (int, float))):
        remembered(model).sent[wire.name] = (list(read) if wire.kind == "list" else read, value)
    return read


def read_model(wire: Wire, value: Any, converter: ModelConverter) -> Any:
    """Read an object, or return ``MISFIT`` for anything else."""
    if wire.model is None or not isinstance(value, dict):
        return MISFIT
    return converter.structure(value, wire.model)


def read_list(wire: Wire, value: Any, converter: ModelConverter) -> Any:
    """Read a list that has not the usual form: without its wrapper, a single item, or items of another type.

    Returns:
        The items, or ``MISFIT``.
    """
    if isinstance(value, dict) and len(value) <= 1:
        inner: Any = next(iter(value.values()), [])  # whatever the wrapper is called
        if wire.tag in value or inner is None or isinstance(inner, list):
            value = [] if inner is None else inner
    if not isinstance(value, list):
        if value == "" or (wire.item == "model") != isinstance(value, dict):
            return MISFIT
        value = [value]
    items: list[Any] = []
    for item in value:
        if wire.item == "model":
            read = read_model(wire, item, converter)
        else:
            read = read_scalar(item, wire.item or "any") if item is not None else MISFIT
        if read is MISFIT:
            return MISFIT
        items.append(read)
    return items


def read_rest(model: Model, raw: dict[str, Any], wires: dict[str, Wire], converter: ModelConverter) -> None:
    """Read the members that the compiled hook passed over: nulls, aliases, paths, and unknown ones."""
    paths = [spelling for spelling in wires if "." in spelling]
    for name, value in raw.items():
        wire = wires.get(name)
        if wire is None or wire.wire != name:
            read_other(model, (name,), value, wires, paths, converter)
        elif value is None:
            unusual(model, wire, value, converter)


def read_other(
    model: Model, path: tuple[str, ...], value: Any, wires: dict[str, Wire], paths: list[str], converter: ModelConverter
) -> None:
    """Read one member that stands under an alias or on a path, or is unknown."""
    name = ".".join(path)
    wire = wires.get(name)
    if isinstance(value, dict) and value and any(spelling.startswith(name + ".") for spelling in paths):
        for part, inner in value.items():
            read_other(model, (*path, part), inner, wires, paths, converter)
    elif wire is not None and name_is_free(model, wire):
        memory = remembered(model)
        memory.absent.discard(wire.name)
        if name != wire.wire:
            memory.aliases[wire.name] = name
        setattr(model, wire.name, read_value(model, wire, value, converter))
    else:
        put(remembered(model).unknown, list(path), value)


def name_is_free(model: Model, wire: Wire) -> bool:
    """Tell whether an attribute has not been read yet under another spelling."""
    memory = remembered(model)
    value = getattr(model, wire.name)
    nothing = value is None or (wire.kind == "list" and wire.name in memory.absent)
    return nothing and wire.name not in memory.sent and wire.name not in memory.aliases


def read_value(model: Model, wire: Wire, value: Any, converter: ModelConverter) -> Any:
    """Read a value of any form."""
    if wire.kind in TYPES and value.__class__ is TYPES[wire.kind]:
        return value
    if wire.kind == "model" and isinstance(value, dict):
        return read_model(wire, value, converter)
    if wire.kind == "list":
        items = value.get(wire.tag) if wire.tag and isinstance(value, dict) and len(value) == 1 else None
        items = value if not wire.tag and isinstance(value, list) else items
        if isinstance(items, list) and usual_items(wire, items):
            return [read_model(wire, item, converter) for item in items] if wire.model else list(items)
    return unusual(model, wire, value, converter)


def usual_items(wire: Wire, items: list[Any]) -> bool:
    """Tell whether all items of a list have the usual type."""
    if wire.item == "model":
        return all(item.__class__ is dict for item in items)
    return wire.item == "any" or all(item.__class__ is TYPES[wire.item or "any"] for item in items)


def put(target: dict[str, Any], path: list[str], value: Any) -> None:
    """Set a value at the end of a path of nested objects."""
    *outer, last = path
    for part in outer:
        target = target.setdefault(part, {})
    target[last] = value


def take(source: dict[str, Any], path: list[str]) -> Any:
    """Remove and return the value at the end of a path, and the objects that become empty by it."""
    *outer, last = path
    chain = [source]
    for part in outer:
        chain.append(chain[-1][part])
    value = chain[-1].pop(last)
    for part, holder in zip(reversed(outer), reversed(chain[:-1]), strict=True):
        if not holder[part]:
            del holder[part]
    return value


def rewrite(model: Model, raw: dict[str, Any], wires: dict[str, Wire], converter: ModelConverter) -> dict[str, Any]:
    """Give an encoded model back the form in which it was sent.

    Args:
        model: A model with a memory.
        raw: The usual encoding of the model, which is changed.
        wires: The model's members by their attributes.
        converter: Writes the model.

    Returns:
        The encoding in the form that was sent, as far as the values have not been changed since.
    """
    memory = model._memory
    assert memory is not None
    for name in memory.absent:
        if not getattr(model, name):
            take(raw, wires[name].wire.split("."))
    for name, (value, sent) in memory.sent.items():
        now = getattr(model, name)
        if wires[name].kind == "list" and memory.form != converter.form:
            continue  # the form of a list in JSON says nothing about XML, and the other way round
        if now == value and now.__class__ is value.__class__:
            put(raw, wires[name].wire.split("."), sent)
    for name, spelling in memory.aliases.items():
        path = wires[name].wire.split(".")
        if getattr(model, name) is not None or name in memory.sent:
            put(raw, spelling.split("."), take(raw, path))
    declared = {wire.wire for wire in wires.values()}
    merge(raw, {name: value for name, value in memory.unknown.items() if name not in declared})
    return ordered(raw, memory.order) if memory.order else raw


def merge(target: dict[str, Any], extra: dict[str, Any]) -> None:
    """Add members to an object, at any depth, without replacing what is there."""
    for name, value in extra.items():
        if isinstance(value, dict) and isinstance(target.get(name), dict):
            merge(target[name], value)
        else:
            target.setdefault(name, value)


def ordered(raw: dict[str, Any], order: tuple[str, ...]) -> dict[str, Any]:
    """Return an object with its members in a given order; others come last. Paths order nested objects."""
    rank: dict[str, int] = {}
    inner: dict[str, tuple[str, ...]] = {}
    for position, name in enumerate(order):
        head, dot, rest = name.partition(".")
        rank.setdefault(head, position)
        if dot:
            inner[head] = (*inner.get(head, ()), rest)
    names = sorted(raw, key=lambda name: rank.get(name, len(rank)))
    return {name: ordered(raw[name], inner[name]) if name in inner else raw[name] for name in names}


def spellings(kind: type[Model]) -> dict[str, Wire]:
    """Return the members of a model by every spelling that decoding accepts."""
    found = {alias: wire for wire in kind.__wire__ for alias in wire.aliases}
    return {**found, **{wire.wire: wire for wire in kind.__wire__}}


def make_decoder(kind: type[Model], converter: ModelConverter) -> Hook:
    """Compile the hook that reads a model from a JSON object.

    Args:
        kind: The model class.
        converter: Gives the hooks of the classes inside it.
    """
    scope: dict[str, Any] = {
        "kind": kind,
        "new": object.__new__,
        "unusual": unusual,
        "read_rest": read_rest,
        "converter": converter,
        "wires": spellings(kind),
        "refuse": refuse,
        "remembered": remembered,
    }
    lines = ["def decode(raw, _=None):", " if type(raw) is not dict: refuse(kind, raw)", " get = raw.get"]
    lines += [" missing = 0", " model = new(kind)", " model._memory = None"]
    for number, wire in enumerate(kind.__wire__):
        scope[f"w{number}"] = wire
        lines += reading(wire, number, scope, converter)
    total = sum("." not in wire.wire for wire in kind.__wire__)
    lines += [f" if len(raw) != {total} - missing: read_rest(model, raw, wires, converter)"]
    if converter.form == "xml":
        scope["remember_order"] = remember_order
        scope["names"] = tuple(wire.wire for wire in kind.__wire__)
        lines.append(" remember_order(model, raw, names)")
    lines.append(" return model")
    exec("\n".join(lines), scope)  # noqa: S102 - the source is made of this package's own tables
    hook: Hook = scope["decode"]
    return hook


def remember_order(model: Model, raw: dict[str, Any], names: tuple[str, ...]) -> None:
    """Remember the order of an object's members if it is not that of the model."""
    heads = {name.partition(".")[0] for name in names if "." in name}
    given = tuple(
        spelling
        for name, value in raw.items()
        for spelling in ([f"{name}.{part}" for part in value] if name in heads and isinstance(value, dict) else [name])
    )
    if given != tuple(name for name in names if name in given):
        remembered(model).order = given


def reading(wire: Wire, number: int, scope: dict[str, Any], converter: ModelConverter) -> list[str]:
    """Return the lines of a decoder that read one member."""
    name = wire.name
    empty = "[]" if wire.kind == "list" else "None"
    absent = [f"  remembered(model).absent.add({name!r})"] if wire.kind == "list" else []
    if "." in wire.wire:  # read by read_rest
        return [f" model.{name} = {empty}", *(line[1:] for line in absent)]
    odd = f"unusual(model, w{number}, value, converter)"
    lines = [f" value = get({wire.wire!r})"]
    if wire.kind == "any":
        return [*lines, " if value is None: missing += 1", f" model.{name} = value"]
    if wire.kind in TYPES:
        tests = f"type(value) is not {TYPES[wire.kind].__name__}"
        lines += [f" if {tests}:", "  if value is None: missing += 1", f"  else: value = {odd}"]
        return [*lines, f" model.{name} = value"]
    if wire.kind == "model":
        scope[f"d{number}"] = nested(wire, converter)
        lines += [f" if type(value) is dict: value = d{number}(value)", " elif value is None: missing += 1"]
        return [*lines, f" else: value = {odd}", f" model.{name} = value"]
    scope["usual_items"] = usual_items
    items = "value" if not wire.tag else f"value.get({wire.tag!r}) if type(value) is dict and len(value) == 1 else None"
    if wire.item == "model":
        scope[f"d{number}"] = nested(wire, converter)
        made = f"[d{number}(item) for item in items]"
    else:
        made = "list(items)"
    return [
        *lines,
        " if value is None:",
        "  missing += 1",
        f"  model.{name} = []",
        *absent,
        " else:",
        f"  items = {items}",
        f"  if type(items) is list and usual_items(w{number}, items): model.{name} = {made}",
        f"  else: model.{name} = {odd}",
    ]


def nested(wire: Wire, converter: ModelConverter) -> Hook:
    """Return the decoder of the class that a member refers to."""
    assert wire.model is not None
    return converter.get_structure_hook(wire.model)


def refuse(kind: type[Model], raw: Any) -> None:
    """Say that something else stands where an object belongs."""
    raise DecodeError(f"{kind.__name__}: expected an object, found {type(raw).__name__}")


def make_encoder(kind: type[Model], converter: ModelConverter) -> Callable[[Any], Any]:
    """Compile the hook that writes a model as a JSON object."""
    scope: dict[str, Any] = {"rewrite": rewrite, "put": put, "wires": {wire.name: wire for wire in kind.__wire__}}
    scope["converter"] = converter
    lines = ["def encode(model):", " raw = {}"]
    for number, wire in enumerate(kind.__wire__):
        value = "value"
        if wire.model is not None:
            scope[f"e{number}"] = converter.get_unstructure_hook(wire.model)
            value = f"e{number}(value)"
        if wire.kind == "list":
            value = f"[e{number}(item) for item in value]" if wire.model is not None else "list(value)"
        if wire.tag:
            value = f"{{{wire.tag!r}: {value}}}"
        target = f"raw[{wire.wire!r}] = {value}"
        if "." in wire.wire:
            target = f"put(raw, {wire.wire.split('.')!r}, {value})"
        lines += [f" value = model.{wire.name}", f" if value is not None: {target}"]
    lines += [" if model._memory is not None: return rewrite(model, raw, wires, converter)", " return raw"]
    exec("\n".join(lines), scope)  # noqa: S102 - the source is made of this package's own tables
    hook: Callable[[Any], Any] = scope["encode"]
    return hook


def is_model(kind: Any) -> bool:
    """Tell whether a type is a model class."""
    return isinstance(kind, type) and issubclass(kind, Model)


converter: Final = ModelConverter("json")
"""The cattrs converter of this package. Own classes can be registered with it, as with any other."""


def choose_loads() -> Callable[[bytes | str], Any]:
    """Return orjson's parser if it is installed, else the standard library's."""
    try:
        import orjson
    except ImportError:
        return json.loads
    loads: Callable[[bytes | str], Any] = orjson.loads
    return loads


_fast_loads: Final = choose_loads()


def parse_json(data: bytes | str) -> Any:
    """Parse a JSON text, with orjson if the extra ``speed`` is installed.

    Raises:
        DecodeError: If it is not JSON in UTF-8.
    """
    try:
        return _fast_loads(data)
    except ValueError:
        pass  # orjson is stricter (numbers of any size); the standard library has the last word
    except RecursionError as error:
        raise DecodeError("the JSON is nested too deeply") from error
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DecodeError(f"not JSON: {error}") from None




def decode_json(data: bytes | str, kind: type[M]) -> M:
    """Read a model from a JSON text.

    Args:
        data: The text, as bytes in UTF-8 or as str.
        kind: The model class.

    Raises:
        DecodeError: If it is not a JSON object.
    """
    return converter.structure(parse_json(data), kind)


def encode_json(model: Model) -> str:
    """Write a model as a JSON text.

    Raises:
        ValidationError: If a value can't stand in JSON.
    """
    try:
        text = json.dumps(converter.unstructure(model), ensure_ascii=False, allow_nan=False)
        text.encode()
    except (TypeError, ValueError) as error:
        raise ValidationError(f"{type(model).__name__} can't be written as JSON: {error}") from None
    return text
