"""Columns, times, lists of hosts and of array indices, as Slurm writes and reads them."""

from __future__ import annotations

import re
import time
from itertools import groupby

from .arguments import UsageError


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
    groups = groupby(enumerate(texts), lambda pair: int(pair[1]) - pair[0])  # which is the same within a range
    runs = [[text for _, text in group] for _, group in groups]
    return ",".join("-".join(dict.fromkeys((run[0], run[-1]))) for run in runs)


def format_hosts(hosts: list[str]) -> str:
    """Return names of hosts in Slurm's notation, such as ``n[1-3,7],login``."""
    groups: dict[tuple[str, int], list[str]] = {}
    for host in dict.fromkeys(hosts):
        prefix = host.rstrip("0123456789")
        groups.setdefault((prefix, len(host)), []).append(host[len(prefix) :])
    ranges = {key: f"[{format_ranges(sorted(numbers, key=int))}]" for key, numbers in groups.items() if numbers[1:]}
    return ",".join(key[0] + ranges.get(key, numbers[0]) for key, numbers in groups.items())


def parse_job_ids(text: str, message: str) -> list[str]:
    """Return the jobs of a list such as ``12,13_4,14_[1-3]``, each once, no steps, or refuse an item by a message."""
    ids: list[str] = []
    for item in re.findall(r"(?:[^,\[]|\[[^\]]*\])+", text):  # brackets may hold commas
        match = re.fullmatch(r"([0-9]+)(?:_(?:([0-9]+)|\[([0-9,:%-]+)\]))?(?:\.([a-z0-9]+))?", item.strip())
        if match is None:
            raise UsageError(message % item)
        number, index, ranges, step = match.groups("")
        if not step.isdigit():
            ids += [f"{number}_{place}" for place in parse_indices(ranges or index)] or [number]
    return list(dict.fromkeys(ids))


def parse_indices(text: str) -> list[int]:
    """Return the indices of ranges such as ``0-6:2,9``; a limit after ``%`` is passed over."""
    indices: set[int] = set()
    for first, last, step in re.findall(r"([0-9]+)(?:-([0-9]+)(?::([0-9]+))?)?", text.partition("%")[0]):
        indices.update(range(int(first), int(last or first) + 1, int(step or 1) or 1))
    return sorted(indices)
# Hand-written: edit templates/ehpc/slurm/columns.py, then run `make generate`.
