"""Data model of a batch job: what a script or a command line asks a scheduler for, the same for all dialects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from .arrays import ArraySpec
from .dependencies import DependencySpec
from .dialect import Dialect


@dataclass(frozen=True, slots=True)
class Directive:
    """One option as it is written in a script or on a command line.

    Args:
        line: Line of the script, from 1; 0 for a command line.
        prefix: What marks the line, such as ``#SBATCH``, or ``argv``.
        option: Canonical name: ``--job-name`` also for ``-J`` and ``--job``. PBS and Grid Engine have one hyphen.
        value: Its value; an empty string for an option that takes none, or is given none.
    """

    line: int
    prefix: str
    option: str
    value: str = ""

    def __str__(self) -> str:
        return f"{self.option} {self.value}".rstrip()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a script that is not taken over into ``JobOptions``.

    Args:
        line: Line of the script, from 1; 0 for a command line or the script as a whole.
        text: What it is about, such as ``--mem 4X``.
        reason: Why, for people.
        kind: ``refused`` if the scheduler refuses the script for it, ``ignored`` if the scheduler passes it over, and
            ``unsupported`` if the scheduler acts on it, but ``JobOptions`` has no place for it.
    """

    line: int
    text: str
    reason: str
    kind: Literal["refused", "ignored", "unsupported"] = "refused"

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}: {self.reason}" if self.line else f"{self.text}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Resources that must be on one node, and how many times they are asked for.

    Args:
        count: How many such chunks.
        cores: Cores of each.
        tasks: Processes (MPI ranks) of each.
        memory_bytes: Memory of each, if it is asked for by chunk.
        gpus: GPUs of each.
        host: Name of the node, if one is asked for.
    """

    count: int = 1
    cores: int = 1
    tasks: int = 1
    memory_bytes: int | None = None
    gpus: int = 0
    host: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """Which variables a job gets from its submitter.

    Args:
        inherit: Whether it gets all of them; None for the default of the scheduler (Slurm: yes; the others: no).
        variables: Names and values that the options set.
        names: Variables that it gets with the values they have in the environment of the submitter.
    """

    inherit: bool | None = None
    variables: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JobOptions:
    """What a job asks for. None, an empty tuple and False mean that it does not ask.

    Args:
        name: Name of the job.
        queues: Queues or partitions, any of which will do.
        account: Whom to charge.
        project: Project, where the scheduler has both.
        qos: Quality of service.
        working_directory: Directory to run in.
        stdin_path: File of standard input, with the scheduler's patterns as written; so are the next two.
        stdout_path: File or folder of standard output.
        stderr_path: File or folder of standard error.
        join_stderr: Whether standard error goes where standard output goes.
        append_output: Whether output is appended to files that exist; None for the default of the scheduler.
        chunks: What has to be on one node each; at least one.
        min_nodes: Fewest nodes, if a number of nodes is asked for or follows from the options.
        max_nodes: Most nodes, if there is a limit.
        requested_tasks: Processes, if Slurm is asked for a number of them; ``tasks`` has it in any case.
        requested_cores_per_task: Cores of each process, if Slurm is asked for them.
        tasks_per_node: Most processes on a node.
        placement: ``scatter`` for each chunk on a node of its own, ``pack`` for all on one, ``free`` for any.
        exclusive: Whether nobody else may use the nodes.
        memory_bytes_per_node: Memory on each node; 0 for all there is.
        memory_bytes_per_core: Memory for each core.
        memory_bytes: Memory of the whole job.
        gpus: GPUs of the whole job; if they are asked for by node, on the fewest nodes.
        wall_time_seconds: How long it may run; None also for ``UNLIMITED``.
        array: Indices of an array job.
        dependencies: What has to happen to other jobs before it starts.
        hold: Whether it waits until somebody releases it.
        begin: Earliest start, as written.
        rerunnable: Whether it may run again after the loss of a node.
        priority: Priority, as the scheduler counts it.
        nice: Slurm's decrease of the priority.
        mail_events: When to send mail, in the words of the scheduler.
        mail_users: Whom to send it to.
        environment: Variables from its submitter.
    """

    name: str | None = None
    queues: tuple[str, ...] = ()
    account: str | None = None
    project: str | None = None
    qos: str | None = None
    working_directory: str | None = None
    stdin_path: str | None = None
    stdout_path: str | None = None
    stderr_path: str | None = None
    join_stderr: bool = False
    append_output: bool | None = None
    chunks: tuple[Chunk, ...] = (Chunk(),)
    min_nodes: int | None = None
    max_nodes: int | None = None
    requested_tasks: int | None = None
    requested_cores_per_task: int | None = None
    tasks_per_node: int | None = None
    placement: Literal["free", "scatter", "pack"] = "free"
    exclusive: bool = False
    memory_bytes_per_node: int | None = None
    memory_bytes_per_core: int | None = None
    memory_bytes: int | None = None
    gpus: int = 0
    wall_time_seconds: int | None = None
    array: ArraySpec | None = None
    dependencies: DependencySpec | None = None
    hold: bool = False
    begin: str | None = None
    rerunnable: bool | None = None
    priority: int | None = None
    nice: int | None = None
    mail_events: tuple[str, ...] = ()
    mail_users: tuple[str, ...] = ()
    environment: Environment = field(default_factory=Environment)

    @property
    def tasks(self) -> int:
        """Processes of the whole job."""
        return sum(chunk.count * chunk.tasks for chunk in self.chunks)

    @property
    def cores(self) -> int:
        """Cores of the whole job."""
        return sum(chunk.count * chunk.cores for chunk in self.chunks)

    @property
    def cores_per_task(self) -> int:
        """Cores of one process, in the first chunk."""
        return max(self.chunks[0].cores // max(self.chunks[0].tasks, 1), 1)


@dataclass(frozen=True, slots=True)
class Component:
    """A job, or one of the components of a heterogeneous job.

    Args:
        directives: Its options in the order in which they count: a later one wins.
        options: What they ask for.
    """

    directives: tuple[Directive, ...]
    options: JobOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class JobScript:
    """A job script as its scheduler understands it.

    Args:
        dialect: Whose rules it is read by.
        components: The job; a heterogeneous job of Slurm has more than one component.
        problems: What is not taken over, in the order of the lines.
    """

    dialect: Dialect
    components: tuple[Component, ...]
    problems: tuple[Problem, ...]

    @property
    def options(self) -> JobOptions:
        """What the job asks for; of a heterogeneous job, its first component."""
        return self.components[0].options

    @property
    def refusals(self) -> Sequence[Problem]:
        """Problems for which the scheduler refuses the script."""
        return [problem for problem in self.problems if problem.kind == "refused"]
# Hand-written: edit templates/ehpc/batch/job.py, then run `make generate`.
