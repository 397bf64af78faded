"""The directives of a job script: which of them SubmitJob has parameters for, and which are left."""

from __future__ import annotations

import pytest

from ehpc.jobs.submit_options import SubmitOptions

NONE = "SubmitJob has no such parameter"
PATTERN = "the service does not replace such patterns"
ARRAY = "SubmitJob takes arrays as first-last:step only"
PRIORITY = "priorities of the service go from 0 to 9"
VARIABLE = "only variables with their values can be passed on"


def read(*lines: str) -> SubmitOptions:
    """Return what a script with these directives asks for."""
    return SubmitOptions("\n".join(["#!/bin/bash", *lines, "echo hello", ""]).encode())


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("#SBATCH --job-name=hello", {"name": "hello"}),
        ("#SBATCH --job-name 'my job'", {"name": "my job"}),
        ("#SBATCH\t-J hello", {"name": "hello"}),
        ("#SBATCH -Jhello -p workq", {"name": "hello", "job_queue": "workq"}),
        ("#SBATCH --job=hello --part workq", {"name": "hello", "job_queue": "workq"}),
        ("#SBATCH --partition=workq # the usual one", {"job_queue": "workq"}),
        ("#SBATCH -o /a/out -e /a/err", {"stdout_redirect_path": "/a/out", "stderr_redirect_path": "/a/err"}),
        ("#SBATCH --chdir=/home/a", {"package_path": "/home/a"}),
        ("#SBATCH -a 1-10:2", {"array_request": "1-9:2"}),
        ("#SBATCH --array=0-7", {"array_request": "0-7"}),
        ("#SBATCH --array=5", {"array_request": "5-5"}),
        ("#SBATCH --requeue", {"rerunnable": True}),
        ("#SBATCH --no-requeue", {"rerunnable": False}),
        ("#SBATCH --priority=9", {"priority": 9}),
        ("#SBATCH --export=ALL", {}),
        ("#PBS -N hello", {"name": "hello"}),
        ("#PBS -q workq -r y", {"job_queue": "workq", "rerunnable": True}),
        ("#PBS -o localhost:/data/out -e err", {"stdout_redirect_path": "/data/out", "stderr_redirect_path": "err"}),
        ("#PBS -J 1-4 -p 0", {"array_request": "1-4", "priority": 0}),
        ("#PBS -t 1-4 -r n", {"array_request": "1-4", "rerunnable": False}),
        ("#PBS -d /home/a", {"package_path": "/home/a"}),
        ("#$ -N hello -q all.q -t 1-10", {"name": "hello", "job_queue": "all.q", "array_request": "1-10"}),
        ("#BSUB -J hello -q gpu", {"name": "hello", "job_queue": "gpu"}),
        ("# SBATCH -J hello", {}),
        ("#SBATCHING -J hello", {}),
        ("  #SBATCH -J hello", {}),
    ],
)
def test_a_directive_that_is_passed_on(line: str, values: dict[str, object]) -> None:
    """As its scheduler reads it."""
    options = read(line)
    assert (options.values, options.variables, options.omitted) == (values, {}, [])


@pytest.mark.parametrize(
    ("line", "variables", "omitted"),
    [
        ("#SBATCH --export=ALL,A=1,B=x=y", {"A": "1", "B": "x=y"}, []),
        ("#SBATCH --export=NONE", {}, []),
        ("#SBATCH --export=A", {}, [f"variable A: {VARIABLE}"]),
        ("#PBS -v A=1,B", {"A": "1"}, [f"variable B: {VARIABLE}"]),
        ("#PBS -v \"ARGS='x,y',B=2\"", {"ARGS": "x,y", "B": "2"}, []),
    ],
)
def test_variables(line: str, variables: dict[str, str], omitted: list[str]) -> None:
    """Those with a value are passed on."""
    options = read(line)
    assert (options.values, options.variables, options.omitted) == ({}, variables, omitted)


@pytest.mark.parametrize(
    ("line", "omitted"),
    [
        ("#SBATCH -N 2 --time=01:00:00", [f"--nodes 2: {NONE}", f"--time 01:00:00: {NONE}"]),
        ("#SBATCH -N 2 -N 3", [f"--nodes 2: {NONE}", f"--nodes 3: {NONE}"]),
        ("#SBATCH --cpus-per-task 4 --exclusive", [f"--cpus-per-task 4: {NONE}", f"--exclusive: {NONE}"]),
        ("#SBATCH -H", [f"--hold: {NONE}"]),
        ("#SBATCH --output=out-%j.txt", [f"out-%j.txt: {PATTERN}"]),
        ("#PBS -o ${PBS_JOBNAME}.o${PBS_JOBID}", [f"${{PBS_JOBNAME}}.o${{PBS_JOBID}}: {PATTERN}"]),
        ("#PBS -o p_^array_index^.log", [f"p_^array_index^.log: {PATTERN}"]),
        ("#SBATCH --array=1,3,6", [f"array 1,3,6: {ARRAY}"]),
        ("#SBATCH --priority=100", [f"priority 100: {PRIORITY}"]),
        ("#SBATCH -p a,b", ["a,b: SubmitJob takes a single queue"]),
        ("#PBS -l nodes=2:ppn=4", [f"-l nodes=2:ppn=4: {NONE}"]),
        ("#PBS -p -1", [f"priority -1: {PRIORITY}"]),
        ("#$ -pe smp 8", [f"-pe smp 8: {NONE}"]),
        ("#$ -p 5", [f"priority 5: {PRIORITY}"]),
    ],
)
def test_a_directive_that_is_not_passed_on(line: str, omitted: list[str]) -> None:
    """It is kept with its reason, for the user to see."""
    options = read(line)
    assert (options.values, options.omitted) == ({}, omitted)


def test_a_limit_of_parts_is_named() -> None:
    """The indices are passed on without it."""
    options = read("#SBATCH --array=1-10%2")
    assert options.values == {"array_request": "1-10"}
    assert options.omitted == ["array 1-10%2: SubmitJob has no limit of parts that run at a time"]


def test_a_mistake_is_named_once_with_its_line() -> None:
    """As the scheduler would refuse it."""
    assert read("#SBATCH --mem 4X").omitted == ["line 2: --mem 4X: '4X' is no memory size"]


def test_the_first_component_of_a_heterogeneous_job_counts() -> None:
    """SubmitJob has no room for the others, which is said."""
    options = read("#SBATCH -p cpu", "#SBATCH hetjob", "#SBATCH -p gpu")
    assert options.values == {"job_queue": "cpu"}
    assert options.omitted == ["hetjob: SubmitJob takes one component, so only the first is passed on"]


def test_directives_end_where_the_commands_begin() -> None:
    """As they do for the schedulers."""
    assert read("", "# a comment", "#SBATCH -J first", "set -e", "#SBATCH -J second").values == {"name": "first"}


def test_a_script_without_directives() -> None:
    """Nothing is asked for, and nothing is wrong."""
    options = SubmitOptions(b"hostname\n")
    assert (options.values, options.variables, options.omitted) == ({}, {}, [])
    assert options.output_patterns("7", "x", "alice") == []
