"""``#PBS`` lines are read as PBS Pro, OpenPBS and Torque read them, by their documentation."""

from __future__ import annotations

import pytest

from ehpc.batch import Chunk, JobOptions, parse_array, parse_dependencies, read_script

GIBIBYTE = 1024**3


def read(*lines: str) -> JobOptions:
    """Return what lines ask for, of which nothing may be left."""
    script = read_script("\n".join(["#!/bin/bash", *lines, "hostname", ""]).encode(), "pbs")
    assert [] == [str(problem) for problem in script.problems]
    return script.options


@pytest.mark.parametrize(
    ("line", "chunks", "placement", "nodes"),
    [
        ("-l select=2:ncpus=4", (Chunk(2, 4),), "free", None),
        ("-l select=4", (Chunk(4),), "free", None),
        ("-l select=ncpus=4", (Chunk(1, 4),), "free", None),
        ("-lselect=1:ncpus=8+2:ncpus=4", (Chunk(1, 8), Chunk(2, 4)), "free", None),
        ("-l select=2:ncpus=8:mpiprocs=4:mem=16gb:ngpus=1", (Chunk(2, 8, 4, 16 * GIBIBYTE, 1),), "free", None),
        ("-l select=2:ncpus=4 -l place=scatter:excl", (Chunk(2, 4),), "scatter", 2),
        ("-l select=2:ncpus=4,place=pack", (Chunk(2, 4),), "pack", 1),
        ("-l nodes=2:ppn=4", (Chunk(2, 4, 4),), "scatter", 2),
        ("-lnodes=2:ppn=4", (Chunk(2, 4, 4),), "scatter", 2),
        ("-l nodes=2,ppn=4", (Chunk(2, 4, 4),), "scatter", 2),
        ("-l nodes=1:ppn=8+2:ppn=2:gpus=1", (Chunk(1, 8, 8), Chunk(2, 2, 2, None, 1)), "scatter", 3),
        ("-l nodes=n1:ppn=2+n2", (Chunk(1, 2, 2, host="n1"), Chunk(1, host="n2")), "scatter", 2),
        ("-l ncpus=8", (Chunk(1, 8),), "free", None),
        ("-l procs=8", (Chunk(8),), "free", None),
        ("-l walltime=1:00", (Chunk(),), "free", None),
    ],
)
def test_resources_become_chunks(line: str, chunks: tuple[Chunk, ...], placement: str, nodes: int | None) -> None:
    """Those of PBS Pro, of Torque, and of old scripts."""
    options = read(f"#PBS {line}")
    assert (chunks, placement, nodes) == (options.chunks, options.placement, options.min_nodes)


def test_options_are_read() -> None:
    """Glued or not, on one line or on several, with quotes and a tab."""
    assert JobOptions(
        name="run",
        queues=("gpu",),
        account="acc",
        project="proj",
        stdout_path="/data/out.^array_index^",
        stderr_path="err",
        join_stderr=True,
        chunks=(Chunk(),),
        wall_time_seconds=3600,
        memory_bytes=8 * GIBIBYTE,
        array=parse_array("1-10:3%2"),
        dependencies=parse_dependencies("afterok:1.m:2.m,afterany:3", "pbs"),
        hold=True,
        rerunnable=False,
        priority=-5,
        mail_events=("abort", "end"),
        mail_users=("a@x", "b@x"),
        environment=read("#PBS -V", "#PBS -v \"ARGS='x,y',B=2,HOME\"").environment,
    ) == read(
        "#PBS -Nrun -q gpu@manager\t-A acc",
        "#PBS -P proj -o manager:/data/out.^array_index^",
        "#PBS -e err -joe",
        "#PBS -l walltime=60:00,mem=8gb",
        "#PBS -J 1-10:3%2 -W depend=afterok:1.m:2.m,afterany:3",
        "#PBS -h -r n -p -5 -m ae -M a@x,b@x",
        "#PBS -V",
        "#PBS -v \"ARGS='x,y',B=2,HOME\"",
    )


def test_variables_keep_their_commas() -> None:
    """Inside of quotes, and after a backslash."""
    environment = read("#PBS -V", "#PBS -v \"ARGS='x,y',B=2,HOME\"").environment
    assert (True, (("ARGS", "x,y"), ("B", "2")), ("HOME",)) == (
        environment.inherit,
        environment.variables,
        environment.names,
    )


def test_a_line_goes_on_after_a_backslash() -> None:
    """PBS joins it to the next one."""
    options = read("#PBS -N run \\", "-q big")
    assert ("run", ("big",)) == (options.name, options.queues)


def test_indented_lines_count() -> None:
    """Also behind a tab; lines after the first command don't."""
    options = read("\t#PBS -N run", "  # comment", "", "true", "#PBS -N later")
    assert options.name == "run"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("#PBS -N run extra", "line 2: extra: is no option and no value of one"),
        ("#PBS -Y", "line 2: -Y: unknown option"),
        ("#PBS -N", "line 2: -N: wants a value"),
        ("#PBS -N 'run", "line 2: -N 'run: the quotation mark ' is not closed"),
        ("#PBS -l walltime=2h", "line 2: -l walltime 2h: '2h' is no wall time"),
        ("#PBS -l select=2:ncpus=x", "line 2: -l select 2:ncpus=x: 'x' is no whole number from 0"),
        ("#PBS -l feature=a", "line 2: -l feature a: not taken over"),
        ("#PBS -W group_list=a", "line 2: -W group_list a: not taken over"),
        ("#PBS -r maybe", "line 2: -r maybe: wants y or n"),
        ("#SBATCH -J x", "line 2: #SBATCH -J x: only #PBS lines are read"),
        ("#BSUB -J x", "line 2: #BSUB -J x: only #PBS lines are read"),
        ("#$ -N x", "line 2: #$ -N x: only #PBS lines are read"),
        ("true\r", "line 2: \\r\\n: line ends of Windows; convert them, as with dos2unix"),
    ],
)
def test_what_is_not_taken_over_is_reported(line: str, problem: str) -> None:
    """With the line and the reason."""
    script = read_script(f"#!/bin/bash\n{line}\nhostname\n".encode(), "pbs")
    assert [problem] == [str(one) for one in script.problems]
