"""Jobs over API version 2018-04-12."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .._runtime.config import CallOptions
from .._runtime.effects import Flow
from ..v2018_04_12.actions.list_jobs import ListJobsRequest, ListJobsResponse
from .backends import Backend, Group, OutputPiece, OutputPosition, PageReader, Preparation, in_batches
from .row import JobRow, parse_status

if TYPE_CHECKING:
    from .._runtime.operation import Operation
    from ..batch import Dialect
    from .job import BaseJob
    from .output_2018 import OutputReader
    from .request import JobRequest


class Backend2018(Backend):
    """Jobs of a cluster. What an action needs is loaded when it is used first."""

    _dialect: Dialect | None = None

    # Submit

    def find_dialect(self, request: JobRequest) -> Flow[Dialect | None]:
        """Return the dialect of the cluster's scheduler if directives have to be written, else that of the script."""
        from ..batch import detect_dialect, dialect_of
        from ..v2018_04_12.actions.describe_cluster import DescribeClusterRequest

        array = request.array
        needs_directives = (
            not request.resources.is_empty
            or request.after is not None
            or (array is not None and not array.fits_request)
        )
        if not needs_directives:
            return detect_dialect(request.script or b"")
        if self._dialect is None:
            response = yield from self.send(DescribeClusterRequest(cluster_id=self._cluster_id))
            name = (response.cluster_info.scheduler_type if response.cluster_info else None) or ""
            self._dialect = dialect_of(name)
        return self._dialect

    def prepare(
        self, request: JobRequest, user: str, password: str, token: str, dialect: Dialect | None
    ) -> Preparation:
        """Return the requests that submit a job."""
        from .submission_2018 import prepare

        return prepare(self._cluster_id, request, user, password, token, dialect)

    # List and change

    def read_pages(
        self,
        group: Group | None,
        owner: str | None,
        newest_first: bool = False,  # noqa: ARG002 - this version has no order
        options: CallOptions | None = None,
    ) -> PageReader:
        """Return what reads the list of jobs."""
        state = None if group is None else {"active": "notfinish", "ended": "finished"}[group]
        request = ListJobsRequest(cluster_id=self._cluster_id, owner=owner or None, state=state)
        return PageReader(self._context, request, read_rows, options)

    def cancel(self, ids: Sequence[str]) -> Flow[None]:
        """Cancel jobs."""
        from ..v2018_04_12.actions.stop_jobs import OPERATION

        return self.send_batches(OPERATION, ids)

    def rerun(self, ids: Sequence[str]) -> Flow[None]:
        """Run jobs again that have ended."""
        from ..v2018_04_12.actions.rerun_jobs import OPERATION

        return self.send_batches(OPERATION, ids)

    def send_batches(self, operation: Operation[Any], ids: Sequence[str]) -> Flow[None]:
        """Send as many requests about jobs as their number needs."""
        from ..v2018_04_12.models import JobReference as WireJobReference

        make_request: Any = operation.request
        for batch in in_batches(ids, operation.item_limits["jobs"]):
            jobs = [WireJobReference(id=job_id) for job_id in batch]
            yield from self.send(make_request(cluster_id=self._cluster_id, jobs=jobs))

    # Read files

    @cached_property
    def _output(self) -> OutputReader:
        """What reads output and exit codes."""
        from .output_2018 import OutputReader

        return OutputReader(self._context, self._cluster_id)

    def read_exit_codes(self, jobs: Sequence[BaseJob]) -> Flow[dict[str, dict[str, int]]]:
        """Return the exit codes that were recorded."""
        return self._output.read_exit_codes(jobs)

    def read_output(self, job: BaseJob, position: OutputPosition) -> Flow[list[OutputPiece]]:
        """Return what a job has written to its files since the position."""
        return self._output.read_output(job, position)


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
            node_count=(job.resources.nodes if job.resources else None) or 0,
            core_count=(job.resources.cores if job.resources else None) or 0,
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
# Hand-written: edit templates/ehpc/jobs/backend_2018.py, then run `make generate`.
