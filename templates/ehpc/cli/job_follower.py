"""Follows a job: waits until it has ended, and prints its output meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .._runtime.errors import EhpcError, WaiterFailedError
from .._runtime.waiters import WaitProgress
from .action_table import load_table
from .execution import WaitSettings, run_waiter
from .job_output import JobOutput, output_patterns
from .remote_shell import RemoteFiles
from .session import Session


class JobFollower:
    """Follows a job.

    Args:
        client: The client.
        cluster_id: Identifier of the cluster.
        job_id: Identifier of the job, or of the array job.
        session: The session that the command runs in.
        script_patterns: Returns patterns for the output files that the script of a job names.

    Attributes:
        failure: Why the job has not ended well, once it has ended.
    """

    def __init__(
        self,
        client: Any,
        cluster_id: str,
        job_id: str,
        session: Session,
        script_patterns: Callable[[Any], Sequence[str]],
    ) -> None:
        self._client = client
        self._cluster_id = cluster_id
        self._job_id = job_id
        self._session = session
        self._script_patterns = script_patterns
        self._output: JobOutput | None = None
        self._job: Any = None
        self._is_readable = True
        self.failure: WaiterFailedError | None = None

    def follow(self, settings: WaitSettings) -> Any:
        """Print the output of the job until it has ended, and return the job as ListJobs describes it at the end.

        Args:
            settings: How to wait.

        Raises:
            WaiterTimeoutError: If it does not end in time.
            EhpcError: If a poll fails for a reason that is not temporary.
        """
        arguments = {"cluster_id": self._cluster_id, "job_ids": [self._job_id]}
        waiter = load_table().waiters["jobs_finished"]
        try:
            jobs = run_waiter(waiter, self._client, arguments, self._session, settings, observe=self.on_progress)
        except WaiterFailedError as error:
            jobs, self.failure = error.models, error
        self._job = jobs[0] if jobs else self._job
        if self._job is not None:
            self.print_rest()
        return self._job

    def on_progress(self, progress: WaitProgress) -> None:
        """Print what the job has written since the last poll, if it has begun."""
        if self._is_readable and any(state != "queued" for state in progress.states.values()):
            try:
                self._job = self._job or self.find_job()
                if self._job is not None:
                    self.print_new()
            except EhpcError as error:
                self._is_readable = False
                self._session.warn(f"the output can't be read while the job runs: {error}")

    def find_job(self) -> Any:
        """Return the job as ListJobs describes it, or None if it is not listed."""
        jobs = self._client.iter_jobs(cluster_id=self._cluster_id)
        return next((job for job in jobs if job.id == self._job_id), None)

    def print_new(self) -> None:
        """Print what the job has written since the last call."""
        if self._output is None:
            folder = self._job.shell_path or f"/home/{self._job.owner}"
            self._output = JobOutput(RemoteFiles(self._client, self._cluster_id, folder), self._session)
        self._output.print_new(output_patterns(self._job, self._script_patterns(self._job)))

    def print_rest(self) -> None:
        """Print the rest of the output, or say why there is none."""
        try:
            self.print_new()
        except EhpcError as error:
            named = ", ".join(path for path in dict.fromkeys((self._job.stdout, self._job.stderr)) if path)
            place = f"the output of the job, in {named}," if named else "the output of the job"
            self._session.warn(f"{place} can't be read: {error}")
            return
        assert self._output is not None
        self._output.end_line()
        if self._output.is_empty:
            self._session.info("the job has written no output to its files", dim=True)
