"""A new world for each test, once with a sync and once with an async client."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.client.fake_service import FakeService


@pytest.fixture(params=["sync", "async"])
def world(request: pytest.FixtureRequest) -> FakeService:
    """Return a world without answers."""
    return FakeService(request.param)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Hide the variables that clients read, and return a home folder without anything in it."""
    for name in list(os.environ):
        if name.startswith(("ALIBABA_CLOUD_", "EHPC_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path
