# Hand-written: edit templates/ehpc/emulator/http/server.py, then run `make generate`.
"""The HTTP server: loopback alone, all connections in one thread, ready as soon as it is made."""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import TYPE_CHECKING, Any

from .wire import CONTINUE, LARGEST_BODY, LARGEST_HEAD, Answer, Head, Reader, Unreadable

if TYPE_CHECKING:
    from ..emulator import Emulator

BACKLOG = 512
LARGEST_REST = 64 * 1024 * 1024
LINGER_SECONDS = 1.0
IDLE_SECONDS = 120.0
JOIN_SECONDS = 10.0


class Server:
    """A server on 127.0.0.1; it takes connections as soon as it is made, and answers them while it runs.

    Args:
        emulator: What answers.
        port: Port; 0 takes a free one.

    Raises:
        OSError: If the port can't be used.
        OverflowError: If it is none.
    """

    def __init__(self, emulator: Emulator, port: int) -> None:
        self.emulator = emulator
        self.connections: set[Connection] = set()
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind(("127.0.0.1", port))
            self._socket.listen(BACKLOG)
            self._socket.setblocking(False)
        except (OSError, OverflowError) as error:
            self._socket.close()
            raise type(error)(f"port {port} can't be used: {error}") from None
        self.port = int(self._socket.getsockname()[1])
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._ending = False

    def start(self) -> None:
        """Answer in a thread of its own."""
        self._thread = threading.Thread(target=self.run, name="ehpc-emulator", daemon=True)
        self._thread.start()

    def run(self) -> None:
        """Answer in this thread until ``end`` is called."""
        loop = asyncio.new_event_loop()
        try:
            server = loop.run_until_complete(loop.create_server(lambda: Connection(self), sock=self._socket))
            loop.call_soon(self._end_idle)
            self._loop = loop
            if not self._ending:
                loop.run_forever()
            self._loop = None
            server.close()
            for connection in self.connections.copy():
                connection.transport.abort()
            loop.run_until_complete(server.wait_closed())
        finally:
            loop.close()

    def end(self) -> None:
        """Stop answering; can be called from any thread, and from a signal handler."""
        self._ending = True
        loop = self._loop
        if loop is not None:
            try:
                loop.call_soon_threadsafe(loop.stop)
            except RuntimeError:  # it has ended by itself meanwhile
                return

    def stop(self) -> None:
        """Stop answering and give back the port."""
        self.end()
        if self._thread is not None:
            self._thread.join(JOIN_SECONDS)
            self._thread = None
        self._socket.close()

    def _end_idle(self) -> None:
        loop = asyncio.get_running_loop()
        for connection in self.connections.copy():
            if loop.time() - connection.heard > IDLE_SECONDS and not connection.is_busy:
                connection.transport.abort()
        loop.call_later(IDLE_SECONDS, self._end_idle)


class Connection(asyncio.Protocol):
    """One connection: its requests are answered one after the other.

    Args:
        server: The server that it belongs to.

    Attributes:
        heard: When something came last, in seconds of the loop.
        is_busy: Whether an answer is held back.
    """

    transport: asyncio.Transport

    def __init__(self, server: Server) -> None:
        self.server = server
        self.heard = 0.0
        self._loop = asyncio.get_running_loop()
        self._reader = Reader()
        self.is_busy = False
        self._full = False
        self._told_to_continue = False
        self._rest: int | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin."""
        self.transport = transport
        self.heard = self._loop.time()
        self.server.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """Forget a connection that has ended."""
        self.server.connections.discard(self)

    def data_received(self, data: bytes) -> None:
        """Take in what has come, and answer what can be answered."""
        self.heard = self._loop.time()
        if self._rest is not None:
            self._rest -= len(data)
            if self._rest < 0:
                self.transport.abort()
            return
        self._reader.feed(data)
        self._go_on()

    def eof_received(self) -> bool:
        """Answer what is there when the client sends no more."""
        self._reader.ended = True
        if self._rest is not None:
            self.transport.close()
        else:
            self._go_on()
        return True

    def pause_writing(self) -> None:
        """Answer no more until the client has read what it got."""
        self._full = True

    def resume_writing(self) -> None:
        """Answer again."""
        self._full = False
        self._go_on()

    def _go_on(self) -> None:
        """Answer the requests that have come."""
        while not (self.is_busy or self._full or self.transport.is_closing() or self._rest is not None):
            try:
                found = self._reader.next()
            except Unreadable as unreadable:
                self._refuse(unreadable)
                break
            if found is None:
                if self._reader.ended:
                    self.transport.close()
                elif self._reader.expected and not self._told_to_continue:
                    self._told_to_continue = True
                    self.transport.write(CONTINUE)
                break
            self._told_to_continue = False
            self._answer(*found)
        if self._reader.size > LARGEST_BODY + LARGEST_HEAD:
            self.transport.pause_reading()
        elif not self.transport.is_closing():
            self.transport.resume_reading()

    def _answer(self, head: Head, body: bytes) -> None:
        """Answer a request, now or after the time that a fault makes it take."""
        answer = self.server.emulator.handle(head.method, head.target, head.headers, body)
        if answer.delay_seconds:
            self.is_busy = True
            self._loop.call_later(answer.delay_seconds, self._late, answer, head)
        else:
            self._send(answer, head)

    def _late(self, answer: Answer, head: Head) -> None:
        """Send an answer that was held back."""
        self.is_busy = False
        if not self.transport.is_closing():
            self._send(answer, head)
            self._go_on()

    def _send(self, answer: Answer, head: Head) -> None:
        """Send an answer."""
        self.transport.write(answer.as_bytes(kept=head.kept, bodiless=head.method == "HEAD"))
        if answer.cut is not None or not head.kept:
            self.transport.close()

    def _refuse(self, unreadable: Unreadable) -> None:
        """Answer with an error and end the connection, as what follows on it can't be read."""
        answer = self.server.emulator.refuse_unreadable(unreadable.fault, unreadable.method, unreadable.accept)
        self.transport.write(answer.as_bytes(kept=False, bodiless=unreadable.method == "HEAD"))
        if self._reader.ended or not self.transport.can_write_eof():
            self.transport.close()
            return
        # A connection that is closed on what the client still sends would take the answer away with it.
        self._rest = LARGEST_REST
        self.transport.write_eof()
        self._loop.call_later(LINGER_SECONDS, self._end_lingering)

    def _end_lingering(self) -> None:
        """End the connection unless the client is still sending."""
        if self._loop.time() - self.heard < LINGER_SECONDS:
            self._loop.call_later(LINGER_SECONDS, self._end_lingering)
        else:
            self.transport.close()
