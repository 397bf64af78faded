"""A made-up service and a made-up clock: tests script the answers, and time passes only where something waits.

The clients are the real ones, sync or async; only what sends, sleeps, tells the time and makes random numbers is not.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from ehpc import AsyncClient, Client
from ehpc._runtime.async_driver import AsyncDriver
from ehpc._runtime.attempts import Context
from ehpc._runtime.credentials.cache import CredentialsCache
from ehpc._runtime.credentials.credentials import Credentials
from ehpc._runtime.credentials.provider import Environment
from ehpc._runtime.effects import Flow, HttpResponse, Send, Sleep
from ehpc._runtime.sync_driver import SyncDriver
from ehpc.testing.fake_transport import AsyncFakeTransport, FakeTransport, SentRequest, error_response, json_response
from ehpc.v2018_04_12.service import SERVICE
from tests.fake_clock import FakeClock

E = TypeVar("E", bound=BaseException)


class Sent(SentRequest):
    """A request as the service gets it, with what no two requests share."""

    def __init__(self, effect: Send) -> None:
        super().__init__(effect)
        self.nonce = self.headers.get("x-acs-signature-nonce") or self.parameters["SignatureNonce"]
        self.stamp = self.headers.get("x-acs-date") or self.parameters["Timestamp"]


Answer = HttpResponse | Exception | Callable[[Sent], HttpResponse]
reply, refusal = json_response, error_response


class Keys:
    """A source of credentials that counts how often it was asked, and gives another token each time."""

    name = "keys"

    def __init__(self) -> None:
        self.fetched = 0
        self.failure: Exception | None = None
        self.before: Callable[[], None] = lambda: None

    def fetch(self, environment: Environment) -> Flow[Credentials]:  # noqa: ARG002
        """Return the next credentials."""
        yield from ()
        self.before()
        self.fetched += 1
        if self.failure is not None:
            raise self.failure
        return Credentials("key-id", "key-secret", f"token-{self.fetched}")


class FakeService(FakeClock):
    """The service, the clock, and clients that know nothing else.

    Args:
        mode: ``sync`` or ``async``.
    """

    def __init__(self, mode: str) -> None:
        super().__init__()
        self.mode = mode
        self.answers: list[Answer] = []
        self.always: Answer | None = None
        self.sent: list[Sent] = []
        self.clock_error = 0.0
        self.keys = Keys()
        self.client: Any = self.make()

    def make(self, **settings: Any) -> Any:
        """Return a client of this world."""
        transport = self.transport()
        kind = Client if self.mode == "sync" else AsyncClient
        arguments: dict[str, Any] = {"region_id": "cn-hangzhou", "credentials": self.keys, **settings}
        client: Any = kind(**arguments, transport=transport)
        cached = CredentialsCache(
            self.keys, Environment({}, Path("/nowhere"), self.time, self.nonce, lambda: self.random)
        )
        client._shared = Context(
            SERVICE,
            client._settings,
            cached.credentials,
            self.time,
            self.elapsed,
            lambda: self.random,
            self.nonce,
        )
        client._driver = Sleepless(transport, self) if self.mode == "sync" else AsyncSleepless(transport, self)
        self.client = client
        return client

    def transport(self) -> Any:
        """Return a transport of this world."""
        kind = FakeTransport if self.mode == "sync" else AsyncFakeTransport
        return kind(default=lambda sent: self.answer(sent.effect))

    def time(self) -> float:
        """Return what the clock of this machine says."""
        return super().time() + self.clock_error

    def answer(self, effect: Send) -> HttpResponse:
        """Answer a request as the script says."""
        sent = Sent(effect)
        self.sent.append(sent)
        answer = self.answers.pop(0) if self.answers else self.always
        assert answer is not None, f"nothing was to be sent any more, but {sent.action} was"
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, HttpResponse) else answer(sent)

    def sleep(self, effect: Sleep) -> None:
        """Let time pass, unless the wait is cancelled."""
        if effect.cancelled is None or not effect.cancelled():
            self.wait(effect.seconds)

    def slow(self, seconds: float, answer: Answer) -> Callable[[Sent], HttpResponse]:
        """Return an answer that takes its time."""

        def late(sent: Sent) -> HttpResponse:
            self.seconds += seconds
            if isinstance(answer, Exception):
                raise answer
            return answer if isinstance(answer, HttpResponse) else answer(sent)

        return late

    def run(self, use: Callable[[Any], Any], *answers: Answer) -> Any:
        """Use the client, with these answers, and return what comes of it."""
        self.answers += answers
        if self.mode == "sync":
            return use(self.client)

        async def wait() -> Any:
            found = use(self.client)
            return await found if inspect.isawaitable(found) else found

        return asyncio.run(wait())

    def fail(self, kind: type[E], use: Callable[[Any], Any], *answers: Answer) -> E:
        """Use the client, with these answers, and return the error, which must be of exactly this class."""
        with pytest.raises(kind) as caught:
            self.run(use, *answers)
        assert caught.type is kind
        return caught.value

    def take(self, use: Callable[[Any], Any], most: int | None = None) -> list[Any]:
        """Return what an iterator of the client gives, or no more than so many."""
        if self.mode == "sync":
            return taken(use(self.client), most)

        async def collect() -> list[Any]:
            return await taken_async(use(self.client), most)

        return asyncio.run(collect())


def taken(source: Iterable[Any], most: int | None = None) -> list[Any]:
    """Return what an iterable gives, or no more than so many."""
    found: list[Any] = []
    for item in source:
        found.append(item)
        if len(found) == most:
            break
    return found


async def taken_async(source: Any, most: int | None = None) -> list[Any]:
    """Return what an async iterable gives, or no more than so many; then end it."""
    found: list[Any] = []
    iterator = aiter(source)
    async for item in iterator:
        found.append(item)
        if len(found) == most:
            break
    await iterator.aclose()
    return found


class Sleepless(SyncDriver):
    """Moves the world's clock instead of sleeping."""

    def __init__(self, transport: Any, world: FakeService) -> None:
        super().__init__(transport)
        self.world = world

    def sleep(self, effect: Sleep) -> None:
        """Let the world's time pass."""
        self.world.sleep(effect)


class AsyncSleepless(AsyncDriver):
    """Moves the world's clock instead of sleeping."""

    def __init__(self, transport: Any, world: FakeService) -> None:
        super().__init__(transport)
        self.world = world

    async def sleep(self, effect: Sleep) -> None:
        """Let the world's time pass."""
        self.world.sleep(effect)
