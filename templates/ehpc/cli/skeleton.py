"""Writes what ``--cli-input`` reads, to be filled in: every parameter of an action, with null for "not given"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .action_table import ActionInfo, ParameterInfo


def make_skeleton(parameters: Sequence[ParameterInfo]) -> dict[str, Any]:
    """Return a request with null in place of every value, and with one item in each list of structures."""
    skeleton: dict[str, Any] = {}
    for parameter in parameters:
        members = make_skeleton(parameter.members) if parameter.members else None
        skeleton[parameter.label] = [members] if members and parameter.kind == "list" else members
    return skeleton


def to_commented_yaml(action: ActionInfo) -> str:
    """Return the skeleton of an action as YAML that explains each parameter."""
    head = [
        f"# {action.name}: {action.summary}",
        f"# What is null is not given. To send the request: ehpc {action.command} --cli-input FILE",
    ]
    return "\n".join([*head, *iterate_lines(action.parameters, "")]) + "\n"


def iterate_lines(parameters: Sequence[ParameterInfo], indent: str) -> Iterator[str]:
    """Yield the lines of parameters, or of the members of a structure."""
    from textwrap import wrap

    for parameter in parameters:
        kind = f"list of {parameter.item}" if parameter.kind == "list" and not parameter.members else parameter.kind
        notes = ["Required."] if parameter.required else []
        notes += [] if parameter.members else [f"{kind.capitalize()}."]
        comment = " ".join([*notes, *parameter.about])
        yield from (f"{indent}# {line}" for line in wrap(comment, 100 - len(indent), break_long_words=False))
        if not parameter.members:
            yield f"{indent}{parameter.label}: null"
            continue
        yield f"{indent}{parameter.label}:"
        if parameter.kind == "list":
            yield f"{indent}  -"
        yield from iterate_lines(parameter.members, f"{indent}    " if parameter.kind == "list" else f"{indent}  ")
