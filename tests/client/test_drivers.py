"""How effects are executed: waits that can be cancelled, errors that go back into the flow, flows that are closed.

Nothing sleeps here: what the drivers sleep with moves a made-up clock.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from ehpc._runtime import async_driver, sync_driver
from ehpc._runtime.async_driver import AsyncDriver
from ehpc._runtime.effects import Flow, HttpRequest, HttpResponse, RunInThread, Send, Sleep, WithLock
from ehpc._runtime.sync_driver import SyncDriver
from tests.client.fake_service import FakeService


class Bench:
    """A driver of either kind, and the clock that it sleeps by."""

    def __init__(self, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.mode = mode
        self.world = FakeService(mode)
        self.now = 0.0
        self.naps: list[float] = []
        self.driver: Any = SyncDriver(self.world.transport()) if mode == "sync" else AsyncDriver(self.world.transport())

        async def nap(seconds: float) -> None:
            self.nap(seconds)

        for driver in (sync_driver, async_driver):
            monkeypatch.setattr(driver, "time", SimpleNamespace(monotonic=lambda: self.now, sleep=self.nap))
        monkeypatch.setattr(asyncio, "sleep", nap)

    def nap(self, seconds: float) -> None:
        """Let time pass."""
        self.naps.append(seconds)
        self.now += seconds

    def run(self, flow: Flow[Any]) -> Any:
        """Drive a flow."""
        return self.driver.run(flow) if self.mode == "sync" else asyncio.run(self.driver.run(flow))


@pytest.fixture(params=["sync", "async"])
def bench(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Return a driver with a made-up clock."""
    return Bench(request.param, monkeypatch)


def one(effect: Any) -> Flow[Any]:
    """Yield an effect and return what came of it."""
    return (yield effect)


def test_a_wait_that_nobody_cancels_is_one_sleep(bench: Bench) -> None:
    """Nothing looks in between."""
    bench.run(one(Sleep(7.5)))
    assert bench.naps == [7.5]


def test_a_wait_that_can_be_cancelled_looks_twice_a_second(bench: Bench) -> None:
    """So that whoever stops it is heard soon; it lasts no longer for that."""
    bench.run(one(Sleep(1.8, lambda: False)))
    assert bench.naps == pytest.approx([0.5, 0.5, 0.5, 0.3])


def test_a_wait_that_is_cancelled_ends_at_the_next_look(bench: Bench) -> None:
    """The rest is not slept."""
    bench.run(one(Sleep(60, lambda: bench.now > 1.2)))
    assert bench.naps == [0.5, 0.5, 0.5]


def test_a_wait_that_is_cancelled_already_does_not_sleep(bench: Bench) -> None:
    """Not even a little."""
    bench.run(one(Sleep(60, lambda: True)))
    assert bench.naps == []


@pytest.mark.parametrize("seconds", [0, -1])
def test_a_wait_of_no_time_does_not_sleep(bench: Bench, seconds: float) -> None:
    """It is over before it begins."""
    bench.run(one(Sleep(seconds)))
    assert bench.naps == []


def test_results_and_errors_go_back_into_the_flow(bench: Bench) -> None:
    """A flow can go on after an error of an effect."""

    def fail() -> None:
        raise KeyError("from the effect")

    def flow() -> Flow[list[str]]:
        found = [(yield RunInThread(lambda: "result"))]
        try:
            yield RunInThread(fail)
        except KeyError as error:
            found.append(str(error))
        return found

    assert bench.run(flow()) == ["result", "'from the effect'"]


def test_an_error_that_a_flow_does_not_take_goes_to_the_caller(bench: Bench) -> None:
    """After the flow has put its things in order."""
    closed: list[bool] = []

    def fail() -> None:
        raise KeyError("mine")

    def flow() -> Flow[None]:
        try:
            yield RunInThread(fail)
        finally:
            closed.append(True)

    with pytest.raises(KeyError, match="mine"):
        bench.run(flow())
    assert closed == [True]


def test_an_interrupt_closes_the_flow(bench: Bench) -> None:
    """What stops the program is not given to the flow to deal with, but its ``finally`` runs."""
    closed: list[str] = []
    headers = {"x-acs-date": "now", "x-acs-signature-nonce": "n"}

    def interrupt(_sent: object) -> HttpResponse:
        raise KeyboardInterrupt

    def flow() -> Flow[None]:
        try:
            yield Send(HttpRequest("A", "GET", "https://a.example/?B=C", headers), 1, 1, 1)
        except BaseException as error:
            closed.append(type(error).__name__)
            raise

    bench.world.always = interrupt
    with pytest.raises(KeyboardInterrupt):
        bench.run(flow())
    assert closed == ["GeneratorExit"]


def test_only_one_flow_runs_alone_at_a_time() -> None:
    """Threads wait for each other, and each gets what its own flow comes to."""
    driver = SyncDriver(FakeService("sync").transport())
    inside: list[int] = []
    most: list[int] = []

    def work(number: int) -> Callable[[], Flow[int]]:
        def flow() -> Flow[int]:
            inside.append(number)
            most.append(len(inside))
            yield RunInThread(lambda: threading.Event().wait(0))
            inside.remove(number)
            return number

        return flow

    found: list[int] = []
    threads = [
        threading.Thread(target=lambda number=number: found.append(driver.run(one(WithLock(work(number))))))
        for number in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(found), set(most)) == (list(range(16)), {1})


def test_only_one_flow_of_a_loop_runs_alone_at_a_time() -> None:
    """As with threads."""
    driver = AsyncDriver(FakeService("async").transport())
    inside: list[int] = []
    most: list[int] = []

    def work(number: int) -> Callable[[], Flow[int]]:
        def flow() -> Flow[int]:
            inside.append(number)
            most.append(len(inside))
            yield RunInThread(lambda: None)
            inside.remove(number)
            return number

        return flow

    async def main() -> list[int]:
        return list(await asyncio.gather(*(driver.run(one(WithLock(work(number)))) for number in range(16))))

    for _ in range(2):  # each loop has a lock of its own
        assert (asyncio.run(main()), set(most)) == (list(range(16)), {1})


def test_what_blocks_does_not_block_the_loop() -> None:
    """It runs in a thread, and other tasks go on meanwhile."""
    driver = AsyncDriver(FakeService("async").transport())
    go = threading.Event()
    threads: list[str] = []

    def block() -> str:
        threads.append(threading.current_thread().name)
        return "done" if go.wait(20) else "nobody let it go"

    async def main() -> str:
        async def let_go() -> None:
            go.set()

        found, _ = await asyncio.gather(driver.run(one(RunInThread(block))), let_go())
        return str(found)

    assert asyncio.run(main()) == "done"
    assert threads != [threading.current_thread().name]
