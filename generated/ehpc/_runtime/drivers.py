# Hand-written: edit templates/ehpc/_runtime/drivers.py, then run `make generate`.
"""Carries out the steps of flows: with threads for sync clients, with asyncio for async ones.

asyncio is imported where it is used: sync clients do without, and it would cost them a fifth of their start.
"""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING, Any, TypeVar

from .effects import Blocking, Flow, Send, Sleep, Step

if TYPE_CHECKING:
    import asyncio

    from .http.async_transport import AsyncTransport
    from .http.sync_transport import Transport

T = TypeVar("T")

GLANCE_SECONDS = 0.5
"""How often a wait that can be cancelled looks whether it is."""


class SyncDriver:
    """Carries out steps in the thread of the caller.

    Args:
        transport: Sends requests.
    """

    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self._locks: dict[int, threading.RLock] = {}

    def run(self, flow: Flow[T]) -> T:
        """Run a flow to its end and return its result."""
        result: Any = None
        error: BaseException | None = None
        try:
            while True:
                step = flow.send(result) if error is None else flow.throw(error)
                result, error = None, None
                try:
                    result = self.carry_out(step)
                except Exception as failure:
                    error = failure
        except StopIteration as end:
            found: T = end.value
            return found
        finally:
            flow.close()

    def carry_out(self, step: Step) -> Any:
        """Do what a step says and return what came of it."""
        if isinstance(step, Send):
            return self.transport.send(step)
        if isinstance(step, Sleep):
            return self.sleep(step)
        if isinstance(step, Blocking):
            return step.function()
        # A lock of each process: one that another thread held while the process forked would never be given back.
        with self._locks.setdefault(os.getpid(), threading.RLock()):
            return self.run(step.flow())

    def sleep(self, step: Sleep) -> None:
        """Wait, looking now and then whether the wait is cancelled."""
        end = time.monotonic() + step.seconds
        while (left := end - time.monotonic()) > 0:
            if step.cancelled is None:
                time.sleep(left)
            elif step.cancelled():
                return
            else:
                time.sleep(min(left, GLANCE_SECONDS))


class AsyncDriver:
    """Carries out steps in the running event loop.

    Args:
        transport: Sends requests.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self.transport = transport
        self._alone: asyncio.Lock | None = None
        self._loop: object = None

    async def run(self, flow: Flow[T]) -> T:
        """Run a flow to its end and return its result."""
        result: Any = None
        error: BaseException | None = None
        try:
            while True:
                step = flow.send(result) if error is None else flow.throw(error)
                result, error = None, None
                try:
                    result = await self.carry_out(step)
                except Exception as failure:
                    error = failure
        except StopIteration as end:
            found: T = end.value
            return found
        finally:
            flow.close()

    async def carry_out(self, step: Step) -> Any:
        """Do what a step says and return what came of it."""
        if isinstance(step, Send):
            return await self.transport.send(step)
        if isinstance(step, Sleep):
            return await self.sleep(step)
        if isinstance(step, Blocking):
            import asyncio

            return await asyncio.get_running_loop().run_in_executor(None, step.function)
        async with self.lock():
            return await self.run(step.flow())

    def lock(self) -> asyncio.Lock:
        """Return the lock of the running loop."""
        import asyncio

        loop = asyncio.get_running_loop()
        if self._alone is None or self._loop is not loop:
            self._alone, self._loop = asyncio.Lock(), loop
        return self._alone

    async def sleep(self, step: Sleep) -> None:
        """Wait, looking now and then whether the wait is cancelled."""
        import asyncio

        end = time.monotonic() + step.seconds
        while (left := end - time.monotonic()) > 0:
            if step.cancelled is None:
                await asyncio.sleep(left)
            elif step.cancelled():
                return
            else:
                await asyncio.sleep(min(left, GLANCE_SECONDS))
