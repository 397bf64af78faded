"""``ehpc top``: starts on a terminal alone, says first what is wrong, and leaves the terminal as it was."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from ehpc.testing import Emulator
from tests.cli.conftest import Ehpc
from tests.cli.test_terminal import on_terminal


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A cluster of an emulator that the variables name."""
    with Emulator() as emulator:
        found = emulator.add_cluster(nodes=2)
        emulator.add_job(found)
        for name, value in emulator.variables.items():
            monkeypatch.setenv(name, value)
        yield found


def test_it_watches_on_a_terminal_of_80_columns(cluster: str) -> None:
    """The whole way from the command line to the screen, and back with a key."""
    seen = on_terminal("top", "--cluster", cluster, "--user", "tester", answers={"tester first": "q"})
    assert 0 == seen.code
    for expected in ("Emulator", "read only", cluster, "cores", "compute000"):
        assert expected in seen.raw
    assert seen.raw.rstrip().endswith("\x1b[?1004l") or "\x1b[?1049l" in seen.raw


def test_what_is_wrong_with_the_cluster_is_said_before_the_screen_is_taken(cluster: str) -> None:
    """As every command says it, with its exit code."""
    seen = on_terminal("top", "--cluster", f"{cluster}-missing")
    assert 0 != seen.code
    assert "ClusterNotFound" in seen.text
    assert "\x1b[?1049h" not in seen.raw


def test_it_needs_a_terminal(ehpc: Ehpc) -> None:
    """A pipe gets a hint."""
    outcome = ehpc("top", "--cluster", "c")
    assert 2 == outcome.code
    assert "top needs a terminal; `ehpc jobs --watch` does not" in outcome.err


def test_a_missing_extra_is_named(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Textual the command says what to install."""
    for name in [name for name in sys.modules if name.startswith(("ehpc.top", "textual"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "textual", None)
    outcome = ehpc("top", "--cluster", "c")
    assert (2, "ehpc top needs more packages: pip install 'ehpc[cli,top]'\n") == (outcome.code, outcome.err)
