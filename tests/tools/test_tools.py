"""Workflow tools, unmodified and in environments of their own, on both API versions: ``make test-tools``.

Each is driven by a script that runs in its environment and prints what the tool made of each kind of job.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.slurm.conftest import Desk, desk

__all__ = ["desk"]

HERE = Path(__file__).parent
FOLDER = "EHPC_TOOLS"
"""Variable with the folder of the environments, which ``make test-tools`` sets."""

MANY = {"snakemake": 5}
"""Number of jobs or tasks, where it is not 200: Snakemake starts itself again in each, which takes seconds."""
LIMIT_SECONDS = 61
TIMEOUT_SECONDS = 300
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
    "snakemake": {  # exit codes of workflows, and whether the output or the state is there
        "success": [0, True],
        "failure": [1, True],
        "cancel": [True],
        "limit": [1, True],
        "many": [0, 5],
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
def test_a_tool_drives_the_cluster(desk: Desk, tool: str) -> None:
    """Success, failure, cancellation, time limit, and 200 jobs or tasks, as on a Slurm."""
    if FOLDER not in os.environ:
        pytest.skip(f"the tools have environments of their own: make test-tools sets {FOLDER}")
    place = Path(os.environ[FOLDER]).resolve() / tool / "bin"
    environment = {**desk.environment, "PATH": f"{place}:{desk.environment['PATH']}", "HOME": str(desk.folder)}
    command = [str(place / "python"), str(HERE / f"drive_{tool}.py"), str(desk.work), str(MANY.get(tool, 200))]
    log = desk.folder / "errors.txt"
    with (
        log.open("w") as errors,
        subprocess.Popen(
            command, env=environment, cwd=desk.work, stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            if line == "limit\n":  # a job with a limit of a minute runs now
                desk.ahead = LIMIT_SECONDS
            elif line.startswith("{"):
                assert EXPECTED[tool] == json.loads(line)
                break
        else:
            print(log.read_text()[-4000:], file=sys.stderr)
            pytest.fail(f"{tool} ended early")
        assert 0 == process.wait(TIMEOUT_SECONDS)
