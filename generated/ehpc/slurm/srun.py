"""srun: starts a command inside a job, on its first node, with its output where the options say."""

from __future__ import annotations

import os
import re
import sys

from ..batch import RunningJob, expand_path
from .arguments import UsageError
from .entry import Site


def run_srun(_: Site, options: list[tuple[str, str]], command: list[str]) -> int:
    """Start a command and return its exit code: the highest of its tasks."""
    given, environment = dict(options), os.environ
    if not command:
        raise UsageError("srun: fatal: No command given to execute.", 1)
    if "SLURM_JOB_ID" not in environment:
        raise UsageError("srun: error: ehpc slurm starts commands inside jobs alone", 1)
    count = given.get("ntasks") or environment.get("SLURM_NTASKS") or "1"
    if not re.fullmatch("[1-9][0-9]*", count):
        raise UsageError(f'srun: error: Invalid numeric value "{count}" for --ntasks.', 1)
    tasks = int(count)
    if tasks > 1 and environment.get("SLURM_JOB_NUM_NODES", "1") != "1" and given.get("nodes") != "1":
        raise UsageError("srun: error: ehpc slurm starts tasks on one node alone; use mpirun", 1)
    if tasks == 1:
        start(given, command, 0, 1)
    children = [os.fork() or start(given, command, task, tasks) for task in range(tasks)]
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    return max(code if code >= 0 else 128 - code for code in codes)


def start(given: dict[str, str], command: list[str], task: int, tasks: int) -> int:
    """Become one of the tasks; it never returns."""
    names = {"PROCID": task, "LOCALID": task, "NTASKS": tasks, "NPROCS": tasks, "STEP_ID": 0, "STEP_NUM_TASKS": tasks}
    os.environ.update({f"SLURM_{name}": str(value) for name, value in names.items()})
    index = os.environ.get("SLURM_ARRAY_TASK_ID")
    job = RunningJob(
        job_id=os.environ["SLURM_JOB_ID"],
        name=os.environ.get("SLURM_JOB_NAME", ""),
        user=os.environ.get("USER", ""),
        hosts=[os.environ.get("SLURMD_NODENAME", "")],
        array_job_id=os.environ.get("SLURM_ARRAY_JOB_ID"),
        array_index=int(index) if index else None,
        step="0",
        task=task,
    )
    mode = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if given.get("open-mode", "").startswith("a") else os.O_TRUNC)
    files = {name: "/dev/null" if path == "none" else expand_path(path, job, "slurm") for name, path in given.items()}
    try:
        if "chdir" in given:
            os.chdir(given["chdir"])
        out, err = files.get("output", ""), files.get("error", "")
        if out:
            os.dup2(os.open(out, mode, 0o666), 1)
        if err not in ("", out):
            os.dup2(os.open(err, mode, 0o666), 2)
        elif out:
            os.dup2(1, 2)
        if "input" in given:
            os.dup2(os.open(files["input"], os.O_RDONLY), 0)
        os.execvp(command[0], command)  # noqa: S606 - that is what it is for
    except OSError as error:
        print(f"slurmstepd: error: {error.filename or command[0]}: {error.strerror}", file=sys.stderr)
        os._exit(2)
# Hand-written: edit templates/ehpc/slurm/srun.py, then run `make generate`.
