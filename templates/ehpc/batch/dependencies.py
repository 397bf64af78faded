"""Parses what a job waits for, such as ``afterok:12:13,singleton``, and decides whether it may start."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .dialect import Dialect

JobOutcome = Literal["waiting", "running", "succeeded", "failed", "unknown"]
"""How a job is that another one waits for; ``failed`` also if it was cancelled, ``unknown`` if there is none."""

KINDS = ("after", "afterany", "afterok", "afternotok", "aftercorr", "afterburstbuffer", "singleton")
JOB_ID = {
    "slurm": re.compile(r"([1-9][0-9]{0,9}(?:_(?:[0-9]+|\*))?)(?:\+([0-9]{1,9}))?"),
    "pbs": re.compile(r"([^:,]+)()"),
}


@dataclass(frozen=True, slots=True)
class Dependency:
    """One condition.

    Args:
        kind: ``after`` (it has begun), ``afterany`` (it has ended), ``afterok`` (with success), ``afternotok`` (with a
            failure), ``aftercorr`` (the part with the same index of an array job has succeeded), ``afterburstbuffer``,
            or ``singleton`` (no earlier job of this name and user is left).
        job: The other job's identifier or name; empty for ``singleton``.
        delay_minutes: How long after that.
    """

    kind: str
    job: str = ""
    delay_minutes: int = 0

    def __str__(self) -> str:
        delay = f"+{self.delay_minutes}" if self.delay_minutes else ""
        return f"{self.kind}:{self.job}{delay}" if self.job else self.kind

    def check(self, outcome: JobOutcome) -> Literal["ready", "wait", "never"]:
        """Return whether the condition is met.

        Args:
            outcome: How the other job is; for ``singleton`` ``succeeded`` if no earlier job is left, else ``waiting``;
                for ``aftercorr`` that of the corresponding part. Slurm takes a job that it does not know for one that
                has ended as wanted.
        """
        if outcome == "unknown" or (outcome == "running" and self.kind == "after"):
            return "ready"
        if outcome in ("waiting", "running"):
            return "wait"
        wanted = {"afterok": "succeeded", "aftercorr": "succeeded", "afternotok": "failed"}.get(self.kind, outcome)
        return "ready" if outcome == wanted else "never"


@dataclass(frozen=True, slots=True)
class DependencySpec:
    """Conditions for the start of a job.

    Args:
        conditions: At least one.
        any_of: Whether one of them is enough.
    """

    conditions: tuple[Dependency, ...]
    any_of: bool = False

    def __str__(self) -> str:
        return ("?" if self.any_of else ",").join(map(str, self.conditions))

    def check(self, outcome: Callable[[Dependency], JobOutcome]) -> Literal["ready", "wait", "never"]:
        """Return whether the job may start: ``never`` if the conditions can't be met any more.

        Args:
            outcome: Is called with each condition and returns how its job is; see ``Dependency.check``.
        """
        verdicts = {condition.check(outcome(condition)) for condition in self.conditions}
        if self.any_of:
            return "ready" if "ready" in verdicts else "wait" if "wait" in verdicts else "never"
        return "never" if "never" in verdicts else "wait" if "wait" in verdicts else "ready"


def parse_dependencies(text: str, dialect: Dialect) -> DependencySpec:
    """Return the conditions that a text names.

    Args:
        text: ``kind:job[+minutes][:job...]`` and ``singleton``, joined by ``,`` (all) or ``?`` (any) for Slurm; the
            value of ``depend=`` for PBS; a list of jobs that may have failed for Grid Engine.
        dialect: Whose notation it is.

    Raises:
        ValueError: If it is no such text, or has conditions that are not about the start of this job (``before``).
    """
    if dialect == "gridengine":
        return DependencySpec(tuple(Dependency("afterany", job) for job in text.split(",") if job))
    conditions: list[Dependency] = []
    for part in re.split(r"[,?]", text):
        kind, colon, rest = part.partition(":")
        if not colon and re.fullmatch(r"[1-9][0-9]*(_([0-9]+|\*))?", kind) and dialect == "slurm":
            kind, colon, rest = "afterany", ":", kind
        kind = kind.lower()
        if kind not in KINDS or (kind == "singleton") == bool(colon):
            raise ValueError(f"{part!r} is no condition for the start of a job ({', '.join(KINDS)})")
        for job in rest.split(":") if colon else ():
            match = JOB_ID[dialect].fullmatch(job)
            if match is None:
                raise ValueError(f"{part!r}: {job!r} is no job identifier")
            conditions.append(Dependency(kind, match[1], int(match[2] or 0)))
        if not colon:
            conditions.append(Dependency(kind))
    return DependencySpec(tuple(conditions), "?" in text)
