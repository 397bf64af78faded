"""Reads access keys from a file or the environment: their secrets have no place on a command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .json_file import read_json
from .signature import AccessKey

VARIABLE = "EHPC_EMULATOR_ACCESS_KEY"
"""Variable of the environment that can name one access key, as ``ID:SECRET``."""
ENTRY: dict[str, type] = {"secret": str, "token": str, "active": bool, "allow": list, "deny": list}


def read_keys(path: Path | None, environment: Mapping[str, str]) -> dict[str, AccessKey]:
    """Return the access keys that are named; none if nothing names one.

    Args:
        path: JSON file: an object that holds a secret for each identifier, or an object with ``secret``, ``token``,
            ``active``, ``allow`` and ``deny``.
        environment: Variables of the environment.

    Raises:
        ValueError: If the file can't be read, or one of them is not as it must be. No secret is quoted.
    """
    keys: dict[str, AccessKey] = {}
    text = environment.get(VARIABLE)
    if text:
        identifier, _, secret = text.partition(":")
        if not identifier or not secret:
            raise ValueError(f"the variable {VARIABLE} must look like ID:SECRET")
        keys[identifier] = AccessKey(secret)
    if path is not None:
        keys.update(read_file(path))
    return keys


def read_file(path: Path) -> dict[str, AccessKey]:
    """Return the access keys of a file."""
    entries = read_json(path, "the access keys")
    if not isinstance(entries, dict) or not entries:
        raise ValueError(f"{path}: the access keys must be an object that is not empty")
    return {name: read_key(f"{path}: the access key {name}", entry) for name, entry in entries.items()}


def read_key(place: str, entry: Any) -> AccessKey:
    """Return an access key of a file."""
    fields: Any = {"secret": entry} if isinstance(entry, str) else entry
    if not isinstance(fields, dict) or not fields.get("secret"):
        raise ValueError(f"{place} needs a secret")
    for name, value in fields.items():
        kind = ENTRY.get(name)
        if kind is None:
            raise ValueError(f"{place} has no {name!r}; it may have {', '.join(ENTRY)}")
        items = value if isinstance(value, list) else ()
        if not isinstance(value, kind) or not all(isinstance(pattern, str) for pattern in items):
            raise ValueError(f"{place}: {name} must be {'a list of texts' if kind is list else f'a {kind.__name__}'}")
    return AccessKey(**fields)


def limit_keys(keys: Mapping[str, AccessKey], allow: Sequence[str], deny: Sequence[str]) -> dict[str, AccessKey]:
    """Return access keys that may call only some actions, such as ``List*``, beside what they say themselves."""
    return {
        name: AccessKey(key.secret, key.token, key.active, tuple(allow) or key.allow, (*key.deny, *deny))
        for name, key in keys.items()
    }
