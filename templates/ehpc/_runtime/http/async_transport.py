"""Sends requests over HTTP for async clients: aiohttp, with one session for each event loop."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from contextlib import suppress
from contextvars import ContextVar
from functools import lru_cache
from io import BytesIO
from typing import Any, Final, cast

from ..effects import HttpResponse, Send
from ..errors import ConfigurationError, TooLargeError
from .base_transport import LONGEST_HEAD, LONGEST_IDLE_SECONDS, BaseTransport
from .content import Content
from .proxies import join_address

try:
    import aiohttp
    from aiohttp.client_proto import ResponseHandler
    from yarl import URL

    if sys.version_info >= (3, 11):
        from asyncio import timeout
    else:
        from async_timeout import timeout  # type: ignore[import-not-found,unused-ignore]  # aiohttp brings it
except ImportError:
    raise ConfigurationError("AsyncClient needs aiohttp: install it with `pip install 'ehpc[async]'`") from None

UNSEEN_SECONDS: Final = 0.02
"""After this time without a request, the event loop may not have seen yet that a server has closed a connection."""

ADDED_HEADERS: Final = frozenset({"accept", "accept-encoding", "user-agent"})
UNASKED_HEADERS: Final = (ADDED_HEADERS, ADDED_HEADERS | {"content-type"})
"""Headers that aiohttp adds where a request has none: without and with a body."""

LARGE_BODY: Final = 2**20
"""Most bytes of a body that aiohttp sends in one piece without a warning."""

MOST_RESPONSES: Final = 100
"""Most responses that may wait in a connection, interim ones before that to the request."""

CLOSE_TIMEOUT: Final = 1.0
"""Longest time in seconds that closing waits for connections to end."""

FAILURES: Final = (OSError, ValueError, asyncio.TimeoutError, aiohttp.ClientError, RuntimeError, TooLargeError)
"""Errors by which an exchange can fail; RuntimeError is aiohttp's for a connection closed before the last piece."""


class Exchange:
    """What is known of a request while aiohttp sends it; once it has a ``watch``, it may have left this machine."""

    __slots__ = ("content", "effect", "end", "late", "lost", "watch")

    def __init__(self, effect: Send) -> None:
        self.effect = effect
        self.end = time.monotonic() + effect.deadline_seconds
        self.watch: Watch | None = None
        self.late = False  # whether the connection was ended because nothing came in time
        self.lost = False  # whether the connection has ended
        self.content: aiohttp.StreamReader | None = None  # once the head was read

    def lose_connection(self) -> None:
        """Wait no longer for the rest of a response: aiohttp tells no reader of a chunk that is wrong."""
        self.lost = True
        if self.content is not None and not self.content.is_eof() and self.content.exception() is None:
            self.content.set_exception(OSError("the response is cut off, or not HTTP"))


EXCHANGE: ContextVar[Exchange] = ContextVar("EXCHANGE")
"""The exchange of the running task."""


class Watch(asyncio.Protocol):
    """Stands between a connection and aiohttp, and ends the connection when its exchange takes too long.

    One timer watches many exchanges, one after the other: aiohttp's own timers, which it sets for each request and each
    piece of a response, take a tenth of a call. What comes after the deadline is refused in any case, as a server that
    floods can keep timers of the loop waiting for seconds.
    """

    _timer: asyncio.TimerHandle | None = None
    _due = _heard = 0.0

    def __init__(self, transport: asyncio.Transport, protocol: ResponseHandler) -> None:
        self._transport, self._protocol = transport, protocol
        self._exchange: Exchange | None = None
        # what needs no watch goes straight to aiohttp's protocol; mypy takes a method for no attribute
        self.eof_received = protocol.eof_received  # type: ignore[method-assign]
        self.pause_writing = protocol.pause_writing  # type: ignore[method-assign]
        self.resume_writing = protocol.resume_writing  # type: ignore[method-assign]
        transport.set_protocol(self)

    def begin(self, exchange: Exchange) -> None:
        """Watch an exchange."""
        self._exchange, self._heard = exchange, time.monotonic()
        due = min(exchange.end, self._heard + exchange.effect.read_timeout_seconds)
        if self._timer is not None and due < self._due:
            self._timer.cancel()
            self._timer = None
        if self._timer is None:
            self._check_time()

    def end(self, exchange: Exchange, *, broken: bool = False) -> None:
        """Watch an exchange no longer; once its response has come, the connection may serve another one already.

        A broken connection ends at once: aiohttp would wait long for a TLS server that hangs to say good-bye.
        """
        if self._exchange is exchange:
            self._exchange = None
            if broken:
                self._transport.abort()

    def data_received(self, data: bytes) -> None:
        """Pass on what has come in time, and no flood of interim responses: aiohttp reads all that wait in one go."""
        self._heard = time.monotonic()
        if self._exchange is not None and self._heard >= self._exchange.end:
            self._check_time()
        else:
            self._protocol.data_received(data)
            if len(self._protocol) > MOST_RESPONSES:
                self._transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Let the timer go, and the exchange end."""
        if self._timer is not None:
            self._timer.cancel()
        self._protocol.connection_lost(exc)
        if self._exchange is not None:
            self._exchange.lose_connection()

    def _check_time(self) -> None:
        """End the connection if its exchange is late, else look again when it could be."""
        self._timer, exchange = None, self._exchange
        if exchange is not None:
            self._due = min(exchange.end, self._heard + exchange.effect.read_timeout_seconds)
            left = self._due - time.monotonic()
            if left > 0:
                self._timer = asyncio.get_running_loop().call_later(left, self._check_time)
            else:
                exchange.late = True
                self.end(exchange, broken=True)
                exchange.lose_connection()


class BrokenConnectionError(aiohttp.ClientError):
    """A connection broke; aiohttp does not send a request again on this class."""


class Response(aiohttp.ClientResponse):
    """A response to a request that is sent once: aiohttp sends a GET again when a kept connection turns out broken."""

    async def start(self, connection: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        """Read the head."""
        try:
            return await super().start(connection)
        except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
            raise BrokenConnectionError from error


class Connector(aiohttp.TCPConnector):
    """Tells exchange and connection of each other, and reuses none over which something has come unasked."""

    async def connect(self, *arguments: Any, **named: Any) -> aiohttp.connector.Connection:
        """Return a connection of the pool, or a new one."""
        connection = await super().connect(*arguments, **named)
        while connection.protocol is None or connection.protocol.should_close:  # aiohttp looks only at its end
            connection.close()
            connection = await super().connect(*arguments, **named)
        transport = cast(asyncio.Transport, connection.transport)
        watch = transport.get_protocol()
        if not isinstance(watch, Watch):
            watch = Watch(transport, connection.protocol)
        exchange = EXCHANGE.get()
        exchange.watch = watch
        watch.begin(exchange)
        return connection


@lru_cache(8)
def connect_timeout(seconds: float) -> aiohttp.ClientTimeout:
    """Return the time that opening a connection may take; ``Watch`` bounds all else."""
    return aiohttp.ClientTimeout(total=None, connect=seconds, ceil_threshold=float("inf"))


class Pool:
    """The connections of one event loop, with places for requests under way; others wait in the order they came."""

    def __init__(self, size: int) -> None:
        self.places = asyncio.Semaphore(size)
        self.last_used = time.monotonic()
        self.session = aiohttp.ClientSession(
            auto_decompress=False,
            connector=Connector(
                limit=0,
                keepalive_timeout=LONGEST_IDLE_SECONDS,
                resolver=aiohttp.ThreadedResolver(),
                use_dns_cache=False,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            max_field_size=LONGEST_HEAD,
            max_line_size=LONGEST_HEAD,
            response_class=Response,
        )


class AsyncHttpTransport(BaseTransport):
    """The default transport of async clients: each event loop has connections of its own.

    Those of a process that this one was forked from are never let go: closing would take the parent's sockets out of
    the poll that both share.

    Args:
        pool_size: Most requests that are under way at a time; further calls wait.
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    async def send(self, effect: Send) -> HttpResponse:
        """Send a request once."""
        request = effect.request
        _, _, proxy, tls = self._route(request)
        exchange, pool, entered = Exchange(effect), self._pool(), False
        response: aiohttp.ClientResponse | None = None
        EXCHANGE.set(exchange)
        try:
            if time.monotonic() - pool.last_used > UNSEEN_SECONDS:
                for _ in range(3):  # let a loop that was busy see which connections have ended
                    await asyncio.sleep(0)
            if pool.places.locked():
                async with timeout(effect.deadline_seconds):
                    await pool.places.acquire()
            else:
                await pool.places.acquire()
            entered = True
            if pool.session.closed:
                raise OSError("the client was closed")
            left = max(exchange.end - time.monotonic(), 0.001)
            response = await pool.session.request(
                request.method,
                URL(request.url, encoded=True),
                headers=request.headers if proxy is None or tls else {**request.headers, **proxy.headers},
                data=BytesIO(request.body) if len(request.body) > LARGE_BODY else request.body or None,
                allow_redirects=False,
                skip_auto_headers=UNASKED_HEADERS[bool(request.body)] - request.headers.keys() or None,
                ssl=tls or True,
                proxy=None if proxy is None else f"http://{join_address(proxy.host, proxy.port)}",
                proxy_headers=None if proxy is None or not tls else proxy.headers,
                timeout=connect_timeout(min(effect.connect_timeout_seconds, left)),
            )
            if response.status < 200:  # also 101, another protocol
                raise OSError("the server speaks another protocol")
            exchange.content = response.content
            if exchange.lost:  # meanwhile
                exchange.lose_connection()
            headers = {name.lower(): value for name, value in response.headers.items()}
            content = Content(headers)
            while not response.content.at_eof():
                content.add(await response.content.readany())
            if exchange.late:
                raise TimeoutError
            return HttpResponse(response.status, headers, content.whole())
        except BaseException as error:
            if exchange.watch is not None:
                exchange.watch.end(exchange, broken=True)
            if response is not None:
                response.close()
            if not isinstance(error, FAILURES):
                raise
            if isinstance(error, aiohttp.ClientHttpProxyError):  # its text quotes what the proxy said
                error = OSError(f"it opens no tunnel: HTTP {error.status}")
            cause = TimeoutError() if exchange.late else error
            failure = self._explain(cause, effect, exchange.end, proxy, exchange.watch is not None)
        finally:
            if exchange.watch is not None:
                exchange.watch.end(exchange)
            if entered:
                pool.last_used = time.monotonic()
                pool.places.release()
        raise failure  # not above: it would drag along an error that can hold what the server said

    def _pool(self) -> Pool:
        """Return the pool of the running loop, created if there is none."""
        place = os.getpid(), asyncio.get_running_loop()
        if place not in self._pools:
            for process, loop in list(self._pools):
                if process == place[0] and loop.is_closed():
                    self._pools.pop((process, loop), None)
            self._pools[place] = Pool(self._pool_size)
        pool: Pool = self._pools[place]
        return pool

    async def close(self) -> None:
        """Close the connections of the running loop; a later request opens new ones."""
        pool = self._pools.pop((os.getpid(), asyncio.get_running_loop()), None)
        if pool is not None:
            with suppress(asyncio.TimeoutError):  # a server that hangs does not answer the end of TLS either
                await asyncio.wait_for(pool.session.close(), CLOSE_TIMEOUT)
