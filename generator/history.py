"""The spec over time: compares two states of it, refuses a change without its version, and records a release."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from generator.diagnostics import Problems, SpecError, UsageError
from generator.pipeline import Project, read_spec
from generator.report import Comparison
from generator.revisions import SETTINGS, Release, extract, package_version, spec_folder
from generator.surface_facts import Surface

WORKING_TREE = "working tree"


@frozen
class State:
    """A state of the spec: its name in reports, the package's version at that time, and the surface."""

    name: str
    version: str | None
    surface: Surface


def release_file(project: Project) -> Path:
    """Return the path of the record of the last release."""
    return project.root / "spec" / "released" / f"{project.version}.json"


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
    from generator.diff import diff_surfaces

    changes = diff_surfaces(old.surface, new.surface)
    return Comparison(
        old=old.name, new=new.name, old_version=old.version, new_version=new.version, changes=tuple(changes)
    )


def current_state(project: Project) -> State:
    """Return the state that lies there."""
    return State(WORKING_TREE, package_version(project.root), surface_of(project.spec))


def surface_of(spec: Path, place: str = "") -> Surface:
    """Return the surface of a spec folder; problems are shown with ``place`` before their paths."""
    from generator.surface import extract_surface

    try:
        return extract_surface(read_spec(spec))
    except SpecError as error:
        moved = [
            evolve(problem, mark=evolve(problem.mark, path=place + problem.mark.path)) for problem in error.problems
        ]
        raise SpecError(Problems(moved)) from None


def last_state(project: Project) -> State:
    """Return the last release, or the last commit if there was none."""
    release = Release.read(release_file(project))
    if release is not None:
        return State(f"release {release.version}", release.version, release.surface)
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
        assert release is not None
        return State(name, release.version, release.surface)
    spec = spec_folder(path, project.version) if path.is_dir() else None
    if spec is not None:
        spec = spec.resolve()
        root = spec.parent.parent
        return State(name, package_version(root), surface_of(spec, f"{root}/"))
    with TemporaryDirectory() as folder:
        root = Path(folder)
        extract(project.root, name, root)
        return State(name, package_version(root), surface_of(root / "spec" / project.version, f"{name}:"))


def find_silent_break(project: Project) -> Comparison | None:
    """Return the changes since the last release if some break programs and the version does not say so.

    Raises:
        SpecError: The spec has problems.
        UsageError: The project does not say its version, or the record of the release cannot be read.
    """
    if not release_file(project).is_file():
        return None
    comparison = compare_states(last_state(project), releasable_state(project))
    return comparison if comparison.breaks_silently else None


def releasable_state(project: Project) -> State:
    """Return the state that lies there, of which the version must be known."""
    now = current_state(project)
    if now.version is None:
        raise UsageError(f"{SETTINGS} does not say the version of the package")
    return now


def record_release(project: Project) -> tuple[Path, str, Comparison | None]:
    """Write down what the version of the project's settings offers, as the last release.

    Returns:
        The file, the version, and the changes since the release before, if there was one.

    Raises:
        SpecError: The spec has problems.
        UsageError: The version is not the one that the changes ask for.
    """
    from generator.write import write_file

    path = release_file(project)
    now = releasable_state(project)
    comparison = compare_states(last_state(project), now) if path.is_file() else None
    if comparison is not None and not comparison.version_fits:
        raise UsageError(f"the version is {now.version}, but {comparison.step()}: set it in {SETTINGS}")
    write_file(path, Release(str(now.version), now.surface).encode())
    return path, str(now.version), comparison
