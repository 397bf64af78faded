"""The comparison of answers with the documented ones notices what it should."""

from __future__ import annotations

import copy
import json
import re

import pytest

from ehpc import Client
from ehpc.emulator.http.request_log import LogEntry
from ehpc.emulator.protocol import service_model as service_models
from ehpc.emulator.protocol.request import Request
from tests import documented
from tests.documented import DocumentedEmulator, Row, call, documented_actions, examples, json_list, sample_parameters

ACTIONS = documented_actions()


def row(action: str, received: list[LogEntry] | None = None) -> Row:
    """Return what comes of one action."""
    received = [] if received is None else received
    with DocumentedEmulator(log=received.append) as emulator:
        key, secret = "test-access-key-id", "test-access-key-secret"
        with Client("cn-hangzhou", endpoint=emulator.url, access_key_id=key, access_key_secret=secret) as client:
            return call(client, action, received)


def change(monkeypatch: pytest.MonkeyPatch) -> service_models.ServiceModel:
    """Return a copy of the service model that emulators use from now on."""
    changed = copy.deepcopy(service_models.load())
    monkeypatch.setattr(service_models, "load", lambda: changed)
    monkeypatch.setattr(service_models, "load_models", lambda: {changed.version: changed})
    monkeypatch.setattr(documented, "load_service_model", lambda: changed)
    return changed


def test_a_documented_answer_has_no_problem() -> None:
    """The documented answer of ListNodes is what its model says."""
    found = row("ListNodes")
    assert (found.problem, found.received) == ("", "ListNodesResponse")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"TotalCount": 1', '"TotalCount": 2', "the values are not the documented ones"),
        ('"TotalCount"', '"TotalCounts"', "members that the model does not know: ['TotalCounts']"),
        ('"TotalCount": 1', '"TotalCount": [', "the response can't be read"),
    ],
)
def test_an_answer_that_is_not_the_documented_one_is_noticed(
    monkeypatch: pytest.MonkeyPatch, old: str, new: str, problem: str
) -> None:
    """One value, one name or the form that differs is a problem of the row."""
    text = examples()["ListNodes"]["json"]
    assert old in text

    class Spoiled(DocumentedEmulator):
        def respond(self, request: Request) -> bytes:
            assert request.action.name == "ListNodes"
            return text.replace(old, new).encode()

    monkeypatch.setattr(f"{__name__}.DocumentedEmulator", Spoiled)
    assert problem in row("ListNodes").problem


def test_a_refusal_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A refusal of the emulator is a problem of the row."""
    whole = service_models.load().actions["ListVolumes"]
    changed = change(monkeypatch)
    del changed.actions["ListVolumes"]
    monkeypatch.setattr(
        documented, "load_service_model", lambda: type("Whole", (), {"actions": {"ListVolumes": whole}})
    )
    assert "InvalidApi.NotFound" in row("ListVolumes").problem


def test_a_parameter_that_does_not_arrive_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was sent is compared with what the emulator received."""
    changed = change(monkeypatch)
    for rule in changed.actions["ListNodes"].parameters:
        rule.pop("required", None)
    changed.actions["ListNodes"].required.clear()
    changed.common_parameters |= {"ClusterId"}
    assert "but the emulator received" in row("ListNodes").problem


def test_every_sample_request_is_the_documented_one() -> None:
    """The parameters of each documented sample request are sent as they stand there."""
    for action in ACTIONS:
        names = set(re.findall(r"[?&]([^=&]+)=", examples()[action].get("url", ""))) - {"Action"}
        assert names <= set(sample_parameters(action)), action


def test_a_json_list_is_made_from_its_declared_items() -> None:
    """A required list that the sample lacks gets one item with every declared member."""
    rule = service_models.load().actions["DeleteJobs"].parameter("Jobs")
    assert rule is not None
    assert json.loads(json_list(rule)) == [{"Id": "text"}]
