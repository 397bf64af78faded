"""Takes the values of options one by one, and keeps account of those that nobody took."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeVar, overload

from .job import Directive, Problem

T = TypeVar("T")
D = TypeVar("D")


class OptionReader:
    """Values of options, of which the last one of a name counts."""

    def __init__(self, directives: Sequence[Directive]) -> None:
        self.directives = list(directives)
        self.last = {directive.option: directive for directive in directives}
        self.problems: list[Problem] = []
        self.taken: set[str] = set()

    @overload
    def take(self, option: str) -> str | None: ...
    @overload
    def take(self, option: str, parse: Callable[[str], T]) -> T | None: ...
    @overload
    def take(self, option: str, parse: Callable[[str], T], default: D) -> T | D: ...

    def take(self, option: str, parse: Callable[[str], object] = str, default: object = None) -> object:
        """Return the parsed value of an option, or the default if it is not given or wrong, which is a problem.

        What parses it raises ValueError, also for values that later ones replace.
        """
        self.taken.add(option)
        return self.check(option, parse, default)

    def check(self, option: str, parse: Callable[[str], T], default: D) -> T | D:
        """Return what ``take`` does, but leave the option for others, so that it is reported in the end."""
        result: T | D = default
        for directive in self.directives:
            if directive.option == option:
                try:
                    result = parse(directive.value)
                except ValueError as error:
                    self.problems.append(Problem(directive.line, str(directive), str(error)))
        return result

    def has(self, option: str) -> bool:
        """Return whether an option is given."""
        return option in self.last

    def position(self, option: str) -> int:
        """Return where among the options one stands last, or -1."""
        places = [place for place, directive in enumerate(self.directives) if directive.option == option]
        self.taken.add(option)
        return places[-1] if places else -1

    def drop(self, *options: str) -> None:
        """Mark options as seen that ask for nothing."""
        self.taken.update(options)

    def leave(self, option: str, reason: str, kind: Literal["refused", "unsupported"] = "unsupported") -> None:
        """Note that an option, which is given, is not taken over, or not as a whole."""
        self.problems.append(Problem(self.last[option].line, str(self.last[option]), reason, kind))

    def finish(self) -> list[Problem]:
        """Return the problems, with one for each option that nobody took."""
        left = [directive for directive in self.directives if directive.option not in self.taken]
        return self.problems + [Problem(item.line, str(item), "not taken over", "unsupported") for item in left]


def number(text: str, least: int = 1) -> int:
    """Return a number of at most nine digits that is not below the least one."""
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and int(text) >= least):
        raise ValueError(f"{text!r} is no whole number from {least}")
    return int(text)


def integer(text: str) -> int:
    """Return a number that may have a sign."""
    return -number(text[1:], 0) if text.startswith("-") else number(text.removeprefix("+"), 0)


def split_list(text: str, keep_quotes: bool = False) -> tuple[str, ...]:
    """Return the items of a list with commas; those in quotes, which may remain, and after ``\\`` separate nothing."""
    items, item, quote = [], "", ""
    letters = iter(text)
    for letter in letters:
        if letter == "," and not quote:
            items.append(item)
            item = ""
        elif letter == quote or (letter in "\"'" and not quote):
            quote = "" if quote else letter
            item += letter if keep_quotes else ""
        elif letter == "\\" and not quote:
            item += (letter if keep_quotes else "") + next(letters, "")
        else:
            item += letter
    return tuple(part for part in [*items, item] if part)
# Hand-written: edit templates/ehpc/batch/options.py, then run `make generate`.
