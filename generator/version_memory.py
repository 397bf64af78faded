"""Keeps what is made of whole API versions: one that has not changed is neither checked nor lowered nor rendered again.

Only a version that stayed as it was over two runs is kept, so that one that is being worked on costs nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from generator.record_cache import RecordCache

if TYPE_CHECKING:  # a run that finds nothing changed loads none of them
    from generator import ir
    from generator.document import Document


class VersionMemory:
    """What earlier runs have made of API versions.

    Args:
        cache: Where it is kept.
        inputs: Hashes of all that the package is made from.
        last: Those of the last run.
    """

    def __init__(self, cache: RecordCache, inputs: Mapping[str, str], last: Mapping[str, str]) -> None:
        self.cache = cache
        self._inputs = inputs
        self._last = last
        self._keys: dict[str, bytes] = {}
        """By version that has not changed since the last run: all that it depends on."""
        self._known: dict[str, ir.Version] = {}

    def recall_versions(
        self, documents: Iterable[Document], replaced_by: Mapping[tuple[str, str], object]
    ) -> Mapping[str, ir.Version]:
        """Return the versions that have not changed, by their dates."""
        for document in documents:
            folders = (f"{document.folder}/", f"{document.folder.rpartition('/')[0]}/shared/")
            now, last = (
                {path: hashed for path, hashed in inputs.items() if path.startswith(folders)}
                for inputs in (self._inputs, self._last)
            )
            date = document.service.version
            if now == last:
                said = {name: entries for (version, name), entries in replaced_by.items() if version == date}
                self._keys[date] = repr((now, said)).encode()
                version = self.cache.get(f"{date}: version", self._keys[date])
                if version is not None:
                    self._known[date] = version
        return self._known

    def keep_versions(self, package: ir.Package) -> None:
        """Keep the versions that have not changed since the last run."""
        for version in package.versions:
            date = version.service.version
            if date in self._keys and date not in self._known:
                self.cache.put(f"{date}: version", self._keys[date], version)

    def recall_texts(self, templates: str) -> dict[str, str]:
        """Return the hashes of the rendered texts of versions that have not changed, by path."""
        texts: dict[str, str] = {}
        for date, key in self._keys.items():
            texts.update(self.cache.get(f"{date}: texts", key + templates.encode()) or {})
        return texts

    def keep_texts(self, templates: str, package: ir.Package, texts: Mapping[str, str]) -> None:
        """Keep the hashes of the rendered texts of versions that have not changed."""
        for version in package.versions:
            key = self._keys.get(version.service.version)
            if key is not None:
                own = {path: hashed for path, hashed in texts.items() if f"/{version.package}/" in path}
                self.cache.put(f"{version.service.version}: texts", key + templates.encode(), own)
