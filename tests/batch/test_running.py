"""A job that runs finds the variables of its scheduler, and its output where the scheduler writes it."""

from __future__ import annotations

import pytest

from ehpc.batch import Dialect, RunningJob, expand_path, has_patterns, job_variables, output_paths, read_script


def running(dialect: Dialect, *lines: str, **more: object) -> RunningJob:
    """Return a job with the options of some lines that runs on two nodes."""
    options = read_script("\n".join(["#!/bin/sh", *lines, "true"]).encode(), dialect).options
    values: dict[str, object] = {
        "job_id": "12",
        "name": "run",
        "user": "alice",
        "queue": "main",
        "directory": "/home/alice/w",
    }
    values |= {"home": "/home/alice", "hosts": ["n1", "n2"], "cores": [4, 4], "options": options, **more}
    return RunningJob(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("%x-%j.out", "run-12.out"),
        ("%A_%a_%u_%N_%n_%s_%t_%J", "10_3_alice_n1_0_batch_0_12"),
        ("%4j-%04a-%5x-%0j-%99j", "0012-0003-run-12-0000000012"),
        ("100%%-%j%", "100%-12%"),
        ("%q%-3j%b", "%q%-3j%b"),
        ("a\\%j%%", "a%j%%"),
    ],
)
def test_patterns_of_slurm_are_replaced(pattern: str, path: str) -> None:
    """As 22.05 did on a real cluster: an unknown one stays, and a backslash switches all off."""
    job = running("slurm", "#SBATCH -a 1-3", array_job_id="10", array_index=3)
    assert path == expand_path(pattern, job, "slurm")


@pytest.mark.parametrize(
    ("dialect", "path", "expected"),
    [
        ("slurm", "a-%j", True),
        ("slurm", "a%%", True),
        ("slurm", "100%", False),
        ("pbs", "a.^array_index^", True),
        ("pbs", "${PBS_JOBNAME}.o", True),
        ("pbs", "a%j", False),
        ("gridengine", "$JOB_ID", True),
        ("gridengine", "a", False),
    ],
)
def test_paths_with_patterns_are_known(dialect: Dialect, path: str, expected: bool) -> None:
    """Whoever passes one on where nobody replaces it can say so."""
    assert expected is has_patterns(path, dialect)


@pytest.mark.parametrize(
    ("dialect", "lines", "out", "err"),
    [
        ("slurm", "", "/home/alice/w/slurm-12.out", "/home/alice/w/slurm-12.out"),
        ("slurm", "#SBATCH -a 1-3", "/home/alice/w/slurm-10_3.out", "/home/alice/w/slurm-10_3.out"),
        ("slurm", "#SBATCH -o o -e /e%a", "/home/alice/w/o", "/e3"),
        ("slurm", "#SBATCH -D sub -o none -e e", "/dev/null", "/home/alice/w/sub/e"),
        ("pbs", "", "/home/alice/w/run.o12.3", "/home/alice/w/run.e12.3"),
        ("pbs", "#PBS -o logs/ -j oe", "/home/alice/w/logs/run.o12.3", "/home/alice/w/logs/run.o12.3"),
        ("pbs", "#PBS -o o^array_index^ -e h:/e", "/home/alice/w/o3", "/e"),
        ("gridengine", "", "/home/alice/run.o12.3", "/home/alice/run.e12.3"),
        ("gridengine", "#$ -cwd -o ${JOB_NAME}.$TASK_ID", "/home/alice/w/run.3", "/home/alice/w/run.e12.3"),
    ],
)
def test_output_is_where_the_scheduler_writes_it(dialect: Dialect, lines: str, out: str, err: str) -> None:
    """By default, by patterns, joined, and in a folder."""
    job = running(dialect, lines, array_job_id="10", array_index=3)
    found = output_paths(job, dialect)
    assert (out, err) == (found[0].replace("/./", "/"), found[1].replace("/./", "/"))


def test_jobs_of_slurm_have_its_variables() -> None:
    """The values are those that 22.05 set on a real cluster for the same options."""
    lines = "#SBATCH -N 2 --ntasks-per-node=2 -c 2 --mem-per-cpu=10 -A acc"
    found = job_variables(running("slurm", lines, submit_host="login", cluster="lab"), "slurm")
    expected = {
        "SLURM_JOB_ID": "12",
        "SLURM_JOBID": "12",
        "SLURM_NNODES": "2",
        "SLURM_JOB_NUM_NODES": "2",
        "SLURM_NTASKS": "4",
        "SLURM_NPROCS": "4",
        "SLURM_NTASKS_PER_NODE": "2",
        "SLURM_TASKS_PER_NODE": "2(x2)",
        "SLURM_JOB_CPUS_PER_NODE": "4(x2)",
        "SLURM_CPUS_ON_NODE": "4",
        "SLURM_CPUS_PER_TASK": "2",
        "SLURM_MEM_PER_CPU": "10",
        "SLURM_PROCID": "0",
        "SLURM_SUBMIT_DIR": "/home/alice/w",
        "SLURM_SUBMIT_HOST": "login",
        "SLURM_CLUSTER_NAME": "lab",
        "SLURM_JOB_ACCOUNT": "acc",
    }
    assert expected == {name: found.get(name) for name in expected}
    assert not {name for name in found if "ARRAY" in name or "MEM_PER_NODE" in name}


def test_slurm_tells_tasks_only_to_those_who_asked_for_some() -> None:
    """So did 22.05 on a real cluster."""
    plain = job_variables(running("slurm", "#SBATCH -N 2"), "slurm")
    assert {"SLURM_NTASKS", "SLURM_CPUS_PER_TASK"} & set(plain) == set()
    asked = job_variables(running("slurm", "#SBATCH -n 1 -c 1"), "slurm")
    assert ("1", "1") == (asked["SLURM_NTASKS"], asked["SLURM_CPUS_PER_TASK"])


def test_parts_of_an_array_of_slurm_know_their_place() -> None:
    """Each has a number of its own besides that of the array."""
    job = running("slurm", "#SBATCH -a 3-5:2", job_id="11", array_job_id="10", array_index=5)
    found = job_variables(job, "slurm")
    names = (
        "JOB_ID",
        "ARRAY_JOB_ID",
        "ARRAY_TASK_ID",
        "ARRAY_TASK_COUNT",
        "ARRAY_TASK_MIN",
        "ARRAY_TASK_MAX",
        "ARRAY_TASK_STEP",
    )
    assert ["11", "10", "5", "2", "3", "5", "2"] == [found[f"SLURM_{name}"] for name in names]


def test_jobs_of_pbs_have_its_variables() -> None:
    """Those of PBS Pro and those of Torque."""
    job = running(
        "pbs", "#PBS -l nodes=2:ppn=4", job_id="12[3].m", array_job_id="12[].m", array_index=3, node_file="/n"
    )
    found = job_variables(job, "pbs")
    expected = {
        "PBS_JOBID": "12[3].m",
        "PBS_JOBNAME": "run",
        "PBS_QUEUE": "main",
        "PBS_O_WORKDIR": "/home/alice/w",
        "PBS_NP": "8",
        "PBS_NUM_NODES": "2",
        "PBS_NUM_PPN": "4",
        "NCPUS": "4",
        "PBS_NODEFILE": "/n",
        "PBS_ARRAY_INDEX": "3",
        "PBS_ARRAYID": "3",
        "PBS_ARRAY_ID": "12[].m",
        "PBS_ENVIRONMENT": "PBS_BATCH",
    }
    assert expected == {name: found.get(name) for name in expected}


def test_jobs_of_grid_engine_have_its_variables() -> None:
    """Without an array, the index is the word undefined."""
    found = job_variables(running("gridengine", "#$ -pe mpi 8"), "gridengine")
    expected = {"JOB_ID": "12", "JOB_NAME": "run", "NSLOTS": "8", "NHOSTS": "2", "SGE_TASK_ID": "undefined"}
    assert expected == {name: found.get(name) for name in expected}
    part = job_variables(running("gridengine", "#$ -t 1-9:2", array_index=3), "gridengine")
    assert ["3", "1", "9", "2"] == [part[f"SGE_TASK_{name}"] for name in ("ID", "FIRST", "LAST", "STEPSIZE")]
