"""A provider of blocks for the executors of Parsl: each block is a job of a cluster, and one poll asks for all."""

# pyright: reportMissingImports=false

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from parsl.jobs.states import JobState
from parsl.jobs.states import JobStatus as BlockStatus
from parsl.launchers import SingleNodeLauncher
from parsl.providers.base import ExecutionProvider
from parsl.providers.errors import SubmitException
from parsl.utils import RepresentationMixin

from .._runtime.errors import EhpcError
from ..jobs import JobStatus, Resources
from ..jobs.request import fit_name
from .cluster_jobs import describe_failure, refresh

if TYPE_CHECKING:
    from parsl.launchers.base import Launcher

    from ..jobs import Cluster, Job

logger = logging.getLogger(__name__)

STATES = {JobStatus.QUEUED: JobState.PENDING, JobStatus.RUNNING: JobState.RUNNING}
TIME_LIMIT = ("TIMEOUT", "TO", "DEADLINE", "DL", "PREEMPTED", "PR")
"""States of Slurm that Parsl calls a timeout: blocks end so as a rule, and it is no failure."""

SIGNALLED = 128
"""Exit codes from here on are those of commands that a signal ended."""


class EhpcProvider(ExecutionProvider, RepresentationMixin):  # type: ignore[misc]  # Parsl is not among the dependencies
    """Gets blocks of nodes from a cluster.

    Args:
        cluster: The cluster, with the user who runs the blocks.
        queue: Its queue.
        nodes_per_block: Nodes of a block.
        cores_per_node: Cores of each node. Default: left to the scheduler.
        mem_per_node: Memory of each node in GiB.
        gpus_per_node: GPUs of each node.
        init_blocks: Blocks at the start.
        min_blocks: Blocks at least.
        max_blocks: Blocks at most.
        parallelism: Ratio of task slots to tasks: 1 gets blocks until each task has a slot.
        walltime: Longest run time of a block, as ``HH:MM:SS``.
        worker_init: Shell commands that run before the workers, such as ``module load python``.
        launcher: Starts the workers within a block.
        directory: Folder of the cluster where a block runs and leaves its output. Default: the home of the user.
        status_polling_interval: Seconds between two polls.
    """

    def __init__(
        self,
        cluster: Cluster,
        *,
        queue: str | None = None,
        nodes_per_block: int = 1,
        cores_per_node: int | None = None,
        mem_per_node: float | None = None,
        gpus_per_node: int | None = None,
        init_blocks: int = 1,
        min_blocks: int = 0,
        max_blocks: int = 1,
        parallelism: float = 1,
        walltime: str = "00:10:00",
        worker_init: str = "",
        launcher: Launcher | None = None,
        directory: str | None = None,
        status_polling_interval: int = 10,
    ) -> None:
        self.cluster = cluster
        self.queue = queue
        self.nodes_per_block = nodes_per_block
        self.cores_per_node = cores_per_node
        self.mem_per_node = mem_per_node
        self.gpus_per_node = gpus_per_node
        self.init_blocks = init_blocks
        self.min_blocks = min_blocks
        self.max_blocks = max_blocks
        self.parallelism = parallelism
        self.walltime = walltime
        self.worker_init = worker_init
        self.launcher = launcher or SingleNodeLauncher()
        self.directory = directory
        self.script_dir: str | None = None  # Parsl sets it
        self.resources: dict[object, Any] = {}
        self._cancelled: set[str] = set()
        self._interval = status_polling_interval
        self._resources = Resources(
            nodes=nodes_per_block,
            cores=cores_per_node,
            memory=None if mem_per_node is None else int(mem_per_node * 1024**3),
            gpus=gpus_per_node,
            wall_time=walltime,
        )

    @property
    def label(self) -> str:
        """Name of the provider."""
        return "ehpc"

    @property
    def status_polling_interval(self) -> int:
        """Seconds between two polls."""
        return self._interval

    def submit(self, command: str, tasks_per_node: int, job_name: str = "parsl.ehpc") -> str:
        """Submit a block and return the identifier of its job.

        Args:
            command: Command that starts the workers.
            tasks_per_node: How often it runs on each node.
            job_name: Name of the job.

        Raises:
            SubmitException: If it can't be submitted; its cause is the error of the service.
        """
        workers = self.launcher(command, tasks_per_node, self.nodes_per_block, self.script_dir or "")
        given = {"PARSL_CORES": self.cores_per_node, "PARSL_MEMORY_GB": self.mem_per_node}
        try:
            job = self.cluster.submit(
                f"#!/bin/bash\n{self.worker_init}\n{workers}\n",
                resources=self._resources,
                queue=self.queue,
                name=fit_name(job_name, "parsl.block"),
                env={name: str(value) for name, value in given.items() if value is not None},
                directory=self.directory,
            )
        except EhpcError as error:
            raise SubmitException(job_name, str(error)) from error
        self.resources[job.id] = {"job_id": job.id, "job": job, "status": BlockStatus(JobState.PENDING)}
        return job.id

    def status(self, job_ids: Sequence[object]) -> list[BlockStatus]:
        """Return the status of jobs, all with one request for each page of the list.

        Raises:
            EhpcError: If it can't be asked for; an error that may pass is logged, and the last status returned.
        """
        jobs = self.find_jobs(job_ids)
        pending = [job for job in jobs if not self.resources[job.id]["status"].terminal]
        failure = refresh(self.cluster, pending, self._cancelled)
        if failure is not None:
            logger.warning("the status of blocks can't be read, and is asked for again: %s", failure)
            pending = []
        for job in pending:
            self.resources[job.id]["status"] = self.read_status(job)
        return [self.resources[job.id]["status"] for job in jobs]

    def cancel(self, job_ids: Sequence[object]) -> list[bool]:
        """Cancel jobs, with as few requests as the API allows, and return whether that worked."""
        try:
            self.cluster.cancel(self.find_jobs(job_ids))
        except EhpcError as error:
            logger.error("blocks can't be cancelled: %s", error)
            return [False] * len(job_ids)
        self._cancelled |= set(map(str, job_ids))
        return [True] * len(job_ids)

    def find_jobs(self, job_ids: Sequence[object]) -> list[Job]:
        """Return the jobs of identifiers; those of another provider are attached."""
        for job_id in map(str, job_ids):
            if job_id not in self.resources:
                job = self.cluster.job(job_id)
                self.resources[job_id] = {"job_id": job_id, "job": job, "status": BlockStatus(JobState.PENDING)}
        return [self.resources[str(job_id)]["job"] for job_id in job_ids]

    def read_status(self, job: Job) -> BlockStatus:
        """Return the status of a block as Parsl has it."""
        if not job.status.has_ended:
            return BlockStatus(STATES.get(job.status, JobState.UNKNOWN if job.rows else JobState.PENDING), job.state)
        if job.has_succeeded:
            return BlockStatus(JobState.COMPLETED, job.describe(), job.exit_code)
        if job.status is JobStatus.CANCELLED or job.id in self._cancelled:  # 2024-07-30 calls them failed
            return BlockStatus(JobState.CANCELLED, job.describe())
        if job.state.upper() in TIME_LIMIT or self.has_used_its_time(job):
            return BlockStatus(JobState.TIMEOUT, job.describe())
        return BlockStatus(JobState.FAILED, describe_failure(job), job.exit_code)

    def has_used_its_time(self, job: Job) -> bool:
        """Return whether a job was killed no earlier than its time limit, where the state doesn't tell."""
        limit = self._resources.wall_time_seconds
        if limit is None or job.row is None or (job.exit_code or SIGNALLED) < SIGNALLED:
            return False
        try:
            start, end = (datetime.fromisoformat(text) for text in (job.row.started, job.row.changed))
            return (end - start).total_seconds() >= limit
        except (ValueError, TypeError):  # the list does not tell
            return False
