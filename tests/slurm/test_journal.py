"""The journal: what is kept of jobs, for the user alone, and by several commands at a time."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ehpc.slurm import journal
from ehpc.slurm.journal import Journal

WRITER = """
from ehpc.slurm.journal import Journal
journal = Journal({!r}, "c")
for number in range(50):
    journal.add(dict(number={!r} + str(number)))
"""


def test_what_is_added_is_there(tmp_path: Path) -> None:
    """Also what was cancelled; a line that was cut off is passed over."""
    kept = Journal(str(tmp_path / "state"), "ehpc-hz-x")
    kept.add({"number": "12", "name": "a"})
    kept.add({"cancelled": ["12", "13_4"]})
    with (tmp_path / "state" / "ehpc-hz-x.jsonl").open("a") as file:
        file.write('{"number": "14", "na')
    kept = Journal(str(tmp_path / "state"), "ehpc-hz-x")
    assert ({"12": {"number": "12", "name": "a"}}, {"12", "13_4"}) == (kept.jobs, kept.cancelled)
    assert {} == Journal(str(tmp_path / "state"), "ehpc-hz-other").jobs


def test_only_the_user_can_read_it(tmp_path: Path) -> None:
    """Neither the journal nor environments, which may hold secrets of the user; the same environment is kept once."""
    kept = Journal(str(tmp_path / "state"), "c")
    kept.add({"number": "12"})
    paths = {kept.keep_environment(b"export A=1\n") for _ in range(2)}
    assert 1 == len(paths)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in [tmp_path / "state", *(tmp_path / "state").rglob("*")]}
    assert {0o700, 0o600} == modes


def test_commands_at_the_same_time(tmp_path: Path) -> None:
    """No line is lost or mixed with another."""
    names = [f"{letter}-" for letter in "abcd"]
    writers = [subprocess.Popen([sys.executable, "-c", WRITER.format(str(tmp_path), name)]) for name in names]
    assert [0] * len(names) == [writer.wait() for writer in writers]
    assert {f"{name}{number}" for name in names for number in range(50)} == set(Journal(str(tmp_path), "c").jobs)


def test_a_large_journal_loses_its_older_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first line is a whole one then."""
    monkeypatch.setattr(journal, "MOST_BYTES", 1000)
    kept = Journal(str(tmp_path), "c")
    for number in range(100):
        kept.add({"number": str(number)})
    numbers = [int(number) for number in Journal(str(tmp_path), "c").jobs]
    assert list(range(numbers[0], 100)) == numbers
    assert 20 < len(numbers) < 70
