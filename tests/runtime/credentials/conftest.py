"""A new world for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runtime.credentials.faking import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Return a world with an empty home folder."""
    return World(tmp_path)
