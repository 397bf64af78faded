"""What the service does not keep of the jobs that were submitted here: names, limits, folders, who cancelled them.

One file for each cluster, with a line of JSON for each event; commands that run at the same time share it by a lock.
"""

from __future__ import annotations

import fcntl
import json
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOST_BYTES = 8 * 1024 * 1024
"""Beyond this size, the older half is dropped."""


class Journal:
    """The journal of a cluster.

    Args:
        folder: Where it is.
        cluster_id: Identifier of the cluster.
    """

    def __init__(self, folder: str, cluster_id: str) -> None:
        self.folder = folder
        self.path = os.path.join(folder, f"{cluster_id}.jsonl")
        self._jobs: dict[str, dict[str, Any]] | None = None
        self.cancelled: set[str] = set()

    @property
    def jobs(self) -> dict[str, dict[str, Any]]:
        """What is known of the jobs that were submitted here, by their numbers."""
        if self._jobs is None:
            self._jobs = {}
            try:
                with open(self.path, "rb") as file:
                    lines = file.read().split(b"\n")
            except FileNotFoundError:
                lines = []
            for line in lines:
                try:
                    entry = json.loads(line) if line else {}
                except ValueError:  # cut off by a full disk
                    continue
                if "id" in entry:
                    self._jobs[entry["number"]] = entry
                self.cancelled.update(entry.get("cancelled", ()))
        return self._jobs

    def get(self, number: str) -> dict[str, Any]:
        """Return what is known of a job; nothing if it was submitted elsewhere."""
        return self.jobs.get(number, {})

    def add(self, entry: dict[str, Any]) -> None:
        """Append a line."""
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        line = json.dumps(entry, separators=(",", ":")).encode() + b"\n"
        descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        with open(descriptor, "r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if file.seek(0, os.SEEK_END) > MOST_BYTES:
                file.seek(MOST_BYTES // 2)
                rest = file.read().partition(b"\n")[2]
                file.truncate(0)
                file.write(rest)
            file.write(line)

    def keep_environment(self, content: bytes) -> str:
        """Write the environment of a submission to a file that only the user can read, and return its path.

        The same environment is kept once. Files that nobody has used for 30 days are deleted.
        """
        from hashlib import sha256
        from time import time

        folder = os.path.join(self.folder, "environments")
        os.makedirs(folder, mode=0o700, exist_ok=True)
        path = os.path.join(folder, sha256(content).hexdigest()[:32])
        if os.path.exists(path):
            os.utime(path)
            return path
        for old in os.scandir(folder):
            if old.stat().st_mtime < time() - 30 * 86_400:
                os.unlink(old.path)
        partial = f"{path}.{os.getpid()}"
        with open(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
        os.replace(partial, path)
        return path
