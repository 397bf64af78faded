"""A job as the scheduler lists it, and its status in one vocabulary for all schedulers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ..waiters import job_state


class JobStatus(str, Enum):
    """Status of a job, whatever its scheduler calls it.

    Attributes:
        QUEUED: It waits, is held or suspended.
        RUNNING: It runs, or is being ended.
        FINISHED: It ended, and the scheduler names no failure. PBS calls a job that failed finished too: see its exit
            code.
        FAILED: It failed, or ran into a limit.
        CANCELLED: Somebody stopped it.
        GONE: It is listed no longer, or still not after minutes: the scheduler does not know it.
        UNKNOWN: The scheduler names a state that is not known, or the job was not listed yet.
    """

    QUEUED = "queued"
    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"
    GONE = "gone"
    UNKNOWN = "unknown"

    @property
    def has_ended(self) -> bool:
        """Whether a job with this status will not run any more."""
        return self in ENDED

    def __str__(self) -> str:
        return str(self.value)


ENDED = frozenset({JobStatus.FINISHED, JobStatus.FAILED, JobStatus.CANCELLED, JobStatus.GONE})
SEVERITY = (
    JobStatus.RUNNING,
    JobStatus.UNKNOWN,
    JobStatus.QUEUED,
    JobStatus.FAILED,
    JobStatus.CANCELLED,
    JobStatus.GONE,
    JobStatus.FINISHED,
)
"""Which status of the parts of an array job is that of the whole: the first that any of them has."""


def parse_status(state: str | None) -> JobStatus:
    """Return the status that a scheduler's state means.

    Args:
        state: As PBS, Slurm or Grid Engine write it, in any version of the API, such as ``R`` or ``CANCELLED by 0``.
    """
    canonical = job_state(state)
    try:
        return JobStatus(canonical)
    except ValueError:
        return JobStatus.UNKNOWN


def combine(statuses: Iterable[JobStatus]) -> JobStatus:
    """Return the status of an array job whose parts have these."""
    present = set(statuses)
    return next((status for status in SEVERITY if status in present), JobStatus.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRow:
    """A job as the scheduler lists it.

    Args:
        id: Identifier.
        name: Name.
        owner: Cluster user who runs it.
        status: Its status.
        state: Its state in the scheduler's own words.
        queue: Its queue, if the list tells it.
        nodes: Nodes that run it, as the scheduler writes them.
        node_count: How many nodes it occupies now; so does the next one for cores.
        core_count: How many cores it occupies now.
        submitted: When it was submitted, in ISO 8601, with a zone where the API tells it; so are the next two.
        started: When it began.
        changed: When it last changed.
        directory: Where it runs, if the list tells it.
        stdout_path: File or folder of its output, if the list tells it; so is the next one.
        stderr_path: File or folder of its error output.
        comment: A remark.
        array_id: Identifier of the array job that it is a part of, if the list tells it.
        is_array: Whether it is an array job, or a part of one, as far as the list tells it.
        model: The item of the response.
    """

    id: str
    name: str = ""
    owner: str = ""
    status: JobStatus = JobStatus.UNKNOWN
    state: str = ""
    queue: str = ""
    nodes: str = ""
    node_count: int = 0
    core_count: int = 0
    submitted: str = ""
    started: str = ""
    changed: str = ""
    directory: str = ""
    stdout_path: str = ""
    stderr_path: str = ""
    comment: str = ""
    array_id: str = ""
    is_array: bool = False
    model: object = None


PART = re.compile(r"(?P<number>[0-9]+)(?:_\[?[0-9*]|\[[0-9]|\.[0-9]+(?:$|-))")
"""Matches the identifier of a part of an array job: ``12_3``, ``12_[4-9]``, ``12[3].manager``, ``12.3``."""


def array_of(row: JobRow) -> str | None:
    """Return the number of the array job that a job is a part of, or None if it is none."""
    if row.array_id:
        return job_number(row.array_id)
    match = PART.match(row.id)
    return match["number"] if match else None


def job_number(job_id: str) -> str:
    """Return the digits that an identifier begins with, or the identifier if there are none."""
    match = re.match("[0-9]+", job_id)
    return match[0] if match else job_id
# Hand-written: edit templates/ehpc/jobs/row.py, then run `make generate`.
