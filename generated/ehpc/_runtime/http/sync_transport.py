"""Sends requests over HTTP for sync clients: a small pool of sockets, and http.client for bodies in chunks.

``DeadlineSocket`` gives an exchange what http.client lacks: one deadline for all of it. Heads are read here, by one
pattern: http.client takes longer for them than all the rest of a call does, chooses where two headers say how long a
body is, and takes a sixth of a command's time to load.
"""

from __future__ import annotations

import os
import re
import socket
import threading
import time
from collections import deque
from contextlib import suppress
from functools import partial
from io import BufferedReader, RawIOBase
from itertools import islice
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from ..effects import HttpResponse, Send
from ..errors import TooLargeError
from .base_transport import LONGEST_HEAD, LONGEST_IDLE_SECONDS, BaseTransport
from .content import Content
from .proxies import Proxy, join_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from ssl import SSLContext

PIECE: Final = 64 * 1024
"""Most bytes that are received at a time."""

MOST_LINES: Final = 100
"""Most lines of a head, which is no longer than ``LONGEST_HEAD`` either."""

FAILURES: Final = (OSError, ValueError, TooLargeError)
"""Errors by which an exchange can fail."""

HEAD: Final = re.compile(
    rb"HTTP/1\.([01]) ([1-9]\d\d)(?: [^\r\n\0]*)?\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]*\r\n)*)"
)


class SocketFile(RawIOBase):
    """What a socket receives, until a deadline (in monotonic seconds) at most."""

    longest_wait = float("inf")

    def __init__(self, sock: socket.socket, end: float) -> None:
        self.sock = sock
        self.end = end

    def wait(self) -> socket.socket:
        """Let the socket wait until the deadline, or for the longest wait in seconds, and return it."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        self.sock.settimeout(min(left, self.longest_wait))
        return self.sock

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Receive something."""
        return self.wait().recv_into(buffer)


class DeadlineSocket(BufferedReader):
    """A socket, and for http.client the file of a response, with one deadline for everything."""

    idle_since = 0.0

    def __init__(self, sock: socket.socket, end: float) -> None:
        self.file = SocketFile(sock, end)
        super().__init__(self.file, PIECE)

    def sendall(self, data: bytes) -> None:
        """Send all data; with TLS, a socket's own method would count the time anew for each piece."""
        view = memoryview(data)
        while view:
            view = view[self.file.wait().send(view) :]

    def read(self, size: int | None = -1, /) -> bytes:
        """Return so many bytes, or less at the connection's end; http.client takes a negative size of a chunk."""
        if size is None or size < 0:
            raise OSError("the response's chunks are wrong")
        return super().read(size)

    def is_quiet(self) -> bool:
        """Return whether nothing has come that nobody asked for, such as the news of the connection's end."""
        self.file.end, self.file.longest_wait = float("inf"), 0.0
        try:
            self.peek(1)
        except OSError as error:
            return isinstance(error, BlockingIOError) or type(error).__name__ == "SSLWantReadError"
        return False

    def makefile(self, _mode: str) -> DeadlineSocket:
        """Return the file of a response."""
        return self

    def close(self) -> None:
        """Do nothing: a response ends before its connection."""


class HttpTransport(BaseTransport):
    """The default transport of sync clients: connections are opened as they are needed, and kept for the next request.

    Threads share it. A process that forks gets connections of its own, so that parent and child never share one.

    Args:
        pool_size: Most connections to one server that are kept while they are not used.
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    def send(self, effect: Send) -> HttpResponse:
        """Send a request once."""
        request, headers, end = effect.request, effect.request.headers, time.monotonic() + effect.deadline_seconds
        origin, target, proxy, tls = self._route(request)
        if proxy is not None and tls is None:
            target, headers = origin + target, {**headers, **proxy.headers}
        pools = self._pools
        idle: deque[DeadlineSocket] = pools.setdefault((os.getpid(), origin), deque())
        channel = take(idle)
        try:
            if channel is None:
                timeout = min(effect.connect_timeout_seconds, effect.deadline_seconds)
                channel = open_connection(origin, proxy, tls, timeout)
            channel.file.end, channel.file.longest_wait = end, effect.read_timeout_seconds
            send_request(channel, request.method, target, headers, request.body)
            response, reusable = receive(channel)
        except BaseException as error:
            if channel is not None:
                channel.file.sock.close()
            if not isinstance(error, FAILURES):
                raise
            failure = self._explain(error, effect, end, proxy, channel is not None)
        else:
            closed = pools is not self._pools  # by another thread, meanwhile
            if reusable and not closed and len(idle) < self._pool_size:
                channel.idle_since = time.monotonic()
                idle.append(channel)
            else:
                channel.file.sock.close()
            return response
        raise failure  # not above: it would drag along an error that can hold what the server said

    def close(self) -> None:
        """Close the connections; a later request opens new ones."""
        pools, self._pools = self._pools, {}
        for (process, _), idle in pools.items():
            while process == os.getpid() and idle:
                idle.pop().file.sock.close()


def take(idle: deque[DeadlineSocket]) -> DeadlineSocket | None:
    """Return a connection that can be used again, the one used last, or None."""
    while idle:
        with suppress(IndexError):  # another thread was first
            channel = idle.pop()
            if time.monotonic() - channel.idle_since < LONGEST_IDLE_SECONDS and channel.is_quiet():
                return channel
            channel.file.sock.close()
    return None


def send_request(
    channel: DeadlineSocket, method: str, target: str, headers: Mapping[str, str], body: bytes = b""
) -> None:
    """Send a request in one piece."""
    lines = [f"{method} {target} HTTP/1.1", *[f"{name}: {value}" for name, value in headers.items()]]
    if body or method not in ("GET", "CONNECT"):
        lines.append(f"content-length: {len(body)}")
    channel.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("ascii") + body)


def read_head(channel: DeadlineSocket) -> tuple[int, dict[str, str], bool]:
    """Return status and headers of a response, and whether the connection stays open; interim ones are passed over."""
    size = 0
    while True:
        lines = [*islice(iter(partial(channel.readline, PIECE), b"\r\n"), MOST_LINES)]
        text = b"".join(lines)
        size += len(text)
        head = HEAD.fullmatch(text)
        if head is None or len(lines) == MOST_LINES or size > LONGEST_HEAD or head[2] == b"101":
            raise OSError("the response is cut off, or not HTTP")
        if (status := int(head[2])) >= 200:
            break
    headers: dict[str, str] = {}
    for line in head[3].decode("latin-1").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        name, value = name.lower(), value.strip(" \t")
        if name in ("content-length", "transfer-encoding") and headers.get(name, value) != value:
            raise OSError("the response's end can't be told")
        headers[name] = value
    return status, headers, head[1] == b"1" and "close" not in headers.get("connection", "").lower()


def receive(channel: DeadlineSocket) -> tuple[HttpResponse, bool]:
    """Return the response to a request, and whether the connection can be used again."""
    status, headers, keep = read_head(channel)
    length, coding = headers.get("content-length"), headers.get("transfer-encoding")
    if coding is not None and (length is not None or coding.lower() != "chunked"):
        raise OSError("the response's end can't be told")
    if length is not None and not (length.isascii() and length.isdigit()):
        raise OSError("the response's length is not a number")
    left = 0 if status in (204, 304) else None if length is None else int(length)
    content = Content(headers)
    for piece in read_chunks(channel) if coding is not None and left is None else read_plain(channel, left):
        content.add(piece)
    return HttpResponse(status, headers, content.whole()), keep and (coding is not None or left is not None)


def read_plain(channel: DeadlineSocket, left: int | None) -> Iterator[bytes]:
    """Yield the pieces of a body of so many bytes, or of one that ends with the connection."""
    while left != 0 and (piece := channel.read(PIECE if left is None else min(left, PIECE))):
        left = None if left is None else left - len(piece)
        yield piece
    if left:
        raise OSError("the response was cut short")


def read_chunks(channel: DeadlineSocket) -> Iterator[bytes]:
    """Yield the pieces of a body that comes in chunks."""
    from http.client import HTTPException, HTTPResponse

    body = HTTPResponse(channel)  # type: ignore[arg-type]  # all that it needs of a socket
    body.chunked, body.chunk_left, body.length = True, None, None
    try:
        while piece := body.read(PIECE):
            yield piece
    except HTTPException as error:
        raise OSError("the response's chunks are wrong") from error


def open_connection(origin: str, proxy: Proxy | None, tls: SSLContext | None, timeout: float) -> DeadlineSocket:
    """Return an open connection to a server; the timeout in seconds counts for looking up its name too."""
    end = time.monotonic() + timeout
    parts = urlsplit(origin)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    channel = DeadlineSocket(connect(*((host, port) if proxy is None else proxy[:2]), end), end)
    try:
        channel.file.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if tls is not None:
            if proxy is not None:
                open_tunnel(channel, join_address(host, port), proxy)
                channel.file.end, channel.file.longest_wait = end, float("inf")
            channel.file.sock = tls.wrap_socket(channel.file.wait(), server_hostname=host)
        return channel
    except BaseException:
        channel.file.sock.close()
        raise


def open_tunnel(channel: DeadlineSocket, address: str, proxy: Proxy) -> None:
    """Have a proxy open a tunnel."""
    send_request(channel, "CONNECT", address, {"host": address, **proxy.headers})
    status = read_head(channel)[0]
    if not 200 <= status < 300:
        raise OSError(f"it opens no tunnel: HTTP {status}")
    if not channel.is_quiet():  # it would pass for what the server says
        raise OSError("it says more than that it opens a tunnel")


def connect(host: str, port: int, end: float) -> socket.socket:
    """Return a connection to the first address of a host that takes it.

    Names are looked up in a thread, as nothing else bounds how long that takes, and as bytes, for which Python does not
    load its tables of Unicode. Each address gets its share of the time, so that one that does not answer leaves some
    for the next.
    """
    results: list[list[Any] | Exception] = []

    def look_up() -> None:
        try:
            results.append(socket.getaddrinfo(host.encode("ascii"), port, type=socket.SOCK_STREAM))
        except (OSError, ValueError) as error:
            results.append(error)

    thread = threading.Thread(target=look_up, name="ehpc-resolver", daemon=True)
    thread.start()
    thread.join(max(end - time.monotonic(), 0))
    addresses = results[0] if results else TimeoutError("the name was not resolved in time")
    if isinstance(addresses, Exception):
        raise addresses
    for left in range(len(addresses), 0, -1):
        seconds = max(end - time.monotonic(), 0.001) / left  # none at all would wait for ever
        try:
            return socket.create_connection((addresses[-left][4][0].encode(), port), seconds)
        except OSError:
            if left == 1:
                raise
    raise OSError("the name has no address")
# Hand-written: edit templates/ehpc/_runtime/http/sync_transport.py, then run `make generate`.
