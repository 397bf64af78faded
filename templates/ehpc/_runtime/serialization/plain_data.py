"""Models to and from dictionaries, and the dictionaries and times that callers may pass instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ..errors import HIDDEN, ValidationError
from .codec import converter, fields_by_spelling
from .model import MissingList, Model, WireField

if TYPE_CHECKING:
    from datetime import datetime

M = TypeVar("M", bound=Model)

MASK: Final = HIDDEN.strip("'")
"""What stands in a dictionary in place of a secret."""


def to_dict(model: Model, names: str, show_secrets: bool) -> dict[str, Any]:
    """Return a model as a dictionary; the arguments are those of ``Model.to_dict``."""
    check_names(names)
    if names == "python":
        data: dict[str, Any] = write(model, show_secrets)
    else:
        data = plain(converter.unstructure(model if show_secrets else mask_secrets(model)))
    return data


def check_names(names: str | None) -> None:
    """Refuse a way to name members that there is not."""
    if names not in ("python", "wire", None):
        raise ValidationError(f"names must be 'python' or 'wire', not {names!r}")


def write(value: Any, show_secrets: bool) -> Any:
    """Return a value without models and secrets; lists and dictionaries inside are copies."""
    if isinstance(value, Model):
        return {
            wire.name: (
                hide(getattr(value, wire.name))
                if wire.secret and not show_secrets
                else write(getattr(value, wire.name), show_secrets)
            )
            for wire in value.__wire__
        }
    if isinstance(value, Mapping):
        return {name: write(inner, show_secrets) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [write(item, show_secrets) for item in value]
    return str.__str__(value) if isinstance(value, str) else value


def plain(value: Any) -> Any:
    """Return a value as JSON has it: dictionaries and lists of no other classes, which are copies."""
    return write(value, show_secrets=True)


def hide(value: Any) -> Any:
    """Return what stands in place of a secret value, or of a list of them; what is absent stays so."""
    if isinstance(value, (list, tuple)):
        return [MASK] * len(value)
    return value if value is None else MASK


def mask_secrets(model: M) -> M:
    """Return a copy of a model without its secrets, at any depth."""
    twin = copy(model)
    secrets = {wire.name for wire in model.__wire__ if wire.secret}
    for wire in model.__wire__:
        value = getattr(model, wire.name)
        if wire.secret:
            setattr(twin, wire.name, hide(value))
        elif isinstance(value, (list, tuple)):
            if any(isinstance(item, Model) for item in value):
                setattr(twin, wire.name, [mask_secrets(item) if isinstance(item, Model) else item for item in value])
        elif isinstance(value, Model):
            setattr(twin, wire.name, mask_secrets(value))
    if secrets and model._wire_state is not None:  # what was sent of a secret that could not be read
        state = twin._wire_state = copy(model._wire_state)
        state.sent = {name: sent for name, sent in state.sent.items() if name not in secrets}
        state.mismatches = state.mismatches - secrets
    return twin


def from_dict(kind: type[M], data: Mapping[str, Any], names: str | None, place: str = "") -> M:
    """Return a model from a dictionary.

    Args:
        kind: Class of the model.
        data: The dictionary.
        names: As for ``Model.from_dict``.
        place: What stands before the class in messages.

    Raises:
        ValidationError: If the dictionary does not fit.
    """
    check_names(names)
    where = f"{place}{kind.__name__}"
    if not isinstance(data, Mapping):
        raise ValidationError(f"{where}: expected a dictionary, not {type(data).__name__}")
    declared = {wire.name: wire for wire in kind.__wire__}
    strange = [name for name in data if name not in declared]
    on_wire = {spelling.partition(".")[0] for spelling in fields_by_spelling(kind)}
    if names == "wire" or (names is None and strange and all(name in on_wire for name in data)):
        model: M = converter.structure(plain(data), kind)
        finish(model, where)
        return model
    if strange:
        raise ValidationError(f"{where} has no attribute {strange[0]!r}{advise(strange[0], declared, on_wire)}")
    values = {name: read(declared[name], value, f"{where}.{name}", names) for name, value in data.items()}
    absent = {wire.name: None for wire in kind.__wire__ if wire.required}
    model = kind(**{**absent, **values})
    finish(model, where)
    return model


def advise(name: Any, declared: Mapping[str, Any], on_wire: set[str]) -> str:
    """Return what is meant by a name that a model does not have, as far as that can be said."""
    if name in on_wire:
        return ", which is a wire name; with names='wire', all names are"
    from difflib import get_close_matches

    near = get_close_matches(str(name), declared, 1)
    return f"; did you mean {near[0]!r}?" if near else f"; it has {', '.join(declared)}"


def finish(model: Model, where: str) -> None:
    """Refuse a model without something required, or with the mask of a secret, which would be sent as the secret."""
    for wire in model.__wire__:
        value = getattr(model, wire.name)
        if wire.style is not None and value.__class__ is MissingList and not value:
            value = None  # the list of a request, which need not be there
            setattr(model, wire.name, value)
        if wire.required and value is None:
            raise ValidationError(f"{where}.{wire.name} is required")
        for item in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(item, Model):
                finish(item, f"{where}.{wire.name}")
            elif wire.secret and item == MASK:
                raise ValidationError(f"{where}.{wire.name} is masked: to_dict(show_secrets=True) keeps secrets")


def read(wire: WireField, value: Any, where: str, names: str | None) -> Any:
    """Return the value of an attribute, with models in place of dictionaries."""
    if wire.model is None:
        return plain(value)
    if wire.kind == "list" and isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray)):
        return [
            (from_dict(wire.model, item, names, f"{where}[{number}]: ") if isinstance(item, Mapping) else item)
            for number, item in enumerate(value)
        ]
    return from_dict(wire.model, value, names, f"{where}: ") if isinstance(value, Mapping) else value


def adopt(model: Model, wire: WireField, where: str) -> Any:
    """Replace the dictionaries in an attribute that holds structures by models.

    Args:
        model: The model, whose attribute is changed.
        wire: The attribute.
        where: The attribute in messages.

    Returns:
        The attribute's value.

    Raises:
        ValidationError: If a dictionary does not fit.
    """
    value = read(wire, getattr(model, wire.name), where, None)
    setattr(model, wire.name, value)
    return value


def unix_time(value: Any, where: str) -> Any:
    """Return a time as Unix time in seconds; what is no time is returned as it is, for validation to refuse.

    Args:
        value: A number, or a text with one; a ``datetime`` or ``date``, or a text with one in ISO 8601. What names no
            time zone is in local time.
        where: The attribute in messages.

    Raises:
        ValidationError: If the text is no time, or the time can't be written as a number.
    """
    from datetime import date, datetime, time

    if isinstance(value, str):
        if value.isascii() and value.isdigit():
            return value
        value = parse_time(value, where)
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time())
    try:
        if isinstance(value, datetime):
            value = value.timestamp()
        return int(value) if isinstance(value, float) else value
    except (OverflowError, ValueError, OSError):
        raise ValidationError(f"{where} is a time that can't be written in seconds: {value!r}") from None


def parse_time(text: str, where: str) -> datetime:
    """Return the time that a text in ISO 8601 stands for."""
    import re
    from datetime import datetime

    try:
        return datetime.fromisoformat(re.sub(r"[zZ]$", "+00:00", text))  # Python 3.10 does not know Z
    except ValueError:
        raise ValidationError(
            f"{where} must be a Unix time, a datetime, a date or a text such as 2026-11-28T07:00Z, not {text[:80]!r}"
        ) from None
