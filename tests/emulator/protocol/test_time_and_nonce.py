"""Time stamps must be near the emulator's clock, and a nonce is good for one request."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ehpc.credentials import Credentials
from ehpc.emulator import Emulator
from ehpc.emulator.protocol import signature as signatures
from ehpc.emulator.protocol.signature import AccessKey
from ehpc.emulator.state.clock import ManualClock
from tests.emulator.signed_requests import KEY, NOW, SECRET, Reply, assert_documented, deliver, send, signed, stamp

SIGNATURES = ("v3", "v1")
WINDOW = 900
USED = (400, "SignatureNonceUsed", "Specified signature nonce was used already.")


@pytest.fixture
def two_keys(clock: ManualClock) -> Iterator[Emulator]:
    """An emulator that knows a second key."""
    with Emulator(now=clock, keys={KEY: AccessKey(SECRET), "second": AccessKey("second-secret")}) as emulator:
        yield emulator


def replay(emulator: Emulator, clock: ManualClock, nonce: str = "once") -> Reply:
    """Send a request with a nonce, stamped now."""
    return send(emulator, nonce=nonce, timestamp=stamp(clock()))


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize("offset", [-WINDOW, -1, 0, 1, WINDOW])
def test_a_time_stamp_within_the_window_is_accepted(shared: Emulator, signature: str, offset: int) -> None:
    """The clocks of client and emulator may differ by 15 minutes either way."""
    assert send(shared, signature=signature, timestamp=stamp(NOW + offset)).status == 200


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize("offset", [-WINDOW - 1, WINDOW + 1, -86_400 * 365, 86_400 * 365])
def test_a_time_stamp_outside_the_window_is_refused(shared: Emulator, signature: str, offset: int) -> None:
    """A request that is too old, or from the future, is refused."""
    reply = send(shared, signature=signature, timestamp=stamp(NOW + offset))
    assert_documented(reply)
    message = "The time stamp is more than 15 minutes from the server's clock."
    assert reply.error == (400, "InvalidTimeStamp.Expired", message)


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize(
    "text",
    [
        "1700000000",
        "2023-11-14 22:13:20",
        "2023-11-14T22:13:20",
        "2023-11-14T22:13:20+00:00",
        "2023-11-14T22:13:20.000Z",
        "2023-11-14T22:13Z",
        "2023-11-4T2:13:20Z",
        "2023-13-14T22:13:20Z",
        "2023-02-30T22:13:20Z",
        "0000-01-01T00:00:00Z",
        "\uff12\uff10\uff12\uff13-11-14T22:13:20Z",
        "now",
    ],
)
def test_a_time_stamp_in_another_form_is_refused(shared: Emulator, signature: str, text: str) -> None:
    """A time stamp must be a date and time in UTC in the one documented form."""
    if signature == "v3":  # a header goes over the wire as Latin-1
        text = text.encode().decode("latin-1")
    request = signed(signature=signature, timestamp=text)
    reply = deliver(shared, request)
    assert_documented(reply)
    message = "The time stamp must look like 2026-01-31T12:00:00Z."
    assert reply.error == (400, "InvalidTimeStamp.Format", message)


def test_a_missing_time_stamp_is_refused() -> None:
    """Both signatures need a time stamp."""
    with Emulator(now=ManualClock(NOW)) as emulator:
        newer, older = signed(), signed(signature="v1")
        del newer.headers["x-acs-date"]
        older.url = older.url.replace("Timestamp=", "Other=")
        replies = [deliver(emulator, request) for request in (newer, older)]
    for reply in replies:
        assert_documented(reply)
    assert replies[0].error == (400, "IllegalTimestamp", "The header x-acs-date is missing.")
    assert replies[1].error == (400, "IllegalTimestamp", "The parameter Timestamp is missing.")


@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_request_can_be_sent_only_once(emulator: Emulator, signature: str) -> None:
    """The same request sent again, to the last byte, is refused for its nonce."""
    request = signed(signature=signature)
    assert deliver(emulator, request).status == 200
    reply = deliver(emulator, request)
    assert_documented(reply)
    assert reply.error == USED


def test_a_nonce_counts_for_both_signatures(emulator: Emulator) -> None:
    """A nonce that was used with one signature is used with the other too."""
    assert send(emulator, signature="v3", nonce="once").status == 200
    assert send(emulator, signature="v1", nonce="once").error == USED


def test_a_refused_request_does_not_use_up_its_nonce(emulator: Emulator) -> None:
    """Who can't sign can't spoil the nonces of who can."""
    wrong = Credentials(KEY, "another-secret", None)
    assert send(emulator, nonce="once", credentials=wrong).error[1] == "SignatureDoesNotMatch"
    assert send(emulator, nonce="once").status == 200


def test_each_key_has_its_own_nonces(two_keys: Emulator) -> None:
    """Two keys may happen to use the same nonce."""
    second = Credentials("second", "second-secret", None)
    assert send(two_keys, nonce="once").status == 200
    assert send(two_keys, nonce="once", credentials=second).status == 200
    assert send(two_keys, nonce="once", credentials=second).error == USED


def test_a_nonce_is_remembered_as_long_as_its_request_could_be_accepted(emulator: Emulator, clock: ManualClock) -> None:
    """A request that was stamped ahead stays valid for two windows, and so long its nonce is remembered."""
    request = signed(nonce="once", timestamp=stamp(NOW + WINDOW))
    assert deliver(emulator, request).status == 200
    clock.advance(2 * WINDOW)
    assert deliver(emulator, request).error == USED


def test_old_nonces_are_forgotten(emulator: Emulator, clock: ManualClock) -> None:
    """After two windows a nonce may be used again, as no request from before can be accepted any more."""
    assert replay(emulator, clock).status == 200
    clock.advance(2 * WINDOW + 1)
    assert replay(emulator, clock).status == 200
    assert replay(emulator, clock).error == USED


def test_the_memory_for_nonces_is_bounded(
    emulator: Emulator, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When there are too many nonces to remember, the oldest is forgotten first."""
    monkeypatch.setattr(signatures, "MOST_NONCES", 3)
    for nonce in ("first", "second", "third", "fourth"):
        assert replay(emulator, clock, nonce).status == 200
    assert replay(emulator, clock, "fourth").error == USED
    assert replay(emulator, clock, "first").status == 200
