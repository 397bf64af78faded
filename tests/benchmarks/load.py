"""Sends prepared requests over some connections at a time, as fast as the other side answers: no client to speak of."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterator, Sequence

LENGTH = re.compile(rb"(?i)\r\ncontent-length: *([0-9]+)")
CLOSES = re.compile(rb"(?i)\r\nconnection: *close")


class Sender(asyncio.Protocol):
    """One connection that sends a request when the one before was answered."""

    def __init__(self, waiting: Iterator[bytes], load: Load) -> None:
        self.waiting = waiting
        self.load = load
        self.data = b""
        self.kept = True

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.send()

    def send(self) -> None:
        """Send the next request, or end when there is none."""
        request = next(self.waiting, None)
        if request is None:
            self.load.end()
            self.transport.close()
        else:
            self.transport.write(request)  # type: ignore[attr-defined]

    def data_received(self, data: bytes) -> None:
        self.data += data
        head, found, body = self.data.partition(b"\r\n\r\n")
        length = LENGTH.search(head)
        if not found or length is None or len(body) < int(length[1]):
            return
        self.load.answers.append((int(head[9:12]), body))
        self.data = b""
        if CLOSES.search(head):
            self.kept = False
            self.transport.close()
        else:
            self.send()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.kept:  # a server that ends the connection behind each answer
            self.load.connect()
        elif exc is not None:
            self.load.fail(exc)


class Load:
    """Requests on their way.

    Args:
        port: Port on 127.0.0.1.
        requests: The requests, whole.
        at_a_time: How many connections to use.

    Attributes:
        answers: Status and body of each answer, in the order in which they came.
    """

    def __init__(self, port: int, requests: Sequence[bytes], at_a_time: int) -> None:
        self.port = port
        self.waiting = iter(requests)
        self.open = at_a_time
        self.answers: list[tuple[int, bytes]] = []
        self.done = asyncio.get_running_loop().create_future()
        self.connecting: set[asyncio.Task[object]] = set()
        for _ in range(at_a_time):
            self.connect()

    def connect(self) -> None:
        """Open a connection."""
        loop = asyncio.get_running_loop()
        task: asyncio.Task[object] = loop.create_task(
            loop.create_connection(lambda: Sender(self.waiting, self), "127.0.0.1", self.port)
        )
        self.connecting.add(task)
        task.add_done_callback(self.connecting.discard)

    def end(self) -> None:
        """Note that a connection has nothing to do any more."""
        self.open -= 1
        if not self.open and not self.done.done():
            self.done.set_result(None)

    def fail(self, error: Exception) -> None:
        """Give up."""
        if not self.done.done():
            self.done.set_exception(error)


def send_all(port: int, requests: Sequence[bytes], at_a_time: int) -> tuple[float, list[tuple[int, bytes]]]:
    """Send requests, and return the seconds that it took, and the answers.

    Args:
        port: Port on 127.0.0.1.
        requests: The requests, whole.
        at_a_time: How many connections to use.
    """

    async def run() -> tuple[float, list[tuple[int, bytes]]]:
        start = time.perf_counter()
        load = Load(port, requests, at_a_time)
        await asyncio.wait_for(load.done, 120)
        return time.perf_counter() - start, load.answers

    return asyncio.run(run())
