# Hand-written: edit templates/ehpc/_runtime/aio.py, then run `make generate`.
"""Sends requests over HTTP for async clients: a small protocol, and its default over aiohttp (extra ``ehpc[async]``).

aiohttp is imported at the first request.
"""

from __future__ import annotations

import asyncio
import math
import os
import time
from collections.abc import Mapping
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Protocol

from .errors import ConfigurationError, NotSentError, OutcomeUnknownError, TooLargeError, TransportError
from .steps import HttpResponse, Send
from .transport import LARGEST_ANSWER, PIECE, POOLED, Content, environment_proxy, reason, split, too_late

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession, ClientTimeout

LONGEST_LINE: Final = 64 * 1024

connected: ContextVar[asyncio.Transport | None] = ContextVar("connected", default=None)
"""The connection of the request that this task is sending: once there is one, nobody knows what arrives."""


class AsyncTransport(Protocol):
    """Anything that can send a request and return the answer."""

    async def send(self, step: Send) -> HttpResponse:
        """Send a request once, without repeating it and without following redirects.

        Raises:
            NotSentError: If the request can't have reached the service.
            OutcomeUnknownError: If it may have.
        """
        ...

    async def close(self) -> None:
        """Give back connections."""
        ...


class AiohttpTransport:
    """The default transport: one session with its pool of connections for each event loop.

    Args:
        pool_size: Most connections that are open at a time; further calls wait for one.
        proxy: URL of a proxy, or None for the usual variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    def __init__(self, pool_size: int = POOLED, proxy: str | None = None, ca_bundle: str | None = None) -> None:
        self._pool_size = pool_size
        self._proxy = proxy
        self._ca_bundle = ca_bundle
        self._proxies: dict[str, str] = {}
        self._session: ClientSession | None = None
        self._owner: tuple[int, object] | None = None
        self._inherited: list[object] = []

    async def send(self, step: Send) -> HttpResponse:
        """Send a request once."""
        session = self.session()
        from yarl import URL

        request = step.request
        end = time.monotonic() + step.deadline_seconds
        origin, _ = split(request.url)
        proxy = self._proxies.get(origin)
        if proxy is None:
            proxy = self._proxies[origin] = self._proxy or environment_proxy(origin)
        failure = None
        before = connected.set(None)
        try:
            async with session.request(
                request.method,
                URL(request.url, encoded=True),
                data=request.body or None,
                headers=request.headers,
                timeout=timeouts(
                    rounded(step.deadline_seconds), step.connect_timeout_seconds, step.read_timeout_seconds
                ),
                proxy=proxy or None,
                allow_redirects=False,
            ) as answer:
                return await read(answer)
        except BaseException as error:
            transport = connected.get()
            if transport is not None and transport.is_closing():  # if not, it is another request's already
                transport.abort()  # else TLS waits long for a server that hangs to say good-bye
            failure = broken(error, step, end, "the proxy can't be used" if proxy else "no connection")
            if failure is None:
                raise
        finally:
            connected.reset(before)
        raise failure  # not above: it would drag along an error that can hold the headers

    def session(self) -> ClientSession:
        """Return the session of the running loop, made if there is none."""
        owner = (os.getpid(), asyncio.get_running_loop())
        if self._owner is not None and self._owner[0] != owner[0]:
            # Of the process that this one was forked from: never let go, as closing would take the parent's sockets
            # out of the poll that both share.
            self._inherited.append(self._session)
            self._session = self._owner = None
        if self._session is None or self._owner != owner or self._session.closed:
            self._session = make_session(self._pool_size, self._ca_bundle)
            self._owner = owner
        return self._session

    async def close(self) -> None:
        """Close the connections; a later request opens new ones."""
        session, self._session = self._session, None
        if session is not None and self._owner == (os.getpid(), asyncio.get_running_loop()):
            await session.close()


def rounded(seconds: float) -> float:
    """Return a time in whole milliseconds, so that calls that have just begun share their time-outs."""
    return math.ceil(seconds * 1000) / 1000


@lru_cache(64)
def timeouts(deadline_seconds: float, connect_timeout_seconds: float, read_timeout_seconds: float) -> ClientTimeout:
    """Return the time-outs of a request as aiohttp takes them."""
    from aiohttp import ClientTimeout

    return ClientTimeout(
        total=deadline_seconds,
        connect=None,
        sock_connect=connect_timeout_seconds,
        sock_read=read_timeout_seconds,
        ceil_threshold=deadline_seconds + 1.0,  # else they are rounded up to whole seconds
    )


def make_session(pool_size: int, ca_bundle: str | None) -> ClientSession:
    """Return a session that keeps to this package's rules: no cookies, no redirects, TLS verified."""
    try:
        import aiohttp
    except ImportError:
        raise ConfigurationError("the async client needs aiohttp: pip install 'ehpc[async]'") from None
    options: dict[str, Any] = {}
    ca_bundle = ca_bundle or os.environ.get("ALIBABA_CLOUD_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE")
    if ca_bundle:
        import ssl

        options["ssl"] = ssl.create_default_context(cafile=ca_bundle)

    class NotingConnector(aiohttp.TCPConnector):
        async def connect(self, *arguments: Any, **named: Any) -> Any:
            connection = await super().connect(*arguments, **named)
            connected.set(connection.transport)
            return connection

    session = aiohttp.ClientSession(
        connector=NotingConnector(limit=pool_size, **options),
        cookie_jar=aiohttp.DummyCookieJar(),
        skip_auto_headers=("User-Agent", "Accept-Encoding", "Content-Type"),
        auto_decompress=False,
        trust_env=False,
        max_line_size=LONGEST_LINE,
        max_field_size=LONGEST_LINE,
    )
    # Else aiohttp sends a GET again by itself when a connection breaks: uncounted, and with the nonce of the first.
    session._retry_connection = False
    return session


def broken(error: BaseException, step: Send, end: float, unconnected: str) -> TransportError | None:
    """Return what a failure means, or None if it has nothing to do with the connection.

    Args:
        error: What was raised.
        step: What was to be sent.
        end: Its deadline, in monotonic seconds.
        unconnected: What to say if there was no connection.
    """
    from aiohttp import ClientConnectorCertificateError, ClientError, InvalidURL

    action = step.request.action
    if isinstance(error, TooLargeError):
        return TooLargeError(error.message, action=action)
    if not isinstance(error, (ClientError, asyncio.TimeoutError, OSError, ValueError)):
        return None
    if connected.get() is not None and isinstance(error, asyncio.TimeoutError):
        return too_late(step, end)
    if connected.get() is not None:
        return OutcomeUnknownError(f"the connection broke: {reason(error)}", action=action)
    if isinstance(error, ClientConnectorCertificateError):
        return NotSentError(f"no secure connection: {reason(error)}", action=action, temporary=False)
    if isinstance(error, InvalidURL):
        return NotSentError("the address is not valid", action=action, temporary=False)
    return NotSentError(f"{unconnected}: {reason(error)}", action=action)


async def read(answer: ClientResponse) -> HttpResponse:
    """Return an answer with its whole body, if that is not too large."""
    length = answer.content_length
    if length is not None and length <= LARGEST_ANSWER and "content-encoding" not in answer.headers:
        return HttpResponse(answer.status, lower(answer.headers), await answer.read())
    content = Content(answer.headers.get("content-encoding", "identity").strip().lower())
    async for piece in answer.content.iter_chunked(PIECE):
        content.add(piece)
    return HttpResponse(answer.status, lower(answer.headers), content.whole())


def lower(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers by lower-case name."""
    return {name.lower(): value for name, value in headers.items()}
