"""Reads the seed: the surroundings of the clusters (account, limits, what the cloud offers) and the life cycles.

The package's own seed is ``seed.json``; a file of the user replaces any part of it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from ..protocol.json_file import read_json

OPEN = ("regions", "job_states", "software.schedulers", "software.accounts")
"""Parts that may have further keys: names of what the cloud offers."""
TYPES: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a text",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


@cache
def read_default_text() -> str:
    """Return the package's own seed as JSON."""
    return Path(__file__).with_name("seed.json").read_text("utf-8")


def read_seed(path: Path | None = None) -> dict[str, Any]:
    """Return the seed.

    Args:
        path: JSON file with the parts to replace; objects are merged, everything else is replaced.

    Raises:
        ValueError: If the file can't be read, is not JSON, or has a part that the package's own seed lacks.
    """
    seed: dict[str, Any] = json.loads(read_default_text())
    if path is not None:
        merge(seed, read_json(path, "the seed"), str(path), "")
    return seed


def merge(seed: dict[str, Any], changes: Any, source: str, at: str) -> None:
    """Put changes of a file into a seed, or into the part of it that ``at`` names, such as ``software.schedulers``.

    Raises:
        ValueError: If there is no such part, or it has another type or other members.
    """
    if not isinstance(changes, dict):
        raise ValueError(f"{source}: {at or 'the seed'} must be an object")
    for key, value in changes.items():
        place = f"{at}.{key}".strip(".")
        own = seed.get(key)
        if key not in seed and at not in OPEN:
            parts = ", ".join(sorted(set(seed) - {"//"}))
            inside = f" in {at}" if at else ""
            raise ValueError(f"{source}: there is no part {key!r}{inside}; the parts are {parts}")
        if isinstance(own, dict):
            merge(own, value, source, place)
        elif own is not None and type(own) is not type(value) and not (is_number(own) and is_number(value)):
            raise ValueError(f"{source}: {place} must be {TYPES[type(own)]}")
        elif at == "limits" and not (isinstance(value, int) and value >= 0):
            raise ValueError(f"{source}: {place} must be a whole number, at least 0")
        else:
            if isinstance(own, list) and isinstance(value, list):
                check_items(own, value, source, place)
            seed[key] = value


def check_items(own: list[Any], items: list[Any], source: str, at: str) -> None:
    """Refuse items of a list that have another type than the package's own ones."""
    kind = type(own[0]) if own and not at.startswith("lifecycles.") else None
    for number, item in enumerate(items, 1):
        if kind is not None and type(item) is not kind:
            raise ValueError(f"{source}: item {number} of {at} must be {TYPES[kind]}")


def is_number(value: object) -> bool:
    """Return whether a value is a number."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)
