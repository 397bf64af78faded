"""Sends requests over HTTP for sync clients: a small pool of sockets, and http.client for chunks and tunnels.

``DeadlineSocket`` gives an exchange what http.client lacks: one deadline for all of it. Heads are written and read
here, in one piece each: http.client takes longer for them than all the rest of a call does, chooses where two headers
say how long a body is, and takes a sixth of a command's time to load.
"""

from __future__ import annotations

import os
import re
import select
import socket
import threading
import time
from collections import deque
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

from ..effects import HttpResponse as Response
from ..effects import Send
from ..errors import TooLargeError
from .base_transport import BaseTransport
from .content import Content
from .limits import LONGEST_HEAD, LONGEST_IDLE_SECONDS
from .proxies import Proxy, join_address

if TYPE_CHECKING:
    from collections.abc import Callable
    from ssl import SSLContext

PIECE: Final = 64 * 1024
FAILURES: Final = (OSError, ValueError, TooLargeError)
"""Errors by which an exchange can fail."""

HEAD: Final = re.compile(
    rb"HTTP/1\.([01]) ([1-9]\d\d)(?: [^\r\n\0]*)?\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]*\r\n)*)"
)


class SocketFile(RawIOBase):
    """What a socket receives, until a deadline (in monotonic seconds) at most."""

    def __init__(self, sock: socket.socket, end: float) -> None:
        self.sock = sock
        self._timeout: float | None = None
        self.limit(end)

    def limit(self, end: float, longest_wait: float = float("inf")) -> None:
        """Begin an exchange with a deadline, and with a longest time in seconds without anything received."""
        self._end, self._longest_wait = end, longest_wait
        self.head_left: float | None = LONGEST_HEAD + PIECE  # None once the head has come

    def wait(self) -> socket.socket:
        """Let the socket wait until the deadline at most, and return it."""
        timeout = min(self._end - time.monotonic(), self._longest_wait)
        if timeout <= 0:
            raise TimeoutError("timed out")
        if timeout != self._timeout:  # as a rule it is the longest wait, and need not be set again
            self.sock.settimeout(timeout)
            self._timeout = timeout
        return self.sock

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Receive something, unless there is no time; http.client would take a connection's end for that of a head."""
        if not self._end:
            return None
        size = self.wait().recv_into(buffer)
        if self.head_left is not None:
            self.head_left -= size
            if size == 0 or self.head_left < 0:
                raise OSError("the connection was closed, or a head is too long")
        return size


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

    def has_more(self) -> bool:
        """Return whether something has been received that nobody has read."""
        self.file.limit(0)
        return bool(self.peek(1))

    def is_quiet(self) -> bool:
        """Return whether nothing comes that nobody asked for, such as the news of the connection's end."""
        if not hasattr(select, "poll"):
            return not select.select([self.file.sock], [], [], 0)[0]
        poll = select.poll()  # unlike select, it takes sockets of any number
        poll.register(self.file.sock, select.POLLIN)
        return not poll.poll(0)

    def makefile(self, _mode: str) -> DeadlineSocket:
        """Return the file of a response."""
        return self

    def close(self) -> None:
        """Do nothing: a response ends before its connection."""

    def setsockopt(self, *option: int) -> None:
        """Set an option of the socket."""
        self.file.sock.setsockopt(*option)


class HttpTransport(BaseTransport):
    """The default transport of sync clients: connections are opened as they are needed, and kept for the next request.

    Threads share it. A process that forks gets connections of its own, so that parent and child never share one.

    Args:
        pool_size: Most connections to one server that are kept while they are not used.
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    def send(self, effect: Send) -> Response:
        """Send a request once."""
        request, headers, end = effect.request, effect.request.headers, time.monotonic() + effect.deadline_seconds
        origin, target, proxy, tls = self._route(request)
        if proxy is not None and tls is None:
            target, headers = origin + target, {**headers, **proxy.headers}
        lines = [f"{request.method} {target} HTTP/1.1", *[f"{name}: {value}" for name, value in headers.items()]]
        if request.body or request.method != "GET":
            lines.append(f"content-length: {len(request.body)}")
        idle: deque[DeadlineSocket] = self._pools.setdefault((os.getpid(), origin), deque())
        channel = take(idle)
        try:
            if channel is None:
                timeout = min(effect.connect_timeout_seconds, effect.deadline_seconds)
                channel = open_connection(origin, proxy, tls, timeout)
            channel.file.limit(end, effect.read_timeout_seconds)
            channel.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("ascii") + request.body)
            response, reusable = receive(channel)
        except BaseException as error:
            if channel is not None:
                channel.file.sock.close()
            if not isinstance(error, FAILURES):
                raise
            failure = self._explain(error, effect, end, proxy, channel is not None)
        else:
            if reusable and len(idle) < self._pool_size:
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
        try:
            channel = idle.pop()
        except IndexError:  # another thread was first
            break
        if time.monotonic() - channel.idle_since < LONGEST_IDLE_SECONDS and channel.is_quiet():
            return channel
        channel.file.sock.close()
    return None


def receive(channel: DeadlineSocket) -> tuple[Response, bool]:
    """Return the response to a request, and whether the connection can be used again."""
    status, keep, headers = read_head(channel)
    length, coding = headers.get("content-length"), headers.get("transfer-encoding")
    if coding is not None and (length is not None or coding.lower() != "chunked"):
        raise OSError("the response's end can't be told")
    if length is not None and not (length.isascii() and length.isdigit()):
        raise OSError("the response's length is not a number")
    left = 0 if status in (204, 304) else None if length is None else int(length)
    read = channel.read if left == 0 or coding is None else read_chunks(channel)
    content = Content(headers)
    while left != 0 and (piece := read(PIECE if left is None else min(left, PIECE))):
        content.add(piece)
        left = None if left is None else left - len(piece)
    if left:
        raise OSError("the response was cut short")
    keep = keep and (left == 0 or coding is not None)
    return Response(status, headers, content.whole()), keep and not channel.has_more()


def read_head(channel: DeadlineSocket) -> tuple[int, bool, dict[str, str]]:
    """Return status, whether the connection stays open, and headers of a response; interim ones are passed over."""
    size = 0
    while True:
        text = b"".join(iter(channel.readline, b"\r\n"))
        size += len(text)
        head = HEAD.fullmatch(text)
        if head is None or size > LONGEST_HEAD:
            raise OSError("the response is not HTTP")
        status = int(head[2])
        if status == 101:
            raise OSError("the server speaks another protocol")
        if status >= 200:
            break
    channel.file.head_left = None
    headers: dict[str, str] = {}
    for line in head[3].decode("latin-1").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        name, value = name.lower(), value.strip(" \t")
        if name in ("content-length", "transfer-encoding") and headers.get(name, value) != value:
            raise OSError("the response's end can't be told")
        headers[name] = value
    return status, head[1] == b"1" and "close" not in headers.get("connection", "").lower(), headers


def read_chunks(channel: DeadlineSocket) -> Callable[[int], bytes]:
    """Return what reads a body that comes in chunks."""
    from http.client import HTTPException, HTTPResponse

    body = HTTPResponse(channel)  # type: ignore[arg-type]  # all that it needs of a socket
    body.chunked, body.chunk_left, body.length = True, None, None

    def read(size: int) -> bytes:
        try:
            return body.read(size)
        except HTTPException as error:
            raise OSError("the response's chunks are wrong") from error

    return read


def open_connection(origin: str, proxy: Proxy | None, tls: SSLContext | None, timeout: float) -> DeadlineSocket:
    """Return an open connection to a server; the timeout in seconds counts for looking up its name too."""
    end = time.monotonic() + timeout
    parts = urlsplit(origin)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    channel = connect(*((host, port) if proxy is None else proxy[:2]), end)
    try:
        channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if tls is not None:
            if proxy is not None:
                open_tunnel(channel, host, port, proxy)
                channel.file.limit(end)
            channel.file.sock = tls.wrap_socket(channel.file.wait(), server_hostname=host)
        return channel
    except BaseException:
        channel.file.sock.close()
        raise


def open_tunnel(channel: DeadlineSocket, host: str, port: int, proxy: Proxy) -> None:
    """Have a proxy open a tunnel."""
    from http.client import HTTPConnection, HTTPException

    connection = HTTPConnection(proxy.host, proxy.port)
    connection.set_debuglevel(0)  # where somebody sets http.client's own, it would print headers
    name = join_address(host, port)
    connection.set_tunnel(name.rpartition(":")[0], port, {"host": name, **proxy.headers})
    cast("Any", connection)._create_connection = lambda *_: channel
    problem = ""
    try:
        connection.connect()
    except HTTPException:
        problem = "it does not speak HTTP"
    except OSError as error:
        if not str(error).startswith("Tunnel connection failed: "):
            raise
        problem = f"HTTP {str(error)[26:29]}"  # the proxy's own words follow
    if problem:  # not above: it would drag along an error that holds what the proxy said
        raise OSError(f"it opens no tunnel: {problem}")
    if channel.has_more():  # it would pass for what the server says
        raise OSError("it says more than that it opens a tunnel")


def connect(host: str, port: int, end: float) -> DeadlineSocket:
    """Return a connection to the first address of a host that takes it.

    Names are looked up in a thread, as nothing else bounds how long that takes. Each address gets its share of the
    time, so that one that does not answer leaves some for the next.
    """
    results: list[list[Any] | Exception] = []

    def look_up() -> None:
        try:
            results.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, ValueError) as error:
            results.append(error)

    if ":" in host or host.replace(".", "").isdigit():
        look_up()
    else:
        thread = threading.Thread(target=look_up, name="ehpc-resolver", daemon=True)
        thread.start()
        thread.join(max(end - time.monotonic(), 0))
    addresses = results[0] if results else TimeoutError("the name was not resolved in time")
    if isinstance(addresses, Exception):
        raise addresses
    for left in range(len(addresses), 0, -1):
        seconds = max(end - time.monotonic(), 0.001) / left  # none at all would wait for ever
        try:
            return DeadlineSocket(socket.create_connection((addresses[-left][4][0], port), seconds), end)
        except OSError:
            if left == 1:
                raise
    raise OSError("the name has no address")
# Hand-written: edit templates/ehpc/_runtime/http/sync_transport.py, then run `make generate`.
