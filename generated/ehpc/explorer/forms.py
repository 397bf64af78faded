"""What the form of an action holds, and the values that were filled in, checked by the rules of the command line.

Texts of a form are read as the command line reads its options. What can't be sent is a problem; what breaks a
documented rule is a warning, since the service decides, and may have learned new values meanwhile.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import click

from ..cli.action_table import ActionInfo, ParameterInfo, normalize
from ..cli.arguments import ArgumentReader
from ..cli.response_members import reduce_item
from ..cli.session import Session

SECRET_EXAMPLE = "<your password>"
"""Example of every secret in the OpenAPI document, which consoles fill in by themselves."""

MOST_ITEMS = 1000
"""Most items of a list in a form."""


class Warnings(Session):
    """Keeps the warnings that the command line would print."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def warn(self, message: str) -> None:
        """Keep a warning."""
        self.texts.append(message)


@dataclass
class FormValues:
    """The values of a form.

    Attributes:
        values: Values by Python name; structures are mappings, lists hold what was filled in.
        problems: Why it can't be sent: texts by path, such as ``users.0.name``.
        warnings: Which documented rules are broken, by path.
        secrets: Paths of the secrets that were given, or are missing.
    """

    values: dict[str, Any] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    warnings: dict[str, str] = field(default_factory=dict)
    secrets: list[str] = field(default_factory=list)


class Intent:
    """A call that somebody wants to make.

    Args:
        action: The action.
        region: The region, or an empty text for the usual one.
        given: What was filled in.
        format: ``json`` or ``xml``.

    Attributes:
        version: The API version.
        form: The values that were read.
        made_at: When it was made, by the monotonic clock.
    """

    def __init__(self, action: ActionInfo, region: str, given: object, format: str = "json") -> None:
        self.action = action
        self.version = action.table.version
        self.region = region
        self.given = given
        self.format = format
        self.form = read_form(action, given)
        self.made_at = time.monotonic()


def fields(parameters: Sequence[ParameterInfo]) -> list[dict[str, Any]]:
    """Return the fields of a form, required ones first: what the page must know of each parameter."""
    return [
        {
            "name": parameter.name,
            "label": parameter.label,
            "kind": parameter.item if parameter.kind == "list" else parameter.kind,
            "list": parameter.kind == "list",
            "required": parameter.required,
            "secret": parameter.secret,
            "enum": parameter.enum,
            "about": " ".join(parameter.about),
            "members": fields(parameter.members),
        }
        for parameter in sorted(parameters, key=lambda parameter: not parameter.required)
    ]


def read_form(action: ActionInfo, given: object) -> FormValues:
    """Return the values of a filled-in form."""
    form = FormValues()
    form.values = read_members(form, action.parameters, given, "")
    return form


def read_members(form: FormValues, members: Sequence[ParameterInfo], given: object, prefix: str) -> dict[str, Any]:
    """Return the values of parameters, or of the members of a structure; problems go to the form."""
    texts = given if isinstance(given, Mapping) else {}
    for name in set(texts) - {member.name for member in members}:
        form.problems[prefix + str(name)[:100]] = "there is no such field"
    values: dict[str, Any] = {}
    for member in members:
        path, text = prefix + member.name, texts.get(member.name)
        if is_empty(text):
            if member.required:
                form.problems[path] = f"{member.label} is missing"
                if member.secret:
                    form.secrets.append(path)
        elif member.kind == "list":
            values[member.name] = read_items(form, member, text, path)
        elif member.members:
            values[member.name] = read_members(form, member.members, text, f"{path}.")
        else:
            values[member.name] = read_scalar(form, member, member.kind, text, path)
    return {name: value for name, value in values.items() if value is not None}


def read_items(form: FormValues, parameter: ParameterInfo, given: object, path: str) -> list[Any] | None:
    """Return the items of a list."""
    if not isinstance(given, list):
        form.problems[path] = f"{parameter.label} must be a list"
        return None
    if len(given) > MOST_ITEMS:
        form.problems[path] = f"{parameter.label} has more than {MOST_ITEMS} items"
        return None
    check_bounds(form, path, f"{parameter.label} has {len(given)} items", len(given), parameter.length)
    items: list[Any] = []
    for number, item in enumerate(given):
        place = f"{path}.{number}"
        if parameter.members and not is_empty(item):
            items.append(read_members(form, parameter.members, item, f"{place}."))
        elif is_empty(item):
            form.problems[place] = f"{parameter.label} {number + 1} is empty: fill it in, or remove it"
            items.append({} if parameter.members else None)
        else:
            items.append(read_scalar(form, parameter, parameter.item, reduce_item(item, parameter), place))
    return items


def read_scalar(form: FormValues, parameter: ParameterInfo, kind: str, given: object, path: str) -> Any:
    """Return a single value in its type; None if it has another."""
    session = Warnings()
    try:
        value = ArgumentReader(session).convert_scalar(parameter, kind, given, parameter.label)
    except click.UsageError as error:
        form.problems[path] = error.message if not parameter.secret else f"{parameter.label} must be a text"
        return None
    if parameter.secret:
        form.secrets.append(path)
        if value == SECRET_EXAMPLE:
            form.problems[path] = f"{parameter.label} is the example of the document: put in a real one"
    if isinstance(value, str):
        if kind == parameter.kind:  # the length of a list counts its items
            check_bounds(form, path, f"{parameter.label} has {len(value)} characters", len(value), parameter.length)
        if parameter.pattern is not None and re.fullmatch(parameter.pattern, value) is None:
            form.warnings.setdefault(path, f"{parameter.label} does not have the documented form")
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        check_bounds(form, path, f"{parameter.label} is {value}", value, parameter.range)
    if session.texts:
        form.warnings[path] = session.texts[0]
    return value


def check_bounds(form: FormValues, path: str, fact: str, value: float, bounds: Sequence[float | None] | None) -> None:
    """Warn if a number is outside of what is documented."""
    least, most = bounds or (None, None)
    if least is not None and value < least:
        form.warnings[path] = f"{fact}; the documented minimum is {least}"
    elif most is not None and value > most:
        form.warnings[path] = f"{fact}; the documented maximum is {most}"


def is_empty(given: object) -> bool:
    """Return whether nothing was filled in, at any depth."""
    if isinstance(given, Mapping):
        return all(is_empty(item) for item in given.values())
    if isinstance(given, list):
        return all(is_empty(item) for item in given)
    return given is None or given == ""


def by_python_names(parameters: Sequence[ParameterInfo], body: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a program has sent, with the Python names of a form instead of the names of the wire.

    Args:
        parameters: Parameters of an action, or members of a structure.
        body: Values by name on the wire; ``EcsOrder.Manager.Count`` may stand nested.
    """
    known = {normalize(spelling): parameter for parameter in parameters for spelling in parameter.spellings}
    values: dict[str, Any] = {}
    for name, value in nested_names(body, known, ""):
        parameter = known.get(normalize(name))
        if parameter is None:
            values[name] = value
        elif parameter.members and isinstance(value, list):
            values[parameter.name] = [
                by_python_names(parameter.members, item) if isinstance(item, Mapping) else item for item in value
            ]
        elif parameter.members and isinstance(value, Mapping):
            values[parameter.name] = by_python_names(parameter.members, value)
        else:
            values[parameter.name] = value
    return values


def nested_names(body: Mapping[str, Any], known: Mapping[str, ParameterInfo], prefix: str) -> Iterator[tuple[str, Any]]:
    """Yield the members of a mapping; those of a mapping inside it under ``Outer.Inner``, where no name is known."""
    for name, value in body.items():
        if isinstance(value, Mapping) and normalize(prefix + str(name)) not in known:
            yield from nested_names(value, known, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def without_secrets(parameters: Sequence[ParameterInfo], given: object) -> dict[str, Any]:
    """Return what was filled in, without the secrets, for the history and for links."""
    texts = given if isinstance(given, Mapping) else {}
    visible: dict[str, Any] = {}
    for parameter in parameters:
        value = texts.get(parameter.name)
        if parameter.secret or is_empty(value):
            continue
        if parameter.members:
            value = (
                [without_secrets(parameter.members, item) for item in value]
                if isinstance(value, list)
                else without_secrets(parameter.members, value)
            )
        visible[parameter.name] = value
    return visible
# Hand-written: edit templates/ehpc/explorer/forms.py, then run `make generate`.
