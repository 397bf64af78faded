# Hand-written: edit templates/ehpc/emulator/state/seed.py, then run `make generate`.
"""Reads the seed: the surroundings of the clusters (account, limits, what the cloud offers) and the life cycles.

The package's own seed is ``seed.json``; a file of the user replaces any part of it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


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
        try:
            merge(seed, json.loads(path.read_text("utf-8")), str(path), "")
        except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
            raise ValueError(f"the seed {path} can't be read: {error}") from None
    return seed


def merge(seed: dict[str, Any], changes: Any, source: str, at: str) -> None:
    """Put changes into a seed."""
    if not isinstance(changes, dict):
        raise ValueError(f"{source}: {at or 'the seed'} must be an object")
    for key, value in changes.items():
        own = seed.get(key)
        if key not in seed and not at:
            raise ValueError(f"{source}: there is no part {key!r}; the parts are {', '.join(sorted(seed)[1:])}")
        if isinstance(own, dict):
            merge(own, value, source, f"{at}.{key}".strip("."))
        elif own is not None and type(own) is not type(value) and not (is_number(own) and is_number(value)):
            raise ValueError(f"{source}: {f'{at}.{key}'.strip('.')} must be a {type(own).__name__}")
        else:
            seed[key] = value


def is_number(value: object) -> bool:
    """Return whether a value is a number."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)
