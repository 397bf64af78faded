"""Workflow tools, unmodified and in environments of their own, on both API versions: ``make test-tools``.

Each is driven by a script that runs in its environment and prints what the tool made of each kind of job.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from ehpc.testing import Emulator
from tests.components import require_component, skip_without
from tests.slurm.conftest import NEW, OLD, Desk

HERE = Path(__file__).parent
FOLDER = "EHPC_TOOLS"
"""Variable with the folder of the environments, which ``make test-tools`` sets."""

MANY = 200
"""Number of jobs, tasks or parts of an array that each tool starts."""

SLOW = {name: int(os.environ.get("EHPC_TOOLS_MANY", count)) for name, count in {"aiida": 20, "snakemake": 5}.items()}
"""Where it is less, as these take seconds of their own for each; the variable sets it to 200, for instance."""

LIMIT_SECONDS = 61
TIMEOUT_SECONDS = 1800
EXPECTED: dict[str, dict[str, Any]] = {
    "submitit": {
        "success": 5,
        "failure": "FailedJobError",
        "cancel": "CANCELLED",
        "limit": "TIMEOUT",
        "array": True,
    },
    "psij": {  # which has neither arrays nor a state for time limits
        "success": ["COMPLETED", "hello\n"],
        "failure": ["FAILED", 3],
        "cancel": "CANCELED",
        "limit": "FAILED",
        "many": ["COMPLETED"],
    },
    "dask": {  # whose tasks share jobs, of which it does not ask for the state
        "success": 32,
        "failure": "ValueError",
        "cancel": True,
        "many": True,
    },
    "snakemake": {  # exit codes of workflows, and whether the state is there, or how many outputs
        "success": [0, SLOW["snakemake"]],
        "failure": [1, True],
        "cancel": [True],
        "array": [True, 2],
        "limit": [1, True],
    },
    "aiida": {  # which takes what is not listed for done
        "success": [0, 3, "done"],
        "failure": [True, "done"],
        "cancel": [True, "CANCELLED"],
        "limit": [True, "TIMEOUT"],
        "many": [[0, 3]],
    },
    "parsl": {  # whose tasks share jobs
        "success": "COMPLETED",
        "failure": "FAILED",
        "cancel": "CANCELLED",
        "limit": "TIMEOUT",
        "tasks": [2, 4],
        "task_failure": "ValueError",
        "many": True,
    },
}


@pytest.mark.parametrize("tool", EXPECTED)
@pytest.mark.parametrize("version", [OLD, NEW])
@pytest.mark.parametrize("scheduler", ["real", "emulated"])  # what waits longest comes first
def test_a_tool_drives_the_cluster(tmp_path: Path, scheduler: str, version: str, tool: str) -> None:
    """Success, failure, cancellation, time limit, and 200 jobs or tasks, as on a Slurm."""
    if FOLDER not in os.environ:
        pytest.skip(f"the tools have environments of their own: make test-tools sets {FOLDER}")
    if not (Path(os.environ[FOLDER]) / tool / ".ready").exists():
        skip_without("tools", f"{tool} is not installed: {os.environ[FOLDER]} has no environment of it")
    desks: list[Desk] = []
    clock = lambda: time.time() + (desks[0].ahead if desks else 0)  # noqa: E731 - it is an argument
    if scheduler == "real":
        require_component("slurm")
    with Emulator(slurm=scheduler == "real", run_jobs=True, clock=clock, cheap_passwords=True) as emulator:
        desks.append(Desk(emulator, version, tmp_path))
        drive(desks[0], tool, LIMIT_SECONDS if scheduler == "emulated" else 0)


def drive(desk: Desk, tool: str, ahead: float) -> None:
    """Run the script of a tool, and compare what it saw with what is expected.

    Args:
        desk: The commands.
        tool: The tool.
        ahead: Seconds to move the clock when a job with a limit of a minute runs; a real Slurm has its own clock.
    """
    place = Path(os.environ[FOLDER]).resolve() / tool / "bin"
    environment = {**desk.environment, "PATH": f"{place}:{desk.environment['PATH']}", "HOME": str(desk.folder)}
    command = [str(place / "python"), str(HERE / f"drive_{tool}.py"), str(desk.work), str(SLOW.get(tool, MANY))]
    log = desk.folder / "errors.txt"
    with (
        log.open("w") as errors,
        subprocess.Popen(
            command, env=environment, cwd=desk.work, stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process,
    ):
        assert process.stdout is not None
        watchdog = threading.Timer(TIMEOUT_SECONDS, process.kill)
        watchdog.daemon = True
        watchdog.start()
        for line in process.stdout:
            if line == "limit\n":  # a job with a limit of a minute runs now
                desk.ahead = ahead
            elif line.startswith("{"):
                assert EXPECTED[tool] == json.loads(line)
                break
        else:
            print(log.read_text()[-4000:], file=sys.stderr)
            watchdog.cancel()
            pytest.fail(f"{tool} ended early, or did not end in time")
        assert 0 == process.wait()
        watchdog.cancel()
