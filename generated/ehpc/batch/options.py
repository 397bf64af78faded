# Hand-written: edit templates/ehpc/batch/options.py, then run `make generate`.
"""Takes the values of options one by one, and keeps account of those that nobody took."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

from .job import Directive, Problem

T = TypeVar("T")
D = TypeVar("D")


class OptionReader:
    """Values of options, of which the last one of a name counts.

    Args:
        directives: The options in their order.
    """

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

        Args:
            option: Canonical name.
            parse: Makes the result of the value, or raises ValueError.
            default: What to return without it.
        """
        self.taken.add(option)
        directive = self.last.get(option)
        if directive is None:
            return default
        try:
            return parse(directive.value)
        except ValueError as error:
            self.problems.append(Problem(directive.line, str(directive), str(error)))
            return default

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

    def leave(self, option: str, text: str, reason: str) -> None:
        """Note that a part of an option's value is not taken over."""
        self.problems.append(Problem(self.last[option].line, text, reason, "unsupported"))

    def finish(self) -> list[Problem]:
        """Return the problems, with one for each option that nobody took."""
        left = [directive for directive in self.directives if directive.option not in self.taken]
        return self.problems + [Problem(one.line, str(one), "not taken over", "unsupported") for one in left]


def number(text: str, least: int = 1) -> int:
    """Return a number of digits.

    Args:
        text: The digits, at most nine.
        least: Smallest number that is right.

    Raises:
        ValueError: If it is none.
    """
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and int(text) >= least):
        raise ValueError(f"{text!r} is no whole number from {least}")
    return int(text)


def split_list(text: str) -> tuple[str, ...]:
    """Return the items of a list with commas; what is quoted or follows a backslash is no separator."""
    items, item, quote = [], "", ""
    letters = iter(text)
    for letter in letters:
        if quote:
            quote, letter = ("", "") if letter == quote else (quote, letter)
        elif letter in "\"'":
            quote, letter = letter, ""
        elif letter == "\\":
            letter = next(letters, "")
        elif letter == ",":
            items.append(item)
            item, letter = "", ""
        item += letter
    return tuple(part for part in [*items, item] if part)
