"""Parses and formats wall times and memory sizes in the notation of each scheduler, which differ in their units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dialect import Dialect

MEMORY = {
    "slurm": re.compile(r"([0-9]+)([kmgt]?)b?", re.I),
    "pbs": re.compile(r"([0-9]+)([kmgtp]?)([bw]?)", re.I),
    "gridengine": re.compile(r"([0-9]+(?:\.[0-9]+)?)([kmgt]?)", re.I),
}
DEFAULT_UNITS = {"slurm": "m", "pbs": "", "gridengine": ""}
UNITS = {unit: 1024**power for power, unit in enumerate(("", "k", "m", "g", "t", "p"))}
MEBIBYTE = 1024**2
WORD_BYTES = 8
LONGEST_NUMBER = 15


def parse_wall_time(text: str, dialect: Dialect) -> int | None:
    """Return a wall time in seconds, or None for one without limit.

    Args:
        text: ``M``, ``M:S``, ``H:M:S`` or ``D-[H[:M[:S]]]`` for Slurm, which rounds up to minutes; ``[[H:]M:]S`` for
            the others. So a bare number is minutes for Slurm, and seconds for PBS and Grid Engine.
        dialect: Whose notation it is.

    Raises:
        ValueError: If it is no wall time.
    """
    if dialect == "slurm":
        return slurm_wall_time(text)
    if dialect == "gridengine" and text.upper() == "INFINITY":
        return None
    whole, point, fraction = text.partition(".")
    if point and not (dialect == "pbs" and re.fullmatch("[0-9]*", fraction)):
        raise ValueError(f"{text!r} is no wall time")
    parts = numbers(whole, r"[0-9]+(:[0-9]+){0,2}")
    seconds = sum(part * unit for part, unit in zip(parts[::-1], (1, 60, 3600), strict=False))
    return seconds + (f"0.{fraction or 0}" >= "0.5")


def slurm_wall_time(text: str) -> int | None:
    """Return a wall time of Slurm in seconds, or None for one without limit."""
    if text == "-1" or text.upper() in ("INFINITE", "UNLIMITED"):
        return None
    days, dash, rest = text.rpartition("-")
    if dash:
        parts = [*numbers(rest or "0", r"[0-9]+(:[0-9]+){0,2}"), 0, 0][:3]
        seconds = numbers(days, "[0-9]+")[0] * 86_400 + parts[0] * 3600 + parts[1] * 60 + parts[2]
    else:
        parts = numbers(text, r"[0-9]+(:[0-9]+){0,2}")
        hours, minutes, rest_seconds = parts if len(parts) == 3 else [0, *parts, 0][:3]
        seconds = hours * 3600 + minutes * 60 + rest_seconds
    return -(-seconds // 60) * 60 or None


def numbers(text: str, pattern: str) -> list[int]:
    """Return the numbers of a text between colons."""
    if not re.fullmatch(pattern, text) or len(text) > 2 * LONGEST_NUMBER:
        raise ValueError(f"{text!r} is no wall time")
    return [int(part) for part in text.split(":")]


def format_wall_time(seconds: int, dialect: Dialect) -> str:
    """Return a wall time in the notation of a scheduler.

    Args:
        seconds: How long, from 0.
        dialect: Whose notation.
    """
    hours, rest = divmod(seconds, 3600)
    days, hours = divmod(hours, 24) if dialect == "slurm" else (0, hours)
    return (f"{days}-" if days else "") + f"{hours:02}:{rest // 60:02}:{rest % 60:02}"


def parse_memory(text: str, dialect: Dialect) -> int:
    """Return a memory size in bytes.

    Args:
        text: A number with a unit, such as ``4G``, ``16gb`` or ``2000``. Without a unit it is mebibytes for Slurm,
            which rounds up to them, and bytes for the others. ``k`` is 1,000 for Grid Engine, else 1,024, as ``K`` is.
        dialect: Whose notation it is.

    Raises:
        ValueError: If it is no memory size.
    """
    match = MEMORY[dialect].fullmatch(text) if len(text) <= LONGEST_NUMBER else None
    if match is None:
        raise ValueError(f"{text!r} is no memory size")
    number, unit = match[1], match[2] or DEFAULT_UNITS[dialect]
    power = list(UNITS).index(unit.lower())
    factor: int = 1000**power if dialect == "gridengine" and unit.islower() else UNITS[unit.lower()]
    if dialect == "pbs" and match[3].lower() == "w":
        factor *= WORD_BYTES
    size = int(float(number) * factor) if "." in number else int(number) * factor
    return -(-size // MEBIBYTE) * MEBIBYTE if dialect == "slurm" else size


def format_memory(size: int, dialect: Dialect) -> str:
    """Return a memory size in the notation of a scheduler, in the largest unit that keeps it exact.

    Args:
        size: Bytes. Slurm knows nothing smaller than a mebibyte, so it is rounded up.
        dialect: Whose notation.
    """
    smallest, largest = UNITS[DEFAULT_UNITS[dialect]], "p" if dialect == "pbs" else "t"
    size = -(-size // smallest) * smallest
    fitting = [unit for unit in UNITS if smallest <= UNITS[unit] <= UNITS[largest] and size % UNITS[unit] == 0]
    unit = fitting[-1] if size else DEFAULT_UNITS[dialect]
    return f"{size // UNITS[unit]}{unit + 'b' if dialect == 'pbs' else unit.upper()}"
# Hand-written: edit templates/ehpc/batch/quantities.py, then run `make generate`.
