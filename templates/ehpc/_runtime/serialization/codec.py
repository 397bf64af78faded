"""Models to and from JSON values: cattrs hooks, compiled once for each class that is used.

A compiled hook reads the canonical form of a message without a call for each member. Everything else (other types,
nulls, aliases, unknown members, lists without wrapper) leaves that path for the functions below it, which keep in the
model's ``WireState`` what was sent, so that encoding restores it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from copy import deepcopy
from functools import partial
from typing import Any, Final, TypeVar

from cattrs import Converter

from ..errors import DecodeError, ValidationError
from ..secret import Secret
from .json_text import parse_strictly
from .model import MissingList, Model, WireField, WireState

M = TypeVar("M", bound=Model)
Hook = Callable[[Any, Any], Any]

TYPES: Final[dict[str, type]] = {"string": str, "integer": int, "number": float, "boolean": bool}
MOST_ORDERS: Final = 16
"""Most orders of members that are remembered for a class."""

MISMATCH: Final = object()
"""What reading a non-canonical value gives if it can't be read."""


class ModelConverter(Converter):
    """A cattrs converter that knows all models.

    Args:
        form: ``json``, or ``xml``, in which models remember the order of their members.
    """

    def __init__(self, form: str) -> None:
        super().__init__(detailed_validation=False)
        self.form = form
        self.decoders: dict[type[Model], Hook] = {}
        self.plans: dict[type[Model], dict[int, Callable[[Any], Any]]] = {}
        self.readers: dict[type[Model], Callable[[bytes], Any] | None] = {}
        self.register_structure_hook_factory(
            is_model, lambda kind: self.decoders.setdefault(kind, make_decoder(kind, self))
        )
        self.register_unstructure_hook_factory(is_model, lambda kind: make_encoder(kind, self))

    def has_own_hook(self, kind: type[Model]) -> bool:
        """Return whether a class is read by the hook that is compiled here, and by no other one."""
        return self.get_structure_hook(kind) is self.decoders.get(kind)


def read_scalar(value: Any, kind: str) -> Any:
    """Read a scalar that has not the declared type.

    Args:
        value: What was sent.
        kind: The declared kind.

    Returns:
        A value of the declared kind, or ``MISMATCH``.
    """
    if kind == "any" or value.__class__ is TYPES[kind]:
        return value
    if kind == "number" and value.__class__ is int:
        return value
    if kind == "string":
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if isinstance(value, (int, float)) else MISMATCH
    if isinstance(value, str):
        return read_text(value, kind)
    if kind == "integer" and isinstance(value, float) and value.is_integer():
        return int(value)
    if kind == "boolean" and value in (0, 1):
        return value == 1
    return MISMATCH


def read_text(text: str, kind: str) -> Any:
    """Read a number or a truth value from a string, as XML and parameters have it.

    Returns:
        The value, or ``MISMATCH``.
    """
    text = text.strip()
    if kind == "boolean":
        return {"true": True, "false": False, "1": True, "0": False}.get(text.lower(), MISMATCH)
    if not text.isascii() or "_" in text:  # Python would take both for numbers
        return MISMATCH
    try:
        number = int(text)
    except ValueError:
        pass
    else:
        return number if kind in ("integer", "number") else MISMATCH
    if kind != "number":
        return MISMATCH
    try:
        value = float(text)
    except ValueError:
        return MISMATCH
    return value if math.isfinite(value) else MISMATCH


def wire_state_of(model: Model) -> WireState:
    """Return the memory of a model, made if there is none."""
    memory = model._wire_state
    if memory is None:
        memory = model._wire_state = WireState()  # type: ignore[misc]  # its slot is that of the base class
    return memory


def read_non_canonical(model: Model, wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Read a member whose value has not the canonical form, and remember that form.

    Returns:
        The attribute's value.
    """
    empty: Any = [] if wire.kind == "list" else None
    wire_state_of(model).form = converter.form
    if value is None:
        wire_state_of(model).sent[wire.name] = (empty, None)
        return empty
    if wire.kind == "list":
        read = read_list(model, wire, value, converter)
    elif wire.kind == "model":
        read = read_model(wire, value, converter)
    else:
        read = read_scalar(value, wire.kind)
    if read is MISMATCH:
        memory = wire_state_of(model)
        memory.sent[wire.name] = (empty, value)
        if value != "":  # an empty element or text stands for nothing
            memory.mismatches.add(wire.name)
        return empty
    if wire.kind != "list" and read is not value:
        wire_state_of(model).sent[wire.name] = (read, value)
    return read


def read_own_form(model: Model, wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Read a member that JSON has in another form than its type's; any other form is read too, and remembered.

    Returns:
        The attribute's value.
    """
    if wire.style == "text":
        try:
            plain = parse_json(value) if isinstance(value, str) and value else value
        except DecodeError:
            plain = MISMATCH
        read = MISMATCH if plain is MISMATCH else read_plain(wire, plain, converter)
    elif wire.kind == "list":
        items = [read_scalar(item, wire.item or "any") for item in value] if isinstance(value, list) else [MISMATCH]
        read = MISMATCH if any(item is MISMATCH for item in items) else items
    else:
        read = read_scalar(value, wire.kind)
    if read is MISMATCH:
        empty: Any = [] if wire.kind == "list" else None
        wire_state_of(model).form = converter.form
        wire_state_of(model).sent[wire.name] = (empty, value)
        wire_state_of(model).mismatches.add(wire.name)
        return empty
    if write_own_form(wire, read, converter) != value:
        wire_state_of(model).form = converter.form
        wire_state_of(model).sent[wire.name] = (deepcopy(read), value)  # a copy: what it holds can change
    return read


def read_plain(wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Read a list or an object that JSON has as it is, or return ``MISMATCH``."""
    if wire.kind == "model":
        return read_model(wire, value, converter)
    if not isinstance(value, list):
        return MISMATCH
    items = [read_item(wire, item, converter) for item in value]
    return MISMATCH if any(item is MISMATCH for item in items) else items


def write_plain(wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Write the value of a member as JSON has it, without what a JSON text adds."""
    if wire.kind != "list":
        return write_item(wire, value, converter)
    return [write_item(wire, item, converter) for item in value]


def write_item(wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Write a value, or an item of a list."""
    if wire.model is not None:
        return converter.unstructure(value)
    if not wire.as_text or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def write_own_form(wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Write a member that JSON has in another form than its type's."""
    plain = write_plain(wire, value, converter)
    if wire.style != "text":
        return plain
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def read_model(wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Read an object, or return ``MISMATCH`` for anything else."""
    if wire.model is None or not isinstance(value, dict):
        return MISMATCH
    return converter.structure(value, wire.model)


def read_list(model: Model, wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Read a list that has not the canonical form, and remember that form.

    It can stand without its key or under another one, hold a single item that is no list, or items of another type.
    Items that can't be read are left out, and remembered.

    Returns:
        The items that can be read, or ``MISMATCH`` if there are none.
    """
    key: str | None = None
    if isinstance(value, dict) and wire.tag in value and len(value) > 1:
        memory = wire_state_of(model)
        beside = {name: inner for name, inner in value.items() if name != wire.tag}
        put(memory.unknown, memory.aliases.get(wire.name, wire.wire).split("."), beside)
        value = {wire.tag: value[wire.tag]}
    inner = value
    if isinstance(value, dict) and len(value) <= 1:
        key, inner = next(iter(value.items()), (None, []))  # whatever the key is called
        inner = [] if inner is None else inner
        if key is not None and key != wire.tag and not isinstance(inner, list):
            key, inner = None, value
    single = not isinstance(inner, list)
    if single and (inner == "" or (wire.item == "model") != isinstance(inner, dict)):
        return MISMATCH
    given = [inner] if single else inner
    read = [read_item(wire, item, converter) for item in given]
    items = [item for item in read if item is not MISMATCH]
    unreadable: list[tuple[int, Any]] = []
    if len(items) < len(given):
        if not items:
            return MISMATCH
        unreadable = [(place, given[place]) for place, item in enumerate(read) if item is MISMATCH]
        given = [raw for raw, item in zip(given, read, strict=True) if item is not MISMATCH]
    if items and (wire.item == "model" or all(read is item for read, item in zip(items, given, strict=True))):
        wire_state_of(model).wrappers[wire.name] = (key, single)
        if unreadable:
            wire_state_of(model).unreadable[wire.name] = unreadable
    else:
        wire_state_of(model).sent[wire.name] = (list(items), value)
    return items


def read_item(wire: WireField, item: Any, converter: ModelConverter) -> Any:
    """Read an item of a list, or return ``MISMATCH``."""
    if wire.item == "model":
        return read_model(wire, item, converter)
    return MISMATCH if item is None and wire.item != "any" else read_scalar(item, wire.item or "any")


def read_rest(model: Model, raw: dict[str, Any], wires: dict[str, WireField], converter: ModelConverter) -> None:
    """Read the members that the compiled hook passed over: nulls, aliases, paths, and unknown ones."""
    paths = [spelling for spelling in wires if "." in spelling]
    nulls: list[WireField] = []
    for name, value in raw.items():
        wire = wires.get(name)
        if wire is None or wire.wire != name or "." in name:
            read_other(model, (name,), value, wires, paths, converter)
        elif value is None:
            nulls.append(wire)
    for wire in nulls:  # last, as a value under another spelling counts more
        if name_is_free(model, wire):
            setattr(model, wire.name, read_non_canonical(model, wire, None, converter))
        else:
            wire_state_of(model).unknown[wire.wire] = None


def read_other(
    model: Model,
    path: tuple[str, ...],
    value: Any,
    wires: dict[str, WireField],
    paths: list[str],
    converter: ModelConverter,
) -> None:
    """Read one member that stands under an alias or on a path, or is unknown."""
    name = ".".join(path)
    wire = wires.get(name)
    if "." in path[-1]:  # a dot in a member's own name makes no path
        put(wire_state_of(model).unknown, path, value)
    elif isinstance(value, dict) and value and any(spelling.startswith(name + ".") for spelling in paths):
        for part, inner in value.items():
            read_other(model, (*path, part), inner, wires, paths, converter)
    elif wire is not None and name_is_free(model, wire):
        memory = wire_state_of(model)
        if name != wire.wire:
            memory.aliases[wire.name] = name
        setattr(model, wire.name, read_value(model, wire, value, converter))
    else:
        put(wire_state_of(model).unknown, path, value)


def name_is_free(model: Model, wire: WireField) -> bool:
    """Return whether an attribute has not been read yet under another spelling."""
    memory = wire_state_of(model)
    value = getattr(model, wire.name)
    nothing = value is None or (value.__class__ is MissingList and not value)
    return nothing and wire.name not in memory.sent and wire.name not in memory.aliases


def read_value(model: Model, wire: WireField, value: Any, converter: ModelConverter) -> Any:
    """Read a value of any form."""
    if wire.has_own_form and converter.form == "json" and value is not None:
        return read_own_form(model, wire, value, converter)
    if wire.kind in TYPES and value.__class__ is TYPES[wire.kind]:
        return value
    if wire.kind == "model" and isinstance(value, dict):
        return read_model(wire, value, converter)
    if wire.kind == "list":
        items = value.get(wire.tag) if wire.tag and isinstance(value, dict) and len(value) == 1 else None
        items = value if not wire.tag and isinstance(value, list) else items
        if isinstance(items, list) and are_canonical(wire, items):
            return [read_model(wire, item, converter) for item in items] if wire.model else list(items)
    return read_non_canonical(model, wire, value, converter)


def are_canonical(wire: WireField, items: list[Any]) -> bool:
    """Return whether all items of a list have the declared type."""
    if wire.item == "model":
        return all(item.__class__ is dict for item in items)
    return wire.item == "any" or all(item.__class__ is TYPES[wire.item or "any"] for item in items)


def put(target: dict[str, Any], path: Sequence[str], value: Any) -> None:
    """Set a value at the end of a path of nested objects."""
    *outer, last = path
    for part in outer:
        target = target.setdefault(part, {})
    target[last] = value


def take(source: dict[str, Any], path: Sequence[str]) -> Any:
    """Remove the value at the end of a path, and the objects that become empty by it.

    Returns:
        The value, or ``MISMATCH`` if there is none.
    """
    *outer, last = path
    chain = [source]
    for part in outer:
        chain.append(chain[-1].get(part, {}))
    if last not in chain[-1]:
        return MISMATCH
    value = chain[-1].pop(last)
    for part, holder in zip(reversed(outer), reversed(chain[:-1]), strict=True):
        if not holder[part]:
            del holder[part]
    return value


def restore_wire_form(
    model: Model, raw: dict[str, Any], wires: dict[str, WireField], converter: ModelConverter
) -> dict[str, Any]:
    """Give an encoded model back the form in which it was sent.

    Args:
        model: A model with a memory.
        raw: The canonical encoding of the model, which is changed.
        wires: The model's members by their attributes.
        converter: Writes the model.

    Returns:
        The encoding in the form that was sent, as far as the values have not been changed since.
    """
    memory = model._wire_state
    assert memory is not None
    for name, (value, sent) in memory.sent.items():
        now = getattr(model, name)
        if wires[name].kind == "list" and memory.form != converter.form:
            continue  # the form of a list in JSON says nothing about XML, and the other way round
        if now == value and (now.__class__ is value.__class__ or now.__class__ is Secret):
            put(raw, wires[name].wire.split("."), sent)
    for name, unreadable in memory.unreadable.items():
        if memory.form == converter.form:
            insert_unreadable(raw, wires[name], unreadable)
    for name, (key, single) in memory.wrappers.items():
        if getattr(model, name) and memory.form == converter.form:
            reshape(raw, wires[name], key, single)
    for name, spelling in memory.aliases.items():
        value = take(raw, wires[name].wire.split("."))
        if value is not MISMATCH:
            put(raw, spelling.split("."), value)
    raw = merge(raw, memory.unknown)
    return sort_members(raw, memory.order) if memory.order else raw


def insert_unreadable(raw: dict[str, Any], wire: WireField, unreadable: Sequence[tuple[int, Any]]) -> None:
    """Put the items of a list that could not be read back to their places, as far as the list is that long."""
    holder: Any = raw
    for part in wire.wire.split("."):
        holder = holder.get(part, {})
    items = holder[wire.tag] if wire.tag and holder else holder
    if isinstance(items, list) and items:
        for place, item in unreadable:
            items.insert(place, item)


def reshape(raw: dict[str, Any], wire: WireField, key: str | None, single: bool) -> None:
    """Give an encoded list back the form in which it was sent."""
    holder: Any = raw
    *outer, last = wire.wire.split(".")
    for part in outer:
        holder = holder[part]
    items = holder[last][wire.tag] if wire.tag else holder[last]
    inner = items[0] if single and len(items) == 1 else items
    holder[last] = inner if key is None else {key: inner}


def is_present(value: Any) -> bool:
    """Return whether an attribute's value is written: neither None nor a list that was not sent."""
    return value is not None and (value.__class__ is not MissingList or len(value) > 0)


def merge(target: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """Return an object with further members, at any depth, without replacing what is there."""
    both = {**extra, **target}
    for name in extra.keys() & target.keys():
        if isinstance(extra[name], dict) and isinstance(target[name], dict):
            both[name] = merge(target[name], extra[name])
    return {name: both[name] for name in (*target, *(name for name in extra if name not in target))}


def sort_members(raw: dict[str, Any], order: tuple[tuple[str, ...], ...]) -> dict[str, Any]:
    """Return an object with its members in a given order; others come last. Paths order nested objects."""
    rank: dict[str, int] = {}
    inner: dict[str, tuple[tuple[str, ...], ...]] = {}
    for position, (head, *rest) in enumerate(order):
        rank.setdefault(head, position)
        if rest and isinstance(raw.get(head), dict):
            inner[head] = (*inner.get(head, ()), tuple(rest))
    names = sorted(raw, key=lambda name: rank.get(name, len(order)))
    return {name: sort_members(raw[name], inner[name]) if name in inner else raw[name] for name in names}


def fields_by_spelling(kind: type[Model]) -> dict[str, WireField]:
    """Return the members of a model by every spelling that decoding accepts."""
    by_alias = {alias: wire for wire in kind.__wire__ for alias in wire.aliases}
    return {**by_alias, **{wire.wire: wire for wire in kind.__wire__}}


def make_decoder(kind: type[Model], converter: ModelConverter) -> Hook:
    """Return the hook that reads a model from a JSON object.

    There are two compiled readers. The general one takes any object. Services send many objects with the same members,
    so once as many members have been seen twice, a plan for just these members is compiled too, and tried first; it
    gives up with KeyError as soon as anything is different.

    Args:
        kind: The model class.
        converter: Gives the hooks of the classes inside it.
    """
    general = compile_general(kind, converter)
    if converter.form == "xml":
        return general
    plans = converter.plans.setdefault(kind, {})
    seen: set[int] = set()
    declared = {wire.wire for wire in kind.__wire__}
    if any(wire.has_own_form for wire in kind.__wire__):
        return general

    def decode(raw: Any, _: Any = None) -> Any:
        if type(raw) is dict and (count := len(raw)) in plans:
            try:
                return plans[count](raw)
            except KeyError:
                pass
        model = general(raw, None)
        count = len(raw)
        if count not in seen:
            seen.add(count)
        elif count not in plans and model._wire_state is None and declared.issuperset(raw):
            plans[count] = compile_plan(kind, tuple(raw), converter)
        return model

    return decode


def compile_general(kind: type[Model], converter: ModelConverter) -> Hook:
    """Compile the reader that takes any object."""
    scope: dict[str, Any] = {
        "kind": kind,
        "new": object.__new__,
        "read_non_canonical": read_non_canonical,
        "read_own_form": read_own_form,
        "read_rest": read_rest,
        "converter": converter,
        "wires": fields_by_spelling(kind),
        "raise_not_an_object": raise_not_an_object,
        "MissingList": MissingList,
        "unfit": None,
    }
    lines = ["def decode(raw, _=None):", " if type(raw) is not dict: raise_not_an_object(kind, raw)", " get = raw.get"]
    lines += [" missing = 0", " model = new(kind)", " model._wire_state = None"]
    for number, wire in enumerate(kind.__wire__):
        scope[f"w{number}"] = wire
        lines += decoder_lines(wire, number, scope, converter)
    total = sum("." not in wire.wire for wire in kind.__wire__)
    lines += [f" if len(raw) != {total} - missing: read_rest(model, raw, wires, converter)"]
    if converter.form == "xml":
        scope["remember_order"] = remember_order
        paths = tuple(tuple(wire.wire.split(".")) for wire in kind.__wire__)
        heads = frozenset(name.partition(".")[0] for name in scope["wires"] if "." in name)
        scope |= {"canonical": paths, "heads": heads}
        scope["orders"] = set()
        lines.append(" if tuple(raw) not in orders: remember_order(model, raw, canonical, heads, orders)")
    lines.append(" return model")
    exec("\n".join(lines), scope)  # noqa: S102 - the source is made of this package's own tables
    hook: Hook = scope["decode"]
    return hook


def compile_plan(kind: type[Model], names: tuple[str, ...], converter: ModelConverter) -> Callable[[Any], Any]:
    """Compile the reader of objects that have just these members, each of the canonical form.

    Args:
        kind: The model class.
        names: The members, all of them declared.
        converter: Gives the hooks of the classes inside the model.
    """
    scope: dict[str, Any] = {"kind": kind, "new": object.__new__, "MissingList": MissingList}
    lines = ["def decode(raw):", " model = new(kind)", " model._wire_state = None"]
    for number, wire in enumerate(kind.__wire__):
        if wire.wire not in names:
            lines.append(f" model.{wire.name} = {'MissingList()' if wire.kind == 'list' else 'None'}")
            continue
        lines.append(f" value = raw[{wire.wire!r}]")
        made = "value"
        if wire.model is not None:
            scope[f"d{number}"] = nested_decoder(wire, converter)
            scope[f"p{number}"] = converter.plans.setdefault(wire.model, {})
            # The plan of an object inside is called without its decoder: if it gives up, so does this one.
            made = f"p{number}.get(len(value), d{number})(value)"
            made = made if wire.kind == "model" else f"[d{number}(item) for item in value]"
        if wire.kind == "list":
            if wire.tag:
                lines += [" if type(value) is not dict or len(value) != 1: raise KeyError"]
                lines += [f" value = value[{wire.tag!r}]"]
            lines += [" if type(value) is not list: raise KeyError"]
            lines += [" for item in value:", f"  if {mismatch_test('item', wire.item)}: raise KeyError"]
        else:
            lines += [f" if {mismatch_test('value', wire.kind)}: raise KeyError"]
        lines.append(f" model.{wire.name} = {made}")
    lines.append(" return model")
    exec("\n".join(lines), scope)  # noqa: S102 - the source is made of this package's own tables
    hook: Callable[[Any], Any] = scope["decode"]
    return hook


def mismatch_test(name: str, kind: str | None) -> str:
    """Return the source of a test that a value has not the declared type of its kind."""
    if kind == "any":
        return f"{name} is None"
    return f"type({name}) is not {'dict' if kind == 'model' else TYPES[kind or ''].__name__}"


def remember_order(
    model: Model,
    raw: dict[str, Any],
    canonical: tuple[tuple[str, ...], ...],
    heads: frozenset[str],
    orders: set[tuple[str, ...]],
) -> None:
    """Remember the order of an object's members if it is not that of the model.

    Args:
        model: The model that was read.
        raw: What it was read from.
        canonical: Paths of the members in the order of the model.
        heads: Members that are objects on the wire and not in the model.
        orders: Some orders that are that of the model, which are met again and again; changed here.
    """
    given: dict[tuple[str, ...], None] = {}
    for name, value in raw.items():
        inside = name in heads and isinstance(value, dict) and value
        given.update(dict.fromkeys([(name, part) for part in value] if inside else [(name,)]))
    if list(given) != [path for path in canonical if path in given]:
        wire_state_of(model).order = tuple(given)
    elif not heads and len(orders) < MOST_ORDERS:
        orders.add(tuple(raw))


def decoder_lines(wire: WireField, number: int, scope: dict[str, Any], converter: ModelConverter) -> list[str]:
    """Return the lines of a decoder that read one member."""
    name = wire.name
    if "." in wire.wire:  # read by read_rest
        return [f" model.{name} = {'MissingList()' if wire.kind == 'list' else 'None'}"]
    odd = f"read_non_canonical(model, w{number}, value, converter)"
    lines = [f" value = get({wire.wire!r})"]
    if wire.has_own_form and converter.form == "json":
        empty = "MissingList()" if wire.kind == "list" else "None"
        lines += [" if value is None:", "  missing += 1", f"  model.{name} = {empty}"]
        return [*lines, f" else: model.{name} = read_own_form(model, w{number}, value, converter)"]
    if wire.kind == "any":
        return [*lines, " if value is None: missing += 1", f" model.{name} = value"]
    if wire.kind in TYPES:
        lines += [f" if type(value) is not {TYPES[wire.kind].__name__}:", "  if value is None: missing += 1"]
        return [*lines, f"  else: value = {odd}", f" model.{name} = value"]
    if wire.kind == "model":
        scope[f"d{number}"] = nested_decoder(wire, converter)
        lines += [f" if type(value) is dict: value = d{number}(value)", " elif value is None: missing += 1"]
        return [*lines, f" else: value = {odd}", f" model.{name} = value"]
    wrapped = f"value.get({wire.tag!r}) if type(value) is dict and len(value) == 1 else None"
    lines += [" if value is None:", "  missing += 1", f"  model.{name} = MissingList()", " else:"]
    lines += [f"  items = {wrapped if wire.tag else 'value'}"]
    made = "items"
    if wire.item == "model":
        scope[f"d{number}"] = nested_decoder(wire, converter)
        made = f"[d{number}(item) for item in items]"
    # `for ... else` runs its last branch when no item has another type.
    lines += ["  if type(items) is not list: items = (unfit,)", "  for item in items:"]
    lines += [f"   if {mismatch_test('item', wire.item)}:", f"    model.{name} = {odd}", "    break"]
    return [*lines, f"  else: model.{name} = {made}"]


def nested_decoder(wire: WireField, converter: ModelConverter) -> Callable[..., Any]:
    """Return the decoder of the class that a member refers to."""
    kind = wire.model
    assert kind is not None
    hook: Hook = converter.get_structure_hook(kind)
    return hook if converter.has_own_hook(kind) else partial(call_with_class, hook, kind)


def call_with_class(hook: Hook, kind: type[Model], raw: Any) -> Any:
    """Call a hook that somebody else has registered, which expects the class too."""
    return hook(raw, kind)


def raise_not_an_object(kind: type[Model], raw: Any) -> None:
    """Say that something else stands where an object belongs."""
    raise DecodeError(f"{kind.__name__}: expected an object, found {type(raw).__name__}")


def make_encoder(kind: type[Model], converter: ModelConverter) -> Callable[[Any], Any]:
    """Compile the hook that writes a model as a JSON object."""
    scope: dict[str, Any] = {
        "restore_wire_form": restore_wire_form,
        "put": put,
        "write_own_form": write_own_form,
        "wires": {wire.name: wire for wire in kind.__wire__},
    }
    scope |= {"converter": converter, "is_present": is_present}
    lines = ["def encode(model):", " raw = {}"]
    for number, wire in enumerate(kind.__wire__):
        value = "value"
        if wire.model is not None:
            scope[f"e{number}"] = converter.get_unstructure_hook(wire.model)
            value = f"e{number}(value)"
        if wire.kind == "list":
            value = f"[e{number}(item) for item in value]" if wire.model is not None else "list(value)"
        if wire.has_own_form and converter.form == "json":
            scope[f"w{number}"] = wire
            value = f"write_own_form(w{number}, value, converter)"
        if wire.tag:
            value = f"{{{wire.tag!r}: {value}}}"
        target = f"raw[{wire.wire!r}] = {value}"
        if "." in wire.wire:
            target = f"put(raw, {wire.wire.split('.')!r}, {value})"
        test = "is_present(value)" if wire.kind == "list" else "value is not None"
        lines += [f" value = model.{wire.name}", f" if {test}: {target}"]
    lines += [
        " if model._wire_state is not None: return restore_wire_form(model, raw, wires, converter)",
        " return raw",
    ]
    exec("\n".join(lines), scope)  # noqa: S102 - the source is made of this package's own tables
    hook: Callable[[Any], Any] = scope["encode"]
    return hook


def is_model(kind: Any) -> bool:
    """Return whether a type is a model class."""
    return isinstance(kind, type) and issubclass(kind, Model)


converter: Final = ModelConverter("json")
"""The cattrs converter of this package. Own classes can be registered with it, as with any other."""


def choose_loads() -> Callable[[bytes], Any] | None:
    """Return msgspec's parser if it is installed, in a version whose errors are ValueErrors: 0.21 or later."""
    try:
        from msgspec import DecodeError as ParseError
        from msgspec.json import decode
    except ImportError:
        return None
    return decode if issubclass(ParseError, ValueError) else None


fast_loads: Final = choose_loads()


def parse_json(data: bytes | str) -> Any:
    """Parse a JSON text, with msgspec if the extra ``speed`` is installed.

    Raises:
        DecodeError: If it is not JSON in UTF-8.
    """
    text = utf8(data)
    if fast_loads is not None:
        try:
            return fast_loads(text)
        except (ValueError, RecursionError):
            pass  # msgspec is stricter (lone surrogates, a byte order mark); the standard library has the last word
    return parse_strictly(text)


def utf8(data: bytes | str) -> bytes:
    """Return a text in UTF-8, or refuse one that can't be."""
    try:
        return data.encode() if isinstance(data, str) else data
    except ValueError as error:  # a lone surrogate
        raise DecodeError(f"not JSON: {error}") from None


def decode_json(data: bytes | str, kind: type[M]) -> M:
    """Read a model from a JSON text.

    Args:
        data: The text, as bytes in UTF-8 or as str.
        kind: The model class.

    Raises:
        DecodeError: If it is not a JSON object.
    """
    text = utf8(data)
    read = reader_of(kind)
    if read is not None:
        try:
            model: M = read(text)
        except (ValueError, RecursionError):
            pass  # another form, or no JSON
        else:
            return model
    return converter.structure(parse_json(text), kind)


def reader_of(kind: type[Model]) -> Callable[[bytes], Any] | None:
    """Return what reads a class with msgspec, if that can be; it is compiled when the class is read again."""
    readers = converter.readers
    if fast_loads is None or kind not in converter.decoders:
        return None
    if kind not in readers:
        from .typed_json import make_reader

        readers[kind] = make_reader(kind, converter.has_own_hook)
    return readers[kind]


def encode_json(model: Model) -> str:
    """Write a model as a JSON text.

    Raises:
        ValidationError: If a value can't stand in JSON.
    """
    try:
        text = json.dumps(converter.unstructure(model), ensure_ascii=False, allow_nan=False)
        text.encode()
    except RecursionError:
        raise ValidationError(f"{type(model).__name__} can't be written as JSON: it is nested too deeply") from None
    except (TypeError, ValueError) as error:
        raise ValidationError(f"{type(model).__name__} can't be written as JSON: {error}") from None
    return text
