"""The shell script around a job: it records exit codes, passes on signals, and changes nothing else."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from ehpc.jobs.wrapper import MARK, interpreter, make_inline_command, make_wrapper, parse_exit_code

IDS = {
    "slurm": ({"SLURM_JOB_ID": "12"}, "12"),
    "part of Slurm": ({"SLURM_JOB_ID": "14", "SLURM_ARRAY_JOB_ID": "12", "SLURM_ARRAY_TASK_ID": "3"}, "12_3"),
    "pbs": ({"PBS_JOBID": "12[3].manager"}, "12[3].manager"),
    "gridengine": ({"JOB_ID": "12", "SGE_TASK_ID": "undefined"}, "12"),
    "part of Grid Engine": ({"JOB_ID": "12", "SGE_TASK_ID": "3"}, "12.3"),
}


def start(folder: Path, *words: str, variables: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    """Start the wrapper with a command."""
    wrapper = folder / "wrapper.sh"
    wrapper.write_bytes(make_wrapper(b"#SBATCH -n 1\n", record=True))
    return subprocess.Popen(
        ["/bin/sh", str(wrapper), "abc", *words],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), **(variables or IDS["slurm"][0])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("scheduler", IDS)
def test_the_record_is_called_after_the_job(tmp_path: Path, scheduler: str) -> None:
    """As its scheduler lists it, parts of array jobs too."""
    variables, name = IDS[scheduler]
    process = start(tmp_path, "sh", "-c", "echo out; echo err >&2; exit 7", variables=variables)
    assert (b"out\n", b"err\n") == process.communicate()
    assert 7 == process.returncode
    assert "7\n" == (tmp_path / f".ehpc-exit.{name}.abc").read_text()
    assert [f".ehpc-exit.{name}.abc", "wrapper.sh"] == sorted(path.name for path in tmp_path.iterdir())


@pytest.mark.parametrize(("command", "code"), [("exit 0", 0), ("kill -9 $$", 137), ("no-such-command", 127)])
def test_any_end_is_recorded(tmp_path: Path, command: str, code: int) -> None:
    """By the number that the shell gives it."""
    start(tmp_path, "sh", "-c", command).communicate()
    assert f"{code}\n" == (tmp_path / ".ehpc-exit.12.abc").read_text()


def test_a_signal_reaches_the_command(tmp_path: Path) -> None:
    """Which can clean up, and whose exit code counts."""
    process = start(tmp_path, "sh", "-c", "trap 'echo cleaning; exit 9' TERM; echo ready; while :; do sleep 0.01; done")
    assert process.stdout is not None
    assert b"ready\n" == process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    assert b"cleaning\n" == process.communicate()[0]
    assert (9, "9\n") == (process.returncode, (tmp_path / ".ehpc-exit.12.abc").read_text())


def test_a_command_that_is_killed(tmp_path: Path) -> None:
    """Its exit code is that of the shell, which says nothing of it in the output."""
    process = start(tmp_path, "sh", "-c", "kill -9 $$")
    assert (b"", b"") == process.communicate()
    assert (137, "137\n") == (process.returncode, (tmp_path / ".ehpc-exit.12.abc").read_text())


def test_without_a_record_the_job_runs_all_the_same(tmp_path: Path) -> None:
    """Where the folder can't be written to, there is no word of it in the output."""
    wrapper = make_wrapper(b"", record=True).replace(b"here=$PWD", b"here=/nowhere")
    command = ["/bin/sh", "-c", wrapper.decode(), "sh", "abc", "sh", "-c", "exit 3"]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, check=False)
    assert (3, b"", b"") == (done.returncode, done.stdout, done.stderr)


def test_a_job_that_is_killed_leaves_no_record(tmp_path: Path) -> None:
    """No exit code is made up."""
    with start(tmp_path, "sleep", "60") as process:
        process.kill()
    for path in Path("/proc").glob("[0-9]*/cmdline") if Path("/proc").exists() else ():
        try:
            if path.read_bytes() == b"sleep\x0060\x00" and os.readlink(path.parent / "cwd") == str(tmp_path):
                os.kill(int(path.parent.name), signal.SIGKILL)
        except OSError:
            continue
    assert ["wrapper.sh"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("script", [None, b'#!/bin/sh -e\necho "$1"; exit 5\n', b'echo "$1"; exit 5\n'])
def test_a_command_can_bring_all_along(tmp_path: Path, script: bytes | None) -> None:
    """Where there is nothing to upload files with; the record is the last line of the error output."""
    words = ["a b"] if script is not None else ["sh", "-c", 'echo "$1"; exit 5', "sh", "a b"]
    command = [*make_inline_command(script, str(tmp_path)), "abc", *words]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "TMPDIR": str(tmp_path)})
    assert (5, b"a b\n") == (done.returncode, done.stdout)
    assert [(b"abc", b"5")] == MARK.findall(done.stderr)
    assert b"" == MARK.sub(b"", done.stderr)
    deadline = time.monotonic() + 30
    while list(tmp_path.iterdir()) and time.monotonic() < deadline:
        pass
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (b"#!/bin/bash -e\n", ["/bin/bash", "-e"]),
        (b"#!/usr/bin/env -S python3 -u\n", ["/usr/bin/env", "-S python3 -u"]),
        (b"#! /bin/sh\r\n", ["/bin/sh"]),
        (b"echo\n", ["/bin/sh"]),
        (b"", ["/bin/sh"]),
    ],
)
def test_the_interpreter_is_that_of_the_first_line(script: bytes, words: list[str]) -> None:
    """With at most one argument, as the kernel takes it."""
    assert words == interpreter(script)


@pytest.mark.parametrize(("text", "code"), [("0\n", 0), (" 255 ", 255), ("", None), ("x", None), ("-1", None)])
def test_a_record_is_a_number_or_nothing(text: str, code: int | None) -> None:
    """A file that is cut off or was written by somebody else tells nothing."""
    assert code == parse_exit_code(text)


def test_large_scripts_are_brought_along_whole() -> None:
    """Base64 keeps every byte."""
    script = b"#!/bin/sh\nprintf 'x'\n" + b"#" * 60_000
    command = make_inline_command(script, None)
    assert base64.b64encode(script).decode() in command[2]
    assert 0 == subprocess.run([*command, "abc"], capture_output=True, check=False).returncode
