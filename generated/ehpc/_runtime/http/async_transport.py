# Hand-written: edit templates/ehpc/_runtime/http/async_transport.py, then run `make generate`.
"""Sends requests over HTTP for async clients: a small protocol, and its default, a pool of asyncio's own connections.

asyncio makes the connections (names, TLS), ``http11`` reads the answers. An HTTP library between them would cost more
than all else of a call: cookies, redirects, tracing, retries, none of which is wanted here.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections import deque
from collections.abc import Awaitable
from socket import SOCK_STREAM
from typing import Any, Final

from ..effects import HttpResponse, Send
from ..errors import NotSentError, TooLargeError, TransportError
from .http11 import ResponseReader, encode_request, split
from .proxies import Proxies, host_and_port, parse_proxy, tunnel_headers
from .sync_transport import LONGEST_IDLE_SECONDS, POOLED, reason, response_error
from .tls import TlsSettings

UNSEEN_SECONDS: Final = 0.02
"""A connection that lay unused for longer may have ended without the event loop having come to see it."""

CLOSE_TIMEOUT: Final = 1.0
"""Longest time that closing waits for connections to end."""


class AsyncHttpTransport:
    """The default transport: each event loop has a pool of connections.

    Args:
        pool_size: Most connections that are open at a time; further calls wait for one.
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    def __init__(self, pool_size: int = POOLED, proxy: str | None = None, ca_bundle: str | None = None) -> None:
        self._pool_size = pool_size
        self._proxies = Proxies(proxy)
        self._tls = TlsSettings(ca_bundle)
        self._pools: dict[asyncio.AbstractEventLoop, Pool] = {}
        self._process = os.getpid()
        self._inherited: list[object] = []

    async def send(self, effect: Send) -> HttpResponse:
        """Send a request once."""
        request = effect.request
        end = time.monotonic() + effect.deadline_seconds
        origin, target = split(request.url)
        text = encode_request(request, target, origin, self._proxies.proxy_for(origin))
        pool = self.pool()
        connection = answer = None
        try:
            if not pool.enter():
                await pool.queue(end)
            try:
                connection = pool.take(origin) or await self.open(pool, origin, effect, end)
                answer = connection.ask(text, end, effect.read_timeout_seconds)
                response = await answer
                pool.keep(connection)
                return response
            finally:
                pool.leave()
        except BaseException as error:
            if connection is not None:
                connection.abort()
            if answer is None:
                failure = connection_error(error, effect, self._proxies.describe_failure(origin))
            else:
                failure = response_error(error, effect, end)
            if failure is None:
                raise
        raise failure  # not above: it would drag along an error that can hold what the server said

    def pool(self) -> Pool:
        """Return the pool of the running loop, made if there is none."""
        if self._process != os.getpid():
            # Those of the process that this one was forked from are never let go, as closing would take the parent's
            # sockets out of the poll that both share.
            self._inherited.append(self._pools)
            self._pools, self._process = {}, os.getpid()
        loop = asyncio.get_running_loop()
        found = self._pools.get(loop)
        if found is None:
            self._pools = {other: pool for other, pool in self._pools.items() if not other.is_closed()}
            found = self._pools[loop] = Pool(self._pool_size)
        return found

    async def open(self, pool: Pool, origin: str, effect: Send, end: float) -> Connection:
        """Open a connection to the first address of a server, or of its proxy, that takes one.

        Each address gets its share of the time, so that one that does not answer leaves some for the next.
        """
        from ssl import SSLError

        from urllib3.util import parse_url

        end = min(end, time.monotonic() + effect.connect_timeout_seconds)
        proxy, server = self._proxies.proxy_for(origin), host_and_port(parse_url(origin))
        near = host_and_port(parse_proxy(proxy)) if proxy else server
        pool.make_room()
        resolving = asyncio.get_running_loop().getaddrinfo(*near, type=SOCK_STREAM)
        addresses = await asyncio.wait_for(resolving, end - time.monotonic())
        problem: Exception | None = None
        for place, (_, _, _, _, address) in enumerate(addresses):
            connection = Connection(pool, origin)
            seconds = (end - time.monotonic()) / (len(addresses) - place)
            try:
                await asyncio.wait_for(self.connect(connection, str(address[0]), near[1], server, end), seconds)
                return connection
            except SSLError:
                connection.abort()
                raise
            except (OSError, asyncio.TimeoutError) as error:
                connection.abort()
                problem = error
            except BaseException:
                connection.abort()
                raise
        raise problem or OSError("the name has no address")

    async def connect(self, connection: Connection, host: str, port: int, server: tuple[str, int], end: float) -> None:
        """Connect to a server, or to a proxy before it.

        Args:
            connection: What takes over the connection.
            host: Address to connect to.
            port: Port to connect to.
            server: Name and port of the server.
            end: Until when to wait for a proxy at most, in monotonic seconds.
        """
        proxy, tls = self._proxies.proxy_for(connection.origin), self._tls.context_for(connection.origin)
        loop = asyncio.get_running_loop()
        if tls is None or proxy:
            await loop.create_connection(lambda: connection, host, port)
        else:
            await loop.create_connection(lambda: connection, host, port, ssl=tls, server_hostname=server[0])
        if tls is not None and proxy:
            answer = await connection.ask(tunnel(*server, proxy), end, end - time.monotonic(), tunnel=True)
            if answer.status >= 300:
                raise OSError(f"it opens no tunnel: HTTP {answer.status}")
            assert connection.transport is not None
            started = await loop.start_tls(connection.transport, connection, tls, server_hostname=server[0])
            connection.transport = started

    async def close(self) -> None:
        """Close the connections of the running loop; a later request opens new ones."""
        pool = self._pools.pop(asyncio.get_running_loop(), None) if self._process == os.getpid() else None
        if pool is not None:
            await pool.close()


class Pool:
    """The connections of one event loop.

    Args:
        size: Most connections that are open at a time.
    """

    def __init__(self, size: int) -> None:
        self._free = size
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._idle: list[Connection] = []
        self._open: set[Connection] = set()
        self._closed = False

    def enter(self) -> bool:
        """Take a place for a connection, and tell whether there was one."""
        if self._free <= 0:
            return False
        self._free -= 1
        return True

    async def queue(self, end: float) -> None:
        """Wait for a place, behind those who came before.

        Args:
            end: Until when to wait at most, in monotonic seconds.

        Raises:
            TimeoutError: If there was none in time.
        """
        loop = asyncio.get_running_loop()
        turn = loop.create_future()
        self._waiting.append(turn)
        timer = loop.call_later(end - time.monotonic(), fail, turn, TimeoutError())
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled() and turn.exception() is None:  # cancelled when it had just been given a place
                self.leave()
            raise
        finally:
            timer.cancel()

    def leave(self) -> None:
        """Give a place back: to whoever has waited longest."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1

    def take(self, origin: str) -> Connection | None:
        """Return a connection that can be used again, the one used last, or None."""
        for at in range(len(self._idle) - 1, -1, -1):
            connection = self._idle[at]
            if connection.origin == origin:
                del self._idle[at]
                if connection.is_usable():
                    return connection
                connection.abort()
        return None

    def keep(self, connection: Connection) -> None:
        """Keep a connection for the next request, if it is good for one."""
        if self._closed or not connection.reusable:
            connection.abort()
        else:
            connection.rest()
            self._idle.append(connection)

    def make_room(self) -> None:
        """Close unused connections, to other servers, that would be too many beside the one to be opened."""
        while self._idle and len(self._idle) > self._free:
            self._idle.pop(0).abort()

    def add(self, connection: Connection) -> None:
        """Count a connection that is open."""
        self._open.add(connection)

    def remove(self, connection: Connection) -> None:
        """Forget a connection that has ended."""
        self._open.discard(connection)
        if connection in self._idle:
            self._idle.remove(connection)

    async def close(self) -> None:
        """Close all connections, also those in use: whoever waits for an answer there gets an error."""
        self._closed = True
        self._idle.clear()
        for connection in self._open:
            connection.abort()
        end = time.monotonic() + CLOSE_TIMEOUT
        while self._open and time.monotonic() < end:
            await asyncio.sleep(0)


class Connection(asyncio.Protocol):
    """A connection, which carries one request at a time.

    Args:
        pool: To which it belongs.
        origin: Scheme, host and port of the server.

    Attributes:
        origin: Scheme, host and port of the server.
        transport: What sends, once it is open.
        reusable: Whether it can carry another request.
    """

    __slots__ = (
        "_due",
        "_end",
        "_pool",
        "_read_timeout",
        "_reader",
        "_since",
        "_timer",
        "_waiter",
        "origin",
        "reusable",
        "transport",
    )

    def __init__(self, pool: Pool, origin: str) -> None:
        self.origin = origin
        self.transport: asyncio.Transport | None = None
        self.reusable = False
        self._pool = pool
        self._reader: ResponseReader | None = None
        self._waiter: asyncio.Future[HttpResponse] | None = None
        self._since = 0.0
        self._end = 0.0
        self._read_timeout = 0.0
        self._due = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take over the connection."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self._pool.add(self)

    def ask(self, text: bytes, end: float, read_timeout: float, tunnel: bool = False) -> Awaitable[HttpResponse]:
        """Send a request and return what the answer can be awaited by.

        Args:
            text: The request.
            end: Until when to wait for the whole answer, in monotonic seconds.
            read_timeout: Longest time without anything received.
            tunnel: Whether a proxy is asked for a tunnel.

        Raises:
            OSError: If the connection has ended, so that nothing was sent.
        """
        if self.transport is None or self.transport.is_closing():
            raise OSError("the connection was closed")
        self.reusable = False
        self._waiter = asyncio.get_running_loop().create_future()
        self._reader = ResponseReader(tunnel)
        self._end = end
        self._read_timeout = read_timeout
        self._watch(min(end, time.monotonic() + read_timeout))
        self.transport.write(text)
        return self._waiter

    def data_received(self, data: bytes) -> None:
        """Read on, if an answer is expected: nothing else may come."""
        if self._reader is None:
            self.abort()
            return
        self._feed(data)
        if self._reader is not None:
            self._watch(min(self._end, time.monotonic() + self._read_timeout))

    def connection_lost(self, exc: Exception | None) -> None:
        """End the answer: some end with the connection."""
        self._pool.remove(self)
        if self._reader is not None:
            if exc is None:
                self._feed(b"")
            else:
                self._give_up(exc)
        self.abort()

    def _feed(self, data: bytes) -> None:
        """Read on, and hand over the answer once it is complete."""
        assert self._reader is not None
        assert self._waiter is not None
        try:
            answer = self._reader.feed(data)
        except (OSError, TooLargeError) as error:
            self._give_up(error)
            return
        if answer is not None:
            self.reusable = self._reader.reusable
            self._reader = None
            if not self._waiter.done():
                self._waiter.set_result(answer)

    def _give_up(self, error: BaseException) -> None:
        """Tell whoever waits for the answer why there is none."""
        self._reader = None
        if self._waiter is not None:
            fail(self._waiter, error)

    def rest(self) -> None:
        """Lie unused for a while, and end then."""
        self._since = time.monotonic()
        self._watch(self._since + LONGEST_IDLE_SECONDS)

    def is_usable(self) -> bool:
        """Return whether the server has left the connection open, as far as can be known."""
        if self.transport is None or self.transport.is_closing():
            return False
        if time.monotonic() - self._since < UNSEEN_SECONDS:
            return True
        from urllib3.util import wait_for_read

        return not wait_for_read(self.transport.get_extra_info("socket"), 0)

    def _watch(self, due: float) -> None:
        """See to it that the connection is looked at when it is due.

        A timer that is set already is left, if it comes before: it is cheaper to have it set again, once in a while,
        than to set one for each request.
        """
        self._due = due
        loop = asyncio.get_running_loop()
        delay = due - time.monotonic()
        if self._timer is not None:
            if self._timer.when() <= loop.time() + delay:
                return
            self._timer.cancel()
        self._timer = loop.call_later(delay, self._look)

    def _look(self) -> None:
        """End what lasts too long."""
        self._timer = None
        if time.monotonic() < self._due:
            self._watch(self._due)
            return
        self._give_up(TimeoutError())
        self.abort()

    def abort(self) -> None:
        """End the connection at once: TLS would wait long for a server that hangs to say good-bye."""
        self.reusable = False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._reader is not None:
            self._give_up(OSError("the connection was closed"))
        if self.transport is not None:
            self.transport.abort()


def tunnel(host: str, port: int, proxy: str) -> bytes:
    """Return the request to a proxy for a tunnel to a server."""
    headers = tunnel_headers(host, port, proxy)
    lines = [f"CONNECT {headers['host']} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def fail(waiter: asyncio.Future[Any], error: BaseException) -> None:
    """End a wait with an error, if it has not ended yet."""
    if not waiter.done():
        waiter.set_exception(error)


def connection_error(error: BaseException, effect: Send, through: str) -> TransportError | None:
    """Return what it means that no connection could be had, or None if that was not the connection's fault.

    Args:
        error: What was raised.
        effect: What was to be sent.
        through: What to say that there is not.
    """
    import ssl

    from urllib3.exceptions import LocationParseError

    action = effect.request.action
    if isinstance(error, ssl.SSLCertVerificationError):
        return NotSentError(f"no secure connection: {reason(error)}", action=action, temporary=False)
    if isinstance(error, LocationParseError):
        return NotSentError(f"the address is not valid: {reason(error)}", action=action, temporary=False)
    if isinstance(error, (OSError, ValueError, asyncio.TimeoutError)):
        return NotSentError(f"{through}: {reason(error)}", action=action)
    return None
