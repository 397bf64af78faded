"""The commands of jobs on clusters of both API versions: the same command lines with the same results."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ehpc.testing import Emulator
from ehpc.testing.emulator import PASSWORD
from tests.cli.conftest import Ehpc
from tests.cli.service import Service
from tests.cli.test_terminal import SCRIPT
from tests.jobs.conftest import NEW, OLD, Lab

FAST = ("--follow", "--wait-delay", "0.05")


@pytest.fixture(params=[(OLD, "slurm"), (NEW, "slurm"), (NEW, "pbs")], ids="-".join)
def lab(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Lab]:
    """Run an emulator whose jobs are processes, with a cluster that the command finds by variables."""
    monkeypatch.chdir(tmp_path)
    with Emulator(run_jobs=True, cheap_passwords=True) as emulator:
        version, scheduler = request.param
        lab = Lab(emulator, version, scheduler, "sync")
        variables = {"CLUSTER_ID": lab.cluster, "USER": "alice1", "RUN_AS_USER_PASSWORD": PASSWORD}
        for name, value in {**emulator.variables, **{f"EHPC_{name}": text for name, text in variables.items()}}.items():
            monkeypatch.setenv(name, value)
        yield lab


def write(text: str) -> str:
    """Write a job script and return its path."""
    Path("job.sh").write_text(f"#!/bin/sh\n{text}\n")
    return "job.sh"


def submit(ehpc: Ehpc, script: str, *options: str) -> str:
    """Submit a script and return the identifier of the job."""
    return str(json.loads(ehpc("submit", write(script), *options).out)["JobId"])


def wait(ehpc: Ehpc, job_id: str, state: str) -> dict[str, Any]:
    """Return a job as soon as it is in a state."""
    for _ in range(500):
        [job] = json.loads(ehpc("jobs", job_id).out)
        if job["State"].lower() == state:
            return dict(job)
    raise AssertionError(f"the job {job_id} is never {state}")


@pytest.mark.usefixtures("lab")
def test_a_job_is_followed_to_its_end(ehpc: Ehpc) -> None:
    """Its output, its state, and its exit code if that is recorded; nobody has said which version it is."""
    outcome = ehpc(
        "submit", write("echo hello $1 $A; exit 3"), "you", "--env", "A=1", "--name", "greet", "--record", *FAST
    )
    assert outcome.out.startswith("hello you 1\n")
    job = json.loads(outcome.out.partition("\n")[2])
    assert ("greet", "alice1", 3) == (job["Name"], job["Owner"], job["ExitCode"])
    assert (4, f"error: jobs finished: it can't be reached any more; {job['Id']} is failed") == (
        outcome.code,
        outcome.err.splitlines()[-1],
    )


@pytest.mark.usefixtures("lab")
def test_the_output_of_a_job_is_read_later(ehpc: Ehpc) -> None:
    """Whole, and without what records the exit code."""
    job_id = submit(ehpc, "echo hello; sleep 0.2; echo there", "--record")
    assert ("hello\nthere\n", 0) == ((outcome := ehpc("logs", job_id, "--follow")).out, outcome.code)
    assert "hello\nthere\n" == ehpc("logs", job_id).out
    outcome = ehpc("logs", "4711")
    assert (2, "error: not among the jobs that are listed: 4711") == (outcome.code, outcome.err.splitlines()[0])


def test_jobs_are_stopped(ehpc: Ehpc, lab: Lab) -> None:
    """Those that wait or run; one that has ended is left alone, and that is said."""
    done, running = submit(ehpc, "true"), submit(ehpc, "sleep 60")
    wait(ehpc, done, "finished" if lab.scheduler == "pbs" else "completed")
    outcome = ehpc("stop", done, running)
    assert (0, f"stopped: {running}\nended before: {done}\n") == (outcome.code, outcome.err)
    assert [] == json.loads(ehpc("jobs", "--active").out)
    assert 1 == ehpc("stop", "4711").code


@pytest.mark.usefixtures("lab")
def test_a_table_of_jobs(ehpc: Ehpc) -> None:
    """With the same columns and forms."""
    job_id = submit(ehpc, "sleep 60", "--name", "nap")
    job = wait(ehpc, job_id, "running")
    head, row = ehpc("jobs", "-o", "table").out.splitlines()
    assert ["Job", "Name", "Owner", "State", "Nodes", "Cores", "Submitted", "Started"] == head.split()
    times = [job[name].partition("+")[0].replace("T", " ") for name in ("SubmitTime", "StartTime")]
    assert [job_id, "nap", "alice1", "running", "1", "1", *times] == re.split(
        " {2,}", row.replace(f" ({job['State']})", "")
    )
    ehpc("stop", job_id)


@pytest.mark.usefixtures("lab")
def test_what_can_not_be_passed_on(ehpc: Ehpc) -> None:
    """It is listed, or refused, before anything is sent."""
    script = write("#SBATCH --qos=low\ntrue")
    outcome = ehpc("submit", script)
    assert (0, "warning: not passed on: --qos low: SubmitJob has no such parameter") == (
        outcome.code,
        outcome.err.splitlines()[0],
    )
    count = len(json.loads(ehpc("jobs").out))
    assert 2 == ehpc("submit", script, "--strict").code
    assert count == len(json.loads(ehpc("jobs").out))


def test_a_dry_run_sends_nothing(ehpc: Ehpc, lab: Lab) -> None:
    """It shows what would be sent with the version that is chosen, without the password."""
    count = len(lab.emulator.requests)
    outcome = ehpc("--api-version", lab.version, "submit", write("true"), "--dry-run")
    actions = [request["Action"] for request in json.loads(outcome.out)["Requests"]]
    assert (["CreateJobFile", "SubmitJob"] if lab.version == OLD else ["CreateJob"]) == actions
    assert PASSWORD not in outcome.out
    assert count == len(lab.emulator.requests)


def test_pages_are_one_table(service: Service, ehpc: Ehpc) -> None:
    """A page that needs other columns than the one before has a header of its own."""
    seen: list[int] = []
    pages = [
        {"Id": str(number), "Name": "x", "State": "RUNNING", "Comment": "late" if number == 5 else ""}
        for number in range(1, 6)
    ]

    def answer(parameters: dict[str, str]) -> dict[str, Any]:
        number = int(parameters["PageNumber"])
        seen.append(number)
        return {
            "Jobs": {"JobInfo": pages[2 * number - 2 : 2 * number]},
            "TotalCount": 5,
            "PageNumber": number,
            "PageSize": 2,
        }

    service.answer("ListJobs", answer)
    lines = ehpc("jobs", "--cluster", "c", "-o", "table").out.splitlines()
    assert [1, 2, 3] == seen
    assert ["Job", "1", "2", "3", "4", "Job", "5"] == [line.split()[0] for line in lines]


def test_each_page_is_shown_as_soon_as_it_is_there(service: Service) -> None:
    """While the service still thinks about the next one."""
    is_read = threading.Event()

    def answer(parameters: dict[str, str]) -> dict[str, Any]:
        number = int(parameters["PageNumber"])
        assert number == 1 or is_read.wait(30)
        jobs = [{"Id": str(number), "State": "RUNNING"}]
        return {"Jobs": {"JobInfo": jobs}, "TotalCount": 2, "PageNumber": number, "PageSize": 1}

    service.answer("ListJobs", answer)
    command = [sys.executable, "-c", SCRIPT, "jobs", "--cluster", "c", "-o", "table"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert [b"Job", b"1"] == [process.stdout.readline().split()[0] for _ in range(2)]
        is_read.set()
        assert [b"2"] == [line.split()[0] for line in process.stdout]
