"""Prints the versions of all that is installed beside this interpreter, as constraints for pip.

A version that does not run on every Python that the package supports gets a marker, and so does what it depends on:
older ones of both may need each other. Where nothing is pinned, pip chooses.
"""

from __future__ import annotations

from importlib.metadata import Distribution, distributions

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
LEFT_OUT = {"ehpc", "pip", "setuptools"}


def oldest_python(distribution: Distribution) -> int:
    """Return the index of the oldest Python that a distribution runs on."""
    supported = SpecifierSet(distribution.metadata.json.get("requires_python", ""))
    return next(index for index, python in enumerate(PYTHONS) if supported.contains(f"{python}.99"))


def main() -> None:
    """Print a constraint for each distribution."""
    installed = {canonicalize_name(each.metadata["Name"]): each for each in distributions()}
    oldest = {name: oldest_python(distribution) for name, distribution in installed.items() if name not in LEFT_OUT}
    waiting = [name for name, index in oldest.items() if index]
    while waiting:
        parent = waiting.pop()
        for text in installed[parent].requires or ():
            requirement = Requirement(text)
            if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
                continue
            name = canonicalize_name(requirement.name)
            if name in oldest and oldest[name] < oldest[parent]:
                oldest[name] = oldest[parent]
                waiting.append(name)
    print("# The versions that `make` installs; `PINNED= make constraints` writes them anew.")
    for name, index in sorted(oldest.items()):
        marker = f"; python_version >= '{PYTHONS[index]}'" if index else ""
        print(f"{name}=={installed[name].version}{marker}")


if __name__ == "__main__":
    main()
