"""Hooks: what tools see of calls, what they can add, and what their mistakes do; metadata and pickling beside them."""

from __future__ import annotations

import copy
import logging
import pickle
from asyncio import CancelledError
from collections.abc import Callable
from typing import Any

import pytest

from ehpc import AsyncClient, CallEvent, Client, Hooks
from ehpc._runtime.effects import HttpResponse
from ehpc.errors import ConfigurationError, NotSentError, OutcomeUnknownError, ThrottledError
from ehpc.models import ListRegionsResponse
from ehpc.v2024_07_30 import AsyncClient as LaterAsyncClient
from ehpc.v2024_07_30 import Client as LaterClient
from tests.client.fake_service import FakeService, refusal, reply

SEEN = ("action", "mutates", "method", "host", "attempt", "status", "request_id", "seconds", "delay_seconds")
HOST = "ehpc.cn-hangzhou.aliyuncs.com"
Row = tuple[Any, ...]


class Recorder(Hooks):
    """Keeps what it sees."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.events: list[CallEvent] = []

    def note(self, point: str, event: CallEvent) -> None:
        """Keep what an event says now."""
        facts = {name: getattr(event, name) for name in SEEN}
        self.rows.append((point, facts["attempt"], facts["status"], facts["request_id"], type(event.error).__name__))
        self.events.append(event)

    def before_send(self, event: CallEvent) -> None:
        """Keep it, and count the attempts in a header."""
        event.headers["X-Attempt"] = str(event.attempt)
        self.note("before_send", event)

    def after_response(self, event: CallEvent) -> None:
        """Keep it."""
        self.note("after_response", event)

    def on_retry(self, event: CallEvent) -> None:
        """Keep it."""
        self.note("on_retry", event)


class Broken(Hooks):
    """Raises in one of its methods.

    Args:
        point: The method.
        attempt: At which attempt.
    """

    def __init__(self, point: str, attempt: int = 1) -> None:
        self.at = (point, attempt)

    def before_send(self, event: CallEvent) -> None:
        """Raise, perhaps."""
        self.fail("before_send", event)

    def after_response(self, event: CallEvent) -> None:
        """Raise, perhaps."""
        self.fail("after_response", event)

    def on_retry(self, event: CallEvent) -> None:
        """Raise, perhaps."""
        self.fail("on_retry", event)

    def fail(self, point: str, event: CallEvent) -> None:
        """Raise at the right place."""
        if self.at == (point, event.attempt):
            raise RuntimeError(f"{point} is broken")


def read(client: Any) -> Any:
    """Call something that only reads."""
    return client.list_regions()


def change(client: Any) -> Any:
    """Call something that changes something."""
    return client.stop_cluster(cluster_id="c")


def test_hooks_see_each_attempt(world: FakeService) -> None:
    """Before, after, and that there is another one; the event is the same object from the first to the last."""
    recorder = Recorder()
    world.make(hooks=[recorder])
    world.run(
        read,
        NotSentError("no connection"),
        refusal("Throttling"),
        world.slow(0.25, reply({"RequestId": "R-2"}, headers={"x-acs-request-id": "R-2"})),
    )
    assert recorder.rows == [
        ("before_send", 1, 0, "", "NoneType"),
        ("after_response", 1, 0, "", "NotSentError"),
        ("on_retry", 1, 0, "", "NotSentError"),
        ("before_send", 2, 0, "", "NoneType"),
        ("after_response", 2, 400, "R-1", "ThrottledError"),
        ("on_retry", 2, 400, "R-1", "ThrottledError"),
        ("before_send", 3, 0, "", "NoneType"),
        ("after_response", 3, 200, "R-2", "NoneType"),
    ]
    [event] = {id(event): event for event in recorder.events}.values()
    assert [event.action, event.mutates, event.method, event.host] == ["ListRegions", False, "GET", HOST]
    assert event.seconds == 0.25
    assert event.delay_seconds == world.slept[-1] > 0
    assert repr(event) == "CallEvent('ListRegions', attempt=3, status=200, error=None)"


def test_hooks_see_a_renewed_clock_as_a_retry(world: FakeService) -> None:
    """It is sent again at once."""
    recorder = Recorder()
    world.make(hooks=[recorder])
    world.run(read, refusal("InvalidTimeStamp.Expired", headers={"date": "Tue, 14 Nov 2023 23:13:20 GMT"}), reply())
    attempt = ["before_send", "after_response"]
    assert [*attempt, "on_retry", *attempt] == [row[0] for row in recorder.rows]
    assert recorder.events[2].delay_seconds == 0.0


def test_hooks_add_headers(world: FakeService) -> None:
    """To each attempt anew; those of the protocol are refused, and nothing is sent."""
    recorder = Recorder()
    world.make(hooks=[recorder])
    world.run(read, refusal("Throttling"), reply())
    assert ["1", "2"] == [sent.headers["x-attempt"] for sent in world.sent]

    class Forger(Hooks):
        def before_send(self, event: CallEvent) -> None:
            event.headers["Authorization"] = "mine"

    world.make(hooks=[Forger()])
    error = world.fail(ConfigurationError, read)
    assert str(error) == "the header Authorization belongs to the protocol and can't be set"
    assert len(world.sent) == 2


def test_hooks_see_no_parameters(world: FakeService) -> None:
    """An event has nothing of what is sent, nor of what is received."""
    recorder = Recorder()
    world.make(hooks=[recorder])
    user = {"name": "a", "group": "users", "password": "hunter2-SECRET"}
    world.run(
        lambda client: client.add_users(cluster_id="c-1", users=[user]), reply({"RequestId": "R", "Token": "t-1"})
    )
    event = recorder.events[0]
    shown = repr([getattr(event, name) for name in (*SEEN, "headers", "notes", "error")])
    assert event.mutates
    assert [word in shown for word in ("hunter2", "c-1", "t-1")] == [False] * 3


def test_an_exception_before_the_first_attempt_ends_the_call(world: FakeService) -> None:
    """Nothing is sent, and the caller gets it as it is."""
    world.make(hooks=[Broken("before_send")])
    error = world.fail(RuntimeError, change)
    assert str(error) == "before_send is broken"
    assert world.sent == []


@pytest.mark.parametrize("hook", [Broken("before_send", 2), Broken("after_response"), Broken("on_retry")])
def test_other_exceptions_are_logged(world: FakeService, hook: Broken, caplog: pytest.LogCaptureFixture) -> None:
    """The call goes on, so that a response is never lost."""
    world.make(hooks=[hook, Recorder()])
    response = world.run(read, refusal("Throttling"), reply({"RequestId": "R-2"}))
    assert response.request_id == "R-2"
    [record] = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert record.getMessage().startswith(f"{hook.at[0]} of <")
    assert record.exc_info is not None
    assert str(record.exc_info[1]) == f"{hook.at[0]} is broken"


def test_the_error_of_a_change_in_doubt_stays(world: FakeService) -> None:
    """A hook that fails does not hide it."""
    world.make(hooks=[Broken("after_response")])
    error = world.fail(OutcomeUnknownError, change, OutcomeUnknownError("the connection broke"))
    assert error.in_doubt


def test_hooks_see_a_call_that_is_given_up(world: FakeService) -> None:
    """Whatever it was given up for, so that a span does not stay open."""
    recorder = Recorder()
    world.make(hooks=[recorder])

    def give_up(_: object) -> HttpResponse:
        raise CancelledError

    with pytest.raises(CancelledError):
        world.run(read, world.slow(1.0, give_up))
    assert recorder.rows[-1] == ("after_response", 1, 0, "", "GeneratorExit")
    assert recorder.events[-1].seconds == 1.0


def test_all_calls_have_hooks(world: FakeService) -> None:
    """Pages, waits, unknown actions and request models too."""
    recorder = Recorder()
    world.make(hooks=[recorder])
    world.answers.append(reply({"Clusters": {"ClusterInfoSimple": []}, "TotalCount": 0}))
    assert world.take(lambda client: client.iter_clusters()) == []
    world.run(lambda client: client.call_action("GetJobReport", {"A": 1}), reply())
    world.run(
        lambda client: client.wait_for_cluster_running(cluster_id="c"),
        reply({"ClusterInfo": {"Status": "running"}}),
    )
    assert {"ListClusters", "GetJobReport", "DescribeCluster"} == {event.action for event in recorder.events}


WRONG: dict[str, tuple[Any, str]] = {
    "no list": (Hooks(), "hooks must be a list: hooks=[...]"),
    "a function": (
        [print],
        "hooks must be instances of classes derived from ehpc.Hooks, not <built-in function print>",
    ),
    "a class": ([Hooks], "hooks must be instances of classes derived from ehpc.Hooks, not <class 'ehpc._runtime.hooks"),
}


@pytest.mark.parametrize(("hooks", "message"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("kind", [Client, AsyncClient, LaterClient, LaterAsyncClient])
def test_what_is_no_hook_is_refused(kind: Any, hooks: Any, message: str) -> None:
    """When the client is made."""
    with pytest.raises(ConfigurationError) as caught:
        kind("cn-hangzhou", hooks=hooks)
    assert str(caught.value).startswith(message)


def test_async_methods_are_refused() -> None:
    """They would never run."""

    class Late(Hooks):
        async def after_response(self, event: CallEvent) -> None:  # type: ignore[override]
            raise AssertionError(event)

    with pytest.raises(ConfigurationError, match=r"^Late.after_response must be a plain method, not an async one$"):
        AsyncClient("cn-hangzhou", hooks=[Late()])


def test_a_tool_adds_its_name(world: FakeService) -> None:
    """The client's own comes first; what can't stand in a header is refused."""
    world.run(read, reply())
    world.make(user_agent_suffix="my-tool/1.0 (night)")
    world.run(read, reply())
    assert ["ehpc-python", "ehpc-python my-tool/1.0 (night)"] == [sent.headers["user-agent"] for sent in world.sent]
    for suffix in ("a\r\nb", "é", 5):
        with pytest.raises(ConfigurationError, match=r"^user_agent_suffix must be a string of printable ASCII"):
            world.make(user_agent_suffix=suffix)


def test_responses_have_metadata(world: FakeService) -> None:
    """Status, headers, request id and attempts, which copies keep; it makes no difference for equality."""
    body = {"RequestId": "R-7"}
    response = world.run(read, refusal("Throttling"), reply(body, headers={"date": "today"}))
    metadata = response.metadata
    assert [metadata.status, metadata.request_id, metadata.attempts] == [200, "R-7", 2]
    assert metadata.headers["date"] == "today"
    assert repr(metadata) == "ResponseMetadata(status=200, request_id='R-7', attempts=2)"
    copies: list[Callable[[Any], Any]] = [copy.copy, copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model))]
    assert [make(response).metadata.attempts for make in copies] == [2, 2, 2]
    assert response == ListRegionsResponse(request_id="R-7")


def test_pages_have_metadata(world: FakeService) -> None:
    """Each its own."""
    world.always = reply({"Clusters": {"ClusterInfoSimple": []}, "TotalCount": 0}, headers={"x-page": "1"})
    pages = world.take(lambda client: client.iter_clusters().pages())
    assert [page.metadata.headers["x-page"] for page in pages] == ["1"]


def test_a_response_that_was_not_received_has_empty_metadata() -> None:
    """A test of a user makes one by hand."""
    assert [ListRegionsResponse().metadata.status, ListRegionsResponse().metadata.attempts] == [0, 0]


@pytest.mark.parametrize("kind", [Client, AsyncClient, LaterClient, LaterAsyncClient])
@pytest.mark.parametrize("use", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_says_why_it_does_not_pickle(kind: Any, use: Callable[[Any], Any]) -> None:
    """The message says what to do instead, and the access key goes nowhere."""
    client = kind("cn-hangzhou", access_key_id="id", access_key_secret="hunter2")
    with pytest.raises(TypeError, match=r"Client can't be copied or pickled: .* Create one in each process") as caught:
        use(client)
    assert "hunter2" not in str(caught.value)


def test_throttling_is_seen_as_such(world: FakeService) -> None:
    """The error of the event is the one that the caller gets."""
    recorder = Recorder()
    world.make(hooks=[recorder])
    world.always = refusal("Throttling")
    error = world.fail(ThrottledError, read)
    assert recorder.events[-1].error is error
