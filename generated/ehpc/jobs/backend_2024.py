"""Jobs over API version 2024-07-30: everything is part of the request, and the service reads the output."""

from __future__ import annotations

import base64
import binascii
import shlex
from collections.abc import Sequence
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from .._runtime.config import CallOptions
from .._runtime.effects import Flow
from .._runtime.errors import ServiceError
from ..v2024_07_30.actions.list_jobs import JobFilter, JobSortOrder, ListJobsRequest, ListJobsResponse
from ..v2024_07_30.actions.stop_jobs import StopJobsRequest
from .backends import Backend, Group, OutputPiece, OutputPosition, PageReader, Preparation, in_batches
from .row import JobRow, parse_status

if TYPE_CHECKING:
    from ..batch import Dialect
    from .job import BaseJob
    from .request import JobRequest

MAX_INLINE_BYTES = 90_000
"""Size of a script that a command can bring along, at most: Linux allows 128 KiB for one argument, Base64 grows it."""

READ_BYTES = 64 * 1024
"""Number of bytes of the output that one request reads, at most."""

FIRST_BYTES = 4096
"""Number of bytes of the error output that are read for an exit code: that is all of it, as a rule."""

MARK_BYTES = 256
"""The record of the exit code is within this many bytes at the end of the error output."""


class Backend2024(Backend):
    """Jobs of a cluster."""

    # Submit

    def prepare(
        self,
        request: JobRequest,
        user: str,
        password: str,
        token: str,
        dialect: Dialect | None,  # noqa: ARG002 - part of the interface
    ) -> Preparation:
        """Return the request that submits a job."""
        from ..v2024_07_30.actions.create_job import CreateJobRequest, JobResources, JobSpec, JobVariable
        from .request import UnsupportedOptionError
        from .wrapper import make_inline_command

        values = request.values
        refused = [*request.options.omitted] if request.script is not None else []
        if request.after is not None:
            refused.append(f"after {request.after}: this version of the API has no dependencies")
        if request.array is not None and not request.array.fits_request:
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
        array = values.get("array_request")
        directory = values.get("package_path")
        words = [*request.arguments]
        if request.record or request.script is not None or directory:
            words = [*make_inline_command(request.script, directory, record=request.record), token, *words]
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
        submit = CreateJobRequest(cluster_id=self._cluster_id, job_name=values.get("name"), job_spec=spec)
        return Preparation(submit, omitted=tuple(refused))

    # List and change

    def read_pages(
        self, group: Group | None, owner: str | None, newest_first: bool = False, options: CallOptions | None = None
    ) -> PageReader:
        """Return what reads the list of jobs."""
        status = {None: "all", "active": "notfinish", "ended": "finished"}[group]
        order = JobSortOrder(submit_order="desc" if newest_first else "asc")
        chosen = JobFilter(job_status=status, users=[owner] if owner else [], sort_by=order)
        request = ListJobsRequest(cluster_id=self._cluster_id, job_filter=chosen)
        return PageReader(self._context, request, read_rows, options)

    def cancel(self, ids: Sequence[str]) -> Flow[None]:
        """Cancel jobs, in requests of as many as 2018-04-12 takes, since the limit of this version is not known."""
        from ..v2018_04_12.actions.stop_jobs import OPERATION

        for batch in in_batches(ids, OPERATION.item_limits["jobs"]):
            yield from self.send(StopJobsRequest(cluster_id=self._cluster_id, job_ids=batch))

    # Read output

    def read_exit_codes(self, jobs: Sequence[BaseJob]) -> Flow[dict[str, dict[str, int]]]:
        """Return the exit codes that stand at the end of the error output: a request or two for each job or part."""
        from .wrapper import MARK

        codes: dict[str, dict[str, int]] = {}
        for job in jobs:
            for part in [row.id for row in job.rows] or [job.id]:
                try:
                    log = yield from self.read_log(part, "stderr", 0, FIRST_BYTES)
                    size = log.stderr_log_size or 0
                    if size > FIRST_BYTES:
                        log = yield from self.read_log(part, "stderr", size - MARK_BYTES, MARK_BYTES)
                except ServiceError:  # it has no exit code then
                    continue
                for token, code in MARK.findall(decode(log.stderr_log)):
                    if token.decode() == (job.token or token.decode()):
                        codes.setdefault(job.id, {})[part] = int(code)
        return codes

    def read_output(self, job: BaseJob, position: OutputPosition) -> Flow[list[OutputPiece]]:
        """Return what a job has written since the position: the end of it, if it is much."""
        from .wrapper import MARK

        pieces: list[OutputPiece] = []
        for row in job.rows:
            is_joined = row.stdout_path == row.stderr_path != ""
            log = yield from self.read_log(row.id, "all", 0, 1)
            sizes = {"stdout": log.stdout_log_size or 0, "stderr": 0 if is_joined else log.stderr_log_size or 0}
            for stream, size in sizes.items():
                path = f"{row.id}/{stream}" if len(job.rows) > 1 else stream
                offset = position.get(path, 0)
                offset = offset if offset <= size else 0  # a shorter file was written anew
                if offset == size:
                    continue
                start = max(offset, size - READ_BYTES)
                log = yield from self.read_log(row.id, stream, start, size - start)
                data = decode(log.stdout_log if stream == "stdout" else log.stderr_log)
                position[path] = start + len(data)
                shown = MARK.sub(b"", data)
                if shown:
                    pieces.append(OutputPiece(path, shown, start, start - offset))
        return pieces

    def read_log(self, job_id: str, stream: str, offset: int, size: int) -> Flow[Any]:
        """Return a part of the output of a job."""
        from ..v2024_07_30.actions.get_job_log import GetJobLogRequest

        return self.send(
            GetJobLogRequest(cluster_id=self._cluster_id, job_id=job_id, log_type=stream, offset=offset, size=size)
        )


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
            node_count=read_number(used.nodes if (used := spec.resources_actual_occupied) else None),
            core_count=read_number(used.cores if used else None),
            submitted=format_time(spec.submit_time),
            started=format_time(spec.start_time),
            changed=format_time(spec.last_modify_time),
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


def read_number(text: str | int | None) -> int:
    """Return a number that comes as a text, or 0."""
    return int(text or 0) if str(text).isdecimal() else 0


def format_time(text: str | None) -> str:
    """Return a time that comes in seconds since 1970 as ISO 8601 writes it; anything else as it is."""
    if not text or not text.isdecimal() or len(text) > 11:
        return text or ""
    return datetime.fromtimestamp(int(text), timezone.utc).isoformat()
# Hand-written: edit templates/ehpc/jobs/backend_2024.py, then run `make generate`.
