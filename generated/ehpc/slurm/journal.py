"""What the service does not keep of jobs that were submitted here: names, limits, folders, and what was cancelled."""

from __future__ import annotations

import fcntl
import json
import os
import time
from typing import Any

MOST_BYTES = 8 * 1024 * 1024  # of a journal; beyond it, the older half is dropped


class Journal:
    """A file with a line of JSON for each event, which commands share by a lock: jobs by number, and cancelled ones."""

    def __init__(self, folder: str, cluster_id: str) -> None:
        self.folder = folder
        self.path = os.path.join(folder, f"{cluster_id}.jsonl")
        self.jobs: dict[str, dict[str, Any]] = {}
        self.cancelled: set[str] = set()
        if not os.path.exists(self.path):
            return
        with open(self.path, "rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            lines = file.readlines()
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:  # cut off by a full disk
                continue
            if "number" in entry:
                self.jobs[entry["number"]] = entry
            self.cancelled.update(entry.get("cancelled", ()))

    def add(self, entry: dict[str, Any]) -> None:
        """Append a line."""
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        with open(os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600), "r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if file.seek(0, os.SEEK_END) > MOST_BYTES:
                file.seek(MOST_BYTES // 2)
                rest = file.read().partition(b"\n")[2]
                file.truncate(0)
                file.write(rest)
            file.write(json.dumps(entry, separators=(",", ":")).encode() + b"\n")

    def keep_environment(self, content: bytes) -> str:
        """Write an environment to a file for the user alone, and return its path; those of 30 days ago are deleted."""
        from hashlib import sha256

        folder = os.path.join(self.folder, "environments")
        os.makedirs(folder, mode=0o700, exist_ok=True)
        for old in os.scandir(folder):
            if old.stat().st_mtime < time.time() - 30 * 86_400:
                os.unlink(old.path)
        path = os.path.join(folder, sha256(content).hexdigest()[:32])
        with open(os.open(f"{path}.{os.getpid()}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
        os.replace(f"{path}.{os.getpid()}", path)
        return path
# Hand-written: edit templates/ehpc/slurm/journal.py, then run `make generate`.
