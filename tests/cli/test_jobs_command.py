"""``ehpc jobs``: the jobs of a cluster, once or until they have ended."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.conftest import Ehpc
from tests.cli.service import Service


def job(state: str, **more: Any) -> dict[str, Any]:
    """Return what ListJobs says of a job."""
    found = {"Id": "7", "Name": "hello", "Owner": "alice", "State": state, "Resources": {"Nodes": 2, "Cores": 8}}
    return {"Jobs": {"JobInfo": [{**found, **more}]}, "TotalCount": 1, "PageNumber": 1, "PageSize": 50}


def test_jobs_as_a_table(ehpc: Ehpc, service: Service) -> None:
    """States have their usual names beside what the scheduler says."""
    service.answer("ListJobs", job("R", SubmitTime="2018-07-18T17:46:47"))
    assert ehpc("jobs", "--cluster", "c", "-o", "table").out == (
        "Job  Name   Owner  State        Nodes  Cores  Submitted            Started\n"
        "7    hello  alice  running (R)      2      8  2018-07-18 17:46:47\n"
    )


def test_a_table_of_jobs_that_have_ended(ehpc: Ehpc, service: Service) -> None:
    """Why a job failed is there; what it no longer has is not shown as if it never had it."""
    service.answer("ListJobs", job("F", Comment="exit code 3", Resources={"Nodes": 0, "Cores": 0}))
    assert ehpc("jobs", "--cluster", "c", "-o", "table").out == (
        "Job  Name   Owner  State         Comment      Nodes  Cores  Submitted  Started\n"
        "7    hello  alice  finished (F)  exit code 3\n"
    )


def test_jobs_as_data(ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of what the service says; the cluster may stand in a variable."""
    monkeypatch.setenv("EHPC_CLUSTER_ID", "c-env")
    service.answer("ListJobs", job("R"))
    assert [each["Id"] for each in json.loads(ehpc("jobs").out)] == ["7"]
    outcome = ehpc("jobs", "8")
    assert (json.loads(outcome.out), outcome.err) == ([], "warning: not among the jobs that are listed: 8\n")
    assert ehpc("jobs", "--query", "[].State", "-o", "tsv", "--owner", "alice", "--active").out == "R\n"
    sent = service.sent[-1][1]
    assert (sent["ClusterId"], sent["Owner"], sent["State"]) == ("c-env", "alice", "notfinish")


def test_no_jobs(ehpc: Ehpc, service: Service) -> None:
    """An empty table is a sentence."""
    service.answer("ListJobs", {"Jobs": {"JobInfo": []}, "TotalCount": 0})
    outcome = ehpc("jobs", "--cluster", "c", "-o", "table")
    assert (outcome.out, outcome.err, outcome.code) == ("", "there are no jobs\n", 0)


def test_watching_jobs_prints_changes_until_all_have_ended(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a pipe, a table for each change and none for the rest."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    service.answer("ListJobs", job("Q"), job("Q"), job("R"), job("R"), job("C"))
    outcome = ehpc("jobs", "--cluster", "c", "--watch", "--query", "[].State", "-o", "tsv")
    assert (outcome.out, outcome.code) == ("Q\nR\nC\n", 0)
    assert len(service.sent) == 5


def page(number: int, states: dict[str, str], total: int) -> dict[str, Any]:
    """Return a page of jobs."""
    jobs = [{"Id": identifier, "State": state} for identifier, state in states.items()]
    return {"Jobs": {"JobInfo": jobs}, "TotalCount": total, "PageNumber": number, "PageSize": 2}


def test_jobs_that_are_named_need_no_further_pages(ehpc: Ehpc, service: Service) -> None:
    """The service can't be asked for a job, so pages are read until all that are named have been seen."""
    pages = [page(1, {"1": "R", "2": "Q"}, 6), page(2, {"3": "Q", "4": "Q"}, 6), page(3, {"5": "Q", "6": "Q"}, 6)]
    for arguments, expected in ((["2"], 1), (["4", "1", "1"], 2), (["6"], 3), (["9"], 3), ([], 3)):
        service.answer("ListJobs", *pages)
        service.sent.clear()
        outcome = ehpc("jobs", *arguments, "--cluster", "c", "--query", "[].Id", "-o", "json")
        assert len(service.sent) == expected, arguments
        assert json.loads(outcome.out) == sorted(set(arguments) - {"9"} or ({} if arguments else set("123456")))


def test_a_watch_outlives_a_failure_that_is_temporary(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next refresh shows the jobs; a failure that stays ends it."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    fault = (503, {"Code": "ServiceUnavailable", "Message": "later", "RequestId": "R"})
    gone = (404, {"Code": "ClusterNotFound", "Message": "gone", "RequestId": "R"})
    watch = ("jobs", "--cluster", "c", "--watch", "--query", "[].State", "-o", "tsv", "--retries", "0")
    service.answers["ListJobs"] = [(200, job("R")), fault, fault, (200, job("C"))]
    outcome = ehpc(*watch)
    assert (outcome.out, outcome.code) == ("R\nC\n", 0)
    assert outcome.err.count("warning: the jobs can't be listed now: ") == 2
    service.answers["ListJobs"] = [(200, job("R")), gone]
    assert ehpc(*watch).code == 1


def test_a_watch_names_a_state_that_is_not_known(ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once: it is not known whether the job has ended, so the watch goes on."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    service.answer("ListJobs", job("ODD"), job("ODD"), job("C"))
    outcome = ehpc("jobs", "--cluster", "c", "--watch", "--query", "[].State", "-o", "tsv")
    assert (outcome.out, outcome.code) == ("ODD\nC\n", 0)
    assert outcome.err == "warning: it is not known whether a job has ended whose state is ODD\n"
