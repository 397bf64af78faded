"""sbatch and slurmctld themselves judge whether scripts are read as Slurm reads them."""

from __future__ import annotations

import getpass
import posixpath
import re
from typing import Any

import pytest

from ehpc.batch import (
    JobOptions,
    JobScript,
    RunningJob,
    format_memory,
    format_wall_time,
    output_paths,
    parse_array,
    parse_memory,
    parse_wall_time,
    read_script,
)
from tests.batch.controller import NOT_AN_OPTION, Controller
from tests.batch.heads import HEADS

pytestmark = pytest.mark.xdist_group("slurm")  # one slurmctld serves all tests
DEFAULTS = {
    "--exclusive": "exclusive",
    "--nice": "100",
    **dict.fromkeys(("--hold", "--overcommit", "--no-kill"), "set"),
}
"""What sbatch prints for options that are given no value."""
NAMES_ALONE = {"--begin", "--hint", "--requeue", "--no-requeue", "--signal", "--oversubscribe", "--get-user-env"}
"""Options whose values sbatch prints in a form that says less, or depends on the time."""
PATHS = {"--output", "--error", "--input", "--chdir"}
TIMES = {"--time", "--time-min"}
SIZES = {"--mem", "--mem-per-cpu", "--tmp"}
OTHER_NAMES = {"--tasks-per-node": "--ntasks-per-node"}


def script_of(head: str) -> bytes:
    """Return a job script with a head."""
    return f"#!/bin/bash\n{head}\nhostname\n".encode()


def shown(option: str, value: str, folder: str) -> str:
    """Return the value of an option as sbatch prints it."""
    if option in TIMES:
        seconds = parse_wall_time(value, "slurm")
        return "UNLIMITED" if seconds is None else format_wall_time(seconds, "slurm")
    if option in SIZES:
        return format_memory(parse_memory(value, "slurm"), "slurm")
    if option in PATHS:
        return posixpath.join(folder, "/dev/null" if value == "none" else value)
    if option == "--mail-type":
        return value.upper()
    if option == "--gres":
        return ",".join(f"gres:{part}" for part in value.split(","))
    if option == "--open-mode":
        return value[:1]
    return value or DEFAULTS.get(option, "")


def nodes(options: JobOptions) -> str:
    """Return the number of nodes as sbatch prints it: no more than there are tasks."""
    least, most = options.min_nodes, options.max_nodes
    return f"{least}" if least == most else f"{least}-{most}"


def printed(option: str, value: str) -> str:
    """Return a value that sbatch prints in the form that ``shown`` gives it."""
    if option in SIZES:
        return format_memory(parse_memory(value.rstrip("?"), "slurm"), "slurm")
    return value


def understood(script: JobScript, folder: str) -> list[dict[str, str]]:
    """Return the options that our reader finds, as sbatch prints them."""
    components = []
    for component in script.components:
        directives = {OTHER_NAMES.get(one.option, one.option): one for one in component.directives}
        working = posixpath.join(folder, directives["--chdir"].value) if "--chdir" in directives else folder
        components.append(
            {
                option: "" if option in NAMES_ALONE else shown(option, one.value, working)
                for option, one in directives.items()
                if option.removeprefix("--") not in NOT_AN_OPTION and option != "--nodes"
            }
            | ({"--nodes": nodes(component.options)} if "--nodes" in directives else {})
        )
    return components


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_sbatch_finds_the_same_options(slurm: Controller, head: str) -> None:
    """The same names, the same values, the same components; and what sbatch refuses is refused."""
    theirs = slurm.understand(script_of(head))
    ours = read_script(script_of(head), "slurm")
    if theirs is None:
        assert ours.refusals
        return
    expected = [
        {f"--{name}": "" if f"--{name}" in NAMES_ALONE else printed(f"--{name}", value) for name, value in one.items()}
        for one in theirs
    ]
    assert (expected, []) == (understood(ours, str(slurm.folder)), [str(problem) for problem in ours.refusals])


def differences(head: str, job: dict[str, Any], folder: str) -> dict[str, tuple[object, object]]:
    """Return what Slurm and our reader make differently of a script.

    Args:
        head: Head of the script.
        job: What Slurm says of the job.
        folder: Where it was submitted.
    """
    ours = read_script(script_of(head), "slurm").options
    number = str(job["job_id"])
    run = RunningJob(
        job_id=number,
        name="job.sh" if ours.name is None else ours.name,
        user=getpass.getuser(),
        queue="main",
        directory=folder,
        options=ours,
        array_job_id=number,
    )
    array = parse_array(job["array_task_string"]) if job["array_task_string"] else None
    pairs = {
        "name": (job["name"], run.name),
        "queue": (job["partition"].split(","), list(ours.queues) or ["main"]),
        "account": (job["account"] or None, ours.account),
        "tasks": (job["tasks"], ours.tasks),
        "wall time": (job["time_limit"] and job["time_limit"] * 60, ours.wall_time_seconds),
        "memory of a node": (job["memory_per_node"] or 0, (ours.memory_bytes_per_node or 0) // 1024**2),
        "memory of a core": (job["memory_per_cpu"] or 0, (ours.memory_bytes_per_core or 0) // 1024**2),
        "indices": (array and list(array.indices), ours.array and list(ours.array.indices)),
        "limit": (job["array_max_tasks"], (ours.array and ours.array.limit) or 0),
        "dependencies": (re.sub(r"\([a-z]*\)", "", job["dependency"]), str(ours.dependencies or "")),
        "directory": (job["current_working_directory"], posixpath.normpath(run.working_directory)),
        "exclusive": (job["shared"] == "none", ours.exclusive),
        "rerunnable": (job["requeue"], ours.rerunnable is not False),
    }
    if ours.min_nodes is not None and not (ours.tasks_per_node and ours.max_nodes is None):  # Slurm decides that later
        pairs["nodes"] = (re.findall("node=([0-9]+)", job["TRES"]), [str(ours.min_nodes)])
        pairs["most nodes"] = (job["max_nodes"], ours.max_nodes or 0)
    if ours.min_nodes == ours.max_nodes and "ncpus=" not in head and "--mincpus" not in head:  # it decides that later
        pairs["cores"] = (job["cpus"], ours.cores)
    if not re.search("%[JN]", f"{ours.stdout_path} {ours.stderr_path}"):  # these are replaced on the node
        pairs["output"] = ((job["StdOut"], job["StdErr"]), output_paths(run, "slurm"))
    return {name: (theirs, own) for name, (theirs, own) in pairs.items() if theirs != own}


def test_slurm_makes_the_same_job_of_a_script(slurm: Controller) -> None:
    """Tasks, nodes, memory, time, indices, dependencies and files of output are those that slurmctld works with.

    It is not asked about what only a whole Slurm could know, such as reservations, nor about heterogeneous jobs.
    """
    numbers = {
        name: slurm.submit(script_of(head))
        for name, head in HEADS.items()
        if not re.search("hetjob|packjob", head, re.I)
    }
    jobs = slurm.jobs()
    judged = {name: jobs[number] for name, number in numbers.items() if number is not None}
    assert len(judged) > 110
    found = {name: differences(HEADS[name], job, str(slurm.folder)) for name, job in judged.items()}
    assert {} == {name: different for name, different in found.items() if different}
