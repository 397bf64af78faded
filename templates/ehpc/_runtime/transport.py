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

from .errors import ConfigurationError, NotSentError, OutcomeUnknownError, TooLargeError, TransportError
from .steps import HttpRequest, HttpResponse, Send

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from ssl import SSLContext

    from urllib3.connection import HTTPConnection

LARGEST_ANSWER: Final = 64 * 1024 * 1024
"""Most bytes of an answer that are read, after decompression."""

PIECE: Final = 256 * 1024
POOLED: Final = 32

LONGEST_IDLE_SECONDS: Final = 20.0
"""Longest time that a connection may lie unused: servers close theirs soon after, and a request must not meet that."""


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
        self._proxy = proxy
        self._ca_bundle = ca_bundle
        self._idle: dict[tuple[int, str], deque[Idle]] = {}
        self._proxies: dict[str, str] = {}
        self._tls: SSLContext | None = None

    def send(self, step: Send) -> HttpResponse:
        """Send a request once."""
        request = step.request
        end = time.monotonic() + step.deadline_seconds
        origin, target = split(request.url)
        idle = self._idle.get((os.getpid(), origin))
        if idle is None:
            idle = self._idle.setdefault((os.getpid(), origin), deque())
        text = written(request, target, origin, self.proxy(origin))
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
            through = "the proxy can't be used" if self.proxy(origin) else "no connection"
            failure = NotSentError(f"{through}: {reason(error)}", action=action)
        if connection is not None:
            connection.close()
        raise failure

    def make(self, origin: str, timeout: float) -> HTTPConnection:
        """Return a connection that is not open yet: to the server, or to a proxy."""
        from urllib3.connection import HTTPConnection, HTTPSConnection
        from urllib3.util import parse_url

        url, proxy = parse_url(origin), self.proxy(origin)
        host, port = (url.host or "").strip("[]"), url.port or (443 if url.scheme == "https" else 80)
        if not proxy:
            if url.scheme == "https":
                return HTTPSConnection(host, port, timeout=timeout, ssl_context=self.tls())
            return HTTPConnection(host, port, timeout=timeout)
        through = parse_url(proxy if "://" in proxy else f"http://{proxy}")
        if through.scheme != "http" or not through.host:
            raise ConfigurationError("a proxy must be given as http://host:port")
        near = (through.host.strip("[]"), through.port or 80)
        if url.scheme != "https":
            return HTTPConnection(*near, timeout=timeout, proxy=through)
        connection = HTTPSConnection(*near, timeout=timeout, proxy=through, ssl_context=self.tls())
        connection.set_tunnel(host, port, headers=proxy_headers(proxy))
        return connection

    def tls(self) -> SSLContext:
        """Return the settings of TLS, which verify certificates and host names."""
        if self._tls is None:
            self._tls = tls_settings(self._ca_bundle)
        return self._tls

    def proxy(self, origin: str) -> str:
        """Return the proxy for a server, or an empty text."""
        found = self._proxies.get(origin)
        if found is None:
            found = self._proxies[origin] = self._proxy or environment_proxy(origin)
        return found

    def close(self) -> None:
        """Close the connections; a later request opens new ones."""
        pools, self._idle = self._idle, {}
        for (process, _), idle in pools.items():
            while process == os.getpid() and idle:
                idle.pop().connection.close()


def split(url: str) -> tuple[str, str]:
    """Return the origin (scheme, host and port) and the rest of a URL."""
    start = url.index("//") + 2
    slash = url.find("/", start)
    return (url, "/") if slash < 0 else (url[:slash], url[slash:])


def written(request: HttpRequest, target: str, origin: str, proxy: str) -> bytes:
    """Return a request as the bytes of HTTP/1.1."""
    if proxy and origin.startswith("http:"):
        target = origin + target
        headers = {**request.headers, **proxy_headers(proxy)}
    else:
        headers = request.headers
    lines = [f"{request.method} {target} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if request.body or request.method != "GET":
        lines.append(f"content-length: {len(request.body)}")
    text = "\r\n".join(lines)
    if text.count("\n") != len(lines) - 1 or text.count("\r") != len(lines) - 1:
        raise ConfigurationError("a header holds a line break")
    if not text.isascii():
        raise ConfigurationError("a header holds a character that HTTP can't send")
    return f"{text}\r\n\r\n".encode("ascii") + request.body


def proxy_headers(proxy: str) -> dict[str, str]:
    """Return the headers by which a proxy knows its user."""
    from urllib3.util import make_headers, parse_url

    user = parse_url(proxy if "://" in proxy else f"http://{proxy}").auth
    return {name.lower(): value for name, value in make_headers(proxy_basic_auth=user).items()} if user else {}


def tls_settings(ca_bundle: str | None) -> SSLContext:
    """Return settings of TLS that verify certificates and host names."""
    import ssl

    ca_bundle = ca_bundle or os.environ.get("ALIBABA_CLOUD_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE")
    try:
        return ssl.create_default_context(cafile=ca_bundle or None)
    except OSError as error:
        raise ConfigurationError(f"the certificates in {ca_bundle} can't be read: {error.strerror or error}") from None


def environment_proxy(url: str) -> str:
    """Return the proxy that the environment names for a URL, or an empty text."""
    names = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")
    if not any(os.environ.get(name) for name in names):
        return ""
    from urllib.parse import urlsplit
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    proxies = getproxies()
    host = parts.hostname or ""
    if is_near(host) or proxy_bypass(host):
        return ""
    return proxies.get(parts.scheme) or proxies.get("all") or ""


def is_near(host: str) -> bool:
    """Tell whether a host is this machine or its cloud's metadata service, which no proxy can reach."""
    return host in ("localhost", "::1", "100.100.100.200") or host.startswith("127.")


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


class Content:
    """The content of an answer, put together from pieces and decompressed, never beyond ``LARGEST_ANSWER``.

    Args:
        coding: How it is compressed; only gzip was asked for.

    Raises:
        OSError: If that is another way.
    """

    def __init__(self, coding: str) -> None:
        if coding not in ("identity", "gzip", "x-gzip"):
            raise OSError("the answer is compressed in an unknown way")
        import zlib

        self._unpack = zlib.decompressobj(31) if coding != "identity" else None
        self._problem = zlib.error
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: bytes) -> None:
        """Put a piece behind those before.

        Raises:
            TooLargeError: If it gets too large.
            OSError: If it can't be decompressed, or goes on behind its end.
        """
        if self._unpack is not None:
            try:
                piece = self._unpack.decompress(piece, LARGEST_ANSWER + 1 - self._size)
            except self._problem:
                raise OSError("the answer can't be decompressed") from None
            if self._unpack.unused_data:
                raise OSError("the answer can't be decompressed")
        self._size += len(piece)
        if self._size > LARGEST_ANSWER:
            raise TooLargeError(f"the answer is larger than {LARGEST_ANSWER} bytes")
        self._pieces.append(piece)

    def whole(self) -> bytes:
        """Return the content once all pieces are there.

        Raises:
            OSError: If its end is missing.
        """
        if self._unpack is not None and not self._unpack.eof:
            raise OSError("the answer was cut short")
        return b"".join(self._pieces)


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
        if name not in ("MaxRetryError", "NewConnectionError", "ProxyError", "SSLError", "HTTPError", "OSError"):
            names.append(name)
        if isinstance(seen, OSError) and not seen.filename:
            said = getattr(seen, "verify_message", "") or seen.strerror or (type(seen) is OSError and str(seen))
            names += [said] if said else []
        seen = seen.__cause__ or seen.__context__
    return ", ".join(dict.fromkeys(names)) or type(error).__name__
