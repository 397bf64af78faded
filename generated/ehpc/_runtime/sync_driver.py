"""Executes the effects of flows for sync clients, in the thread of the caller."""

from __future__ import annotations

import os
import threading
import time
from typing import Any, Protocol, TypeVar

from .effects import POLL_INTERVAL, Effect, Flow, HttpResponse, RunInThread, Send, Sleep

T = TypeVar("T")


class Transport(Protocol):
    """Sends requests: the default transport, or one of your own.

    A transport sends each request once: it neither retries nor follows redirects. The client decides what is retried.
    """

    def send(self, effect: Send) -> HttpResponse:
        """Send a request once and return its response, whatever the status.

        Args:
            effect: The request, and how long connecting, waiting and the whole exchange may take.

        Raises:
            NotSentError: If the request can't have reached the service.
            OutcomeUnknownError: If it may have.
        """
        ...

    def close(self) -> None:
        """Release connections."""
        ...


class SyncDriver:
    """Executes effects in the thread of the caller."""

    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self._locks: dict[int, threading.RLock] = {}

    def run(self, flow: Flow[T]) -> T:
        """Run a flow to its end and return its result."""
        result: Any = None
        error: BaseException | None = None
        try:
            while True:
                effect = flow.send(result) if error is None else flow.throw(error)
                result, error = None, None
                try:
                    result = self.execute(effect)
                except Exception as failure:
                    error = failure
        except StopIteration as end:
            value: T = end.value
            return value
        finally:
            flow.close()

    def execute(self, effect: Effect) -> Any:
        """Execute an effect and return its result."""
        if isinstance(effect, Send):
            return self.transport.send(effect)
        if isinstance(effect, Sleep):
            return self.sleep(effect)
        if isinstance(effect, RunInThread):
            return effect.function()
        # A lock of each process: one that another thread held while the process forked would never be given back.
        with self._locks.setdefault(os.getpid(), threading.RLock()):
            return self.run(effect.flow())

    def sleep(self, effect: Sleep) -> None:
        """Wait, and check now and then whether the wait is cancelled."""
        end = time.monotonic() + effect.seconds
        while (left := end - time.monotonic()) > 0:
            if effect.cancelled is None:
                time.sleep(left)
            elif effect.cancelled():
                return
            else:
                time.sleep(min(left, POLL_INTERVAL))
# Hand-written: edit templates/ehpc/_runtime/sync_driver.py, then run `make generate`.
