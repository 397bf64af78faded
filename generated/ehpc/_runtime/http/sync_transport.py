"""Sends requests over HTTP for sync clients: a small pool of sockets, and http.client to read chunks.

``DeadlineSocket`` gives an exchange what http.client lacks: one deadline for all of it, and bounds. Heads are written
and read here, in one piece each: http.client takes three times as long for them (25 us a call) as a whole call's own
work, takes the end of a connection for the end of a head, and chooses where two headers say how long a body is.
"""

from __future__ import annotations

import os
import re
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Final

from ..effects import HttpResponse as Response
from ..effects import Send
from ..errors import TooLargeError
from .content import Content
from .failures import check_request, may_have_arrived, not_sent
from .limits import LONGEST_HEAD, LONGEST_IDLE_SECONDS, POOL_SIZE
from .proxies import Proxies, Proxy, host_and_port, split_url
from .tls import TlsSettings

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Mapping
    from ssl import SSLContext

PIECE: Final = 64 * 1024
FAILURES: Final = (OSError, ValueError, TooLargeError)
"""Errors by which an exchange can fail."""

HEAD: Final = re.compile(
    rb"HTTP/1\.([01]) ([1-9]\d\d)(?: [^\r\n\0]*)?\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]*\r\n)*)\r\n"
)
LINE_END: Final = re.compile(rb"\n")
HEAD_END: Final = re.compile(rb"(?:\A|\n)\r?\n")


class DeadlineSocket:
    """A socket, and for http.client the file of a response, with one deadline for everything.

    Args:
        sock: The socket.
        end: Deadline, in monotonic seconds.

    Attributes:
        received: What has come and nobody has read yet. It outlives a response, unlike http.client's own buffer, so
            that what comes behind a response's end is noticed.
        idle_since: When the last exchange ended, in monotonic seconds.
    """

    idle_since = 0.0

    def __init__(self, sock: socket.socket, end: float) -> None:
        self.sock = sock
        self.received = bytearray()
        self._timeout: float | None = None
        self.start(end, float("inf"))

    def start(self, end: float, read_timeout: float) -> None:
        """Begin an exchange.

        Args:
            end: Its deadline, in monotonic seconds.
            read_timeout: Longest time without anything received.
        """
        self._end, self._read_timeout, self._head_left = end, read_timeout, LONGEST_HEAD

    def wait(self) -> None:
        """Let the socket wait until the deadline at most."""
        timeout = min(self._end - time.monotonic(), self._read_timeout)
        if timeout <= 0:
            raise TimeoutError("timed out")
        if timeout != self._timeout:
            self.sock.settimeout(timeout)
            self._timeout = timeout

    def sendall(self, data: bytes) -> None:
        """Send all data; with TLS, a socket's own method would count the time anew for each piece."""
        view = memoryview(data)
        while view:
            self.wait()
            view = view[self.sock.send(view) :]

    def receive(self) -> bool:
        """Receive something, and return False at the connection's end."""
        self.wait()
        data = self.sock.recv(PIECE)
        self.received += data
        return bool(data)

    def read_until(self, pattern: re.Pattern[bytes], longest: int) -> bytes:
        """Return what comes up to the end of a pattern, which has three bytes at most."""
        seen = 0
        while (match := pattern.search(self.received, seen)) is None and len(self.received) < longest:
            seen = max(len(self.received) - 2, 0)
            if not self.receive():
                raise OSError("the connection was closed")
        if match is None or match.end() > longest:
            raise OSError("a line is too long")
        return self.read(match.end())

    def read_head(self) -> bytes:
        """Return all lines up to an empty one."""
        head = self.read_until(HEAD_END, self._head_left)
        self._head_left -= len(head)
        return head

    def is_quiet(self) -> bool:
        """Return whether nothing has come that nobody asked for, such as the news of the connection's end."""
        import select

        if not hasattr(select, "poll"):
            return not select.select([self.sock], [], [], 0)[0]
        poll = select.poll()  # unlike select, it takes sockets of any number
        poll.register(self.sock, select.POLLIN)
        return not poll.poll(0)

    def end(self) -> None:
        """End the connection."""
        self.sock.close()

    # What http.client calls

    def makefile(self, _mode: str) -> DeadlineSocket:
        """Return the file of a response."""
        return self

    def close(self) -> None:
        """Do nothing: a response ends before its connection."""

    flush = close

    def readline(self, size: int = LONGEST_HEAD) -> bytes:
        """Return a line with its end."""
        return self.read_until(LINE_END, size)

    def read(self, size: int) -> bytes:
        """Return so many bytes, or less at the connection's end; http.client takes a negative size of a chunk."""
        if size < 0:
            raise OSError("the response's chunks are wrong")
        while len(self.received) < size and self.receive():
            pass
        data = bytes(self.received[:size])
        del self.received[:size]
        return data


class HttpTransport:
    """The default transport of sync clients: connections are opened as they are needed, and kept for the next request.

    Threads share it. A process that forks gets connections of its own, so that parent and child never share one.

    Args:
        pool_size: Most connections to one server that are kept while they are not used.
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    def __init__(self, pool_size: int = POOL_SIZE, proxy: str | None = None, ca_bundle: str | None = None) -> None:
        self._pool_size = pool_size
        self._proxies = Proxies(proxy)
        self._tls = TlsSettings(ca_bundle)
        self._idle: dict[tuple[int, str], deque[DeadlineSocket]] = {}

    def send(self, effect: Send) -> Response:
        """Send a request once."""
        request, headers = effect.request, effect.request.headers
        check_request(request)
        end = time.monotonic() + effect.deadline_seconds
        origin, target = split_url(request.url)
        proxy, tls = self._proxies.proxy_for(origin), self._tls.context_for(origin)
        if proxy is not None and tls is None:
            target, headers = origin + target, {**headers, **proxy.headers}
        text = encode_request(request.method, target, headers, request.body)
        place = os.getpid(), origin
        idle = self._idle.get(place) or self._idle.setdefault(place, deque())
        channel = take(idle)
        try:
            if channel is None:
                timeout = min(effect.connect_timeout_seconds, effect.deadline_seconds)
                channel = open_connection(origin, proxy, tls, timeout)
            channel.start(end, effect.read_timeout_seconds)
            channel.sendall(text)
            response, reusable = receive(channel)
        except BaseException as error:
            if channel is not None:
                channel.end()
            if not isinstance(error, FAILURES):
                raise
            if channel is None:
                failure: Exception = not_sent(error, request.action, self._proxies.describe_failure(origin))
            else:
                failure = may_have_arrived(error, effect, end)
        else:
            if reusable and len(idle) < self._pool_size:
                channel.idle_since = time.monotonic()
                idle.append(channel)
            else:
                channel.end()
            return response
        raise failure  # not above: it would drag along an error that can hold what the server said

    def close(self) -> None:
        """Close the connections; a later request opens new ones."""
        pools, self._idle = self._idle, {}
        for (process, _), idle in pools.items():
            while process == os.getpid() and idle:
                idle.pop().end()


def take(idle: deque[DeadlineSocket]) -> DeadlineSocket | None:
    """Return a connection that can be used again, the one used last, or None."""
    while True:
        try:
            channel = idle.pop()
        except IndexError:
            return None
        if time.monotonic() - channel.idle_since < LONGEST_IDLE_SECONDS and channel.is_quiet():
            return channel
        channel.end()


def encode_request(method: str, target: str, headers: Mapping[str, str], body: bytes) -> bytes:
    """Return the bytes of a request."""
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    if body or method not in ("GET", "CONNECT"):
        lines.append(f"content-length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii") + body


def receive(channel: DeadlineSocket) -> tuple[Response, bool]:
    """Return the response to a request, and whether the connection can be used again.

    Raises:
        TooLargeError: If it is too large.
        OSError: If it does not come in time, is cut short or wrong.
    """
    status, keep, headers = read_head(channel)
    length, coding = headers.get("content-length"), headers.get("transfer-encoding")
    if coding is not None and (length is not None or coding.lower() != "chunked"):
        raise OSError("the response's end can't be told")
    if length is not None and not (length.isascii() and length.isdigit()):
        raise OSError("the response's length is not a number")
    read: Callable[[int], bytes] = channel.read
    left = 0 if status in (204, 304) else None if length is None else int(length)
    if left != 0 and coding is not None:
        read = chunks_of(channel)
    content = Content(headers)
    while left != 0 and (piece := read(PIECE if left is None else min(left, PIECE))):
        content.add(piece)
        left = None if left is None else left - len(piece)
    if left:
        raise OSError("the response was cut short")
    keep = keep and (left == 0 or coding is not None)
    return Response(status, headers, content.whole()), keep and not channel.received


def chunks_of(channel: DeadlineSocket) -> Callable[[int], bytes]:
    """Return what reads a body that comes in chunks; http.client takes its time to load, and few need it."""
    from http.client import HTTPException, HTTPResponse

    body = HTTPResponse(channel)  # type: ignore[arg-type]  # all that it needs of a socket
    body.chunked, body.chunk_left, body.length = True, None, None

    def read(size: int) -> bytes:
        try:
            return body.read(size)
        except HTTPException as error:
            raise OSError("the response's chunks are wrong") from error

    return read


def read_head(channel: DeadlineSocket) -> tuple[int, bool, dict[str, str]]:
    """Return status, whether the connection stays open, and headers of a response; interim ones are passed over."""
    while True:
        head = HEAD.fullmatch(channel.read_head())
        if head is None:
            raise OSError("the response is not HTTP")
        status = int(head[2])
        if status == 101:
            raise OSError("the server speaks another protocol")
        if status >= 200:
            break
    headers: dict[str, str] = {}
    for line in head[3].decode("latin-1").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        name, value = name.lower(), value.strip(" \t")
        if name in ("content-length", "transfer-encoding") and headers.get(name, value) != value:
            raise OSError("the response's end can't be told")
        headers[name] = value
    return status, head[1] == b"1" and "close" not in headers.get("connection", "").lower(), headers


def open_connection(origin: str, proxy: Proxy | None, tls: SSLContext | None, timeout: float) -> DeadlineSocket:
    """Return an open connection to a server, perhaps through a proxy.

    Args:
        origin: Where to, such as ``https://host:port``.
        proxy: The proxy on the way, or None.
        tls: Settings of TLS, or None for HTTP.
        timeout: Longest time that it may take in seconds, looking up the name included.

    Raises:
        OSError: If that fails.
        ValueError: If the address is not one.
    """
    import socket

    end = time.monotonic() + timeout
    host, port = host_and_port(origin)
    near = (host, port) if proxy is None else (proxy.host, proxy.port)
    sock = connect(resolve(*near, timeout), near[1], end)
    try:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        channel = DeadlineSocket(sock, end)
        if tls is not None:
            if proxy is not None:
                name = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
                channel.sendall(encode_request("CONNECT", name, {"host": name, **proxy.headers}, b""))
                if (status := read_head(channel)[0]) >= 300:
                    raise OSError(f"it opens no tunnel: HTTP {status}")
                if channel.received:  # it would pass for what the server says
                    raise OSError("it says more than that it opens a tunnel")
            channel.wait()
            sock = channel.sock = tls.wrap_socket(sock, server_hostname=host)
        return channel
    except BaseException:
        sock.close()
        raise


def connect(addresses: list[str], port: int, end: float) -> socket.socket:
    """Return a socket connected to the first address that takes it.

    Each address gets its share of the time, so that one that does not answer leaves some for the next.
    """
    import socket

    for left in range(len(addresses), 0, -1):
        seconds = max(end - time.monotonic(), 0.001) / left  # none at all would wait for ever
        try:
            return socket.create_connection((addresses[-left], port), seconds)
        except OSError:
            if left == 1:
                raise
    raise OSError("the name has no address")


def resolve(host: str, port: int, timeout: float) -> list[str]:
    """Return the addresses of a host; names are looked up in a thread, as nothing else bounds how long that takes."""
    import socket

    results: list[list[str] | Exception] = []

    def look_up() -> None:
        try:
            results.append([str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)])
        except (OSError, ValueError) as error:
            results.append(error)

    if ":" in host or host.replace(".", "").isdigit():
        look_up()
    else:
        thread = threading.Thread(target=look_up, name="ehpc-resolver", daemon=True)
        thread.start()
        thread.join(timeout)
    if not results:
        raise TimeoutError("the name was not resolved in time")
    if isinstance(results[0], Exception):
        raise results[0]
    return results[0]
# Hand-written: edit templates/ehpc/_runtime/http/sync_transport.py, then run `make generate`.
