"""A new world for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runtime.credentials.fake_host import FakeHost


@pytest.fixture
def world(tmp_path: Path) -> FakeHost:
    """Return a world with an empty home folder."""
    return FakeHost(tmp_path)
