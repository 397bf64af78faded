"""Jobs and commands that only take their time. The seed says how long they run, or the job itself does.

A job whose command line is ``sleep N``, or that has the variable ``EHPC_EMULATOR_SECONDS``, runs for so long, whatever
the progress. The variable ``EHPC_EMULATOR_EXIT_CODE`` says how it ends.
"""

from __future__ import annotations

import base64
import re

from ..state.backend import Backend
from ..state.lifecycle import TIMED
from ..state.sqlite_store import Record
from .runner import Run, Runner

SECONDS = "EHPC_EMULATOR_SECONDS"
EXIT_CODE = "EHPC_EMULATOR_EXIT_CODE"
DURATION = re.compile(r"[0-9]{1,9}(\.[0-9]{1,3})?")
SLEEP = re.compile(rf"(?:/bin/|/usr/bin/)?sleep\s+({DURATION.pattern})")


class SimulatedRunner(Runner):
    """Runs nothing, and completes each run after its time; so there is nothing to refuse, to stop or to clean up."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend

    def start(self, record: Record, run: Run) -> None:
        """Begin to pretend that something runs."""
        backend = self.backend
        record.data["Process"] = False
        code = run.variables.get(EXIT_CODE, "")
        record.data["ExitCode"] = int(code) if re.fullmatch(r"[0-9]{1,3}", code) else 0
        transition = "crash" if record.data["ExitCode"] else "run"
        seconds = read_seconds(run)
        if seconds is None and backend.lifecycles.progress.mode != TIMED:
            backend.start(record, transition)
            return
        seconds = backend.lifecycles.first_state_seconds(record.kind, "run") if seconds is None else seconds
        if run.limit is not None and run.limit < seconds:
            transition, seconds = "limit", run.limit
        backend.pause(record, transition, backend.now + backend.lifecycles.scale_seconds(seconds))

    def read_output(self, record: Record) -> str:  # noqa: ARG002
        """Return what nothing writes."""
        return ""

    def read(self, cluster: str, path: str) -> bytes | None:
        """Return a file of a cluster, or None if there is none."""
        record = self.backend.store.get("file", path, cluster)
        return None if record is None else base64.b64decode(record.data["Content"])

    def write(self, cluster: str, path: str, content: bytes) -> None:
        """Keep a file of a cluster in the store."""
        record = self.backend.store.get("file", path, cluster) or Record("file", path, cluster)
        record.data["Content"] = base64.b64encode(content).decode("ascii")
        self.backend.store.save(record)


def read_seconds(run: Run) -> float | None:
    """Return how long something says that it runs, or None."""
    given = run.variables.get(SECONDS, "")
    if DURATION.fullmatch(given):
        return float(given)
    sleep = SLEEP.fullmatch(run.command.strip())
    return float(sleep[1]) if sleep else None
