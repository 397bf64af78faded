"""Stage write: compares the finished files with the disk, both ways, and makes the disk equal.

The manifest lists the files that the generator owns. A file that is neither in the manifest nor planned is never
touched, and only reported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from attrs import frozen

from generator.atomic_files import list_files, write_file


@frozen
class Drift:
    """How the disk differs from what the generator makes."""

    missing: tuple[str, ...]
    changed: tuple[str, ...]
    stale: tuple[str, ...]
    """Files that lie in the package folder and that the generator does not make."""

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed or self.stale)

    def lines(self) -> list[str]:
        """Return one line for each file that differs."""
        kinds = (("missing", self.missing), ("changed", self.changed), ("not made by the generator", self.stale))
        return [f"{path}: {kind}" for kind, paths in kinds for path in paths]


def files_on_disk(root: Path, package: str) -> set[str]:
    """Return the files under the package folder, without what Python puts there itself."""
    return {f"{package}/{path}" for path in list_files(root / package, links=True)}


def find_drift(root: Path, package: str, wanted: Mapping[str, bytes], unchanged: Collection[str] = ()) -> Drift:
    """Compare finished files with the disk, but those that were found to be the same."""
    there = files_on_disk(root, package)
    read = [path for path in wanted if path in there and path not in unchanged]
    changed = [path for path in read if (root / path).read_bytes() != wanted[path]]
    return Drift(tuple(sorted(set(wanted) - there)), tuple(sorted(changed)), tuple(sorted(there - set(wanted))))


def apply_drift(root: Path, wanted: Mapping[str, bytes], drift: Drift, owned: Iterable[str]) -> list[str]:
    """Make the disk equal to the finished files.

    Args:
        root: The folder that holds the package folder.
        wanted: Content of each file by its path relative to ``root``.
        drift: What ``find_drift`` returned.
        owned: Files that an earlier run has made; of the stale files, only these are removed.

    Returns:
        The stale files that were left alone, since the generator never made them.
    """
    for path in (*drift.missing, *drift.changed):
        write_file(root / path, wanted[path])
    removable = set(owned)
    for path in drift.stale:
        if path in removable:
            (root / path).unlink()
            remove_empty_folders(root / path, root)
    return [path for path in drift.stale if path not in removable]


def remove_empty_folders(path: Path, root: Path) -> None:
    """Remove the folders above a removed file that have become empty."""
    for folder in path.parents:
        leftovers = [path for path in folder.iterdir() if path.name != "__pycache__"] if folder != root else [root]
        if leftovers:
            return
        for cache in folder.glob("__pycache__/*"):
            cache.unlink()
        for cache_folder in folder.glob("__pycache__"):
            cache_folder.rmdir()
        folder.rmdir()
