"""Columns, times, lists of hosts and of array indices, as Slurm writes and reads them."""

from __future__ import annotations

import re
import time

from .arguments import UsageError

ITEM = re.compile(r"(?:[^,\[]|\[[^\]]*\])+")
"""An item of a list whose brackets may hold commas."""


def format_time(seconds: float | None) -> str:
    """Return a time of the local zone such as ``2026-11-29T22:30:17``."""
    return "N/A" if seconds is None else time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(seconds))


def format_duration(seconds: float | None) -> str:
    """Return a duration as squeue writes it, such as ``1-02:03:04`` or ``0:07``; None is no limit."""
    if seconds is None:
        return "UNLIMITED"
    minutes, second = divmod(max(int(seconds), 0), 60)
    hours, minute = divmod(minutes, 60)
    if hours < 24:
        return f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"
    return f"{hours // 24}-{hours % 24:02d}:{minute:02d}:{second:02d}"


def format_ranges(texts: list[str]) -> str:
    """Return numbers in ascending order as ranges such as ``1-3,7``."""
    parts: list[list[str]] = []
    for text in texts:
        if parts and int(parts[-1][1]) + 1 == int(text):
            parts[-1][1] = text
        else:
            parts.append([text, text])
    return ",".join(first if first == last else f"{first}-{last}" for first, last in parts)


def format_hosts(hosts: list[str]) -> str:
    """Return names of hosts in Slurm's notation, such as ``n[1-3,7],login``."""
    groups: dict[tuple[str, int], list[str]] = {}
    for host in dict.fromkeys(hosts):
        prefix = host.rstrip("0123456789")
        digits = host[len(prefix) :]
        width = len(digits) if digits.startswith("0") or len(digits) > 1 else 1
        groups.setdefault((prefix, width), []).append(digits)
    many = {prefix: f"[{format_ranges(sorted(numbers, key=int))}]" for prefix, numbers in groups.items() if numbers[1:]}
    return ",".join(key[0] + many.get(key, numbers[0]) for key, numbers in groups.items())


def expand_hosts(text: str) -> list[str]:
    """Return the names of hosts in Slurm's notation, one by one."""
    hosts = []
    for item in ITEM.findall(text):
        match = re.fullmatch(r"([^\[\]]*)\[([0-9]+(?:-[0-9]+)?(?:,[0-9]+(?:-[0-9]+)?)*)\](.*)", item)
        if match is None:
            hosts.append(item)
            continue
        for part in match[2].split(","):
            first, _, last = part.partition("-")
            numbers = (f"{number:0{len(first)}d}" for number in range(int(first), int(last or first) + 1))
            hosts += [f"{match[1]}{number}{rest}" for number in numbers for rest in expand_hosts(match[3]) or [""]]
    return hosts


def parse_job_ids(text: str, message: str) -> list[str]:
    """Return the jobs of a list such as ``12,13_4,14_[1-3]``, one by one, each once; steps are none.

    Raises:
        UsageError: If an item is none; the message has ``%s`` for it.
    """
    ids: dict[str, None] = {}
    for item in ITEM.findall(text):
        match = re.fullmatch(r"([0-9]+)(?:_(?:([0-9]+)|\[([0-9,:%-]+)\]))?(?:\.([a-z0-9]+))?", item.strip())
        if match is None:
            raise UsageError(message % item)
        number, index, ranges, step = match.groups()
        if not (step and step.isdigit()):
            ids |= {f"{number}_{place}": None for place in parse_indices(ranges or index or "")} or {number: None}
    return list(ids)


def parse_indices(text: str) -> list[int]:
    """Return the indices of ranges such as ``0-6:2,9``; a limit after ``%`` is passed over."""
    indices: set[int] = set()
    for part in text.partition("%")[0].split(","):
        match = re.fullmatch(r"([0-9]+)(?:-([0-9]+)(?::([0-9]+))?)?", part)
        if match:
            indices.update(range(int(match[1]), int(match[2] or match[1]) + 1, int(match[3] or 1) or 1))
    return sorted(indices)
# Hand-written: edit templates/ehpc/slurm/columns.py, then run `make generate`.
