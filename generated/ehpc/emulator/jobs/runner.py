"""Interface of runners of jobs and commands: one simulates them, another runs them as processes of this machine."""

from __future__ import annotations

import posixpath
from typing import NamedTuple, Protocol

from ..state.sqlite_store import Record


class Run(NamedTuple):
    """One start of a job, or of a command on a node. All paths are those of the cluster.

    Args:
        command: Command line.
        directory: Where it runs.
        node: Identifier of the node on which it runs.
        user: Name of the user as whom it runs.
        home: Home directory of that user.
        variables: Environment variables.
        limit: Seconds after which it is ended, or None.
        stdout: File for its output.
        stderr: File for its error output; the same as ``stdout`` if both go into one.
        fetch: Address of a file that is put into the directory before.
        prepare: Command that unpacks that file.
        follow: Command line that is run after it.
        node_file: File that lists its nodes, or nothing.
        node_lines: Content of that file.
    """

    command: str
    directory: str
    node: str
    user: str
    home: str
    variables: dict[str, str]
    limit: float | None
    stdout: str
    stderr: str
    fetch: str = ""
    prepare: str = ""
    follow: str = ""
    node_file: str = ""
    node_lines: str = ""


class Runner(Protocol):
    """Runs what a scheduler, or a user's command, gives it, and holds the files of clusters.

    A run ends by the transition ``finish`` or ``fail`` of its record.
    """

    def check(self, cluster: str, run: Run, *, container: bool) -> None:
        """Refuse what can't be run at all.

        Raises:
            ServiceError: If so.
        """

    def start(self, record: Record, run: Run) -> None:
        """Start a job or a command, whose record is kept in a state that says so."""

    def stop(self, record: Record) -> None:
        """End what runs for a record, with all that it has started."""

    def read_output(self, record: Record) -> str:
        """Return what a run has written to its standard output."""
        ...

    def read(self, cluster: str, path: str) -> bytes | None:
        """Return the beginning of a file of a cluster, or None if there is none."""

    def write(self, cluster: str, path: str, content: bytes) -> None:
        """Write a file of a cluster.

        Raises:
            ServiceError: If it can't be written.
        """

    def forget(self, cluster: str) -> None:
        """Let everything go that belongs to a cluster."""

    def settle(self) -> None:
        """Bring the records of what has ended to the present."""

    def close(self) -> None:
        """End everything that runs."""


def resolve_path(path: str, directory: str) -> str:
    """Return an absolute path of a cluster, for one that can be relative to a directory."""
    return posixpath.normpath(posixpath.join("/", directory, path)).replace("//", "/")
# Hand-written: edit templates/ehpc/emulator/jobs/runner.py, then run `make generate`.
