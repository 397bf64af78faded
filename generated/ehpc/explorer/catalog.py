"""What is known of each API version: actions, their forms and models. The only door to the generated tables."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..cli.action_table import ActionInfo, ActionTable, load_table
from ..versions import DEFAULT, PACKAGES

if TYPE_CHECKING:
    from .._runtime.operation import Operation


class UnknownActionError(LookupError):
    """There is no such version, or no such action in it."""


def versions() -> tuple[str, ...]:
    """Return the API versions, the default one first."""
    return (DEFAULT, *(version for version in [*PACKAGES][::-1] if version != DEFAULT))


def table(version: str) -> ActionTable:
    """Return the table of an API version.

    Raises:
        UnknownActionError: If there is no such version.
    """
    if version not in versions():
        raise UnknownActionError(f"there is no API version {version}; there is {', '.join(versions())}")
    return load_table(version)


def action(version: str, name: str) -> ActionInfo:
    """Return an action.

    Raises:
        UnknownActionError: If there is no such version or action.
    """
    match = table(version).action(name)
    if match is None:
        raise UnknownActionError(f"API version {version} has no action {name}")
    return match


def package(version: str) -> str:
    """Return the name of the package that code for an API version imports from."""
    table(version)
    return __name__.partition(".")[0] if version == DEFAULT else PACKAGES[version]


def operation(chosen: ActionInfo) -> Operation[Any]:
    """Return the operation of an action, which knows the classes of its request and response."""
    definition: Operation[Any] = import_module(f"{PACKAGES[chosen.table.version]}.actions.{chosen.python}").OPERATION
    return definition


def openapi(version: str) -> bytes:
    """Return the OpenAPI document of an API version.

    Raises:
        UnknownActionError: If there is no such version.
    """
    table(version)
    folder = os.path.dirname(os.path.dirname(__file__))
    with open(os.path.join(folder, "openapi", f"{version}.json"), "rb") as file:
        return file.read()
# Hand-written: edit templates/ehpc/explorer/catalog.py, then run `make generate`.
