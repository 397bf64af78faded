# Hand-written: edit templates/ehpc/_runtime/transport.py, then run `make generate`.
"""Sends requests over HTTP: a small protocol, and its default over urllib3, which is imported at the first request."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final, Protocol

from .errors import DecodeError, NotSentError, OutcomeUnknownError, TransportError
from .flow import HttpResponse, Send

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

LARGEST_ANSWER: Final = 64 * 1024 * 1024
"""Most bytes of an answer that are read, after decompression."""


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


class Urllib3Transport:
    """The default transport: a pool of connections, made at the first request.

    Args:
        pool_size: Most connections that are kept open.
    """

    def __init__(self, pool_size: int = 10) -> None:
        self._pool_size = pool_size
        self._pool: PoolManager | None = None
        self._lock = threading.Lock()

    def pool(self) -> PoolManager:
        """Return the pool, made if there is none."""
        with self._lock:
            if self._pool is None:
                from urllib3 import PoolManager

                self._pool = PoolManager(num_pools=4, maxsize=self._pool_size, block=False)
            return self._pool

    def send(self, step: Send) -> HttpResponse:
        """Send a request once."""
        from urllib3 import Timeout
        from urllib3 import exceptions as problems

        request = step.request
        try:
            answer = self.pool().urlopen(
                request.method,
                request.url,
                body=request.body or None,
                headers={**request.headers, "accept-encoding": "gzip"},
                timeout=Timeout(connect=step.connect_timeout_seconds, read=step.read_timeout_seconds),
                retries=False,
                redirect=False,
                preload_content=False,
            )
            return read(answer)
        except (problems.NewConnectionError, problems.ConnectTimeoutError) as error:
            raise NotSentError(f"no connection: {reason(error)}", action=request.action) from None
        except problems.ProxyError as error:
            raise NotSentError(f"the proxy can't be reached: {reason(error)}", action=request.action) from None
        except problems.SSLError as error:
            raise NotSentError(f"no secure connection: {reason(error)}", action=request.action) from None
        except problems.ReadTimeoutError:
            message = f"no answer within {step.read_timeout_seconds} s"
            raise OutcomeUnknownError(message, action=request.action) from None
        except (problems.HTTPError, OSError) as error:
            raise OutcomeUnknownError(f"the connection broke: {reason(error)}", action=request.action) from None

    def close(self) -> None:
        """Close the connections; a later request opens new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.clear()


def read(answer: BaseHTTPResponse) -> HttpResponse:
    """Return an answer with its whole body, if that is not too large."""
    try:
        body = answer.read(LARGEST_ANSWER + 1, decode_content=True)
    except BaseException:
        answer.close()
        raise
    if len(body) > LARGEST_ANSWER:
        answer.close()
        raise DecodeError(f"the answer is larger than {LARGEST_ANSWER} bytes", status=answer.status)
    answer.release_conn()
    return HttpResponse(answer.status, {name.lower(): value for name, value in answer.headers.items()}, body)


def reason(error: BaseException) -> str:
    """Return why a connection failed, without the URL, which urllib3's own texts can hold."""
    names = [type(error).__name__]
    inner = error.__cause__ or error.__context__
    if inner is not None and not isinstance(inner, TransportError):
        names.append(type(inner).__name__)
        if isinstance(inner, OSError) and inner.strerror:
            names.append(inner.strerror)
    return ", ".join(dict.fromkeys(names))
