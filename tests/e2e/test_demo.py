"""The main job itself: what it prints, and that it fails when it should."""

from __future__ import annotations

import copy
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ehpc.emulator import contract as contracts
from tests.e2e import demo

ROOT = Path(__file__).resolve().parents[2]
ACTIONS = list(contracts.load().actions)


def run_demo() -> subprocess.CompletedProcess[str]:
    """Run the main job as ``make`` does, with its output in a pipe."""
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "TTY_COMPATIBLE")}
    return subprocess.run(
        [sys.executable, "-W", "error", ROOT / "tests" / "e2e" / "demo.py"],
        cwd=ROOT,
        env={**environment, "COLUMNS": "60"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def spoil(monkeypatch: pytest.MonkeyPatch, action: str, old: str, new: str) -> None:
    """Let emulators answer an action with another text than the documented one."""
    changed = copy.deepcopy(contracts.load())
    examples = changed.actions[action].examples
    assert old in examples["json"]
    examples["json"] = examples["json"].replace(old, new)
    monkeypatch.setattr(contracts, "load", lambda: changed)


def test_the_main_job_succeeds_with_a_row_for_each_action() -> None:
    """It exits with 0, names each of the 92 actions once as documented, and says so in its last line."""
    done = run_demo()
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line for line in done.stdout.splitlines() if "as documented" in line]
    assert len(rows) == len(ACTIONS) == 92
    for action in ACTIONS:
        assert [bool(re.search(rf"\b{action}\b", row)) for row in rows].count(True) == 1, action
    assert re.fullmatch(r"92 of 92 actions agreed in \d+\.\d s", done.stdout.splitlines()[-1])


def test_the_main_job_prints_plain_text_into_a_pipe() -> None:
    """There are no colours or other control sequences where nobody looks at a terminal, and no line is wrapped."""
    output = run_demo().stdout
    assert "\x1b" not in output
    assert "\r" not in output
    assert {len(line) for line in output.splitlines() if line.startswith(("│", "├", "└"))} == {
        len(output.splitlines()[1])
    }


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"TotalCount": 1', '"TotalCount": 2', "the values are not the documented ones"),
        ('"TotalCount"', '"TotalCounts"', "members that the model does not know: ['TotalCounts']"),
        ('"TotalCount": 1', '"TotalCount": [', "the answer can't be read"),
    ],
)
def test_the_main_job_fails_if_an_answer_is_not_the_documented_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], old: str, new: str, problem: str
) -> None:
    """One answer that differs makes it exit with 1, and its row says what is wrong."""
    spoil(monkeypatch, "ListNodes", old, new)
    assert demo.main() == 1
    output = capsys.readouterr().out
    assert "91 of 92 actions agreed" in output
    assert output.count("as documented") == 91
    assert " ".join(problem.split()) in " ".join(re.sub(r"[│\n]", " ", output).split())


def test_the_main_job_fails_if_an_action_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refusal of the emulator is a problem of its row."""
    changed = copy.deepcopy(contracts.load())
    del changed.actions["ListVolumes"]
    monkeypatch.setattr(contracts, "load", lambda: changed)
    assert demo.main() == 1
    output = capsys.readouterr().out
    assert "InvalidApi.NotFound" in output
    assert "91 of 92 actions agreed" in output


def test_the_main_job_fails_if_a_parameter_does_not_arrive(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was sent is compared with what the emulator received."""
    changed = copy.deepcopy(contracts.load())
    changed.common_parameters |= {"ClusterId"}
    for action in changed.actions.values():
        for rule in action.parameters:
            rule.pop("required", None)
        action.required_lists.clear()
    monkeypatch.setattr(contracts, "load", lambda: changed)
    assert demo.main() == 1
    output = " ".join(capsys.readouterr().out.split())
    assert "but the emulator received" in output


def test_every_sample_request_is_the_documented_one() -> None:
    """The parameters of each documented sample request are sent as they stand there."""
    for action in ACTIONS:
        url = contracts.load().actions[action].examples.get("url", "")
        documented = set(re.findall(r"[?&]([^=&]+)=", url)) - {"Action"}
        assert documented <= set(demo.sample_parameters(action)), action


def test_a_json_list_is_made_from_its_declared_items() -> None:
    """A required list that the sample lacks gets one item with every declared member."""
    rule = contracts.load().actions["DeleteJobs"].parameter("Jobs")
    assert rule is not None
    assert json.loads(demo.json_list(rule)) == [{"Id": "text"}]
