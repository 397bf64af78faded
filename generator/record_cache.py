"""Keeps what was read from spec files, so that a run parses only the files that have changed.

The cache is a file that can be removed at any time. A record counts only if the file's content, the generator's own
code and the Python that wrote it are the same.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path
from typing import Any

from generator.atomic_files import digest


class RecordCache:
    """Records of spec files by their paths.

    Args:
        file: Where they are kept between runs.
        key: What they depend on beside the files: the generator's code.
    """

    def __init__(self, file: Path, key: str) -> None:
        self._file = file
        self._key = f"{key} {sys.version}"
        self._known: dict[str, tuple[str, bytes]] = {}
        self._used: dict[str, tuple[str, bytes]] = {}
        try:
            kept_key, known = pickle.loads(file.read_bytes())  # noqa: S301 - our own file, beside our own code
            if kept_key == self._key:
                self._known = known
        except Exception:  # noqa: S110 - whatever is wrong with it, a cache is not needed
            pass

    def get(self, path: str, data: bytes) -> Any:
        """Return the record of a file with this content, or None."""
        entry = self._known.get(path)
        if entry is None or entry[0] != digest(data):
            return None
        self._used[path] = entry
        return pickle.loads(entry[1])  # noqa: S301 - see above

    def put(self, path: str, data: bytes, record: Any) -> None:
        """Keep the record of a file that was read without a problem."""
        self._used[path] = (digest(data), pickle.dumps(record, 5))

    def keep(self, path: str) -> None:
        """Keep the record of a file that this run has no need to read."""
        if path in self._known:
            self._used[path] = self._known[path]

    def encode(self) -> bytes | None:
        """Return the records of this run as a file, or None if they are those of the file that was read."""
        return None if self._used == self._known else pickle.dumps((self._key, self._used), 5)
