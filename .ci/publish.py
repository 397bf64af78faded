"""Builds the package from the commit of a clean tree and uploads it, once everything that a release needs is there.

All that is looked at and built is an archive of the commit: files that git ignores, and changes that it was told not to
see, are not in it.

The index is named as twine names it: TWINE_REPOSITORY_URL, or TWINE_REPOSITORY with a section of ~/.pypirc; so are
TWINE_USERNAME and TWINE_PASSWORD. ``docs/explanation/releasing.md`` has the steps that come before and after.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import Request, urlopen

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 30
"""Longest wait for the index to tell which versions it has."""


def refuse(reason: str) -> NoReturn:
    """End with a reason; nothing was uploaded."""
    sys.exit(f"not published: {reason}")


def run(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, and return what came of it."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def export_commit(folder: Path) -> None:
    """Put the files of the commit into an empty folder, and nothing else."""
    archive = folder.with_suffix(".tar")
    done = run("git", "archive", "--format", "tar", "--output", str(archive), "HEAD")
    if done.returncode != 0:
        refuse(f"the commit can't be read: {done.stderr.strip()}")
    folder.mkdir()
    with tarfile.open(archive) as files:
        if hasattr(tarfile, "data_filter"):  # the archive is git's own, of our own commit
            files.extractall(folder, filter="data")
        else:
            files.extractall(folder)  # noqa: S202 - old Pythons have no filter; git made the archive
    archive.unlink()


def generator(source: Path, *arguments: str) -> str:
    """Return what a command of the generator prints; it must work."""
    done = run(sys.executable, "-m", "generator", *arguments, folder=source)
    if done.returncode != 0:
        refuse(f"`python -m generator {arguments[0]}` says:\n{done.stderr.strip()}")
    return done.stdout


def project(source: Path) -> tuple[str, str]:
    """Return the name and the version of the package."""
    settings = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return settings["name"], settings["version"]


def check_tree() -> None:
    """Refuse a tree that differs from its commit: nobody could tell what was published."""
    done = run("git", "status", "--porcelain")
    if done.returncode != 0:
        refuse("this is no clone: a release is made from a commit")
    if done.stdout:
        changed = [line[3:] for line in done.stdout.splitlines()]
        more = f" and {len(changed) - 3} more" if len(changed) > 3 else ""
        refuse(f"the tree is not clean: {', '.join(changed[:3])}{more}; commit or remove what has changed")


def check_tag(version: str, tag: str) -> None:
    """Refuse a tag that names another version than the settings do, and one that was meant to be given and is empty."""
    if not tag:
        refuse("the tag is empty; leave TAG unset if there is none")
    if tag != f"v{version}":
        refuse(f"the tag {tag} is not that of version {version}, which pyproject.toml names")


def check_changelog(source: Path, version: str) -> None:
    """Refuse a version that the changelog does not have, and changes that it has not put under a version."""
    sections: dict[str, str] = {}
    for section in re.split(r"^## ", (source / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, text = section.partition("\n")
        sections[title.split(" - ")[0].strip(" []")] = text.strip()
    if not sections.get(version):
        refuse(f"CHANGELOG.md says nothing under `## {version}`; move there what stands under Unreleased")
    if sections.get("Unreleased"):
        refuse(f"CHANGELOG.md has text under Unreleased; move it under `## {version}`, or take another version")


def check_record(source: Path, version: str) -> None:
    """Refuse a version of which the record for later comparisons has not been written."""
    compared = json.loads(generator(source, "diff", "--format", "json"))
    if compared["old"] != f"release {version}" or compared["changes"]:
        refuse(f"spec/released is not the record of version {version} as it is: run `make release`, commit")


def check_index(name: str, version: str, url: str) -> None:
    """Refuse a version that is on the index; one whose list cannot be read refuses by itself what it has."""
    page = f"{simple(url)}{name}/"
    try:
        with urlopen(Request(page, headers={"Accept": "text/html"}), timeout=SECONDS) as answer:
            text = answer.read().decode("utf-8", "replace")
    except HTTPError as error:
        if error.code != 404:
            print(f"the index does not show its list ({error.code}); it will itself refuse a version that it has")
        return
    except (URLError, OSError) as error:
        refuse(f"the index cannot be reached: {getattr(error, 'reason', error)}")
    if re.search(rf"\b{name}-{re.escape(version)}(-py3|\.tar)", text):
        refuse(f"version {version} is on the index already, and what is published stays as it is; take the next one")


def index_url() -> str:
    """Return the address that twine uploads to, by its own rules; only the index must be named."""
    if not os.environ.get("TWINE_REPOSITORY_URL") and not os.environ.get("TWINE_REPOSITORY"):
        refuse("no index is named: set TWINE_REPOSITORY_URL, or TWINE_REPOSITORY to a section of ~/.pypirc")
    from twine.exceptions import TwineException
    from twine.settings import Settings

    parser = argparse.ArgumentParser()
    Settings.register_argparse_arguments(parser)
    try:
        settings = Settings.from_argparse(parser.parse_args([]))
    except TwineException as error:
        refuse(str(error))
    return str(settings.repository_config["repository"])


def simple(upload: str) -> str:
    """Return the address of an index's list of packages: beside the upload, or on the host without ``upload.``."""
    parts = urlsplit(upload)
    host = parts.netloc.rpartition("@")[2].removeprefix("upload.")
    path = re.sub(r"/legacy$", "", parts.path.rstrip("/"))
    return urlunsplit((parts.scheme, host, f"{path}/simple/", "", ""))


def build(source: Path, dist: Path) -> list[str]:
    """Build wheel and source distribution into an empty folder, have them checked, and return their paths."""
    shutil.rmtree(dist, ignore_errors=True)
    done = run(sys.executable, "-m", "hatchling", "build", "--directory", str(dist), folder=source)
    if done.returncode != 0:
        refuse(f"building failed:\n{done.stderr}")
    files = sorted(str(path) for path in dist.iterdir())
    done = run(sys.executable, "-m", "twine", "check", "--strict", *files)
    if done.returncode != 0:
        refuse(f"`twine check` says:\n{done.stdout}{done.stderr}")
    return files


def main() -> int:
    """Check, build, upload, and return the exit code."""
    parser = argparse.ArgumentParser(description="Publish the package, if everything that a release needs is there.")
    parser.add_argument("--dry-run", action="store_true", help="check and build; ask no index and upload nothing")
    tag = os.environ.get("TAG")  # a workflow gives it here, where no shell and no make reads it
    parser.add_argument("--tag", default=tag, help="refuse if the version is not the one that this tag names")
    options = parser.parse_args()
    check_tree()
    with TemporaryDirectory() as folder:
        source = Path(folder) / "commit"
        export_commit(source)
        name, version = project(source)
        if options.tag is not None:
            check_tag(version, options.tag)
        check_changelog(source, version)
        check_record(source, version)
        if not options.dry_run:
            check_index(name, version, index_url())
        generator(source, "check")
        files = build(source, ROOT / "dist")
    for file in files:
        print(os.path.relpath(file, ROOT), flush=True)
    if options.dry_run:
        print(f"{name} {version} is ready to be published")
        return 0
    # twine reads the password from where it reads it always; it stands in no argument
    upload = [sys.executable, "-m", "twine", "upload", "--non-interactive", "--disable-progress-bar", *files]
    done = subprocess.run(upload, cwd=ROOT, check=False)
    if done.returncode != 0:
        refuse("the upload failed; see above")
    print(f"{name} {version} is published; now: git tag v{version} && git push origin v{version}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
