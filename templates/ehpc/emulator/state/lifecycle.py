# Hand-written: edit templates/ehpc/emulator/state/lifecycle.py, then run `make generate`.
"""How things come from one state to the next: at once, when they are looked at, or with time."""

from __future__ import annotations

from contextlib import suppress
from typing import Final, NamedTuple

from .store import Record

IMMEDIATE: Final = "immediate"
LOOKS: Final = "looks"
TIMED: Final = "timed"

GONE: Final = ""
"""The state of what no longer exists."""


class Progress(NamedTuple):
    """When the next state comes.

    Args:
        mode: ``immediate``, ``looks`` or ``timed``.
        number: With ``looks``: how often a state is shown; with ``timed``: how many times as fast as the seed says.
    """

    mode: str = IMMEDIATE
    number: float = 1.0


def read_progress(text: str) -> Progress:
    """Return the progress that a text such as ``immediate``, ``looks:2`` or ``timed:10`` means.

    Raises:
        ValueError: If it means none.
    """
    mode, _, number = text.partition(":")
    if mode in (LOOKS, TIMED) or (mode == IMMEDIATE and not number):
        try:
            amount = float(number or 1)
        except ValueError:
            amount = 0.0
        if 0 < amount < 1e6 and (mode != LOOKS or amount.is_integer()):
            return Progress(mode, amount)
    raise ValueError(f"{text!r} is not a progress: use immediate, looks:N or timed:FACTOR, such as looks:2 or timed:10")


class Stage(NamedTuple):
    """A state, and how long it lasts."""

    status: str
    seconds: float


def read_stages(kind: str, life: str, stages: object) -> list[Stage]:
    """Return the states of a path.

    Raises:
        ValueError: If it is not a list of states, each with the seconds that it lasts.
    """
    found: list[Stage] = []
    if isinstance(stages, list):
        with suppress(TypeError, ValueError):
            found = [Stage(str(status), float(str(seconds))) for status, seconds in stages]
    if not found:
        raise ValueError(
            f'the seed\'s lives.{kind}.{life} must be a list of states such as ["init", 60], not {stages!r}'
        )
    return found


class Lives:
    """The paths of states, such as create, stop and release, that each kind of thing can go.

    Args:
        table: Kind -> path -> states with the seconds that each lasts; the last one stays.
        progress: When the next state comes.

    Raises:
        ValueError: If the table has another form.
    """

    def __init__(self, table: dict[str, dict[str, list[list[object]]]], progress: Progress) -> None:
        self.progress = progress
        self._paths = {
            kind: {life: read_stages(kind, life, stages) for life, stages in paths.items()}
            for kind, paths in table.items()
        }

    def has(self, kind: str, life: str) -> bool:
        """Return whether things of a kind have a path of that name."""
        return life in self._paths.get(kind, ())

    def names(self, kind: str) -> list[str]:
        """Return the paths that things of a kind have."""
        return sorted(self._paths.get(kind, ()))

    def status(self, record: Record) -> str:
        """Return the state that something is in."""
        return self._paths[record.kind][record.life][record.step].status if record.life else ""

    def under_way(self, record: Record) -> bool:
        """Return whether a further state follows."""
        return bool(record.life) and record.step < len(self._paths[record.kind][record.life]) - 1

    def begin(self, record: Record, life: str, now: float) -> None:
        """Set something on a path; with immediate progress it is at the end at once."""
        stages = self._paths[record.kind][life]
        record.life, record.step, record.looks, record.due = life, 0, 0, None
        if self.progress.mode == IMMEDIATE:
            record.step = len(stages) - 1
        elif self.progress.mode == TIMED and len(stages) > 1:
            record.due = now + stages[0].seconds / self.progress.number

    def hold(self, record: Record, life: str, due: float | None) -> None:
        """Set something on the first state of a path, which looks and immediate progress do not end."""
        record.life, record.step, record.looks, record.due = life, 0, 0, due

    def seconds(self, kind: str, life: str) -> float:
        """Return how long the first state of a path lasts."""
        return self._paths[kind][life][0].seconds

    def paced(self, seconds: float) -> float:
        """Return how long something lasts that takes a time: less if time passes faster."""
        return seconds / self.progress.number if self.progress.mode == TIMED else seconds

    def look(self, record: Record) -> bool:
        """Count a look at something that is under way, and tell whether that brings its next state."""
        record.looks += 1
        return record.looks >= self.progress.number

    def step(self, record: Record) -> None:
        """Take something to its next state, from the moment at which that was due."""
        stages = self._paths[record.kind][record.life]
        record.step += 1
        record.looks = 0
        before, record.due = record.due, None
        if before is not None and record.step < len(stages) - 1:
            record.due = before + stages[record.step].seconds / self.progress.number

    def finish(self, record: Record) -> None:
        """Take something to the last state of its path."""
        record.step, record.looks, record.due = len(self._paths[record.kind][record.life]) - 1, 0, None
