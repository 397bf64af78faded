"""Sends requests over HTTP for async clients: aiohttp, with one session for each event loop.

aiohttp sends a GET again when a kept connection turns out to be closed. That must not happen here: the service would
see the same nonce twice, and it is the client that decides what is retried: ``forbid_resending`` prevents it.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from contextlib import suppress
from contextvars import ContextVar
from functools import partial
from typing import Any, Final

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

CLOSE_TIMEOUT: Final = 1.0
"""Longest time in seconds that closing waits for connections to end."""

FAILURES: Final = (OSError, ValueError, asyncio.TimeoutError, aiohttp.ClientError, RuntimeError, TooLargeError)
"""Errors by which an exchange can fail; RuntimeError is aiohttp's for a connection closed before the last piece."""


class BrokenConnectionError(aiohttp.ClientError):
    """A connection broke; aiohttp does not send a request again on this class."""


async def forbid_resending(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Send a request, as a middleware that raises another error where aiohttp would send it again."""
    try:
        return await handler(request)
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise BrokenConnectionError from error


class Exchange:
    """What is known of a request while aiohttp sends it.

    Args:
        end: Its deadline, in monotonic seconds.

    Attributes:
        transport: The connection that it got, or None: from then on it may have left this machine.
    """

    __slots__ = ("end", "transport")

    def __init__(self, end: float) -> None:
        self.end = end
        self.transport: asyncio.Transport | None = None

    def abandon(self) -> None:
        """End the connection at once: aiohttp would wait long for a TLS server that hangs to say good-bye."""
        if self.transport is not None:
            self.transport.abort()


EXCHANGE: ContextVar[Exchange] = ContextVar("EXCHANGE")
"""The exchange of the running task."""


class DeadlineProtocol(ResponseHandler):
    """Receives nothing after a deadline: a server that floods can keep timers of the loop waiting for seconds.

    Attributes:
        end: The deadline, in monotonic seconds.
    """

    end = float("inf")

    def data_received(self, data: bytes) -> None:
        """Parse what has come, in time."""
        if time.monotonic() < self.end:
            super().data_received(data)
        elif self.transport is not None:
            self.abort()


class Connector(aiohttp.TCPConnector):
    """Tells an exchange which connection it got, and reuses none over which something has come unasked."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._factory = partial(DeadlineProtocol, loop=self._loop)  # type: ignore[assignment]

    async def connect(self, *arguments: Any, **named: Any) -> aiohttp.connector.Connection:
        """Return a connection of the pool, or a new one."""
        connection = await super().connect(*arguments, **named)
        while connection.protocol is None or connection.protocol.should_close:  # aiohttp looks only at its end
            connection.close()
            connection = await super().connect(*arguments, **named)
        exchange = EXCHANGE.get()
        exchange.transport = connection.transport
        connection.protocol.end = exchange.end  # type: ignore[attr-defined]
        return connection


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
            middlewares=(forbid_resending,),
            skip_auto_headers=("accept", "accept-encoding", "content-type", "user-agent"),
        )

    async def enter(self, end: float) -> None:
        """Wait for a place.

        Args:
            end: Until when to wait at most, in monotonic seconds.

        Raises:
            TimeoutError: If there was none in time.
            OSError: If the client was closed meanwhile.
        """
        if self.places.locked():
            async with timeout(end - time.monotonic()):
                await self.places.acquire()
        else:
            await self.places.acquire()
        if self.session.closed:
            self.leave()
            raise OSError("the client was closed")

    async def look_up(self) -> None:
        """Let a loop that was busy see which connections have ended."""
        if time.monotonic() - self.last_used > UNSEEN_SECONDS:
            for _ in range(3):
                await asyncio.sleep(0)

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
        end = time.monotonic() + effect.deadline_seconds
        exchange, pool, entered = Exchange(end), self._pool(), False
        EXCHANGE.set(exchange)
        try:
            await pool.enter(end)
            entered = True
            await pool.look_up()
            async with pool.session.request(**self._arguments(effect, end)) as response:
                if response.status < 200:  # also 101, another protocol
                    raise OSError("the server speaks another protocol")
                headers = {name.lower(): value for name, value in response.headers.items()}
                content = Content(headers)
                while piece := await response.content.readany():
                    content.add(piece)
                return HttpResponse(response.status, headers, content.whole())
        except BaseException as error:
            exchange.abandon()
            if not isinstance(error, FAILURES):
                raise
            if exchange.transport is not None:
                failure: Exception = may_have_arrived(error, effect, end)
            else:
                failure = self._unsent(error, effect)
        finally:
            if entered:
                pool.leave()
        raise failure  # not above: it would drag along an error that can hold what the server said

    def _arguments(self, effect: Send, end: float) -> dict[str, Any]:
        """Return what aiohttp is told of a request whose deadline is at a monotonic time."""
        request = effect.request
        origin, _ = split_url(request.url)
        arguments: dict[str, Any] = {
            "method": request.method,
            "url": URL(request.url, encoded=True),
            "headers": request.headers,
            "data": request.body or None,
            "allow_redirects": False,
            "timeout": aiohttp.ClientTimeout(
                total=max(end - time.monotonic(), 0.001),  # none at all would mean for ever
                connect=effect.connect_timeout_seconds,
                sock_read=effect.read_timeout_seconds,
                ceil_threshold=float("inf"),
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
