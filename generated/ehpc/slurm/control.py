"""scancel, sinfo, scontrol, and srun, which starts commands inside a job."""

from __future__ import annotations

import os
import re
import sys
import time
from typing import Any

from .._runtime.errors import ServiceError
from .arguments import UsageError
from .columns import format_time, parse_job_ids
from .entry import VERSION, Site, read_queues
from .job_list import list_items, select

Options = list[tuple[str, str]]
CONFIG = {"MaxArraySize": "1001", "MinJobAge": "300 sec", "SLURM_VERSION": VERSION}
"""What ``scontrol show config`` says: Slurm's defaults, as the service tells none."""

UNKNOWN_JOB = "Invalid job id specified for job %s"


def run_scancel(site: Site, _: Options, operands: list[str]) -> int:
    """End jobs and return the exit code: 0 also for jobs that are unknown or have ended."""
    if not operands:
        raise UsageError("scancel: error: No job identification provided")
    ids = parse_job_ids(",".join(operands), "scancel: error: Invalid job id %s")
    site.journal.add({"cancelled": ids})
    cluster = site.cluster
    try:
        if site.has_slurm:  # whose identifiers are those of the service
            cluster.run(cluster._flows.backend.cancel(ids))
            return 0
    except ServiceError as error:  # if one is unknown or has ended, the service refuses all: the others are named then
        if error.status >= 500:
            raise
    names = [item["Id"] for item in select(list_items(site, True), ids)]
    if names:
        cluster.run(cluster._flows.backend.cancel(names))
    return 0


def run_sinfo(site: Site, options: Options, operands: list[str]) -> int:
    """List partitions and return the exit code."""
    given = dict(options)
    if operands or given.get("format") != "%P":
        raise UsageError("sinfo: error: ehpc slurm has sinfo --format=%P alone")
    names = [f"{name}{'*' * (name == site.settings.get('queue'))}" for name in read_queues(site.read("ListQueues"))]
    print("\n".join(names if "noheader" in given else ["PARTITION", *names]))
    return 0


def run_scontrol(site: Site, _: Options, operands: list[str]) -> int:
    """Do what tools ask scontrol for, and return the exit code: show config, show hostnames, requeue."""
    keyword, entity, *rest = [*operands, "", ""]
    if keyword == "requeue" and entity:
        for job in parse_job_ids(",".join(operands[1:]), UNKNOWN_JOB):
            requeue(site, job)
    elif keyword != "show":
        raise UsageError(f"invalid keyword: {keyword}")
    elif entity == "config":
        print(f"Configuration data as of {format_time(time.time())}")
        print("\n".join(f"{name:<23} = {value}" for name, value in CONFIG.items()))
    elif entity == "hostnames":
        from ..batch.slurm import expand_hosts

        hosts = expand_hosts(rest[0] or os.environ.get("SLURM_JOB_NODELIST", ""))
        print("\n".join(hosts) or "scontrol: error: host list is empty", file=sys.stdout if hosts else sys.stderr)
    else:
        raise UsageError(f"invalid entity:{entity} for keyword:show ")
    return 0


def requeue(site: Site, job: str) -> None:
    """Run a job again that has ended, if the API can."""
    items = select(list_items(site, None, None, lambda items: bool(select(items, [job]))), [job])
    if not items:
        raise UsageError(UNKNOWN_JOB % job)
    if not site.is_2018:
        raise UsageError(f"Requested operation not supported on this system for job {job}")
    try:
        site.cluster.run(site.cluster._flows.backend.rerun([item["Id"] for item in items]))
    except ServiceError as error:
        raise UsageError(f"{error.message} for job {job}") from None


def run_srun(_: Site, options: Options, command: list[str]) -> int:
    """Start a command inside a job, on its first node, and return its exit code: the highest of its tasks."""
    given, environment = dict(options), os.environ
    if not command:
        raise UsageError("srun: fatal: No command given to execute.")
    if "SLURM_JOB_ID" not in environment:
        raise UsageError("srun: error: ehpc slurm starts commands inside jobs alone")
    count = given.get("ntasks") or environment.get("SLURM_NTASKS") or "1"
    if not re.fullmatch("[1-9][0-9]*", count):
        raise UsageError(f'srun: error: Invalid numeric value "{count}" for --ntasks.')
    if count == "1":
        start_task(given, command, 0, 1)
    if environment.get("SLURM_JOB_NUM_NODES", "1") != "1" and given.get("nodes") != "1":
        raise UsageError("srun: error: ehpc slurm starts tasks on one node alone; use mpirun")
    children = [os.fork() or start_task(given, command, task, int(count)) for task in range(int(count))]
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    return max(code if code >= 0 else 128 - code for code in codes)


def start_task(given: dict[str, str], command: list[str], task: int, tasks: int) -> int:
    """Become one of the tasks of srun, with its output where the options say; it never returns."""
    from ..batch import RunningJob, expand_path

    numbers = {"PROCID": task, "LOCALID": task, "NTASKS": tasks, "NPROCS": tasks, "STEP_ID": 0, "STEP_NUM_TASKS": tasks}
    os.environ.update({f"SLURM_{name}": str(value) for name, value in numbers.items()})
    names = {"job_id": "SLURM_JOB_ID", "name": "SLURM_JOB_NAME", "user": "USER", "array_job_id": "SLURM_ARRAY_JOB_ID"}
    known: dict[str, Any] = {member: os.environ.get(name, "") for member, name in names.items()}
    index = os.environ.get("SLURM_ARRAY_TASK_ID")
    known |= {"hosts": [os.environ.get("SLURMD_NODENAME", "")], "array_index": int(index) if index else None}
    job = RunningJob(step="0", task=task, **known)
    mode = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if given.get("open-mode", "").startswith("a") else os.O_TRUNC)
    files = {name: "/dev/null" if path == "none" else expand_path(path, job, "slurm") for name, path in given.items()}
    try:
        if "chdir" in given:
            os.chdir(given["chdir"])
        for number, name in enumerate(("input", "output", "error")):
            if name == "error" and "output" in files and files.get("error") in (None, files["output"]):
                os.dup2(1, 2)
            elif name in files:
                os.dup2(os.open(files[name], mode if number else os.O_RDONLY, 0o666), number)
        os.execvp(command[0], command)  # noqa: S606 - that is what it is for
    except OSError as error:
        print(f"slurmstepd: error: {error.filename or command[0]}: {error.strerror}", file=sys.stderr)
        os._exit(2)
# Hand-written: edit templates/ehpc/slurm/control.py, then run `make generate`.
