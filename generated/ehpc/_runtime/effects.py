"""The effects that flows yield, and what they hold.

A flow is a generator. It yields an effect wherever something takes time: to send a request, to sleep, to run something
that blocks, to run a flow that only one caller may run at a time. ``drive`` executes the effects, with threads or with
asyncio, and sends back what came of it, or throws the error into the flow.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any, TypeVar

T = TypeVar("T")

POLL_INTERVAL = 0.5
"""How often a wait that can be cancelled checks whether it is, in seconds."""


class HttpRequest:
    """A request as it goes over the wire. It can hold secrets; its repr does not show them.

    Args:
        action: What is called, for messages.
        method: ``GET``, ``POST`` or ``PUT``.
        url: Whole URL.
        headers: Headers by lower-case name.
        body: The body.
        to_sign: The text that was signed, to find out why a signature does not match.
        secrets: Values that no message may show.
    """

    __slots__ = ("action", "body", "headers", "method", "secrets", "to_sign", "url")

    def __init__(
        self,
        action: str,
        method: str,
        url: str,
        headers: dict[str, str],
        body: bytes = b"",
        to_sign: str = "",
        secrets: tuple[str, ...] = (),
    ) -> None:
        self.action = action
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.to_sign = to_sign
        self.secrets = secrets

    def __repr__(self) -> str:
        return f"HttpRequest({self.action!r}, {self.method!r})"


class HttpResponse:
    """A response as it came over the wire.

    Args:
        status: HTTP status.
        headers: Headers by lower-case name.
        body: The content, decompressed.
    """

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body


class Send:
    """An effect: send this request once, and return the response.

    Args:
        request: The request.
        connect_timeout_seconds: Longest time to connect.
        read_timeout_seconds: Longest time without anything received.
        deadline_seconds: Longest time for the whole exchange.
    """

    __slots__ = ("connect_timeout_seconds", "deadline_seconds", "read_timeout_seconds", "request")

    def __init__(
        self,
        request: HttpRequest,
        connect_timeout_seconds: float,
        read_timeout_seconds: float,
        deadline_seconds: float,
    ) -> None:
        self.request = request
        self.connect_timeout_seconds = connect_timeout_seconds
        self.read_timeout_seconds = read_timeout_seconds
        self.deadline_seconds = deadline_seconds


class Sleep:
    """An effect: wait.

    Args:
        seconds: How long.
        cancelled: Returns whether to stop waiting early; called at least every ``POLL_INTERVAL`` seconds.
    """

    __slots__ = ("cancelled", "seconds")

    def __init__(self, seconds: float, cancelled: Callable[[], bool] | None = None) -> None:
        self.seconds = seconds
        self.cancelled = cancelled


class RunInThread:
    """An effect: call a function that may block, such as one that runs a process, and return its result."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function


class WithLock:
    """An effect: run a flow while no other caller of this client runs one so, and return its result."""

    __slots__ = ("flow",)

    def __init__(self, flow: Callable[[], Flow[Any]]) -> None:
        self.flow = flow


Effect = Send | Sleep | RunInThread | WithLock
Flow = Generator[Effect, Any, T]
# Hand-written: edit templates/ehpc/_runtime/effects.py, then run `make generate`.
