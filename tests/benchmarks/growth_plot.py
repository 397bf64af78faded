"""Draws how times grow with sizes, as SVG on two logarithmic scales, for light and for dark pages."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from attrs import frozen

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 70, 40, 40, 110
THEMES = {
    "light": ("#1f2328", "#d0d7de", ("#0b66c3", "#b34a0e", "#236b40", "#94257f", "#57606a")),
    "dark": ("#e6edf3", "#444c56", ("#6cb6ff", "#f0a578", "#7cc89c", "#e39ad5", "#adbac7")),
}
"""Colors of the text, of the grid and of the curves."""


@frozen
class Curve:
    """A curve.

    Args:
        name: Its name.
        points: Sizes, each with its seconds.
        dashed: Whether the line is dashed.
    """

    name: str
    points: Sequence[tuple[int, float]]
    dashed: bool = False


def write_plots(folder: Path, title: str, curves: Sequence[Curve]) -> None:
    """Write ``growth-light.svg`` and ``growth-dark.svg``."""
    for theme in THEMES:
        (folder / f"growth-{theme}.svg").write_text(draw(theme, title, curves), encoding="utf-8")


def draw(theme: str, title: str, curves: Sequence[Curve]) -> str:
    """Return a plot as SVG."""
    text, grid, colors = THEMES[theme]
    sizes = [size for curve in curves for size, _ in curve.points]
    times = [seconds * 1000 for curve in curves for _, seconds in curve.points]
    columns = range(math.floor(math.log10(min(sizes))), math.ceil(math.log10(max(sizes))) + 1)
    rows = range(math.floor(math.log10(min(times))), math.ceil(math.log10(max(times))) + 1)

    def place(size: float, milliseconds: float) -> tuple[float, float]:
        across = (math.log10(size) - columns[0]) / (columns[-1] - columns[0])
        up = (math.log10(milliseconds) - rows[0]) / (rows[-1] - rows[0])
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-size="13"'
        f' font-family="system-ui, sans-serif" fill="{text}">',
        f"<title>{escape(title)}</title>",
        f'<text x="{LEFT}" y="22">{escape(title)}</text>',
    ]
    for power in columns:
        x, bottom = place(10**power, 10 ** rows[0])
        lines.append(f'<path d="M{x:.1f} {TOP}V{bottom:.1f}" stroke="{grid}"/>')
        lines.append(f'<text x="{x:.1f}" y="{bottom + 18:.1f}" text-anchor="middle">{10**power:,}</text>')
    for power in rows:
        left, y = place(10 ** columns[0], 10**power)
        lines.append(f'<path d="M{left:.1f} {y:.1f}H{WIDTH - RIGHT}" stroke="{grid}"/>')
        lines.append(f'<text x="{left - 8:.1f}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} ms</text>')
    for number, curve in enumerate(curves):
        color = colors[number % len(colors)]
        dash = ' stroke-dasharray="6 4"' if curve.dashed else ""
        points = [place(size, seconds * 1000) for size, seconds in curve.points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        lines.append(f'<path d="M{path}" fill="none" stroke="{color}" stroke-width="2"{dash}/>')
        lines += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in points]
        x, y = LEFT + number % 2 * 320, HEIGHT - BOTTOM + 45 + number // 2 * 20
        lines.append(f'<path d="M{x} {y - 4}h26" stroke="{color}" stroke-width="2"{dash}/>')
        lines.append(f'<text x="{x + 34}" y="{y}">{escape(curve.name)}</text>')
    return "\n".join([*lines, "</svg>", ""])
