"""Prints the output of a job while it runs: what is new in its files, and at the end their last lines."""

from __future__ import annotations

import codecs
import posixpath
import shlex
import sys
from collections.abc import Sequence
from typing import Any

from .remote_shell import MAX_READ_BYTES, Piece, RemoteFiles
from .session import Session, make_printable

MAX_FILE_BYTES = 64 * 1024
"""Number of bytes of one file that are printed at a time, at most."""

MAX_TOTAL_BYTES = 256 * 1024
"""Number of bytes that are printed at a time, at most, if there are several files."""

LEAST_FILE_BYTES = 4 * 1024
"""Number of bytes of each file that are printed in any case."""


class JobOutput:
    """Prints the output of a job.

    Args:
        files: The files of the folder that the job runs in.
        session: The session that the command runs in.
    """

    def __init__(self, files: RemoteFiles, session: Session) -> None:
        self._files = files
        self._session = session
        self._positions: dict[str, int] = {}
        self._last_path: str | None = None
        self._inside_line = False
        self._decoder = new_decoder()
        self.is_empty = True

    def print_new(self, patterns: Sequence[str]) -> None:
        """Print what has been written since the last call: the end of it, if it is much.

        Args:
            patterns: Patterns of the shell for the files.

        Raises:
            EhpcError: If the files can't be read.
        """
        sizes = self._files.list_sizes(patterns)
        grown = {path: size for path, size in sizes.items() if size != self._positions.get(path, 0)}
        limit = max(min(MAX_FILE_BYTES, MAX_TOTAL_BYTES // max(len(grown), 1)), LEAST_FILE_BYTES)
        pieces: list[Piece] = []
        omitted: dict[str, int] = {}
        for path, size in grown.items():
            position = self._positions.get(path, 0)
            position = position if position < size else 0  # a shorter file was written anew
            start = max(position, size - limit)
            omitted[path] = start - position
            pieces += [
                Piece(path, offset, min(MAX_READ_BYTES, size - offset)) for offset in range(start, size, MAX_READ_BYTES)
            ]
        for piece, data in self._files.read_pieces(pieces):
            self.print_piece(piece, data, omitted.pop(piece.path, 0), several=len(sizes) > 1)
            self._positions[piece.path] = piece.start + piece.size

    def print_piece(self, piece: Piece, data: bytes, omitted: int, *, several: bool) -> None:
        """Print a piece of a file, under the name of the file if that changes.

        Args:
            piece: The piece.
            data: Its content.
            omitted: Number of bytes before it that are not printed.
            several: Whether the job has several files.
        """
        if omitted:
            cut = data.find(b"\n") + 1  # begin with a whole line
            data, omitted = data[cut:], omitted + cut
        name = piece.path.removeprefix("./")
        if piece.path != self._last_path:
            self.end_line()
            if several:
                self.write(f"==> {make_printable(name)} <==\n".encode("utf-8", "surrogateescape"))
            else:
                self._session.info(f"--- output: {name}", dim=True)
            self._last_path = piece.path
            self._decoder = new_decoder()
        if omitted:
            self._session.info(f"--- {omitted:,} bytes are left out", dim=True)
        self.write(data)
        self.is_empty = False

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


def default_patterns(job: Any) -> list[str]:
    """Return patterns for the files that schedulers write by default, all parts of an array job included."""
    number = shlex.quote((job.id or "").partition(".")[0].partition("[")[0].partition("_")[0])
    name = shlex.quote(job.name or "")
    return [
        f"slurm-{number}.out",
        f"slurm-{number}_*.out",
        *(f"{name}.[oe]{number}{rest}" for rest in ("", ".*", "-*")),
    ]


def output_patterns(job: Any, extra: Sequence[str] = ()) -> list[str]:
    """Return patterns for the output files of a job.

    Args:
        job: The job as ListJobs describes it. A path there is a file, or a folder for files with default names.
        extra: Further patterns, from the script of the job.
    """
    defaults = default_patterns(job)
    named = [path for path in dict.fromkeys((job.stdout, job.stderr)) if path]
    patterns = [shlex.quote(path) for path in named]
    patterns += [f"{shlex.quote(posixpath.join(path, ''))}{name}" for path in named for name in defaults]
    return patterns if named else [*extra, *defaults]
