"""sbatch and slurmctld themselves judge whether scripts are read as Slurm reads them."""

from __future__ import annotations

import posixpath
import re
from typing import Any

import pytest

from ehpc.batch import JobScript, format_memory, format_wall_time, parse_memory, parse_wall_time, read_script
from tests.batch.controller import NOT_AN_OPTION, Controller
from tests.batch.heads import HEADS, REAL

pytestmark = pytest.mark.xdist_group("slurm")  # one slurmctld serves all tests
FLAGS = {"--hold", "--oversubscribe", "--overcommit", "--contiguous", "--no-kill", "--get-user-env", "--spread-job"}
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
        return posixpath.join(folder, value)
    if option == "--mail-type":
        return value.upper()
    if option == "--nodes":
        least, _, most = re.sub("[0-9]+k", lambda found: str(int(found[0][:-1]) * 1024), value).partition("-")
        return f"{least}-{most}" if most not in ("", least) else least
    if option == "--gres":
        return ",".join(f"gres:{part}" for part in value.split(","))
    if option == "--open-mode":
        return value[:1]
    return {"--exclusive": "exclusive"}.get(option, "set") if not value and option in {*FLAGS, "--exclusive"} else value


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
                if option.removeprefix("--") not in NOT_AN_OPTION
            }
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
