"""Times, hosts and indices, as Slurm writes and reads them."""

from __future__ import annotations

import pytest

from ehpc.batch.slurm import expand_hosts
from ehpc.slurm.arguments import UsageError
from ehpc.slurm.columns import format_duration, format_hosts, format_ranges, parse_indices, parse_job_ids
from ehpc.slurm.queries import parse_sacct_format


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(None, "UNLIMITED"), (0, "0:00"), (7.9, "0:07"), (3600, "1:00:00"), (93784, "1-02:03:04"), (-1, "0:00")],
)
def test_durations(seconds: float | None, text: str) -> None:
    """As squeue writes them."""
    assert text == format_duration(seconds)


@pytest.mark.parametrize(
    ("hosts", "text"),
    [
        ([], ""),
        (["login"], "login"),
        (["n1"], "n1"),
        (["n1", "n2", "n3", "n7"], "n[1-3,7]"),
        (["compute000", "compute001", "login"], "compute[000-001],login"),
        (["x09", "x10", "x11"], "x[09-11]"),
        (["n", "n1"], "n,n1"),
    ],
)
def test_hosts(hosts: list[str], text: str) -> None:
    """There and back."""
    assert text == format_hosts(hosts)
    assert hosts == expand_hosts(text)


def test_indices() -> None:
    """Ranges with steps; a limit does not count."""
    assert [0, 2, 4, 9] == parse_indices("0-4:2,9%3")
    assert "0,2,4,9-11" == format_ranges(["0", "2", "4", "9", "10", "11"])


def test_job_identifiers() -> None:
    """One by one, each once; numbered steps are left out."""
    expected = ["12", "13_4", "14_1", "14_2", "15"]
    assert expected == parse_job_ids("12,13_4,14_[1-2%5],12,15.batch,16.0", "bad %s")
    with pytest.raises(UsageError, match="bad x12"):
        parse_job_ids("12,x12", "bad %s")


def test_widths_of_sacct() -> None:
    """A column's own or the one that is asked for; what is no number is refused, not a crash."""
    assert [("jobid", -12), ("state", 20), ("jobname", -5)] == parse_sacct_format("JobID,state%20,JobName%-5")
    for field in ("JobID%-", "JobID%x", "i"):
        with pytest.raises(UsageError, match="Invalid field requested"):
            parse_sacct_format(field)
