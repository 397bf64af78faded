"""Stage report: prints changes as text, as JSON, or as the lines that go into the changelog."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from attrs import asdict, frozen

from generator.change_record import (
    BREAKING,
    FEATURE,
    FIX,
    LEVELS,
    TEXT,
    Change,
    level_of,
    next_version,
    reaches,
    step_of,
)

NOTHING = "nothing that users of the package see has changed"
COLOURS = {BREAKING: "bold red", FEATURE: "green", FIX: "yellow", TEXT: "dim"}


@frozen(kw_only=True)
class Comparison:
    """What was compared, and what came of it."""

    old: str
    """What the changes are counted from, as it was asked for."""
    new: str
    old_version: str | None
    """Version of the package at ``old``, if it is known."""
    new_version: str | None
    changes: tuple[Change, ...]

    @property
    def level(self) -> str | None:
        """The heaviest level of the changes."""
        return level_of(self.changes)

    @property
    def least_version(self) -> str | None:
        """The least version that may follow, if the old one is known."""
        return None if self.old_version is None else next_version(self.old_version, self.level)

    @property
    def version_fits(self) -> bool:
        """Whether the new version is the one that the changes ask for, or a later one."""
        if self.old_version is None or self.new_version is None or self.least_version is None:
            return True
        return reaches(self.new_version, self.least_version)

    @property
    def breaks_silently(self) -> bool:
        """Whether something breaks programs, and the version does not say so."""
        return self.level == BREAKING and not self.version_fits

    def step(self) -> str:
        """Return in words what the version does next."""
        if self.level is None:
            return "the version may stay"
        if self.least_version is not None:
            return f"the least version after {self.old_version} is {self.least_version}"
        below, above = step_of(self.level, before_one=True), step_of(self.level, before_one=False)
        return f"the version goes up by a {below} step below 1.0, and by a {above} step from 1.0 on"


def format_text(comparison: Comparison) -> str:
    """Return one line for each change and a summary; for pipes."""
    lines = [f"{change.level:8}  {change.part:9}  {change.subject}: {change.text}" for change in comparison.changes]
    return "\n".join([*lines, summarize(comparison)])


def print_table(comparison: Comparison) -> None:
    """Print a coloured table and a summary; for terminals."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=sys.stdout)
    if comparison.changes:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for name, fold in (("level", False), ("part", False), ("what", True), ("change", True)):
            table.add_column(name, no_wrap=not fold, overflow="fold")
        for change in comparison.changes:
            table.add_row(
                Text(change.level, COLOURS[change.level]), change.part, Text(change.subject), Text(change.text)
            )
        console.print(table)
    console.print(Text(summarize(comparison)))


def summarize(comparison: Comparison) -> str:
    """Return what the changes come to, in one line."""
    where = f"{comparison.old} -> {comparison.new}"
    if not comparison.changes:
        return f"{where}: {NOTHING}"
    counts = [(level, sum(change.level == level for change in comparison.changes)) for level in LEVELS]
    counted = ", ".join(f"{count} {level}" for level, count in counts if count)
    return f"{where}: {counted}; {comparison.step()}"


def format_json(comparison: Comparison) -> str:
    """Return everything for other programs."""
    level = comparison.level
    data = {
        "old": comparison.old,
        "new": comparison.new,
        "old_version": comparison.old_version,
        "new_version": comparison.new_version,
        "level": level,
        "step": {"below_one": step_of(level, before_one=True), "from_one_on": step_of(level, before_one=False)},
        "least_version": comparison.least_version,
        "changes": [asdict(change) for change in comparison.changes],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def format_markdown(comparison: Comparison) -> str:
    """Return what goes under the heading of the next version in the changelog, or an empty text."""
    parts = []
    for heading in ("Added", "Changed", "Removed", "Fixed"):
        lines = [
            changelog_entry(change)
            for change in comparison.changes
            if change.level != TEXT and heading_of(change) == heading
        ]
        documented = sorted({change.subject for change in comparison.changes if change.level == TEXT})
        if heading == "Changed" and documented:
            lines.append(f"- Documentation of {enumerate_names(documented)}.")
        if lines:
            parts.append("\n".join([f"### {heading}", "", *lines]))
    return "\n\n".join(parts)


def heading_of(change: Change) -> str:
    """Return the heading of the changelog that a change belongs under."""
    if change.level == FIX:
        return "Fixed"
    return {"added": "Added", "removed": "Removed"}.get(change.kind, "Changed")


def changelog_entry(change: Change) -> str:
    """Return a change as an item of the changelog."""
    breaking = "**Breaking:** " if change.level == BREAKING else ""
    return f"- {breaking}`{change.subject}`: {change.text.removesuffix('.')}."


def enumerate_names(names: Sequence[str], most: int = 5) -> str:
    """Return names as an enumeration that stays short."""
    quoted = [f"`{name}`" for name in names[:most]]
    if len(names) > most:
        return f"{', '.join(quoted)} and {len(names) - most} more"
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
