"""What becomes of each item of a wait: done, failed, gone, never seen; and states in all spellings."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from ehpc import WaitOptions, errors
from ehpc._runtime.states import canonical_state
from ehpc._runtime.waiters import GRACE_SECONDS
from ehpc.waiters import (
    CLUSTER_RUNNING,
    JOB_STATES,
    JOBS_ENDED,
    JOBS_FINISHED,
    NODES_ADDED,
    NODES_RELEASED,
    NODES_RUNNING,
    SOFTWARE_INSTALLED,
    WaitProgress,
    job_state,
)
from tests.client.fake_service import FakeService, refusal
from tests.client.watched import looks, told


def jobs(*job_ids: str, waiter: str = "jobs_finished", **how: Any) -> Any:
    """Return a wait for jobs."""
    return lambda client: getattr(client, f"wait_for_{waiter}")(
        cluster_id="c", job_ids=list(job_ids), wait=WaitOptions(**how)
    )


def nodes(waiter: str, **arguments: Any) -> Any:
    """Return a wait for nodes."""
    return lambda client: getattr(client, f"wait_for_{waiter}")(cluster_id="c", **arguments)


# all have ended


def test_a_wait_goes_on_until_all_have_ended(world: FakeService) -> None:
    """Also where one has failed; the error has the outcome of each, in the order in which they were asked for."""
    world.always = looks(
        JOBS_FINISHED,
        {"a": "CANCELLED", "b": "R", "c": "PD"},
        {"a": "CANCELLED", "b": "COMPLETED", "c": "R"},
        {"a": "CANCELLED", "b": "COMPLETED", "c": "TIMEOUT"},
    )
    error = world.fail(errors.WaiterFailedError, jobs("c", "b", "a"))
    assert error.outcomes == {"a": "failure", "b": "success", "c": "failure"}
    assert [job.id for job in error.models] == ["c", "b", "a"]
    assert (error.failed, error.gone, error.missing) == ({"c": "failed", "a": "cancelled"}, (), ())
    assert str(error) == "jobs_finished: it can't be reached any more; c is failed, a is cancelled"
    assert len(world.sent) == 3


def test_jobs_that_have_ended_are_all_returned_whatever_became_of_them(world: FakeService) -> None:
    """There is a waiter that takes each end for an end."""
    world.always = looks(JOBS_ENDED, {"a": "R", "b": "F"}, {"a": "CANCELLED by 1000", "b": "F"})
    found = world.run(jobs("a", "b", waiter="jobs_ended"))
    assert [(job.id, job.state) for job in found] == [("a", "CANCELLED by 1000"), ("b", "F")]


def test_an_end_is_kept_when_the_scheduler_forgets_it(world: FakeService) -> None:
    """As Slurm does minutes later, while others run on."""
    world.always = looks(JOBS_FINISHED, {"a": "CD", "b": "R"}, *[{"b": "R"}] * 9, {"b": "CD"})
    found = world.run(jobs("a", "b"))
    assert [(job.id, job.state) for job in found] == [("a", "CD"), ("b", "CD")]


# gone


@pytest.mark.parametrize(("waiter", "state"), [(JOBS_FINISHED, "R"), (NODES_RUNNING, "creating")])
def test_what_was_seen_and_is_gone_ends_the_wait(world: FakeService, waiter: Any, state: str) -> None:
    """After three complete polls without it, and with an outcome of its own."""
    world.always = looks(waiter, {"x": state, "y": state}, {"y": state}, {"y": state}, {"y": waiter.success[0]})
    keys = {"job_ids": ["x", "y"]} if waiter is JOBS_FINISHED else {"instance_ids": ["x", "y"]}
    error = world.fail(
        errors.WaiterFailedError, lambda client: getattr(client, f"wait_for_{waiter.name}")(cluster_id="c", **keys)
    )
    assert error.outcomes == {"x": "gone", "y": "success"}
    assert (error.gone, error.failed, len(world.sent)) == (("x",), {}, 4)
    assert str(error) == f"{waiter.name}: it can't be reached any more; no longer listed: x"
    assert error.models[0].id == "x"


def test_what_comes_back_is_not_gone(world: FakeService) -> None:
    """A list whose pages shift can miss it now and then."""
    seen, unseen = {"x": "R"}, dict[str, str]()
    world.always = looks(JOBS_FINISHED, seen, unseen, unseen, seen, unseen, unseen, {"x": "CD"})
    assert [job.id for job in world.run(jobs("x"))] == ["x"]
    assert len(world.sent) == 7


def test_a_poll_that_failed_does_not_count_as_one_without(world: FakeService) -> None:
    """It did not look."""
    world.make(retry=errors_only_once())
    seen, unseen = told("ListJobs", JOBS_FINISHED, {"x": "R"}), told("ListJobs", JOBS_FINISHED, {})
    down = refusal("AgentError.Job.ListFailure", 406)
    world.always = told("ListJobs", JOBS_FINISHED, {"x": "CD"})
    assert len(world.run(jobs("x"), seen, unseen, down, down, unseen, down)) == 1


def errors_only_once() -> Any:
    """Return a policy without retries."""
    from ehpc import RetryPolicy

    return RetryPolicy(max_attempts=1)


def test_a_node_that_ran_and_is_gone_does_not_run(world: FakeService) -> None:
    """What it was does not count, where states are not final."""
    world.always = looks(NODES_RUNNING, {"x": "running", "y": "creating"}, {"y": "running"})
    error = world.fail(errors.WaiterFailedError, nodes("nodes_running", instance_ids=["x", "y"]))
    assert error.outcomes == {"x": "gone", "y": "success"}


def test_jobs_that_vanish_have_ended(world: FakeService) -> None:
    """Grid Engine lists no job that has ended: where any end will do, that is one."""
    world.always = looks(JOBS_ENDED, {"a": "r"}, {})
    assert [job.id for job in world.run(jobs("a", waiter="jobs_ended"))] == ["a"]
    assert len(world.sent) == 4


# never seen


@pytest.mark.parametrize("waiter", ["jobs_finished", "jobs_ended"])
def test_what_was_never_seen_gets_a_time_of_grace(world: FakeService, waiter: str) -> None:
    """And no more: a job that does not exist does not hold a wait for a day."""
    world.always = looks(JOBS_FINISHED, {"other": "R"})
    error = world.fail(errors.WaiterFailedError, jobs("9999", waiter=waiter))
    assert error.outcomes == {"9999": "missing"}
    assert str(error) == f"{waiter}: it can't be reached any more; not seen: 9999"
    assert GRACE_SECONDS <= world.seconds <= GRACE_SECONDS + 60


def test_the_caller_can_say_how_long_the_grace_is(world: FakeService) -> None:
    """It takes three polls at least."""
    world.always = looks(JOBS_FINISHED, {})
    world.fail(errors.WaiterFailedError, jobs("x", grace_seconds=1))
    assert len(world.sent) == 3
    world.seconds = 0
    world.fail(errors.WaiterFailedError, jobs("x", grace_seconds=1000))
    assert 1000 <= world.seconds <= 1060


def test_what_appears_within_its_grace_is_waited_for(world: FakeService) -> None:
    """As a job that was submitted a moment ago."""
    world.always = looks(JOBS_FINISHED, {}, {}, {}, {}, {"x": "R"}, {"x": "CD"})
    assert len(world.run(jobs("x"))) == 1


@pytest.mark.parametrize(("waiter", "keys"), [(NODES_RUNNING, "instance_ids"), (SOFTWARE_INSTALLED, "software_ids")])
def test_other_things_that_do_not_exist_end_a_wait_too(world: FakeService, waiter: Any, keys: str) -> None:
    """Nodes and software alike."""
    world.always = looks(waiter, {})
    arguments: dict[str, Any] = {keys: ["x"]}
    world.fail(errors.WaiterFailedError, nodes(waiter.name, **arguments))
    assert world.seconds < 200


# appearing and going


def test_nodes_that_are_not_listed_are_released(world: FakeService) -> None:
    """Nothing is returned, as nothing is left."""
    world.always = looks(NODES_RELEASED, {"x": "running", "y": "releasing"}, {"x": "releasing"}, {"z": "running"})
    assert world.run(nodes("nodes_released", instance_ids=["x", "y"])) is None
    assert len(world.sent) == 3


def test_nodes_of_a_cluster_that_is_gone_are_released(world: FakeService) -> None:
    """The service says so."""
    assert world.run(nodes("nodes_released", instance_ids=["x"]), refusal("ClusterNotFound", 404)) is None


def test_a_cluster_grows_to_a_number_of_nodes(world: FakeService) -> None:
    """Where nothing tells the identifiers of those that are to come."""
    world.always = looks(
        NODES_ADDED,
        {"a": "running", "broken": "exception"},
        {"a": "running", "broken": "exception", "b": "creating"},
        {"a": "running", "broken": "exception", "b": "running"},
    )
    found = world.run(nodes("nodes_added", count=2))
    assert [node.id for node in found] == ["a", "b"]


def test_nodes_that_were_there_before_need_not_count(world: FakeService) -> None:
    """Then the number is that of the new ones; one that fails can't be made up for."""
    world.always = looks(
        NODES_ADDED,
        {"a": "running"},
        {"a": "running", "b": "creating", "d": "creating"},
        {"a": "running", "b": "running", "d": "exception"},
    )
    error = world.fail(errors.WaiterFailedError, nodes("nodes_added", count=2, ignored_ids=["a"]))
    assert error.failed == {"d": "exception"}
    assert error.outcomes == {"b": "success", "d": "failure"}


@pytest.mark.parametrize("count", [0, -1, True, "2", None])
def test_a_number_of_nodes_must_be_one(world: FakeService, count: Any) -> None:
    """Zero nodes are always there."""
    error = world.fail(errors.ValidationError, nodes("nodes_added", count=count))
    assert str(error) == f"nodes_added: the number to wait for must be at least 1, not {count!r}"


# failures that pass


@pytest.mark.parametrize(
    "code",
    [
        "AgentError",
        "AgentError.Job.ListFailure",
        "AgentError.SomethingNew",
        "EcsError",
        "AliyunError",
        "ConflictOpt",
        "AgentError.Image.ListImagesFailed",
    ],
)
def test_a_refusal_that_passes_does_not_end_a_wait(world: FakeService, code: str) -> None:
    """A scheduler that is restarted, or another operation that holds the cluster; the calls are not repeated for it."""
    down = refusal(code, 406)
    running = told("ListJobs", JOBS_FINISHED, {"x": "R"})
    world.always = told("ListJobs", JOBS_FINISHED, {"x": "CD"})
    assert len(world.run(jobs("x"), down, running, down, down)) == 1
    assert len(world.sent) == 5
    with pytest.raises(errors.ServiceError) as caught:
        world.run(lambda client: client.list_jobs(cluster_id="c"), down)
    assert (code, True, 6) == (caught.value.code, caught.value.transient, len(world.sent))


# states


@pytest.mark.parametrize(
    ("spelling", "usual"),
    [
        ("CANCELLED by 1000", "cancelled"),
        ("CANCELLED+", "cancelled"),
        ("OUT_OF_ME+", "failed"),
        ("NODE_F+", "failed"),
        ("COMPLETED+", "finished"),
        ("REQUEUED", "queued"),
        ("RQ", "queued"),
        ("REQUEUE_HOLD", "queued"),
        ("SPECIAL_EXIT", "queued"),
        ("SE", "queued"),
        ("RESV_DEL_HOLD", "queued"),
        ("STOPPED", "queued"),
        ("ST", "queued"),
        ("STAGE_OUT", "running"),
        ("SIGNALING", "running"),
        ("RESIZING", "running"),
        ("REVOKED", "cancelled"),
        ("RV", "cancelled"),
        ("PR", "cancelled"),
        ("LAUNCH_FAILED", "failed"),
        ("DL", "failed"),
        ("BF", "failed"),
        ("X", "finished"),
        ("B", "running"),
        ("T", "queued"),
        ("U", "queued"),
        ("M", "queued"),
        ("qw", "queued"),
        ("hqw", "queued"),
        ("Eqw", "failed"),
        ("t", "queued"),
        ("dr", "cancelled"),
    ],
)
def test_states_are_read_as_schedulers_and_accounting_write_them(spelling: str, usual: str) -> None:
    """With more behind the word, cut to a column's width, and in short."""
    assert job_state(spelling) == usual


@pytest.mark.parametrize("state", ["RE+", "C+", "+", "++", " ", "", "NEW_STATE", "x y"[1:], "FINISHEDX+"])
def test_what_could_be_several_states_is_not_guessed(state: str) -> None:
    """It comes back as it is."""
    expected = {"C+": "finished"}.get(state, state)
    assert canonical_state(JOB_STATES, state) == expected


def test_an_unknown_state_is_said_once(world: FakeService, caplog: pytest.LogCaptureFixture) -> None:
    """In the log, without what could disturb a terminal; the wait goes on."""
    world.always = looks(JOBS_FINISHED, *[{"a": "NEW\x1b[2J", "b": "NEW\x1b[2J"}] * 3, {"a": "CD", "b": "CD"})
    with caplog.at_level(logging.WARNING, "ehpc"):
        world.run(jobs("a", "b"))
    assert [record.getMessage() for record in caplog.records] == [
        "jobs_finished: the state 'NEW\\x1b[2J' is not known; the wait goes on"
    ]


def test_states_without_a_table_are_not_called_unknown(world: FakeService, caplog: pytest.LogCaptureFixture) -> None:
    """Which there are, nobody has written down: clusters say more than the reference."""
    world.always = looks(CLUSTER_RUNNING, {"": "creating"}, {"": "initing"}, {"": "brand-new"}, {"": "running"})
    with caplog.at_level(logging.WARNING, "ehpc"):
        world.run(lambda client: client.wait_for_cluster_running(cluster_id="c"))
    assert caplog.records == []


def test_progress_shows_what_each_item_was_last(world: FakeService) -> None:
    """Also of items that have ended and are not polled for any more."""
    seen: list[WaitProgress] = []
    world.always = looks(JOBS_FINISHED, {"a": "CD", "b": "R"}, {"b": "R"}, {"b": "CD"})
    world.run(jobs("a", "b", on_progress=seen.append))
    assert [dict(each.states) for each in seen] == [
        {"a": "finished", "b": "running"},
        {"a": "finished", "b": "running"},
        {"a": "finished", "b": "finished"},
    ]
