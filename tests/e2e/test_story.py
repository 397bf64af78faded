"""The main job itself: what it prints, and that it fails when it should."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e import story

ROOT = Path(__file__).resolve().parents[2]
STEPS = 10


def test_the_story_goes_as_expected() -> None:
    """It exits with 0, every step is ok, pi comes out, and what goes into a pipe is plain text."""
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "TTY_COMPATIBLE")}
    done = subprocess.run(
        [sys.executable, "-W", "error", ROOT / "tests" / "e2e" / "story.py"],
        cwd=ROOT,
        env={**environment, "COLUMNS": "60"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.rstrip().endswith(" ok") for line in lines].count(True) == STEPS
    assert "pi = 3.1415926536" in done.stdout
    assert "1[].scheduler: 8 jobs" in done.stdout
    assert re.fullmatch(r"the story went as expected in \d+\.\d s", lines[-1])
    assert not re.search(r"[\x1b\r]", done.stdout)


def test_the_story_fails_where_nothing_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With jobs that are only simulated there is no output to read, and that ends it with 1."""
    monkeypatch.setattr(story, "PACE", "timed:600")
    assert story.main(run_jobs=False) == 1
    output = capsys.readouterr().out
    assert "exit code 0: ''" in " ".join(output.split())
    assert "ask for the accounting" not in output
    assert re.search(r"the story failed in \d+\.\d s", output)


def test_the_story_fails_if_a_call_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refusal of the emulator is told in the row of its step."""
    monkeypatch.setattr(story, "PASSWORDS", {"adalovelace": "simple", "bernard": "simple"})
    monkeypatch.setattr(story, "PACE", "timed:600")
    assert story.main(run_jobs=False) == 1
    output = " ".join(capsys.readouterr().out.split())
    assert "add users" in output
    assert "InvalidParams" in output
    assert "put the job's script there" not in output
