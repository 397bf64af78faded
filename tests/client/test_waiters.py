"""How a wait goes on, whatever is waited for: items, pages, progress, time, and giving up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from ehpc import CallOptions, RetryPolicy, WaitOptions, WaitProgress
from ehpc._runtime.async_driver import AsyncDriver
from ehpc._runtime.effects import HttpResponse
from ehpc.codec import encode_json
from ehpc.errors import (
    DecodeError,
    EhpcError,
    InvalidParameterError,
    NotFoundError,
    NotSentError,
    OutcomeUnknownError,
    PermissionDeniedError,
    ServiceError,
    TooLargeError,
    ValidationError,
    WaiterCancelledError,
    WaiterFailedError,
    WaiterTimeoutError,
)
from ehpc.v2018_04_12.actions.list_jobs import JobInfo, ListJobsResponse
from ehpc.waiters import CLUSTER_RUNNING, JOBS_FINISHED
from tests.client.fake_service import Answer, FakeService, Sent, refusal, reply
from tests.client.watched import looks, told


def cluster(client: Any, **arguments: Any) -> Any:
    """Wait for a cluster."""
    return client.wait_for_cluster_running(cluster_id="c", **arguments)


def jobs(*job_ids: str, **how: Any) -> Any:
    """Return a wait for jobs."""
    return lambda client: client.wait_for_jobs_finished(cluster_id="c", job_ids=list(job_ids), wait=WaitOptions(**how))


def page(states: dict[str, str], **more: Any) -> HttpResponse:
    """Return a page with these jobs."""
    found = [JobInfo(id=key, state=state) for key, state in states.items()]
    return reply(encode_json(ListJobsResponse(jobs=found, **more)).encode())


class Scheduler:
    """A scheduler with many jobs, fifty a page."""

    def __init__(self, states: dict[str, str]) -> None:
        self.states = states
        self.asked: list[int] = []

    def __call__(self, sent: Sent) -> HttpResponse:
        """Return a page of ListJobs."""
        number, size = int(sent.parameters["PageNumber"]), int(sent.parameters["PageSize"])
        self.asked.append(number)
        chosen = dict(list(self.states.items())[(number - 1) * size : number * size])
        return page(chosen, total_count=len(self.states), page_number=number, page_size=size)


# time


@pytest.mark.parametrize(("random", "share"), [(0.0, 0.9), (0.5, 1.0), (1.0, 1.1)])
def test_delays_differ_a_little_by_chance(world: FakeService, random: float, share: float) -> None:
    """So that scripts that began together do not ask together."""
    world.random = random
    world.always = looks(CLUSTER_RUNNING, *[{"": "creating"}] * 4, {"": "running"})
    world.run(cluster)
    assert world.slept == pytest.approx([share * 5, share * 7.5, share * 11.25, share * 16.875])


def test_the_caller_can_say_how_long_and_how_often(world: FakeService) -> None:
    """A delay of its own begins there, and may be longer than the longest of the waiter."""
    world.always = looks(CLUSTER_RUNNING, {"": "creating"})
    error = world.fail(
        WaiterTimeoutError, lambda client: cluster(client, wait=WaitOptions(timeout_seconds=400, delay_seconds=100))
    )
    assert world.slept == [100, 100, 100, 100]
    assert (error.timeout_seconds, str(error)) == (
        400,
        "cluster_running: not reached within 400 s; the state is creating",
    )
    assert isinstance(error, TimeoutError)


def test_the_time_that_calls_take_counts(world: FakeService) -> None:
    """The end does not move because the service is slow."""
    world.always = world.slow(30, looks(CLUSTER_RUNNING, {"": "creating"}))
    world.fail(WaiterTimeoutError, lambda client: cluster(client, wait=WaitOptions(timeout_seconds=40)))
    assert (world.slept, world.seconds) == ([5], 30 + 5 + 30)


def test_a_call_that_hangs_does_not_hold_the_wait_beyond_its_time(world: FakeService) -> None:
    """Its deadline is what is left of the wait, or a little for the last look."""
    world.make(retry=RetryPolicy(max_attempts=1))

    def hang(sent: Sent) -> HttpResponse:
        world.seconds += sent.effect.deadline_seconds
        raise OutcomeUnknownError("no whole answer")

    answer = told("DescribeCluster", CLUSTER_RUNNING, {"": "creating"})
    error = world.fail(
        WaiterTimeoutError, lambda client: cluster(client, wait=WaitOptions(timeout_seconds=40)), answer, hang
    )
    assert [sent.effect.deadline_seconds for sent in world.sent] == [40, 35]
    assert error.states == {"": "creating"}
    assert isinstance(error.__cause__, OutcomeUnknownError)


def test_the_last_look_has_a_little_time(world: FakeService) -> None:
    """Although nothing is left when it begins."""
    world.always = looks(CLUSTER_RUNNING, {"": "creating"})
    world.fail(WaiterTimeoutError, lambda client: cluster(client, wait=WaitOptions(timeout_seconds=5)))
    assert [sent.effect.deadline_seconds for sent in world.sent] == [5, 5]


@pytest.mark.parametrize("of_call", [True, False])
def test_a_shorter_deadline_of_the_call_stays(world: FakeService, of_call: bool) -> None:
    """A wait of an hour does not make a single call last as long."""
    options = CallOptions(deadline_seconds=7, region_id="cn-beijing") if of_call else None
    world.always = looks(CLUSTER_RUNNING, {"": "running"})
    world.run(lambda client: cluster(client, options=options))
    assert world.sent[0].effect.deadline_seconds == (7 if of_call else 300)
    assert world.sent[0].parameters["RegionId"] == ("cn-beijing" if of_call else "cn-hangzhou")
    assert options is None or options.deadline_seconds == 7


# failures


PASSING = [
    pytest.param(lambda: NotSentError("no connection"), "no connection", id="no-connection"),
    pytest.param(lambda: OutcomeUnknownError("the connection broke"), "the connection broke", id="broken"),
    pytest.param(lambda: refusal("Throttling.User"), "DescribeCluster: Throttling.User: no (HTTP 400", id="throttled"),
    pytest.param(lambda: refusal("InternalError", 500), "DescribeCluster: InternalError: no (HTTP 500", id="server"),
    pytest.param(lambda: reply(b"<html>", 502), "DescribeCluster: HTTP502: ", id="502-html"),
    pytest.param(lambda: refusal("DbError", 406), "DescribeCluster: DbError: no (HTTP 406", id="code-that-may-pass"),
]


@pytest.mark.parametrize(("failure", "says"), PASSING)
@pytest.mark.parametrize("first", [True, False])
def test_a_look_that_fails_for_now_does_not_end_the_wait(
    world: FakeService, failure: Callable[[], Answer], says: str, first: bool
) -> None:
    """After the retries of the call; the next look comes in its time, and the progress tells the failure."""
    if first and isinstance(failure(), NotSentError):
        before_it = [failure() for _ in range(4)]
        world.fail(NotSentError, cluster, *before_it)  # nothing was reached yet: the endpoint may be a wrong one
        assert len(world.sent) == 4
        return
    seen: list[WaitProgress] = []
    before = [] if first else [told("DescribeCluster", CLUSTER_RUNNING, {"": "creating"})]
    running = told("DescribeCluster", CLUSTER_RUNNING, {"": "running"})
    failures = [failure() for _ in range(2 * 4)]
    world.run(lambda client: cluster(client, wait=WaitOptions(on_progress=seen.append)), *before, *failures, running)
    assert len(world.sent) == len(before) + 2 * 4 + 1
    assert [dict(each.states) for each in seen[-3:]] == [*[{} if first else {"": "creating"}] * 2, {"": "running"}]
    assert [says in str(each.failure) for each in seen[-3:]] == [True, True, False]
    assert [each.polls for each in seen] == list(range(1, len(seen) + 1))
    pauses = [each.next_delay_seconds for each in seen]
    assert pauses == [5, 7.5, 0] if first else [5, 7.5, 11.25, 0]
    assert f"failure={seen[-2].failure!r})" in repr(seen[-2])


@pytest.mark.parametrize(("failure", "says"), PASSING)
def test_looks_that_fail_until_the_time_is_up_end_it(
    world: FakeService, failure: Callable[[], Answer], says: str
) -> None:
    """The error tells the last failure, and the last state that was seen."""
    creating = told("DescribeCluster", CLUSTER_RUNNING, {"": "creating"})
    world.always = lambda _sent: raised(failure())
    error = world.fail(
        WaiterTimeoutError, lambda client: cluster(client, wait=WaitOptions(timeout_seconds=60)), creating
    )
    start = "cluster_running: not reached within 60 s; the state is creating; the last poll failed: "
    assert str(error).startswith(start + says)
    assert error.last_failure is error.__cause__
    assert str(error) == start + str(error.last_failure)
    assert (error.states, error.unreached, error.missing) == ({"": "creating"}, {"": "creating"}, ())
    assert 60 <= world.seconds <= 65


def test_a_failure_that_is_over_is_not_told(world: FakeService) -> None:
    """What the last look saw counts."""
    world.always = looks(CLUSTER_RUNNING, {"": "creating"})
    error = world.fail(
        WaiterTimeoutError,
        lambda client: cluster(client, wait=WaitOptions(timeout_seconds=60)),
        told("DescribeCluster", CLUSTER_RUNNING, {"": "creating"}),
        *[NotSentError("no connection") for _ in range(4)],
    )
    assert str(error) == "cluster_running: not reached within 60 s; the state is creating"
    assert (error.last_failure, error.__cause__) == (None, None)


def test_a_long_failure_is_told_in_short(world: FakeService) -> None:
    """A message of the service can be of any length."""
    world.always = refusal("InternalError", 500, "x" * 10_000)
    error = world.fail(WaiterTimeoutError, lambda client: cluster(client, wait=WaitOptions(timeout_seconds=9)))
    assert len(str(error)) < 700
    assert str(error).startswith("cluster_running: not reached within 9 s; no state was seen; the last poll failed: ")


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (lambda: NotSentError("bad certificate", temporary=False), NotSentError),
        (lambda: TooLargeError("the answer is larger than 9 bytes"), TooLargeError),
        (lambda: refusal("NotAuthorized", 407), PermissionDeniedError),
        (lambda: refusal("InvalidParams"), InvalidParameterError),
        (lambda: refusal("ObjectNotFound", 404), NotFoundError),
        (lambda: refusal("SomethingNew"), ServiceError),
        (lambda: reply(b"<html>"), DecodeError),
    ],
)
def test_a_failure_that_does_not_pass_goes_to_the_caller(
    world: FakeService, failure: Callable[[], Answer], kind: type[EhpcError]
) -> None:
    """At once: another look would fail alike."""
    world.fail(kind, cluster, told("DescribeCluster", CLUSTER_RUNNING, {"": "creating"}), failure())
    assert len(world.sent) == 2


def test_a_wait_whose_looks_fail_can_be_cancelled(world: FakeService) -> None:
    """Between two of them."""
    world.always = refusal("Throttling")
    world.fail(WaiterCancelledError, jobs("x", cancelled=lambda: len(world.sent) == 4))
    assert len(world.sent) == 4


def raised(answer: Answer) -> Any:
    """Raise an exception, or return an answer."""
    if isinstance(answer, Exception):
        raise answer
    return answer


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"timeout_seconds": 0}, "timeout_seconds must be a positive number of seconds, not 0"),
        ({"timeout_seconds": float("inf")}, "timeout_seconds must be a positive number of seconds, not inf"),
        ({"grace_seconds": 0}, "grace_seconds must be a positive number of seconds, not 0"),
        ({"delay_seconds": -1}, "delay_seconds must be a positive number of seconds, not -1"),
        ({"delay_seconds": float("nan")}, "delay_seconds must be a positive number of seconds, not nan"),
        ({"timeout_seconds": "60"}, "timeout_seconds must be a positive number of seconds, not '60'"),
        ({"grace_seconds": True}, "grace_seconds must be a positive number of seconds, not True"),
    ],
)
def test_options_that_make_no_sense_are_refused(arguments: dict[str, Any], message: str) -> None:
    """When they are made."""
    with pytest.raises(ValidationError) as caught:
        WaitOptions(**arguments)
    assert str(caught.value) == message


# progress and cancellation


def test_progress_is_told_after_each_look(world: FakeService) -> None:
    """What was seen, how often and how long, and when the next look comes; none comes after the last."""
    seen: list[WaitProgress] = []
    world.always = world.slow(2, looks(JOBS_FINISHED, {"x": "QUEUED"}, {"x": "R"}, {"x": "COMPLETED"}))
    world.run(jobs("x", on_progress=seen.append))
    found = [(each.polls, each.elapsed_seconds, dict(each.states), each.next_delay_seconds) for each in seen]
    assert found == [
        (1, 2, {"x": "queued"}, 5),
        (2, 9, {"x": "running"}, 7.5),
        (3, 18.5, {"x": "finished"}, 0),
    ]
    assert repr(seen[0]) == "WaitProgress('jobs_finished', polls=1, states={'x': 'queued'})"
    assert {each.waiter for each in seen} == {"jobs_finished"}


def test_progress_is_told_before_a_failure(world: FakeService) -> None:
    """Whoever shows it sees the end too."""
    seen: list[WaitProgress] = []
    world.always = looks(JOBS_FINISHED, {"x": "failed"})
    world.fail(WaiterFailedError, jobs("x", on_progress=seen.append))
    assert [(dict(each.states), each.next_delay_seconds) for each in seen] == [({"x": "failed"}, 0)]


def test_an_error_of_the_callback_ends_the_wait(world: FakeService) -> None:
    """It is the caller's own."""

    def stop(_progress: WaitProgress) -> None:
        raise KeyError("mine")

    world.always = looks(JOBS_FINISHED, {"x": "QUEUED"})
    world.fail(KeyError, jobs("x", on_progress=stop))
    assert len(world.sent) == 1


def test_a_wait_that_is_cancelled_before_it_begins_asks_nothing(world: FakeService) -> None:
    """No state was seen then."""
    error = world.fail(WaiterCancelledError, jobs("x", cancelled=lambda: True))
    assert str(error) == "jobs_finished: the wait was cancelled; no state was seen"
    assert world.sent == []


def test_a_wait_that_is_cancelled_between_looks_ends_there(world: FakeService) -> None:
    """With what was seen last."""
    world.always = looks(JOBS_FINISHED, {"x": "R"})
    error = world.fail(WaiterCancelledError, jobs("x", cancelled=lambda: len(world.sent) == 3))
    assert str(error) == "jobs_finished: the wait was cancelled; x is running"
    assert (error.states, len(world.sent), len(world.slept)) == ({"x": "running"}, 3, 2)


def test_what_is_reached_is_not_cancelled(world: FakeService) -> None:
    """A look that shows the end counts, whatever the caller wants by then."""
    world.always = looks(JOBS_FINISHED, {"x": "COMPLETED"})
    assert len(world.run(jobs("x", cancelled=lambda: bool(world.sent)))) == 1


def test_a_task_that_waits_can_be_cancelled() -> None:
    """In the way of asyncio; nothing of the wait is left."""
    world = FakeService("async")
    world.always = looks(JOBS_FINISHED, {"x": "R"})
    world.client._driver = AsyncDriver(world.client._transport)  # which sleeps; nobody waits for it

    async def main() -> None:
        task = asyncio.create_task(jobs("x")(world.client))
        while not world.sent:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert len(world.sent) == 1


# items


def test_all_items_must_be_there(world: FakeService) -> None:
    """One that is not listed yet is waited for, as are those in between."""
    world.always = looks(
        JOBS_FINISHED,
        {},
        {"a": "COMPLETED"},
        {"a": "COMPLETED", "b": "R", "z": "FAILED"},
        {"a": "COMPLETED", "b": "CD"},
    )
    found = world.run(jobs("a", "b"))
    assert [(job.id, job.state) for job in found] == [("a", "COMPLETED"), ("b", "CD")]
    assert len(world.sent) == 4


def test_an_item_that_never_comes_ends_with_the_time(world: FakeService) -> None:
    """It is named, and so are those that are not as far as they should be; the others are of no interest."""
    world.always = looks(JOBS_FINISHED, {"a": "COMPLETED", "c": "Q"})
    error = world.fail(WaiterTimeoutError, jobs("a", "b", "c", timeout_seconds=20))
    assert (error.states, error.unreached) == ({"a": "finished", "c": "queued"}, {"c": "queued"})
    assert error.missing == ("b",)
    assert str(error) == "jobs_finished: not reached within 20 s; c is queued; not seen: b"


def test_items_of_which_none_was_seen_are_named(world: FakeService) -> None:
    """Where the others have reached their state, and where there are no others."""
    world.always = looks(JOBS_FINISHED, {"a": "COMPLETED"})
    error = world.fail(WaiterTimeoutError, jobs("a", "b", timeout_seconds=20))
    assert str(error) == "jobs_finished: not reached within 20 s; not seen: b"
    error = world.fail(WaiterTimeoutError, jobs("b", "c", timeout_seconds=20))
    assert str(error) == "jobs_finished: not reached within 20 s; not seen: b, c"


def test_a_long_list_of_items_is_told_in_short(world: FakeService) -> None:
    """Ten of each kind, and how many there are beyond; the attributes have all."""
    names = [f"{number}.{'x' * 500}" for number in range(30)]
    world.always = looks(JOBS_FINISHED, dict.fromkeys(names[:15], "R"))
    error = world.fail(WaiterTimeoutError, jobs(*names, timeout_seconds=20))
    assert (list(error.unreached), list(error.missing)) == (names[:15], names[15:])
    assert str(error).count(" and 5 more") == 2
    assert len(str(error)) < 2200


def test_one_failure_can_end_the_wait_for_all(world: FakeService) -> None:
    """At once, if the caller says so; the error has what is known of the others."""
    world.always = looks(JOBS_FINISHED, {"a": "COMPLETED", "b": "CANCELLED", "c": "R"})
    error = world.fail(WaiterFailedError, jobs("a", "b", "c", stop_at_first_failure=True))
    assert error.outcomes == {"a": "success", "b": "failure", "c": "pending"}
    assert error.states == {"a": "finished", "b": "cancelled", "c": "running"}
    assert error.failed == {"b": "cancelled"}
    assert [model.state for model in error.models] == ["COMPLETED", "CANCELLED", "R"]
    assert str(error) == "jobs_finished: it can't be reached any more; b is cancelled"


def test_others_do_not_count(world: FakeService) -> None:
    """Nobody asked for them."""
    world.always = looks(JOBS_FINISHED, {"z": "FAILED", "a": "COMPLETED", "y": "R"})
    assert [job.id for job in world.run(jobs("a"))] == ["a"]


def test_items_come_in_the_order_in_which_they_were_asked_for(world: FakeService) -> None:
    """Each once, also if it was asked for twice."""
    world.always = looks(JOBS_FINISHED, {"a": "CD", "b": "CD", "c": "CD"})
    assert [job.id for job in world.run(jobs("c", "a", "c", "b"))] == ["c", "a", "b"]


@pytest.mark.parametrize("job_ids", [[], "a", [1], ["a", None], ()])
def test_what_is_no_list_of_texts_is_refused(world: FakeService, job_ids: Any) -> None:
    """It could never be found; a text alone would be taken for its letters."""
    error = world.fail(ValidationError, lambda client: client.wait_for_jobs_finished(cluster_id="c", job_ids=job_ids))
    assert str(error) == "jobs_finished: give a list of strings that say what to wait for, with at least one"
    assert world.sent == []


def test_any_collection_of_texts_is_taken(world: FakeService) -> None:
    """A tuple, the keys of a dict, a generator."""
    world.always = looks(JOBS_FINISHED, {"a": "CD", "b": "CD"})
    collections: list[Any] = [("a", "b"), {"a": 1, "b": 2}.keys(), (name for name in "ab")]

    def wait(client: Any) -> Any:
        return client.wait_for_jobs_finished(cluster_id="c", job_ids=collections.pop(0))

    for _ in range(3):
        assert [job.id for job in world.run(wait)] == ["a", "b"]


# pages


def test_many_jobs_take_one_request_a_page_and_look(world: FakeService) -> None:
    """Not one a job: 120 jobs stand on three pages of fifty."""
    scheduler = Scheduler({f"{number}.manager": "RUNNING" for number in range(120)})
    world.always = scheduler

    def finish(progress: WaitProgress) -> None:
        assert len(progress.states) == 120
        if progress.polls == 2:
            scheduler.states = dict.fromkeys(scheduler.states, "FINISHED")

    found = world.run(jobs(*scheduler.states, on_progress=finish))
    assert scheduler.asked == [1, 2, 3] * 3
    assert [job.id for job in found] == list(scheduler.states)
    assert {sent.parameters["PageSize"] for sent in world.sent} == {"50"}


def test_a_look_ends_on_the_page_with_the_last_wanted_job(world: FakeService) -> None:
    """What follows is of no interest."""
    scheduler = Scheduler({str(number): "FINISHED" for number in range(500)})
    world.always = scheduler
    assert [job.id for job in world.run(jobs("70", "3"))] == ["70", "3"]
    assert scheduler.asked == [1, 2]


def test_a_look_for_a_missing_job_ends_with_the_list(world: FakeService) -> None:
    """Each look goes through all pages once."""
    scheduler = Scheduler({str(number): "FINISHED" for number in range(120)})
    world.always = scheduler
    world.fail(WaiterTimeoutError, jobs("3", "missing", timeout_seconds=10))
    assert scheduler.asked == [1, 2, 3] * 3


def test_a_job_that_moves_to_the_next_page_counts_as_it_was_seen_last(world: FakeService) -> None:
    """Its state and what is returned belong together."""
    first = page({"a": "R", "b": "R"}, total_count=4, page_number=1, page_size=2)
    second = page({"a": "FINISHED", "c": "FINISHED"}, total_count=4, page_number=2, page_size=2)
    found = world.run(jobs("a", "c"), first, second)
    assert [(job.id, job.state) for job in found] == [("a", "FINISHED"), ("c", "FINISHED")]


@pytest.mark.parametrize("deaf", [True, False])
def test_a_service_that_repeats_its_pages_does_not_hold_a_look(world: FakeService, deaf: bool) -> None:
    """The look ends, and the wait goes on."""
    answer = page({str(number): "R" for number in range(50)}, total_count=500, page_number=1 if deaf else None)
    world.always = answer
    world.fail(WaiterTimeoutError, jobs("missing", timeout_seconds=6))
    assert [sent.parameters["PageNumber"] for sent in world.sent] == ["1", "2"] * 3
