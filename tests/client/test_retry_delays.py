"""How long a call waits before it is sent again, and what bounds that: jitter, hints, deadline, budget."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehpc import CallOptions, RetryPolicy
from ehpc._runtime.clock_skew import parse_http_date
from ehpc._runtime.effects import HttpResponse
from ehpc._runtime.retry import RetryBudget, parse_retry_after
from ehpc.errors import ConfigurationError, NotSentError, OutcomeUnknownError, ServiceError, ThrottledError
from tests.client.fake_service import FakeService, refusal, reply
from tests.fake_clock import NOW


def read(client: Any) -> Any:
    """Call something that only reads."""
    return client.list_regions()


def throttled(**headers: str) -> HttpResponse:
    """Return a refusal with headers."""
    return refusal("Throttling", headers={name.replace("_", "-"): value for name, value in headers.items()})


@pytest.mark.parametrize("random", [0.0, 0.25, 1.0])
def test_the_longest_wait_doubles_and_chance_takes_a_share_of_it(world: FakeService, random: float) -> None:
    """Full jitter: callers that failed together do not come again together."""
    world.random = random
    world.make(retry=RetryPolicy(max_attempts=8, first_delay_seconds=0.2, longest_delay_seconds=5))
    world.run(read, *[throttled()] * 7, reply())
    assert world.slept == pytest.approx([random * each for each in (0.2, 0.4, 0.8, 1.6, 3.2, 5, 5)])


@given(
    attempt=st.integers(1, 100_000),
    random=st.floats(0, 1),
    first=st.floats(0.001, 100),
    longest=st.floats(0.001, 100),
    hint=st.none() | st.floats(0, 1e9),
)
def test_a_wait_stays_within_its_bounds(
    attempt: int, random: float, first: float, longest: float, hint: float | None
) -> None:
    """Never negative, never longer than the longest wait, unless the service asks for more, of at most two minutes."""
    delay = RetryPolicy(9, first, longest).delay_seconds(attempt, random, hint)
    assert min(hint or 0.0, 120.0) <= delay <= max(longest, min(hint or 0.0, 120.0))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        pytest.param({"retry-after": "3"}, 3.0, id="seconds"),
        pytest.param({"retry-after": " 3 "}, 3.0, id="spaces"),
        pytest.param({"retry-after": "0"}, 0.0, id="zero"),
        pytest.param({"retry-after": "Tue, 14 Nov 2023 22:13:27 GMT"}, 7.0, id="date"),
        pytest.param({"retry-after": "Tuesday, 14-Nov-23 22:13:27 GMT"}, 7.0, id="old-date"),
        pytest.param({"retry-after": "Tue Nov 14 22:13:27 2023"}, 7.0, id="date-without-zone"),
        pytest.param({"retry-after": "Tue, 14 Nov 2023 23:13:27 +0100"}, 7.0, id="date-with-zone"),
        pytest.param({"retry-after": "Tue, 14 Nov 2023 22:13:00 GMT"}, 0.0, id="date-in-the-past"),
        pytest.param({"x-acs-retry-after": "2500"}, 2.5, id="milliseconds"),
        pytest.param({"x-acs-retry-after": "2500", "retry-after": "9"}, 2.5, id="both"),
        pytest.param({"x-acs-retry-after": "soon", "retry-after": "9"}, 9.0, id="only-one-makes-sense"),
        pytest.param({"retry-after": "-1"}, None, id="negative"),
        pytest.param({"retry-after": "1.5"}, None, id="fraction"),
        pytest.param({"retry-after": "\u0663"}, None, id="other-digits"),
        pytest.param({"retry-after": "soon"}, None, id="word"),
        pytest.param({"retry-after": ""}, None, id="empty"),
        pytest.param({"retry-after": "Tue, 99 Nov 2023 22:13:27 GMT"}, None, id="no-date"),
        pytest.param({}, None, id="nothing"),
    ],
)
def test_what_the_service_asks_for_is_read(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds or a date in ``Retry-After``, milliseconds in ``x-acs-retry-after``; the rest is passed over."""
    assert parse_retry_after(headers, NOW) == seconds


@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{1,6} \d\d:\d\d:\d\d( [A-Z+-]\w*)?"))
def test_no_header_breaks_the_reading_of_dates(text: str) -> None:
    """Whatever stands there, a time or nothing comes of it."""
    found = parse_http_date(text)
    assert found is None or isinstance(found, float)


@pytest.mark.parametrize(
    ("headers", "slept"),
    [
        pytest.param({"retry_after": "7"}, [7.0], id="longer-than-the-own-wait"),
        pytest.param({"x_acs_retry_after": "1"}, [0.1], id="shorter-than-the-own-wait"),
        pytest.param({"retry_after": "86400"}, [120.0], id="too-long"),
        pytest.param({"retry_after": "Tue, 14 Nov 2023 22:13:30 GMT"}, [10.0], id="date"),
    ],
)
def test_a_call_waits_as_long_as_the_service_asks(
    world: FakeService, headers: dict[str, str], slept: list[float]
) -> None:
    """And at least as long as it would have waited by itself; more than two minutes nobody can ask for."""
    world.run(read, throttled(**headers), reply())
    assert world.slept == slept


def test_a_date_counts_by_the_clock_of_the_service(world: FakeService) -> None:
    """A wrong clock of this machine, once it is known, does not make the wait longer or shorter."""
    world.clock_error = 3600.0
    date = {"date": "Tue, 14 Nov 2023 22:13:20 GMT"}
    later = throttled(retry_after="Tue, 14 Nov 2023 22:13:30 GMT")
    world.run(read, refusal("InvalidTimeStamp.Expired", headers=date), later, reply())
    assert world.slept == [10.0]


def test_a_retry_that_would_end_after_the_deadline_is_not_begun(world: FakeService) -> None:
    """The error comes at once then, and not after a wait for nothing."""
    error = world.fail(
        ThrottledError,
        lambda client: client.list_regions(options=CallOptions(deadline_seconds=10)),
        throttled(retry_after="10"),
    )
    assert (error.attempts, world.slept) == (1, [])


def test_the_deadline_bounds_all_tries_together(world: FakeService) -> None:
    """Each try gets what is left of it, and so do its time-outs."""
    world.random = 1.0
    world.make(deadline_seconds=10, read_timeout_seconds=6, connect_timeout_seconds=4, retry=RetryPolicy(9, 1.0, 1.0))
    slow = [world.slow(2.5, OutcomeUnknownError("broke")) for _ in range(3)]
    error = world.fail(OutcomeUnknownError, read, *slow)
    effects = [sent.effect for sent in world.sent]
    assert [effect.deadline_seconds for effect in effects] == [10, 6.5, 3]
    assert [effect.read_timeout_seconds for effect in effects] == [6, 6, 3]
    assert [effect.connect_timeout_seconds for effect in effects] == [4, 4, 3]
    assert (error.attempts, world.slept, world.seconds) == (3, [1.0, 1.0], 9.5)


def test_time_spent_on_credentials_counts(world: FakeService) -> None:
    """Before anything is sent it can be too late already; then it is sure that nothing was sent."""

    def wait() -> None:
        world.seconds += 301

    world.keys.before = wait
    error = world.fail(NotSentError, read)
    assert (str(error), error.attempts, world.sent) == ("ListRegions: not sent within 300 s", 0, [])


def test_time_spent_on_credentials_is_taken_off_the_first_try(world: FakeService) -> None:
    """The deadline is one for the whole call."""

    def wait() -> None:
        world.seconds += 100

    world.keys.before = wait
    world.run(read, reply())
    assert world.sent[0].effect.deadline_seconds == 200


def test_a_deadline_that_passes_between_tries_leaves_the_last_failure(world: FakeService) -> None:
    """It says more than that the time is up."""
    world.random = 0.0

    def use(client: Any) -> Any:
        return client.list_regions(options=CallOptions(deadline_seconds=10))

    def expired(sent: Any) -> HttpResponse:
        assert sent.action == "ListRegions"
        world.seconds += 11
        return refusal("InvalidSecurityToken.Expired")

    with pytest.raises(ServiceError) as caught:
        world.run(use, expired)
    error = caught.value
    assert (error.code, error.attempts, len(world.sent)) == ("InvalidSecurityToken.Expired", 1, 1)


def test_the_budget_ends_retries_when_most_calls_fail(world: FakeService) -> None:
    """Twenty retries, then none: repeating all of a lot of failing calls would only make it worse."""
    world.always = throttled()
    world.make(retry=RetryPolicy(max_attempts=4))
    attempts = [world.fail(ThrottledError, read).attempts for _ in range(9)]
    assert attempts == [4, 4, 4, 4, 4, 4, 3, 1, 1]


def test_successes_earn_retries(world: FakeService) -> None:
    """Five of them pay for one."""
    world.always = throttled()
    for _ in range(7):
        world.fail(ThrottledError, read)
    world.always = reply()
    for _ in range(5):
        world.run(read)
    world.always = throttled()
    assert [world.fail(ThrottledError, read).attempts for _ in range(2)] == [2, 1]


def test_each_client_has_a_budget_of_its_own(world: FakeService) -> None:
    """What one service refuses does not count against another."""
    world.always = throttled()
    for _ in range(7):
        world.fail(ThrottledError, read)
    world.make()
    assert world.fail(ThrottledError, read).attempts == 4


def test_the_budget_counts_rightly_among_threads() -> None:
    """Sixteen threads that spend and earn never spend more than there is."""
    budget = RetryBudget(capacity=1000, cost=1)
    spent: list[bool] = []

    def use() -> None:
        for _ in range(200):
            spent.append(budget.spend())

    threads = [threading.Thread(target=use) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (spent.count(True), spent.count(False)) == (1000, 2200)
    for _ in range(2000):
        budget.earn()
    assert [budget.spend() for _ in range(1001)].count(True) == 1000


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"max_attempts": 0}, "max_attempts must be a whole number from 1, not 0"),
        ({"max_attempts": 1.5}, "max_attempts must be a whole number from 1, not 1.5"),
        ({"first_delay_seconds": 0}, "first_delay_seconds must be a positive number of seconds, not 0"),
        (
            {"longest_delay_seconds": float("inf")},
            "longest_delay_seconds must be a positive number of seconds, not inf",
        ),
        ({"first_delay_seconds": "1"}, "first_delay_seconds must be a positive number of seconds, not '1'"),
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(arguments: dict[str, Any], message: str) -> None:
    """When it is made, not when the first call fails."""
    with pytest.raises(ConfigurationError) as caught:
        RetryPolicy(**arguments)
    assert str(caught.value) == message
