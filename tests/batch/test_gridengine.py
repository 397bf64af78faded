"""``#$`` lines are read as Grid Engine reads them, by its documentation."""

from __future__ import annotations

import pytest

from ehpc.batch import Chunk, Environment, JobOptions, parse_array, parse_dependencies, read_script


def read(*lines: str) -> JobOptions:
    """Return what lines ask for, of which nothing may be left."""
    script = read_script("\n".join(["#!/bin/bash", *lines, "hostname", ""]).encode(), "gridengine")
    assert [] == [str(problem) for problem in script.problems]
    return script.options


def test_options_are_read() -> None:
    """With names of several letters behind one hyphen, and two values of a parallel environment."""
    assert JobOptions(
        name="run",
        queues=("all.q", "gpu.q@n1"),
        account="acc",
        project="proj",
        working_directory=".",
        stdout_path="/data/$JOB_NAME.o$JOB_ID",
        stderr_path="err",
        join_stderr=True,
        chunks=(Chunk(8, 1, 1, 4 * 1024**3),),
        memory_bytes_per_core=4 * 1024**3,
        wall_time_seconds=3600,
        array=parse_array("1-10:3%2"),
        dependencies=parse_dependencies("12,prepare", "gridengine"),
        rerunnable=True,
        mail_events=("end", "abort"),
        mail_users=("a@x",),
        environment=Environment(inherit=True, variables=(("A", "1"),), names=("HOME",)),
    ) == read(
        "#$ -N run -q all.q,gpu.q@n1",
        "#$-cwd -V -v A=1,HOME",
        "#$ -A acc -P proj -o manager:/data/$JOB_NAME.o$JOB_ID -e err -j y  # joined",
        "#$ -pe smp 8",
        "#$ -l h_rt=1:00:00,h_vmem=4G",
        "#$ -t 1-10:3 -tc 2",
        "#$ -hold_jid 12,prepare -r yes -m ea -M a@x -S /bin/bash",
    )


def test_lines_after_commands_count() -> None:
    """Grid Engine looks at the whole script."""
    assert read("true", "#$ -N late").name == "late"


@pytest.mark.parametrize(("value", "slots"), [("smp 8", 8), ("mpi 8-16", 8), ("mpi 4-", 4), ("mpi -4", 1)])
def test_slots_may_be_a_range(value: str, slots: int) -> None:
    """The fewest count."""
    assert read(f"#$ -pe {value}").cores == slots


def test_parts_of_an_array_wait_for_parts_of_another() -> None:
    """That is ``aftercorr`` of Slurm."""
    assert str(read("#$ -hold_jid_ad 12").dependencies) == "aftercorr:12"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("#$ -foo", "line 2: -foo: unknown option"),
        ("#$ -pe smp", "line 2: -pe: wants a value"),
        ("#$ -l arch=lx-amd64", "line 2: -l arch lx-amd64: not taken over"),
        ("#$ -l h_rt=2h", "line 2: -l h_rt 2h: '2h' is no wall time"),
        ("#PBS -N x", "line 2: #PBS -N x: only #$ lines are read"),
    ],
)
def test_what_is_not_taken_over_is_reported(line: str, problem: str) -> None:
    """With the line and the reason."""
    script = read_script(f"#!/bin/bash\n{line}\nhostname\n".encode(), "gridengine")
    assert [problem] == [str(one) for one in script.problems]
