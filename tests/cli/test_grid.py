"""Tables that fit the terminal look as rich prints them, which is not loaded for them."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console
from rich.text import Text

from ehpc.cli.grid import Column, Grid, Terminal

STYLES = ("", "green", "red", "yellow", "bold", "dim", "bold underline", "bold green")
COLUMNS = [Column("Id"), Column("Count", is_right=True), Column("State", style="bold"), Column("Wide", width=9)]
GRIDS = {
    **{
        style or "plain": Grid(COLUMNS, [[("a", ""), ("12", style), ("on", style), ("x\nyz", style)], [("", "")] * 4])
        for style in STYLES
    },
    "no rows": Grid(COLUMNS, []),
    "no header": Grid(COLUMNS[:2], [[("name", "green"), ("value", "")]], has_header=False),
}


def read_cells(text: str) -> list[list[tuple[int, str, str]]]:
    """Return where what characters stand in each line, each with its style, but for spaces."""
    console = Console(color_system="standard", force_terminal=True)
    lines = []
    for line in Text.from_ansi(text).split():
        segments = [segment for segment in line.render(console) if segment.text]
        cells = enumerate((letter, str(segment.style or "none")) for segment in segments for letter in segment.text)
        lines.append([(at, letter, style) for at, (letter, style) in cells if letter not in " \n"])
    return lines


@pytest.fixture(autouse=True)
def standard_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for a terminal of 80 columns with the standard escape sequences."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("TTY_COMPATIBLE", raising=False)


@pytest.mark.parametrize("has_color", [True, False])
@pytest.mark.parametrize("name", GRIDS)
def test_a_table_that_fits_looks_as_rich_prints_it(
    name: str, has_color: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its characters stand at the same places, in the same styles."""
    grid, terminal = GRIDS[name], Terminal(has_color)
    file = StringIO()
    console = Console(file=file, width=80, force_terminal=True, color_system="standard", no_color=not has_color)
    console.print(grid.render_rich())
    grid.print(terminal)
    assert read_cells(file.getvalue()) == read_cells(capsys.readouterr().out)
    assert "console" not in vars(terminal), "rich was loaded"


@pytest.mark.parametrize("style", STYLES)
def test_a_line_looks_as_rich_prints_it(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It has the same style."""
    file = StringIO()
    Console(file=file, width=80, force_terminal=True, color_system="standard").print("\nand more", style=style)
    Terminal(has_color=True).print("\nand more", style)
    assert read_cells(file.getvalue()) == read_cells(capsys.readouterr().out)


@pytest.mark.parametrize("text", ["x" * 100, "中文", "e\u0301", "a\tb"])
def test_what_may_not_fit_is_left_to_rich(text: str) -> None:
    """It knows how wide characters are, and where lines break."""
    grid = Grid([Column("Text")], [[(text, "")]])
    assert not grid.fits(80)
    assert Grid([Column("Text")], [[("x" * 80, "")]]).fits(80)


@pytest.mark.parametrize(("variable", "value"), [("TERM", "dumb"), ("TERM", "unknown"), ("TTY_COMPATIBLE", "0")])
def test_a_terminal_of_another_kind_is_left_to_rich(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It knows which sequences that one has."""
    monkeypatch.setenv(variable, value)
    assert not Terminal(has_color=True).is_simple
