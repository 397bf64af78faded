"""The options that all commands share: what they change in the calls."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Ehpc
from tests.cli.service import Service

COMMAND = ("describe-cluster", "--cluster-id", "c")


@pytest.mark.usefixtures("no_sleep")
@pytest.mark.parametrize(("options", "attempts"), [([], 4), (["--retries", "0"], 1), (["--retries", "2"], 3)])
def test_retries(ehpc: Ehpc, service: Service, options: list[str], attempts: int) -> None:
    """A call that fails for a temporary reason is sent again as often as the option says."""
    service.refuse("DescribeCluster", "ServiceUnavailable", status=503)
    assert ehpc(*COMMAND, *options).code == 1
    assert len(service.sent) == attempts


def test_deadline(ehpc: Ehpc, service: Service) -> None:
    """A call ends when its time is up, retries or not."""
    service.refuse("DescribeCluster", "ServiceUnavailable", status=503)
    assert ehpc(*COMMAND, "--deadline", "0.001").code in (1, 3)
    assert len(service.sent) <= 1


@pytest.mark.parametrize("options", [["--deadline", "0"], ["--retries", "-1"], ["--deadline", "soon"]])
def test_values_that_can_not_be(ehpc: Ehpc, service: Service, options: list[str]) -> None:
    """2, and nothing is sent."""
    assert (ehpc(*COMMAND, *options).code, service.sent) == (2, [])


@pytest.mark.usefixtures("no_sleep")
def test_the_delay_of_a_wait(ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses between polls begin with it; without a wait it is a mistake."""
    pauses: list[float] = []
    monkeypatch.setattr("ehpc._runtime.sync_driver.SyncDriver.sleep", lambda _self, step: pauses.append(step.seconds))
    states = [{"ClusterInfo": {"Id": "c", "Status": status}} for status in ("initing", "initing", "running")]
    service.answer("DescribeCluster", *states)
    assert ehpc("wait", "cluster-running", "--cluster-id", "c", "--wait-delay", "100").code == 0
    assert [round(pause / 100, 1) for pause in pauses] == pytest.approx([1.0, 1.0], abs=0.11)
    outcome = ehpc("start-cluster", "--cluster-id", "c", "--wait-delay", "1")
    assert (outcome.code, outcome.err.splitlines()[0]) == (2, "error: --wait-delay requires --wait")


def test_the_form_of_the_official_sdk(ehpc: Ehpc, service: Service) -> None:
    """A change has its parameters in the URL with --official-form, and in the body without."""
    arguments = ["--output", "json", "delete-cluster", "--cluster-id", "ehpc-1", "--dry-run"]
    assert json.loads(ehpc(*arguments).out)["Method"] == "POST"
    assert json.loads(ehpc("--official-form", *arguments).out)["Method"] == "GET"
    assert ehpc("--official-form", "delete-cluster", "--cluster-id", "ehpc-1").code == 0
    assert [("DeleteCluster", "ehpc-1")] == [(action, sent["ClusterId"]) for action, sent in service.sent]
