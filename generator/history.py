"""The spec over time: compares two states of it, refuses a change without its version, and records a release."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from generator.diagnostics import Problems, SpecError, UsageError
from generator.pipeline import Project, read_spec
from generator.report import Comparison
from generator.revisions import SETTINGS, Release, extract, package_version, spec_folder
from generator.surface_facts import Surface

WORKING_TREE = "working tree"


Surfaces = Mapping[str, Surface]
"""Surface of each API version by its date."""


@frozen
class State:
    """A state of the spec: its name in reports, the package's version at that time, and the surfaces."""

    name: str
    version: str | None
    surfaces: Surfaces


def releases(project: Project) -> Path:
    """Return the folder with the records of the last release, one for each API version."""
    return project.root / "spec" / "released"


def release_files(project: Project) -> list[Path]:
    """Return the records of the last release, none if there was none yet."""
    return sorted(releases(project).glob("*.json"))


def compare_revisions(project: Project, old: str | None = None, new: str | None = None) -> Comparison:
    """Compare two states of the spec.

    Args:
        project: Where everything lies.
        old: A folder, a git revision or the record of a release. Default: the last release, or the last commit if
            there was no release yet.
        new: The same. Default: the spec as it lies there.

    Raises:
        SpecError: One of the states has problems.
        UsageError: One of them is not there.
    """
    before = last_state(project) if old is None else load_state(project, old)
    return compare_states(before, current_state(project) if new is None else load_state(project, new))


def compare_states(old: State, new: State) -> Comparison:
    """Return what is different between two states."""
    from generator.diff import diff_versions

    changes = diff_versions(old.surfaces, new.surfaces)
    return Comparison(
        old=old.name, new=new.name, old_version=old.version, new_version=new.version, changes=tuple(changes)
    )


def current_state(project: Project) -> State:
    """Return the state that lies there."""
    return State(WORKING_TREE, package_version(project.root), surfaces_of(project.spec))


def surfaces_of(spec: Path, place: str = "") -> Surfaces:
    """Return the surfaces of a spec folder; problems are shown with ``place`` before their paths."""
    from generator.surface import extract_surface

    try:
        package = read_spec(spec)
    except SpecError as error:
        moved = [
            evolve(problem, mark=problem.mark._replace(path=place + problem.mark.path)) for problem in error.problems
        ]
        raise SpecError(Problems(moved)) from None
    return {
        version.service.version: extract_surface(version, default=version is package.default)
        for version in package.versions
    }


def last_state(project: Project) -> State:
    """Return the last release, or the last commit if there was none."""
    records = [Release.read(path) for path in release_files(project)]
    if records:
        version = records[0].version
        return State(f"release {version}", version, {record.api_version: record.surface for record in records})
    try:
        return load_state(project, "HEAD")
    except UsageError:
        raise UsageError("there was no release yet, and there is no git revision: name what to compare with") from None


def load_state(project: Project, name: str) -> State:
    """Return the state that a folder, the record of a release or a git revision holds.

    Raises:
        SpecError: It has problems.
        UsageError: There is no such thing.
    """
    path = Path(name)
    if path.is_file() and path.suffix == ".json":
        release = Release.read(path)
        return State(name, release.version, {release.api_version: release.surface})
    spec = spec_folder(path) if path.is_dir() else None
    if spec is not None:
        spec = spec.resolve()
        return State(name, package_version(spec.parent), surfaces_of(spec, f"{spec.parent}/"))
    with TemporaryDirectory() as folder:
        root = Path(folder)
        extract(project.root, name, root)
        return State(name, package_version(root), surfaces_of(root / "spec", f"{name}:"))


def find_silent_break(project: Project) -> Comparison | None:
    """Return the changes since the last release if some break programs and the version does not say so.

    Raises:
        SpecError: The spec has problems.
        UsageError: The project does not say its version, or the record of the release cannot be read.
    """
    if not release_files(project):
        return None
    comparison = compare_states(last_state(project), releasable_state(project))
    return comparison if comparison.breaks_silently else None


def releasable_state(project: Project) -> State:
    """Return the state that lies there, of which the version must be known."""
    now = current_state(project)
    if now.version is None:
        raise UsageError(f"{SETTINGS} does not say the version of the package")
    return now


def record_release(project: Project) -> tuple[list[Path], str, Comparison | None]:
    """Write down what the version of the project's settings offers, as the last release.

    Returns:
        The files, the version, and the changes since the release before, if there was one.

    Raises:
        SpecError: The spec has problems.
        UsageError: The version is not the one that the changes ask for.
    """
    from generator.atomic_files import write_file

    before = release_files(project)
    now = releasable_state(project)
    comparison = compare_states(last_state(project), now) if before else None
    if comparison is not None and not comparison.version_fits:
        raise UsageError(f"the version is {now.version}, but {comparison.step()}: set it in {SETTINGS}")
    paths = [releases(project) / f"{date}.json" for date in now.surfaces]
    for path, surface in zip(paths, now.surfaces.values(), strict=True):
        write_file(path, Release(str(now.version), surface).encode())
    for path in set(before) - set(paths):
        path.unlink()
    return paths, str(now.version), comparison
