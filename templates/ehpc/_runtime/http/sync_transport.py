# Hand-written: edit templates/ehpc/_runtime/http/sync_transport.py, then run `make generate`.
"""Sends requests over HTTP for sync clients: a small protocol, and its default, a pool of connections.

``http11`` reads the answers. urllib3 makes the connections that go through a proxy. Those that do not are a socket,
with TLS around it: importing urllib3 costs a good part of the time that a process needs from its start to its first
answer. What else urllib3 and http.client have (pools, retries, redirects, headers as those of mails) is left out: the
flow decides what is sent again, and it would cost most of the time of a call.
"""

from __future__ import annotations

import os
import time
from collections import deque
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import urlsplit

from ..effects import HttpResponse, Send
from ..errors import NotSentError, OutcomeUnknownError, TooLargeError, TransportError
from .http11 import ResponseReader, encode_request, split
from .proxies import Proxies, host_and_port, parse_proxy, tunnel_headers
from .tls import TlsSettings

if TYPE_CHECKING:
    from ssl import SSLContext

PIECE: Final = 64 * 1024
POOLED: Final = 32

LONGEST_IDLE_SECONDS: Final = 20.0
"""Longest time that a connection may lie unused: servers close theirs soon after, and a request must not meet that."""

SAYING_NOTHING: Final = frozenset({"CancelledError", "HTTPError", "NewConnectionError", "OSError", "SSLError"})
"""Names of errors that are left out of a message, as what caused them says more."""


class Connection(Protocol):
    """A connection to a server: a ``Direct`` one, or one of urllib3's that goes through a proxy."""

    sock: Any

    @property
    def is_connected(self) -> bool:
        """Whether it can be used again: it is open, and nothing has come that nobody asked for."""
        ...

    def connect(self) -> None:
        """Open it."""
        ...

    def close(self) -> None:
        """Close it."""
        ...


class Direct:
    """A connection straight to a server.

    Args:
        origin: Where to, such as ``https://host:port``.
        timeout: Longest time to connect in seconds.
        tls: Settings of TLS, or None for HTTP.
    """

    __slots__ = ("_origin", "_timeout", "_tls", "sock")

    def __init__(self, origin: str, timeout: float, tls: SSLContext | None) -> None:
        self._origin = origin
        self._timeout = timeout
        self._tls = tls
        self.sock: Any = None

    @property
    def is_connected(self) -> bool:
        """Whether it is open, and nothing has come that nobody asked for, such as the news of its end."""
        import select

        if not hasattr(select, "poll"):
            return not select.select([self.sock], [], [], 0)[0]
        poll = select.poll()  # unlike select, it takes sockets of any number
        poll.register(self.sock, select.POLLIN)
        return not poll.poll(0)

    def connect(self) -> None:
        """Open it, to the first address of the server that takes it; certificate and name of the server are verified.

        Each address gets its share of the time, so that one that does not answer leaves some for the next.

        Raises:
            OSError: If that fails.
            ValueError: If the address is not one.
        """
        import socket

        parts = urlsplit(self._origin)
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        end = time.monotonic() + self._timeout
        addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        for left in range(len(addresses), 0, -1):
            address = str(addresses[-left][4][0])
            try:
                self.sock = socket.create_connection((address, port), within(end) / left)
                break
            except OSError:
                if left == 1:
                    raise
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._tls is not None:
            self.sock.settimeout(within(end))
            self.sock = self._tls.wrap_socket(self.sock, server_hostname=host)

    def close(self) -> None:
        """Close it."""
        if self.sock is not None:
            self.sock.close()


class Idle:
    """A connection that waits for the next request."""

    __slots__ = ("connection", "since")

    def __init__(self, connection: Connection, since: float) -> None:
        self.connection = connection
        self.since = since


class HttpTransport:
    """The default transport: connections are opened as they are needed, and kept for the next request.

    Threads share it. A process that forks gets connections of its own, so that parent and child never share one.

    Args:
        pool_size: Most connections to one server that are kept while they are not used.
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    def __init__(self, pool_size: int = POOLED, proxy: str | None = None, ca_bundle: str | None = None) -> None:
        self._pool_size = pool_size
        self._proxies = Proxies(proxy)
        self._tls = TlsSettings(ca_bundle)
        self._idle: dict[tuple[int, str], deque[Idle]] = {}

    def send(self, effect: Send) -> HttpResponse:
        """Send a request once."""
        request = effect.request
        end = time.monotonic() + effect.deadline_seconds
        origin, target = split(request.url)
        idle = self._idle.get((os.getpid(), origin))
        if idle is None:
            idle = self._idle.setdefault((os.getpid(), origin), deque())
        text = encode_request(request, target, origin, self._proxies.proxy_for(origin))
        connection = self.take(idle) or self.open(origin, effect)
        try:
            connection.sock.settimeout(min(effect.read_timeout_seconds, effect.deadline_seconds))
            connection.sock.sendall(text)
            reader = ResponseReader()
            answer = receive(connection, reader, end, effect.read_timeout_seconds)
        except BaseException as error:
            connection.close()
            failure = response_error(error, effect, end)
            if failure is None:
                raise
        else:
            if not reader.reusable or len(idle) >= self._pool_size:
                connection.close()
            else:
                idle.append(Idle(connection, time.monotonic()))
            return answer
        raise failure  # not above: it would drag along an error that can hold what the server said

    def take(self, idle: deque[Idle]) -> Connection | None:
        """Return a connection that can be used again, the one used last, or None."""
        while True:
            try:
                found = idle.pop()
            except IndexError:
                return None
            if time.monotonic() - found.since < LONGEST_IDLE_SECONDS and found.connection.is_connected:
                return found.connection
            found.connection.close()

    def open(self, origin: str, effect: Send) -> Connection:
        """Open a connection.

        Raises:
            NotSentError: If that fails.
        """
        action = effect.request.action
        timeout = min(effect.connect_timeout_seconds, effect.deadline_seconds)
        connection = None
        try:
            connection = self.make(origin, timeout)
            connection.connect()
            return connection
        except Exception as error:
            if not is_of_network(error):
                raise
            failure = self.unopened(error, origin, action)
        if connection is not None:
            connection.close()
        raise failure

    def unopened(self, error: Exception, origin: str, action: str) -> NotSentError:
        """Return what it means that a connection could not be opened."""
        import ssl

        if isinstance(error, ssl.SSLCertVerificationError):
            return NotSentError(f"no secure connection: {reason(error)}", action=action, temporary=False)
        if isinstance(error, ValueError):
            return NotSentError(f"the address is not valid: {reason(error)}", action=action, temporary=False)
        return NotSentError(f"{self._proxies.describe_failure(origin)}: {reason(error)}", action=action)

    def make(self, origin: str, timeout: float) -> Connection:
        """Return a connection that is not open yet: to the server, or to a proxy."""
        proxy, tls = self._proxies.proxy_for(origin), self._tls.context_for(origin)
        if not proxy:
            return Direct(origin, timeout, tls)
        from urllib3.connection import HTTPConnection, HTTPSConnection
        from urllib3.util import parse_url

        server = host_and_port(parse_url(origin))
        through = parse_proxy(proxy)
        near = host_and_port(through)
        if tls is None:
            return HTTPConnection(*near, timeout=timeout, proxy=through)
        connection = HTTPSConnection(*near, timeout=timeout, proxy=through, ssl_context=tls)
        connection.set_tunnel(*server, headers=tunnel_headers(*server, proxy))
        return connection

    def close(self) -> None:
        """Close the connections; a later request opens new ones."""
        pools, self._idle = self._idle, {}
        for (process, _), idle in pools.items():
            while process == os.getpid() and idle:
                idle.pop().connection.close()


def receive(connection: Connection, reader: ResponseReader, end: float, read_timeout: float) -> HttpResponse:
    """Return the answer to what was sent, with an end to all waiting, also for answers that come drop by drop.

    Args:
        connection: Where it comes.
        reader: Puts it together.
        end: Until when to wait at most, in monotonic seconds.
        read_timeout: Longest time without anything received.

    Raises:
        TooLargeError: If it is too large.
        OSError: If it does not come in time, is cut short or wrong.
    """
    while True:
        left = end - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        connection.sock.settimeout(min(left, read_timeout))
        answer = reader.feed(connection.sock.recv(PIECE))
        if answer is not None:
            return answer


def within(end: float) -> float:
    """Return the seconds until a monotonic time, or hardly any if it is past: none at all would wait for ever."""
    return max(end - time.monotonic(), 0.001)


def is_of_network(error: Exception) -> bool:
    """Return whether an error says that a connection could not be opened; those of the libraries are loaded by then."""
    if isinstance(error, (OSError, ValueError)):
        return True
    from http.client import HTTPException

    from urllib3.exceptions import HTTPError

    return isinstance(error, (HTTPError, HTTPException))


def response_error(error: BaseException, effect: Send, end: float) -> TransportError | None:
    """Return what a failure after the connection was made means: the request may have arrived; None: nothing of it."""
    action = effect.request.action
    if isinstance(error, TooLargeError):
        return TooLargeError(error.message, action=action)
    if isinstance(error, TimeoutError):
        return too_late(effect, end)
    if isinstance(error, OSError):
        return OutcomeUnknownError(f"the connection broke: {reason(error)}", action=action)
    return None


def too_late(effect: Send, end: float) -> OutcomeUnknownError:
    """Return the error for an answer that did not come in time.

    Args:
        effect: What was sent.
        end: Its deadline, in monotonic seconds.
    """
    seconds = effect.deadline_seconds if time.monotonic() >= end else effect.read_timeout_seconds
    return OutcomeUnknownError(f"no whole answer within {seconds:.3g} s", action=effect.request.action)


def reason(error: BaseException) -> str:
    """Return why a connection failed, without the URL or the answer, which the libraries' own texts can hold."""
    names: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(names) < 6:
        name = type(seen).__name__
        if name not in SAYING_NOTHING:
            names.append(name)
        if isinstance(seen, OSError) and not seen.filename:
            said = getattr(seen, "verify_message", "") or seen.strerror or (type(seen) is OSError and str(seen))
            names += [said] if said else []
        seen = seen.__cause__ or seen.__context__
    return ", ".join(dict.fromkeys(names)) or type(error).__name__
