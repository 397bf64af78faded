# Hand-written: edit templates/ehpc/emulator/operations/call.py, then run `make generate`.
"""One call of an action, as those that carry it out see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from ..protocol.errors import Fault
from ..state.clock import stamp
from ..state.store import Record

if TYPE_CHECKING:
    from ..protocol.request import Request
    from ..state.backend import World

T = TypeVar("T")

FIRST_PAGE = 1
USUAL_PAGE = 10


class Call:
    """One call.

    Args:
        world: The emulated world.
        request: What was asked.
    """

    def __init__(self, world: World, request: Request) -> None:
        self.world = world
        self.request = request
        self.action = request.action
        self.values = request.values
        self.region = request.region

    @property
    def now(self) -> float:
        """The time of the emulated world, in seconds since 1970."""
        return self.world.now

    @property
    def stamp(self) -> str:
        """The time of the emulated world as the service writes it."""
        return stamp(self.now)

    def __getitem__(self, name: str) -> Any:
        """Return the value of a parameter that must be there."""
        return self.get(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a parameter, else its documented default, else another one.

        Args:
            name: Name on the wire; the number of a list is left out: ``User`` for ``User.n.Name``.
            default: What to return if there is neither a value nor a documented default.
        """
        found: Any = self.values
        for part in name.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        if found is None:
            found = self.action.defaults.get(name)
        return default if found is None else found

    def cluster(self, *states: str) -> Record:
        """Return the cluster that ClusterId names.

        Args:
            states: States that it may be in; any if none is given.

        Raises:
            Fault: If there is none, or it is in another state.
        """
        return self.world.cluster(self["ClusterId"], self.request.named_region, *states)

    def found(self, kind: str, id: str, code: str, scope: str = "") -> Record:
        """Return a record.

        Args:
            kind: What it is.
            id: Its identifier or name.
            code: Error code if there is none.
            scope: What it belongs to.

        Raises:
            Fault: If there is none.
        """
        record = self.world.store.get(kind, id, scope)
        if record is None:
            raise Fault(code, f"There is no {kind.replace('_', ' ')} {id[:80]}{f' in {scope}' if scope else ''}.")
        return record

    def page(self, items: Sequence[T]) -> tuple[Sequence[T], dict[str, int]]:
        """Return the items of the page that was asked for, and the members that tell which one that is."""
        number, size = self.get("PageNumber", FIRST_PAGE), self.get("PageSize", USUAL_PAGE)
        start = (number - 1) * size
        return items[start : start + size], {"TotalCount": len(items), "PageNumber": number, "PageSize": size}

    def show(self, records: Iterable[Record]) -> None:
        """Note that the caller gets to see the states of things: that can be what takes them to the next."""
        self.world.show(records)
