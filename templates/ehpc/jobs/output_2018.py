"""The output and the exit codes of jobs over API version 2018-04-12: shell commands read them from files."""

from __future__ import annotations

import posixpath
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.effects import Flow
from .backends import OutputPiece, OutputPosition
from .remote_files import MAX_READ_BYTES, Piece, RemoteFiles
from .row import JobRow, job_number
from .wrapper import RECORD_PREFIX, parse_exit_code

if TYPE_CHECKING:
    from .job import BaseJob

MOST_NAMED = 20
"""Records that a command names one by one; of more, it reads all of their token."""

MAX_FILE_BYTES = 64 * 1024
"""Number of bytes of one file that are read at a time, at most."""

MAX_TOTAL_BYTES = 256 * 1024
"""Number of bytes that are read at a time, at most, if there are several files."""

LEAST_FILE_BYTES = 4 * 1024
"""Number of bytes of each file that are read in any case."""


class OutputReader(RemoteFiles):
    """Reads the output and the exit codes of the jobs of a cluster."""

    def read_exit_codes(self, jobs: Sequence[BaseJob]) -> Flow[dict[str, dict[str, int]]]:
        """Return the exit codes that were recorded, with one command for the jobs of each folder."""
        folders: dict[str, list[BaseJob]] = {}
        for job in jobs:
            row = next(iter(job.rows), JobRow(id=job.id))
            owner = job.owner or row.owner
            if owner:
                folders.setdefault(row.directory or f"/home/{owner}", []).append(job)
        codes: dict[str, dict[str, int]] = {}
        for folder, members in folders.items():
            records = yield from self.read_records(folder, members)
            for job in members:
                own = match_records(job, records.get(job_number(job.id), {}))
                if own:
                    codes[job.id] = own
        return codes

    def read_records(self, folder: str, jobs: Sequence[BaseJob]) -> Flow[dict[str, dict[tuple[str, str], int]]]:
        """Return the exit codes of a folder: by the number of the job, and there by identifier and token.

        Records can come in between two commands, so that the rest moves on. So only whole lines of a command count.
        """
        if len(jobs) <= MOST_NAMED:
            patterns = [record_pattern(job) for job in jobs]
        else:
            patterns = sorted({f"{RECORD_PREFIX}*.{shlex.quote(job.token) if job.token else '*'}" for job in jobs})
        show = 'read -r c <"$f"&&printf \'%s %s\\n\' "$f" "$c"'
        command = f"for f in {' '.join(patterns)};do [ -f \"$f\" ]&&{show};done"
        records: dict[str, dict[tuple[str, str], int]] = {}
        start, part = 0, b"\n"
        while part:
            part = yield from self.run(folder, f"{{ {command};true; }}|tail -c +{start + 1}|head -c {MAX_READ_BYTES}")
            part = part[: part.rfind(b"\n") + 1]
            start += len(part)
            for line in part.split(b"\n"):
                path, _, text = line.decode("utf-8", "replace").rpartition(" ")
                job_id, dot, token = path.removeprefix(RECORD_PREFIX).rpartition(".")
                code = parse_exit_code(text)
                if dot and code is not None and path.startswith(RECORD_PREFIX):
                    records.setdefault(job_number(job_id), {})[job_id, token] = code
            if len(part) < MAX_READ_BYTES // 2:
                break
        return records

    def read_output(self, job: BaseJob, position: OutputPosition) -> Flow[list[OutputPiece]]:
        """Return what a job has written to its files since the position."""
        row = job.rows[0]
        folder = row.directory or f"/home/{row.owner or job.owner}"
        sizes = yield from self.list_sizes(folder, output_patterns(row, job.patterns))
        grown = {path: size for path, size in sizes.items() if size != position.get(path, 0)}
        limit = max(min(MAX_FILE_BYTES, MAX_TOTAL_BYTES // max(len(grown), 1)), LEAST_FILE_BYTES)
        pieces: list[Piece] = []
        omitted: dict[str, int] = {}
        for path, size in grown.items():
            offset = position.get(path, 0)
            offset = offset if offset < size else 0  # a shorter file was written anew
            start = max(offset, size - limit)
            omitted[path] = start - offset
            places = range(start, size, MAX_READ_BYTES)
            pieces += [Piece(path, place, min(MAX_READ_BYTES, size - place)) for place in places]
        contents = yield from self.read_pieces(folder, pieces)
        output: list[OutputPiece] = []
        for piece, data in contents:
            output.append(OutputPiece(piece.path, data, piece.start, omitted.pop(piece.path, 0)))
            position[piece.path] = piece.start + piece.size
        return output


def record_pattern(job: BaseJob) -> str:
    """Return a pattern of the shell for the records of a job, and of its parts if it is an array job."""
    number = shlex.quote(job_number(job.id))
    return f"{RECORD_PREFIX}{number}*.{shlex.quote(job.token) if job.token else '*'}"


def match_records(job: BaseJob, records: dict[tuple[str, str], int]) -> dict[str, int]:
    """Return the exit codes of a job by the identifiers of its parts; none if several submitters have left some."""
    tokens = {token for job_id, token in records if belongs_to(job_id, job.id) and token == (job.token or token)}
    if len(tokens) != 1:
        return {}
    return {job_id: code for (job_id, token), code in records.items() if token in tokens and belongs_to(job_id, job.id)}


def belongs_to(part: str, job_id: str) -> bool:
    """Return whether a job is another one, or a part of it."""
    if part == job_id:
        return True
    is_array = "[]" in job_id or job_id.isdigit()
    rest = part[len(job_number(job_id)) :]
    return is_array and job_number(part) == job_number(job_id) and rest.startswith(("_", "[", "."))


def output_patterns(row: JobRow, extra: Sequence[str] = ()) -> list[str]:
    """Return patterns for the output files of a job, those of its script too; default names hold for all its parts.

    A path that the row has is a file, or a folder for files with default names.
    """
    number, name = shlex.quote(job_number(row.id)), shlex.quote(row.name)
    defaults = [f"slurm-{number}.out", f"slurm-{number}_*.out"]
    defaults += [f"{name}.[oe]{number}{rest}" for rest in ("", ".*", "-*")]
    named = [path for path in dict.fromkeys((row.stdout_path, row.stderr_path)) if path]
    patterns = [shlex.quote(path) for path in named]
    patterns += [f"{shlex.quote(posixpath.join(path, ''))}{name}" for path in named for name in defaults]
    return patterns if named else [*extra, *defaults]
