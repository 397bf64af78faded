"""``--wait`` and ``ehpc wait``: the waiter that belongs to an action, told what the action has begun."""

from __future__ import annotations

import json

import pytest

from ehpc.cli.action_table import load_table
from tests.cli.conftest import Ehpc
from tests.cli.service import Service

pytestmark = pytest.mark.usefixtures("no_sleep")


def cluster(status: str) -> dict[str, object]:
    """Return what DescribeCluster says of a cluster in a state."""
    return {"RequestId": "R", "ClusterInfo": {"Id": "c-9", "Status": status}}


def test_the_result_comes_first_then_the_wait(ehpc: Ehpc, service: Service) -> None:
    """What was begun is printed at once: it counts even if the wait fails. Where no terminal is, changes are lines."""
    service.answer("StartCluster", {"RequestId": "R-7"})
    service.answer("DescribeCluster", cluster("initing"), cluster("initing"), cluster("running"))
    outcome = ehpc("start-cluster", "--cluster-id", "c-9", "--wait")
    assert (json.loads(outcome.out), outcome.code) == ({"RequestId": "R-7"}, 0)
    assert outcome.err.splitlines() == [
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
    """The nodes that were added, and those that were named."""
    nodes = {"Nodes": {"NodeInfo": [{"Id": each, "Status": "running"} for each in ("i-1", "i-2")]}, "TotalCount": 2}
    service.answer("ListNodes", nodes)
    service.answer("AddNodes", {"RequestId": "R", "InstanceIds": {"InstanceId": ["i-1", "i-2"]}})
    for command in (["add-nodes", "--count", "2"], ["start-nodes", "--instance-id", "i-1,i-2"]):
        outcome = ehpc(*command, "--cluster-id", "c", "--wait")
        assert outcome.code == 0, outcome.err
        assert outcome.err.splitlines()[-2:] == ["nodes running: 2 running (0 s)", "nodes running: done"]


def test_an_answer_without_what_to_wait_for(ehpc: Ehpc, service: Service) -> None:
    """It is told; the change was made all the same."""
    outcome = ehpc("add-nodes", "--count", "2", "--cluster-id", "c", "--wait")
    assert outcome.code == 2
    message = "error: --wait: neither the request nor the response contains instance_ids to wait for\n"
    assert outcome.err.startswith(message)
    assert len(service.sent) == 1


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
    assert outcome.err.splitlines() == ["jobs finished: 2 finished (0 s)", "jobs finished: done"]


def test_a_wait_that_an_error_code_ends_well(ehpc: Ehpc, service: Service) -> None:
    """A cluster is released when nobody knows it any more."""
    service.refuse("DescribeCluster", "ClusterNotFound", status=404)
    outcome = ehpc("wait", "cluster-released", "--cluster-id", "c")
    assert (outcome.code, outcome.err.splitlines()[-1]) == (0, "cluster released: done")


def test_every_waiter_has_an_action_that_begins_it() -> None:
    """But software, which is installed by an action that the reference does not have."""
    begun = {action.waiter for action in load_table().actions.values()} - {None}
    assert set(load_table().waiters) - begun == {"software_installed"}


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
    assert outcome.err.startswith("error: there is no wait for jobs; choose from cluster-running, cluster-released, ")
