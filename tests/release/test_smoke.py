"""The wheel, installed in empty environments of the supported Pythons, is used as ``make smoke`` uses it."""

from __future__ import annotations

import sys

import pytest

from tests.conftest import ROOT
from tests.release.conftest import Built, run

ENVIRONMENTS = (("3.10", "lowest"), ("3.11", "extras"), ("3.12", "plain"), ("3.13", "lowest"))
"""Each Python once and each kind of environment; ``make smoke`` tries them all."""


@pytest.mark.parametrize(("version", "kind"), ENVIRONMENTS)
def test_the_wheel_works_in_an_empty_environment(version: str, kind: str, built: Built) -> None:
    """With nothing but the wheel and its dependencies, the package is imported and calls the emulator."""
    script = ROOT / ".ci" / "smoke.py"
    done = run(sys.executable, script, built.wheel, "--python", version, "--kind", kind, cwd=ROOT)
    if "is not on this machine" in done.stdout:
        pytest.skip(f"there is no Python {version} on this machine")
    assert (done.returncode, done.stderr) == (0, "")
    told = done.stdout.split()[1:]
    assert told[:2] == [version, kind]
    assert told[3:5] == ["sync", "InvalidApi.NotFound"]
    assert ("async" in told) is (kind == "extras")
