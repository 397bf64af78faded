"""A process that forks in the middle of its work: both go on, each with its own connections, and none waits for ever.

Locks are the danger: one that another thread of the parent holds at that moment is never given back in the child.
"""

from __future__ import annotations

import asyncio
import gc
import os
import select
import signal
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from ehpc import AsyncClient, Client
from ehpc._runtime.credentials.credentials import Credentials
from ehpc._runtime.credentials.provider import Environment
from ehpc._runtime.effects import Flow, RunInThread
from tests.client.echo import WAIT, EchoServer
from tests.client.fake_service import FakeService, refusal, reply

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system"),
    # Python 3.12 and later warn of what is tried here on purpose.
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]
KEY: dict[str, Any] = {"access_key_id": "key-id", "access_key_secret": "key-secret"}


def in_child(work: Callable[[], str]) -> Callable[[], str]:
    """Fork, and return what waits for the text that the child comes to; the child is stopped if it takes too long."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            text = work()
        except BaseException:
            text = traceback.format_exc()
        os.write(writing, text.encode())
        os._exit(0)
    os.close(writing)

    def result() -> str:
        ready, _, _ = select.select([reading], [], [], WAIT)
        if not ready:
            os.kill(child, signal.SIGKILL)
        pieces = []
        while piece := os.read(reading, 65_536):
            pieces.append(piece)
        os.close(reading)
        os.waitpid(child, 0)
        return b"".join(pieces).decode() if ready else "the child hangs"

    return result


def name(client: Any, cluster_id: str) -> str:
    """Return the name that the server gives to a cluster's only user."""
    return str(client.list_users(cluster_id=cluster_id).users[0].name)


def test_the_child_opens_connections_of_its_own() -> None:
    """And the parent goes on with its own."""
    with EchoServer() as server, Client("cn-hangzhou", endpoint=server.url, **KEY) as client:
        assert name(client, "before") == "before"
        assert server.opened == 1
        child = in_child(lambda: " ".join(name(client, f"child-{turn}") for turn in range(20)))
        parent = [name(client, f"parent-{turn}") for turn in range(20)]
        assert child().split() == [f"child-{turn}" for turn in range(20)]
        assert parent == [f"parent-{turn}" for turn in range(20)]
        assert server.opened == 2
        assert name(client, "after") == "after"
        assert server.opened == 2


def test_a_child_that_closes_the_client_leaves_the_parent_its_connections() -> None:
    """What it closes is its own."""

    def work() -> str:
        found = name(client, "child")
        client.close()
        return found

    with EchoServer() as server, Client("cn-hangzhou", endpoint=server.url, **KEY) as client:
        name(client, "before")
        assert in_child(work)() == "child"
        assert name(client, "after") == "after"
        assert server.opened == 2


def test_children_of_a_busy_process_make_their_calls() -> None:
    """While sixteen threads of the parent are in the middle of calls, and all of theirs go well too."""
    stop = threading.Event()
    wrong: list[str] = []

    def work(number: int) -> None:
        turn = 0
        while not stop.is_set():
            turn += 1
            wanted = f"thread-{number}-{turn}"
            if name(client, wanted) != wanted:
                wrong.append(wanted)

    with EchoServer() as server, Client("cn-hangzhou", endpoint=server.url, **KEY) as client:
        threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
        name(client, "before")  # loads what a first call loads: a lock of an import is Python's own
        for thread in threads:
            thread.start()
        try:
            found = [in_child(lambda each=each: name(client, f"child-{each}"))() for each in range(5)]  # type: ignore[misc]
        finally:
            stop.set()
            for thread in threads:
                thread.join()
    assert found == [f"child-{each}" for each in range(5)]
    assert wrong == []


class Slow:
    """A source of credentials that takes until it is let go, in the process that made it."""

    name = "slow"

    def __init__(self) -> None:
        self.process = os.getpid()
        self.begun = threading.Event()
        self.go = threading.Event()

    def wait(self) -> None:
        """Wait, in the parent."""
        if os.getpid() == self.process:
            self.begun.set()
            self.go.wait(WAIT)

    def fetch(self, _environment: Environment) -> Flow[Credentials]:
        """Return credentials."""
        yield RunInThread(self.wait)
        return Credentials("key-id", "key-secret")


@contextmanager
def renewing(client: Client, source: Slow) -> Iterator[None]:
    """Have a thread hold the lock of the credentials meanwhile."""
    thread = threading.Thread(target=name, args=(client, "thread"))
    thread.start()
    assert source.begun.wait(WAIT)
    try:
        yield
    finally:
        source.go.set()
        thread.join()


def test_a_renewal_that_another_thread_had_begun_does_not_hold_up_the_child() -> None:
    """The child fetches credentials itself."""
    source = Slow()
    with EchoServer() as server:
        client = Client("cn-hangzhou", endpoint=server.url, credentials=source)
        with renewing(client, source):
            assert in_child(lambda: name(client, "child"))() == "child"
        assert name(client, "parent") == "parent"
        client.close()


def test_a_budget_that_another_thread_was_counting_does_not_hold_up_the_child() -> None:
    """The lock of the retries is one of each process too."""
    world = FakeService("sync")
    budget = world.client._shared.budget
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with budget._lock():
            held.set()
            done.wait(WAIT)

    def work() -> str:
        world.answers = [refusal("Throttling"), reply({"RequestId": "R-child"})]
        return str(world.client.list_regions().request_id)

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(WAIT)
    try:
        assert in_child(work)() == "R-child"
    finally:
        done.set()
        thread.join()


def test_an_async_client_goes_on_in_the_child_and_in_the_parent() -> None:
    """Each has a loop of its own, and the child does not disturb the parent's, also once its garbage is collected."""

    async def call(cluster_id: str) -> str:
        return str((await client.list_users(cluster_id=cluster_id)).users[0].name)

    def work() -> str:
        warnings.simplefilter("ignore")  # pytest would keep what warns
        found = asyncio.run(call("child"))
        gc.collect()
        return found

    async def main() -> list[str]:
        try:
            found = [await call("before")]
            found.append(in_child(work)())
            found += [await asyncio.wait_for(call(f"parent-{turn}"), WAIT) for turn in range(3)]
            return found
        finally:
            await client.close()

    with EchoServer() as server:
        client = AsyncClient("cn-hangzhou", endpoint=server.url, **KEY)
        assert asyncio.run(main()) == ["before", "child", "parent-0", "parent-1", "parent-2"]
        assert server.opened == 2
