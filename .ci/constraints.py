"""Prints the versions of all that is installed beside this interpreter, as constraints for pip: names and versions alone.

A version that does not run on every Python that the package supports gets a marker; older ones choose for themselves.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distributions

from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
LEFT_OUT = {"ehpc", "pip", "setuptools"}


def constraint(distribution: Distribution) -> str:
    """Return the constraint of a distribution."""
    metadata = distribution.metadata
    supported = SpecifierSet(metadata.get("Requires-Python") or "")
    pythons = [python for python in PYTHONS if supported.contains(f"{python}.99")]
    marker = "" if pythons == list(PYTHONS) else f"; python_version >= '{pythons[0]}'"
    return f"{canonicalize_name(metadata['Name'])}=={distribution.version}{marker}"


def main() -> None:
    """Print a constraint for each distribution."""
    lines = {constraint(distribution) for distribution in distributions()}
    print("# The versions that `make` installs; `PINNED= make constraints` writes them anew.")
    print(*sorted(line for line in lines if re.split("==", line)[0] not in LEFT_OUT), sep="\n")


if __name__ == "__main__":
    main()
