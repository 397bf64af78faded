"""srun: starts a command inside a job, with its output where the options say."""

from __future__ import annotations

import os
import re
import sys

from .arguments import OptionTable, UsageError, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .entry import Site

USAGE_CODE = 255
OPTIONS = OptionTable(
    "u:unbuffered o:output= e:error= i:input= n:ntasks= N:nodes= c:cpus-per-task= cpu-bind= mem= l:label export= "
    "ntasks-per-node= D:chdir= J:job-name= K:kill-on-bad-exit? exact overlap mpi= open-mode= Q:quiet"
)
SUPPORTED = frozenset(
    {
        "unbuffered",
        "output",
        "error",
        "input",
        "ntasks",
        "nodes",
        "chdir",
        "open-mode",
        "quiet",
    }
)
WITHOUT_EFFECT = frozenset(
    {
        *(
            "cpus-per-task",
            "cpu-bind",
            "mem",
            "kill-on-bad-exit",
            "exact",
            "overlap",
            "mpi",
            "job-name",
            "ntasks-per-node",
        )
    }
)
"""Options about cores and memory that a command has anyway, as it runs within those of the job."""


def run(site: Site, program: str, arguments: list[str]) -> int:  # noqa: ARG001 - as all commands
    """Run the command and return its exit code: the highest of its tasks."""
    options, command = parse(program, arguments, OPTIONS)
    given = dict(options)
    if not command:
        raise UsageError("srun: fatal: No command given to execute.", 1)
    if "SLURM_JOB_ID" not in os.environ:
        raise UsageError("srun: error: ehpc slurm starts commands inside jobs alone", 1)
    for name in given:
        if name not in SUPPORTED | WITHOUT_EFFECT and not (name == "export" and given[name] == "ALL"):
            raise UsageError(f"srun: error: ehpc slurm does not know --{name}", 1)
    try:
        tasks = int(given.get("ntasks") or os.environ.get("SLURM_NTASKS") or 1)
        nodes = int(os.environ.get("SLURM_JOB_NUM_NODES") or 1)
    except ValueError:
        raise UsageError(
            f'srun: error: Invalid numeric value "{given.get("ntasks")}" for --ntasks.',
            1,
        ) from None
    if nodes > 1 and tasks > 1:
        raise UsageError("srun: error: ehpc slurm starts tasks on one node alone; use mpirun", 1)
    if tasks == 1:
        start(given, command, 0, 1)
    children = []
    for task in range(tasks):
        child = os.fork()
        if child == 0:
            start(given, command, task, tasks)
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    return max(code if code >= 0 else 128 - code for code in codes)


def start(given: dict[str, str], command: list[str], task: int, tasks: int) -> None:
    """Become one of the tasks."""
    os.environ.update(
        SLURM_PROCID=str(task),
        SLURM_LOCALID=str(task),
        SLURM_NTASKS=str(tasks),
        SLURM_NPROCS=str(tasks),
    )
    os.environ.update(SLURM_STEP_ID="0", SLURM_STEPID="0", SLURM_STEP_NUM_TASKS=str(tasks))
    try:
        if given.get("chdir"):
            os.chdir(given["chdir"])
        mode = os.O_APPEND if given.get("open-mode", "t").startswith("a") else os.O_TRUNC
        for option, target in (("output", 1), ("error", 2)):
            if given.get(option) and given[option] not in ("none", "all"):
                path = expand_path(given[option], task)
                descriptor = 1 if target == 2 and path == expand_path(given.get("output", ""), task) else None
                if descriptor is None:
                    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | mode, 0o666)
                os.dup2(descriptor, target)
                if target == 1 and "error" not in given:
                    os.dup2(descriptor, 2)
        if given.get("input"):
            os.dup2(
                os.open(
                    "/dev/null" if given["input"] == "none" else given["input"],
                    os.O_RDONLY,
                ),
                0,
            )
        os.execvp(command[0], command)  # noqa: S606 - that is what it is for
    except OSError as error:
        is_command = not error.filename or error.filename == command[0]
        text = f"execve(): {command[0]}: {error.strerror}" if is_command else f"Could not open {error.filename}"
        print(
            f"slurmstepd: error: {text}\nsrun: error: {os.uname().nodename}: task {task}: Exited with exit code 2",
            file=sys.stderr,
        )
        os._exit(2)


def expand_path(path: str, task: int) -> str:
    """Return a path of output with Slurm's patterns replaced."""
    environment = os.environ
    job = environment["SLURM_JOB_ID"]
    values = {
        "j": job,
        "A": environment.get("SLURM_ARRAY_JOB_ID", job),
        "a": environment.get("SLURM_ARRAY_TASK_ID", "4294967294"),
        "t": str(task),
        "n": environment.get("SLURM_NODEID", "0"),
        "s": "0",
        "J": f"{job}.0",
        "%": "%",
        "N": environment.get("SLURMD_NODENAME", os.uname().nodename),
        "u": environment.get("USER", ""),
        "x": environment.get("SLURM_JOB_NAME", ""),
    }
    return re.sub(
        r"%(?:%|([0-9]*)([AaJjNnstux]))",
        lambda match: values[match[2] or "%"].zfill(min(int(match[1] or 0), 10)),
        path,
    )
