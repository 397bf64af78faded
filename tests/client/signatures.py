"""What the methods of the clients take: arguments that make a call possible, whatever they say."""

from __future__ import annotations

import inspect
from typing import Any

from ehpc import Client

EMPTY = inspect.Parameter.empty


def methods() -> list[str]:
    """Return the names of all public methods of the sync client."""
    return sorted(name for name, value in vars_of(Client).items() if inspect.isfunction(value) and name[0] != "_")


def vars_of(kind: type) -> dict[str, Any]:
    """Return the attributes of a class and its bases, nearest first."""
    found: dict[str, Any] = {}
    for each in reversed(kind.__mro__[:-1]):
        found |= vars(each)
    return found


def needed(name: str) -> dict[str, Any]:
    """Return a value for each argument that a method needs."""
    parameters = list(inspect.signature(getattr(Client, name)).parameters.values())[1:]
    return {each.name: sample(str(each.annotation)) for each in parameters if each.default is EMPTY}


def sample(annotation: str) -> Any:
    """Return a value of a type."""
    if annotation == "int":
        return 1
    if annotation == "bool":
        return True
    if annotation.startswith("Sequence"):
        return ["x"]
    return "x"
