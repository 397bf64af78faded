"""How requests are sent: pass an object of your own as ``transport`` of a client, or build on the default ones.

::

    class Recorded(HttpTransport):
        def send(self, effect: Send) -> HttpResponse:
            response = super().send(effect)
            print(effect.request.action, response.status)
            return response

    client = Client("cn-hangzhou", transport=Recorded())

A transport sends each request once: it neither retries nor follows redirects, as the client decides what is safe to
retry. It raises ``ehpc.errors.NotSentError`` where the request can't have left this machine, and
``OutcomeUnknownError`` where it may have. ``ehpc.testing`` has transports for tests, which send nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.async_driver import AsyncTransport
from ._runtime.effects import HttpRequest, HttpResponse, Send
from ._runtime.http.sync_transport import HttpTransport
from ._runtime.sync_driver import Transport

if TYPE_CHECKING:
    from ._runtime.http.async_transport import AsyncHttpTransport

__all__ = ["AsyncHttpTransport", "AsyncTransport", "HttpRequest", "HttpResponse", "HttpTransport", "Send", "Transport"]


def __getattr__(name: str) -> object:
    if name != "AsyncHttpTransport":  # it needs the extra async
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ._runtime.http.async_transport import AsyncHttpTransport

    return AsyncHttpTransport


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
