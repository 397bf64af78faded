"""Sends requests over HTTP for async clients: aiohttp, with one session for each event loop."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import time
from contextlib import suppress
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

from ..effects import HttpResponse, Send
from ..errors import ConfigurationError, TooLargeError
from .base_transport import BaseTransport
from .content import Content
from .limits import LONGEST_HEAD, LONGEST_IDLE_SECONDS
from .proxies import join_address

try:
    import aiohttp
    from yarl import URL

    if sys.version_info >= (3, 11):
        from asyncio import timeout
    else:
        from async_timeout import timeout  # type: ignore[import-not-found,unused-ignore]  # aiohttp brings it
except ImportError:
    raise ConfigurationError("AsyncClient needs aiohttp: install it with `pip install 'ehpc[async]'`") from None

if TYPE_CHECKING:
    from ssl import SSLContext

    from .proxies import Proxy

UNSEEN_SECONDS: Final = 0.02
"""After this time without a request, the event loop may not have seen yet that a server has closed a connection."""

CLOSE_TIMEOUT: Final = 1.0
"""Longest time in seconds that closing waits for connections to end."""

FAILURES: Final = (OSError, ValueError, asyncio.TimeoutError, aiohttp.ClientError, RuntimeError, TooLargeError)
"""Errors by which an exchange can fail; RuntimeError is aiohttp's for a connection closed before the last piece."""

CONNECTION: ContextVar[asyncio.Transport | None] = ContextVar("CONNECTION")
"""The connection that the request of the running task has got: from then on it may have left this machine."""


class BrokenConnectionError(aiohttp.ClientError):
    """A connection broke; aiohttp does not send a request again on this class."""


async def send_once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Send a request, once: aiohttp sends a GET again when a kept connection breaks, with the same nonce."""
    try:
        return await handler(request)
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise BrokenConnectionError from error


def open_socket(address: tuple[Any, ...]) -> socket.socket:
    """Return a socket that receives little at a time: uvloop parses all that has come before it looks at its timers."""
    opened = socket.socket(*address[:3])
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, LONGEST_HEAD)
    return opened


class Connector(aiohttp.TCPConnector):
    """Tells when a request has a connection, and reuses none over which something has come unasked."""

    async def connect(self, *arguments: Any, **named: Any) -> aiohttp.connector.Connection:
        """Return a connection of the pool, or a new one."""
        connection = await super().connect(*arguments, **named)
        while connection.protocol is None or connection.protocol.should_close:  # aiohttp looks only at its end
            connection.close()
            connection = await super().connect(*arguments, **named)
        CONNECTION.set(connection.transport)
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
                socket_factory=open_socket,
                use_dns_cache=False,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            max_field_size=LONGEST_HEAD,
            max_line_size=LONGEST_HEAD,
            middlewares=[send_once],
            skip_auto_headers=["accept", "accept-encoding", "content-type", "user-agent"],
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
        end = time.monotonic() + effect.deadline_seconds
        _, _, proxy, tls = self._route(effect.request)
        CONNECTION.set(None)
        try:
            async with timeout(effect.deadline_seconds):
                response = await self._exchange(effect, proxy, tls)
            if time.monotonic() >= end:  # the loop was too busy for its timers
                raise TimeoutError
            return response
        except FAILURES as error:
            if isinstance(error, aiohttp.ClientHttpProxyError):  # its text quotes what the proxy said
                error = OSError(f"it opens no tunnel: HTTP {error.status}")
            failure = self._explain(error, effect, end, proxy, CONNECTION.get() is not None)
        raise failure  # not above: it would drag along an error that can hold what the server said

    async def _exchange(self, effect: Send, proxy: Proxy | None, tls: SSLContext | None) -> HttpResponse:
        """Send a request and read the response."""
        request, pool = effect.request, self._pool()
        if time.monotonic() - pool.last_used > UNSEEN_SECONDS:
            for _ in range(3):  # let a loop that was busy see which connections have ended
                await asyncio.sleep(0)
        async with pool.places:
            if pool.session.closed:
                raise OSError("the client was closed")
            response: aiohttp.ClientResponse | None = None
            try:
                response = await pool.session.request(
                    request.method,
                    URL(request.url, encoded=True),
                    headers=request.headers if proxy is None or tls else {**request.headers, **proxy.headers},
                    data=request.body or None,
                    allow_redirects=False,
                    ssl=tls or True,
                    proxy=None if proxy is None else f"http://{join_address(proxy.host, proxy.port)}",
                    proxy_headers=None if proxy is None or not tls else proxy.headers,
                    timeout=aiohttp.ClientTimeout(
                        total=None,
                        connect=effect.connect_timeout_seconds,
                        sock_read=effect.read_timeout_seconds,
                        ceil_threshold=float("inf"),
                    ),
                )
                if response.status < 200:  # also 101, another protocol
                    raise OSError("the server speaks another protocol")
                headers = {name.lower(): value for name, value in response.headers.items()}
                content = Content(headers)
                while not response.content.at_eof():
                    content.add(await response.content.readany())
                return HttpResponse(response.status, headers, content.whole())
            except BaseException:
                connection = CONNECTION.get()
                if connection is not None and not (response is not None and response.content.is_eof()):
                    connection.abort()  # aiohttp would wait for a TLS server that hangs to say good-bye
                if response is not None:
                    response.close()
                raise
            finally:
                pool.last_used = time.monotonic()

    def _pool(self) -> Pool:
        """Return the pool of the running loop, created if there is none."""
        place = os.getpid(), asyncio.get_running_loop()
        if place not in self._pools:
            for other in [each for each in self._pools if each[0] == place[0] and each[1].is_closed()]:
                self._pools.pop(other, None)
            self._pools[place] = Pool(self._pool_size)
        pool: Pool = self._pools[place]
        return pool

    async def close(self) -> None:
        """Close the connections of the running loop; a later request opens new ones."""
        pool = self._pools.pop((os.getpid(), asyncio.get_running_loop()), None)
        if pool is not None:
            with suppress(asyncio.TimeoutError):  # a server that hangs does not answer the end of TLS either
                await asyncio.wait_for(pool.session.close(), CLOSE_TIMEOUT)
