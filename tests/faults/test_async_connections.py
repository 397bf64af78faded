"""The pool of async clients: places, order, time-outs, and connections that are ended, cancelled or no longer good."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from typing import Any

import pytest
import uvloop

from ehpc._runtime.effects import HttpRequest, HttpResponse, Send
from ehpc._runtime.http import async_transport
from ehpc._runtime.http.async_transport import AsyncHttpTransport
from ehpc.errors import NotSentError, OutcomeUnknownError
from tests.faults.conftest import LookUp, StartServer
from tests.faults.faulty_server import GOOD, Exchange, well

WAIT = 10.0
"""Longest time for what must happen: only a test that fails waits as long."""


@pytest.fixture(autouse=True)
def everything_closed() -> Iterator[None]:
    """Collect what is left, so that a socket that was not closed is missed in the right test."""
    yield
    gc.collect()


def effect(url: str, nonce: str = "1", deadline: float = WAIT, read_timeout: float = WAIT) -> Send:
    """Return a request."""
    headers = {"host": url.partition("//")[2], "x-acs-signature-nonce": nonce}
    return Send(HttpRequest("Test", "GET", f"{url}/", headers), WAIT, read_timeout, deadline)


Work = Callable[[AsyncHttpTransport], Awaitable[None]]
Run = Callable[..., None]


@pytest.fixture(params=[asyncio.new_event_loop, uvloop.new_event_loop], ids=["asyncio", "uvloop"])
def run(request: pytest.FixtureRequest) -> Run:
    """Run something with a transport under an event loop of each kind, and close it."""

    def run(work: Work, size: int = 1, **settings: Any) -> None:
        async def main() -> None:
            transport = AsyncHttpTransport(size, **settings)
            try:
                await asyncio.wait_for(work(transport), 3 * WAIT)
            finally:
                await transport.close()

        loop = request.param()
        loop.set_debug(True)
        try:
            loop.run_until_complete(main())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            loop.close()

    return run


@contextmanager
def unanswered(host: str, port: int) -> Iterator[int]:
    """Give a port that answers no connection."""
    with ExitStack() as stack:
        full = stack.enter_context(socket.create_server((host, port), backlog=0))
        for _ in range(3):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
        yield full.getsockname()[1]


async def until(condition: Callable[[], bool]) -> None:
    """Wait until a condition holds."""
    end = time.monotonic() + WAIT
    while not condition():
        assert time.monotonic() < end
        await asyncio.sleep(0.005)


async def failure(work: Awaitable[HttpResponse]) -> BaseException:
    """Return the error that something ends with."""
    (found,) = await asyncio.gather(work, return_exceptions=True)
    assert isinstance(found, BaseException)
    return found


class Gate:
    """An answer that is held back until it is let go.

    Attributes:
        go: Lets all answers go.
    """

    def __init__(self) -> None:
        self.go = threading.Event()

    def __call__(self, exchange: Exchange) -> None:
        """Answer, once that may be."""
        assert self.go.wait(WAIT)
        exchange.answer("200 OK", GOOD)


def test_places_are_given_in_order(run: Run, start: StartServer) -> None:
    """Requests that wait for a connection are sent in the order in which they came, over the one that there may be."""
    gate = Gate()
    server = start(gate)

    async def work(transport: AsyncHttpTransport) -> None:
        tasks = [asyncio.create_task(transport.send(effect(server.url, str(number)))) for number in range(5)]
        await until(lambda: len(server.requests) == 1)
        gate.go.set()
        assert [answer.body for answer in await asyncio.gather(*tasks)] == [GOOD] * 5

    run(work)
    assert [request.nonce for request in server.requests] == ["0", "1", "2", "3", "4"]
    assert server.connections == 1


def test_deadline_while_waiting_for_a_place(run: Run, start: StartServer) -> None:
    """It counts, and what has not begun was not sent; nor does it keep a place."""
    gate = Gate()
    server = start(gate)

    async def work(transport: AsyncHttpTransport) -> None:
        first = asyncio.create_task(transport.send(effect(server.url)))
        await until(lambda: len(server.requests) == 1)
        error = await failure(transport.send(effect(server.url, "late", deadline=0.05)))
        assert type(error) is NotSentError
        assert str(error) == "Test: no connection: TimeoutError"
        gate.go.set()
        await first
        await transport.send(effect(server.url, "2"))

    run(work)
    assert [request.nonce for request in server.requests] == ["1", "2"]


@pytest.mark.parametrize("moment", ["waiting", "called"])
def test_cancelled_while_waiting_for_a_place(moment: str, run: Run, start: StartServer) -> None:
    """Who is cancelled leaves the place to the next, also if it was just being given to it."""
    gate = Gate()
    server = start(gate)

    async def work(transport: AsyncHttpTransport) -> None:
        first = None
        if moment == "waiting":
            first = asyncio.create_task(transport.send(effect(server.url, "1")))
            await until(lambda: len(server.requests) == 1)
        else:
            await transport._pool().places.acquire()
        second, third = (asyncio.create_task(transport.send(effect(server.url, each))) for each in ("2", "3"))
        await asyncio.sleep(0)
        if moment == "called":
            transport._pool().places.release()  # from now on the second has a place, though it has not run since
        second.cancel()
        gate.go.set()
        await third
        assert second.cancelled() or isinstance(await failure(second), asyncio.CancelledError)
        if first is not None:
            await first

    run(work)
    assert [request.nonce for request in server.requests] == (["1", "3"] if moment == "waiting" else ["3"])


def test_cancelled_while_waiting_for_the_answer(run: Run, start: StartServer) -> None:
    """The connection ends, as its answer may still come, and the place is free."""
    server = start(lambda exchange: exchange.hang())

    async def work(transport: AsyncHttpTransport) -> None:
        task = asyncio.create_task(transport.send(effect(server.url)))
        await until(lambda: len(server.requests) == 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        server.answer = well
        assert (await transport.send(effect(server.url, "2"))).body == GOOD

    run(work)
    assert server.connections == 2


def test_cancelled_while_connecting(run: Run, start: StartServer) -> None:
    """Nothing was sent, and the place is free."""
    server = start()

    async def work(transport: AsyncHttpTransport) -> None:
        with unanswered("127.0.0.1", 0) as port:
            task = asyncio.create_task(transport.send(effect(f"http://127.0.0.1:{port}")))
            await asyncio.sleep(0.05)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert (await transport.send(effect(server.url))).body == GOOD

    run(work)


def test_closed_while_in_use(run: Run, start: StartServer) -> None:
    """Whoever waits for an answer hears that it will not come."""
    server = start(lambda exchange: exchange.hang())

    async def work(transport: AsyncHttpTransport) -> None:
        task = asyncio.create_task(transport.send(effect(server.url)))
        await until(lambda: len(server.requests) == 1)
        await transport.close()
        error = await failure(task)
        assert type(error) is OutcomeUnknownError
        assert str(error) == "Test: the connection broke: ServerDisconnectedError"

    run(work)


def test_closed_while_another_waits_for_its_place(run: Run, start: StartServer) -> None:
    """It hears that nothing was sent, and leaves no connection behind."""
    gate = Gate()
    server = start(gate)

    async def work(transport: AsyncHttpTransport) -> None:
        first, second = (asyncio.create_task(transport.send(effect(server.url, each))) for each in ("1", "2"))
        await until(lambda: len(server.requests) == 1)
        gate.go.set()
        await transport.close()
        await asyncio.gather(first, return_exceptions=True)
        error = await failure(second)
        assert type(error) is NotSentError
        assert str(error) == "Test: no connection: the client was closed"
        assert len(server.requests) == 1
        await asyncio.to_thread(server.wait_until_unconnected)

    run(work)


def test_connections_to_other_servers_are_kept(run: Run, start: StartServer) -> None:
    """The bound is one of requests that are under way; a connection that lies unused ends by itself."""
    servers = [start() for _ in range(3)]

    async def work(transport: AsyncHttpTransport) -> None:
        for server in servers:
            await transport.send(effect(server.url))
        await transport.send(effect(servers[1].url, "2"))
        await transport.send(effect(servers[2].url, "2"))

    run(work, size=2)
    assert [(server.connections, len(server.requests)) for server in servers] == [(1, 1), (1, 2), (1, 2)]


def test_unused_connection_ends(run: Run, start: StartServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the server ends it."""
    monkeypatch.setattr(async_transport, "LONGEST_IDLE_SECONDS", 0.05)
    server = start()

    async def work(transport: AsyncHttpTransport) -> None:
        await transport.send(effect(server.url))
        await asyncio.to_thread(server.wait_until_unconnected)

    run(work)


def test_connection_that_ended_while_the_loop_was_busy(
    run: Run, start: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loop could not see it; the request does not meet it all the same."""
    monkeypatch.setattr(async_transport, "UNSEEN_SECONDS", 0.0)
    server = start(lambda exchange: (exchange.answer("200 OK", GOOD), exchange.close())[0])

    async def work(transport: AsyncHttpTransport) -> None:
        for nonce in ("1", "2", "3"):
            await transport.send(effect(server.url, nonce))
            server.wait_until_unconnected()  # without letting the loop run

    run(work)
    assert [request.nonce for request in server.requests] == ["1", "2", "3"]


def test_response_that_nobody_asked_for(run: Run, start: StartServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It must not pass for the response of the next request."""
    monkeypatch.setattr(async_transport, "UNSEEN_SECONDS", 0.0)
    sent = threading.Event()

    def answer_twice(exchange: Exchange) -> None:
        """Answer, and again after that was read."""
        exchange.answer("200 OK", GOOD)
        assert later.wait(WAIT)
        exchange.answer("200 OK", b'{"RequestId": "R-OTHER"}')
        sent.set()

    later = threading.Event()
    server = start(answer_twice)

    async def work(transport: AsyncHttpTransport) -> None:
        assert (await transport.send(effect(server.url))).body == GOOD
        later.set()
        await asyncio.to_thread(sent.wait, WAIT)
        server.answer = well
        assert (await transport.send(effect(server.url, "2"))).body == GOOD

    run(work)
    assert server.connections == 2


def test_read_timeout_counts_from_the_last_piece(run: Run, start: StartServer) -> None:
    """An answer may take longer than that, as long as something comes."""

    def slowly(exchange: Exchange) -> None:
        """Answer in pieces."""
        exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n")
        for _ in range(8):
            exchange.stopped.wait(0.3)
            exchange.send(b"x")

    server = start(slowly)

    async def work(transport: AsyncHttpTransport) -> None:
        assert (await transport.send(effect(server.url, read_timeout=2.0))).body == b"x" * 8
        error = await failure(transport.send(effect(server.url, "2", deadline=0.2, read_timeout=0.1 + WAIT)))
        assert str(error) == "Test: no complete response within 0.2 s"
        server.answer = lambda exchange: exchange.hang()
        error = await failure(transport.send(effect(server.url, "3", read_timeout=0.1)))
        assert str(error) == "Test: no complete response within 0.1 s"

    run(work)


@pytest.mark.parametrize("silent", [True, False])
def test_name_with_a_dead_address(
    silent: bool, run: Run, start: StartServer, resolve_names: Callable[[LookUp], None]
) -> None:
    """One that does not answer, or refuses, leaves time for the next."""
    server = start()
    resolve = socket.getaddrinfo

    def look_up(host: Any, *arguments: Any, **named: Any) -> Any:
        """Return two addresses for every name."""
        assert host == "two.invalid"
        return [resolve(each, *arguments, **named)[0] for each in ("127.0.0.2", "127.0.0.1")]

    resolve_names(look_up)

    async def work(transport: AsyncHttpTransport) -> None:
        with unanswered("127.0.0.2", server.port) if silent else nullcontext():
            found = Send(effect(f"http://two.invalid:{server.port}").request, 5.0, WAIT, WAIT)
            assert (await transport.send(found)).body == GOOD

    run(work)


def test_loops_in_two_threads(start: StartServer) -> None:
    """Each has its own connections, and keeps them."""
    server = start()
    transport = AsyncHttpTransport()
    together = threading.Barrier(2)

    async def work(name: str) -> None:
        for turn in range(5):
            together.wait(WAIT)
            await transport.send(effect(server.url, f"{name}{turn}"))
        await transport.close()

    threads = [threading.Thread(target=asyncio.run, args=(work(name),)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (server.connections, len(server.requests)) == (2, 10)
