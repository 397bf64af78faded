"""Every action is a command that sends what it should: all of them as dry runs, one of each chapter for real."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ehpc.cli.action_table import ActionInfo, ParameterInfo, load_table
from ehpc.emulator import Emulator
from tests.cli.conftest import Ehpc
from tests.cli.service import Service

SAMPLES = {"integer": "1", "number": "1.5", "boolean": "true", "any": "{}"}
ACTIONS = sorted(load_table().actions.values(), key=lambda action: action.mutates)
ONE_OF_EACH = {action.chapter: action for action in ACTIONS}
"""An action of each chapter, one that changes nothing only where there is no other."""


def sample(parameter: ParameterInfo) -> str:
    """Return something that can be typed for a parameter."""
    if parameter.members:
        members = [each for each in parameter.members if each.required] or parameter.members[:1]
        pairs = [(each.label, f"{{{sample(each)}}}" if each.members else sample(each)) for each in members]
        return ",".join(f"{name}={value}" for name, value in pairs)
    if parameter.secret:
        return "@password"
    if parameter.unix_time:
        return "1"
    kind = parameter.item if parameter.kind == "list" else parameter.kind
    return str(parameter.enum[0]) if parameter.enum else SAMPLES.get(kind, "xabcdef")


def line(action: ActionInfo, required: bool) -> list[str]:
    """Return a command line with all parameters, or with the required ones alone."""
    given = [each for each in action.parameters if each.required or not required]
    return [action.command, *(word for each in given for word in (f"--{each.option}", sample(each)))]


@pytest.fixture(autouse=True)
def password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a password into the working folder."""
    monkeypatch.chdir(tmp_path)
    Path("password").write_text("Sw0rd_fish\n")


@pytest.mark.usefixtures("service")
def test_every_action_takes_all_of_its_parameters(ehpc: Ehpc) -> None:
    """Each parameter that is typed is in the request, under the name that the wire has for it."""
    for action in load_table().actions.values():
        outcome = ehpc(*line(action, required=False), "--dry-run")
        assert outcome.code == 0, f"{action.name}: {outcome.err}"
        shown = json.loads(outcome.out)
        assert shown["Action"] == action.name
        assert shown["Method"] == ("POST" if action.mutates else "GET") or any(
            each.secret for each in action.parameters
        )
        for parameter in action.parameters:
            start = parameter.wire.partition(".n")[0]
            assert any(name.startswith(start) for name in shown["Parameters"]), f"{action.name}.{parameter.wire}"
        assert "Sw0rd_fish" not in outcome.out


@pytest.mark.parametrize("action", ONE_OF_EACH.values(), ids=lambda action: action.chapter)
def test_a_command_of_each_chapter_meets_the_emulator(
    ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, action: ActionInfo
) -> None:
    """It is answered, or refused because there is no such thing: a signed request has come through in any case."""
    with Emulator() as emulator:
        for name, value in emulator.variables.items():
            monkeypatch.setenv(name, value)
        outcome = ehpc(*line(action, required=True))
    if outcome.code == 0:
        assert isinstance(json.loads(outcome.out), dict)
    else:
        assert (outcome.code, outcome.out) == (1, "")
        assert "request id:" in outcome.err


def test_there_are_all_actions(service: Service) -> None:
    """The table of the command line has as many as the client has methods."""
    from ehpc import Client

    methods = {action.python for action in load_table().actions.values()}
    assert methods <= set(dir(Client))
    assert len(methods) == len(load_table().actions) > 90
    assert service.sent == []
