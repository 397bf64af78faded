"""Places in spec files, and the problems that are found there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from attrs import define, field, frozen


class Mark(NamedTuple):
    """A place in a file; lines and columns count from 1. The cache reads many of them, and tuples fast."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@frozen(order=True)
class Problem:
    """Something wrong in the spec: where, what, and what to do about it."""

    mark: Mark
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.mark}: {self.message}" + (f" ({self.hint})" if self.hint else "")


@define
class Problems:
    """Collects the problems of a run, so that all of them are shown at once."""

    entries: list[Problem] = field(factory=list)

    def add(self, mark: Mark, message: str, hint: str = "") -> None:
        """Note a problem and go on."""
        self.entries.append(Problem(mark, message, hint))

    def expect(self, name: str, known: Collection[str], mark: Mark, message: str, hint: str = "") -> None:
        """Note a problem if a name is not known, with the known one that resembles it, or else with the hint."""
        if name not in known:
            self.add(mark, message, did_you_mean(name, known) or hint)

    def __bool__(self) -> bool:
        return bool(self.entries)


class SpecError(Exception):
    """The spec has problems; nothing was written."""

    def __init__(self, problems: Problems) -> None:
        self.problems = sorted(set(problems.entries))  # each once, in the order of files and lines
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UsageError(Exception):
    """The generator was asked for something that cannot be had; the message says what to ask for instead."""


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return a hint that names the word that resembles ``word`` most, or an empty text."""
    import difflib

    near = difflib.get_close_matches(word, list(words), 1, 0.75)
    return f"did you mean {near[0]}?" if near else ""


def project_path(path: Path, root: Path) -> str:
    """Return a path as problems print it: relative to the project, such as ``spec/2018-04-12/service.yaml``."""
    return path.relative_to(root).as_posix()
