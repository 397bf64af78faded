"""What a job waits for is read, and decides whether it may start."""

from __future__ import annotations

import pytest

from ehpc.batch import Dependency, Dialect, JobOutcome, parse_dependencies

OUTCOMES: tuple[JobOutcome, ...] = ("waiting", "running", "succeeded", "failed", "unknown")


@pytest.mark.parametrize(
    ("dialect", "text", "conditions", "any_of"),
    [
        ("slurm", "afterok:1", [Dependency("afterok", "1")], False),
        ("slurm", "AfterOK:1:2", [Dependency("afterok", "1"), Dependency("afterok", "2")], False),
        ("slurm", "afterok:1,afterany:2", [Dependency("afterok", "1"), Dependency("afterany", "2")], False),
        ("slurm", "afterok:1?afterany:2", [Dependency("afterok", "1"), Dependency("afterany", "2")], True),
        ("slurm", "after:1+10", [Dependency("after", "1", 10)], False),
        ("slurm", "aftercorr:1_2,afterok:1_*", [Dependency("aftercorr", "1_2"), Dependency("afterok", "1_*")], False),
        ("slurm", "singleton,afterok:1", [Dependency("singleton"), Dependency("afterok", "1")], False),
        ("slurm", "1", [Dependency("afterany", "1")], False),
        (
            "pbs",
            "afterok:1.manager:2[].manager",
            [Dependency("afterok", "1.manager"), Dependency("afterok", "2[].manager")],
            False,
        ),
        ("gridengine", "1,other*", [Dependency("afterany", "1"), Dependency("afterany", "other*")], False),
    ],
)
def test_conditions_are_read(dialect: Dialect, text: str, conditions: list[Dependency], any_of: bool) -> None:
    """As each scheduler writes them."""
    found = parse_dependencies(text, dialect)
    assert (conditions, any_of) == (list(found.conditions), found.any_of)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "afterok",
        "afterok:",
        "afterok:a",
        "afterok:0",
        "afterok:1,",
        "afterok:1 , after:2",
        "1:2",
        "before:1",
        "on:1",
        "singleton:1",
    ],
)
def test_what_is_no_condition_is_refused(text: str) -> None:
    """The message names the part."""
    with pytest.raises(ValueError, match=r"is no condition|is no job identifier"):
        parse_dependencies(text, "slurm")


@pytest.mark.parametrize(
    ("kind", "verdicts"),
    [
        ("after", "wait ready ready ready ready"),
        ("afterany", "wait wait ready ready ready"),
        ("afterok", "wait wait ready never ready"),
        ("afternotok", "wait wait never ready ready"),
        ("aftercorr", "wait wait ready never ready"),
        ("singleton", "wait wait ready ready ready"),
    ],
)
def test_a_condition_depends_on_the_other_job(kind: str, verdicts: str) -> None:
    """While it waits, runs, after a success, after a failure, and if nobody knows it."""
    assert verdicts.split() == [Dependency(kind, "1").check(outcome) for outcome in OUTCOMES]


@pytest.mark.parametrize(
    ("sign", "outcomes", "verdict"),
    [
        (",", ("succeeded", "succeeded"), "ready"),
        (",", ("succeeded", "running"), "wait"),
        (",", ("failed", "running"), "never"),
        ("?", ("failed", "succeeded"), "ready"),
        ("?", ("failed", "running"), "wait"),
        ("?", ("failed", "failed"), "never"),
    ],
)
def test_conditions_are_joined(sign: str, outcomes: tuple[JobOutcome, JobOutcome], verdict: str) -> None:
    """By ``,`` all have to be met, by ``?`` one of them."""
    values: dict[str, JobOutcome] = dict(zip("12", outcomes, strict=True))
    found = parse_dependencies(f"afterok:1{sign}afterok:2", "slurm")
    assert verdict == found.check(lambda condition: values[condition.job])
    assert f"afterok:1{sign}afterok:2" == str(found)
