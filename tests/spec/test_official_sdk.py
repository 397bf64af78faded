"""Compares the parameters with the official SDK of the reference's own edition, 1.12.0 of January 2020."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.spec.conftest import DOCUMENTED, ROOT

NOT_COMPARED = {"Action", "RegionId"}
"""The SDK's core sends these with every request, so its request classes do not name them."""


@pytest.fixture(scope="session")
def sdk_parameters() -> dict[str, list[str]]:
    """Return the parameter names of the SDK's request classes by action."""
    python = Path(os.environ.get("EHPC_PEERS", ROOT / ".venv-peers")) / "bin" / "python"
    assert python.exists(), "the official SDKs are not installed: run `make .venv-peers/.ready`"
    script = Path(__file__).with_name("sdk_parameters.py")
    done = subprocess.run([python, script], capture_output=True, text=True, check=True, timeout=60)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("action", sorted(DOCUMENTED))
def test_every_difference_from_the_sdk_has_a_reason(action: str, sdk_parameters: dict[str, list[str]]) -> None:
    """Parameters that the SDK alone has are marked by their edition; those that it lacks have a deviation."""
    entry = DOCUMENTED[action]
    ours = {parameter["name"]: parameter for parameter in entry["params"]}
    theirs = set(sdk_parameters[action])
    explained = {deviation["at"].removeprefix("request.") for deviation in entry["deviations"] if deviation["reason"]}

    assert set() == theirs - set(ours), "the SDK sends parameters that the spec does not have"
    lacking = set(ours) - theirs - NOT_COMPARED
    assert set() == {name for name in lacking if not reason_for(name, explained, ours)}
    added = {name for name, parameter in ours.items() if parameter["edition"] == "sdk-1.12.0"}
    assert set() == added - theirs, "marked as taken from the SDK, which does not have it"


def reason_for(name: str, explained: set[str], ours: dict[str, Any]) -> bool:
    """Return whether a parameter that the SDK lacks has a deviation, or comes from another or a later edition."""
    parts = name.split(".n.")
    heads = {".n.".join(parts[: count + 1]) for count in range(len(parts))}
    return bool(heads & explained) or ours[name]["edition"] not in ("reference-2019", "sdk-1.12.0")


def test_the_sdk_has_all_documented_actions(sdk_parameters: dict[str, list[str]]) -> None:
    """The SDK of the edition knows each of the 92 documented actions."""
    assert set() == set(DOCUMENTED) - set(sdk_parameters)
