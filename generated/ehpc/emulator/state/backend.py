"""State of the emulated service: its resources, how time moves them on, and who is notified of it.

It knows nothing of requests. Whoever reacts to changes subscribes: ``before_change`` is fired before a resource is kept
in another state, ``on_change`` when it was, ``on_completed`` when it has come to the end of a transition.
"""

from __future__ import annotations

import random
import string
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from ..protocol.errors import ServiceError
from ..protocol.service_model import ServiceModel
from ..protocol.timestamps import format_timestamp
from .clock import Clock
from .lifecycle import GONE, POLLS, Lifecycles, Progress
from .listings import Facets
from .sqlite_store import Record, Store

FIRST_VERSION = "2018-04-12"
"""Version of the API that made the clusters which name none."""

LETTERS = string.ascii_letters + string.digits
STEPS_AT_A_TIME = 256
"""How many steps that are due are kept together, in one transaction."""

Hook = Callable[[Record], None]
"""Called with the resource that has changed, inside of the change that is being made."""


class Backend:
    """State of the emulated service. Whoever reads or changes it holds ``lock``.

    Args:
        service_model: Model of the API.
        store: Where the records are kept.
        seed: Surroundings of the clusters: account, limits, what the cloud offers, life cycles.
        progress: How resources come from one state to the next.
        clock: Returns the time in seconds since 1970.
        cheap_passwords: Whether passwords of cluster users are hashed fast, which makes them easy to guess.

    Attributes:
        changes: How many changes have begun.
    """

    def __init__(
        self,
        service_model: ServiceModel,
        store: Store,
        seed: dict[str, Any],
        *,
        progress: Progress = Progress(),  # noqa: B008 - a tuple
        clock: Clock = time.time,
        cheap_passwords: bool = False,
    ) -> None:
        self.lock = threading.RLock()
        self.service_model = service_model
        self.store = store
        self.seed = seed
        self.clock = clock
        self.lifecycles = Lifecycles(seed["lifecycles"], progress)
        self.randomness: random.Random = random.SystemRandom()
        self._early_hooks: dict[str, Hook] = {}
        self._change_hooks: dict[str, list[Hook]] = {}
        self._completion_hooks: dict[tuple[str, str], Hook] = {}
        self._polled: list[Record] = []
        self._after: list[Callable[[], None]] = []
        self._undo_hooks: list[Callable[[], None]] = []
        self.changes = 0
        self.cheap_passwords = cheap_passwords
        self._moment: float | None = None

    @property
    def now(self) -> float:
        """Time of what is happening: while the past is caught up with, a time in the past."""
        return self.clock() if self._moment is None else self._moment

    # Subscriptions

    def before_change(self, kind: str, hook: Hook) -> None:
        """Subscribe to resources of a kind in another state, to change them further before they are kept."""
        self._early_hooks[kind] = hook

    def on_change(self, kind: str, hook: Hook) -> None:
        """Subscribe to changes of state of resources of a kind; hooks are called in the order of subscription."""
        self._change_hooks.setdefault(kind, []).append(hook)

    def on_completed(self, kind: str, transitions: Iterable[str], hook: Hook) -> None:
        """Subscribe to the ends of transitions, those of later versions, such as ``create 2024-07-30``, included."""
        for transition in transitions:
            self._completion_hooks[kind, transition] = hook

    def on_undone(self, hook: Callable[[], None]) -> None:
        """Subscribe to changes that were not kept: whoever derives something from the store has to forget it then."""
        self._undo_hooks.append(hook)

    # Resources

    def cluster(self, id: str, region: str | None = None, *states: str, version: str | None = None) -> Record:
        """Return a cluster of a region and of a version, or of any, in one of the states, if any are given."""
        record = self.store.get("cluster", id)
        if record is None or (region is not None and record.data["RegionId"] != region):
            raise ServiceError("ClusterNotFound", f"The cluster {id[:80]} does not exist in this region.")
        if version not in (None, get_version(record)):
            message = f"The cluster {id} was created with the API version {get_version(record)}; {version} lacks it."
            raise ServiceError("ClusterNotFound", message)
        status = self.status(record)
        if states and status not in states:
            message = f"The cluster {id} is {status}; this needs it to be {' or '.join(states)}."
            raise ServiceError("InvalidClusterStatus", message)
        return record

    def status(self, record: Record | Facets) -> str:
        """Return the state that a resource, or all with the same facets, is in."""
        return self.lifecycles.status(record)

    def new_id(self, prefix: str, length: int = 10, letters: str = LETTERS) -> str:
        """Return an identifier that nothing has yet."""
        return prefix + "".join(self.randomness.choice(letters) for _ in range(length))

    def log(self, cluster: str, operation: str, message: str, level: str = "info") -> None:
        """Write a line into the log of a cluster."""
        number = self.store.next_number(f"log {cluster}")
        entry = {"Operation": operation, "Level": level, "Message": message, "CreateTime": format_timestamp(self.now)}
        self.store.save(Record("log", str(number), cluster, entry))

    def after_change(self, action: Callable[[], None]) -> None:
        """Call a function once the change that is being made has been kept."""
        self._after.append(action)

    @contextmanager
    def change(self) -> Iterator[None]:
        """Keep all changes that are made inside, or none; then call what ``after_change`` has collected."""
        self._after.clear()
        self.changes += 1
        self.store.begin()
        try:
            yield
            self.store.commit()
        except BaseException as error:
            for undo in self._undo_hooks:
                undo()
            self.store.roll_back(error)
            raise
        actions, self._after = self._after, []
        for action in actions:
            action()

    # Transitions

    def start(self, record: Record, transition: str) -> None:
        """Start a transition of a resource, and keep it."""
        self.lifecycles.start(record, transition, self.now)
        self._keep(record)

    def start_as(self, version: str, record: Record, transition: str) -> None:
        """Start a transition of a resource as a version of the API has it, where that has its own."""
        own = f"{transition} {version}"
        self.start(record, own if self.lifecycles.has_transition(record.kind, own) else transition)

    def pause(self, record: Record, transition: str, due: float | None = None) -> None:
        """Keep a resource in the first state of a transition, whatever the progress, until ``due`` or ``complete``."""
        self.lifecycles.pause(record, transition, due)
        self._keep(record)

    def complete(self, record: Record) -> None:
        """Take a resource to the last state of its transition."""
        self.lifecycles.complete(record)
        self._keep(record)

    def advance(self, record: Record) -> None:
        """Take a resource to its next state."""
        self.lifecycles.advance(record)
        self._keep(record)

    def _keep(self, record: Record) -> None:
        """Save a resource in its new state, and fire the hooks."""
        early = self._early_hooks.get(record.kind)
        if early is not None:
            early(record)
        self.store.save(record)
        for hook in self._change_hooks.get(record.kind, ()):
            hook(record)
        if self.lifecycles.is_in_progress(record):
            return
        completed = self._completion_hooks.get((record.kind, record.transition.partition(" ")[0]))
        if completed is not None:
            completed(record)
        if self.status(record) == GONE:
            self.store.remove(record)

    def settle(self) -> None:
        """Advance every resource whose next state is due by now."""
        record = self.store.next_due(self.clock())
        while record is not None:
            try:
                with self.change():
                    for _ in range(STEPS_AT_A_TIME):
                        self._moment = record.due
                        self.advance(record)
                        record = self.store.next_due(self.clock())
                        if record is None:
                            break
            finally:
                self._moment = None

    # Polls

    def mark_polled(self, records: Iterable[Record]) -> None:
        """Remember resources whose states the caller gets to see."""
        if self.lifecycles.progress.mode == POLLS:
            self._polled.extend(records)

    def forget_polls(self) -> None:
        """Forget what was marked as polled by a call before."""
        self._polled.clear()

    def count_polls(self) -> None:
        """Count the polls of the call that has just been executed, and advance what was polled often enough."""
        for polled in self._polled:
            record = self.store.get(polled.kind, polled.id, polled.scope)
            if record is None or not self.lifecycles.is_in_progress(record):
                continue
            if self.lifecycles.count_poll(record):
                self.advance(record)
            else:
                self.store.save(record)


def get_version(cluster: Record) -> str:
    """Return the version of the API that made a cluster."""
    version: str = cluster.data.get("Version", FIRST_VERSION)
    return version
# Hand-written: edit templates/ehpc/emulator/state/backend.py, then run `make generate`.
