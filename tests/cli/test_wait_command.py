"""``--wait`` and ``ehpc wait``: the waiter that belongs to an action, told what the action has begun."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from ehpc.cli.action_table import ActionInfo, load_table
from tests.cli.conftest import Ehpc, Outcome
from tests.cli.service import Service
from tests.cli.test_chapters import sample

ACTIONS = sorted(load_table().actions.values(), key=lambda action: action.name)
NAMED_BY_THE_RESPONSE = {
    *("CreateCluster", "CreateGWSCluster", "CreateGWSInstance", "CreateHybridCluster", "InvokeShellCommand"),
    *("SubmitJob", "SubmitServerlessJob"),
}
"""Actions whose response names what they have started; without it, nothing can be waited for."""

pytestmark = pytest.mark.usefixtures("no_sleep")


@pytest.fixture(autouse=True)
def password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a password into the working folder."""
    monkeypatch.chdir(tmp_path)
    Path("password").write_text("Sw0rd_fish\n")


def told(outcome: Outcome) -> list[str]:
    """Return what a wait has told, line by line, with 0 for how long it took."""
    return [re.sub(r"\([0-9]+ s\)$", "(0 s)", line) for line in outcome.err.splitlines()]


def cluster(status: str) -> dict[str, object]:
    """Return what DescribeCluster says of a cluster in a state."""
    return {"RequestId": "R", "ClusterInfo": {"Id": "c-9", "Status": status}}


def test_the_result_comes_first_then_the_wait(ehpc: Ehpc, service: Service) -> None:
    """What was begun is printed at once: it counts even if the wait fails. Where no terminal is, changes are lines."""
    service.answer("StartCluster", {"RequestId": "R-7"})
    service.answer("DescribeCluster", cluster("initing"), cluster("initing"), cluster("running"))
    outcome = ehpc("start-cluster", "--cluster-id", "c-9", "--wait")
    assert (json.loads(outcome.out), outcome.code) == ({"RequestId": "R-7"}, 0)
    assert told(outcome) == [
        "cluster running: initing (0 s)",
        "cluster running: running (0 s)",
        "cluster running: done",
    ]
    assert [action for action, _ in service.sent] == ["StartCluster", *["DescribeCluster"] * 3]
    assert service.sent[1][1]["ClusterId"] == "c-9"


def test_a_wait_that_fails(ehpc: Ehpc, service: Service) -> None:
    """4, and the result is there nevertheless."""
    service.answer("DescribeCluster", cluster("exception"))
    outcome = ehpc("start-cluster", "--cluster-id", "c-9", "--wait")
    assert json.loads(outcome.out) == {"RequestId": "R-1"}
    assert outcome.code == 4
    assert outcome.err.splitlines()[-1].startswith("error: cluster running: it can't be reached any more")


def test_a_wait_that_takes_too_long(ehpc: Ehpc, service: Service) -> None:
    """5."""
    service.answer("DescribeCluster", cluster("initing"))
    outcome = ehpc("start-cluster", "--cluster-id", "c-9", "--wait", "--wait-timeout", "0.01")
    assert outcome.code == 5
    assert outcome.err.splitlines()[-1].startswith("error: cluster running: not reached within 0.01 s")


def test_keys_come_from_the_answer_or_the_request(ehpc: Ehpc, service: Service) -> None:
    """The job that was submitted, and the nodes that were named."""
    service.answer("ListNodes", nodes("i-1", "i-2"))
    outcome = ehpc("start-nodes", "--instance-id", "i-1,i-2", "--cluster-id", "c", "--wait")
    assert outcome.code == 0, outcome.err
    assert told(outcome)[-2:] == ["nodes running: 2 running (0 s)", "nodes running: done"]
    service.answer("SubmitJob", {"RequestId": "R", "JobId": "7"})
    service.answer("ListJobs", {"Jobs": {"JobInfo": [{"Id": "7", "State": "C"}]}, "TotalCount": 1})
    user = ["--runas-user", "u", "--runas-user-password", "@password"]
    outcome = ehpc("submit-job", "--command-line", "x", *user, "--cluster-id", "c", "--wait")
    assert told(outcome)[-2:] == ["jobs finished: finished (0 s)", "jobs finished: done"]


def test_keys_are_taken_out_of_structures(ehpc: Ehpc, service: Service) -> None:
    """StopJobs takes references to jobs; what ends them in any way ends the wait."""
    service.answer("ListJobs", {"Jobs": {"JobInfo": [{"Id": "7", "State": "CANCELLED by 0"}]}, "TotalCount": 1})
    outcome = ehpc("stop-jobs", "--jobs", "7", "--cluster-id", "c", "--wait")
    assert (outcome.code, outcome.err.splitlines()[-1]) == (0, "jobs ended: done")


def nodes(*ids: str) -> dict[str, object]:
    """Return what ListNodes says of running nodes."""
    items = [{"Id": node, "Status": "running"} for node in ids]
    return {"Nodes": {"NodeInfo": items}, "TotalCount": len(items), "PageSize": 100}


def test_nodes_that_the_response_does_not_name(ehpc: Ehpc, service: Service) -> None:
    """Those that were listed before don't count, so that the wait is for as many new ones as were ordered."""
    service.answer("ListNodes", nodes("i-1"), nodes("i-1"), nodes("i-1", "i-2"), nodes("i-1", "i-2", "i-3"))
    outcome = ehpc("add-nodes", "--count", "2", "--cluster-id", "c", "--wait")
    assert outcome.code == 0
    assert told(outcome) == [
        "nodes added: not seen yet (0 s)",
        "nodes added: running (0 s)",
        "nodes added: 2 running (0 s)",
        "nodes added: done",
    ]
    assert [action for action, _ in service.sent] == ["ListNodes", "AddNodes", *["ListNodes"] * 3]


def test_new_nodes_that_never_appear(ehpc: Ehpc, service: Service) -> None:
    """5: the wait timed out; the order is placed once."""
    service.answer("ListNodes", nodes("i-1"))
    outcome = ehpc("add-nodes", "--count", "2", "--cluster-id", "c", "--wait", "--wait-timeout", "0.000001")
    assert outcome.code == 5
    assert outcome.err.splitlines()[-1] == "error: nodes added: not reached within 1e-06 s; no state was seen"
    assert [action for action, _ in service.sent].count("AddNodes") == 1


def test_nodes_that_can_not_be_listed_are_not_ordered(ehpc: Ehpc, service: Service) -> None:
    """A wait that can't begin is refused before the change; the other API version is asked about the cluster."""
    service.refuse("ListNodes", "ClusterNotFound", status=404)
    outcome = ehpc("add-nodes", "--count", "2", "--cluster-id", "c", "--wait")
    assert (outcome.code, [action for action, _ in service.sent]) == (1, ["ListNodes", "GetCluster"])


@pytest.mark.parametrize("action", [action for action in ACTIONS if action.waiter], ids=lambda action: action.name)
def test_no_wait_ends_with_code_2_after_a_change(ehpc: Ehpc, service: Service, action: ActionInfo) -> None:
    """A response that names nothing to wait for has a code of its own: 2 would mean that nothing was sent."""
    service.answer(action.name, {"RequestId": "R"})
    service.answer("ListNodes", nodes())
    sources = {source.removeprefix("request.") for source in action.sources.values()}
    needed = [each for each in action.parameters if each.required or each.name in sources]
    options = [word for each in needed for word in (f"--{each.option}", sample(each))]
    outcome = ehpc(action.command, *options, "--wait", "--wait-timeout", "0.000001", "--retries", "0")
    assert json.loads(outcome.out) == {"RequestId": "R"}
    assert outcome.code in ((7,) if action.name in NAMED_BY_THE_RESPONSE else (0, 4, 5))
    assert [sent for sent, _ in service.sent].count(action.name) == 1


def test_a_read_that_fails_after_a_change_has_the_code_of_a_later_step(ehpc: Ehpc, service: Service) -> None:
    """7: whoever sends again after a 1 or a 3 would order twice; a change that fails itself ends with 1."""
    start = ("start-cluster", "--cluster-id", "c-9", "--wait", "--retries", "0")
    for answer in ({"Code": "Forbidden.RAM", "Message": "no"}, b"<html>"):
        service.answer("DescribeCluster", answer, status=403 if isinstance(answer, dict) else 200)
        outcome = ehpc(*start)
        assert (json.loads(outcome.out), outcome.code) == ({"RequestId": "R-1"}, 7)
        assert outcome.err.splitlines()[-1] == "The request was sent and has succeeded; do not send it again."
    assert ehpc("wait", "cluster-running", "--cluster-id", "c-9").code == 3
    service.refuse("StartCluster", "Forbidden.RAM")
    assert ehpc(*start).code == 1


def test_a_wait_without_anything_to_wait_for(ehpc: Ehpc, service: Service) -> None:
    """2, before the change is sent: the request does not say which nodes."""
    outcome = ehpc("reset-nodes", "--cluster-id", "c", "--wait")
    assert outcome.err.startswith("error: --wait: the request contains no instance_ids to wait for\n")
    assert (outcome.code, service.sent) == (2, [])


def test_a_reader_that_is_gone_does_not_end_the_wait(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The result goes nowhere then, and the exit code is that of the wait."""
    service.answer("DescribeCluster", cluster("exception"))

    def broken(*_: object) -> None:
        raise BrokenPipeError

    discarded: list[object] = []
    monkeypatch.setattr("ehpc.cli.output.write_line", broken)
    monkeypatch.setattr("ehpc.cli.execution.discard_stream", discarded.append)
    assert ehpc("start-cluster", "--cluster-id", "c-9", "--wait").code == 4
    assert discarded == [sys.stdout]


def test_an_endless_timeout_is_refused_before_the_request(ehpc: Ehpc, service: Service) -> None:
    """After it, the change would be made already."""
    outcome = ehpc("start-cluster", "--cluster-id", "c", "--wait", "--wait-timeout", "inf")
    assert (2, []) == (outcome.code, service.sent)
    assert "timeout_seconds must be a positive number of seconds, not inf" in outcome.err


def test_a_time_without_a_wait_makes_no_sense(ehpc: Ehpc, service: Service) -> None:
    """It is more likely that --wait was forgotten."""
    outcome = ehpc("start-cluster", "--cluster-id", "c", "--wait-timeout", "5")
    assert outcome.err.startswith("error: --wait-timeout requires --wait\n")
    assert (outcome.code, service.sent) == (2, [])


def test_waiting_for_what_was_begun_elsewhere(ehpc: Ehpc, service: Service) -> None:
    """Every waiter is a command."""
    service.answer("ListJobs", {"Jobs": {"JobInfo": [{"Id": "1", "State": "C"}, {"Id": "2", "State": "C"}]}})
    outcome = ehpc("wait", "jobs-finished", "--cluster-id", "c", "--job-id", "1", "--job-id", "2")
    assert (outcome.code, outcome.out) == (0, "")
    assert told(outcome) == ["jobs finished: 2 finished (0 s)", "jobs finished: done"]


def test_a_wait_for_what_does_not_exist(ehpc: Ehpc, service: Service) -> None:
    """A time of grace, then 4; one failure can end a wait for several."""
    service.answer("ListJobs", {"Jobs": {"JobInfo": [{"Id": "1", "State": "F"}, {"Id": "2", "State": "CA"}]}})
    outcome = ehpc("wait", "jobs-finished", "--cluster-id", "c", "--job-id", "99", "--grace", "0.001")
    assert (outcome.code, outcome.err.splitlines()[-1]) == (
        4,
        "error: jobs finished: it can't be reached any more; not seen: 99",
    )
    outcome = ehpc("wait", "jobs-finished", "--cluster-id", "c", "--job-id", "2", "--job-id", "99", "--fail-fast")
    assert (outcome.code, outcome.err.splitlines()[-1]) == (
        4,
        "error: jobs finished: it can't be reached any more; 2 is cancelled",
    )


def test_an_unknown_state_is_named_once(ehpc: Ehpc, service: Service) -> None:
    """On standard error; nothing of it reaches the terminal raw."""
    jobs = [{"Jobs": {"JobInfo": [{"Id": "1", "State": state}]}} for state in ("NE\x1bW", "NE\x1bW", "F")]
    service.answer("ListJobs", *jobs)
    outcome = ehpc("wait", "jobs-finished", "--cluster-id", "c", "--job-id", "1")
    assert (outcome.code, outcome.err.count("is not known"), "\x1b" in outcome.err) == (0, 1, False)


def test_a_wait_that_an_error_code_ends_well(ehpc: Ehpc, service: Service) -> None:
    """A cluster is released when nobody knows it any more."""
    service.refuse("DescribeCluster", "ClusterNotFound", status=404)
    outcome = ehpc("wait", "cluster-released", "--cluster-id", "c")
    assert (outcome.code, outcome.err.splitlines()[-1]) == (0, "cluster released: done")


def test_every_waiter_has_an_action_that_begins_it() -> None:
    """But software, which the reference does not install, and tasks, which many actions begin beside other things."""
    begun = {action.waiter for action in load_table().actions.values()} - {None}
    assert set(load_table().waiters) - begun == {"software_installed", "tasks_finished"}


@pytest.mark.parametrize("name", sorted(load_table().waiters))
def test_the_help_of_every_waiter(ehpc: Ehpc, name: str) -> None:
    """It says what is waited for, and what must be given."""
    waiter = load_table().waiters[name]
    out = ehpc("wait", waiter.command, "--help").out
    assert waiter.summary in out
    assert f"Default: {waiter.timeout_seconds}." in out
    assert all(f"--{each.option}" in out for each in waiter.arguments)


def test_a_wait_that_there_is_not(ehpc: Ehpc, service: Service) -> None:
    """The message names those that there are."""
    outcome = ehpc("wait", "jobs")
    assert (outcome.code, service.sent) == (2, [])
    assert outcome.err.startswith("error: there is no wait for jobs; choose from cluster-running, cluster-stopped, ")
