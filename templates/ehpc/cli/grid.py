"""Renders the cells of a table: with rich on a terminal, as plain lines elsewhere, since rich loads slowly."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

GAP = "  "


class Column:
    """A column of a table."""

    def __init__(self, head: str, *, is_right: bool = False, style: str = "", width: int = 0) -> None:
        self.head = head
        self.is_right = is_right
        self.style = style
        self.width = width


class Grid:
    """The cells of a table."""

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Sequence[tuple[str, str]]], *, has_header: bool = True
    ) -> None:
        self.columns = columns
        self.rows = rows
        self.has_header = has_header

    def print(self, console: Console | None) -> None:
        """Print the table without trailing spaces: on a terminal, or as plain lines without one."""
        if console is None:
            lines = self.render_plain()
        else:
            with console.capture() as output:
                console.print(self.render_rich())
            lines = output.get().splitlines()
        sys.stdout.write("".join(f"{line.rstrip()}\n" for line in lines))

    def render_plain(self) -> list[str]:
        """Return the table as lines of text, as wide as they need to be."""
        widths = self.measure()
        lines = []
        for row in self.split_cells():
            for number in range(max(map(len, row))):
                texts = [cell[number] if number < len(cell) else "" for cell in row]
                lines.append(GAP.join(map(pad, texts, widths, (column.is_right for column in self.columns))))
        return lines

    def split_cells(self) -> list[list[list[str]]]:
        """Return the lines of each cell, the header included."""
        rows = [[text for text, _ in row] for row in self.rows]
        if self.has_header:
            rows.insert(0, [column.head for column in self.columns])
        return [[text.split("\n") for text in row] for row in rows]

    def measure(self) -> list[int]:
        """Return the widths of the columns."""
        cells = self.split_cells()
        return [
            max([column.width, *(measure_width(line) for row in cells for line in row[at])])
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


def pad(text: str, width: int, is_right: bool) -> str:
    """Return a text with spaces that fill it up to a width."""
    spaces = " " * (width - measure_width(text))
    return spaces + text if is_right else text + spaces


def measure_width(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for each character of East Asian width."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(character) else 1 + (east_asian_width(character) in "WF") for character in text)
