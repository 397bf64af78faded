"""Values for the form of every action: as few as it needs, and as many as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ehpc.cli.action_table import ActionInfo, ParameterInfo, load_table
from ehpc.versions import DEFAULT, PACKAGES

ACTIONS = [
    action
    for version in PACKAGES
    for action in sorted(load_table(version).actions.values(), key=lambda action: action.name)
]
"""All actions of all API versions; each knows its version."""

AWKWARD = 'it\'s "a, b" {x}=[y] \\ 中文'
"""A text with what Python, shells and the short form of structures treat in their own ways."""


def id_of(action: ActionInfo) -> str:
    """Return what a test of an action is called."""
    return action.name if action.table.version == DEFAULT else f"{action.table.version}-{action.name}"


def form_values(parameters: Sequence[ParameterInfo], most: bool) -> dict[str, Any]:
    """Return values by Python name, all as the texts that people type."""
    return {each.name: value_of(each, most) for each in parameters if most or each.required}


def value_of(parameter: ParameterInfo, most: bool) -> Any:
    """Return the value of a parameter."""
    if parameter.kind == "list":
        count = 2 if most else 1
        if parameter.members:
            return [
                form_values(parameter.members, most) or form_values(parameter.members[:1], True) for _ in range(count)
            ]
        return [scalar_text(parameter, parameter.item, number) for number in range(count)]
    if parameter.members:
        return form_values(parameter.members, most)
    return scalar_text(parameter, parameter.kind, 0, AWKWARD if most else "plain-1")


def scalar_text(parameter: ParameterInfo, kind: str, number: int, text: str = "item,1") -> str:
    """Return the text of a single value."""
    if parameter.unix_time:
        return str(1_764_288_000 + number)
    if parameter.enum:
        return str(parameter.enum[number % len(parameter.enum)])
    if kind == "boolean":
        return "true"
    if kind in ("integer", "number"):
        least, most = parameter.range or (None, None)
        value = least if least is not None else most if most is not None else 3
        return f"{value:g}" if kind == "integer" else f"{value}"
    return text
