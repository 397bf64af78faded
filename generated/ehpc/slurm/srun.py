"""srun: starts a command inside a job, on its first node, with its output where the options say."""

from __future__ import annotations

import os
import re
import sys

from .arguments import UsageError, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .entry import Site

OPTIONS = "u:unbuffered o:output= e:error= i:input= n:ntasks= N:nodes= D:chdir= open-mode= Q:quiet "
WITHOUT_EFFECT = "c:cpus-per-task= cpu-bind= mem= exact overlap mpi= J:job-name= K:kill-on-bad-exit? ntasks-per-node="
"""Options about cores and memory, which a command has anyway: it runs within those of its job."""


def run_srun(open_site: Callable[[], Site], program: str, arguments: list[str]) -> int:  # noqa: ARG001 - as all
    """Start a command and return its exit code: the highest of its tasks."""
    options, command = parse(program, arguments, OPTIONS + WITHOUT_EFFECT)
    given = dict(options)
    if not command:
        raise UsageError("srun: fatal: No command given to execute.", 1)
    if "SLURM_JOB_ID" not in os.environ:
        raise UsageError("srun: error: ehpc slurm starts commands inside jobs alone", 1)
    count = given.get("ntasks") or os.environ.get("SLURM_NTASKS") or "1"
    if not re.fullmatch("[1-9][0-9]*", count):
        raise UsageError(f'srun: error: Invalid numeric value "{count}" for --ntasks.', 1)
    tasks = int(count)
    if tasks > 1 and os.environ.get("SLURM_JOB_NUM_NODES", "1") != "1" and given.get("nodes") != "1":
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
    mode = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if given.get("open-mode", "").startswith("a") else os.O_TRUNC)
    try:
        if "chdir" in given:
            os.chdir(given["chdir"])
        out, err = (expand_path(given.get(name, ""), task) for name in ("output", "error"))
        if out:
            os.dup2(os.open(out, mode, 0o666), 1)
        if out and err in ("", out):
            os.dup2(1, 2)
        elif err:
            os.dup2(os.open(err, mode, 0o666), 2)
        if "input" in given:
            os.dup2(os.open(expand_path(given["input"], task), os.O_RDONLY), 0)
        os.execvp(command[0], command)  # noqa: S606 - that is what it is for
    except OSError as error:
        print(f"slurmstepd: error: {error.filename or command[0]}: {error.strerror}", file=sys.stderr)
        os._exit(2)


def expand_path(path: str, task: int) -> str:
    """Return a path of output with Slurm's patterns replaced."""
    job = os.environ["SLURM_JOB_ID"]
    values = {"j": job, "J": f"{job}.0", "t": str(task), "s": "0", "%": "%"}
    variables = {"A": "ARRAY_JOB_ID", "a": "ARRAY_TASK_ID", "n": "NODEID", "x": "JOB_NAME"}
    values |= {
        letter: os.environ.get(f"SLURM_{name}", job if letter == "A" else "0") for letter, name in variables.items()
    }
    values |= {"N": os.environ.get("SLURMD_NODENAME", ""), "u": os.environ.get("USER", "")}

    def replace(match: re.Match[str]) -> str:
        return values[match[2] or "%"].zfill(min(int(match[1] or 0), 10))

    return "/dev/null" if path == "none" else re.sub(r"%(?:%|([0-9]*)([AaJjNnstux]))", replace, path)
# Hand-written: edit templates/ehpc/slurm/srun.py, then run `make generate`.
