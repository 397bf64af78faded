"""Recognizes structures that a command has printed, so that another command can read them.

What the service lists of a thing is more than what it takes to change it. A file with such a structure is no mistake,
while a misspelled name is one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from ..versions import PACKAGES
from .action_table import ActionTable, normalize


def is_response_structure(names: Collection[str], table: ActionTable) -> bool:
    """Return whether all these members belong to one structure that some action lists.

    Args:
        names: Wire names or Python names.
        table: The actions of the version.
    """
    members = {normalize(name) for name in names}
    return any(members <= structure for structure in list_response_structures(table))


@cache
def list_response_structures(table: ActionTable) -> frozenset[frozenset[str]]:
    """Return the normalized names of the members of each structure in the responses of actions that change nothing."""
    models: set[Any] = set()
    for action in table.actions.values():
        if not action.mutates:
            response = import_module(f"{PACKAGES[table.version]}.actions.{action.python}").OPERATION.response
            models.update(iterate_models(response))
    return frozenset(
        frozenset(normalize(name) for field in model.__wire__ for name in (field.name, field.wire)) for model in models
    )


def iterate_models(model: Any) -> Iterator[Any]:
    """Yield the structures inside a model."""
    for field in model.__wire__:
        if field.model is not None:
            yield field.model
            yield from iterate_models(field.model)
# Hand-written: edit templates/ehpc/cli/response_members.py, then run `make generate`.
