"""A job: what is known of it, and what can be done with it."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .._runtime.errors import EhpcError, ValidationError
from .._runtime.waiters import GRACE_SECONDS, POLLS_WITHOUT
from .backends import OutputPiece
from .row import JobRow, JobStatus, array_of, combine, job_number

if TYPE_CHECKING:
    from .._runtime.waiters import WaitOptions
    from .cluster import AsyncCluster, Cluster
    from .request import JobRequest

LISTED_GRACE_SECONDS = 10.0
"""How long a job that was listed has to be in no list until it is gone: lists lag behind."""

STORED = ("cluster_id", "id", "owner", "token", "patterns")


class JobFailedError(EhpcError):
    """Jobs have ended, and not all of them well.

    Attributes:
        jobs: Those that have not.
    """

    def __init__(self, jobs: Sequence[BaseJob]) -> None:
        super().__init__("; ".join(job.describe() for job in jobs[:10]) + (" and more" if len(jobs) > 10 else ""))
        self.jobs = list(jobs)


class BaseJob:
    """What a job is, however it is asked.

    Attributes:
        id: Identifier, as the scheduler writes it.
        cluster_id: Identifier of the cluster.
        row: The job as it was listed last, or None.
        parts: Of an array job: its parts as they were listed last, by identifier.
        exit_codes: Exit codes that were recorded, by identifier: of the job, or of the parts of an array job.
    """

    cluster: Any

    def __init__(
        self,
        cluster_id: str,
        job_id: str,
        *,
        owner: str = "",
        token: str = "",
        patterns: Sequence[str] = (),
        request: JobRequest | None = None,
    ) -> None:
        self.id = job_id
        self.cluster_id = cluster_id
        self.owner = owner
        self.token = token
        self.patterns = tuple(patterns)
        self.request = request
        self.exit_codes: dict[str, int] = {}
        self.forget()

    def forget(self) -> None:
        """Forget what was seen of it."""
        self.row: JobRow | None = None
        self.parts: dict[str, JobRow] = {}
        self.is_gone = False
        self._absences: list[float] = []

    def note_absence(self, now: float) -> None:
        """Take note that it is in no list: time and again, it is gone, which takes longer if it was never listed.

        Args:
            now: Seconds of a monotonic clock.
        """
        self._absences.append(now)
        grace = GRACE_SECONDS if self.row is None else LISTED_GRACE_SECONDS
        self.is_gone = len(self._absences) >= POLLS_WITHOUT and now - self._absences[0] >= grace

    @property
    def status(self) -> JobStatus:
        """Status as it was seen last; of an array job, that of the part which matters most."""
        if self.row is not None and self.row.id not in self.parts:
            seen = self.row.status
        else:
            seen = combine(part.status for part in self.parts.values())
        return JobStatus.GONE if self.is_gone and not seen.has_ended else seen

    @property
    def state(self) -> str:
        """State in the scheduler's own words, as it was seen last."""
        return self.row.state if self.row is not None else ""

    @property
    def exit_code(self) -> int | None:
        """Exit code that was recorded; of an array job, the highest if all parts have one. None if there is none."""
        if self.parts and not all(part in self.exit_codes for part in self.parts):
            return None
        return max(self.exit_codes.values(), default=None)

    @property
    def has_succeeded(self) -> bool | None:
        """Whether it has ended well; None if it has not ended, or nobody knows.

        The exit code decides where there is one: PBS calls a job finished that has failed.
        """
        if not self.status.has_ended:
            return None
        if self.status in (JobStatus.FAILED, JobStatus.CANCELLED):
            return False
        if self.exit_code is not None:
            return self.exit_code == 0
        return None if self.status is JobStatus.GONE else True

    @property
    def rows(self) -> list[JobRow]:
        """What runs of it: the parts of an array job, else itself; empty if it was not listed yet."""
        return list(self.parts.values()) or ([] if self.row is None else [self.row])

    def take(self, rows: Sequence[JobRow]) -> bool:
        """Take note of the rows that are about it, and return whether there are any."""
        own = next((row for row in rows if row.id == self.id), None)
        parts = {row.id: row for row in rows if row.id != self.id and array_of(row) == job_number(self.id)}
        if own is None and not parts:
            return False
        parts = {**self.parts, **parts} if own is None else parts or self.parts
        self.parts = dict(
            sorted(parts.items(), key=lambda part: [int(digits) for digits in re.findall("[0-9]+", part[0])])
        )
        self.row = own or next(iter(parts.values()))
        self.is_gone = False
        self._absences = []
        return True

    def describe(self) -> str:
        """Return what became of it, in a few words."""
        code = f" (exit code {self.exit_code})" if self.exit_code is not None else ""
        return f"job {self.id}: {self.status}{code}"

    def to_dict(self) -> dict[str, Any]:
        """Return what is needed to attach it again, as plain data for JSON. It holds no password and no variables."""
        return {name: list(value) if isinstance(value := getattr(self, name), tuple) else value for name in STORED}

    def to_json(self) -> str:
        """Return what is needed to attach it again, as a text for a file or a database."""
        return json.dumps(self.to_dict())

    def __str__(self) -> str:
        return self.id

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id} of {self.cluster_id}: {self.status}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BaseJob):
            return NotImplemented
        return (self.cluster_id, self.id) == (other.cluster_id, other.id)

    def __hash__(self) -> int:
        return hash((self.cluster_id, self.id))


def read_stored(data: Mapping[str, Any] | str, cluster_id: str) -> dict[str, Any]:
    """Return the arguments of a job from what ``to_dict`` or ``to_json`` returned, or from an identifier."""
    if isinstance(data, str):
        try:
            data = json.loads(data) if data.startswith("{") else {"id": data}
        except ValueError as error:
            raise ValidationError(f"a stored job is no JSON: {error}") from None
    assert not isinstance(data, str)
    job_id = data.get("id")
    if not isinstance(job_id, str) or not job_id:
        raise ValidationError("a stored job needs an id, which is a text")
    if data.get("cluster_id", cluster_id) != cluster_id:
        raise ValidationError(f"the job {job_id} belongs to the cluster {data['cluster_id']}, not to {cluster_id}")
    return {
        "job_id": job_id,
        "owner": str(data.get("owner") or ""),
        "token": str(data.get("token") or ""),
        "patterns": tuple(map(str, data.get("patterns") or ())),
    }


class Job(BaseJob):
    """A job of a ``Cluster``."""

    cluster: Cluster

    def refresh(self) -> JobStatus:
        """Ask for its status, and for its exit code if it has ended, and return the status."""
        self.cluster.refresh([self])
        return self.status

    def wait(
        self, timeout_seconds: float | None = None, *, check: bool = False, wait: WaitOptions | None = None
    ) -> JobStatus:
        """Wait until it has ended, and return its status.

        Args:
            timeout_seconds: Longest time to wait. Default: a day.
            check: Whether to raise an error if it did not end well.
            wait: Everything else about the wait.

        Raises:
            JobFailedError: If it did not end well, with ``check``.
            WaiterFailedError: If it was never listed.
            WaiterTimeoutError: If it has not ended in time.
        """
        self.cluster.wait([self], timeout_seconds, check=check, wait=wait)
        return self.status

    def cancel(self) -> None:
        """Cancel it; nothing happens if it has ended."""
        self.cluster.cancel([self])

    def rerun(self) -> Job:
        """Run it again: as a new job if it was submitted by this object, else as the scheduler does.

        Returns:
            A new job, or this one.
        """
        return self.cluster.rerun(self)

    def logs(self, *, follow: bool = False, wait: WaitOptions | None = None) -> Iterator[OutputPiece]:
        """Yield its output, the error output too: the last 64 KiB of each file, or with ``follow`` all that comes.

        Args:
            follow: Whether to go on until it has ended.
            wait: Delays and timeout, with ``follow``. Default: as ``wait`` has them.
        """
        reader = self.cluster.read_logs(self, follow, wait)
        while (pieces := self.cluster.run(reader.read_next())) is not None:
            yield from pieces

    def output(self) -> str:
        """Return the end of its output, the error output too, as text."""
        return b"".join(piece.data for piece in self.logs()).decode("utf-8", "replace")


class AsyncJob(BaseJob):
    """A job of an ``AsyncCluster``; see ``Job``."""

    cluster: AsyncCluster

    async def refresh(self) -> JobStatus:
        """Ask for its status, and for its exit code if it has ended, and return the status."""
        await self.cluster.refresh([self])
        return self.status

    async def wait(
        self, timeout_seconds: float | None = None, *, check: bool = False, wait: WaitOptions | None = None
    ) -> JobStatus:
        """Wait until it has ended, and return its status; as ``Job.wait``."""
        await self.cluster.wait([self], timeout_seconds, check=check, wait=wait)
        return self.status

    async def cancel(self) -> None:
        """Cancel it; nothing happens if it has ended."""
        await self.cluster.cancel([self])

    async def rerun(self) -> AsyncJob:
        """Run it again; as ``Job.rerun``."""
        return await self.cluster.rerun(self)

    async def logs(self, *, follow: bool = False, wait: WaitOptions | None = None) -> AsyncIterator[OutputPiece]:
        """Yield its output; as ``Job.logs``."""
        reader = self.cluster.read_logs(self, follow, wait)
        while (pieces := await self.cluster.run(reader.read_next())) is not None:
            for piece in pieces:
                yield piece

    async def output(self) -> str:
        """Return the end of its output, the error output too, as text."""
        return b"".join([piece.data async for piece in self.logs()]).decode("utf-8", "replace")
# Hand-written: edit templates/ehpc/jobs/job.py, then run `make generate`.
