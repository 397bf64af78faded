"""Edits of copied files: finds those made in the package, where a traceback points, to take them back to their sources.

A hand-written file of the package is a copy of one in ``templates/``. An edit of the copy is kept until ``adopt`` takes
it back: a copy whose content is neither what the last run wrote nor what the next one would is an edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

from generator.diagnostics import UsageError


@frozen
class Copy:
    """A hand-written file of the package.

    Args:
        source: The file that it is a copy of.
        target: The copy.
        present: Hash of what it holds; None if it is not there.
        last: Hash of what the last run wrote; None if it wrote none.
        wanted: Hash of what the next run would write.
    """

    source: Path
    target: Path
    present: str | None
    last: str | None
    wanted: str

    def is_edited(self) -> bool:
        """Return whether the copy is neither what the last run wrote nor what the next one would."""
        return self.present not in (None, self.last, self.wanted)


def refuse_edits(copies: Iterable[Copy], root: Path) -> None:
    """Make sure that no edit would be lost.

    Raises:
        UsageError: There are edits; the message names each file.
    """
    edited = [copy for copy in copies if copy.is_edited()]
    if edited:
        files = "".join(f"\n  {name(copy.target, root)}, a copy of {name(copy.source, root)}" for copy in edited)
        raise UsageError(
            "these copies were edited, and would be overwritten; nothing was written. Take the edits back with "
            f"`python -m generator adopt`, or delete the copies:{files}"
        )


def choose_edits(copies: Mapping[Path, Copy], files: Iterable[Path], root: Path) -> list[Copy]:
    """Return the edits that can be taken back into their sources.

    Args:
        copies: All copies by their absolute paths.
        files: Copies to take edits of. Default, with none: all that are edited.
        root: Folder that messages name files relative to.

    Raises:
        UsageError: A file is no copy, or its source has changed too.
    """
    chosen = []
    for path in files:
        if path not in copies:
            raise UsageError(
                f"{name(path, root)} is not a copy of a hand-written file: its first lines say what to edit instead"
            )
        chosen.append(copies[path])
    edited = [copy for copy in chosen or copies.values() if copy.is_edited()]
    torn = [copy for copy in edited if copy.wanted != copy.last]
    if torn:
        files_of = ", ".join(f"{name(copy.target, root)} and {name(copy.source, root)}" for copy in torn)
        raise UsageError(f"both were edited since the last run, put them together by hand: {files_of}")
    return edited


def name(path: Path, root: Path) -> str:
    """Return how messages name a file."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
