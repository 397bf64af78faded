"""Columns of squeue and sacct, times and limits, lists of hosts and of array indices, as Slurm writes them."""

from __future__ import annotations

import re
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def fit(text: str, width: int | None, right: bool) -> str:
    """Return a text in a column of a width, cut off if it is longer; as it is without a width."""
    if width is None:
        return text
    return text[:width].rjust(width) if right else text[:width].ljust(width)


def format_time(seconds: float | None, missing: str) -> str:
    """Return a time of the local zone such as ``2026-11-29T22:30:17``, or what stands for none."""
    return missing if seconds is None else time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(seconds))


def format_duration(seconds: float, full: bool = False) -> str:
    """Return a duration as squeue writes it, such as ``1-02:03:04`` or ``0:07``; with hours in any case if full."""
    rest, second = divmod(max(int(seconds), 0), 60)
    rest, minute = divmod(rest, 60)
    day, hour = divmod(rest, 24)
    if day:
        return f"{day}-{hour:02d}:{minute:02d}:{second:02d}"
    if full:
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    return f"{hour}:{minute:02d}:{second:02d}" if hour else f"{minute}:{second:02d}"


def format_limit(seconds: float | None, full: bool = False) -> str:
    """Return a time limit."""
    return "UNLIMITED" if seconds is None else format_duration(seconds, full)


def format_ranges(numbers: Sequence[int], texts: Sequence[str] | None = None) -> str:
    """Return ascending numbers as ranges such as ``1-3,7``; texts are the numbers as they are to be written."""
    texts = texts or [str(number) for number in numbers]
    parts: list[list[int]] = []
    for place, number in enumerate(numbers):
        if parts and numbers[parts[-1][1]] + 1 == number and len(texts[parts[-1][1]]) <= len(texts[place]):
            parts[-1][1] = place
        else:
            parts.append([place, place])
    return ",".join(texts[first] if first == last else f"{texts[first]}-{texts[last]}" for first, last in parts)


def format_hosts(hosts: Iterable[str]) -> str:
    """Return names of hosts in Slurm's notation, such as ``n[1-3,7],login``."""
    groups: dict[str, list[str]] = {}
    for host in dict.fromkeys(hosts):
        match = re.fullmatch(r"(.*?)([0-9]+)", host)
        groups.setdefault(match[1] if match else f"{host}\0", []).append(match[2] if match else "")
    parts = []
    for prefix, digits in groups.items():
        digits.sort(key=lambda text: int(text or 0))
        text = format_ranges([int(text or 0) for text in digits], digits)
        parts.append(prefix.rstrip("\0") + (f"[{text}]" if len(digits) > 1 else text))
    return ",".join(parts)


def expand_hosts(text: str) -> list[str]:
    """Return the names of hosts in Slurm's notation, one by one.

    Raises:
        ValueError: If it can't be read.
    """
    hosts = []
    for item in re.findall(r"(?:[^,\[]|\[[^\]]*\])+", text):
        match = re.fullmatch(r"([^\[]*)(?:\[([0-9,-]+)\](.*))?", item)
        if match is None:
            raise ValueError(item)
        if match[2] is None:
            hosts.append(item)
            continue
        for part in match[2].split(","):
            first, _, last = part.partition("-")
            for number in range(int(first), int(last or first) + 1):
                hosts += [f"{match[1]}{number:0{len(first)}d}{rest}" for rest in expand_hosts(match[3]) or [""]]
    return hosts


def parse_job_ids(text: str, is_known: type[Exception], message: str) -> list[str]:
    """Return the jobs of a list such as ``12,13_4,14_[1-3]``, one by one, each once.

    Args:
        text: The list.
        is_known: What to raise for an item that is none.
        message: Its message, with ``%s`` for the item.
    """
    ids: dict[str, None] = {}
    for item in re.findall(r"(?:[^,\[]|\[[^\]]*\])+", text):
        match = re.fullmatch(
            r"([0-9]+)(?:_(?:([0-9]+)|\[([0-9,:-]+)(?:%[0-9]+)?\]))?(?:\.[a-z0-9]+)?",
            item.strip(),
        )
        if match is None:
            raise is_known(message % item)
        number, index, ranges = match.groups()
        if ranges:
            ids.update((f"{number}_{place}", None) for place in parse_indices(ranges))
        else:
            ids[f"{number}_{index}" if index else number] = None
    return list(ids)


def parse_indices(text: str) -> list[int]:
    """Return the indices of ranges such as ``0-6:2,9``; a limit after ``%`` is passed over."""
    indices: set[int] = set()
    for part in text.partition("%")[0].split(","):
        span, _, step = part.partition(":")
        first, _, last = span.partition("-")
        indices.update(range(int(first), int(last or first) + 1, int(step or 1)))
    return sorted(indices)
