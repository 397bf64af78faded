"""``ehpc submit --follow``: the output of a job while it runs and at its end, read by commands on a node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ehpc
from tests.cli.service import Service
from tests.cli.test_jobs_command import job
from tests.cli.test_terminal import on_terminal

pytestmark = pytest.mark.usefixtures("no_sleep", "node")

FOLLOW = ("submit", "job.sh", "--cluster", "c", "--user", "alice", "--follow", "--query", "State")
MOST_CHARACTERS = 24 * 1024
"""How much of what a command prints the service returns: the beginning."""


@pytest.fixture
def home(tmp_path: Path, home: Path) -> Path:  # noqa: ARG001 - hides the variables
    """Return the folder of the cluster that the job runs in."""
    folder = tmp_path / "my home"
    folder.mkdir()
    return folder


@pytest.fixture
def node(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, service: Service) -> None:  # noqa: ARG001
    """Let the cluster have a login node that runs commands, and answer as the service does."""
    monkeypatch.chdir(tmp_path)
    Path("job.sh").write_text("#!/bin/sh\necho hello\n")
    monkeypatch.setenv("EHPC_RUN_AS_USER_PASSWORD", "Sw0rdfish")
    results: dict[str, tuple[int, str]] = {}

    def run(parameters: dict[str, str]) -> dict[str, str]:
        assert parameters["Instance.1.Id"] == "i-login"
        assert len(parameters["Command"]) <= 2047
        done = subprocess.run(
            ["sh", "-c", parameters["Command"]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        identifier = f"cmd-{len(results)}"
        results[identifier] = (done.returncode, done.stdout.decode("utf-8", "replace")[:MOST_CHARACTERS])
        return {"CommandId": identifier}

    def result(parameters: dict[str, str]) -> dict[str, Any]:
        code, text = results[parameters["CommandId"]]
        row = {"InstanceId": "i-login", "ExitCode": code, "Message": text}
        return {"InvocationResults": {"InvocationResult": [row]}, "TotalCount": 1}

    service.answer("SubmitJob", {"RequestId": "R", "JobId": "7"})
    service.answer("ListNodes", {"Nodes": {"NodeInfo": [{"Id": "i-login"}]}, "TotalCount": 1})
    service.answer("InvokeShellCommand", run)
    service.answer("ListInvocationStatus", {"InvokeStatus": "Finished"})
    service.answer("ListInvocationResults", result)


def lines(count: int, start: int = 1) -> str:
    """Return numbered lines."""
    return "".join(f"line {number}\n" for number in range(start, count + 1))


def test_states_and_output(ehpc: Ehpc, service: Service, home: Path) -> None:
    """Until the end; the output is read on the login node."""
    (home / "slurm-7.out").write_text("hello from compute0")
    where = {"ShellPath": str(home)}
    service.answer("ListJobs", job("PENDING"), job("RUNNING", **where), job("RUNNING", **where), job("C", **where))
    outcome = ehpc(*FOLLOW)
    assert (outcome.out, outcome.code) == ('hello from compute0\n"C"\n', 0)
    assert [line.partition(" (")[0] for line in outcome.err.splitlines()[1:]] == [
        "job 7 is submitted",
        "jobs finished: queued",
        "jobs finished: running",
        "--- output: slurm-7.out",
        "jobs finished: finished",
        "jobs finished: done",
    ]
    assert dict(service.sent)["ListNodes"]["Role"] == "Login"


def test_the_end_of_a_long_output_is_there(ehpc: Ehpc, service: Service, home: Path) -> None:
    """With a word on what is left out, and from a whole line on; short of that, all of it."""
    service.answer("ListJobs", job("C", ShellPath=str(home)))
    (home / "slurm-7.out").write_text(lines(3000))
    outcome = ehpc(*FOLLOW)
    assert outcome.out == lines(3000) + '"C"\n'
    assert "left out" not in outcome.err
    (home / "slurm-7.out").write_text(lines(20_000))
    outcome = ehpc(*FOLLOW)
    shown = outcome.out.removesuffix('"C"\n')
    assert 60_000 < len(shown) <= 65_536
    assert shown == lines(20_000, start=int(shown.split()[1]))
    assert f"--- {len(lines(20_000)) - len(shown):,} bytes are left out" in outcome.err.splitlines()


def test_output_is_shown_while_the_job_runs(ehpc: Ehpc, service: Service, home: Path) -> None:
    """Each poll prints what is new, once, though it ends inside a character."""
    whole = ("\u4e2d\u6587\n" * 3).encode()
    file = home / "slurm-7.out"

    def write(size: int, state: str) -> Callable[[dict[str, str]], dict[str, Any]]:
        def answer(_: dict[str, str]) -> dict[str, Any]:
            file.write_bytes(whole[:size])
            return job(state, ShellPath=str(home))

        return answer

    service.answer("ListJobs", *(write(size, "R") for size in (0, 0, 4, 4, 9)), write(len(whole), "C"))
    outcome = ehpc(*FOLLOW)
    assert (outcome.out, outcome.code) == (whole.decode() + '"C"\n', 0)
    reads = [values["Command"] for action, values in service.sent if action == "InvokeShellCommand"]
    assert [command.partition("tail -c +")[2].partition(" ")[0] for command in reads if "tail" in command] == [
        *("1", "5", "10"),
    ]


def test_all_parts_of_an_array_are_there(ehpc: Ehpc, service: Service, home: Path) -> None:
    """Under their names; as many as possible are read by one command."""
    for index in range(30):
        (home / f"slurm-7_{index:02}.out").write_text(f"part {index}\n")
    service.answer("ListJobs", job("C", ShellPath=str(home)))
    outcome = ehpc(*FOLLOW)
    parts = [f"==> slurm-7_{index:02}.out <==\npart {index}\n" for index in range(30)]
    assert outcome.out == "".join(parts) + '"C"\n'
    assert [action for action, _ in service.sent].count("InvokeShellCommand") <= 3


@pytest.mark.parametrize(
    ("identifier", "name", "more", "files"),
    [
        ("7[].scheduler", "a b", {}, ["a b.o7.1", "a b.e7.1", "a b.o7-2"]),
        ("7.scheduler", "x", {}, ["x.o7"]),
        ("7", "x", {"Stdout": "out 'file"}, ["out 'file"]),
        ("7", "x", {"Stdout": "logs", "Stderr": "logs/err"}, ["logs/slurm-7.out", "logs/err"]),
        ("7", "$(touch x);*", {}, ["$(touch x);*.o7"]),
    ],
)
def test_files_of_the_schedulers(
    ehpc: Ehpc, service: Service, home: Path, identifier: str, name: str, more: dict[str, str], files: list[str]
) -> None:
    """Default names of each scheduler, files and folders that the service names; no name is a command."""
    (home / "logs").mkdir()
    for path in files:
        (home / path).write_text("hello\n")
    service.answer("SubmitJob", {"JobId": identifier})
    service.answer("ListJobs", job("C", Id=identifier, Name=name, ShellPath=str(home), **more))
    outcome = ehpc(*FOLLOW)
    assert outcome.out.count("hello\n") == len(files)
    assert all(path in outcome.out + outcome.err for path in files)
    assert not (home / "x").exists()


@pytest.mark.parametrize(
    ("directive", "file"),
    [
        ("#SBATCH -o out-%j.txt", "out-7.txt"),
        ("#SBATCH -o out-%A-%a.txt --array=1-3", "out-7-2.txt"),
        ("#PBS -J 1-3 -o p_^array_index^.log", "p_2.log"),
    ],
)
def test_files_that_the_script_names(ehpc: Ehpc, service: Service, home: Path, directive: str, file: str) -> None:
    """Patterns that the service does not replace, but the scheduler does."""
    Path("job.sh").write_text(f"#!/bin/sh\n{directive}\necho hello\n")
    (home / file).write_text("hello\n")
    service.answer("ListJobs", job("C", ShellPath=str(home)))
    assert ehpc(*FOLLOW).out == 'hello\n"C"\n'


def test_a_file_that_was_written_anew(ehpc: Ehpc, service: Service, home: Path) -> None:
    """A job that runs again begins its output again."""
    file = home / "slurm-7.out"

    def begin(_: dict[str, str]) -> dict[str, Any]:
        file.write_text("first run\n")
        return job("R", ShellPath=str(home))

    def again(_: dict[str, str]) -> dict[str, Any]:
        file.write_text("second\n")
        return job("C", ShellPath=str(home))

    service.answer("ListJobs", begin, begin, again)
    assert ehpc(*FOLLOW).out == 'first run\nsecond\n"C"\n'


def test_no_output(ehpc: Ehpc, service: Service, home: Path) -> None:
    """It is said; the job has ended well."""
    service.answer("ListJobs", job("C", ShellPath=str(home)))
    outcome = ehpc(*FOLLOW)
    assert (outcome.out, outcome.code) == ('"C"\n', 0)
    assert outcome.err.splitlines()[-1] == "the job has written no output to its files"


@pytest.mark.parametrize(
    ("message", "code", "reason"),
    [
        ("", 1, "the command that reads the files failed with exit code 1: "),
        ("bash: base64: command not found", 0, "the command that reads the files printed something else: bash: base64"),
    ],
)
def test_output_that_can_not_be_read(ehpc: Ehpc, service: Service, message: str, code: int, reason: str) -> None:
    """It is said where it is; the exit code is that of the job."""
    row = {"InstanceId": "i-login", "ExitCode": code, "Message": message}
    service.answer("ListInvocationResults", {"InvocationResults": {"InvocationResult": [row]}, "TotalCount": 1})
    service.answer("ListJobs", job("C", Stdout="/data/out"))
    outcome = ehpc(*FOLLOW)
    assert (outcome.out, outcome.code) == ('"C"\n', 0)
    last = f"warning: the output of the job, in /data/out, can't be read: {reason}"
    assert outcome.err.splitlines()[-1].startswith(last.rstrip())


def test_a_failed_job(ehpc: Ehpc, service: Service) -> None:
    """4, also if its output can't be read."""
    service.answer("ListJobs", job("FAILED", Stderr="/home/alice/err"))
    service.answer("ListNodes", {"Nodes": {"NodeInfo": []}, "TotalCount": 0})
    outcome = ehpc(*FOLLOW[:-2])
    assert (outcome.code, json.loads(outcome.out)["State"]) == (4, "FAILED")
    assert outcome.err.splitlines()[-2:] == [
        "warning: the output of the job, in /home/alice/err, can't be read: "
        "the cluster has neither a login node nor a management node",
        "error: jobs finished: it can't be reached any more; 7 is failed",
    ]


def test_an_interrupt_leaves_the_job(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch) -> None:
    """130; the message says how to stop it."""

    def interrupted(*_arguments: object, **_more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ehpc.jobs.Cluster.wait", interrupted)
    outcome = ehpc(*FOLLOW)
    assert (outcome.out, outcome.code) == ("", 130)
    assert outcome.err.splitlines()[-2:] == [
        "the job continues; to stop it: ehpc stop --cluster c 7",
        "interrupted",
    ]


def test_output_does_not_steer_a_terminal(service: Service, home: Path) -> None:
    """Control characters are replaced there; tabs and line ends stay."""
    (home / "slurm-7.out").write_text("a\tb\r\n\x1b]0;title\x07\x9b2J\u202e50%\r100%\n")
    service.answer("ListJobs", job("C", ShellPath=str(home)))
    seen = on_terminal(*FOLLOW, columns=100)
    mark = "\N{REPLACEMENT CHARACTER}"
    assert f"{mark}]0;title{mark}{mark}2J{mark}50%{mark}100%" in seen.raw
    assert not {"\x07", "\x9b", "\u202e"} & set(seen.raw)
