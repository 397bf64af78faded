"""What a job asks for: which script its command line runs, and what its directives come to."""

from __future__ import annotations

import shlex
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehpc.emulator.jobs.job_script import (
    check_name,
    decode_options,
    derive_name,
    encode_directives,
    find_script,
    list_chunks,
    read_job_script,
    split_words,
)
from ehpc.emulator.protocol.errors import ServiceError

APART, ANYWHERE = True, False


@pytest.mark.parametrize(
    ("scheduler", "lines", "chunks", "is_scattered"),
    [
        ("slurm", "", [1], ANYWHERE),
        ("slurm", "#SBATCH -n8", [1] * 8, ANYWHERE),
        ("slurm", "#SBATCH -N2 --ntasks-per-node=4", [4, 4], APART),
        ("slurm", "#SBATCH\t-n 8", [1] * 8, ANYWHERE),
        ("slurm", "#SBATCH --exclusive -n 8", [1] * 8, ANYWHERE),
        ("slurm", "#SBATCH --requeue --ntasks=8", [1] * 8, ANYWHERE),
        ("slurm", "#SBATCH -n 8 --tasks-per-node=4", [4, 4], APART),
        ("slurm", "#SBATCH -N 2", [1, 1], APART),
        ("slurm", "#SBATCH -n 6\n#SBATCH hetjob\n#SBATCH -n 2", [1] * 8, ANYWHERE),
        ("slurm", "#SBATCH -n 2 -c 3", [3, 3], ANYWHERE),
        ("slurm", "#PBS -l nodes=2:ppn=4", [4, 4], APART),
        ("pbs", "#PBS -lnodes=2:ppn=4", [4, 4], APART),
        ("pbs", "#PBS -lselect=2:ncpus=4+1:ncpus=1", [4, 4, 1], ANYWHERE),
        ("pbs", "#PBS -lselect=2:ncpus=4 -lplace=scatter", [4, 4], APART),
        ("pbs", "#PBS -lselect=2:ncpus=4 -lplace=pack", [8], ANYWHERE),
        ("pbs", "#PBS\t-l ncpus=8", [8], ANYWHERE),
        ("pbs", "#PBS -l procs=8", [1] * 8, ANYWHERE),
        ("pbs", "#SBATCH -n 8", [1], ANYWHERE),
        ("pbs", "echo\n#PBS -l ncpus=8", [1], ANYWHERE),
        ("opengridscheduler", "#$ -pe smp 8", [1] * 8, ANYWHERE),
        ("deadline", "#PBS -l ncpus=2", [1], ANYWHERE),
    ],
)
def test_cores_are_those_that_the_scheduler_gives(
    scheduler: str, lines: str, chunks: list[int], is_scattered: bool
) -> None:
    """Glued, bundled and abbreviated options, tabs, flags, heterogeneous jobs, lines of other schedulers."""
    script = read_job_script(f"#!/bin/sh\n{lines}\n".encode(), scheduler)
    assert (chunks, is_scattered) == list_chunks(script)


@pytest.mark.parametrize(("limit", "seconds"), [("-t0:02", 60), ("-t 10", 600), ("--time=1-2:30:15", 95_460)])
def test_time_limits_are_those_of_slurm(limit: str, seconds: int) -> None:
    """They are rounded up to minutes."""
    script = read_job_script(f"#!/bin/sh\n#SBATCH {limit}\n".encode(), "slurm")
    assert script is not None
    assert seconds == script.options.wall_time_seconds


def test_what_a_record_keeps_is_what_the_script_asks_for() -> None:
    """Directives are kept as they count, and read again."""
    lines = "#SBATCH -N2 --ntasks-per-node=4 -c 2 -t 90 -o 'out %j.txt' -d afterok:1?singleton --export=A=1,B"
    script = read_job_script(f"#!/bin/sh\n{lines}\n".encode(), "slurm")
    assert script is not None
    data = {"Directives": encode_directives(script), "Scheduler": "slurm"}
    assert script.options == decode_options(data)


@pytest.mark.parametrize(
    ("scheduler", "content", "problem"),
    [
        ("slurm", "#!/bin/sh\n#SBATCH --mem 4X\n", "line 2: --mem 4X"),
        ("slurm", "#SBATCH -n 2\n", "line 1: first line: Slurm wants #! and the path of an interpreter"),
        ("slurm", "#!/bin/sh\r\n#SBATCH -n 2\r\n", "line ends of Windows"),
        ("slurm", "\ufeff#!/bin/sh\n#SBATCH -n 2\n", "byte order mark"),
        ("pbs", "#!/bin/sh\n#PBS -l walltime=soon\n", "line 2: -l walltime soon"),
    ],
)
def test_what_the_scheduler_refuses_is_refused(scheduler: str, content: str, problem: str) -> None:
    """With the line and the reason."""
    with pytest.raises(ServiceError) as caught:
        read_job_script(content.encode(), scheduler)
    assert caught.value.code == "AgentError.Job.SubmitFailure"
    assert caught.value.message.startswith("The scheduler refuses the script: ")
    assert problem in caught.value.message


@pytest.mark.parametrize("content", [b"\x7fELF\0\xff", b"", b"\r\n", b"echo hello\r\n", b"#!/bin/sh\n" + b"\n" * 10**6])
def test_a_program_asks_for_nothing(content: bytes) -> None:
    """Nor does a script without directives, whatever its bytes are."""
    assert read_job_script(content, "slurm") is None


@pytest.mark.parametrize(
    ("command", "script", "name"),
    [
        ("./job.sh -n 4", "./job.sh", "job.sh"),
        ("sh job.sh", "job.sh", "sh"),
        ("/bin/bash 'my job.sh'", "my job.sh", "bash"),
        ("'my job.sh'", "my job.sh", "my_job.sh"),
        ("sh", None, "sh"),
        ("'open", None, "_open"),
        ("", None, "STDIN"),
    ],
)
def test_the_script_is_what_the_command_line_runs(command: str, script: str | None, name: str) -> None:
    """By itself, or by a shell; the name of the job is that of the program."""
    assert (script, name) == (find_script(command), derive_name(command))


@pytest.mark.parametrize("name", ["../../x", "/x", "a/b", "a\nb", "a\x1b", "\u202ea", "a" * 231])
def test_a_name_that_can_not_be_one_of_a_file_is_refused(name: str) -> None:
    """Output files are named after the job."""
    with pytest.raises(ServiceError, match="InvalidParams: The value of Name must be printable, without a slash"):
        check_name(name)


@given(st.text(alphabet=st.sampled_from("ab \t\n\r\x0b\u00a0#'\"\\$"), max_size=30))
def test_words_are_those_of_shlex(text: str) -> None:
    """Quotes, backslashes and blanks mean the same, and what shlex refuses is refused."""
    try:
        expected = shlex.split(text)
    except ValueError:
        with pytest.raises(ValueError, match="quotation mark"):
            split_words(text)
    else:
        assert expected == split_words(text)


LONG = "a" * 2_000_000


@pytest.mark.parametrize("text", [LONG, f'"{LONG}"', '"' + "\\a" * 1_000_000, f"'{LONG}"], ids=map(str, range(4)))
def test_long_texts_take_no_longer_for_each_letter(text: str) -> None:
    """Two megabytes are read in a moment; with shlex it takes minutes."""
    started = time.process_time()
    try:
        split_words(text)
    except ValueError:
        assert text[0] in "'\""
    assert time.process_time() - started < 5
