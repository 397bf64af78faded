"""Renewal: when, by whom, and what happens when it fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from ehpc._runtime.credentials.cache import CredentialsCache
from ehpc._runtime.effects import Flow, RunInThread
from ehpc._runtime.errors import CredentialsError, TransportError
from ehpc.credentials import Credentials, Environment
from tests.fake_clock import NOW
from tests.runtime.credentials.fake_host import KEY, SECRET, FakeHost, assert_silent, attempt


class Counting:
    """A source that numbers what it gives, and can be told to fail."""

    name = "counting"

    def __init__(self, lasts: float | None = 3600.0, wait: Callable[[], object] = lambda: None) -> None:
        self.lasts = lasts
        self.wait = wait
        self.count = 0
        self.at_once = 0
        self.most_at_once = 0
        self.error: Exception | None = None

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return new credentials, or raise the error."""
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            yield RunInThread(self.wait)
            self.count += 1
            if self.error is not None:
                raise self.error
            end = None if self.lasts is None else environment.time() + self.lasts
            return Credentials(f"key-{self.count}", SECRET, None, end)
        finally:
            self.at_once -= 1


def ask(world: FakeHost, cached: CredentialsCache, expired: bool = False) -> str:
    """Return the identifier that a cache gives."""
    return world.run(cached.credentials(expired)).access_key_id


def test_fresh_credentials_cost_no_effect(world: FakeHost) -> None:
    """While they are fresh, the flow ends at once."""
    cached = CredentialsCache(Counting(), world.environment)
    ask(world, cached)
    with pytest.raises(StopIteration) as end:
        next(cached.credentials(False))
    assert end.value.value.access_key_id == "key-1"


@pytest.mark.parametrize(
    ("lasts", "fresh_for"),
    [(3600.0, 2700.0), (1800.0, 900.0), (900.0, 450.0), (43200.0, 42300.0), (None, 300.0), (-5.0, 60.0)],
)
def test_time_of_renewal(world: FakeHost, lasts: float | None, fresh_for: float) -> None:
    """15 minutes before the end; short ones at half their time; an unknown end after 5 minutes."""
    cached = CredentialsCache(Counting(lasts), world.environment)
    assert ask(world, cached) == "key-1"
    world.now = NOW + fresh_for - 1
    assert ask(world, cached) == "key-1"
    world.now = NOW + fresh_for
    assert ask(world, cached) == "key-2"


@pytest.mark.parametrize("error", [CredentialsError("no"), TransportError("no")])
def test_failed_renewal_keeps_what_still_counts(world: FakeHost, error: Exception) -> None:
    """Until their end the old ones stay, with pauses between the tries; then the error comes out."""
    source = Counting()
    cached = CredentialsCache(source, world.environment)
    ask(world, cached)
    source.error = error
    world.now = NOW + 2700
    assert ask(world, cached) == "key-1"
    assert ask(world, cached) == "key-1"
    assert source.count == 2
    world.now += 61
    assert ask(world, cached) == "key-1"
    assert source.count == 3
    world.now = NOW + 3599
    assert ask(world, cached) == "key-1"
    world.now = NOW + 3600
    with pytest.raises(type(error), match="no"):
        ask(world, cached)
    source.error = None
    assert ask(world, cached).startswith("key-")


def test_pause_after_a_failure_varies(world: FakeHost) -> None:
    """The pause is between half a minute and one and a half."""
    for random, pause in ((0.0, 30.0), (1.0, 90.0)):
        world.now, world.random = NOW, random
        source = Counting(None)
        cached = CredentialsCache(source, world.environment)
        ask(world, cached)
        source.error = CredentialsError("no")
        world.now = NOW + 300
        ask(world, cached)
        world.now += pause - 1
        ask(world, cached)
        assert source.count == 2
        world.now += 1
        ask(world, cached)
        assert source.count == 3


def test_forced_renewal(world: FakeHost) -> None:
    """What the service calls expired is renewed at once, but not again within 5 seconds, and not kept on failure."""
    source = Counting()
    cached = CredentialsCache(source, world.environment)
    ask(world, cached)
    assert ask(world, cached, expired=True) == "key-2"
    assert ask(world, cached, expired=True) == "key-2"
    world.now += 5
    assert ask(world, cached, expired=True) == "key-3"
    world.now += 5
    source.error = CredentialsError("no")
    with pytest.raises(CredentialsError):
        ask(world, cached, expired=True)
    source.error = None
    assert ask(world, cached) == "key-5"


def test_first_failure_is_not_remembered(world: FakeHost) -> None:
    """A call after a failure tries anew."""
    source = Counting()
    source.error = CredentialsError("no")
    cached = CredentialsCache(source, world.environment)
    for _ in range(2):
        with pytest.raises(CredentialsError):
            ask(world, cached)
    assert source.count == 2
    source.error = None
    assert ask(world, cached) == "key-3"


def test_given_up_flow_leaves_no_trace(world: FakeHost) -> None:
    """A caller that is cancelled in the middle leaves renewal to the next."""
    source = Counting()
    cached = CredentialsCache(source, world.environment)
    flow = cached._renew(0, False)
    next(flow)
    flow.close()
    assert ask(world, cached) == "key-1"


@pytest.mark.parametrize("expired", [False, True])
def test_storm(world: FakeHost, expired: bool) -> None:
    """64 threads at once lead to one renewal, and all get what it gave."""
    source = Counting(wait=lambda: time.sleep(0.05))
    cached = CredentialsCache(source, world.environment)
    if expired:
        ask(world, cached)
    before = source.count
    barrier = threading.Barrier(64)

    def call() -> str:
        barrier.wait(30)
        return ask(world, cached, expired)

    with ThreadPoolExecutor(64) as pool:
        found = [future.result(60) for future in [pool.submit(call) for _ in range(64)]]
    assert source.count == before + 1
    assert source.most_at_once == 1
    assert set(found) == {f"key-{source.count}"}


def test_storm_on_a_failing_source(world: FakeHost) -> None:
    """Those who waited for a failure get it too, and do not try one after the other."""
    asked = threading.Semaphore(0)
    source = Counting(wait=lambda: [asked.acquire(timeout=30) for _ in range(64)])
    source.error = CredentialsError("the source is down")
    cached = CredentialsCache(source, world.environment)

    def call() -> str:
        flow = cached.credentials(False)
        effect = next(flow)
        asked.release()
        failure, result = attempt(world.execute, effect)
        try:
            flow.send(result) if failure is None else flow.throw(failure)
        except CredentialsError as error:
            assert_silent(error)
            return str(error)
        raise AssertionError

    with ThreadPoolExecutor(64) as pool:
        found = [future.result(60) for future in [pool.submit(call) for _ in range(64)]]
    assert set(found) == {"the source is down"}
    assert source.count == 1


def test_repr_shows_no_secret(world: FakeHost) -> None:
    """Neither the cache nor what it holds shows a secret."""
    cached = CredentialsCache(Counting(), world.environment)
    ask(world, cached)
    assert SECRET not in repr(cached) + repr(cached._held)
    assert KEY not in repr(cached)
