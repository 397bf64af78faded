"""What job scripts ask the scheduler for."""

from __future__ import annotations

import shlex
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehpc.emulator.jobs.directives import read_demand, split_words


@pytest.mark.parametrize(
    ("lines", "chunks", "seconds"),
    [
        ("", [1], None),
        ("#PBS -l ncpus=4", [4], None),
        ("#PBS -l select=2:ncpus=4:mem=8gb", [4, 4], None),
        ("#PBS -l select=1:ncpus=4+2:ncpus=1", [4, 1, 1], None),
        ("#PBS -l nodes=2:ppn=3,walltime=1:00:00", [3, 3], 3600.0),
        ("#PBS -N name\n#PBS -q workq -l walltime=90", [1], 90.0),
        ("#PBS -l walltime=soon -l ncpus=many", [1], None),
        ("#PBS -l 'ncpus=2", [1], None),
        ("# a remark\n\n#PBS -l ncpus=2\necho\n#PBS -l ncpus=8", [2], None),
        ("##PBS -l ncpus=2\n#SBATCH -n 4", [1], None),
    ],
)
def test_pbs(lines: str, chunks: list[int], seconds: float | None) -> None:
    """Cores and time of ``-l`` options before the first command; what can't be read does not count."""
    assert read_demand(f"#!/bin/sh\n{lines}\n", "pbs") == (chunks, seconds)


@pytest.mark.parametrize(
    ("lines", "chunks", "seconds"),
    [
        ("", [1], None),
        ("#SBATCH -n 3", [1, 1, 1], None),
        ("#SBATCH --ntasks=2 --cpus-per-task=4", [4, 4], None),
        ("#SBATCH -N 2\n#SBATCH --ntasks-per-node 3", [1] * 6, None),
        ("#SBATCH --nodes=2-4\n#SBATCH -c 8", [8, 8], None),
        ("#SBATCH --exclusive\n#SBATCH -t 10", [1], 600.0),
        ("#SBATCH --time=10:30", [1], 630.0),
        ("#SBATCH --time=1:10:30", [1], 4230.0),
        ("#SBATCH --time=1-2", [1], 93_600.0),
        ("#SBATCH --time=1-2:30", [1], 95_400.0),
        ("#SBATCH --time=1-2:30:15", [1], 95_415.0),
        ("#SBATCH --time=later-2", [1], None),
    ],
)
def test_slurm(lines: str, chunks: list[int], seconds: float | None) -> None:
    """Tasks, their cores, and all ways to write a time."""
    assert read_demand(f"#!/bin/sh\n{lines}\n", "slurm") == (chunks, seconds)


def test_other_schedulers_ask_for_one_core() -> None:
    """Only PBS and Slurm have options here."""
    assert read_demand("#PBS -l ncpus=2\n", "deadline") == ([1], None)


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
