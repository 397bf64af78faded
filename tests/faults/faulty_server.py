"""A server on loopback that answers badly on purpose, over raw sockets, and counts what arrives complete."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import parse_qsl, urlsplit

from attrs import frozen

GOOD = b'{"RequestId": "R-GOOD"}'
"""An answer that every action takes."""


@frozen
class Received:
    """A request that arrived complete."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def parameters(self) -> dict[str, str]:
        """Its parameters, from URL and body."""
        text = urlsplit(self.target).query + "&" + self.body.decode()
        return dict(parse_qsl(text, keep_blank_values=True))

    @property
    def nonce(self) -> str:
        """What tells it from every other request."""
        return self.headers.get("x-acs-signature-nonce") or self.parameters["SignatureNonce"]

    def __str__(self) -> str:
        """Return it as it arrived, for a server that echoes."""
        head = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        return f"{self.method} {self.target} HTTP/1.1\r\n{head}\r\n{self.body.decode()}"


class Exchange:
    """One request and the connection it came over.

    Args:
        connection: The connection.
        request: The request.
        stopped: Set when the server stops.
    """

    def __init__(self, connection: socket.socket, request: Received, stopped: threading.Event) -> None:
        self.connection = connection
        self.request = request
        self.stopped = stopped
        self.open = True

    def send(self, data: bytes) -> None:
        """Send something."""
        self.connection.sendall(data)

    def answer(self, status: str, body: bytes = b"", headers: str = "") -> None:
        """Send a whole answer, as HTTP wants it.

        Args:
            status: Status and reason, such as ``200 OK``.
            body: The body.
            headers: Further header lines, each ended by a line break.
        """
        self.send(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode() + body)

    def drip(self, data: bytes) -> None:
        """Send byte by byte, slowly, until the other side has had enough."""
        for octet in data:
            self.send(bytes([octet]))
            if self.stopped.wait(0.03):
                break

    def hang(self) -> None:
        """Wait until the server stops."""
        self.stopped.wait()

    def close(self) -> None:
        """End the connection."""
        self.open = False
        close(self.connection)

    def reset(self) -> None:
        """Break the connection off."""
        self.open = False
        reset(self.connection)


Answer = Callable[[Exchange], None]


def well(exchange: Exchange) -> None:
    """Answer as a server in good health."""
    exchange.answer("200 OK", GOOD)


def leave_alone(connection: socket.socket) -> None:
    """Do nothing to a new connection."""


class FaultyServer:
    """A server whose behaviour can be changed at any time; it starts at once.

    Args:
        answer: What it does with a request.
        tls: Certificate to show, or None for HTTP.
        listening: Whether it takes connections; if not, it has a port that refuses them, until ``listen``.

    Attributes:
        requests: Requests that arrived complete.
        connections: How many connections were made.
        on_connection: What to do with a new connection before anything else.
    """

    def __init__(self, answer: Answer = well, tls: ssl.SSLContext | None = None, listening: bool = True) -> None:
        self.answer = answer
        self.tls = tls
        self.requests: list[Received] = []
        self.connections = 0
        self.on_connection: Callable[[socket.socket], None] = leave_alone
        self._stopped = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        if listening:
            self.listen()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def listen(self) -> None:
        """Take connections from now on."""
        self._socket.listen(64)
        self._start(self._accept)

    def wait_until_received(self, count: int) -> None:
        """Wait until so many requests have arrived: a client may give up before a busy server looks at what it sent."""
        end = time.monotonic() + 10
        while len(self.requests) < count and time.monotonic() < end:
            self._stopped.wait(0.005)

    def wait_until_unconnected(self) -> None:
        """Wait until all connections have ended, which the answer must see to."""
        for thread in self._threads[1:]:
            thread.join(10)
            assert not thread.is_alive()

    def close(self) -> None:
        """Stop, and wait until all threads have ended."""
        self._stopped.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in list(self._open):
            close(connection)
        for thread in list(self._threads):
            thread.join(10)
            assert not thread.is_alive()

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._open.add(connection)
                self._start(self._serve, connection, self.tls)

    def _serve(self, connection: socket.socket, tls: ssl.SSLContext | None) -> None:
        plain = connection
        with suppress(OSError):  # the other side may go whenever it likes
            self.on_connection(connection)
            if connection.fileno() < 0:
                return
            if tls is not None:
                connection = tls.wrap_socket(connection, server_side=True)
                self._open.add(connection)
            while (request := receive(connection)) is not None:
                self.requests.append(request)
                exchange = Exchange(connection, request, self._stopped)
                self.answer(exchange)
                if not exchange.open:
                    break
        close(connection)
        self._open -= {plain, connection}


def receive(connection: socket.socket) -> Received | None:
    """Return the next request that arrives complete, or None if none does."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        piece = connection.recv(65536)
        if not piece:
            return None
        body += piece
    return Received(method, target, headers, body)


def close(connection: socket.socket) -> None:
    """End a connection, whatever state it is in."""
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def reset(connection: socket.socket) -> None:
    """Break a connection off: the other side gets an RST."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
