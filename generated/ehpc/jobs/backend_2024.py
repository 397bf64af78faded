"""Jobs over API version 2024-07-30: everything is part of the request, and the service reads the output."""

from __future__ import annotations

import base64
import binascii
import logging
import shlex
from collections.abc import Callable, Sequence
from typing import Any

from .._runtime.call import Context, call
from .._runtime.config import CallOptions
from .._runtime.effects import Flow
from .._runtime.errors import ServiceError
from .._runtime.operation import operation_of
from .._runtime.serialization.model import Request
from ..v2024_07_30.actions.create_job import CreateJobRequest, JobResources, JobSpec, JobVariable
from ..v2024_07_30.actions.get_job_log import GetJobLogRequest
from ..v2024_07_30.actions.list_jobs import JobFilter, JobSortOrder, ListJobsRequest, ListJobsResponse
from ..v2024_07_30.actions.stop_jobs import StopJobsRequest
from .backends import Group, JobReference, OutputPiece, OutputPosition, list_pages
from .request import JobRequest, UnsupportedOptionError
from .row import JobRow, parse_status
from .wrapper import MARK, make_inline_command

LOGGER = logging.getLogger("ehpc")

MAX_INLINE_BYTES = 90_000
"""Size of a script that a command can bring along, at most: Linux allows 128 KiB for one argument, Base64 grows it."""

READ_BYTES = 64 * 1024
"""Number of bytes of the output that one request reads, at most."""

FIRST_BYTES = 4096
"""Number of bytes of the error output that are read for an exit code: that is all of it, as a rule."""

MARK_BYTES = 256
"""The record of the exit code is within this many bytes at the end of the error output."""


class Backend2024:
    """Jobs of a cluster.

    Args:
        context: What the client knows.
        cluster_id: Identifier of the cluster.
    """

    def __init__(self, context: Context, cluster_id: str) -> None:
        self._context = context
        self._cluster_id = cluster_id

    # Submit

    def submit(self, request: JobRequest, user: str, password: str, token: str, strict: bool) -> Flow[str]:
        """Submit a job and return its identifier."""
        response = yield from self.send(self.prepare(request, user, password, token, strict))
        words = str(response.job_id or "").split()
        return words[-1] if words else ""  # the service may pass on the scheduler's "Submitted batch job 10"

    def prepare(self, request: JobRequest, user: str, password: str, token: str, strict: bool) -> CreateJobRequest:
        """Return the request that submits a job.

        Raises:
            UnsupportedOptionError: If something can't be passed on.
        """
        values = request.values
        refused = [*request.options.omitted] if request.script is not None else []
        if request.after is not None:
            refused.append(f"after {request.after}: this version of the API has no dependencies")
        if request.array is not None and (request.array.request is None or request.array.limit is not None):
            refused.append(f"array {request.array}: this version of the API takes arrays as first-last:step only")
        if request.script is not None and len(request.script) > MAX_INLINE_BYTES:
            size = f"the script has {len(request.script):,} bytes; {MAX_INLINE_BYTES:,} are allowed"
            raise UnsupportedOptionError([f"{size}, as this version of the API uploads no files"])
        if request.script_path is not None:
            refused.append(f"path {request.script_path}: this version of the API uploads no files")
        if values.pop("rerunnable", None) is not None:
            refused.append("rerunnable: this version of the API has no such parameter")
        if request.resources.tasks is not None:
            refused.append("tasks: this version of the API has no such parameter")
        if refused and strict:
            raise UnsupportedOptionError(refused)
        for text in refused:
            LOGGER.warning("left out: %s", text)
        array = values.get("array_request")
        directory = values.get("package_path")
        words = [*request.arguments]
        if request.record or request.script is not None or directory:
            words = [*make_inline_command(request.script, directory), token, *words]
        resources = request.resources
        wanted = JobResources(
            nodes=(resources.nodes or 1) if resources.shapes_nodes else None,
            cores=resources.cores,
            memory=resources.memory_text.lower() if resources.memory_text else None,
            gpus=resources.gpus,
        )
        spec = JobSpec(
            command_line=f"-- {shlex.join(words)}",
            run_as_user=user,
            run_as_user_password=password,
            job_queue=values.get("job_queue"),
            priority=values.get("priority"),
            array_request=array if array is None or ":" in array else f"{array}:1",
            resources=wanted if resources.shapes_nodes else None,
            wall_time=resources.clock_time,
            stdout_path=values.get("stdout_redirect_path"),
            stderr_path=values.get("stderr_redirect_path"),
            variables=[JobVariable(name=name, value=text) for name, text in request.variables.items()],
        )
        return CreateJobRequest(cluster_id=self._cluster_id, job_name=values.get("name"), job_spec=spec)

    # List and change

    def list_jobs(
        self,
        group: Group | None,
        owner: str | None,
        is_enough: Callable[[Sequence[JobRow]], bool] | None = None,
        options: CallOptions | None = None,
    ) -> Flow[list[JobRow]]:
        """Return jobs, with one request for each page."""
        status = {None: "all", "active": "notfinish", "ended": "finished"}[group]
        order = JobSortOrder(submit_order="asc" if is_enough is None else "desc")
        chosen = JobFilter(job_status=status, users=[owner] if owner else [], sort_by=order)
        request = ListJobsRequest(cluster_id=self._cluster_id, job_filter=chosen)
        return (yield from list_pages(self._context, request, read_rows, is_enough, options))

    def cancel(self, ids: Sequence[str]) -> Flow[None]:
        """Cancel jobs."""
        yield from self.send(StopJobsRequest(cluster_id=self._cluster_id, job_ids=list(ids)))

    def rerun(self, ids: Sequence[str]) -> Flow[None]:
        """Refuse to run jobs again: this version of the API can't."""
        yield from ()
        raise UnsupportedOptionError([f"rerun of {', '.join(ids)}: this version of the API can't; submit it again"])

    # Read output

    def read_exit_codes(self, jobs: Sequence[tuple[JobReference, list[JobRow]]]) -> Flow[dict[str, dict[str, int]]]:
        """Return the exit codes that stand at the end of the error output: a request or two for each job or part."""
        codes: dict[str, dict[str, int]] = {}
        for job, rows in jobs:
            for part in [row.id for row in rows] or [job.id]:
                try:
                    log = yield from self.read_log(part, "stderr", 0, FIRST_BYTES)
                    size = log.stderr_log_size or 0
                    if size > FIRST_BYTES:
                        log = yield from self.read_log(part, "stderr", size - MARK_BYTES, MARK_BYTES)
                except ServiceError as error:
                    LOGGER.info("the exit code of the job %s can't be read: %s", part, error)
                    continue
                for token, code in MARK.findall(decode(log.stderr_log)):
                    if token.decode() == (job.token or token.decode()):
                        codes.setdefault(job.id, {})[part] = int(code)
        return codes

    def read_output(
        self,
        job: JobReference,  # noqa: ARG002 - part of the interface
        rows: list[JobRow],
        position: OutputPosition,
    ) -> Flow[list[OutputPiece]]:
        """Return what a job has written since the position: the end of it, if it is much."""
        pieces: list[OutputPiece] = []
        for row in rows:
            is_joined = row.stdout_path == row.stderr_path != ""
            log = yield from self.read_log(row.id, "all", 0, 1)
            sizes = {"stdout": log.stdout_log_size or 0, "stderr": 0 if is_joined else log.stderr_log_size or 0}
            for stream, size in sizes.items():
                path = f"{row.id}/{stream}" if len(rows) > 1 else stream
                offset = position.offsets.get(path, 0)
                offset = offset if offset <= size else 0  # a shorter file was written anew
                if offset == size:
                    continue
                start = max(offset, size - READ_BYTES)
                log = yield from self.read_log(row.id, stream, start, size - start)
                data = decode(log.stdout_log if stream == "stdout" else log.stderr_log)
                position.offsets[path] = start + len(data)
                shown = MARK.sub(b"", data)
                if shown:
                    pieces.append(OutputPiece(path, shown, start, start - offset))
        return pieces

    def read_log(self, job_id: str, stream: str, offset: int, size: int) -> Flow[Any]:
        """Return a part of the output of a job."""
        return (
            yield from self.send(
                GetJobLogRequest(cluster_id=self._cluster_id, job_id=job_id, log_type=stream, offset=offset, size=size)
            )
        )

    def send(self, request: Request) -> Flow[Any]:  # type: ignore[type-arg]  # of any response
        """Send a request and return its response."""
        response = yield from call(self._context, operation_of(request), request, None)
        return response.response


def decode(text: str | None) -> bytes:
    """Return output that comes in Base64."""
    try:
        return base64.b64decode(text or "", validate=False)
    except (binascii.Error, ValueError):
        return (text or "").encode()


def read_rows(response: object) -> list[JobRow]:
    """Return the jobs of a response."""
    assert isinstance(response, ListJobsResponse)
    return [
        JobRow(
            id=spec.id,
            name=job.job_name or "",
            owner=spec.run_as_user or "",
            status=parse_status(spec.state),
            state=spec.state or "",
            queue=spec.job_queue or "",
            nodes=spec.node_list or "",
            submitted=spec.submit_time or "",
            started=spec.start_time or "",
            changed=spec.last_modify_time or "",
            stdout_path=spec.stdout_path or "",
            stderr_path=spec.stderr_path or "",
            comment=spec.comment or "",
            array_id=spec.array_job_id or "",
            is_array=bool(spec.array_request or spec.array_job_id),
            model=job,
        )
        for job in response.jobs
        if (spec := job.job_spec) is not None and spec.id
    ]
# Hand-written: edit templates/ehpc/jobs/backend_2024.py, then run `make generate`.
