"""A scenario for each chapter of 2024-07-30, and of the later actions of 2018-04-12, by ours and the official SDKs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from ehpc.emulator.protocol.service_model import load_models
from tests.peers.peer import Peer
from tests.scenarios.later_chapters import LATER_OF_2018, OF_2024
from tests.scenarios.steps import ACTIONS, NEW, OLD, Ours, OursAsync, leaves, normalize, run_scenario

pytestmark = pytest.mark.xdist_group("peers")

SCENARIOS = {NEW: OF_2024, OLD: LATER_OF_2018}
CASES = [(version, chapter) for version, scenarios in SCENARIOS.items() for chapter in scenarios]
PACKAGES = {NEW: "alibabacloud_ehpc20240730", OLD: "alibabacloud_ehpc20180412"}


@cache
def reference(version: str, chapter: str) -> list[dict[str, Any]]:
    """Return what came of a scenario when our sync client carried it out."""
    ours = Ours(version)
    return run_scenario(SCENARIOS[version][chapter], ours, ours)


@pytest.fixture(scope="module")
def peers() -> Iterator[dict[str, Peer]]:
    """The newest official SDK of each version, and that of the first generation."""
    peers = {version: Peer("sdk_v2.py", package) for version, package in PACKAGES.items()}
    peers["v1"] = Peer("sdk_v1.py")
    yield peers
    for peer in peers.values():
        peer.close()


@pytest.mark.parametrize(("version", "chapter"), CASES)
def test_our_sync_client(version: str, chapter: str) -> None:
    """Each step comes out as the scenario says."""
    assert len(reference(version, chapter)) == len(SCENARIOS[version][chapter].steps)


@pytest.mark.parametrize(("version", "chapter"), CASES)
def test_our_async_client(version: str, chapter: str) -> None:
    """Each step comes out as it does with the sync client."""
    found = run_scenario(SCENARIOS[version][chapter], OursAsync(version), Ours(version))
    reads = [normalize(outcome.get("read")) for outcome in reference(version, chapter)]
    assert [normalize(outcome.get("read")) for outcome in found] == reads


def assert_same(version: str, chapter: str, peer: Peer, partial: bool = True) -> set[str]:
    """Assert that what an SDK read is what we read, with the same refusals, and return the actions that it lacks."""
    scenario = SCENARIOS[version][chapter]
    outcomes = run_scenario(scenario, peer, Ours(version), partial)
    for step, found, expected in zip(scenario.steps, outcomes, reference(version, chapter), strict=True):
        ours = leaves(normalize(expected.get("read")))
        theirs = leaves(normalize(found.get("read")))
        assert {place: ours.get(place) for place in theirs} == theirs, step.action
        assert theirs or step.error or "lacks" in found or not ours, f"the SDK read nothing of {step.action}"
    return {step.action for step, found in zip(scenario.steps, outcomes, strict=True) if "lacks" in found}


@pytest.mark.parametrize("chapter", OF_2024)
def test_the_official_sdk_of_2024(chapter: str, peers: dict[str, Peer]) -> None:
    """Each step comes out alike; the SDK lacks no action."""
    assert assert_same(NEW, chapter, peers[NEW]) == set()


@pytest.mark.parametrize("chapter", LATER_OF_2018)
def test_the_newest_official_sdk_of_2018(chapter: str, peers: dict[str, Peer]) -> None:
    """Each step comes out alike, with the actions that the SDK has; of the later ones it lacks one."""
    lacks = assert_same(OLD, chapter, peers[OLD]) - set(ACTIONS)
    assert lacks <= {"InitializeEHPC"}


@pytest.mark.parametrize("chapter", LATER_OF_2018)
def test_the_sdk_of_the_first_generation(chapter: str, peers: dict[str, Peer]) -> None:
    """Each step comes out alike, with the actions that the SDK has."""
    assert not assert_same(OLD, chapter, peers["v1"], partial=False) & set(ACTIONS)


def test_every_later_action_is_called_in_its_chapter() -> None:
    """No action is left out, and no chapter."""
    for version, scenarios in SCENARIOS.items():
        actions = load_models()[version].actions
        later = {name: action for name, action in actions.items() if version == NEW or name not in ACTIONS}
        called = {step.action for scenario in scenarios.values() for step in scenario.steps}
        assert sorted(set(later) - called) == []
        assert set(scenarios) == {action.chapter for action in later.values()}
