"""Sends requests over HTTP for async clients: aiohttp, with one session for each event loop.

aiohttp sends a GET again when a kept connection turns out to be closed. That must not happen here: the service would
see the same nonce twice, and it is the client that decides what is retried: ``WatchedProtocol`` prevents it.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from contextlib import suppress
from contextvars import ContextVar
from functools import lru_cache, partial
from typing import Any, Final, cast

from ..effects import HttpResponse, Send
from ..errors import ConfigurationError, NotSentError, TooLargeError
from .content import Content
from .failures import check_request, may_have_arrived, not_sent
from .limits import LONGEST_HEAD, LONGEST_IDLE_SECONDS, POOL_SIZE
from .proxies import Proxies, split_url
from .tls import TlsSettings

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

CLOSE_TIMEOUT: Final = 1.0
"""Longest time in seconds that closing waits for connections to end."""

FAILURES: Final = (OSError, ValueError, asyncio.TimeoutError, aiohttp.ClientError, RuntimeError, TooLargeError)
"""Errors by which an exchange can fail; RuntimeError is aiohttp's for a connection closed before the last piece."""


class BrokenConnectionError(aiohttp.ClientError):
    """A connection broke; aiohttp does not send a request again on this class."""


class Exchange:
    """What is known of a request while aiohttp sends it.

    Args:
        effect: The request, and how long it may take.

    Attributes:
        end: Its deadline, in monotonic seconds.
        protocol: The connection that it got, or None: from then on it may have left this machine.
        late: Whether the connection was ended because nothing came in time.
    """

    __slots__ = ("effect", "end", "late", "protocol")

    def __init__(self, effect: Send) -> None:
        self.effect = effect
        self.end = time.monotonic() + effect.deadline_seconds
        self.protocol: WatchedProtocol | None = None
        self.late = False


EXCHANGE: ContextVar[Exchange] = ContextVar("EXCHANGE")
"""The exchange of the running task."""


class WatchedProtocol(ResponseHandler):
    """A connection that ends itself when its exchange takes too long, and never has aiohttp send a request again.

    One timer watches many exchanges, one after the other: aiohttp's own timers, which it sets for each request and each
    piece of a response, take a fifth of a call. What comes after the deadline is refused in any case, as a server that
    floods can keep timers of the loop waiting for seconds.
    """

    _exchange: Exchange | None = None
    _watcher: asyncio.TimerHandle | None = None
    _due = _heard = 0.0

    def begin(self, exchange: Exchange) -> None:
        """Watch an exchange."""
        self._exchange, self._heard = exchange, time.monotonic()
        due = min(exchange.end, self._heard + exchange.effect.read_timeout_seconds)
        if self._watcher is not None and due < self._due:
            self._watcher.cancel()
            self._watcher = None
        if self._watcher is None:
            self._watch()

    def end(self, exchange: Exchange, *, broken: bool = False) -> None:
        """Watch an exchange no longer; once its response has come, the connection may serve another one already.

        Args:
            exchange: The exchange.
            broken: Whether to end the connection at once: aiohttp would wait long for a TLS server that hangs to say
                good-bye.
        """
        if self._exchange is exchange:
            self._exchange = None
            if broken and self.transport is not None:
                self.transport.abort()

    def data_received(self, data: bytes) -> None:
        """Parse what has come, in time."""
        if self._exchange is not None:
            self._heard = time.monotonic()
            if self._heard >= self._exchange.end:
                self._watch()
                return
        super().data_received(data)

    def set_exception(self, exc: BaseException, exc_cause: BaseException | None = None) -> None:
        """Pass an error on, but none on which aiohttp would send the request again."""
        if isinstance(exc, (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError)):
            if isinstance(exc_cause, Exception):  # else it stands for none
                exc.__cause__ = exc_cause
            broken = BrokenConnectionError()
            broken.__cause__ = exc
            super().set_exception(broken)
        else:
            super().set_exception(exc, exc_cause or exc)

    def connection_lost(self, exc: BaseException | None) -> None:
        """Let the timer go."""
        if self._watcher is not None:
            self._watcher.cancel()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """End the connection if its exchange is late, else look again when it could be."""
        self._watcher, exchange = None, self._exchange
        if exchange is not None:
            self._due = min(exchange.end, self._heard + exchange.effect.read_timeout_seconds)
            left = self._due - time.monotonic()
            if left > 0:
                self._watcher = self._loop.call_later(left, self._watch)
            else:
                exchange.late = True
                self.end(exchange, broken=True)


class Connector(aiohttp.TCPConnector):
    """Tells exchange and connection of each other, and reuses none over which something has come unasked."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._factory = partial(WatchedProtocol, loop=self._loop)  # type: ignore[assignment]

    async def connect(self, *arguments: Any, **named: Any) -> aiohttp.connector.Connection:
        """Return a connection of the pool, or a new one."""
        connection = await super().connect(*arguments, **named)
        while (protocol := connection.protocol) is None or protocol.should_close:  # aiohttp looks only at its end
            connection.close()
            connection = await super().connect(*arguments, **named)
        exchange = EXCHANGE.get()
        exchange.protocol = cast(WatchedProtocol, protocol)
        exchange.protocol.begin(exchange)
        return connection


@lru_cache(8)
def connect_timeout(seconds: float) -> aiohttp.ClientTimeout:
    """Return the time that opening a connection may take; the connection itself watches all other times."""
    return aiohttp.ClientTimeout(total=None, connect=seconds, ceil_threshold=float("inf"))


class Pool:
    """The connections of one event loop.

    Args:
        size: Most requests that are under way at a time; further ones wait in the order in which they came.
    """

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
        )

    async def enter(self, end: float) -> None:
        """Let a loop that was busy see which connections have ended, and wait for a place.

        Args:
            end: Until when to wait at most, in monotonic seconds.

        Raises:
            TimeoutError: If there was none in time.
            OSError: If the client was closed meanwhile.
        """
        if time.monotonic() - self.last_used > UNSEEN_SECONDS:
            for _ in range(3):
                await asyncio.sleep(0)
        if self.places.locked():
            async with timeout(end - time.monotonic()):
                await self.places.acquire()
        else:
            await self.places.acquire()
        if self.session.closed:
            self.leave()
            raise OSError("the client was closed")

    def leave(self) -> None:
        """Give a place back: to whoever has waited longest."""
        self.last_used = time.monotonic()
        self.places.release()


class AsyncHttpTransport:
    """The default transport of async clients: each event loop has connections of its own.

    Args:
        pool_size: Most requests that are under way at a time; further calls wait.
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    def __init__(self, pool_size: int = POOL_SIZE, proxy: str | None = None, ca_bundle: str | None = None) -> None:
        self._pool_size = pool_size
        self._proxies = Proxies(proxy)
        self._tls = TlsSettings(ca_bundle)
        self._pools: dict[asyncio.AbstractEventLoop, Pool] = {}
        self._process = os.getpid()
        self._inherited: list[object] = []

    async def send(self, effect: Send) -> HttpResponse:
        """Send a request once."""
        check_request(effect.request)
        exchange, pool, entered = Exchange(effect), self._pool(), False
        response: aiohttp.ClientResponse | None = None
        EXCHANGE.set(exchange)
        try:
            await pool.enter(exchange.end)
            entered = True
            response = await pool.session.request(**self._arguments(exchange))
            if response.status < 200:  # also 101, another protocol
                raise OSError("the server speaks another protocol")
            headers = {name.lower(): value for name, value in response.headers.items()}
            content = Content(headers)
            while not response.content.at_eof():
                content.add(await response.content.readany())
            if exchange.late:
                raise TimeoutError
            if exchange.protocol is not None:
                exchange.protocol.end(exchange)
            return HttpResponse(response.status, headers, content.whole())
        except BaseException as error:
            if exchange.protocol is not None:
                exchange.protocol.end(exchange, broken=True)
            if response is not None:
                response.close()
            if not isinstance(error, FAILURES):
                raise
            if exchange.protocol is not None:
                failure: Exception = may_have_arrived(TimeoutError() if exchange.late else error, effect, exchange.end)
            else:
                failure = self._unsent(error, effect)
        finally:
            if entered:
                pool.leave()
        raise failure  # not above: it would drag along an error that can hold what the server said

    def _arguments(self, exchange: Exchange) -> dict[str, Any]:
        """Return what aiohttp is told of a request."""
        request = exchange.effect.request
        origin, _ = split_url(request.url)
        arguments: dict[str, Any] = {
            "method": request.method,
            "url": URL(request.url, encoded=True),
            "headers": request.headers,
            "data": request.body or None,
            "allow_redirects": False,
            "skip_auto_headers": UNASKED_HEADERS[bool(request.body)] - request.headers.keys() or None,
            "timeout": connect_timeout(
                max(min(exchange.effect.connect_timeout_seconds, exchange.end - time.monotonic()), 0.001)
            ),
        }
        tls, proxy = self._tls.context_for(origin), self._proxies.proxy_for(origin)
        if tls is not None:
            arguments["ssl"] = tls
        if proxy is not None:
            host = f"[{proxy.host}]" if ":" in proxy.host else proxy.host
            arguments["proxy"] = f"http://{host}:{proxy.port}"
            if tls is not None:
                arguments["proxy_headers"] = proxy.headers
            else:
                arguments["headers"] = {**request.headers, **proxy.headers}
        return arguments

    def _unsent(self, error: BaseException, effect: Send) -> NotSentError:
        """Return what it means that nothing was sent."""
        origin, _ = split_url(effect.request.url)
        if isinstance(error, aiohttp.ClientHttpProxyError):  # its text quotes what the proxy said
            error = OSError(f"it opens no tunnel: HTTP {error.status}")
        return not_sent(error, effect.request.action, self._proxies.describe_failure(origin))

    def _pool(self) -> Pool:
        """Return the pool of the running loop, created if there is none."""
        if self._process != os.getpid():
            # Those of the process that this one was forked from are never let go, as closing would take the parent's
            # sockets out of the poll that both share.
            self._inherited.append(self._pools)
            self._pools, self._process = {}, os.getpid()
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            self._pools = {other: pool for other, pool in self._pools.items() if not other.is_closed()}
            pool = self._pools[loop] = Pool(self._pool_size)
        return pool

    async def close(self) -> None:
        """Close the connections of the running loop; a later request opens new ones."""
        pool = self._pools.pop(asyncio.get_running_loop(), None) if self._process == os.getpid() else None
        if pool is not None:
            with suppress(asyncio.TimeoutError):  # a server that hangs does not answer the end of TLS either
                await asyncio.wait_for(pool.session.close(), CLOSE_TIMEOUT)
