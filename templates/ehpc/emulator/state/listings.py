"""The long lists of the emulated service: what each of them holds, and by what it is cut without being read.

For each list of a cluster the store keeps a total for each combination of facets, so facets need few values. ``owner``
can have many.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class Listing(NamedTuple):
    """How the records of a kind are listed.

    Args:
        name: Name of the list; kinds that share it are listed together.
        owner: Member of the data that says whose a record is, or empty; it can have many values.
        members: Members of the data by which the list is filtered; they have few values.
    """

    name: str
    owner: str = ""
    members: tuple[str, ...] = ()


LISTINGS: dict[str, Listing] = {
    "job": Listing("job", "Owner", ("Queue", "ReRunable")),
    "array": Listing("job", "Owner", ("Queue", "ReRunable")),
    "node": Listing("node", members=("Roles", "Queue", "InstanceType")),
    "user": Listing("user"),
    "log": Listing("log"),
    "command": Listing("command"),
    "invocation": Listing("invocation", "Command"),
}
"""Kind -> how it is listed. Other kinds have few records, or are never listed."""


class Facets(NamedTuple):
    """What a list is filtered by.

    Args:
        kind: Kind of the record.
        transition: Transition that it goes through.
        step: How far it has come in that transition.
        members: Values of the members that its listing names; lists are tuples here.
    """

    kind: str
    transition: str
    step: int
    members: tuple[Any, ...]

    def get(self, name: str) -> Any:
        """Return the value of a member of the listing, or None if the record lacks it."""
        return self.members[LISTINGS[self.kind].members.index(name)]


Where = Callable[[Facets], bool]
"""Returns whether records with these facets are wanted."""


class Search(NamedTuple):
    """A filter by any member of the data. It reads this member of all records that the facets let pass."""

    member: str
    matches: Callable[[Any], bool]


def build_facets(kind: str, transition: str, step: int, data: dict[str, Any]) -> Facets | None:
    """Return the facets of a record, or None if its kind is not listed."""
    listing = LISTINGS.get(kind)
    if listing is None:
        return None
    values = [data.get(name) for name in listing.members]
    return Facets(kind, transition, step, tuple(tuple(v) if isinstance(v, list) else v for v in values))
