"""Renders the cells of a table: as lines of text where they fit, or else with rich, which takes its time to load."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import click

from .session import count_columns

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

GAP = "  "
ATTRIBUTES = ("bold", "dim", "underline")
"""Words of a style that are no colors."""


class Column:
    """A column of a table."""

    def __init__(self, head: str, *, is_right: bool = False, style: str = "", width: int = 0) -> None:
        self.head = head
        self.is_right = is_right
        self.style = style
        self.width = width


class Terminal:
    """The terminal that standard output is.

    Attributes:
        is_simple: Whether it has the standard escape sequences, as rich sees it.
    """

    def __init__(self, has_color: bool) -> None:
        self._has_color = has_color
        name = os.environ.get("TERM", "").strip().lower()
        self.is_simple = os.name == "posix" and name not in ("dumb", "unknown") and "TTY_COMPATIBLE" not in os.environ

    @cached_property
    def console(self) -> Console:
        """The console of rich."""
        from rich.console import Console

        return Console(no_color=not self._has_color, highlight=False, markup=False, emoji=False)

    @property
    def width(self) -> int:
        """How many columns it has."""
        if not self.is_simple:
            return self.console.width
        return count_columns()

    def print(self, text: str, style: str = "") -> None:
        """Print a line of text."""
        if self.is_simple and is_simple(text) and len(text) <= self.width:
            sys.stdout.write(f"{self.add_style(text, style)}\n")
        else:
            self.console.print(text, style=style)

    def add_style(self, text: str, style: str) -> str:
        """Return a text with the escape sequences of a style, such as ``bold green``."""
        words = set(style.split())
        colors = words.difference(ATTRIBUTES) if self._has_color else ()
        attributes = dict.fromkeys(words.intersection(ATTRIBUTES), True)
        return click.style(text, next(iter(colors), None), **attributes) if words and text else text


class Grid:
    """The cells of a table."""

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Sequence[tuple[str, str]]], *, has_header: bool = True
    ) -> None:
        self.columns = columns
        self.rows = rows
        self.has_header = has_header

    def print(self, terminal: Terminal | None) -> None:
        """Print the table without trailing spaces: on a terminal, or as plain lines without one."""
        if terminal is None:
            lines = self.render_plain()
        elif terminal.is_simple and self.fits(terminal.width):
            lines = self.render_plain(terminal.add_style)
        else:
            with terminal.console.capture() as output:
                terminal.console.print(self.render_rich())
            lines = output.get().splitlines()
        sys.stdout.write("".join(f"{line.rstrip()}\n" for line in lines))

    def fits(self, width: int) -> bool:
        """Return whether the table is no wider than this, beyond doubt."""
        texts = (text for row in self.list_rows() for text, _ in row)
        return all(map(is_simple, texts)) and sum(self.measure()) + len(GAP) * (len(self.columns) - 1) <= width

    def list_rows(self) -> list[Sequence[tuple[str, str]]]:
        """Return all rows, the header included."""
        return [*([[(column.head, "bold") for column in self.columns]] if self.has_header else []), *self.rows]

    def render_plain(self, add_style: Callable[[str, str], str] = lambda text, _: text) -> list[str]:
        """Return the table as lines of text, as wide as they need to be; ``add_style`` gives a text a style."""
        widths = self.measure()
        lines = []
        for row in self.list_rows():
            cells = [text.split("\n") for text, _ in row]
            styles = [f"{column.style} {style}" for column, (_, style) in zip(self.columns, row, strict=True)]
            for number in range(max(map(len, cells))):
                texts = [cell[number] if number < len(cell) else "" for cell in cells]
                lines.append(GAP.join(map(pad, texts, map(add_style, texts, styles), self.columns, widths)))
        return lines

    def measure(self) -> list[int]:
        """Return the widths of the columns."""
        rows = self.list_rows()
        return [
            max([column.width, *(measure_width(line) for row in rows for line in row[at][0].split("\n"))])
            for at, column in enumerate(self.columns)
        ]

    def render_rich(self) -> Table:
        """Return the table for a terminal."""
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False, show_header=self.has_header)
        for column in self.columns:
            align = "right" if column.is_right else "left"
            width = column.width or None
            table.add_column(column.head, justify=align, style=column.style, overflow="fold", min_width=width)  # type: ignore[arg-type]
        for row in self.rows:
            table.add_row(*(Text(text, style=style) for text, style in row))
        return table


def pad(text: str, styled: str, column: Column, width: int) -> str:
    """Return a text that has got a style with spaces that fill it up to the width of its column."""
    spaces = " " * (width - measure_width(text))
    return spaces + styled if column.is_right else styled + spaces


def is_simple(text: str) -> bool:
    """Return whether a text has only characters whose width is beyond doubt, in lines of its own."""
    return text.isascii() and text.replace("\n", "").isprintable()


def measure_width(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for each character of East Asian width."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(character) else 1 + (east_asian_width(character) in "WF") for character in text)
