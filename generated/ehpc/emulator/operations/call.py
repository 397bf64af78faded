"""One call of an action, as its handler sees it: the request, and all that handlers need to execute it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from ..jobs.runner import Runner
from ..jobs.scheduler import Scheduler
from ..protocol.errors import ServiceError
from ..protocol.request import Request
from ..protocol.serializer import fit
from ..protocol.timestamps import format_timestamp
from ..state.backend import Backend, get_version
from ..state.sqlite_store import Page, Record
from .passwords import hash_password

T = TypeVar("T")

Members = dict[str, Any]
"""Members of a structure, by their names on the wire."""

FIRST_PAGE = 1
DEFAULT_PAGE_SIZE = 10


class Call:
    """One call."""

    def __init__(self, backend: Backend, scheduler: Scheduler, runner: Runner, request: Request) -> None:
        self.backend = backend
        self.scheduler = scheduler
        self.runner = runner
        self.request = request
        self.action = request.action
        self.values = request.values
        self.region = request.region

    @property
    def now(self) -> float:
        """The time of the emulated service, in seconds since 1970."""
        return self.backend.now

    @property
    def timestamp(self) -> str:
        """The time of the emulated service as the service writes it."""
        return format_timestamp(self.now)

    def __getitem__(self, name: str) -> Any:
        """Return the value of a parameter that must be there."""
        return self.get(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a parameter, else its documented default, else another one.

        Args:
            name: Name on the wire; the number of a list is left out: ``User`` for ``User.n.Name``.
            default: What to return if there is neither a value nor a documented default.
        """
        value: Any = self.values
        for part in name.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if value is None:
            value = self.action.defaults.get(name)
        return default if value is None else value

    def cluster(self, *states: str) -> Record:
        """Return the cluster that ClusterId names; refuse it unless it is in one of the states, if any are given."""
        version = self.action.version
        return self.backend.cluster(self["ClusterId"], self.request.named_region, *states, version=version)

    def clusters(self) -> list[Record]:
        """Return the clusters of the region that the version of the API has made."""
        clusters = self.backend.store.list("cluster")
        return [c for c in clusters if (c.data["RegionId"], get_version(c)) == (self.region, self.action.version)]

    def get_record(self, kind: str, id: str, code: str, scope: str = "") -> Record:
        """Return a record of what ``scope`` names; refuse with ``code`` if there is none."""
        record = self.backend.store.get(kind, id, scope)
        if record is None:
            raise ServiceError(
                code, f"There is no {kind.replace('_', ' ')} {id[:80]}{f' in {scope}' if scope else ''}."
            )
        return record

    def paginate(self, items: Sequence[T]) -> tuple[Sequence[T], dict[str, int]]:
        """Return the items of the page that was asked for, and the members that say which one that is.

        For short lists, and those of the seed; long ones are cut in the store (``read_page``).
        """
        number, size = self.get("PageNumber", FIRST_PAGE), self.get("PageSize", DEFAULT_PAGE_SIZE)
        start = (number - 1) * size
        return items[start : start + size], {"TotalCount": len(items), "PageNumber": number, "PageSize": size}

    def read_page(self, read: Callable[[int, int], Page]) -> tuple[list[Record], dict[str, int]]:
        """Return the records of the page that was asked for, and the members that say which one that is.

        Args:
            read: Returns a part of the list, given how many records to leave out and how many to return at most.
        """
        number, size = self.get("PageNumber", FIRST_PAGE), self.get("PageSize", DEFAULT_PAGE_SIZE)
        page = read((number - 1) * size, size)
        return page.records, {"TotalCount": page.total, "PageNumber": number, "PageSize": size}

    def read_list_page(
        self, listing: str, scope: str, *, descending: bool = False
    ) -> tuple[list[Record], dict[str, int]]:
        """Return the page of a whole list that was asked for, as ``read_page`` does."""
        store = self.backend.store
        return self.read_page(lambda at, most: store.page(listing, scope, descending=descending, offset=at, limit=most))

    def hash_password(self, password: str) -> str:
        """Return what is kept of the password of a cluster user."""
        return hash_password(password, cheap=self.backend.cheap_passwords)

    def continue_list(self, items: Sequence[T], size: int) -> tuple[Sequence[T], str]:
        """Return at most ``size`` items from that which NextToken stands for on, and the token of those after them."""
        token = self.get("NextToken", "")
        if token and not (token.isdecimal() and len(token) < 10 and int(token) < len(items)):
            raise ServiceError("InvalidParams", f"The NextToken {token[:40]} was returned by no list.")
        start = int(token or 0)
        end = start + size
        return items[start:end], str(end) if end < len(items) else ""

    def fit(self, members: Members) -> Members:
        """Return members in the form that the service model declares of the response; what it lacks is left out."""
        fitted: Members = fit(self.action.response, members)
        return fitted

    def mark_polled(self, records: Iterable[Record]) -> None:
        """Note that the caller gets to see the states of resources: a poll can be what takes them to the next."""
        self.backend.mark_polled(records)
# Hand-written: edit templates/ehpc/emulator/operations/call.py, then run `make generate`.
