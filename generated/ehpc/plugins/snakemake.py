"""The executor ``ehpc`` of Snakemake: each job of a workflow is a job of a cluster, and one poll asks for all.

Snakemake loads all executors at each start, whichever it uses. So the rest of the package is loaded when a workflow is
run with this one.
"""

# pyright: reportMissingImports=false

from __future__ import annotations

import os
import shlex
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from snakemake_interface_common.exceptions import WorkflowError
from snakemake_interface_executor_plugins.executors.base import SubmittedJobInfo
from snakemake_interface_executor_plugins.executors.remote import RemoteExecutor
from snakemake_interface_executor_plugins.settings import CommonSettings, ExecutorSettingsBase

if TYPE_CHECKING:
    from ..jobs import Job, Resources

common_settings = CommonSettings(
    non_local_exec=True,
    implies_no_shared_fs=False,  # works with either: --shared-fs-usage none
    job_deploy_sources=True,
    pass_envvar_declarations_to_cmd=False,  # they may hold secrets of a storage, and are variables of the job
    auto_deploy_default_storage_provider=False,  # the nodes bring an environment
)

REFUSED = ("constraint", "cpus_per_task", "gpu_manufacturer", "gpu_model", "mem_mb_per_cpu", "mpi", "tasks")
"""Resources that Snakemake or its executor for Slurm knows and that can't be passed on; names of one's own can mean
anything, and only limit how many jobs run at a time."""


def setting(text: str, **more: Any) -> Any:
    """Return a setting that is a text, with its help."""
    return field(default=None, metadata={"help": text, "type": str, **more})


@dataclass
class ExecutorSettings(ExecutorSettingsBase):  # type: ignore[misc]  # its package is not among the dependencies
    """Options of the command line: ``--ehpc-cluster`` and so on."""

    cluster: str | None = setting("Identifier of the cluster.", required=True)
    user: str | None = setting("Cluster user who runs the jobs.", required=True)
    queue: str | None = setting("Queue of jobs without the resource ehpc_queue.")
    directory: str | None = setting("Folder of the cluster for the output of jobs. Default: the home of the user.")
    password_file: str | None = setting(
        "File with the password of the cluster user. Default: the variable EHPC_RUN_AS_USER_PASSWORD."
    )
    api_version: str | None = setting("Version of the API. Default: 2018-04-12.")
    region: str | None = setting("Region of the cluster. Default: as configured for ehpc.")
    endpoint: str | None = setting("URL of the service. Default: that of the region.")
    profile: str | None = setting("Profile of the credentials. Default: the credential chain.")


class Executor(RemoteExecutor):  # type: ignore[misc]  # as above
    """Runs the jobs of a workflow on a cluster."""

    def __post_init__(self) -> None:
        """Open the cluster; nothing is sent."""
        from importlib import import_module

        from .._runtime.errors import EhpcError
        from ..jobs import Cluster, password_file
        from ..versions import DEFAULT, PACKAGES

        options = self.workflow.executor_settings
        version = options.api_version or DEFAULT
        if version not in PACKAGES:
            raise WorkflowError(f"--ehpc-api-version: there is no {version!r}; choose from {', '.join(PACKAGES)}")
        try:
            client = import_module(PACKAGES[version]).Client
            self._client = client(options.region, endpoint=options.endpoint, profile=options.profile)
            path = options.password_file and os.path.expanduser(options.password_file)
            password = password_file(path) if path else None
            self._cluster = Cluster(self._client, options.cluster or "", user=options.user, password=password)
        except EhpcError as error:
            raise WorkflowError(str(error)) from error
        self._open: dict[str, Job] = {}
        self._earlier: dict[str, Job] | None = None

    # Submit

    def run_job(self, job: Any) -> None:
        """Submit a job, or go on with the one that a Snakemake which was killed submitted, and which has not ended."""
        from .._runtime.errors import ConfigurationError, EhpcError

        name = self.make_name(job)
        try:
            if self._earlier is None:
                listed = self._cluster.jobs(active=True, owner=self._cluster.user)
                self._earlier = {earlier.row.name: earlier for earlier in listed if earlier.row}
            submitted = self._earlier.pop(name, None)
            if submitted is None:
                submitted = self.submit(job, name)
            else:
                self.logger.info(f"Job {job.jobid} goes on as E-HPC job {submitted.id}.")
        except EhpcError as error:
            if error.in_doubt or isinstance(error, ConfigurationError):  # another try could run it twice, or is in vain
                raise WorkflowError(str(error)) from error
            self.report_failure(SubmittedJobInfo(job), str(error))
            return
        self._open[submitted.id] = submitted
        self.report_job_submission(SubmittedJobInfo(job, external_jobid=submitted.id))

    def make_name(self, job: Any) -> str:
        """Return a name that only the job of this workflow has which makes the same files.

        Snakemake's own mark of a job that goes on is lost where files are shared: the job overwrites it when it starts.
        """
        from hashlib import sha256
        from platform import node

        from ..jobs.request import fit_name

        targets = sorted(map(repr, job.get_target_spec()))
        identity = repr((node(), str(self.workflow.workdir_init), str(self.workflow.main_snakefile), targets))
        return fit_name(f"smk.{sha256(identity.encode()).hexdigest()[:12]}.{job.name}", "smk.job")

    def submit(self, job: Any, name: str) -> Job:
        """Submit a job."""
        options = self.workflow.executor_settings
        command = self.format_job_exec(job)
        if self.workflow.storage_settings.assume_common_workdir:
            command = f"cd -- {shlex.quote(str(self.workflow.workdir_init))} && {command}"
        else:  # jobs that run side by side would write to the same .snakemake
            command = f"""d=$(mktemp -d) && trap 'cd / && rm -rf -- "$d"' EXIT && cd "$d" && {command}"""
        return self._cluster.submit(
            command,
            resources=read_resources(job),
            queue=job.resources.get("ehpc_queue") or options.queue,
            name=name,
            env=self.envvars(),
            directory=options.directory,
        )

    # Watch

    async def check_active_jobs(self, active_jobs: list[SubmittedJobInfo]) -> AsyncIterator[SubmittedJobInfo]:
        """Ask for the status of all jobs at once; yield those that have not ended, and report the others."""
        from .._runtime.errors import EhpcError
        from .cluster_jobs import describe_failure, refresh

        if not active_jobs:
            return
        jobs = [self._open[info.external_jobid] for info in active_jobs]
        try:
            async with self.status_rate_limiter:
                failure = refresh(self._cluster, jobs)
        except EhpcError as error:
            raise WorkflowError(str(error)) from error
        if failure is not None:
            self.logger.warning(f"The status of jobs can't be read, and is asked for again: {failure}")
        for info, job in zip(active_jobs, jobs, strict=True):
            if not job.status.has_ended:
                yield info
                continue
            del self._open[info.external_jobid]
            if job.has_succeeded:
                self.report_job_success(info)
            else:
                self.report_failure(info, describe_failure(job))

    def report_failure(self, info: SubmittedJobInfo, text: str) -> None:
        """Report that a job failed, and why, on lines of its own: Snakemake goes on behind the last character."""
        self.report_job_error(info, msg=f"{text}\n")

    def cancel_jobs(self, active_jobs: list[SubmittedJobInfo]) -> None:  # noqa: ARG002 - see below
        """Cancel all jobs that have not ended, with as few requests as the API allows.

        Those that are being asked for are not among the arguments.
        """
        from .._runtime.errors import EhpcError

        try:
            self._cluster.cancel(list(self._open.values()))
        except EhpcError as error:
            self.logger.error(f"Jobs may go on, as they can't be cancelled: {error}")

    def shutdown(self) -> None:
        """End the polls, and close the connections."""
        super().shutdown()
        self._client.close()


def read_resources(job: Any) -> Resources:
    """Return what a job needs.

    Raises:
        WorkflowError: If something can't be passed on to a cluster.
    """
    from ..jobs import Resources

    refused = [name for name in REFUSED if job.resources.get(name)]
    if refused:
        raise WorkflowError(f"{job.name}: the executor ehpc can't pass on the resources {', '.join(refused)}")
    memory, runtime = job.resources.get("mem_mb"), job.resources.get("runtime")
    return Resources(
        nodes=job.resources.get("nodes"),
        cores=job.threads,
        memory=f"{memory}MB" if memory else None,
        gpus=job.resources.get("gpu"),
        wall_time=runtime * 60 if runtime else None,
    )
# Hand-written: edit templates/ehpc/plugins/snakemake.py, then run `make generate`.
