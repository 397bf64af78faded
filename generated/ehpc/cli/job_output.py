"""Prints the output of a job as it comes, and follows a job until it has ended."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.errors import EhpcError, WaiterFailedError
from .._runtime.waiters import WaitOptions, WaitProgress
from ..jobs.backends import OutputPosition
from .progress import print_warnings, show_progress
from .session import Session, make_printable

if TYPE_CHECKING:
    from ..jobs import Cluster, Job
    from ..jobs.backends import OutputPiece

WAITER = "jobs_finished"
TITLE = "jobs finished"


class JobOutput:
    """Prints the output of a job.

    Attributes:
        failure: Why the job has not ended well, once it was followed to its end.
    """

    def __init__(self, cluster: Cluster, job: Job, session: Session) -> None:
        self._cluster = cluster
        self._job = job
        self._session = session
        self._position: OutputPosition = {}
        self._paths: set[str] = set()
        self._last_path: str | None = None
        self._inside_line = False
        self._decoder = new_decoder()
        self._is_readable = True
        self._is_empty = True
        self.failure: WaiterFailedError | None = None

    def follow(self, how: WaitOptions) -> None:
        """Print the output of the job until it has ended.

        Raises:
            WaiterError: If it does not end in time, or was never listed.
            EhpcError: If a poll fails for a reason that is not temporary.
        """
        job, session = self._job, self._session
        with print_warnings(session), show_progress(session, TITLE, observe=self.on_progress) as on_progress:
            how.on_progress = on_progress
            self._cluster.wait([job], wait=how)
        if job.has_succeeded:
            session.info(f"{TITLE}: done", fg="green")
        else:
            states, gone = {job.id: job.status.value}, [job.id] if job.is_gone else []
            self.failure = WaiterFailedError(WAITER, states, [], {} if gone else states, gone=gone)
        self.print_rest()

    def on_progress(self, progress: WaitProgress) -> None:  # noqa: ARG002 - part of the interface
        """Print what the job has written since the last poll, if it has begun."""
        if self._is_readable:
            try:
                self.print_new()
            except EhpcError as error:
                self._is_readable = False
                self._session.warn(f"the output can't be read while the job runs: {error}")

    def print_new(self) -> None:
        """Print what the job has written since the last call: the end of it, if it is much.

        Raises:
            EhpcError: If it can't be read.
        """
        pieces = self._cluster.run(self._cluster._flows.read_output(self._job, self._position))
        self._paths |= {piece.path for piece in pieces}
        for piece in pieces:
            self.print_piece(piece)

    def print_rest(self) -> None:
        """Print the rest of the output, or say why there is none."""
        try:
            self.print_new()
        except EhpcError as error:
            named = ", ".join(path for path in list_paths(self._job) if path)
            place = f"the output of the job, in {named}," if named else "the output of the job"
            self._session.warn(f"{place} can't be read: {error}")
            return
        self.end_line()
        if self._is_empty:
            self._session.info("the job has written no output to its files", dim=True)

    def print_piece(self, piece: OutputPiece) -> None:
        """Print a piece of a file, under the name of the file if that changes."""
        data, omitted = piece.data, piece.omitted
        if omitted:
            cut = data.find(b"\n") + 1  # begin with a whole line
            data, omitted = data[cut:], omitted + cut
        if piece.path != self._last_path:
            name = piece.path.removeprefix("./")
            self.end_line()
            if len(self._paths) > 1:
                self.write(f"==> {make_printable(name)} <==\n".encode("utf-8", "surrogateescape"))
            else:
                self._session.info(f"--- output: {name}", dim=True)
            self._last_path = piece.path
            self._decoder = new_decoder()
        if omitted:
            self._session.info(f"--- {omitted:,} bytes are left out", dim=True)
        self.write(data)
        self._is_empty = False

    def end_line(self) -> None:
        """Write a line break if the output does not end with one."""
        if self._inside_line:
            self.write(b"\n")

    def write(self, data: bytes) -> None:
        """Write output: byte by byte to a file or a pipe, without control characters to a terminal."""
        if data:
            self._inside_line = not data.endswith(b"\n")
        if sys.stdout.isatty():
            text = self._decoder.decode(data).replace("\r\n", "\n")
            sys.stdout.write("\t".join(map(make_printable, text.split("\t"))))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        sys.stdout.flush()


def new_decoder() -> codecs.IncrementalDecoder:
    """Return a decoder for output that comes in pieces, which can end inside a character."""
    return codecs.getincrementaldecoder("utf-8")("replace")


def list_paths(job: Job) -> Sequence[str]:
    """Return the paths of its output that the service names."""
    return [] if job.row is None else list(dict.fromkeys((job.row.stdout_path, job.row.stderr_path)))
# Hand-written: edit templates/ehpc/cli/job_output.py, then run `make generate`.
