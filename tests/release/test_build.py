"""What is built: the same bytes every time, nothing in it that does not belong there, and all that is needed."""

from __future__ import annotations

import os
import re
import sys
import tarfile
from email.message import Message
from email.parser import HeaderParser
from importlib.metadata import distributions
from pathlib import Path
from zipfile import ZipFile

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from ehpc.versions import PACKAGES
from tests.conftest import ROOT
from tests.release.conftest import Built, build, copy_project, run

LARGEST_WHEEL = 1_300_000
VERSION = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
assert VERSION is not None
INFO = f"ehpc-{VERSION[1]}.dist-info"

pytestmark = pytest.mark.xdist_group("build")


@pytest.fixture(scope="module")
def unpacked(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    assert run("tar", "-xzf", built.sdist, "-C", folder, cwd=folder).returncode == 0
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def metadata(built: Built) -> Message:
    """The headers of the wheel's metadata."""
    with ZipFile(built.wheel) as archive:
        return HeaderParser().parsestr(archive.read(f"{INFO}/METADATA").decode())


def package_files(folder: Path) -> dict[str, bytes]:
    """Return the content of every file of a package folder by its path, without what Python caches."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def ignored(folder: str, paths: set[str]) -> set[str]:
    """Return which files of a folder git ignores, such as what was built there."""
    done = run("git", "check-ignore", *(f"{folder}/{path}" for path in sorted(paths)), cwd=ROOT)
    return {path.removeprefix(f"{folder}/") for path in done.stdout.splitlines()}


def test_two_builds_are_the_same_bytes(built: Built, tmp_path: Path) -> None:
    """Elsewhere, later, with another hash seed, with other times and rights of files, and litter beside them."""
    project = copy_project(tmp_path / "project")
    for path in project.rglob("*"):
        os.utime(path, (1, 1_700_000_000))
        path.chmod(0o700 if path.is_dir() or path.stat().st_mode & 0o100 else 0o600)
    cache = project / "generated" / "ehpc" / "__pycache__"
    cache.mkdir()
    (cache / "client.cpython-310.pyc").write_bytes(b"litter")
    again = build(project, tmp_path / "dist", PYTHONHASHSEED="7", TZ="Asia/Tokyo")
    assert again.wheel.name == built.wheel.name
    assert again.wheel.read_bytes() == built.wheel.read_bytes()
    assert again.sdist.read_bytes() == built.sdist.read_bytes()


def test_the_time_of_a_build_can_be_set(tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH, as distributions of Linux set it, is the time of every file."""
    made = build(ROOT, tmp_path / "dist", "wheel", SOURCE_DATE_EPOCH="1600000000")
    with ZipFile(made.wheel) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2020, 9, 13, 12, 26, 40)}


def test_the_wheel_holds_the_package_alone(built: Built) -> None:
    """Every file of ``generated/ehpc``, byte for byte, the package that Snakemake looks for, and the metadata."""
    with ZipFile(built.wheel) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    info = {f"{INFO}/{name}" for name in ("METADATA", "WHEEL", "RECORD", "licenses/LICENSE")}
    scripts = {f"{INFO}/entry_points.txt"} & set(found)
    entry = "snakemake_executor_plugin_ehpc/__init__.py"
    assert {name for name in found if not name.startswith("ehpc/")} == info | scripts | {entry}
    package = {name.removeprefix("ehpc/"): found[name] for name in found if name.startswith("ehpc/")}
    package["plugins/snakemake_entry.py"] = found[entry]
    assert package == package_files(ROOT / "generated" / "ehpc")
    assert {"py.typed", *(f"emulator/protocol/service_models/{version}.json" for version in PACKAGES)} <= set(package)
    assert found[f"{INFO}/licenses/LICENSE"] == (ROOT / "LICENSE").read_bytes()
    assert built.wheel.name == f"{INFO.removesuffix('.dist-info')}-py3-none-any.whl"


def test_the_wheel_is_small(built: Built) -> None:
    """It stays so: at most 1.3 MB."""
    assert built.wheel.stat().st_size <= LARGEST_WHEEL


def test_the_metadata_says_what_an_index_shows(metadata: Message) -> None:
    """Licence as an expression with its file, the README, the least Python, and three dependencies, uncapped."""
    assert (metadata["Name"], metadata["Version"]) == ("ehpc", INFO[5:-10])
    assert (metadata["License-Expression"], metadata["License-File"]) == ("Apache-2.0", "LICENSE")
    assert not [each for each in metadata.get_all("Classifier", []) if each.startswith("License ::")]
    assert metadata["Requires-Python"] == ">=3.10"
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert metadata.get_payload() == (ROOT / "README.md").read_text(encoding="utf-8")
    needed = [each for each in metadata.get_all("Requires-Dist", []) if "extra ==" not in each]
    assert [re.match(r"[a-z0-9]+", each, re.IGNORECASE)[0] for each in needed] == ["attrs", "cattrs"]  # type: ignore[index]
    assert all(re.fullmatch(r"[a-z0-9]+>=[0-9.]+", each) for each in needed)


def test_users_get_no_extra_of_developers(metadata: Message) -> None:
    """What a checkout needs are dependency groups, which a wheel does not have."""
    assert metadata.get_all("Provides-Extra") == ["async", "cli", "emulator", "explorer", "keyring", "speed", "top"]


def test_versions_are_pinned_for_every_group(metadata: Message) -> None:
    """The constraints have names and versions alone, of everything that a group or an extra names."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = settings["dependency-groups"].values()
    needed = [Requirement(each) for group in groups for each in group if isinstance(each, str)]
    needed += [Requirement(each) for each in metadata.get_all("Requires-Dist", [])]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()[1:]
    pinned = [re.fullmatch(r"([a-z0-9-]+)==[\w.]+(; python_version >= '3\.\d+')?", line) for line in lines]
    assert None not in pinned
    names = {match[1] for match in pinned if match is not None}
    assert {canonicalize_name(each.name) for each in needed} - names == set()


def test_a_pinned_version_runs_wherever_it_is_pinned() -> None:
    """From Python 3.10 on, or the Python of its marker: pip finds no version at all otherwise."""
    supported = {
        f"{canonicalize_name(each.metadata['Name'])}=={each.version}": (
            "".join(each.metadata.get_all("Requires-Python") or [])
        )
        for each in distributions()
    }
    wrong = []
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()[1:]:
        pin, _, marker = line.partition("; python_version >= ")
        if not SpecifierSet(supported.get(pin, "")).contains(f"{marker.strip(chr(39)) or '3.10'}.99"):
            wrong.append(line)
    assert wrong == []


def test_twine_has_nothing_to_say(built: Built) -> None:
    """The README can be shown by an index, and the metadata is complete."""
    done = run(sys.executable, "-m", "twine", "check", "--strict", built.wheel, built.sdist, cwd=ROOT, COLUMNS="500")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("PASSED") == 2


def test_the_source_holds_what_the_package_is_made_from(built: Built, unpacked: Path) -> None:
    """Spec, templates, generator, tests, docs and settings, all as they lie here; nothing that was built or cached."""
    with tarfile.open(built.sdist) as archive:
        names = [Path(name).parts[1:] for name in archive.getnames()]
    assert {parts[0] for parts in names} == {
        *(".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", ".pre-commit-config.yaml", "CHANGELOG.md"),
        *(
            "CONTRIBUTING.md",
            "LICENSE",
            "Makefile",
            "PKG-INFO",
            "README.md",
            "README.zh-CN.md",
            "SECURITY.md",
            "constraints.txt",
            "docs",
        ),
        *("generated", "generator", "pyproject.toml", "spec", "templates", "tests"),
    }
    assert not [parts for parts in names if "__pycache__" in parts or parts[-1].endswith((".pyc", ".whl"))]
    for folder in ("generator", "spec", "templates", "tests", "docs", ".ci", ".github"):
        here, there = package_files(ROOT / folder), package_files(unpacked / folder)
        left_out = set(here) - set(there)
        assert there == {path: here[path] for path in set(here) - left_out}, folder
        assert not left_out or ignored(folder, left_out) == left_out, folder


def test_the_source_makes_the_package_again(unpacked: Path) -> None:
    """Without the generated folder, with the generator that is in it: the same files, byte for byte."""
    kept = unpacked / "kept"
    (unpacked / "generated").rename(kept)
    done = run(sys.executable, "-m", "generator", "generate", cwd=unpacked)
    assert done.returncode == 0, done.stderr
    assert package_files(unpacked / "generated") == package_files(kept)


def test_the_source_builds_the_same_wheel(built: Built, unpacked: Path, tmp_path: Path) -> None:
    """Whoever builds from the source distribution gets what was published."""
    again = build(unpacked, tmp_path / "dist", "wheel")
    assert again.wheel.read_bytes() == built.wheel.read_bytes()
