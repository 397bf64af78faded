"""Life cycles of resources: their transitions, and whether the next state comes at once, after polls, or with time."""

from __future__ import annotations

from contextlib import suppress
from typing import Final, NamedTuple

from .listings import Facets
from .sqlite_store import Record

IMMEDIATE: Final = "immediate"
POLLS: Final = "polls"
TIMED: Final = "timed"

GONE: Final = ""
"""State of what no longer exists."""

RUNNING: Final = ("run", "crash", "limit")
"""Transitions of jobs and commands that run: to a good end, to a bad one, or to their time limit."""


class Progress(NamedTuple):
    """When the next state comes.

    Args:
        mode: ``immediate``, ``polls`` or ``timed``.
        number: With ``polls``: after how many polls the next state comes; with ``timed``: how many times as fast as the
            seed says time passes.
    """

    mode: str = IMMEDIATE
    number: float = 1.0


def read_progress(text: str) -> Progress:
    """Return the progress that a string such as ``immediate``, ``polls:2`` or ``timed:10`` means.

    Raises:
        ValueError: If it means none.
    """
    mode, _, number = text.partition(":") if isinstance(text, str) else ("", "", "")
    if mode in (POLLS, TIMED) or (mode == IMMEDIATE and not number):
        try:
            amount = float(number or 1)
        except ValueError:
            amount = 0.0
        if 0 < amount < 1e6 and (mode != POLLS or amount.is_integer()):
            return Progress(mode, amount)
    raise ValueError(f"{text!r} is not a progress: use immediate, polls:N or timed:FACTOR, such as polls:2 or timed:10")


class Stage(NamedTuple):
    """A state, and how long it lasts."""

    status: str
    seconds: float


def read_stages(kind: str, transition: str, stages: object) -> list[Stage]:
    """Return the states of a transition, each with the seconds that it lasts; anything else is a ValueError."""
    parsed: list[Stage] = []
    if isinstance(stages, list):
        with suppress(TypeError, ValueError):
            parsed = [Stage(str(status), float(str(seconds))) for status, seconds in stages]
    if not parsed:
        raise ValueError(
            f'the seed\'s lifecycles.{kind}.{transition} must be a list of states such as ["init", 60], not {stages!r}'
        )
    return parsed


class Lifecycles:
    """The transitions, such as create, stop and release, that each kind of resource has.

    The table has kind -> transition -> states with the seconds that each lasts; the last one stays. If it has another
    form, that is a ValueError.
    """

    def __init__(self, table: dict[str, dict[str, list[list[object]]]], progress: Progress) -> None:
        self.progress = progress
        self._transitions = {
            kind: {transition: read_stages(kind, transition, stages) for transition, stages in transitions.items()}
            for kind, transitions in table.items()
        }

    def has_transition(self, kind: str, transition: str) -> bool:
        """Return whether resources of a kind have a transition of that name."""
        return transition in self._transitions.get(kind, ())

    def status(self, record: Record | Facets) -> str:
        """Return the state that a resource, or all with the same facets, is in."""
        return self._transitions[record.kind][record.transition][record.step].status if record.transition else ""

    def is_in_progress(self, record: Record | Facets) -> bool:
        """Return whether a further state follows."""
        return bool(record.transition) and record.step < len(self._transitions[record.kind][record.transition]) - 1

    def start(self, record: Record, transition: str, now: float) -> None:
        """Start a transition; with immediate progress it is at the end at once."""
        stages = self._transitions[record.kind][transition]
        record.transition, record.step, record.polls, record.due = transition, 0, 0, None
        if self.progress.mode == IMMEDIATE:
            record.step = len(stages) - 1
        elif self.progress.mode == TIMED and len(stages) > 1:
            record.due = now + stages[0].seconds / self.progress.number

    def pause(self, record: Record, transition: str, due: float | None) -> None:
        """Keep a resource in the first state of a transition, which polls and immediate progress do not end."""
        record.transition, record.step, record.polls, record.due = transition, 0, 0, due

    def first_state_seconds(self, kind: str, transition: str) -> float:
        """Return how long the first state of a transition lasts."""
        return self._transitions[kind][transition][0].seconds

    def scale_seconds(self, seconds: float) -> float:
        """Return how long something lasts with this progress: less if time passes faster."""
        return seconds / self.progress.number if self.progress.mode == TIMED else seconds

    def count_poll(self, record: Record) -> bool:
        """Count a poll of a resource in progress, and return whether its next state comes."""
        record.polls += 1
        return record.polls >= self.progress.number

    def advance(self, record: Record) -> None:
        """Take a resource to its next state, from the moment at which that was due."""
        stages = self._transitions[record.kind][record.transition]
        record.step += 1
        record.polls = 0
        before, record.due = record.due, None
        if before is not None and record.step < len(stages) - 1:
            record.due = before + stages[record.step].seconds / self.progress.number

    def complete(self, record: Record) -> None:
        """Take a resource to the last state of its transition."""
        record.step, record.polls, record.due = len(self._transitions[record.kind][record.transition]) - 1, 0, None
