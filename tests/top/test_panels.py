"""What the terminal shows of a sample."""

from __future__ import annotations

import pytest

from ehpc.top.panels import duration, matches, square


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("state:running", True),
        ("state:run", False),
        ("owner:alice", True),
        ("node:n2", True),
        ("node:n", False),
        ("JOB-1", True),
        ("ali", True),
        ("running", True),
        ("bob", False),
        ("17", True),
    ],
)
def test_a_word_of_a_filter(word: str, expected: bool) -> None:
    """A kind with a value is exact; a word may stand anywhere, in any case."""
    record = {"id": "17", "name": "job-1", "owner": "alice", "state": "running", "hosts": "['n1', 'n2']"}
    assert expected == matches(record, word)


@pytest.mark.parametrize(
    ("state", "used", "expected"),
    [
        ("running", 0, "·"),
        ("running", 1, "▃"),
        ("running", 4, "█"),
        ("running", 9, "█"),
        ("stopped", 0, "○"),
        ("exception", 4, "✗"),
    ],
)
def test_a_node_can_be_told_without_colors(state: str, used: int, expected: str) -> None:
    """By use while it runs, else by its state."""
    assert expected == square({"state": state, "used": used, "cores": 4})[0]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0, "0 s"), (89, "89 s"), (90, "2 min"), (5399, "90 min"), (5400, "1.5 h"), (172_799, "48.0 h"), (172_800, "2 d")],
)
def test_a_duration_is_short(seconds: float, expected: str) -> None:
    """At most six characters, for columns that are narrow."""
    assert expected == duration(seconds)
    assert len(expected) <= 6
