"""A real Slurm whose commands are run beside ours, and what makes the output of both comparable."""

from __future__ import annotations

import getpass
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ehpc.emulator.jobs.slurm_daemons import SlurmDaemons
from tests.components import require_component
from tests.slurm.conftest import KEPT, USER, Desk

REASONS = re.compile(r"Resources|Priority|JobArrayTaskLimit|None|BeginTime")
"""Why a job waits, or did when it was cancelled, is Slurm's own affair: the service does not tell."""


class Referee(Desk):
    """Slurm's own commands, in the same surroundings as ours: three nodes of two cores.

    Args:
        programs: Paths of the commands.
        daemons: The Slurm.
        folder: Where everything lies.
    """

    def __init__(self, programs: dict[str, str], daemons: SlurmDaemons, folder: Path) -> None:
        self.programs = programs
        self.work = folder / "real"
        self.work.mkdir()
        self.environment = {**KEPT, "SLURM_CONF": str(daemons.configuration), "TZ": "UTC", "LC_ALL": "C"}

    __repr__ = object.__repr__

    def run(self, *command: str, input: str = "", **variables: str) -> tuple[int, str, str]:
        """Run a command of Slurm and return its exit code, output and error output."""
        path = self.programs[command[0]]
        done = subprocess.run(
            [path, *command[1:]],
            env={**self.environment, **variables},
            cwd=self.work,
            input=input,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr.replace(path, command[0])


@pytest.fixture
def referee(tmp_path: Path) -> Iterator[Referee]:
    """Return a real Slurm of this machine, or skip the test."""
    programs = require_component("slurm")
    bin_folder = os.path.dirname(programs["squeue"])
    programs.update({name: os.path.join(bin_folder, name) for name in ("sinfo", "sacct", "srun")})
    daemons = SlurmDaemons(nodes=3, cores=2)
    try:
        yield Referee(programs, daemons, tmp_path)
    finally:
        daemons.stop()


def normalize(text: str, jobs: list[str], desk: Desk) -> list[str]:
    """Return the lines of an output with the same words for jobs, times, users and folders, in alphabetical order.

    Args:
        text: The output.
        jobs: Numbers of the jobs in the order of their submission.
        desk: Whose output it is.
    """
    lines = []
    for line in text.splitlines():
        waits = re.search(r"\b(?:PD|PENDING|CA|CANCELLED)\b", line)
        line = re.sub(r"\b[0-9]{4}-[0-9-]+T[0-9:]+", "TIME", line)
        line = re.sub(r"\b[0-9]:[0-9]{2}(?!:)", lambda match: match[0] if match[0] == "5:00" else "0:00", line)
        line = REASONS.sub("WHY", line) if waits else line
        line = re.sub(r"\bcompute[0-9]+", "HOST", line.replace(str(desk.work), "FOLDER"))
        line = re.sub(rf"\b(?:{USER}|{getpass.getuser()})\b", "USER", line)
        for place, job in enumerate(jobs):
            line = re.sub(rf"(?<![0-9.:_\[-]){job}(?![0-9.:\]-])", f"JOB{place}", line)
        lines.append(re.sub(r" +", " ", line).strip())
    return sorted(lines)
