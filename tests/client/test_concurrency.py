"""Many threads and many tasks on one client: every answer goes to whoever asked for it."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ehpc import AsyncClient, Client
from ehpc._runtime import attempts
from ehpc._runtime.credentials.credentials import Credentials
from ehpc._runtime.credentials.provider import Environment
from ehpc._runtime.effects import Flow, HttpResponse, RunInThread, Send
from ehpc.emulator import Emulator
from tests.client.echo import WAIT, EchoServer
from tests.client.fake_service import refusal, reply

THREADS, TASKS = 64, 1000
KEY: dict[str, Any] = {"access_key_id": "test-access-key-id", "access_key_secret": "test-access-key-secret"}


def sync_client(url: str, **settings: Any) -> Client:
    """Return a client of a server on this machine."""
    return Client("cn-hangzhou", endpoint=url, **KEY, **settings)


def async_client(url: str, **settings: Any) -> AsyncClient:
    """Return an async client of a server on this machine."""
    return AsyncClient("cn-hangzhou", endpoint=url, **KEY, **settings)


def in_threads(count: int, work: Callable[[int], Any]) -> list[Any]:
    """Return what so many threads, which begin together, come to."""
    start = threading.Barrier(count)

    def begin(number: int) -> Any:
        start.wait(WAIT)
        return work(number)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(begin, range(count)))


def test_64_threads_get_their_own_answers() -> None:
    """A thousand calls; connections are used again, and no more are kept than was said."""
    with EchoServer() as server, sync_client(server.url, pool_size=8) as client:

        def work(number: int) -> list[tuple[str, str | None]]:
            names = [f"c-{number}-{turn}" for turn in range(16)]
            return [(name, client.list_users(cluster_id=name).users[0].name) for name in names]

        found = [pair for pairs in in_threads(THREADS, work) for pair in pairs]
        assert len(found) == server.requests == THREADS * 16
        assert [pair for pair in found if pair[0] != pair[1]] == []
        assert server.peak <= THREADS
        assert server.wait_for_open(8)


def test_1000_tasks_get_their_own_answers() -> None:
    """All at once; they share the connections of the pool."""

    async def main() -> None:
        async with async_client(server.url) as client:
            names = [f"c-{number}" for number in range(TASKS)]
            answers = await asyncio.gather(*(client.list_users(cluster_id=name) for name in names))
            assert [answer.users[0].name for answer in answers] == names

    with EchoServer() as server:
        asyncio.run(main())
        assert server.requests == TASKS
        assert server.peak <= 32
        assert server.wait_for_open(0)


def test_the_emulator_takes_every_signature_of_many_threads() -> None:
    """It checks each, and refuses a nonce that comes twice."""
    with Emulator() as emulator, sync_client(emulator.url) as client:
        found = in_threads(THREADS, lambda _: [len(client.list_regions().regions) for _ in range(4)])
    assert len({count for counts in found for count in counts}) == 1


def test_the_emulator_takes_every_signature_of_many_tasks() -> None:
    """As with threads."""

    async def main() -> list[int]:
        async with async_client(emulator.url) as client:
            return [len(each.regions) for each in await asyncio.gather(*(client.list_regions() for _ in range(200)))]

    with Emulator() as emulator:
        found = asyncio.run(main())
    assert len(found) == 200
    assert len(set(found)) == 1


def test_50_async_calls_open_as_many_connections_as_the_pool_has() -> None:
    """Ten requests are always there together, so ten connections are open: no more, and no fewer."""

    async def main() -> None:
        async with async_client(server.url, pool_size=10) as client:
            await asyncio.gather(*(client.list_users(cluster_id=f"c-{number}") for number in range(50)))

    with EchoServer(together=10) as server:
        asyncio.run(main())
        assert (server.opened, server.peak, server.requests) == (10, 10, 50)
        assert server.wait_for_open(0)


def test_a_client_can_be_used_after_it_was_closed() -> None:
    """It opens new connections then."""
    with EchoServer() as server:
        client = sync_client(server.url)
        for turn in range(2):
            assert client.list_users(cluster_id=f"c-{turn}").users[0].name == f"c-{turn}"
            assert server.wait_for_open(1)
            client.close()
            assert server.wait_for_open(0)
        assert server.opened == 2


def test_an_async_client_can_be_used_in_one_loop_after_the_other() -> None:
    """Each loop has connections of its own."""

    async def main(name: str) -> str | None:
        found = (await client.list_users(cluster_id=name)).users[0].name
        await client.close()
        return found

    with EchoServer() as server:
        client = async_client(server.url)
        assert [asyncio.run(main(f"c-{turn}")) for turn in range(3)] == ["c-0", "c-1", "c-2"]
        assert server.wait_for_open(0)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_making_a_client_opens_nothing_and_starts_nothing(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a socket nor a thread; nor does asking for an iterator, or showing the client."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("not when a client is made")

    for owner, name in ((socket.socket, "connect"), (socket, "getaddrinfo"), (threading.Thread, "start")):
        monkeypatch.setattr(owner, name, refuse)
    before = threading.active_count()
    client = kind("cn-hangzhou", **KEY)
    client.iter_users(cluster_id="c", prefetch=3)
    assert repr(client) == (
        f"{kind.__name__}(Settings(https://ehpc.cn-hangzhou.aliyuncs.com, region_id='cn-hangzhou', signature='v3'))"
    )
    assert threading.active_count() == before


def test_threads_that_make_the_first_calls_share_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """One cache of credentials, one budget, one pool, also if all of them come to make these at once."""
    together = threading.Barrier(8)
    original = attempts.Context

    def meet(*arguments: Any) -> attempts.Context:
        made = original(*arguments)
        together.wait(WAIT)
        return made

    monkeypatch.setattr(attempts, "Context", meet)
    client = Client("cn-hangzhou", **KEY)
    assert len({id(found) for found in in_threads(8, lambda _: client._context())}) == 1
    assert len({id(found) for found in in_threads(8, lambda _: client._get_driver())}) == 1


class Renewing:
    """A source of credentials: each time another token. It takes until all callers are there.

    Args:
        arrived: Waits until all callers have begun.
    """

    name = "renewing"

    def __init__(self, arrived: Callable[[], object]) -> None:
        self.arrived = arrived
        self.fetched = 0

    def fetch(self, _environment: Environment) -> Flow[Credentials]:
        """Return the next credentials."""
        yield RunInThread(self.arrived)
        self.fetched += 1
        return Credentials("key-id", "key-secret", f"token-{self.fetched}")


class Service:
    """Refuses the first token, once all calls have come with it, and takes any other."""

    def __init__(self, calls: int) -> None:
        self.calls = calls
        self.tokens: list[str] = []

    def note(self, effect: Send) -> bool:
        """Note a request and tell whether it is refused."""
        token = effect.request.headers["x-acs-security-token"]
        self.tokens.append(token)
        return token == "token-1"

    def answer(self, refused: bool) -> HttpResponse:
        """Return the answer."""
        return refusal("InvalidSecurityToken.Expired") if refused else reply({"RequestId": "R-1"})


class SyncService(Service):
    """The same as a transport of sync clients."""

    def __init__(self, calls: int) -> None:
        super().__init__(calls)
        self.together = threading.Barrier(calls)

    def send(self, effect: Send) -> HttpResponse:
        """Answer a request."""
        refused = self.note(effect)
        if refused:
            self.together.wait(WAIT)
        return self.answer(refused)

    def close(self) -> None:
        """Do nothing."""


class AsyncService(Service):
    """The same as a transport of async clients."""

    def __init__(self, calls: int) -> None:
        super().__init__(calls)
        self.together = asyncio.Event()

    async def send(self, effect: Send) -> HttpResponse:
        """Answer a request."""
        refused = self.note(effect)
        if refused:
            if len(self.tokens) == self.calls:
                self.together.set()
            await self.together.wait()
        return self.answer(refused)

    async def close(self) -> None:
        """Do nothing."""


def test_64_threads_renew_an_expired_token_once() -> None:
    """One fetches the first credentials, and one the next, when all are refused together; the others wait for it."""
    source = Renewing(lambda: None)
    service = SyncService(THREADS)
    client = Client("cn-hangzhou", credentials=source, transport=service)
    assert set(in_threads(THREADS, lambda _: client.list_regions().request_id)) == {"R-1"}
    assert source.fetched == 2
    assert (service.tokens.count("token-1"), service.tokens.count("token-2")) == (THREADS, THREADS)


def test_1000_tasks_renew_an_expired_token_once() -> None:
    """As with threads."""
    source = Renewing(lambda: None)
    service = AsyncService(TASKS)
    client = AsyncClient("cn-hangzhou", credentials=source, transport=service)

    async def main() -> list[Any]:
        calls = (client.list_regions() for _ in range(TASKS))
        return await asyncio.wait_for(asyncio.gather(*calls), WAIT)

    assert {each.request_id for each in asyncio.run(main())} == {"R-1"}
    assert source.fetched == 2
    assert (service.tokens.count("token-1"), service.tokens.count("token-2")) == (TASKS, TASKS)


def test_threads_wait_for_the_first_credentials_together() -> None:
    """While one fetches them, which takes until all have begun, none fetches them again."""
    begun = threading.Semaphore(0)

    def arrived() -> None:
        for _ in range(THREADS):
            assert begun.acquire(timeout=WAIT)

    source = Renewing(arrived)
    source.fetched = 1  # so that the first token is one that the service takes
    service = SyncService(THREADS)
    client = Client("cn-hangzhou", credentials=source, transport=service)

    def work(_number: int) -> str | None:
        begun.release()
        return client.list_regions().request_id

    assert set(in_threads(THREADS, work)) == {"R-1"}
    assert source.fetched == 2
    assert set(service.tokens) == {"token-2"}


def test_a_task_that_is_cancelled_while_it_renews_leaves_it_to_another() -> None:
    """The others do not wait for ever, nor fail with it."""

    async def main() -> None:
        release = threading.Event()
        source = Renewing(lambda: release.wait(WAIT))
        source.fetched = 1
        client = AsyncClient("cn-hangzhou", credentials=source, transport=AsyncService(3))
        first, *others = (asyncio.create_task(client.list_regions()) for _ in range(3))
        for _ in range(10):
            await asyncio.sleep(0)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        release.set()
        assert [each.request_id for each in await asyncio.gather(*others)] == ["R-1", "R-1"]
        assert source.fetched == 2

    asyncio.run(main())
