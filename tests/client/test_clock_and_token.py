"""A wrong clock is put right once, from the service's date; an expired token is renewed once."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc import RetryPolicy
from ehpc._runtime.effects import HttpResponse
from ehpc.errors import REMEDIES, CredentialsError, ServiceError
from tests.client.fake_service import FakeService, refusal, reply

DATE = "Tue, 14 Nov 2023 22:13:20 GMT"
STAMP = "2023-11-14T22:13:20Z"
CLOCK_CODES = [code for code, remedy in REMEDIES.items() if remedy == "clock"]
TOKEN_CODES = [code for code, remedy in REMEDIES.items() if remedy == "token"]


def change(client: Any) -> Any:
    """Call something that changes something."""
    return client.start_cluster(cluster_id="c-1")


def refused(world: FakeService, *answers: HttpResponse) -> ServiceError:
    """Return the error of a call."""
    with pytest.raises(ServiceError) as caught:
        world.run(change, *answers)
    return caught.value


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize("code", CLOCK_CODES)
@pytest.mark.parametrize("clock_error", [-7200.0, 86_400.0])
def test_a_wrong_clock_is_put_right_and_the_change_sent_again(
    world: FakeService, clock_error: float, code: str, signature: str
) -> None:
    """At once, since nothing has to pass; the service did not look at the first request."""
    world.clock_error = clock_error
    world.make(signature=signature)
    world.run(change, refusal(code, 400, headers={"date": DATE}), reply())
    assert [sent.stamp == STAMP for sent in world.sent] == [False, True]
    assert len({sent.nonce for sent in world.sent}) == 2
    assert world.slept == []


def test_the_difference_is_remembered(world: FakeService) -> None:
    """Later calls of the client have the right time from the start, also as time goes on."""
    world.clock_error = 7200.0
    world.run(change, refusal(CLOCK_CODES[0], headers={"date": DATE}), reply())
    world.seconds += 60
    world.run(change, reply())
    assert [sent.stamp for sent in world.sent[1:]] == [STAMP, "2023-11-14T22:14:20Z"]


def test_a_clock_that_changes_again_is_put_right_again(world: FakeService) -> None:
    """Once for each call."""
    for clock_error in (7200.0, -7200.0):
        world.clock_error = clock_error
        world.run(change, refusal(CLOCK_CODES[0], headers={"date": DATE}), reply())
    assert [sent.stamp == STAMP for sent in world.sent] == [False, True, False, True]


def test_the_clock_is_put_right_only_once_for_a_call(world: FakeService) -> None:
    """A service that refuses its own time is not asked for ever."""
    error = refused(world, *[refusal(CLOCK_CODES[0], headers={"date": DATE})] * 2)
    assert (error.code, error.attempts, len(world.sent)) == (CLOCK_CODES[0], 2, 2)


@pytest.mark.parametrize("date", [None, "", "yesterday", "Tue, 99 Nov 2023 22:13:20 GMT"])
def test_without_a_date_the_clock_stays_as_it_is(world: FakeService, date: str | None) -> None:
    """And the call is not sent again, since it would be refused again."""
    error = refused(world, refusal(CLOCK_CODES[0], headers={} if date is None else {"date": date}))
    assert (error.attempts, len(world.sent)) == (1, 1)
    world.run(change, reply())
    assert world.sent[-1].stamp == STAMP


def test_other_errors_do_not_change_the_clock(world: FakeService) -> None:
    """Only a service that complains of the time is believed to know it better."""
    refused(world, refusal("InvalidParameter", headers={"date": "Wed, 15 Nov 2023 22:13:20 GMT"}))
    world.run(change, reply())
    assert world.sent[-1].stamp == STAMP


def test_where_retries_are_off_the_next_call_has_the_right_time(world: FakeService) -> None:
    """The call itself is not repeated."""
    world.clock_error = 7200.0
    world.make(retry=RetryPolicy(max_attempts=1))
    assert refused(world, refusal(CLOCK_CODES[0], headers={"date": DATE})).attempts == 1
    world.run(change, reply())
    assert [sent.stamp for sent in world.sent] == ["2023-11-15T00:13:20Z", STAMP]


@pytest.mark.parametrize("code", TOKEN_CODES)
def test_an_expired_token_is_renewed_and_the_change_sent_again(world: FakeService, code: str) -> None:
    """With the new one, at once."""
    world.run(change, refusal(code, 400), reply())
    assert [sent.headers["x-acs-security-token"] for sent in world.sent] == ["token-1", "token-2"]
    assert (world.keys.fetched, world.slept) == (2, [])


def test_a_token_is_renewed_only_once_for_a_call(world: FakeService) -> None:
    """A service that refuses the new one too is not asked for ever."""
    error = refused(world, *[refusal(TOKEN_CODES[0])] * 2)
    assert (error.code, error.attempts, world.keys.fetched) == (TOKEN_CODES[0], 2, 2)


def test_a_token_that_can_not_be_renewed_is_told(world: FakeService) -> None:
    """The reason is where the credentials come from, not the service's refusal."""

    def expired(_sent: object) -> HttpResponse:
        world.keys.failure = CredentialsError("the source has dried up")
        return refusal(TOKEN_CODES[0])

    with pytest.raises(CredentialsError) as caught:
        world.run(change, expired)
    assert str(caught.value) == "the source has dried up"


def test_where_retries_are_off_the_next_call_has_a_new_token(world: FakeService) -> None:
    """The call itself is not repeated."""
    world.make(retry=RetryPolicy(max_attempts=1))
    assert refused(world, refusal(TOKEN_CODES[0])).attempts == 1
    world.run(change, reply())
    assert [sent.headers["x-acs-security-token"] for sent in world.sent] == ["token-1", "token-2"]


def test_clock_and_token_can_both_be_put_right_in_one_call(world: FakeService) -> None:
    """They are counted apart, and both against the number of tries."""
    world.clock_error = 7200.0
    world.run(
        change,
        refusal(CLOCK_CODES[1], headers={"date": DATE}),
        refusal(TOKEN_CODES[1]),
        refusal("Throttling"),
        reply(),
    )
    assert [sent.stamp for sent in world.sent[1:3]] == [STAMP, STAMP]
    assert [sent.headers["x-acs-security-token"][-1] for sent in world.sent] == ["1", "1", "2", "2"]
    assert len(world.slept) == 1
