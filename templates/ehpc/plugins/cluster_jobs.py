"""What plugins do with the jobs of a cluster: poll them, and say what became of those that failed."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from .._runtime.errors import EhpcError
from .._runtime.waiters import may_pass
from ..jobs import JobStatus

if TYPE_CHECKING:
    from ..jobs import Cluster, Job

LONGEST_OUTPUT = 2000
"""Characters of the output of a failed job that are shown."""


def describe_failure(job: Job) -> str:
    """Return what became of a job, in the words of its scheduler too, and the end of its output if it can be read."""
    text = f"E-HPC {job.describe()}"
    if job.status is JobStatus.GONE:
        return f"{text}: the scheduler does not know it, and it left no record of its exit code"
    if job.state:
        text += f", state {job.state}"
    try:
        output = job.output().strip()
    except EhpcError as error:
        return f"{text}; its output can't be read: {error}"
    return f"{text}; the end of its output:\n{output[-LONGEST_OUTPUT:]}" if output else text


def refresh(cluster: Cluster, jobs: list[Job], cancelled: Container[str] = ()) -> EhpcError | None:
    """Ask for the status of jobs, and return the error if that failed and may succeed later.

    A request for each page of the list does it, and those for exit codes, which only decide where the state does not.

    Args:
        cluster: The cluster.
        jobs: The jobs.
        cancelled: Identifiers of jobs that were cancelled, of which nobody wants to know an exit code.

    Raises:
        EhpcError: If it will not succeed later either.
    """
    try:
        cluster.refresh(jobs, exit_codes=False)
        ended = [job for job in jobs if job.status.has_ended and job.id not in cancelled]
        cluster.refresh([job for job in ended if job.state.upper() not in ("COMPLETED", "CD")])
    except EhpcError as error:
        if not may_pass(error):
            raise
        return error
    return None
