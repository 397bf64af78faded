"""Facts about the API that the command line needs: a table for each version, made from the spec."""

from __future__ import annotations

import json
import os
from functools import cache, cached_property
from typing import Any

from ..versions import DEFAULT


def normalize(name: str) -> str:
    """Return a name without what varies: ``--ClusterId``, ``--cluster-id`` and ``--cluster_id`` are the same name."""
    return name.replace("-", "").replace("_", "").replace(".", "").lower()


class ParameterInfo:
    """A parameter of an action, or a member of a structure inside one.

    Attributes:
        name: Python name.
        wire: Wire name.
        option: Name of its option, without the hyphens.
        kind: ``string``, ``integer``, ``number``, ``boolean``, ``any``, ``list`` or ``model``.
        item: Kind of the items of a list.
        required: Whether the service requires it.
        secret: Whether its value must never be shown.
        enum: Known values; the service may accept others.
        range: Least and greatest value of a number; None where there is no bound, or no range at all.
        length: Least and most characters of a text, or items of a list.
        pattern: Regular expression that a text matches as a whole.
        about: Description and constraints, one string each.
        unix_time: Whether it is sent as Unix time in seconds.
        members: Members of the structure, or of the structures in a list.
    """

    def __init__(self, entry: dict[str, Any]) -> None:
        self.name: str = entry["name"]
        self.wire: str = entry["wire"]
        self.option: str = entry["option"]
        self.kind: str = entry["kind"]
        self.item: str = entry.get("item", "string")
        self.required: bool = entry.get("required", False)
        self.secret: bool = entry.get("secret", False)
        self.enum: list[Any] = entry.get("enum", [])
        self.range: list[float | None] | None = entry.get("range")
        self.length: list[int | None] | None = entry.get("length")
        self.pattern: str | None = entry.get("pattern")
        self.about: list[str] = entry.get("about", [])
        self.unix_time: bool = entry.get("unix_time", False)
        self.members = [ParameterInfo(member) for member in entry.get("members", [])]

    @property
    def label(self) -> str:
        """Its name in structures and messages: the first part of the wire name."""
        return self.wire.partition(".n.")[0]

    @property
    def spellings(self) -> list[str]:
        """All names that its option accepts, the primary one first."""
        names = [self.option, self.wire.replace(".n.", "."), self.label, self.name]
        return list({normalize(name): name for name in reversed(names)}.values())[::-1]


class PagingInfo:
    """How an action pages.

    Attributes:
        method: Method of the client that iterates over all pages.
        items: Field of the response that holds the items.
        tag: Key around the items, or an empty string.
        number: Parameter for the page number, or for the token of a page.
        size: Parameter for the page size, or an empty string.
        largest: Largest page size, if it is known.
        fields: Fields of the response, by what they hold: ``number`` and ``size`` of the page, ``token`` of the next
            one, ``total`` of all items.
    """

    def __init__(self, entry: dict[str, Any]) -> None:
        self.method: str = entry["method"]
        self.items: str = entry["items"]
        self.tag: str = entry.get("tag", "")
        self.number: str = entry["number"]
        self.size: str = entry.get("size", "")
        self.largest: int | None = entry.get("largest")
        self.fields: dict[str, str] = entry.get("fields", {})


class ActionInfo:
    """An action.

    Attributes:
        name: Wire name.
        python: Name of the client's method.
        command: Name of its command.
        chapter: Key of its chapter.
        summary: What it does, in one sentence.
        mutates: Whether it changes, starts or orders something.
        deletes: Whether data or resources are lost for good.
        shortcut: Short name of its command, if it has one.
        regional: Whether it has a parameter for the region, which is not among the parameters.
        table: The table that it is an entry of.
    """

    def __init__(self, name: str, entry: dict[str, Any], table: ActionTable) -> None:
        self.table = table
        self.name = name
        self.python: str = entry["python"]
        self.command = self.python.replace("_", "-")
        self.chapter: str = entry["chapter"]
        self.summary: str = entry["summary"]
        self.mutates: bool = entry.get("mutates", False)
        self.deletes: bool = entry.get("deletes", False)
        self.shortcut: str | None = entry.get("shortcut")
        self.regional: bool = entry.get("regional", False)

    @cached_property
    def _details(self) -> dict[str, Any]:
        """What else the table says of it, which is read when it is needed."""
        return self.table.read_details(self.name)

    @property
    def description(self) -> list[str]:
        """Further paragraphs after the summary."""
        return list(self._details.get("description", []))

    @property
    def parameters(self) -> list[ParameterInfo]:
        """Its parameters, required ones first, without the region."""
        return [ParameterInfo(parameter) for parameter in self._details.get("parameters", [])]

    @property
    def pages(self) -> PagingInfo | None:
        """How it pages, if it does."""
        return PagingInfo(self._details["pages"]) if "pages" in self._details else None

    @property
    def waiter(self) -> str | None:
        """Name of the waiter for the operation that it starts, if there is one."""
        return self._details["after"]["name"] if "after" in self._details else None

    @property
    def sources(self) -> dict[str, str]:
        """Sources of the arguments of its waiter, such as ``{"job_ids": "response.job_id"}``."""
        return dict(self._details["after"]["arguments"])


class WaiterInfo:
    """A waiter.

    Attributes:
        name: Its name.
        method: Method of the client that waits.
        summary: What it waits for, in one sentence.
        keys: Argument that takes the list of items to wait for, if there is one.
        key: Field that identifies an item, if the wait is for items.
        listing: Method of the client that lists the items, if a number of them is waited for.
        timeout_seconds: Default timeout.
        arguments: Arguments of the method.
    """

    def __init__(self, name: str, entry: dict[str, Any]) -> None:
        self.name = name
        self.command = name.replace("_", "-")
        self.method: str = entry["method"]
        self.summary: str = entry["summary"]
        self.keys: str | None = entry.get("keys")
        self.key: str | None = entry.get("key")
        self.listing: str | None = entry.get("listing")
        self.timeout_seconds: int = entry["timeout_seconds"]
        self.arguments = [ParameterInfo(argument) for argument in entry["arguments"]]


class ActionTable:
    """All actions and waiters.

    Args:
        data: What the file says before the details of the actions.
        details: The rest of the file, which has a line for each action.

    Attributes:
        actions: The actions, by normalized name.
        protocol: Names of parameters that belong to the protocol.
        chapters: Titles of chapters, by key.
    """

    def __init__(self, data: dict[str, Any], details: str) -> None:
        self.service: str = data["service"]
        self.version: str = data["version"]
        self.protocol = frozenset(data["protocol"])
        self.chapters: dict[str, str] = data["chapters"]
        self.actions = {normalize(name): ActionInfo(name, entry, self) for name, entry in data["actions"].items()}
        self._waiters: dict[str, Any] = data.get("waiters", {})
        self._details = details

    @property
    def waiters(self) -> dict[str, WaiterInfo]:
        """The waiters, by name."""
        return {name: WaiterInfo(name, entry) for name, entry in self._waiters.items()}

    @property
    def shortcuts(self) -> dict[str, ActionInfo]:
        """The actions that have a short name, by that name."""
        short = {action.shortcut: action for action in self.actions.values() if action.shortcut}
        return dict(sorted(short.items()))

    def read_details(self, name: str) -> dict[str, Any]:
        """Return what the table says of an action beside its names: reading that of all would take a command longer."""
        line = self._details.partition(f'\n "{name}": ')[2].partition("\n")[0]
        details: dict[str, Any] = json.loads(line.removesuffix(","))
        return details

    def action(self, name: str) -> ActionInfo | None:
        """Return an action by name, in any spelling."""
        return self.actions.get(normalize(name))


@cache
def load_table(version: str = DEFAULT) -> ActionTable:
    """Return the table of a version of the API, one of ``ehpc.versions.PACKAGES``."""
    path = os.path.join(os.path.dirname(__file__), "action_tables", f"{version}.json")
    with open(path, encoding="utf-8") as file:
        head, _, details = file.read().partition(',\n"details": {')
    return ActionTable(json.loads(f"{head}}}"), details)
