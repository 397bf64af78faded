# Hand-written: edit templates/ehpc/_runtime/http/sync_transport.py, then run `make generate`.
"""Sends requests over HTTP for sync clients: the standard library's http.client, with a small pool of connections.

http.client neither retries nor follows redirects, and connects only where it is told to (``auto_open`` is off). What it
lacks is an end to all waiting: ``DeadlineSocket`` gives each exchange one deadline, and bounds what is read.
"""

from __future__ import annotations

import http.client
import io
import os
import time
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from ..effects import HttpRequest, HttpResponse, Send
from ..errors import NotSentError, TooLargeError
from .content import Content
from .failures import check_request, may_have_arrived, not_sent
from .limits import LONGEST_HEAD, LONGEST_IDLE_SECONDS, POOL_SIZE
from .proxies import Proxies, Proxy, host_and_port, split_url
from .tls import TlsSettings

if TYPE_CHECKING:
    import socket
    from ssl import SSLContext

    from typing_extensions import Buffer

PIECE: Final = 64 * 1024

FAILURES: Final = (OSError, http.client.HTTPException, ValueError, TooLargeError)
"""Errors by which an exchange can fail."""


class DeadlineSocket(io.RawIOBase):
    """What http.client needs of a socket and of the file it reads from, with one deadline for all of it.

    The buffer outlives a response, unlike http.client's own: it shows what has come behind a response's end.

    Args:
        sock: The socket.
        end: Deadline, in monotonic seconds.
    """

    def __init__(self, sock: socket.socket, end: float) -> None:
        self.sock = sock
        self._end = end
        self._read_timeout = float("inf")
        self._head_left: float = LONGEST_HEAD
        self._buffer = io.BufferedReader(self, PIECE)

    def start(self, end: float, read_timeout: float) -> None:
        """Begin an exchange.

        Args:
            end: Its deadline, in monotonic seconds.
            read_timeout: Longest time without anything received.
        """
        self._end, self._read_timeout, self._head_left = end, read_timeout, LONGEST_HEAD

    def start_body(self) -> None:
        """Note that the head is complete; the body has a bound of its own."""
        self._head_left = float("inf")

    def left(self) -> float:
        """Return the seconds until the deadline.

        Raises:
            TimeoutError: If it is past.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        return left

    # What http.client calls

    def sendall(self, data: bytes) -> None:
        """Send all data; a socket's own method would count the time anew for each piece."""
        view = memoryview(data)
        while view:
            self.sock.settimeout(self.left())
            view = view[self.sock.send(view) :]

    def makefile(self, _mode: str) -> DeadlineSocket:
        """Return the file to read from."""
        return self

    def readline(self, size: int | None = -1) -> bytes:
        """Read a line, with its end: http.client would take the end of the connection for the end of the head."""
        line = self._buffer.readline(size)
        if not line.endswith(b"\n"):
            raise OSError("a line is too long" if len(line) == size else "the connection was closed")
        self._head_left -= len(line)
        if self._head_left < 0:
            raise OSError("the response's head is too long")
        return line

    def read(self, size: int | None = -1) -> bytes:
        """Read so many bytes, or fewer at the end."""
        if size is None or size < 0:  # http.client takes a negative size of a chunk for everything
            raise OSError("the response's chunks are wrong")
        return self._buffer.read(size)

    def close(self) -> None:
        """Do nothing: http.client ends connections whose responses are still to be read."""

    # What its own buffer calls

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Buffer) -> int | None:
        """Receive something."""
        if not self._read_timeout:
            return None
        self.sock.settimeout(min(self.left(), self._read_timeout))
        return self.sock.recv_into(buffer)

    # What the transport calls

    def has_rest(self) -> bool:
        """Return whether something lies in the buffer that nobody has read."""
        self._read_timeout = 0.0
        return bool(self._buffer.peek(1))

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


class DeadlineResponse(http.client.HTTPResponse):
    """A response that is read from a ``DeadlineSocket``."""

    def __init__(self, sock: Any, debuglevel: int = 0, method: str | None = None, url: str | None = None) -> None:
        if not isinstance(sock, DeadlineSocket):  # a proxy's, to the request for a tunnel
            sock = DeadlineSocket(sock, time.monotonic() + sock.gettimeout())
        super().__init__(sock, debuglevel, method, url)


class Connection(http.client.HTTPConnection):
    """A connection to a server, perhaps through a proxy.

    Attributes:
        channel: What it sends and receives over, once it is open.
    """

    auto_open = 0
    response_class = DeadlineResponse
    channel: DeadlineSocket

    def open(self, tls: SSLContext | None, host: str, end: float) -> None:
        """Open it.

        Args:
            tls: Settings of TLS, or None for HTTP.
            host: The server, whose certificate is verified.
            end: Until when, in monotonic seconds.
        """
        self.connect()
        if tls is not None:
            self.sock.settimeout(seconds_until(end))
            self.sock = tls.wrap_socket(self.sock, server_hostname=host)
        self.channel = DeadlineSocket(self.sock, end)
        self.sock = self.channel

    def abandon(self) -> None:
        """End it, in whatever state it is."""
        if self.sock is not None:
            self.sock.close()
        if hasattr(self, "channel"):
            self.channel.end()


class Idle:
    """A connection that waits for the next request."""

    __slots__ = ("connection", "since")

    def __init__(self, connection: Connection, since: float) -> None:
        self.connection = connection
        self.since = since


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
        self._idle: dict[tuple[int, str], deque[Idle]] = {}

    def send(self, effect: Send) -> HttpResponse:
        """Send a request once."""
        check_request(effect.request)
        end = time.monotonic() + effect.deadline_seconds
        origin, target = split_url(effect.request.url)
        idle = self._idle.get((os.getpid(), origin))
        if idle is None:
            idle = self._idle.setdefault((os.getpid(), origin), deque())
        headers = effect.request.headers
        if origin.startswith("http:") and (proxy := self._proxies.proxy_for(origin)) is not None:
            target, headers = origin + target, {**headers, **proxy.headers}
        connection = self._take(idle) or self._open(origin, effect)
        try:
            connection.channel.start(end, effect.read_timeout_seconds)
            response, reusable = exchange(connection, effect.request, target, headers)
        except BaseException as error:
            connection.abandon()
            if not isinstance(error, FAILURES):
                raise
            failure = may_have_arrived(error, effect, end)
        else:
            if reusable and len(idle) < self._pool_size:
                idle.append(Idle(connection, time.monotonic()))
            else:
                connection.abandon()
            return response
        raise failure  # not above: it would drag along an error that can hold what the server said

    def _take(self, idle: deque[Idle]) -> Connection | None:
        """Return a connection that can be used again, the one used last, or None."""
        while True:
            try:
                last = idle.pop()
            except IndexError:
                return None
            if time.monotonic() - last.since < LONGEST_IDLE_SECONDS and last.connection.channel.is_quiet():
                return last.connection
            last.connection.abandon()

    def _open(self, origin: str, effect: Send) -> Connection:
        """Open a connection.

        Raises:
            NotSentError: If that fails.
        """
        timeout = min(effect.connect_timeout_seconds, effect.deadline_seconds)
        try:
            return open_connection(origin, self._proxies.proxy_for(origin), self._tls.context_for(origin), timeout)
        except FAILURES as error:
            failure = self._unopened(error, origin, effect.request.action)
        raise failure

    def _unopened(self, error: Exception, origin: str, action: str) -> NotSentError:
        """Return what it means that a connection could not be opened."""
        said = str(error)
        if said.startswith("Tunnel connection failed"):  # http.client quotes what the proxy said: its number is enough
            error = OSError(f"it opens no tunnel: HTTP {said.split()[3]}")
        return not_sent(error, action, self._proxies.describe_failure(origin))

    def close(self) -> None:
        """Close the connections; a later request opens new ones."""
        pools, self._idle = self._idle, {}
        for (process, _), idle in pools.items():
            while process == os.getpid() and idle:
                idle.pop().connection.abandon()


def exchange(
    connection: Connection, request: HttpRequest, target: str, headers: dict[str, str]
) -> tuple[HttpResponse, bool]:
    """Send a request and return its response, and whether the connection can be used again.

    Raises:
        TooLargeError: If the response is too large.
        OSError: If it does not come in time, is cut short or wrong.
        HTTPException: If it is wrong.
    """
    channel = connection.channel
    connection.request(request.method, target, request.body or None, headers)
    raw = connection.getresponse()
    while 100 <= raw.status < 200 and raw.status != 101:  # http.client passes over 100 alone
        raw = DeadlineResponse(channel, method=request.method)
        raw.begin()
    check_framing(raw)
    channel.start_body()
    fields = {name.lower(): value for name, value in raw.getheaders()}
    content = Content(fields)
    while piece := raw.read(PIECE):
        content.add(piece)
    if raw.length:
        raise OSError("the response was cut short")
    keep = not raw.will_close and connection.sock is not None and raw.status != 101 and not channel.has_rest()
    return HttpResponse(raw.status, fields, content.whole()), keep


def check_framing(raw: http.client.HTTPResponse) -> None:
    """Refuse a response that says in two ways, or in an unknown one, where it ends: http.client would choose one.

    Raises:
        OSError: If it does.
    """
    lengths = set(raw.headers.get_all("content-length", []))
    codings = [value.lower() for value in raw.headers.get_all("transfer-encoding", [])]
    if len(lengths) > 1 or (codings and (lengths or codings != ["chunked"])):
        raise OSError("the response's end can't be told")
    if not all(length.strip().isascii() and length.strip().isdigit() for length in lengths):
        raise OSError("the response's length is not a number")


def open_connection(origin: str, proxy: Proxy | None, tls: SSLContext | None, timeout: float) -> Connection:
    """Return an open connection, to the first address of a server, or of its proxy, that takes one.

    Each address gets its share of the time, so that one that does not answer leaves some for the next.

    Args:
        origin: Where to, such as ``https://host:port``.
        proxy: The proxy on the way, or None.
        tls: Settings of TLS, or None for HTTP.
        timeout: Longest time that it may take in seconds, looking up the name included.

    Raises:
        OSError: If that fails.
        HTTPException: If the proxy does not speak HTTP.
        ValueError: If the address is not one.
    """
    end = time.monotonic() + timeout
    host, port = host_and_port(origin)
    near = (host, port) if proxy is None else (proxy.host, proxy.port)
    addresses = resolve(*near, timeout)
    for left in range(len(addresses), 0, -1):
        connection = Connection(addresses[-left], near[1], timeout=seconds_until(end) / left)
        if proxy is not None and tls is not None:
            name = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
            connection.set_tunnel(host, port, {"host": name, **proxy.headers})
        try:
            connection.open(tls, host, end)
            return connection
        except BaseException as error:
            connection.abandon()
            if left == 1 or not isinstance(error, OSError) or type(error).__module__ == "ssl":
                raise
    raise OSError("the name has no address")


def resolve(host: str, port: int, timeout: float) -> list[str]:
    """Return the addresses of a host.

    A name is looked up in a thread, as nothing else bounds how long that takes.

    Args:
        host: Its name, or an address.
        port: The port to connect to.
        timeout: Longest time in seconds.

    Raises:
        OSError: If the name has no address, or none is known in time.
        ValueError: If it can't be a name.
    """
    import socket
    import threading

    answers: list[list[str] | Exception] = []

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.append([str(entry[4][0]) for entry in found])
        except (OSError, ValueError) as error:
            answers.append(error)

    if ":" in host or host.replace(".", "").isdigit():
        look_up()
    else:
        thread = threading.Thread(target=look_up, name="ehpc-resolver", daemon=True)
        thread.start()
        thread.join(timeout)
    if not answers:
        raise TimeoutError("the name was not resolved in time")
    if isinstance(answers[0], Exception):
        raise answers[0]
    return answers[0]


def seconds_until(end: float) -> float:
    """Return the seconds until a monotonic time, or hardly any if it is past: none at all would wait for ever."""
    return max(end - time.monotonic(), 0.001)
