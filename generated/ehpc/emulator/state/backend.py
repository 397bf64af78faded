# Hand-written: edit templates/ehpc/emulator/state/backend.py, then run `make generate`.
"""The emulated world: what there is, how time changes it, and how actions change it."""

from __future__ import annotations

import hashlib
import json
import random
import string
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..http.request_log import request_id
from ..jobs.scheduler import LocalScheduler, Scheduler
from ..jobs.simulated_runner import Simulation
from ..operations import load_chapters
from ..operations.call import Call
from ..operations.registry import ENDINGS, HANDLERS, WATCHERS
from ..protocol.errors import Fault
from ..protocol.request import Request
from ..protocol.service_model import Contract
from .clock import Clock, stamp
from .lifecycle import GONE, LOOKS, Lives, Progress
from .store import Record, Store

if TYPE_CHECKING:
    from ..jobs.runner import Runner

LETTERS = string.ascii_letters + string.digits
MADE_UP: dict[str, Any] = {"string": "text", "integer": 1, "number": 1.5, "boolean": True, "any": "text"}


class World:
    """The emulated world. Calls are carried out one after the other, each wholly or not at all.

    Args:
        contract: What the API is.
        store: Where the state is kept.
        seed: What stands around the clusters.
        progress: How things come from one state to the next.
        clock: Gives the time.
        randomness: Makes identifiers.
        runner: Runs jobs and commands. Default: they are simulated.
    """

    def __init__(
        self,
        contract: Contract,
        store: Store,
        seed: dict[str, Any],
        *,
        progress: Progress = Progress(),  # noqa: B008 - a tuple
        clock: Clock = time.time,
        randomness: random.Random | None = None,
        runner: Runner | None = None,
    ) -> None:
        load_chapters()
        self.lock = threading.RLock()
        self.runner = runner or Simulation()
        self.contract = contract
        self.store = store
        self.seed = seed
        self.clock = clock
        self.lives = Lives(seed["lives"], progress)
        self._random = randomness or random.SystemRandom()
        self._shown: list[Record] = []
        self._after: list[Callable[[], None]] = []
        self._moment: float | None = None
        self.runner.join(self)
        self.scheduler: Scheduler = LocalScheduler(self)
        with self.change():
            self.scheduler.recover()

    @property
    def now(self) -> float:
        """The time at which that happens what is happening: while the past is caught up with, a time in the past."""
        return self.clock() if self._moment is None else self._moment

    def close(self) -> None:
        """End what runs outside of the store, and give the store back."""
        self.runner.close()
        with self.lock:
            self.store.close()

    def reset(self) -> None:
        """Forget everything that was made."""
        with self.lock, self.change():
            for cluster in self.store.list("cluster"):
                self.runner.forget(cluster.id)
            self.store.clear()

    def answer(self, request: Request) -> dict[str, Any]:
        """Carry out a request and return the members of the answer.

        Raises:
            Fault: If it is refused.
        """
        with self.lock:
            self.settle()
            self._shown.clear()
            members: dict[str, Any] = {}
            refused = None
            with self.change():
                try:
                    members = self.carry_out(request)
                except Fault as fault:
                    if not fault.kept:
                        raise
                    refused = fault
                if self._shown:
                    self.look()
            if refused is not None:
                raise refused
        return self.complete(request, members)

    def carry_out(self, request: Request) -> dict[str, Any]:
        """Return what an action answers, from memory if its client token was used before."""
        call = Call(self, request)
        self.check_account()
        handler = HANDLERS.get(request.action.name)
        if handler is None:  # newer than this emulator
            found: dict[str, Any] = made_up(request.action.response)
            return found
        token = request.values.get(request.action.token) if request.action.token else None
        if not token:
            return handler(call)
        parameters = {name: value for name, value in request.values.items() if name != request.action.token}
        mark = hashlib.sha256(json.dumps(parameters, sort_keys=True, default=str).encode()).hexdigest()
        known = self.store.get("token", token, request.action.name)
        if known is not None:
            if known.data["mark"] != mark:
                message = f"The client token {token} was used before with other parameters."
                raise Fault("IdempotentParameterMismatch", message)
            again: dict[str, Any] = known.data["answer"]
            return again
        members = handler(call)
        self.store.save(Record("token", token, request.action.name, {"mark": mark, "answer": members}))
        return members

    def complete(self, request: Request, members: dict[str, Any]) -> dict[str, Any]:
        """Return an answer with the members that all answers of its form have."""
        identifier = request_id(self._random.getrandbits(128))
        request.id = identifier
        tree = request.action.response
        frame: dict[str, Any] = {name: identifier for name in ("RequestId", "requestId") if name in tree}
        if "successResponse" in tree:
            frame.update(code="200", successResponse=True)
        return {**frame, **members, **frame}

    def check_account(self) -> None:
        """Refuse calls of an account that has not activated the service."""
        if not self.seed["account"]["enabled"]:
            raise Fault("NotEnabled", "The account has not activated E-HPC.")

    # What there is

    def cluster(self, id: str, region: str | None = None, *states: str) -> Record:
        """Return a cluster.

        Args:
            id: Its identifier.
            region: Region that it must be in, or None for any.
            states: States that it may be in; any if none is given.

        Raises:
            Fault: If there is none, or it is in another state.
        """
        record = self.store.get("cluster", id)
        if record is None or (region is not None and record.data["RegionId"] != region):
            raise Fault("ClusterNotFound", f"The cluster {id[:80]} does not exist in this region.")
        status = self.status(record)
        if states and status not in states:
            message = f"The cluster {id} is {status}; this needs it to be {' or '.join(states)}."
            raise Fault("InvalidClusterStatus", message)
        return record

    def status(self, record: Record) -> str:
        """Return the state that something is in."""
        return self.lives.status(record)

    def new_id(self, prefix: str, length: int = 10, letters: str = LETTERS) -> str:
        """Return an identifier that nothing has yet."""
        return prefix + "".join(self._random.choice(letters) for _ in range(length))

    def log(self, cluster: str, operation: str, message: str, level: str = "info") -> None:
        """Write a line into the log of a cluster."""
        number = self.store.next_number(f"log {cluster}")
        entry = {"Operation": operation, "Level": level, "Message": message, "CreateTime": stamp(self.now)}
        self.store.save(Record("log", str(number), cluster, entry))

    def after(self, action: Callable[[], None]) -> None:
        """Do something once the change that is being made has been kept."""
        self._after.append(action)

    @contextmanager
    def change(self) -> Iterator[None]:
        """Keep all changes that are made inside, or none; then do what was to be done after it."""
        self._after.clear()
        with self.store.transaction():
            yield
        actions, self._after = self._after, []
        for action in actions:
            action()

    # How it changes

    def begin(self, record: Record, life: str) -> None:
        """Set something on a path of states, and keep it."""
        self.lives.begin(record, life, self.now)
        self.store.save(record)
        self.end(record)

    def hold(self, record: Record, life: str, due: float | None = None) -> None:
        """Keep something in the first state of a path, whatever the progress: until a time, or until it is ended."""
        self.lives.hold(record, life, due)
        self.store.save(record)
        self.end(record)

    def finish(self, record: Record) -> None:
        """Take something to the last state of the path that it is on."""
        self.lives.finish(record)
        self.store.save(record)
        self.end(record)

    def end(self, record: Record) -> None:
        """Let happen what happens at the end of a path, if something has come there."""
        for watcher in WATCHERS.get(record.kind, ()):
            watcher(self, record)
        if self.lives.under_way(record):
            return
        ending = ENDINGS.get((record.kind, record.life))
        if ending is not None:
            ending(self, record)
        if self.status(record) == GONE:
            self.store.remove(record)

    def settle(self) -> None:
        """Bring everything to the present."""
        self.runner.settle()
        while (record := self.store.due(self.clock())) is not None:
            self._moment = record.due
            try:
                with self.change():
                    self.advance(record)
            finally:
                self._moment = None

    def show(self, records: Iterable[Record]) -> None:
        """Note that the caller gets to see the states of things."""
        if self.lives.progress.mode == LOOKS:
            self._shown.extend(records)

    def look(self) -> None:
        """Count the looks of the call that has just been carried out."""
        for shown in self._shown:
            record = self.store.get(shown.kind, shown.id, shown.scope)
            if record is None or not self.lives.under_way(record):
                continue
            if self.lives.look(record):
                self.advance(record)
            else:
                self.store.save(record)

    def advance(self, record: Record) -> None:
        """Take something to its next state."""
        self.lives.step(record)
        self.store.save(record)
        self.end(record)


def made_up(tree: Any) -> Any:
    """Return an answer that fits a declared tree: for actions that are newer than this emulator."""
    if isinstance(tree, dict):
        return {name: made_up(inner) for name, inner in tree.items()}
    if isinstance(tree, list):
        return [made_up(inner) for inner in tree]
    return MADE_UP[tree]
