"""Where the files of a spec lie: a folder for each API version, and one for the facts that versions share."""

from __future__ import annotations

import re
from pathlib import Path

SHARED = "shared"
"""Folder of ``spec`` with the facts that versions share."""

VERSION_NAME = re.compile(r"\d{4}-\d\d-\d\d")
"""Matches the names of the folders of API versions."""


def find_versions(spec: Path) -> list[Path]:
    """Return the folders of the API versions, oldest first: those whose name is a date."""
    return sorted(path for path in spec.glob("*") if VERSION_NAME.fullmatch(path.name) and path.is_dir())


def spec_folders(spec: Path) -> list[Path]:
    """Return the folders whose files make the package: those of the API versions, and that of the shared facts."""
    return [*find_versions(spec), *([spec / SHARED] if (spec / SHARED).is_dir() else [])]
