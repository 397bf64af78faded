"""What both transports share: the way to a server, and what a failed exchange means.

Messages are made of names and reasons of errors, never of their texts: those of the HTTP libraries can hold a URL, or
what a server said.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from ..effects import HttpRequest, Send
from ..errors import ConfigurationError, NotSentError, OutcomeUnknownError, TooLargeError
from .proxies import Proxy, find_proxy, join_address

if TYPE_CHECKING:
    from ssl import SSLContext

POOL_SIZE: Final = 32
"""Default of how many connections there are."""

LONGEST_IDLE_SECONDS: Final = 20.0
"""Longest time that a connection may lie unused: servers close theirs soon after, and a request must not meet that."""

LONGEST_HEAD: Final = 64 * 1024
"""Most bytes of the lines before a body. aiohttp bounds each line so, and their number."""

SAYING_NOTHING: Final = frozenset({"CancelledError", "OSError", "SSLError"})
"""Names of errors that are left out of a message, as what caused them says more."""


class BaseTransport:
    """A client's way to its servers; the default transports tell what its arguments mean."""

    def __init__(self, pool_size: int = POOL_SIZE, proxy: str | None = None, ca_bundle: str | None = None) -> None:
        self._pool_size = pool_size
        self._create_context = cache(partial(create_context, ca_bundle))
        self._proxy_for = cache(partial(find_proxy, proxy))
        self._pools: dict[tuple[int, Any], Any] = {}  # by process, and server or event loop

    def _route(self, request: HttpRequest) -> tuple[str, str, Proxy | None, SSLContext | None]:
        """Return the origin (scheme, host and port) of a request, the rest of its URL, its proxy, and TLS settings."""
        text = "".join((*request.headers, *request.headers.values()))
        if not (text.isascii() and text.isprintable()):
            wrong = "line break" if set(text) & {"\r", "\n", "\0"} else "character that HTTP can't send"
            raise ConfigurationError(f"a header holds a {wrong}")
        scheme, _, rest = request.url.partition("://")
        address, _, path = rest.partition("/")
        origin = f"{scheme}://{address}"
        return origin, f"/{path}", self._proxy_for(origin), self._create_context() if scheme == "https" else None

    def _explain(self, error: BaseException, effect: Send, end: float, proxy: Proxy | None, sent: bool) -> Exception:
        """Return what a failure means; where there was a connection, the request may have been ``sent``."""
        action, late = effect.request.action, time.monotonic() >= end
        if sent:
            if isinstance(error, TooLargeError):
                return TooLargeError(error.message, action=action)
            # in Python 3.10 the timeouts of asyncio, and of what builds on it, are others than the built-in one
            if late or any(kind.__name__ == "TimeoutError" for kind in type(error).__mro__):
                seconds = effect.deadline_seconds if late else effect.read_timeout_seconds
                return OutcomeUnknownError(f"no complete response within {seconds:.3g} s", action=action)
            return OutcomeUnknownError(f"the connection broke: {reason(error)}", action=action)
        if any(type(cause).__name__ == "SSLCertVerificationError" for cause in causes(error)):
            return NotSentError(f"no secure connection: {reason(error)}", action=action, temporary=False)
        if isinstance(error, ValueError):
            return NotSentError(f"the address is not valid: {reason(error)}", action=action, temporary=False)
        what = "no connection" if proxy is None else f"the proxy {join_address(*proxy[:2])} can't be used"
        return NotSentError(f"{what}: {reason(error)}", action=action)


def create_context(ca_bundle: str | None) -> SSLContext:
    """Return a TLS context that trusts a file, else ALIBABA_CLOUD_CA_BUNDLE, SSL_CERT_FILE, or the system's."""
    import ssl  # takes its time to load

    ca_bundle = ca_bundle or os.environ.get("ALIBABA_CLOUD_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE")
    try:
        return ssl.create_default_context(cafile=ca_bundle or None)
    except OSError as error:
        raise ConfigurationError(f"the certificates in {ca_bundle} can't be read: {error.strerror or error}") from None


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what led to it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def reason(error: BaseException) -> str:
    """Return why an exchange failed, by the names and reasons of the errors that led to it."""
    reasons: dict[str, None] = {}
    name = ""
    for cause in causes(error):
        name = type(cause).__name__
        if type(cause).__module__.startswith(("aiohttp", __package__ or "")):
            continue
        if name not in SAYING_NOTHING:
            reasons[name] = None
        if isinstance(cause, OSError) and not cause.filename:
            said = getattr(cause, "verify_message", "") or cause.strerror or (type(cause) is OSError and str(cause))
            reasons.update({said: None} if said else {})
    return ", ".join(reasons) or name
