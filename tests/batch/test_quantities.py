"""Wall times and memory sizes mean what each scheduler takes them for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ehpc.batch import Dialect, format_memory, format_wall_time, parse_memory, parse_wall_time

DIALECTS: tuple[Dialect, ...] = ("slurm", "pbs", "gridengine")
MEBIBYTE = 1024**2


@pytest.mark.parametrize(
    ("dialect", "text", "seconds"),
    [
        ("slurm", "90", 5400),
        ("slurm", "1:30", 120),  # a minute and a half, rounded up
        ("slurm", "1:30:00", 5400),
        ("slurm", "2-", 172_800),
        ("slurm", "2-3", 183_600),
        ("slurm", "2-3:4", 183_840),
        ("slurm", "2-3:4:5", 183_900),
        ("slurm", "60:90", 3720),
        ("slurm", "0", None),
        ("slurm", "-1", None),
        ("slurm", "infinite", None),
        ("slurm", "UNLIMITED", None),
        ("pbs", "90", 90),
        ("pbs", "1:30", 90),
        ("pbs", "1:30:00", 5400),
        ("pbs", "100:00:00", 360_000),
        ("pbs", "1.6", 2),
        ("pbs", "1.4", 1),
        ("gridengine", "90", 90),
        ("gridengine", "1:30:00", 5400),
        ("gridengine", "INFINITY", None),
    ],
)
def test_a_wall_time_is_read(dialect: Dialect, text: str, seconds: int | None) -> None:
    """A bare number is minutes for Slurm, and seconds for the others."""
    assert seconds == parse_wall_time(text, dialect)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("text", ["", "2h", "1:", ":30", "1:2:3:4", "+5", " 5", "-5", "1-2-3", "٣", "1.x", "9" * 40])
def test_what_is_no_wall_time_is_refused(dialect: Dialect, text: str) -> None:
    """The message shows it."""
    with pytest.raises(ValueError, match="is no wall time"):
        parse_wall_time(text, dialect)


@pytest.mark.parametrize(
    ("dialect", "text", "size"),
    [
        ("slurm", "4G", 4096 * MEBIBYTE),
        ("slurm", "4gb", 4096 * MEBIBYTE),
        ("slurm", "100", 100 * MEBIBYTE),
        ("slurm", "4000K", 4 * MEBIBYTE),
        ("slurm", "0", 0),
        ("pbs", "16gb", 16 * 1024 * MEBIBYTE),
        ("pbs", "2048", 2048),
        ("pbs", "4mw", 32 * MEBIBYTE),
        ("pbs", "8b", 8),
        ("pbs", "1PB", 1024**5),
        ("gridengine", "4G", 4096 * MEBIBYTE),
        ("gridengine", "4g", 4 * 10**9),
        ("gridengine", "1.5K", 1536),
        ("gridengine", "2048", 2048),
    ],
)
def test_a_memory_size_is_read(dialect: Dialect, text: str, size: int) -> None:
    """Without a unit it is mebibytes for Slurm, and bytes for the others."""
    assert size == parse_memory(text, dialect)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("text", ["", "G", "4GiB", "4X", "-4", "4 G", "1e3", "٣", "4GG", "9" * 40])
def test_what_is_no_memory_size_is_refused(dialect: Dialect, text: str) -> None:
    """The message shows it."""
    with pytest.raises(ValueError, match="is no memory size"):
        parse_memory(text, dialect)


@given(some.sampled_from(DIALECTS), some.integers(min_value=1, max_value=10**7))
def test_a_wall_time_survives_being_written(dialect: Dialect, minutes: int) -> None:
    """What is written is read as the same number of seconds."""
    assert minutes * 60 == parse_wall_time(format_wall_time(minutes * 60, dialect), dialect)


@given(some.sampled_from(DIALECTS), some.integers(min_value=0, max_value=10**6))
def test_a_memory_size_survives_being_written(dialect: Dialect, mebibytes: int) -> None:
    """What is written is read as the same number of bytes."""
    assert mebibytes * MEBIBYTE == parse_memory(format_memory(mebibytes * MEBIBYTE, dialect), dialect)


def test_quantities_are_written_as_the_schedulers_do() -> None:
    """Slurm has days, and no unit smaller than a mebibyte."""
    assert ["1-02:03:04", "26:03:04", "26:03:04"] == [format_wall_time(93_784, dialect) for dialect in DIALECTS]
    assert ["4G", "4gb", "4G"] == [format_memory(4 * 1024**3, dialect) for dialect in DIALECTS]
    assert ["1M", "1000b", "1000"] == [format_memory(1000, dialect) for dialect in DIALECTS]
