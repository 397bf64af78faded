"""Scripts of any bytes are read, each line counts where its scheduler says, and nothing is dropped without a word."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ehpc.batch import Dialect, Directive, Environment, detect_dialect, dialect_of, read_arguments, read_script

DIALECTS: tuple[Dialect, ...] = ("slurm", "pbs", "gridengine")
PIECES = some.sampled_from(
    [
        *(
            b"#SBATCH ",
            b"#PBS ",
            b"#$ ",
            b"#BSUB ",
            b"-l ",
            b"nodes=2:ppn=3",
            b"select=",
            b"--mem",
            b"=4G",
            b"-J",
            b" ",
        ),
        *(b"'", b'"', b"\\", b"\xff\x00", b"\xef\xbb\xbf", b"hetjob", b"-n8", b"--array=1-3", b",", b"\r\n", b"\n"),
        *(b"-pe smp 4", b"%", b"=", b":", b"+", b"--", b"-v A", b"-W depend", b"0", b"999999999"),
    ]
)


def test_bytes_that_are_not_utf_8_are_no_obstacle() -> None:
    """A name keeps them, and a comment of any encoding is passed over."""
    script = read_script("#!/bin/sh\n# 作业\n".encode("gbk") + b"#SBATCH -J caf\xe9 -n 2", "slurm")
    assert (b"caf\xe9", 2, ()) == (
        (script.options.name or "").encode("utf-8", "surrogateescape"),
        script.options.tasks,
        script.problems,
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xef\xbb\xbf#!/bin/sh\n", "line 1: byte order mark: the first line is no interpreter's"),
        (b"#!/bin/sh\ncat <<E\r\nE\n", "line 2: \\r\\n: line ends of Windows"),
        (b"hostname\n", "line 1: first line: Slurm wants #! and the path of an interpreter"),
        (b"", "line 1: first line: Slurm wants #! and the path of an interpreter"),
        (b"#!/bin/sh\n  #SBATCH -J a\n", "line 2: #SBATCH -J a: Slurm takes no indented lines"),
        (b"#!/bin/sh\n#$ -N a\n", "line 2: #$ -N a: only #SBATCH lines are read"),
        (b"#!/bin/sh\n#SBATCH --constraint=ib\n", "line 2: --constraint ib: not taken over"),
        (b"#!/bin/sh\n#SBATCH --exc -J a\n", "line 2: --exc: ambiguous, it could be --exclude, --exclusive"),
        (b"#!/bin/sh\n#PBS -j oe\n", "line 2: #PBS -j oe: Slurm does not act on it"),
    ],
)
def test_slurm_users_learn_what_does_not_count(content: bytes, problem: str) -> None:
    """With the line and the reason."""
    found = [str(one) for one in read_script(content, "slurm").problems]
    assert len(found) == 1
    assert found[0].startswith(problem)


def test_the_end_of_a_huge_script_is_not_looked_at() -> None:
    """Where it could matter, that is said."""
    for dialect, head, count in (
        ("slurm", b"#!/bin/sh\ntrue\n", 0),
        ("slurm", b"#!/bin/sh\n", 1),
        ("gridengine", b"true\n", 1),
    ):
        problems = read_script(head + b"# comment\n" * 10_000, dialect).problems  # type: ignore[arg-type]
        assert ["script: only the first 65,536 bytes are looked at"] * count == [str(problem) for problem in problems]


def test_a_job_has_so_many_components() -> None:
    """Slurm takes 128."""
    script = read_script(b"#!/bin/sh\n" + b"#SBATCH -n 2\n#SBATCH hetjob\n" * 200, "slurm")
    assert (128, ["hetjob: more than 128 components"]) == (
        len(script.components),
        [str(one) for one in script.problems],
    )


def test_kinds_of_problems_are_told_apart() -> None:
    """What the scheduler refuses, what it passes over, and what it acts on though we have no place for it."""
    script = read_script(b"#!/bin/sh\n#SBATCH -C ib -t 2h\n #SBATCH -n 2\n#SBATCH -n 3\n", "slurm")
    assert ["refused", "unsupported", "ignored"] == [problem.kind for problem in script.problems]
    assert ["line 2: --time 2h: '2h' is no wall time"] == [str(problem) for problem in script.refusals]
    assert script.options.tasks == 3


@pytest.mark.parametrize(
    ("content", "dialect"),
    [
        (b"#!/bin/sh\n#PBS -N a\n#SBATCH -J a\n", "slurm"),
        (b"#!/bin/sh\n#$ -N a\n#PBS -N a\n", "pbs"),
        (b"#!/bin/sh\n#$ -N a\n", "gridengine"),
        (b"#!/bin/sh\n#BSUB -J a\n", "slurm"),
        (b"#!/bin/sh\n# nothing\n", None),
    ],
)
def test_the_dialect_of_a_script_is_found(content: bytes, dialect: Dialect | None) -> None:
    """Slurm reads the lines of others too."""
    assert dialect == detect_dialect(content)


def test_the_service_names_schedulers_by_version() -> None:
    """Some read no scripts."""
    names = ("slurm", "slurm22", "pbs", "PBS19", "opengridscheduler", "deadline")
    assert ["slurm", "slurm", "pbs", "pbs", "gridengine", None] == [dialect_of(name) for name in names]


def test_a_command_line_is_split_like_a_script() -> None:
    """Options end at the script, whose arguments are its own."""
    options = read_arguments(["-J", "a", "--part=gpu", "-HN2", "job.sh", "-n", "4"])
    assert ["--job-name a", "--partition gpu", "--hold", "--nodes 2"] == [str(one) for one in options.directives]
    assert (["job.sh", "-n", "4"], []) == (options.operands, options.problems)
    assert read_arguments(["--", "-x"]).operands == ["-x"]
    assert [str(problem) for problem in read_arguments(["--foo"]).problems] == ["--foo: unknown option"]


def test_a_command_line_wins_over_the_script() -> None:
    """Also over the lines of PBS in it."""
    content = b"#!/bin/sh\n#SBATCH -J a -n 4\n#PBS -N b\n"
    script = read_script(content, "slurm", read_arguments(["-J", "c"]).directives)
    assert ("c", 4) == (script.options.name, script.options.tasks)
    assert Directive(0, "argv", "--job-name", "c") == script.components[0].directives[-1]


def test_slurm_keeps_the_quotes_of_variables() -> None:
    """A quoted comma separates nothing, and the marks are a part of the value."""
    content = b"#!/bin/sh\n#SBATCH --export=\"ALL,ARGS='a,b'\"\n"
    assert (
        Environment(inherit=True, variables=(("ARGS", "'a,b'"),)) == read_script(content, "slurm").options.environment
    )


@given(some.lists(PIECES | some.binary(max_size=4), max_size=40).map(b"".join), some.sampled_from(DIALECTS))
def test_no_bytes_are_an_obstacle(content: bytes, dialect: Dialect) -> None:
    """There is a job in the end, of one core at least, and each problem is on a line that there is."""
    script = read_script(content, dialect)
    assert script.options.cores >= 1
    assert {problem.line for problem in script.problems} <= set(range(content.count(b"\n") + 2))


@pytest.mark.parametrize(
    ("piece", "dialect"),
    [
        (b"#SBATCH -n 4\n", "slurm"),
        (b" a", "slurm"),
        (b"H", "slurm"),
        (b"#PBS -v A=1\n", "slurm"),
        (b"mem=1,", "slurm"),
        (b"\\\n#PBS -v a=1,", "pbs"),
        (b"a,", "pbs"),
        (b"+1:ncpus=2", "pbs"),
        (b"#$ -N a\n", "gridengine"),
    ],
)
def test_time_grows_with_the_length_alone(piece: bytes, dialect: Dialect) -> None:
    """Sixteen times the text takes some sixteen times as long, not 256 times."""
    heads = {"slurm": b"#SBATCH -H", "pbs": b"#PBS -l select=1", "gridengine": b"#$ -N a"}
    head = b"#PBS -l " if piece.startswith(b"mem") else heads[dialect]

    def seconds(size: int) -> float:
        content = b"#!/bin/sh\n" + head + (b"\n" if piece.startswith(b"#") else b"") + piece * (size // len(piece))
        runs = []
        for _ in range(3):  # the quickest run is the one that nothing else disturbed
            begin = time.process_time()
            read_script(content, dialect)
            runs.append(time.process_time() - begin)
        return min(runs)

    assert seconds(64_000) < 100 * max(seconds(4_000), 0.001)
