"""A test without its component is skipped, or fails where the component is required."""

from __future__ import annotations

import pytest

from tests import components


def test_a_missing_component_skips_or_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both name the program that is missing."""
    monkeypatch.setitem(components.PROGRAMS, "made up", ("no-such-program",))
    with pytest.raises(pytest.skip.Exception, match="made up is not installed: there is no no-such-program"):
        components.require_component("made up", {components.REQUIRED: "other"})
    with pytest.raises(
        pytest.fail.Exception, match="there is no no-such-program, and EHPC_REQUIRE_COMPONENTS wants it"
    ):
        components.require_component("made up", {components.REQUIRED: "other,made up"})


def test_a_component_that_is_there_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the paths of its programs."""
    monkeypatch.setitem(components.PROGRAMS, "shell", ("sh",))
    assert components.require_component("shell")["sh"].endswith("/sh")
