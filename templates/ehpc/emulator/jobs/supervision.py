"""The emulator's side of the supervisor, the program that starts jobs and ends them with all their processes."""

from __future__ import annotations

import json
import select
import socket
import subprocess
import sys
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from .supervisor import KILL_SECONDS, LENGTH, read_exactly, send

PROGRAM = Path(__file__).with_name("supervisor.py")
SEND_SECONDS = 10.0
CLOSE_SECONDS = KILL_SECONDS + 5.0
KILLED = 137


class Ended(NamedTuple):
    """A job that has ended with all its processes: its number, its exit code as a shell has it, and an empty problem.

    The problem says why it could not be started, or not be watched to its end.
    """

    job: int
    code: int
    problem: str


class Supervision:
    """Starts and ends jobs by way of a supervisor, which is started when it is needed.

    The supervisor has the environment, and deletes the temporary folder, if there is one, after all jobs have ended.
    """

    def __init__(self, environment: Mapping[str, str], temporary: Path | None = None) -> None:
        self._environment = dict(environment)
        self._temporary = [] if temporary is None else [str(temporary)]
        self._socket: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._number = 0
        self._running: set[int] = set()
        self._ended: list[Ended] = []

    def start(
        self, command: Sequence[str], directory: Path, environment: Mapping[str, str], stdout: int, stderr: int
    ) -> int:
        """Start a job in a session of its own, and return its number; whether that works is told when it has ended.

        Its output goes to descriptors of files. If the supervisor can't be started or reached, that is an OSError.
        """
        connection = self._connect()
        self._number += 1
        place = {"directory": str(directory), "environment": dict(environment)}
        send(connection, {"job": self._number, "command": list(command), **place}, (stdout, stderr))
        self._running.add(self._number)
        return self._number

    def end(self, job: int, *, kill: bool = False) -> None:
        """Ask a job to end, after which it is killed soon, or at once; nothing happens if it has ended."""
        if self._socket is not None and job in self._running:
            with suppress(OSError):
                send(self._socket, {"job": job, "kill": kill})

    def pop_ended(self) -> list[Ended]:
        """Return the jobs that have ended since the last call."""
        while self._is_readable(0):
            self._read_message()
        ended, self._ended = self._ended, []
        return ended

    def wait(self, seconds: float) -> None:
        """Wait until a job has ended, or for some seconds; can be called from any thread."""
        if not self._is_readable(seconds) and self._socket is None:
            time.sleep(seconds)

    def kill(self, jobs: Collection[int]) -> None:
        """Kill jobs, and wait until they have ended."""
        for job in jobs:
            self.end(job, kill=True)
        give_up_at = time.monotonic() + CLOSE_SECONDS
        while self._running.intersection(jobs) and time.monotonic() < give_up_at:
            if self._is_readable(SEND_SECONDS):
                self._read_message()

    def close(self) -> None:
        """End all jobs and the supervisor."""
        connection, process = self._socket, self._process
        self._socket = self._process = None
        self._running.clear()
        self._ended.clear()
        if connection is not None:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)  # also if a process has forked that does not know of it
            connection.close()
        if process is not None:
            try:
                process.wait(CLOSE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _connect(self) -> socket.socket:
        if self._socket is not None:
            return self._socket
        if not sys.executable:
            raise OSError("jobs can't be run, as this Python does not know its own program")
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = subprocess.Popen(  # noqa: S603 - our own program
                    [sys.executable, "-I", "-S", str(PROGRAM), *self._temporary],
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    cwd="/",
                    env=self._environment,
                    start_new_session=True,  # what ends the emulator by its terminal must not end it before
                )
            except OSError:
                ours.close()
                raise
        ours.settimeout(SEND_SECONDS)
        self._socket = ours
        return ours

    def _is_readable(self, seconds: float) -> bool:
        """Return whether there is a message, or the supervisor is gone, within some seconds."""
        connection = self._socket
        descriptor = -1 if connection is None else connection.fileno()
        if descriptor < 0:
            return False
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def _read_message(self) -> None:
        assert self._socket is not None
        try:
            size = LENGTH.unpack(read_exactly(self._socket, LENGTH.size))[0]
            fields = json.loads(read_exactly(self._socket, size))
        except (EOFError, OSError):
            lost = sorted(self._running)
            self.close()
            self._ended += [Ended(job, KILLED, "What watches over the jobs was killed.") for job in lost]
            return
        self._running.discard(fields["job"])
        self._ended.append(Ended(fields["job"], fields["code"], fields["problem"]))
