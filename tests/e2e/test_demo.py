"""The demo prints what it does, and fails when it should."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ehpc.emulator.jobs.slurm_daemons import PROGRAMS, find_program
from tests.e2e import demo

ROOT = Path(__file__).resolve().parents[2]
STEPS = 11
STEPS_ON_SLURM = 10


def test_the_demo_succeeds() -> None:
    """It exits with 0, every step is ok, pi comes out, and what goes into a pipe is plain text."""
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "TTY_COMPATIBLE")}
    done = subprocess.run(
        [sys.executable, "-W", "error", ROOT / "tests" / "e2e" / "demo.py"],
        cwd=ROOT,
        env={**environment, "COLUMNS": "60"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    steps = STEPS + (STEPS_ON_SLURM if all(map(find_program, PROGRAMS)) else 0)
    assert [line.rstrip().endswith(" ok") for line in lines].count(True) == steps
    assert "pi = 3.1415926536" in done.stdout
    assert "1[].scheduler: 8 jobs" in done.stdout
    assert re.fullmatch(r"the demo succeeded in \d+\.\d s", lines[-1])
    assert not re.search(r"[\x1b\r]", done.stdout)


def test_the_demo_fails_where_nothing_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With jobs that are only simulated there is no output to read, and that ends it with 1."""
    monkeypatch.setattr(demo, "PACE", "timed:600")
    assert demo.main(run_jobs=False) == 1
    output = capsys.readouterr().out
    assert "exit code 0: ''" in " ".join(output.split())
    assert "get the accounting report" not in output
    assert re.search(r"the demo failed in \d+\.\d s", output)


def test_the_demo_fails_if_a_call_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error response of the emulator appears in the row of its step."""
    monkeypatch.setattr(demo, "PASSWORDS", {"adalovelace": "simple", "bernard": "simple"})
    monkeypatch.setattr(demo, "PACE", "timed:600")
    assert demo.main(run_jobs=False) == 1
    output = " ".join(capsys.readouterr().out.split())
    assert "add users" in output
    assert "InvalidParams" in output
    assert "upload the job script" not in output
