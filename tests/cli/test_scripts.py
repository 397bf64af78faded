"""The ``#SBATCH`` and ``#PBS`` lines of a job script: what of them SubmitJob can be told, and what is left."""

from __future__ import annotations

import pytest

from ehpc.cli.batch_directives import read_header

NONE = "SubmitJob has no such parameter"
PATTERN = "the service does not replace such patterns"
ARRAY = "the service knows arrays as first-last:step alone"
PRIORITY = "priorities of the service go from 0 to 9"
VARIABLE = "only variables with their values can be passed on"


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("#SBATCH --job-name=hello", {"name": "hello"}),
        ("#SBATCH --job-name 'my job'", {"name": "my job"}),
        ("#SBATCH -J hello", {"name": "hello"}),
        ("\n#SBATCH\t-J hello", {"name": "hello"}),
        ("#SBATCH", {}),
        ("#SBATCH -Jhello -p workq", {"name": "hello", "job_queue": "workq"}),
        ("#SBATCH --partition=workq # the usual one", {"job_queue": "workq"}),
        ("#SBATCH -o /a/out -e /a/err", {"stdout_redirect_path": "/a/out", "stderr_redirect_path": "/a/err"}),
        ("#SBATCH --chdir=/home/a", {"package_path": "/home/a"}),
        ("#SBATCH -a 1-10:2", {"array_request": "1-10:2"}),
        ("#SBATCH --array=0-7", {"array_request": "0-7"}),
        ("#SBATCH --requeue", {"rerunnable": True}),
        ("#SBATCH --no-requeue", {"rerunnable": False}),
        ("#SBATCH --priority=9", {"priority": 9}),
        ("#PBS -N hello", {"name": "hello"}),
        ("#PBS -q workq -r y", {"job_queue": "workq", "rerunnable": True}),
        ("#PBS -o out -e err", {"stdout_redirect_path": "out", "stderr_redirect_path": "err"}),
        ("#PBS -J 1-4 -p 0", {"array_request": "1-4", "priority": 0}),
        ("#PBS -t 1-4 -r n", {"array_request": "1-4", "rerunnable": False}),
        ("#PBS -d /home/a", {"package_path": "/home/a"}),
        ("# SBATCH -J hello", {}),
        ("#SBATCHING -J hello", {}),
    ],
)
def test_a_line_that_maps(line: str, values: dict[str, object]) -> None:
    """Long and short options, with the value attached or beside it."""
    header = read_header(f"#!/bin/bash\n{line}\necho hello\n")
    assert (header.values, header.variables, header.left) == (values, {}, [])


@pytest.mark.parametrize(
    ("line", "variables", "left"),
    [
        ("#SBATCH --export=ALL,A=1,B=x=y", {"A": "1", "B": "x=y"}, []),
        ("#SBATCH --export=NONE", {}, []),
        ("#SBATCH --export=A", {}, [f"--export=A (A): {VARIABLE}"]),
        ("#PBS -v A=1,B", {"A": "1"}, [f"-v A=1,B (B): {VARIABLE}"]),
    ],
)
def test_variables(line: str, variables: dict[str, str], left: list[str]) -> None:
    """Those with a value are passed on."""
    header = read_header(line)
    assert (header.values, header.variables, header.left) == ({}, variables, left)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("#SBATCH -N 2 -n8 --time=01:00:00", [f"--nodes=2: {NONE}", f"--ntasks=8: {NONE}", f"--time=01:00:00: {NONE}"]),
        ("#SBATCH --cpus-per-task 4 --exclusive", [f"--cpus-per-task=4: {NONE}", f"--exclusive: {NONE}"]),
        ("#SBATCH -H", [f"-H: {NONE}"]),
        ("#SBATCH --output=out-%j.txt", [f"--output=out-%j.txt: {PATTERN}"]),
        ("#SBATCH --array=1,3,5", [f"--array=1,3,5: {ARRAY}"]),
        ("#SBATCH --array=1-10%2", [f"--array=1-10%2: {ARRAY}"]),
        ("#SBATCH --priority=100", [f"--priority=100: {PRIORITY}"]),
        ("#SBATCH --job-name=", [f"--job-name: {NONE}"]),
        ("#SBATCH -J 'open", ["#SBATCH -J 'open: its quotes are not closed"]),
        ("#PBS -l nodes=2:ppn=4,walltime=1:00", [f"-l nodes=2:ppn=4,walltime=1:00: {NONE}"]),
        ("#PBS -V -j oe -m abe", [f"-V: {NONE}", f"-j oe: {NONE}", f"-m abe: {NONE}"]),
        ("#PBS -p -1", [f"-p -1: {PRIORITY}"]),
        ("#PBS -N", [f"-N: {NONE}"]),
    ],
)
def test_a_line_that_does_not_map(line: str, left: list[str]) -> None:
    """It is kept with its reason, for the user to see."""
    header = read_header(line)
    assert (header.values, header.left) == ({}, left)


def test_the_lines_end_where_the_commands_begin() -> None:
    """As they do for the schedulers; blank lines and other comments do not end them."""
    header = read_header("#!/bin/sh\n\n# a comment\n#SBATCH -J first\n  #PBS -q q\nset -e\n#SBATCH -J second\n")
    assert header.values == {"name": "first", "job_queue": "q"}
