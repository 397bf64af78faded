"""The record of one change between two API surfaces: its level, and the version that the levels require."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from packaging.version import Version

BREAKING = "breaking"
"""A program that worked may no longer work, or no longer pass a type checker."""

FEATURE = "feature"
"""There is something more to use."""

FIX = "fix"
"""The package behaves otherwise, or says something else about the service, and programs need no change."""

TEXT = "text"
"""Documentation alone."""

LEVELS = (BREAKING, FEATURE, FIX, TEXT)
"""From the heaviest to the lightest."""


@frozen(kw_only=True)
class Change:
    """One difference between two surfaces."""

    level: str
    kind: str
    """added, removed or changed."""
    part: str
    """What has changed: version, action, parameter, field, class, exception, code, waiter, state or service."""
    subject: str
    """Its name, as users of the package write it."""
    text: str
    """What is different, as the end of a sentence that begins with the subject."""


def level_of(changes: Iterable[Change]) -> str | None:
    """Return the heaviest level among changes, or None if there are none."""
    levels = {change.level for change in changes}
    return next((level for level in LEVELS if level in levels), None)


def step_of(level: str | None, before_one: bool) -> str:
    """Return which part of the version goes up: major, minor, patch or none.

    Below 1.0 the minor number does what the major does later, and the patch number does all the rest, so that
    ``ehpc~=0.3.0`` never brings a breaking change.
    """
    if level is None:
        return "none"
    if before_one:
        return "minor" if level == BREAKING else "patch"
    return {BREAKING: "major", FEATURE: "minor"}.get(level, "patch")


def next_version(released: str, level: str | None) -> str:
    """Return the least version that may follow a release with changes of a level.

    Args:
        released: Version of the release; after a pre-release, its final version is enough, whatever has changed.
        level: The heaviest level of the changes.
    """
    version = Version(released)
    if level is None:
        return released
    if version.is_prerelease:
        return version.base_version
    major, minor, patch = (*version.release, 0, 0)[:3]
    step = step_of(level, before_one=major == 0)
    if step == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if step == "minor" else f"{major}.{minor}.{patch + 1}"


def reaches(version: str, least: str) -> bool:
    """Return whether a version is at least another; a pre-release counts as the version that it leads to."""
    return Version(Version(version).base_version) >= Version(least)
