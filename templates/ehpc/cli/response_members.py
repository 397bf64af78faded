"""Recognizes what a command has printed, so that another command can read it.

What the service lists of a thing is more than what it takes to change it. A file with such a structure is no mistake,
while a misspelled name is one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from ..versions import PACKAGES
from .action_table import ActionInfo, ActionTable, ParameterInfo, normalize
from .tables import find_main_list, flatten, last_part, unwrap_list


def is_response_structure(names: Collection[str], table: ActionTable) -> bool:
    """Return whether all these members belong to one structure that some action lists."""
    members = {normalize(name) for name in names}
    return any(members <= structure for structure in list_response_structures(table))


@cache
def list_response_structures(table: ActionTable) -> frozenset[frozenset[str]]:
    """Return the normalized names of the members of each structure in the responses of actions that change nothing."""
    models: set[Any] = set()
    for action in table.actions.values():
        if not action.mutates:
            response = import_module(f"{PACKAGES[table.version]}.actions.{action.python}").OPERATION.response
            models.update([response, *iterate_models(response)])
    return frozenset(
        frozenset(normalize(name) for field in model.__wire__ for name in (field.name, field.wire)) for model in models
    )


def iterate_models(model: Any) -> Iterator[Any]:
    """Yield the structures inside a model."""
    for field in model.__wire__:
        if field.model is not None:
            yield field.model
            yield from iterate_models(field.model)


def find_items(data: Any, parameter: ParameterInfo) -> list[Any]:
    """Return the items for a list in what a command has printed: identifiers, a list, or the response with the list."""
    if isinstance(data, str) and len(parameter.members) <= 1:
        return list(data.split())
    rows = find_main_list(data, None)
    rows = unwrap_list(data) if rows is None else rows
    rows = [data] if rows is None else rows
    return [] if data is None else [reduce_item(row, parameter) for row in rows]


def reduce_item(item: Any, parameter: ParameterInfo) -> Any:
    """Return what a list takes of a structure that was listed: its identifier, if the list has nothing else."""
    if not isinstance(item, Mapping) or len(parameter.members) > 1 or (parameter.members and len(item) == 1):
        return item
    wanted = parameter.members[0] if parameter.members else parameter
    names = [normalize(wanted.name).removesuffix("s"), normalize(wanted.wire.rpartition(".n.")[2]), "id", "name"]
    members = {normalize(last_part(name)): value for name, value in reversed(flatten(item, ""))}
    value = next((members[name] for name in names if members.get(name) is not None), None)
    if value is None:
        return item
    return {wanted.label: value} if parameter.members else value


def prune_nulls(data: Any) -> Any:
    """Return a request without null members, and without structures that hold nothing else; None if nothing is left."""
    if isinstance(data, Mapping):
        members = {name: prune_nulls(value) for name, value in data.items()}
        return {name: value for name, value in members.items() if value is not None} or (None if data else data)
    if isinstance(data, list):
        items = [prune_nulls(item) if isinstance(item, (Mapping, list)) else item for item in data]
        given = [item for item, whole in zip(items, data, strict=True) if item is not None or whole is None]
        return given or (None if data else data)
    return data


def list_wire_names(action: ActionInfo) -> set[str]:
    """Return the names of all members that responses of an action can have, keys around lists included."""
    response = import_module(f"{PACKAGES[action.table.version]}.actions.{action.python}").OPERATION.response
    fields = [field for model in [response, *iterate_models(response)] for field in model.__wire__]
    spellings = {name for field in fields for name in (field.wire, *field.aliases, field.tag) if name}
    return {part for name in spellings for part in name.split(".")}
