"""The HTTP server: loopback alone, all connections in one thread, ready as soon as it is made."""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import Any, Protocol

from ..protocol.errors import ServiceError
from .request_reader import LARGEST_BODY, LARGEST_HEAD, MalformedRequestError, RequestHead, RequestReader
from .response import CONTINUE, Response

BACKLOG = 512
LARGEST_REST = 64 * 1024 * 1024
LARGEST_HELD = 64 * 1024 * 1024
"""How many bytes of requests that are not complete, or wait, are held for all connections together."""
LINGER_SECONDS = 1.0
IDLE_SECONDS = 120.0
JOIN_SECONDS = 10.0


class Application(Protocol):
    """What the server needs of whoever responds."""

    def handle(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Response:
        """Return the response to a request; ``target`` stands behind the method, header names are in lower case."""
        ...

    def handle_malformed(self, error: ServiceError, method: str, accept: str) -> Response:
        """Return the response to what can't be read as HTTP, with method and header Accept as far as they could be."""
        ...


class Server:
    """A server on 127.0.0.1; it takes connections as soon as it is made, and serves them while it runs.

    Raises:
        OSError: If the port can't be used; 0 takes a free one.
        OverflowError: If it is none.
    """

    def __init__(self, application: Application, port: int) -> None:
        self.application = application
        self.connections: set[Connection] = set()
        self._held = 0
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
        """Serve in a thread of its own."""
        self._thread = threading.Thread(target=self.run, name="ehpc-emulator", daemon=True)
        self._thread.start()

    def run(self) -> None:
        """Serve in this thread until ``end`` is called."""
        loop = asyncio.new_event_loop()
        try:
            # asyncio listens anew, so the backlog is named again
            start = loop.create_server(lambda: Connection(self), sock=self._socket, backlog=BACKLOG)
            server = loop.run_until_complete(start)
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
        """Stop serving; can be called from any thread, and from a signal handler."""
        self._ending = True
        loop = self._loop
        if loop is not None:
            try:
                loop.call_soon_threadsafe(loop.stop)
            except RuntimeError:  # it has ended by itself meanwhile
                return

    def stop(self) -> None:
        """Stop serving and release the port."""
        self.end()
        if self._thread is not None:
            self._thread.join(JOIN_SECONDS)
            self._thread = None
        self._socket.close()

    def hold(self, connection: Connection, size: int) -> None:
        """Note how many bytes a connection holds; if all hold too many, the one that was silent longest is refused."""
        self._held += size - connection.held
        connection.held = size
        while self._held > LARGEST_HELD:
            min((other for other in self.connections if other.held), key=lambda other: other.heard).give_up()

    def _end_idle(self) -> None:
        loop = asyncio.get_running_loop()
        for connection in self.connections.copy():
            if loop.time() - connection.heard > IDLE_SECONDS and not connection.is_busy:
                connection.transport.abort()
        loop.call_later(IDLE_SECONDS, self._end_idle)


class Connection(asyncio.Protocol):
    """One connection: its requests are processed one after the other.

    Attributes:
        heard: When something was received last, in seconds of the loop.
        held: How many bytes of requests it holds.
        is_busy: Whether a response is held back.
    """

    transport: asyncio.Transport

    def __init__(self, server: Server) -> None:
        self.server = server
        self.heard = 0.0
        self.held = 0
        self._loop = asyncio.get_running_loop()
        self._reader = RequestReader()
        self.is_busy = False
        self._full = False
        self._ended = False
        self._sent_continue = False
        self._rest: int | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin."""
        self.transport = transport
        self.heard = self._loop.time()
        self.server.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """Forget a connection that has ended."""
        self._reader.clear()
        self.server.hold(self, 0)
        self.server.connections.discard(self)

    def data_received(self, data: bytes) -> None:
        """Receive bytes, and process the requests that are complete."""
        self.heard = self._loop.time()
        if self._rest is not None:
            self._rest -= len(data)
            if self._rest < 0:
                self.transport.abort()
            return
        self._reader.feed(data)
        self._process_requests()
        self.server.hold(self, self._reader.size)

    def eof_received(self) -> bool:
        """Process what is there when the client sends no more."""
        self._reader.ended = self._ended = True
        if self._rest is not None:
            self.transport.close()
        else:
            self._process_requests()
        return True

    def pause_writing(self) -> None:
        """Process no more requests until the client has read its responses."""
        self._full = True

    def resume_writing(self) -> None:
        """Process requests again."""
        self._full = False
        self._process_requests()

    def _process_requests(self) -> None:
        """Process the requests that were received."""
        while not (self.is_busy or self._full or self.transport.is_closing() or self._rest is not None):
            try:
                request = self._reader.next()
            except MalformedRequestError as malformed:
                self._refuse(malformed)
                break
            if request is None:
                if self._reader.ended:
                    self.transport.close()
                elif self._reader.expected and not self._sent_continue:
                    self._sent_continue = True
                    self.transport.write(CONTINUE)
                break
            self._sent_continue = False
            self._handle(*request)
        if self._reader.size > LARGEST_BODY + LARGEST_HEAD:
            self.transport.pause_reading()
        elif not self.transport.is_closing():
            self.transport.resume_reading()

    def give_up(self) -> None:
        """Refuse what is being received, as too much is held; end the connection if its client does not read either."""
        self._reader.clear()
        self.server.hold(self, 0)
        if self._full or self.is_busy:
            self.transport.abort()
        else:
            self._refuse(MalformedRequestError("Too many large requests are under way; send the request again."))

    def _handle(self, head: RequestHead, body: bytes) -> None:
        """Respond to a request, now or after the latency that a fault injects."""
        response = self.server.application.handle(head.method, head.target, head.headers, body)
        if response.delay_seconds:
            self.is_busy = True
            self._loop.call_later(response.delay_seconds, self._send_late, response, head)
        else:
            self._send(response, head)

    def _send_late(self, response: Response, head: RequestHead) -> None:
        """Send a response that was held back."""
        self.is_busy = False
        if not self.transport.is_closing():
            self._send(response, head)
            self._process_requests()

    def _send(self, response: Response, head: RequestHead) -> None:
        """Send a response."""
        self.transport.write(response.as_bytes(kept=head.kept, bodiless=head.method == "HEAD"))
        if response.cut is not None or not head.kept:
            self.transport.close()

    def _refuse(self, malformed: MalformedRequestError) -> None:
        """Respond with an error and end the connection, as what follows on it can't be read."""
        response = self.server.application.handle_malformed(malformed.error, malformed.method, malformed.accept)
        self.transport.write(response.as_bytes(kept=False, bodiless=malformed.method == "HEAD"))
        if self._ended or not self.transport.can_write_eof():
            self.transport.close()
            return
        # A connection that is closed on what the client still sends would take the response away with it.
        self._rest = LARGEST_REST
        self.transport.write_eof()
        self._loop.call_later(LINGER_SECONDS, self._end_lingering)

    def _end_lingering(self) -> None:
        """End the connection unless the client is still sending."""
        if self._loop.time() - self.heard < LINGER_SECONDS:
            self._loop.call_later(LINGER_SECONDS, self._end_lingering)
        else:
            self.transport.close()
# Hand-written: edit templates/ehpc/emulator/http/server.py, then run `make generate`.
