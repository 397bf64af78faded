"""A scenario for each chapter, carried out by our clients and by the official SDKs, with the same outcomes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from tests.peers.peer import Peer
from tests.scenarios.chapters import SCENARIOS
from tests.scenarios.steps import ACTIONS, Caller, Ours, OursAsync, leaves, normalize, run_scenario

pytestmark = pytest.mark.xdist_group("peers")

OURS = Ours()


@cache
def reference(chapter: str) -> list[dict[str, Any]]:
    """Return what came of a scenario when our sync client carried it out."""
    return run_scenario(SCENARIOS[chapter], OURS, OURS)


@pytest.fixture(scope="module")
def older() -> Iterator[Peer]:
    """The official SDK of the reference's own edition."""
    peer = Peer("sdk_v1.py")
    yield peer
    peer.close()


@pytest.fixture(scope="module")
def newer() -> Iterator[Peer]:
    """The newest official SDK."""
    peer = Peer("sdk_v2.py")
    yield peer
    peer.close()


def same(chapter: str, caller: Caller) -> list[dict[str, Any]]:
    """Carry out a scenario, assert that each answer is the one that our sync client got, and return the outcomes."""
    found = run_scenario(SCENARIOS[chapter], caller, OURS)
    assert [normalize(outcome.get("read")) for outcome in found] == [
        normalize(outcome.get("read")) for outcome in reference(chapter)
    ]
    return found


@pytest.mark.parametrize("chapter", SCENARIOS)
def test_our_sync_client(chapter: str) -> None:
    """Each step comes out as the scenario says."""
    assert len(reference(chapter)) == len(SCENARIOS[chapter].steps)


@pytest.mark.parametrize("chapter", SCENARIOS)
def test_our_async_client(chapter: str) -> None:
    """Each step comes out as it does with the sync client."""
    same(chapter, OursAsync())


@pytest.mark.parametrize("chapter", SCENARIOS)
def test_the_older_official_sdk(chapter: str, older: Peer) -> None:
    """Each step comes out as it does with our client, also over the older signature; the SDK lacks no action."""
    assert [outcome for outcome in same(chapter, older) if "lacks" in outcome] == []


@pytest.mark.parametrize("chapter", SCENARIOS)
def test_the_newer_official_sdk(chapter: str, newer: Peer) -> None:
    """Each step comes out alike: the same refusals, and what the SDK's models hold of an answer is what we read."""
    steps = SCENARIOS[chapter].steps
    for step, found, expected in zip(
        steps, run_scenario(SCENARIOS[chapter], newer, OURS, True), reference(chapter), strict=True
    ):
        ours = leaves(normalize(expected.get("read")))
        theirs = leaves(normalize(found.get("read")))
        assert {place: ours.get(place) for place in theirs} == theirs, step.action


def test_every_chapter_has_a_scenario_that_calls_all_of_its_actions() -> None:
    """No action of the reference is left out."""
    called = {step.action for scenario in SCENARIOS.values() for step in scenario.steps}
    assert sorted(set(ACTIONS) - called) == []
    assert set(SCENARIOS) == {action.chapter for action in ACTIONS.values()}
