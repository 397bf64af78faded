"""Reads JSON files that users name: seeds, faults and access keys."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LARGEST_FILE = 16 * 1024 * 1024


def read_json(path: Path, what: str) -> Any:
    """Return the content of a JSON file, which may begin with a byte order mark; ``what`` it holds is for messages.

    Raises:
        ValueError: If it can't be read, is larger than 16 MiB, or is not JSON; no content is quoted.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ValueError(f"{what} {path} can't be read: {error.strerror or error}") from None
    if len(data) > LARGEST_FILE:
        raise ValueError(f"{what} {path} can't be read: it is larger than {LARGEST_FILE} bytes")
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=refuse_constant)
    except UnicodeDecodeError:
        raise ValueError(f"{what} {path} can't be read: it is not UTF-8") from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ValueError(f"{what} {path} can't be read: it is not JSON, from {place} on") from None
    except (ValueError, RecursionError):  # NaN, a number of too many digits, too many brackets
        raise ValueError(f"{what} {path} can't be read: it holds a number or a depth that JSON does not have") from None


def refuse_constant(name: str) -> Any:
    """Refuse ``NaN``, ``Infinity`` and ``-Infinity``, which are no JSON."""
    raise ValueError(name)
