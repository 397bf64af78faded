"""What a job sees when it runs: the files of its output, and the variables that its scheduler sets."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from shlex import quote

from .dialect import Dialect
from .job import JobOptions

SLURM_PATTERN = re.compile(r"%(?:%|([0-9]*)([AaJjNnstux]))")
PATTERNS = {
    "slurm": re.compile(r"%[0-9]*[AaJjNnstux%]|\\"),
    "pbs": re.compile(r"\^array_index\^|\$"),
    "gridengine": re.compile(r"\$"),
}
WIDEST_PADDING = 10
PATTERN_MARK = "\N{SUBSTITUTE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningJob:
    """A job, or a part of an array job, that runs.

    Args:
        job_id: Its own identifier, as the scheduler writes it: ``12``, ``12.manager``, ``12[3].manager``.
        name: Its name.
        user: Its owner.
        queue: Its queue or partition.
        directory: Where it was submitted.
        home: Home directory of its owner.
        submit_host: Node on which it was submitted.
        hosts: Nodes it runs on, the first one runs the script.
        cores: Cores that it has on each of these nodes.
        options: What it asks for.
        array_job_id: Identifier of the array job that it is a part of.
        array_index: Its index there.
        cluster: Name of the cluster.
        restarts: How many times it has begun anew.
        node_file: File that the scheduler writes the nodes to, a line for each core (PBS) or node (Grid Engine).
        step: The step of Slurm whose output it is: ``batch`` for the script itself.
        task: Number of the process in that step.
    """

    job_id: str = ""
    name: str = ""
    user: str = ""
    queue: str = ""
    directory: str = ""
    home: str = ""
    submit_host: str = ""
    hosts: Sequence[str] = ("localhost",)
    cores: Sequence[int] = (1,)
    options: JobOptions = field(default_factory=JobOptions)
    array_job_id: str | None = None
    array_index: int | None = None
    cluster: str = ""
    restarts: int = 0
    node_file: str = ""
    step: str = "batch"
    task: int = 0

    @property
    def working_directory(self) -> str:
        """Directory that it runs in, if the dialect gives it one of its own."""
        return posixpath.join(self.directory, self.options.working_directory or "")

    @property
    def number(self) -> str:
        """Digits that its identifier begins with."""
        match = re.match("[0-9]+", self.job_id)
        return match[0] if match else self.job_id


def has_patterns(path: str, dialect: Dialect) -> bool:
    """Return whether a path of output has parts that the scheduler replaces.

    Args:
        path: As an option gives it.
        dialect: Whose patterns.
    """
    return PATTERNS[dialect].search(path) is not None


def expand_path(path: str, job: RunningJob, dialect: Dialect) -> str:
    """Return a path of output with its patterns replaced.

    Args:
        path: As an option gives it: ``%j %A %a %x %u %N %n %s %t %J`` with an optional width for Slurm,
            ``^array_index^`` for PBS, ``$JOB_ID $JOB_NAME $TASK_ID $USER $HOSTNAME $HOME`` for Grid Engine.
        job: The job.
        dialect: Whose patterns.
    """
    index = "" if job.array_index is None else str(job.array_index)
    if dialect == "pbs":
        return path.replace("^array_index^", index)
    if dialect == "gridengine":
        values = {"JOB_ID": job.number, "JOB_NAME": job.name, "USER": job.user, "HOSTNAME": job.hosts[0]}
        values |= {"TASK_ID": index or "undefined", "HOME": job.home}
        return re.sub(
            r"\$(?:(\w+)|\{(\w+)\})", lambda match: values.get(match[1] or match[2], match[0]), path, flags=re.ASCII
        )
    if "\\" in path:
        return path.replace("\\", "")
    return SLURM_PATTERN.sub(lambda match: slurm_value(match, job), path)


def slurm_value(match: re.Match[str], job: RunningJob) -> str:
    """Return what a pattern of Slurm stands for in a path of output."""
    whole = job.array_job_id or job.job_id
    index = 4_294_967_294 if job.array_index is None else job.array_index
    step = job.job_id if job.step == "batch" else f"{job.job_id}.{job.step}"
    texts = {"u": job.user, "x": job.name, "N": job.hosts[0].partition(".")[0], "s": job.step}
    numbers = {"j": job.job_id, "J": step, "A": whole, "a": str(index), "n": "0", "t": str(job.task)}
    letter = match[2]
    if letter is None:
        return "%"
    width = min(int(match[1][:3] or 0), WIDEST_PADDING)
    return texts[letter] if letter in texts else numbers[letter].zfill(width)


def keep_patterns(path: str, job: RunningJob, dialect: Dialect) -> str:  # noqa: ARG001 - as ``expand_path`` is called
    """Return a path of output for a Slurm that replaces the patterns itself, marked by ``PATTERN_MARK`` for ``%``.

    The user, of whom that Slurm need not know, is filled in.
    """
    if "\\" in path:
        return path.replace("\\", "")
    return SLURM_PATTERN.sub(lambda at: job.user if at[2] == "u" else at[0].replace("%", PATTERN_MARK), path)


def shell_path(path: str, name: str, variables: Mapping[str, str]) -> str:
    """Return a path of output of Slurm as a word of the shell in which patterns are variables.

    Args:
        path: As an option gives it.
        name: Name of the job.
        variables: What stands for the patterns that are not known before, by their letters, such as ``$job``.
    """
    words, place = [], 0
    for match in [] if "\\" in path else SLURM_PATTERN.finditer(path):
        words.append(quote(path[place : match.start()]))
        place, letter, width = match.end(), match[2], min(int(match[1] or 1), WIDEST_PADDING)
        if letter in variables:
            is_padded = match[1] and letter not in "Nu"
            words.append(f'"$(printf %0{width}d {variables[letter]})"' if is_padded else f'"{variables[letter]}"')
        else:
            words.append({None: "%", "x": quote(name), "s": "batch"}.get(letter, "0".zfill(width)))
    return "".join([*words, quote(path[place:].replace("\\", ""))])


def output_paths(
    job: RunningJob, dialect: Dialect, expand: Callable[[str, RunningJob, Dialect], str] = expand_path
) -> tuple[str, str]:
    """Return the absolute paths of standard output and standard error.

    Args:
        job: The job.
        dialect: Whose rules. In PBS and Grid Engine a path that ends with a slash is a folder for the default name.
        expand: Replaces the patterns of a path.
    """
    options, index = job.options, job.array_index
    if dialect == "slurm":
        out = options.stdout_path or ("slurm-%A_%a.out" if options.array else "slurm-%j.out")
        first, second = (expand(path, job, dialect) for path in (out, options.stderr_path or out))
        return posixpath.join(job.working_directory, first), posixpath.join(job.working_directory, second)
    part = "" if index is None else f".{index}"
    names = [f"{job.name}.{letter}{job.number}{part}" for letter in "oe"]
    base = job.directory
    if dialect == "gridengine":
        base = job.working_directory if options.working_directory else job.home or job.directory
    given = [expand_path(path or "", job, dialect) for path in (options.stdout_path, options.stderr_path)]
    paths = [
        posixpath.join(base, path, name if not path or path.endswith("/") else "").rstrip("/")
        for path, name in zip(given, names, strict=True)
    ]
    return paths[0], paths[0] if options.join_stderr else paths[1]


def job_variables(job: RunningJob, dialect: Dialect) -> dict[str, str]:
    """Return the variables that a scheduler sets for the script of a job; those of the options are not among them.

    Args:
        job: The job.
        dialect: Whose variables.
    """
    makers = {"slurm": slurm_variables, "pbs": pbs_variables, "gridengine": gridengine_variables}
    return {name: str(value) for name, value in makers[dialect](job).items() if value is not None}


def slurm_variables(job: RunningJob) -> dict[str, object]:
    """Return the variables of Slurm."""
    options, nodes, hosts = job.options, len(job.hosts), ",".join(job.hosts)
    per_node = [max(cores // options.cores_per_task, 1) for cores in job.cores]
    variables: dict[str, object] = {
        **dict.fromkeys(("SLURM_JOB_ID", "SLURM_JOBID"), job.job_id),
        **dict.fromkeys(("SLURM_JOB_NODELIST", "SLURM_NODELIST"), hosts),
        **dict.fromkeys(("SLURM_JOB_NUM_NODES", "SLURM_NNODES"), nodes),
        **dict.fromkeys(("SLURM_NTASKS", "SLURM_NPROCS"), options.requested_tasks),
        "SLURM_NTASKS_PER_NODE": options.tasks_per_node,
        "SLURM_TASKS_PER_NODE": format_counts(per_node),
        "SLURM_JOB_CPUS_PER_NODE": format_counts(job.cores),
        "SLURM_CPUS_ON_NODE": job.cores[0],
        "SLURM_CPUS_PER_TASK": options.requested_cores_per_task,
        "SLURM_JOB_NAME": job.name,
        "SLURM_JOB_PARTITION": job.queue,
        "SLURM_JOB_USER": job.user,
        "SLURM_JOB_ACCOUNT": options.account,
        "SLURM_JOB_QOS": options.qos,
        "SLURM_CLUSTER_NAME": job.cluster or None,
        "SLURM_SUBMIT_DIR": job.directory,
        "SLURM_SUBMIT_HOST": job.submit_host or None,
        "SLURM_MEM_PER_NODE": mebibytes(options.memory_bytes_per_node),
        "SLURM_MEM_PER_CPU": mebibytes(options.memory_bytes_per_core),
        "SLURM_GPUS_ON_NODE": options.chunks[0].gpus or None,
        "SLURM_RESTART_COUNT": job.restarts or None,
        **dict.fromkeys(("SLURM_PROCID", "SLURM_LOCALID", "SLURM_NODEID", "SLURM_GTIDS"), 0),
        "SLURMD_NODENAME": job.hosts[0],
    }
    if job.array_index is not None and options.array is not None:
        indices = options.array.indices
        variables |= {"SLURM_ARRAY_JOB_ID": job.array_job_id, "SLURM_ARRAY_TASK_ID": job.array_index}
        variables |= {"SLURM_ARRAY_TASK_COUNT": len(indices), "SLURM_ARRAY_TASK_STEP": options.array.step}
        variables |= {"SLURM_ARRAY_TASK_MIN": indices[0], "SLURM_ARRAY_TASK_MAX": indices[-1]}
    return variables


def format_counts(numbers: Sequence[int]) -> str:
    """Return numbers as Slurm writes them for each node: ``4(x2),2``."""
    groups = [(number, len(list(group))) for number, group in groupby(numbers)]
    return ",".join(f"{number}(x{count})" if count > 1 else f"{number}" for number, count in groups)


def mebibytes(size: int | None) -> int | None:
    """Return a size in mebibytes, if there is one."""
    return None if size is None else size // 1024**2


def pbs_variables(job: RunningJob) -> dict[str, object]:
    """Return the variables of PBS Pro and Torque."""
    first, index = job.options.chunks[0], job.array_index
    return {
        "PBS_JOBID": job.job_id,
        "PBS_JOBNAME": job.name,
        "PBS_QUEUE": job.queue,
        "PBS_ENVIRONMENT": "PBS_BATCH",
        "PBS_NODEFILE": job.node_file or None,
        "PBS_NP": job.options.cores,
        "PBS_NUM_NODES": len(job.hosts),
        "PBS_NUM_PPN": first.cores,
        "PBS_NODENUM": 0,
        "PBS_TASKNUM": 1,
        "PBS_O_WORKDIR": job.directory,
        "PBS_O_HOST": job.submit_host or None,
        "PBS_O_QUEUE": job.queue,
        "PBS_O_LOGNAME": job.user,
        "PBS_O_HOME": job.home or None,
        "NCPUS": first.cores,
        "OMP_NUM_THREADS": job.options.cores_per_task if first.tasks < first.cores else None,
        "PBS_ARRAY_ID": job.array_job_id,
        "PBS_ARRAY_INDEX": index,
        "PBS_ARRAYID": index,
    }


def gridengine_variables(job: RunningJob) -> dict[str, object]:
    """Return the variables of Grid Engine."""
    array = job.options.array if job.array_index is not None else None
    return {
        "JOB_ID": job.number,
        "JOB_NAME": job.name,
        "QUEUE": job.queue,
        "NSLOTS": job.options.tasks,
        "NHOSTS": len(job.hosts),
        "NQUEUES": 1,
        "PE_HOSTFILE": job.node_file or None,
        "ENVIRONMENT": "BATCH",
        "RESTARTED": int(job.restarts > 0),
        "SGE_TASK_ID": "undefined" if job.array_index is None else job.array_index,
        "SGE_TASK_FIRST": array.indices[0] if array else "undefined",
        "SGE_TASK_LAST": array.indices[-1] if array else "undefined",
        "SGE_TASK_STEPSIZE": array.step if array else "undefined",
        "SGE_O_WORKDIR": job.directory,
        "SGE_O_HOST": job.submit_host or None,
        "SGE_O_LOGNAME": job.user,
        "SGE_O_HOME": job.home or None,
        "SGE_CLUSTER_NAME": job.cluster or None,
    }
