"""The jobs of a cluster: submit, list, watch and cancel, written once as flows for sync and async."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .._runtime.attempts import Context
from .._runtime.clients import AsyncBaseClient, SyncBaseClient
from .._runtime.config import CallOptions
from .._runtime.effects import Flow, RunInThread, Sleep
from .._runtime.errors import EhpcError, ServiceError, ValidationError, WaiterCancelledError
from .._runtime.waiters import GROWTH, Poll, Waiter, WaitOptions, Watch, run_wait
from ..waiters import JOB_STATES
from .backends import Backend, Group, OutputPiece, OutputPosition, Preparation, choose_backend, send
from .job import AsyncJob, BaseJob, Job, JobFailedError, read_stored
from .passwords import PasswordSource, password_variable
from .row import JobRow, JobStatus, array_of, job_number

if TYPE_CHECKING:
    from ..batch import ArraySpec, Dialect
    from .request import JobRequest
    from .resources import Resources

J = TypeVar("J", bound=BaseJob)
C = TypeVar("C", SyncBaseClient, AsyncBaseClient)
T = TypeVar("T")

GROUPS: dict[bool | None, Group | None] = {None: None, True: "active", False: "ended"}

NO_JOB_ID = "NoJobId"
"""Code of the error of a submission whose response names no job."""

JOBS_ENDED = Waiter(
    "jobs_ended",
    states=(),
    success=("finished", "failed", "cancelled"),
    normal=JOB_STATES,
    final=True,
    delay_seconds=2,
    longest_delay_seconds=60,
    timeout_seconds=86_400,
)
"""How jobs are waited for: any end will do."""


class LogReader:
    """Reads the output of a job bit by bit, with ``follow`` until the job has ended."""

    def __init__(self, flows: JobFlows[Any], job: BaseJob, follow: bool, how: WaitOptions) -> None:
        self._flows, self._job, self._follow, self._how = flows, job, follow, how
        self._position: OutputPosition = {}
        self._delay = how.delay_seconds or JOBS_ENDED.delay_seconds
        self._is_last = False
        self._start: float | None = None

    def read_next(self) -> Flow[list[OutputPiece] | None]:
        """Return the next pieces, as soon as there are some, or None at the end."""
        context, how = self._flows.context, self._how
        timeout = how.timeout_seconds or JOBS_ENDED.timeout_seconds
        while not self._is_last:
            if self._start is None:
                self._start = context.monotonic()
            else:  # also after output: a job that never stops writing must not be asked without a pause
                if context.monotonic() - self._start >= timeout:
                    raise Watch(JOBS_ENDED, [self._job.id], 1, (), how).timeout_error(timeout, None)
                yield Sleep(self._delay, how.cancelled)
                self._delay = min(self._delay * GROWTH, JOBS_ENDED.longest_delay_seconds)
            if how.cancelled is not None and how.cancelled():
                raise WaiterCancelledError(JOBS_ENDED.name, {})
            yield from self._flows.update([self._job])
            self._is_last = self._job.status.has_ended or not self._follow
            pieces = yield from self._flows.read_output(self._job, self._position)
            if pieces:
                self._delay = how.delay_seconds or JOBS_ENDED.delay_seconds
                return pieces
        return None


class JobFlows(Generic[J]):
    """The jobs of a cluster, as flows; the arguments are those of ``Cluster``."""

    def __init__(
        self,
        context: Context,
        cluster_id: str,
        user: str | None,
        password: str | PasswordSource | None,
        make_job: Callable[..., J],
    ) -> None:
        if not cluster_id:
            raise ValidationError("cluster_id is empty")
        self.context = context
        self.cluster_id = cluster_id
        self.user = user
        self.backend: Backend = choose_backend(context, cluster_id)
        self._source = password_variable() if password is None else password
        self._make_job = make_job
        self._token = os.urandom(8).hex()
        self._uploaded: dict[str, Any] = {}

    def read_password(self) -> str:
        """Return the password of the user, from its source at first use."""
        if not isinstance(self._source, str):
            self._source = self._source()
        return self._source

    def prepare(self, request: JobRequest, dialect: Dialect | None) -> Preparation:
        """Return what is sent to submit a job; see ``Backend.prepare``."""
        return self.backend.prepare(request, self.user or "", self.read_password(), self._token, dialect)

    def submit(
        self, request: JobRequest, strict: bool | None, on_response: Callable[[Any, Any], object] | None = None
    ) -> Flow[J]:
        """Submit a job.

        ``strict`` refuses what can't be passed on; False leaves it out with a warning in the log, None without.
        ``on_response`` is called with each request that was sent and its response.
        """
        from .request import UnsupportedOptionError

        if not self.user:
            raise ValidationError("submit needs the cluster user who is to run the job: give user to the cluster")
        dialect = yield from self.backend.find_dialect(request)
        yield RunInThread(self.read_password)  # it may be asked for in the terminal
        preparation = self.prepare(request, dialect)
        if preparation.omitted and strict:
            raise UnsupportedOptionError(preparation.omitted)
        for text in preparation.omitted if strict is not None else ():
            warn("left out: %s", text)
        rest = [upload for path, upload in preparation.uploads.items() if self._uploaded.get(path) != upload]
        response: Any = None
        for message in [*rest, preparation.submit]:
            response = yield from send(self.context, message)
            if on_response is not None:
                on_response(message, response)
        self._uploaded |= preparation.uploads
        job_id = self.backend.read_job_id(response)
        if not job_id:
            text = "the service took the job and names no identifier"
            error = ServiceError(action="SubmitJob", code=NO_JOB_ID, message=text, status=200)
            error.in_doubt = True
            raise error
        name = request.values.get("name") or ""
        patterns = request.options.output_patterns(job_number(job_id), name, self.user)
        token = self._token if request.record else ""
        return self._make_job(self.cluster_id, job_id, owner=self.user, token=token, patterns=patterns, request=request)

    def attach(self, stored: Mapping[str, Any] | str) -> J:
        """Return a job from what was stored."""
        return self._make_job(self.cluster_id, **read_stored(stored, self.cluster_id))

    def read_rows(
        self,
        group: Group | None,
        owner: str | None,
        is_enough: Callable[[Sequence[JobRow]], bool] | None = None,
        options: CallOptions | None = None,
    ) -> Flow[list[JobRow]]:
        """Return the jobs that are listed, of a group and a user or of all, with one request for each page.

        ``is_enough`` is called with what was read so far, the newest first then; true ends it.
        """
        pages = self.backend.read_pages(group, owner, is_enough is not None, options)
        rows: list[JobRow] = []
        while not pages.is_last:
            rows += yield from pages.read_next()
            if is_enough is not None and is_enough(rows):
                break
        return rows

    def list_jobs(self, group: Group | None, owner: str | None) -> Flow[list[J]]:
        """Return the jobs that are listed; the parts of an array job are no jobs of their own."""
        rows = yield from self.read_rows(group, owner)
        members: dict[str, list[JobRow]] = {}
        for row in rows:
            members.setdefault(array_of(row) or row.id, []).append(row)
        for number in [number for number in members if number != job_number(number)]:
            members[number] += members.pop(job_number(number), [])  # PBS calls the whole 7[].manager
        jobs: list[J] = []
        for job_id, group_rows in members.items():
            jobs.append(self._make_job(self.cluster_id, job_id, owner=group_rows[0].owner))
            jobs[-1].take(group_rows)
        return jobs

    def update(self, jobs: Sequence[BaseJob], options: CallOptions | None = None) -> Flow[None]:
        """Ask for the status of jobs with as few requests as pages.

        The jobs that have not ended are listed first. Those of ours that are not among them have ended, most likely:
        they are looked for among those that have, where they are as a rule the ones that ended last. What is in neither
        list time and again is gone, which takes longer for what was never listed.
        """
        owners = {job.owner for job in jobs}
        owner = owners.pop() if len(owners) == 1 else None
        open_jobs = [job for job in jobs if not job.status.has_ended]
        if not open_jobs:
            return
        rows = yield from self.read_rows("active", owner or None, None, options)
        missing = take_rows(open_jobs, rows)
        if missing:
            wanted = {job_number(job.id) for job in missing}

            def is_enough(rows: Sequence[JobRow]) -> bool:
                ours = [row for row in rows if (array_of(row) or job_number(row.id)) in wanted]
                has_arrays = any(row.is_array or array_of(row) is not None for row in ours)
                return not has_arrays and wanted <= {job_number(row.id) for row in ours}

            ended = yield from self.read_rows("ended", owner or None, is_enough, options)
            for job in take_rows(missing, [*rows, *ended]):
                job.note_absence(self.context.monotonic())

    def wait(self, jobs: Sequence[BaseJob], how: WaitOptions, check: bool) -> Flow[None]:
        """Wait until jobs have ended, and read their exit codes."""
        by_id = {job.id: job for job in jobs}
        if by_id:
            watch = Watch(JOBS_ENDED, list(by_id), len(by_id), (), how)

            def poll(options: CallOptions) -> Flow[Poll]:
                open_keys = watch.open_keys() or ()
                open_jobs = [job for key, job in by_id.items() if key in open_keys]
                for job in open_jobs:
                    job.forget()
                yield from self.update(open_jobs, options)
                seen = [job for job in open_jobs if job.row is not None]
                states = {
                    job.id: job.status.value if job.status is not JobStatus.UNKNOWN else job.state for job in seen
                }
                return Poll(states, [job.row for job in seen], complete=True)

            yield from run_wait(self.context, watch, poll, how, None)
            for key, outcome in watch.outcomes.items():
                by_id[key].is_gone = outcome == "gone"
                if by_id[key].row is None:
                    by_id[key].row = watch.models.get(key)
            if "missing" in watch.outcomes.values():
                raise watch.failed_error()
            yield from self.read_exit_codes(jobs)
        failed = [job for job in jobs if not job.has_succeeded]
        if check and failed:
            raise JobFailedError(failed)

    def read_output(self, job: BaseJob, position: OutputPosition) -> Flow[list[OutputPiece]]:
        """Return what a job has written since the position, which moves on; nothing if it has not begun."""
        if not job.rows or job.status is JobStatus.QUEUED:
            return []
        return (yield from self.backend.read_output(job, position))

    def refresh(self, jobs: Sequence[BaseJob], exit_codes: bool) -> Flow[None]:
        """Ask for the status of jobs, and for the exit codes of those that have ended."""
        yield from self.update(jobs)
        if exit_codes:
            yield from self.read_exit_codes([job for job in jobs if job.status.has_ended])

    def read_exit_codes(self, jobs: Sequence[BaseJob]) -> Flow[None]:
        """Read the exit codes of jobs that have ended; without a record they have none."""
        wanted = [job for job in jobs if not job.exit_codes and (job.token or job.request is None)]
        if not wanted:
            return
        try:
            codes = yield from self.backend.read_exit_codes(wanted)
        except EhpcError as error:
            warn("exit codes can't be read: %s", error)
            return
        for job in wanted:
            job.exit_codes = codes.get(job.id, {})

    def cancel(self, jobs: Sequence[BaseJob]) -> Flow[None]:
        """Cancel jobs; those that have ended are left out, also if they end meanwhile."""
        rest = [job for job in jobs if not job.status.has_ended]
        while rest:
            try:
                yield from self.backend.cancel([job.id for job in rest])
            except ServiceError:
                yield from self.update(rest)
                left = [job for job in rest if not job.status.has_ended]
                if len(left) == len(rest):
                    raise
                rest = left
            else:
                return

    def rerun(self, job: J) -> Flow[J]:
        """Run a job again."""
        if job.request is not None:
            return (yield from self.submit(job.request, strict=False))
        yield from self.backend.rerun([job.id])
        job.forget()
        job.exit_codes = {}
        return job


def take_rows(jobs: Sequence[BaseJob], rows: Sequence[JobRow]) -> list[BaseJob]:
    """Let jobs take note of their rows, and return those without any."""
    by_number: dict[str, list[JobRow]] = {}
    for row in rows:
        by_number.setdefault(array_of(row) or job_number(row.id), []).append(row)
    return [job for job in jobs if not job.take(by_number.get(job_number(job.id), ()))]


def warn(text: str, value: object) -> None:
    """Log a warning."""
    import logging  # it is rare, and loading it takes a while

    logging.getLogger("ehpc").warning(text, value)


def combine_options(timeout_seconds: float | None, wait: WaitOptions | None) -> WaitOptions:
    """Return how to wait, with a timeout that was given by itself."""
    how = copy(wait) if wait is not None else WaitOptions()
    if timeout_seconds is not None:
        how.timeout_seconds = WaitOptions(timeout_seconds=timeout_seconds).timeout_seconds  # which checks it
    return how


class BaseCluster(Generic[J, C]):
    """What sync and async clusters share."""

    _job_class: Callable[..., J]

    def __init__(
        self, client: C, cluster_id: str, *, user: str | None = None, password: str | PasswordSource | None = None
    ) -> None:
        self._client: C = client
        self._flows = JobFlows(client._context(), cluster_id, user, password, self._make_job)

    def _make_job(self, *arguments: Any, **more: Any) -> J:
        """Return a job of this cluster."""
        job: J = type(self)._job_class(*arguments, **more)
        job.cluster = self
        return job

    def job(self, stored: Mapping[str, Any] | str) -> J:
        """Return a job that was submitted before; nothing is sent.

        Args:
            stored: Its identifier, or what ``Job.to_json`` or ``Job.to_dict`` returned.
        """
        return self._flows.attach(stored)

    @property
    def cluster_id(self) -> str:
        """Identifier of the cluster."""
        return self._flows.cluster_id

    @property
    def user(self) -> str | None:
        """Cluster user who runs the jobs."""
        return self._flows.user

    def read_logs(self, job: BaseJob, follow: bool, wait: WaitOptions | None) -> LogReader:
        """Return what reads the output of a job bit by bit."""
        return LogReader(self._flows, job, follow, wait or WaitOptions())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.cluster_id!r}, user={self.user!r})"


class Cluster(BaseCluster[Job, SyncBaseClient]):
    """The jobs of a cluster.

    Args:
        client: A client of any version of the API that has jobs.
        cluster_id: Identifier of the cluster.
        user: Cluster user who runs what is submitted.
        password: The user's password, or a function that returns it, such as those of ``ehpc.jobs``. Default: the
            variable EHPC_RUN_AS_USER_PASSWORD, when it is needed first.

    Raises:
        ConfigurationError: If the version of the client has no jobs.
    """

    _job_class = Job

    def run(self, flow: Flow[T]) -> T:
        """Run a flow to its end."""
        return self._client._get_driver().run(flow)

    def submit(
        self,
        command: str | bytes | os.PathLike[str],
        *arguments: str | os.PathLike[str],
        resources: Resources | None = None,
        array: str | range | ArraySpec | None = None,
        queue: str | None = None,
        name: str | None = None,
        env: Mapping[str, str] | None = None,
        directory: str | None = None,
        after: object = None,
        priority: int | None = None,
        rerunnable: bool | None = None,
        record: bool = True,
        strict: bool = True,
    ) -> Job:
        """Submit a command or a script.

        A script is brought along: a ``pathlib.Path`` of this machine, or its content as bytes or as a text that begins
        with ``#!``. Its directives count, and the arguments here win over them. Any other text is a command of the
        cluster; without arguments it is a line for the shell, such as ``"hostname | tee name"``.

        Args:
            command: The command or the script.
            arguments: Its arguments.
            resources: What it needs.
            array: Indices of an array job, such as ``1-10:2`` or ``range(8)``.
            queue: Its queue.
            name: Its name.
            env: Its environment variables.
            directory: Where on the cluster it runs. Default: the home of the user.
            after: Jobs or identifiers after whose success it starts, or a text such as ``afterany:12``.
            priority: Its priority.
            rerunnable: Whether the scheduler may run it again after the loss of a node.
            record: Whether its exit code is recorded: it then runs below a small shell script.
            strict: Whether to refuse what can't be passed on. False leaves it out, with a warning in the log.

        Returns:
            The job.

        Raises:
            UnsupportedOptionError: If something can't be passed on to the scheduler; nothing was sent.
            ValidationError: If something makes no sense; nothing was sent.
            ServiceError: If the service refuses it.
        """
        from .request import make_request

        request = make_request(
            command,
            arguments,
            resources=resources,
            array=array,
            after=after,
            env=env,
            queue=queue,
            name=name,
            directory=directory,
            priority=priority,
            rerunnable=rerunnable,
            record=record,
        )
        return self.run(self._flows.submit(request, strict))

    def jobs(self, *, active: bool | None = None, owner: str | None = None) -> list[Job]:
        """Return the jobs that the scheduler lists, with their status.

        Args:
            active: True for those that have not ended, False for those that have. Default: all.
            owner: Those of which user. Default: all.
        """
        return self.run(self._flows.list_jobs(GROUPS[active], owner))

    def rows(self, *, active: bool | None = None, owner: str | None = None) -> Iterator[list[JobRow]]:
        """Yield what the scheduler lists, page by page; the parts of an array job are rows of their own.

        Args:
            active: True for jobs that have not ended, False for those that have. Default: all.
            owner: Those of which user. Default: all.
        """
        pages = self._flows.backend.read_pages(GROUPS[active], owner)
        while not pages.is_last:
            yield self.run(pages.read_next())

    def refresh(self, jobs: Sequence[Job], *, exit_codes: bool = True) -> None:
        """Ask for the status of jobs with as few requests as pages, and for the exit codes of those that have ended.

        Args:
            jobs: The jobs.
            exit_codes: Whether to ask for exit codes, which takes further requests.
        """
        self.run(self._flows.refresh(jobs, exit_codes))

    def wait(
        self,
        jobs: Sequence[Job],
        timeout_seconds: float | None = None,
        *,
        check: bool = False,
        wait: WaitOptions | None = None,
    ) -> None:
        """Wait until jobs have ended: each poll takes as many requests as there are pages, not jobs.

        Args:
            jobs: The jobs.
            timeout_seconds: Longest time to wait. Default: a day.
            check: Whether to raise an error if one of them did not end well.
            wait: Everything else about the wait.

        Raises:
            JobFailedError: If one did not end well, with ``check``.
            WaiterFailedError: If one was never listed.
            WaiterTimeoutError: If they have not ended in time.
        """
        self.run(self._flows.wait(jobs, combine_options(timeout_seconds, wait), check))

    def cancel(self, jobs: Sequence[Job]) -> None:
        """Cancel jobs, with as few requests as the API allows; those that have ended are left out."""
        self.run(self._flows.cancel(jobs))

    def rerun(self, job: Job) -> Job:
        """Run a job again; see ``Job.rerun``."""
        return self.run(self._flows.rerun(job))


class AsyncCluster(BaseCluster[AsyncJob, AsyncBaseClient]):
    """The jobs of a cluster, for async clients. The arguments, results and errors are those of ``Cluster``."""

    _job_class = AsyncJob

    async def run(self, flow: Flow[T]) -> T:
        """Run a flow to its end."""
        return await self._client._get_driver().run(flow)

    async def submit(
        self,
        command: str | bytes | os.PathLike[str],
        *arguments: str | os.PathLike[str],
        resources: Resources | None = None,
        array: str | range | ArraySpec | None = None,
        queue: str | None = None,
        name: str | None = None,
        env: Mapping[str, str] | None = None,
        directory: str | None = None,
        after: object = None,
        priority: int | None = None,
        rerunnable: bool | None = None,
        record: bool = True,
        strict: bool = True,
    ) -> AsyncJob:
        """Submit a command or a script; as ``Cluster.submit``."""
        from .request import make_request

        request = make_request(
            command,
            arguments,
            resources=resources,
            array=array,
            after=after,
            env=env,
            queue=queue,
            name=name,
            directory=directory,
            priority=priority,
            rerunnable=rerunnable,
            record=record,
        )
        return await self.run(self._flows.submit(request, strict))

    async def jobs(self, *, active: bool | None = None, owner: str | None = None) -> list[AsyncJob]:
        """Return the jobs that the scheduler lists, with their status."""
        return await self.run(self._flows.list_jobs(GROUPS[active], owner))

    async def rows(self, *, active: bool | None = None, owner: str | None = None) -> AsyncIterator[list[JobRow]]:
        """Yield what the scheduler lists, page by page; as ``Cluster.rows``."""
        pages = self._flows.backend.read_pages(GROUPS[active], owner)
        while not pages.is_last:
            yield await self.run(pages.read_next())

    async def refresh(self, jobs: Sequence[AsyncJob], *, exit_codes: bool = True) -> None:
        """Ask for the status of jobs, and for the exit codes of those that have ended; as ``Cluster.refresh``."""
        await self.run(self._flows.refresh(jobs, exit_codes))

    async def wait(
        self,
        jobs: Sequence[AsyncJob],
        timeout_seconds: float | None = None,
        *,
        check: bool = False,
        wait: WaitOptions | None = None,
    ) -> None:
        """Wait until jobs have ended; as ``Cluster.wait``."""
        await self.run(self._flows.wait(jobs, combine_options(timeout_seconds, wait), check))

    async def cancel(self, jobs: Sequence[AsyncJob]) -> None:
        """Cancel jobs; those that have ended are left out."""
        await self.run(self._flows.cancel(jobs))

    async def rerun(self, job: AsyncJob) -> AsyncJob:
        """Run a job again; see ``Job.rerun``."""
        return await self.run(self._flows.rerun(job))
