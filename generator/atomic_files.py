"""Writes files whole or not at all, compares them by their digest, and lets one run at a time work on a project."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PARTIAL = ".partial"
"""Ending of files that are being written."""


def digest(content: bytes) -> str:
    """Return the hash of a content."""
    return hashlib.sha256(content).hexdigest()


def write_file(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees either the old content or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=PARTIAL)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException as error:
        os.unlink(temporary)
        if isinstance(error, OSError) and error.errno is not None:
            error.filename = str(path)  # a write tells no name, and the other name is gone
        raise


def list_files(folder: Path, links: bool = False) -> list[str]:
    """Return the files of a folder at any depth, relative to it, without what Python puts there itself.

    Args:
        folder: The folder; one that is not there has no files.
        links: Whether symbolic links that lead to no file are files too.
    """
    files: list[str] = []
    waiting = [""] if folder.is_dir() else []
    while waiting:
        prefix = waiting.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting += [] if entry.name == "__pycache__" else [f"{prefix}{entry.name}/"]
                elif entry.is_file() or (links and entry.is_symlink()):
                    files.append(prefix + entry.name)
    return files


def remove_partial_files(folder: Path) -> None:
    """Remove what runs left behind that were killed while they wrote a file; no other run may be writing there."""
    for path in folder.rglob(f".*{PARTIAL}"):
        path.unlink(missing_ok=True)


@contextmanager
def hold_lock(folder: Path) -> Iterator[None]:
    """Let one run at a time work on a project; another one waits. On Windows there is no such lock.

    Args:
        folder: The project. The folder itself is locked, so that nothing is written for it.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
