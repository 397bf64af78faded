"""Past states of the project: the tree of a git revision, and the surface that a release has left behind."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tarfile
from pathlib import Path

from attrs import frozen

from generator.diagnostics import UsageError
from generator.spec_files import find_versions
from generator.surface_facts import Surface

SETTINGS = "pyproject.toml"


@frozen
class Release:
    """What the last release offered: ``spec/released/<API version>.json``."""

    version: str
    surface: Surface

    @property
    def api_version(self) -> str:
        """The API version that it is of."""
        return self.surface["service"]["version"]

    @classmethod
    def read(cls, path: Path) -> Release:
        """Read the record of a release.

        Raises:
            UsageError: The file cannot be read.
        """
        try:
            data = json.loads(path.read_bytes())
            return cls(str(data["version"]), data["surface"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            how = "take it from the last release's commit, or remove it if there was no release"
            raise UsageError(f"{path.name} is not the record of a release: {how}") from error

    def encode(self) -> bytes:
        """Return the file's content; it has its own line for each fact, so that a change is seen as what it is."""
        note = "Written by `make release`: what the last release offers. `make check` compares with it."
        data = {"//": note, "version": self.version, "surface": self.surface}
        return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def spec_folder(path: Path) -> Path | None:
    """Return the spec that a folder is or holds: that of a project, or the folder ``spec`` itself."""
    for folder in (path / "spec", path):
        if find_versions(folder):
            return folder
    return None


def extract(root: Path, revision: str, target: Path) -> None:
    """Put the spec and the settings of a git revision, such as a branch, a tag or a commit, into an empty folder.

    Raises:
        UsageError: Git or the revision is not there, or the revision has no spec.
    """
    commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise UsageError(f"{revision!r} is neither a folder with a spec nor a git revision of this project")
    name = commit.decode().strip()
    archive = git(root, "archive", "--format=tar", name, "spec")
    if archive is None:
        raise UsageError(f"revision {revision!r} has no spec")
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for entry in tar:
            content = tar.extractfile(entry)
            if content is not None:
                path = target / entry.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())
    settings = git(root, "show", f"{name}:./{SETTINGS}")
    if settings is not None:
        (target / SETTINGS).write_bytes(settings)


def git(root: Path, *arguments: str) -> bytes | None:
    """Return what a git command prints, or None if it fails or git is not there."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def package_version(root: Path) -> str | None:
    """Return the version that a project's settings give the package, None where they do not.

    Raises:
        UsageError: The settings cannot be read.
    """
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    path = root / SETTINGS
    if not path.is_file():
        return None
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{SETTINGS}: {error}") from error
    version = settings.get("project", {}).get("version")
    if version is not None and not re.fullmatch(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+|\.dev\d+)?", str(version)):
        raise UsageError(f"{SETTINGS}: the version {version!r} is not like 1.2.3 or 1.2.3rc1")
    return None if version is None else str(version)
