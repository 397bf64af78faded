"""Jobs over API version 2018-04-12: scripts are uploaded, and shell commands read files."""

from __future__ import annotations

import base64
import logging
import posixpath
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .._runtime.call import Context, call
from .._runtime.config import CallOptions
from .._runtime.effects import Flow
from .._runtime.operation import operation_of
from .._runtime.serialization.model import Request
from ..batch import Dialect, detect_dialect, dialect_of
from ..v2018_04_12.actions.create_job_file import CreateJobFileRequest
from ..v2018_04_12.actions.describe_cluster import DescribeClusterRequest
from ..v2018_04_12.actions.list_jobs import ListJobsRequest, ListJobsResponse
from ..v2018_04_12.actions.rerun_jobs import RerunJobsRequest
from ..v2018_04_12.actions.stop_jobs import StopJobsRequest
from ..v2018_04_12.actions.submit_job import SubmitJobRequest
from ..v2018_04_12.models import EnvironmentVariable
from ..v2018_04_12.models import JobReference as WireJobReference
from .backends import Group, JobReference, OutputPiece, OutputPosition, list_pages
from .directives import copy_directives, join_lines, write_directives
from .remote_files import MAX_READ_BYTES, Piece, RemoteFiles, RemoteShell
from .request import JobRequest, UnsupportedOptionError, content_name
from .row import JobRow, job_number, parse_status
from .wrapper import RECORD_PREFIX, interpreter, make_wrapper, parse_exit_code

LOGGER = logging.getLogger("ehpc")

MOST_AT_ONCE = 100
"""Jobs that one request stops or runs again, at most."""

MOST_NAMED = 20
"""Records that a command names one by one; of more, it reads all of their token."""

MAX_FILE_BYTES = 64 * 1024
"""Number of bytes of one file that are read at a time, at most."""

MAX_TOTAL_BYTES = 256 * 1024
"""Number of bytes that are read at a time, at most, if there are several files."""

LEAST_FILE_BYTES = 4 * 1024
"""Number of bytes of each file that are read in any case."""


@dataclass(frozen=True)
class Preparation:
    """The requests that submit a job.

    Args:
        uploads: Files to bring to the cluster first.
        submit: The job.
    """

    uploads: tuple[CreateJobFileRequest, ...]
    submit: SubmitJobRequest


class Backend2018:
    """Jobs of a cluster.

    Args:
        context: What the client knows.
        cluster_id: Identifier of the cluster.
    """

    def __init__(self, context: Context, cluster_id: str) -> None:
        self._context = context
        self._cluster_id = cluster_id
        self._shell = RemoteShell(context, cluster_id)
        self._dialect: Dialect | None = None
        self._uploaded: set[tuple[str, str]] = set()

    # Submit

    def submit(self, request: JobRequest, user: str, password: str, token: str, strict: bool) -> Flow[str]:
        """Upload what is needed, submit a job, and return its identifier."""
        dialect = yield from self.find_dialect(request)
        preparation = self.prepare(request, user, password, token, strict, dialect)
        for upload in preparation.uploads:
            key = (user, upload.target_file)
            if key not in self._uploaded:
                yield from self.send(upload)
                self._uploaded.add(key)
        response = yield from self.send(preparation.submit)
        return str(response.job_id or "")

    def find_dialect(self, request: JobRequest) -> Flow[Dialect | None]:
        """Return the dialect of the cluster's scheduler if directives have to be written, else that of the script."""
        array = request.array
        needs_directives = (
            not request.resources.is_empty
            or request.after is not None
            or (array is not None and (array.request is None or array.limit is not None))
        )
        if not needs_directives:
            return detect_dialect(request.script or b"")
        if self._dialect is None:
            response = yield from self.send(DescribeClusterRequest(cluster_id=self._cluster_id))
            name = (response.cluster_info.scheduler_type if response.cluster_info else None) or ""
            self._dialect = dialect_of(name)
            if self._dialect is None:
                raise UnsupportedOptionError(
                    [f"directives for the scheduler {name or 'that the service does not name'}"]
                )
        return self._dialect

    def prepare(
        self, request: JobRequest, user: str, password: str, token: str, strict: bool, dialect: Dialect | None
    ) -> Preparation:
        """Return the requests that submit a job.

        Args:
            request: What to submit.
            user: Cluster user who is to run it.
            password: The user's password.
            token: What the record of its exit code is to be called after.
            strict: Whether to refuse what can't be passed on.
            dialect: Of the scheduler, if it is known.

        Raises:
            UnsupportedOptionError: If something can't be passed on.
        """
        owner: dict[str, Any] = {
            "cluster_id": self._cluster_id,
            "run_as_user": user,
            "run_as_user_password": password,
        }
        home = f"/home/{user}"
        uploads: list[CreateJobFileRequest] = []

        def upload(path: str, content: bytes) -> None:
            text = base64.b64encode(content).decode()
            uploads.append(CreateJobFileRequest(target_file=path, content=text, **owner))

        words = list(request.arguments)
        if request.script is not None:
            path = request.script_path or posixpath.join(home, content_name(request.script_name, request.script, token))
            upload(path, request.script)
            words = [path, *words]
        lines = self.write_directives(request, strict, dialect)
        if request.record or lines:
            if request.script is not None:
                words = [*interpreter(request.script), *words]
                lines = [*copy_directives(request.script, dialect), *lines]
            wrapper = make_wrapper(join_lines(lines), record=request.record)
            path = posixpath.join(home, content_name(".ehpc-run.sh", wrapper, token))
            upload(path, wrapper)
            words = [path, token, *words]
        values = request.values | self.write_resources(request)
        if request.variables:
            values["variables"] = [
                EnvironmentVariable(name=name, value=text) for name, text in request.variables.items()
            ]
        return Preparation(tuple(uploads), SubmitJobRequest(command_line=shlex.join(words), **owner, **values))

    def write_directives(self, request: JobRequest, strict: bool, dialect: Dialect | None) -> list[bytes]:
        """Return directives for what SubmitJob has no parameter for, or what older services don't know."""
        array = request.array
        if array is not None and array.request is not None and array.limit is None:
            array = None
        if dialect is None or (request.resources.is_empty and request.after is None and array is None):
            return []
        lines, refused = write_directives(dialect, request.resources, array, request.after)
        if refused and strict:
            raise UnsupportedOptionError(refused)
        for text in refused:
            LOGGER.warning("left out: %s", text)
        return [line.encode() for line in lines]

    def write_resources(self, request: JobRequest) -> dict[str, Any]:
        """Return the parameters that newer services have for resources."""
        resources = request.resources
        values: dict[str, Any] = {}
        if resources.shapes_nodes:
            values = {
                "node": resources.nodes or 1,
                "cpu": resources.cores,
                "task": resources.tasks,
                "mem": resources.memory_text,
                "gpu": resources.gpus,
            }
        return {name: value for name, value in {**values, "clock_time": resources.clock_time}.items() if value}

    # List and change

    def list_jobs(
        self,
        group: Group | None,
        owner: str | None,
        is_enough: Callable[[Sequence[JobRow]], bool] | None = None,
        options: CallOptions | None = None,
    ) -> Flow[list[JobRow]]:
        """Return jobs, with one request for each page."""
        state = None if group is None else {"active": "notfinish", "ended": "finished"}[group]
        request = ListJobsRequest(cluster_id=self._cluster_id, owner=owner or None, state=state)
        return (yield from list_pages(self._context, request, read_rows, is_enough, options))

    def cancel(self, ids: Sequence[str]) -> Flow[None]:
        """Cancel jobs."""
        for start in range(0, len(ids), MOST_AT_ONCE):
            jobs = [WireJobReference(id=job_id) for job_id in ids[start : start + MOST_AT_ONCE]]
            yield from self.send(StopJobsRequest(cluster_id=self._cluster_id, jobs=jobs))

    def rerun(self, ids: Sequence[str]) -> Flow[None]:
        """Run jobs again that have ended."""
        for start in range(0, len(ids), MOST_AT_ONCE):
            jobs = [WireJobReference(id=job_id) for job_id in ids[start : start + MOST_AT_ONCE]]
            yield from self.send(RerunJobsRequest(cluster_id=self._cluster_id, jobs=jobs))

    # Read files

    def read_exit_codes(self, jobs: Sequence[tuple[JobReference, list[JobRow]]]) -> Flow[dict[str, dict[str, int]]]:
        """Return the exit codes that were recorded, with one command for the jobs of each folder."""
        folders: dict[str, list[JobReference]] = {}
        for job, rows in jobs:
            owner = job.owner or (rows[0].owner if rows else "")
            if owner:
                folders.setdefault((rows[0].directory if rows else "") or f"/home/{owner}", []).append(job)
        codes: dict[str, dict[str, int]] = {}
        for folder, members in folders.items():
            records = yield from self.read_records(folder, members)
            for job in members:
                own = match_records(job, records)
                if own:
                    codes[job.id] = own
        return codes

    def read_records(self, folder: str, jobs: Sequence[JobReference]) -> Flow[dict[tuple[str, str], int]]:
        """Return the exit codes of a folder by identifier and token."""
        if len(jobs) <= MOST_NAMED:
            patterns = [record_pattern(job) for job in jobs]
        else:
            patterns = sorted({f"{RECORD_PREFIX}*.{shlex.quote(job.token) if job.token else '*'}" for job in jobs})
        show = 'read -r c <"$f"&&printf \'%s %s\\n\' "$c" "$f"'
        command = f"for f in {' '.join(patterns)};do [ -f \"$f\" ]&&{show};done"
        files = RemoteFiles(self._shell, folder)
        data = b""
        while True:
            part = yield from files.run(f"{{ {command};true; }}|tail -c +{len(data) + 1}|head -c {MAX_READ_BYTES}")
            data += part
            if len(part) < MAX_READ_BYTES:
                break
        records: dict[tuple[str, str], int] = {}
        for line in data.split(b"\n"):
            code, _, path = line.partition(b" ")
            number, name = parse_exit_code(code), path.decode("utf-8", "replace").rpartition("/")[2]
            job_id, dot, token = name.removeprefix(RECORD_PREFIX).rpartition(".")
            if number is not None and dot:
                records[job_id, token] = number
        return records

    def read_output(self, job: JobReference, rows: list[JobRow], position: OutputPosition) -> Flow[list[OutputPiece]]:
        """Return what a job has written to its files since the position."""
        row = rows[0]
        files = RemoteFiles(self._shell, row.directory or f"/home/{row.owner or job.owner}")
        sizes = yield from files.list_sizes(output_patterns(row, job.patterns))
        grown = {path: size for path, size in sizes.items() if size != position.offsets.get(path, 0)}
        limit = max(min(MAX_FILE_BYTES, MAX_TOTAL_BYTES // max(len(grown), 1)), LEAST_FILE_BYTES)
        pieces: list[Piece] = []
        omitted: dict[str, int] = {}
        for path, size in grown.items():
            offset = position.offsets.get(path, 0)
            offset = offset if offset < size else 0  # a shorter file was written anew
            start = max(offset, size - limit)
            omitted[path] = start - offset
            places = range(start, size, MAX_READ_BYTES)
            pieces += [Piece(path, place, min(MAX_READ_BYTES, size - place)) for place in places]
        contents = yield from files.read_pieces(pieces)
        output: list[OutputPiece] = []
        for piece, data in contents:
            output.append(OutputPiece(piece.path, data, piece.start, omitted.pop(piece.path, 0)))
            position.offsets[piece.path] = piece.start + piece.size
        return output

    def send(self, request: Request) -> Flow[Any]:  # type: ignore[type-arg]  # of any response
        """Send a request and return its response."""
        response = yield from call(self._context, operation_of(request), request, None)
        return response.response


def read_rows(response: object) -> list[JobRow]:
    """Return the jobs of a response."""
    assert isinstance(response, ListJobsResponse)
    return [
        JobRow(
            id=job.id,
            name=job.name or "",
            owner=job.owner or "",
            status=parse_status(job.state),
            state=job.state or "",
            nodes=job.node_list or "",
            submitted=job.submit_time or "",
            started=job.start_time or "",
            changed=job.last_modify_time or "",
            directory=job.shell_path or "",
            stdout_path=job.stdout or "",
            stderr_path=job.stderr or "",
            comment=job.comment or "",
            is_array=bool(job.array_request),
            model=job,
        )
        for job in response.jobs
        if job.id
    ]


def record_pattern(job: JobReference) -> str:
    """Return a pattern of the shell for the records of a job, and of its parts if it is an array job."""
    number = shlex.quote(job_number(job.id))
    return f"{RECORD_PREFIX}{number}*.{shlex.quote(job.token) if job.token else '*'}"


def match_records(job: JobReference, records: dict[tuple[str, str], int]) -> dict[str, int]:
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


def default_patterns(row: JobRow) -> list[str]:
    """Return patterns for the files that schedulers write by default, all parts of an array job included."""
    number, name = shlex.quote(job_number(row.id)), shlex.quote(row.name)
    return [
        f"slurm-{number}.out",
        f"slurm-{number}_*.out",
        *(f"{name}.[oe]{number}{rest}" for rest in ("", ".*", "-*")),
    ]


def output_patterns(row: JobRow, extra: Sequence[str] = ()) -> list[str]:
    """Return patterns for the output files of a job.

    Args:
        row: The job. A path there is a file, or a folder for files with default names.
        extra: Further patterns, from the script of the job.
    """
    defaults = default_patterns(row)
    named = [path for path in dict.fromkeys((row.stdout_path, row.stderr_path)) if path]
    patterns = [shlex.quote(path) for path in named]
    patterns += [f"{shlex.quote(posixpath.join(path, ''))}{name}" for path in named for name in defaults]
    return patterns if named else [*extra, *defaults]
# Hand-written: edit templates/ehpc/jobs/backend_2018.py, then run `make generate`.
