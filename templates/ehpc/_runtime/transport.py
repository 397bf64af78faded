# Hand-written: edit templates/ehpc/_runtime/transport.py, then run `make generate`.
"""Sends requests over HTTP for sync clients: a small protocol, and its default, a pool of urllib3's connections.

urllib3 makes the connections (names, TLS, proxies), http.client reads the answers. What lies between them in urllib3
(its pools, retries and redirects) is left out: the flow decides what is sent again, and it would cost most of the time
of a call. Both are imported at the first request.
"""

from __future__ import annotations

import io
import os
import time
from collections import deque
from typing import TYPE_CHECKING, Any, Final, Protocol

from .errors import NotSentError, OutcomeUnknownError, TooLargeError, TransportError
from .http11 import LARGEST_ANSWER, Content, split, written
from .routes import Routes, host_and_port, parse_proxy, tunnel_headers
from .steps import HttpResponse, Send

if TYPE_CHECKING:
    from http.client import HTTPResponse

    from urllib3.connection import HTTPConnection

PIECE: Final = 256 * 1024
POOLED: Final = 32

LONGEST_IDLE_SECONDS: Final = 20.0
"""Longest time that a connection may lie unused: servers close theirs soon after, and a request must not meet that."""

SAYING_NOTHING: Final = frozenset({"CancelledError", "HTTPError", "NewConnectionError", "OSError", "SSLError"})
"""Names of errors that are left out of a message, as what caused them says more."""


class Transport(Protocol):
    """Anything that can send a request and return the answer."""

    def send(self, step: Send) -> HttpResponse:
        """Send a request once, without repeating it and without following redirects.

        Raises:
            NotSentError: If the request can't have reached the service.
            OutcomeUnknownError: If it may have.
        """
        ...

    def close(self) -> None:
        """Give back connections."""
        ...


class Idle:
    """A connection that waits for the next request."""

    __slots__ = ("connection", "since")

    def __init__(self, connection: HTTPConnection, since: float) -> None:
        self.connection = connection
        self.since = since


class Urllib3Transport:
    """The default transport: connections are opened as they are needed, and kept for the next request.

    Threads share it. A process that forks gets connections of its own, so that parent and child never share one.

    Args:
        pool_size: Most connections to one server that are kept while they are not used.
        proxy: URL of a proxy, or None for the usual variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    def __init__(self, pool_size: int = POOLED, proxy: str | None = None, ca_bundle: str | None = None) -> None:
        self._pool_size = pool_size
        self._routes = Routes(proxy, ca_bundle)
        self._idle: dict[tuple[int, str], deque[Idle]] = {}

    def send(self, step: Send) -> HttpResponse:
        """Send a request once."""
        request = step.request
        end = time.monotonic() + step.deadline_seconds
        origin, target = split(request.url)
        idle = self._idle.get((os.getpid(), origin))
        if idle is None:
            idle = self._idle.setdefault((os.getpid(), origin), deque())
        text = written(request, target, origin, self._routes.proxy(origin))
        connection = self.take(idle) or self.open(origin, step)
        try:
            connection.sock.settimeout(min(step.read_timeout_seconds, step.deadline_seconds))
            connection.sock.sendall(text)
            answer = answer_of(connection, request.method, end, step.read_timeout_seconds)
            body = read(answer)
        except BaseException as error:
            connection.close()
            failure = broken(error, step, end)
            if failure is None:
                raise
        else:
            if answer.will_close or len(idle) >= self._pool_size:
                connection.close()
            else:
                idle.append(Idle(connection, time.monotonic()))
            return HttpResponse(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)
        raise failure  # not above: it would drag along an error that can hold what the server said

    def take(self, idle: deque[Idle]) -> HTTPConnection | None:
        """Return a connection that can be used again, the one used last, or None."""
        while True:
            try:
                found = idle.pop()
            except IndexError:
                return None
            if time.monotonic() - found.since < LONGEST_IDLE_SECONDS and found.connection.is_connected:
                return found.connection
            found.connection.close()

    def open(self, origin: str, step: Send) -> HTTPConnection:
        """Open a connection.

        Raises:
            NotSentError: If that fails.
        """
        import http.client
        import ssl

        from urllib3 import exceptions as problems

        action = step.request.action
        timeout = min(step.connect_timeout_seconds, step.deadline_seconds)
        connection = None
        try:
            connection = self.make(origin, timeout)
            connection.connect()
            return connection
        except ssl.SSLCertVerificationError as error:
            failure = NotSentError(f"no secure connection: {reason(error)}", action=action, temporary=False)
        except problems.LocationParseError as error:
            failure = NotSentError(f"the address is not valid: {reason(error)}", action=action, temporary=False)
        except (problems.HTTPError, http.client.HTTPException, OSError, ValueError) as error:
            failure = NotSentError(f"{self._routes.unconnected(origin)}: {reason(error)}", action=action)
        if connection is not None:
            connection.close()
        raise failure

    def make(self, origin: str, timeout: float) -> HTTPConnection:
        """Return a connection that is not open yet: to the server, or to a proxy."""
        from urllib3.connection import HTTPConnection, HTTPSConnection
        from urllib3.util import parse_url

        url, proxy, tls = parse_url(origin), self._routes.proxy(origin), self._routes.tls(origin)
        server = host_and_port(url)
        if not proxy:
            return (
                HTTPSConnection(*server, timeout=timeout, ssl_context=tls)
                if tls
                else HTTPConnection(*server, timeout=timeout)
            )
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


def answer_of(connection: HTTPConnection, method: str, end: float, read_timeout: float) -> HTTPResponse:
    """Return the answer, its head read."""
    from http.client import HTTPResponse

    reader = TimedReader(connection.sock, end, read_timeout)
    socket: Any = TimedSocket(reader)
    answer = HTTPResponse(socket, method=method)
    answer.begin()
    if reader.ended:  # http.client takes this for the end of the head, and a length that is cut off for no length
        raise OSError("the answer was cut short")
    return answer


class TimedSocket:
    """What http.client needs of a socket.

    Args:
        reader: What reads from it.
    """

    __slots__ = ("_reader",)

    def __init__(self, reader: TimedReader) -> None:
        self._reader = reader

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return a reader of the socket."""
        return io.BufferedReader(self._reader, 65536)


class TimedReader(io.RawIOBase):
    """Reads from a socket, with an end to all waiting, also for answers that come drop by drop.

    Args:
        inner: The socket.
        end: Until when to wait at most, in monotonic seconds.
        read_timeout: Longest time without anything received.

    Attributes:
        ended: Whether there is nothing more to read.
    """

    def __init__(self, inner: Any, end: float, read_timeout: float) -> None:
        super().__init__()
        self._inner = inner
        self._end = end
        self._read_timeout = read_timeout
        self.ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        self._inner.settimeout(min(left, self._read_timeout))
        received: int = self._inner.recv_into(buffer)
        self.ended = not received
        return received


def read(answer: HTTPResponse) -> bytes:
    """Return the whole body of an answer, decompressed.

    Raises:
        TooLargeError: If it is too large.
        OSError: If it is cut short, or can't be decompressed.
    """
    coding = (answer.getheader("content-encoding") or "identity").strip().lower()
    if coding == "identity" and answer.length is not None and answer.length <= LARGEST_ANSWER:
        return answer.read()
    content = Content(coding)
    while piece := answer.read(PIECE):
        content.add(piece)
    if answer.length:
        raise OSError("the answer was cut short")
    return content.whole()


def broken(error: BaseException, step: Send, end: float) -> TransportError | None:
    """Return what a failure after the connection was made means: the request may have arrived; None: nothing of it."""
    import http.client

    action = step.request.action
    if isinstance(error, TooLargeError):
        return TooLargeError(error.message, action=action)
    if isinstance(error, TimeoutError):
        return too_late(step, end)
    if isinstance(error, (http.client.HTTPException, OSError, ValueError)):
        return OutcomeUnknownError(f"the connection broke: {reason(error)}", action=action)
    return None


def too_late(step: Send, end: float) -> OutcomeUnknownError:
    """Return the error for an answer that did not come in time.

    Args:
        step: What was sent.
        end: Its deadline, in monotonic seconds.
    """
    seconds = step.deadline_seconds if time.monotonic() >= end else step.read_timeout_seconds
    return OutcomeUnknownError(f"no whole answer within {seconds:.3g} s", action=step.request.action)


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
