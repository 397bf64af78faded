"""A lab whose jobs run on a real Slurm, as long as the clock of the lab says: the same tests run on both schedulers.

Jobs that are simulated elsewhere wait here for a file. When the clock is moved, those whose time has come get theirs.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.jobs.slurm_daemons import SlurmDaemons
from ehpc.emulator.state.clock import ManualClock
from tests.components import require_component
from tests.emulator.lab import START, USER, Lab

REAL = "real slurm"
"""Name of the scheduler in the parameters of tests."""
WAIT = "mkdir -p ~/ends; until [ -e ~/ends/$SLURM_JOB_ID ]; do sleep 0.02; done; exit ${EHPC_EMULATOR_EXIT_CODE:-0}"
"""What a job does that is simulated elsewhere."""
SIMULATED = ("true", "model", "model --all")
SECONDS = "EHPC_EMULATOR_SECONDS"
START_SECONDS = 2.0
"""How long jobs are waited for that need nothing but cores."""


class LabClock(ManualClock):
    """A clock that lets jobs of a real Slurm end when it is moved."""

    lab: SlurmLab | None = None

    def advance(self, seconds: float) -> None:
        """Move it forward."""
        super().advance(seconds)
        if self.lab is not None:
            self.lab.pass_time(seconds)


class SlurmLab(Lab):
    """A Slurm cluster on a real Slurm.

    Args:
        emulator: The emulator.
        clock: Its clock.
        daemons: Daemons of the Slurm.
        waits: Whether scripts wait for the clock too.
    """

    pause = 0.05

    def __init__(self, emulator: Emulator, clock: LabClock, daemons: SlurmDaemons, waits: bool = True) -> None:
        self.daemons = daemons
        self.waits = waits
        self.left: dict[str, float] = {}
        super().__init__(emulator, clock, "slurm")
        clock.lab = self

    def expect(self, jobs: Sequence[str], *states: str) -> None:
        """Fail unless jobs are in certain states soon."""
        with suppress(AssertionError):
            self.until(lambda: list(states) == [self.state(job) for job in jobs])
        super().expect(jobs, *states)

    def submit(self, command: str, user: str = USER, **more: Any) -> str:
        """Submit a job that ends when the clock says so, and return its identifier."""
        given = {item["Name"]: item["Value"] for item in json.loads(more.get("Variables", "[]"))}
        seconds = float(given.get(SECONDS, 60))
        program, _, number = command.partition(" ")
        if program == "sleep":
            command, seconds = WAIT, float(number)
        job = super().submit(WAIT if command in SIMULATED else command, user, **more)
        self.left[job] = seconds
        return job

    def write(self, path: str, text: str, user: str = USER) -> None:
        """Write a script of the cluster that ends when the clock says so."""
        super().write(path, f"{text}\n{WAIT}\n" if self.waits and text.startswith("#!") else text, user)

    def pass_time(self, seconds: float) -> None:
        """Let the jobs end whose time has come, after those have started for which there are cores."""
        store = self.emulator.service.backend.store
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.states():
            if all(job.data.get("Comment") for job in store.list_by_transition("job", self.id, "queue")):
                break
            threading.Event().wait(self.pause)
        for job in store.list_by_transition("job", self.id, "run"):
            left = self.left.setdefault(job.id, self.left.get(job.id.partition("_")[0], 60))
            self.left[job.id] = left - seconds
            if left <= seconds:
                runner: Any = self.emulator.service.runner
                ends: Path = runner.filesystem.resolve(self.id, f"/home/{job.data['Owner']}/ends")
                ends.mkdir(parents=True, exist_ok=True)
                (ends / str(job.data["JobNumber"])).touch()


def skip_on_slurm(lab: Lab, difference: str) -> None:
    """Skip a test on a real Slurm.

    Args:
        lab: The lab.
        difference: What of ``docs/how-to/emulator-on-slurm.md`` is the reason.
    """
    if isinstance(lab, SlurmLab):
        pytest.skip(f"a documented difference: {difference}")


@contextmanager
def slurm_lab(nodes: int = 1, cores: int = 2, waits: bool = True, **settings: Any) -> Iterator[SlurmLab]:
    """Return a lab on a Slurm of its own, which the emulator finds as it finds that of a user.

    Args:
        nodes: Number of its nodes.
        cores: Cores of each.
        waits: Whether scripts wait for the clock.
        settings: Settings of the emulator.
    """
    require_component("slurm")
    daemons = SlurmDaemons(nodes=nodes, cores=cores)
    clock = LabClock(START)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SLURM_CONF", str(daemons.configuration))
            emulator = Emulator(clock=clock, slurm=True, **settings)
        try:
            yield SlurmLab(emulator, clock, daemons, waits)
        finally:
            emulator.stop()
    finally:
        daemons.stop()
