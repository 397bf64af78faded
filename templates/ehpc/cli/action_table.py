# Hand-written: edit templates/ehpc/cli/action_table.py, then run `make generate`.
"""What the command line knows of the API: the table ``actions.json``, which is made from the spec."""

from __future__ import annotations

import json
import os
from functools import cache

TYPE_CHECKING = False  # typing itself would cost a good part of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any


def normal(name: str) -> str:
    """Return a name without what people vary: ``--ClusterId``, ``--cluster-id`` and ``--cluster_id`` are one."""
    return name.replace("-", "").replace("_", "").replace(".", "").lower()


class Parameter:
    """A parameter of an action, or a member of a structure inside one.

    Attributes:
        name: Python name.
        wire: Name on the wire.
        option: Name of its option, without the hyphens.
        kind: ``string``, ``integer``, ``number``, ``boolean``, ``any``, ``list`` or ``model``.
        item: Of a list: kind of the items.
        required: Whether the service needs it.
        secret: Whether its value must never be shown.
        enum: Values that are known; others pass.
        range: Smallest and largest value of a number; None where there is no bound, or no range at all.
        length: Least and most characters of a text, or items of a list.
        pattern: Regular expression that a text matches as a whole.
        about: What it is, and its rules: one text each.
        members: Members of the structure that it is, or that its items are.
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
        self.members = [Parameter(each) for each in entry.get("members", [])]

    @property
    def label(self) -> str:
        """What people see beside its values: the first part of the wire name."""
        return self.wire.partition(".n.")[0]

    @property
    def spellings(self) -> list[str]:
        """All names that it goes by, the one of its option first."""
        found = [self.option, self.wire.replace(".n.", "."), self.label, self.name]
        return list({normal(each): each for each in reversed(found)}.values())[::-1]


class Pages:
    """How an action pages.

    Attributes:
        method: Method of the client that goes through all pages.
        items: Field of the response that holds the items.
        tag: Key around the items, or an empty text.
        number: Parameter that chooses a page.
        size: Parameter with the number of items on a page.
        counts: Fields of the response that tell about a single page.
    """

    def __init__(self, entry: dict[str, Any]) -> None:
        self.method: str = entry["method"]
        self.items: str = entry["items"]
        self.tag: str = entry.get("tag", "")
        self.number: str = entry["number"]
        self.size: str = entry["size"]
        self.counts: list[str] = entry.get("counts", [])


class Action:
    """An action.

    Attributes:
        name: Name on the wire.
        python: Name of the client's method.
        command: Name of its command.
        chapter: Key of its chapter.
        summary: What it does, in a sentence.
        changes: Whether it changes, starts or orders something.
    """

    def __init__(self, name: str, entry: dict[str, Any]) -> None:
        self._entry = entry
        self.name = name
        self.python: str = entry["python"]
        self.command = self.python.replace("_", "-")
        self.chapter: str = entry["chapter"]
        self.summary: str = entry["summary"]
        self.mutates: bool = entry.get("mutates", False)

    @property
    def description(self) -> list[str]:
        """What a user must know beyond the summary, in paragraphs."""
        return list(self._entry.get("description", []))

    @property
    def lines(self) -> str:
        """Lines of the reference that describe it."""
        return str(self._entry["lines"])

    @property
    def parameters(self) -> list[Parameter]:
        """Its parameters, required ones first, without the region."""
        return [Parameter(each) for each in self._entry.get("parameters", [])]

    @property
    def pages(self) -> Pages | None:
        """How it pages, if it does."""
        return Pages(self._entry["pages"]) if "pages" in self._entry else None

    @property
    def waiter(self) -> str | None:
        """What can be waited for after it, if anything."""
        return self._entry["after"]["name"] if "after" in self._entry else None

    @property
    def sources(self) -> dict[str, str]:
        """Where the arguments of its waiter come from: ``{"job_ids": "response.job_id"}``."""
        return dict(self._entry["after"]["arguments"])


class Waiter:
    """Something to wait for.

    Attributes:
        name: Its name.
        method: Method of the client that waits.
        summary: What it waits for, in a sentence.
        keys: Argument that takes a list of what to wait for, if there is one.
        timeout_seconds: Longest time, unless the caller says otherwise.
        arguments: The arguments of the method.
    """

    def __init__(self, name: str, entry: dict[str, Any]) -> None:
        self.name = name
        self.command = name.replace("_", "-")
        self.method: str = entry["method"]
        self.summary: str = entry["summary"]
        self.keys: str | None = entry.get("keys")
        self.timeout_seconds: int = entry["timeout_seconds"]
        self.arguments = [Parameter(each) for each in entry["arguments"]]


class Table:
    """All actions by the normal form of their names."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.service: str = data["service"]
        self.version: str = data["version"]
        self.reference: str = data["reference"]
        self.protocol = frozenset(data["protocol"])
        self.chapters: dict[str, str] = data["chapters"]
        self.actions = {normal(name): Action(name, entry) for name, entry in data["actions"].items()}
        self._waiters: dict[str, Any] = data.get("waiters", {})

    @property
    def waiters(self) -> dict[str, Waiter]:
        """What can be waited for, by name."""
        return {name: Waiter(name, entry) for name, entry in self._waiters.items()}

    def action(self, name: str) -> Action | None:
        """Return an action by its name, however it is written."""
        return self.actions.get(normal(name))


@cache
def load() -> Table:
    """Return the table of this package."""
    with open(os.path.join(os.path.dirname(__file__), "actions.json"), "rb") as file:
        return Table(json.load(file))
