"""Clients whose waits take no time: where others sleep, they move the clock of the emulator."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ehpc import AsyncClient, Client
from ehpc._runtime.async_driver import AsyncDriver
from ehpc._runtime.http.sync_transport import HttpTransport
from ehpc._runtime.sync_driver import SyncDriver
from ehpc.emulator.state.clock import ManualClock

if TYPE_CHECKING:
    from ehpc._runtime.attempts import Context
    from ehpc._runtime.effects import HttpResponse, Send, Sleep


class MovingDriver(SyncDriver):
    """Moves a clock instead of sleeping.

    Args:
        transport: Sends requests.
        clock: The clock.
    """

    def __init__(self, transport: Any, clock: ManualClock) -> None:
        super().__init__(transport)
        self._clock = clock

    def sleep(self, effect: Sleep) -> None:
        """Move the clock, unless the wait is cancelled."""
        if effect.cancelled is None or not effect.cancelled():
            self._clock.advance(effect.seconds)


class AsyncMovingDriver(AsyncDriver):
    """Moves a clock instead of sleeping.

    Args:
        transport: Sends requests.
        clock: The clock.
    """

    def __init__(self, transport: Any, clock: ManualClock) -> None:
        super().__init__(transport)
        self._clock = clock

    async def sleep(self, effect: Sleep) -> None:
        """Move the clock, unless the wait is cancelled."""
        if effect.cancelled is None or not effect.cancelled():
            self._clock.advance(effect.seconds)


class TimelessClient(Client):
    """A client whose waits take no time.

    Args:
        clock: The clock of the emulator.
        options: Arguments of ``ehpc.Client``.
    """

    def __init__(self, clock: ManualClock, **options: Any) -> None:
        super().__init__(**options)
        self._clock = clock

    def _get_driver(self) -> SyncDriver:
        if self._driver is None:
            transport = self._transport or HttpTransport(*self._connections)
            self.__dict__.setdefault("_driver", MovingDriver(transport, self._clock))
        assert self._driver is not None
        return self._driver

    def _context(self) -> Context:
        return shift_deadlines(super()._context(), self._clock)


class AsyncTimelessClient(AsyncClient):
    """An async client whose waits take no time.

    Args:
        clock: The clock of the emulator.
        options: Arguments of ``ehpc.AsyncClient``.
    """

    def __init__(self, clock: ManualClock, **options: Any) -> None:
        super().__init__(**options)
        self._clock = clock

    def _get_driver(self) -> AsyncDriver:
        if self._driver is None:
            from ehpc._runtime.http.async_transport import AsyncHttpTransport

            self._driver = AsyncMovingDriver(self._transport or AsyncHttpTransport(*self._connections), self._clock)
        return self._driver

    def _context(self) -> Context:
        return shift_deadlines(super()._context(), self._clock)


def shift_deadlines(context: Context, clock: ManualClock) -> Context:
    """Let deadlines see how far a clock was moved, beside the time that really passes."""
    if context.monotonic is time.monotonic:
        start = clock()
        context.monotonic = lambda: time.monotonic() + clock() - start
    return context


class UnattachedTransport:
    """Sends requests from any event loop and keeps no connection: a client can outlive the loops it is used in."""

    def __init__(self) -> None:
        from ehpc._runtime.http.async_transport import AsyncHttpTransport

        self._transport = AsyncHttpTransport()
        self._under_way = 0

    async def send(self, effect: Send) -> HttpResponse:
        """Send a request."""
        self._under_way += 1
        try:
            return await self._transport.send(effect)
        finally:
            self._under_way -= 1
            if not self._under_way:
                await self._transport.close()

    async def close(self) -> None:
        """Do nothing: no connection is left."""
