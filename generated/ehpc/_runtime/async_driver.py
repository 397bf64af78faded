"""Executes the effects of flows for async clients, in the running event loop."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Protocol, TypeVar

from .effects import POLL_INTERVAL, Flow, HttpResponse, RunInThread, Send, Sleep, WithLock

T = TypeVar("T")


class AsyncTransport(Protocol):
    """Sends requests: the default transport, or one of your own.

    A transport sends each request once: it neither retries nor follows redirects. The client decides what is retried.
    """

    async def send(self, effect: Send) -> HttpResponse:
        """Send a request once and return its response, whatever the status.

        Args:
            effect: The request, and how long connecting, waiting and the whole exchange may take.

        Raises:
            NotSentError: If the request can't have reached the service.
            OutcomeUnknownError: If it may have.
        """
        ...

    async def close(self) -> None:
        """Release connections."""
        ...


class AsyncDriver:
    """Executes effects in the running event loop."""

    def __init__(self, transport: AsyncTransport) -> None:
        self.transport = transport
        self._lock: asyncio.Lock | None = None
        self._loop: object = None

    async def run(self, flow: Flow[T]) -> T:
        """Run a flow to its end and return its result."""
        result: Any = None
        error: BaseException | None = None
        try:
            while True:
                effect = flow.send(result) if error is None else flow.throw(error)
                result, error = None, None
                try:
                    result = await (self.transport.send(effect) if isinstance(effect, Send) else self.execute(effect))
                except Exception as failure:
                    error = failure
        except StopIteration as end:
            value: T = end.value
            return value
        finally:
            flow.close()

    async def execute(self, effect: Sleep | RunInThread | WithLock) -> Any:
        """Execute an effect other than to send, and return its result."""
        if isinstance(effect, Sleep):
            return await self.sleep(effect)
        if isinstance(effect, RunInThread):
            return await asyncio.get_running_loop().run_in_executor(None, effect.function)
        async with self.lock():
            return await self.run(effect.flow())

    def lock(self) -> asyncio.Lock:
        """Return the lock of the running loop."""
        loop = asyncio.get_running_loop()
        if self._lock is None or self._loop is not loop:
            self._lock, self._loop = asyncio.Lock(), loop
        return self._lock

    async def sleep(self, effect: Sleep) -> None:
        """Wait, and check now and then whether the wait is cancelled."""
        end = time.monotonic() + effect.seconds
        while (left := end - time.monotonic()) > 0:
            if effect.cancelled is None:
                await asyncio.sleep(left)
            elif effect.cancelled():
                return
            else:
                await asyncio.sleep(min(left, POLL_INTERVAL))
# Hand-written: edit templates/ehpc/_runtime/async_driver.py, then run `make generate`.
