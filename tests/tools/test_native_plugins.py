"""The native plugins for Parsl and Snakemake, each in the environment of its tool: ``make test-tools``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from ehpc.testing import Emulator
from tests.components import require_component
from tests.conftest import ROOT
from tests.slurm.conftest import NEW, OLD, USER, Desk
from tests.tools.test_tools import FOLDER, HERE, LIMIT_SECONDS, TIMEOUT_SECONDS

PACKAGE = ROOT / "generated" / "ehpc"
COUNTS = {"emulated": 120, "real": 4}
"""Blocks of Parsl and jobs of a poll on each scheduler."""

PAGES = {120: 3, 4: 1}
"""Pages of the list of so many jobs, each a request of a poll."""

EXPECTED: dict[str, dict[str, Any]] = {
    "parsl": {
        "cancelled": True,
        "requests_of_a_cancel": 0,  # of no block
        "requests_without_open_blocks": 0,
        "success": "COMPLETED",
        "failure": ["FAILED", 3, True],
        "limit": "TIMEOUT",
        "refused": ["SubmitException", True],
        "repr_has_no_password": True,
        "tasks": True,
    },
    "snakemake": {  # exit codes of workflows, and whether files and messages are there
        "failure": [1, True, 3],  # its two tries, and the first of the other rule
        "second_try": True,
        "interrupted": [True, 1, 0],
        "refused": [1, True],
        "limit": [1, True],
    },
}


@pytest.fixture
def scheduler() -> str:
    """Return which scheduler runs the jobs, unless a test says so: the emulator's own queue."""
    return "emulated"


@pytest.fixture(params=[OLD, NEW])
def desk(request: pytest.FixtureRequest, scheduler: str, tmp_path: Path) -> Iterator[Desk]:
    """Return a cluster of each version of the API, whose jobs are processes."""
    if FOLDER not in os.environ:
        pytest.skip(f"the tools have environments of their own: make test-tools sets {FOLDER}")
    if scheduler == "real":
        require_component("slurm")
    desks: list[Desk] = []
    clock = lambda: time.time() + (desks[0].ahead if desks else 0)  # noqa: E731 - it is an argument
    with Emulator(slurm=scheduler == "real", run_jobs=True, clock=clock, cheap_passwords=True) as emulator:
        desks.append(Desk(emulator, request.param, tmp_path))
        yield desks[0]


def make_path(folder: Path) -> str:
    """Return a folder to import from that has what the wheel installs."""
    (folder / "snakemake_executor_plugin_ehpc").mkdir(parents=True)
    (folder / "ehpc").symlink_to(PACKAGE)
    shutil.copy(PACKAGE / "plugins" / "snakemake_entry.py", folder / "snakemake_executor_plugin_ehpc" / "__init__.py")
    return str(folder)


def make_environment(desk: Desk, tool: str) -> dict[str, str]:
    """Return the variables that a tool and its drivers need."""
    place = Path(os.environ[FOLDER]).resolve() / tool / "bin"
    path = make_path(desk.folder / "path")
    return {
        **desk.environment,
        "API_VERSION": desk.version,
        "CLUSTER": desk.cluster,
        "CLUSTER_USER": USER,
        "HOME": str(desk.folder),
        "PATH": f"{place}:{os.environ['PATH']}",
        "PRECOMMAND": f"export PATH='{place}':$PATH PYTHONPATH='{path}'",
        "PYTHONPATH": path,
    }


@pytest.mark.parametrize("tool", EXPECTED)
@pytest.mark.parametrize("scheduler", COUNTS)
def test_a_plugin_runs_jobs(desk: Desk, scheduler: str, tool: str) -> None:
    """Success, failure, cancellation, time limit and refusal; a poll takes a request for each page of 50 jobs."""
    count = COUNTS[scheduler]
    expected = EXPECTED[tool] | {"poll": [count, ["ListJobs"] * PAGES[count]]}
    script = {"parsl": "drive_parsl_provider.py", "snakemake": "drive_snakemake_plugin.py"}[tool]
    log = desk.folder / "errors.txt"
    with (
        log.open("w") as errors,
        subprocess.Popen(
            ["python", str(HERE / script), str(desk.work), str(count)],
            env=(environment := make_environment(desk, tool)),
            executable=shutil.which("python", path=environment["PATH"]),
            cwd=desk.work,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        watchdog = Timer(TIMEOUT_SECONDS, process.kill)
        watchdog.daemon = True
        watchdog.start()
        line = ""
        for line in process.stdout:
            if line == "limit\n":  # a job with a limit of a minute runs now
                desk.ahead = LIMIT_SECONDS if scheduler == "emulated" else 0  # a real Slurm has its own clock
            elif line.startswith("{"):
                assert expected == json.loads(line)
        watchdog.cancel()
        assert 0 == process.wait(), log.read_text()[-4000:]
    assert '"' in line, log.read_text()[-4000:]


def test_the_workflows_of_snakemake(desk: Desk) -> None:
    """Those of the classes that Snakemake has for its executors; without shared files, by way of a storage.

    One of them, which takes longest, runs over one version alone.
    """
    shutil.copy(HERE / "drive_snakemake_workflows.py", desk.work / "test_workflows.py")  # away from our own conftest
    environment = make_environment(desk, "snakemake")
    command = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "test_workflows.py"]
    if desk.version == OLD:
        command += ["--deselect", "test_workflows.py::TestWithoutSharedFiles::test_group_workflow"]
    python = shutil.which("python", path=environment["PATH"])
    done = subprocess.run(
        [str(python), *command], env=environment, cwd=desk.work, capture_output=True, text=True, check=False
    )
    print(done.stdout[-8000:], file=sys.stderr)
    passed, jobs = (3, 14) if desk.version == OLD else (4, 18)
    assert (0, True) == (done.returncode, f"{passed} passed" in done.stdout)
    assert jobs == sum(entry.action in ("SubmitJob", "CreateJob") for entry in desk.emulator.requests)


@pytest.mark.parametrize(("tool", "statement"), [("snakemake", "snakemake.cli"), ("parsl", "parsl")])
def test_a_tool_loads_nothing_but_the_plugin(tmp_path: Path, tool: str, statement: str) -> None:
    """Snakemake loads all executors to read its options, and of ours only what defines them."""
    if FOLDER not in os.environ:
        pytest.skip(f"the tools have environments of their own: make test-tools sets {FOLDER}")
    python = Path(os.environ[FOLDER]).resolve() / tool / "bin" / "python"
    code = f"import sys, {statement} as tool\nif hasattr(tool, 'get_argument_parser'): tool.get_argument_parser()\n"
    code += "print(*sorted(name for name in sys.modules if 'ehpc' in name))"
    environment = {**os.environ, "PYTHONPATH": make_path(tmp_path / "path")}
    done = subprocess.run([str(python), "-c", code], env=environment, capture_output=True, text=True, check=True)
    plugin = ["ehpc", "ehpc.plugins", "ehpc.plugins.snakemake", "snakemake_executor_plugin_ehpc"]
    assert (plugin if tool == "snakemake" else []) == done.stdout.split()
