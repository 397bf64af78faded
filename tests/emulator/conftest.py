"""Emulators with a clock of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.http.request_log import Entry
from tests.documented import DocumentedEmulator
from tests.emulator.calling import Clock


@pytest.fixture
def clock() -> Clock:
    """The clock of the emulator."""
    return Clock()


@pytest.fixture
def log() -> list[Entry]:
    """What the emulator logs."""
    return []


@pytest.fixture
def emulator(clock: Clock, log: list[Entry]) -> Iterator[Emulator]:
    """A running emulator of a test's own."""
    with DocumentedEmulator(now=clock, log=log.append) as emulator:
        yield emulator


@pytest.fixture(scope="module")
def shared() -> Iterator[Emulator]:
    """A running emulator for all tests of a file that leave no traces in it."""
    with DocumentedEmulator(now=Clock()) as emulator:
        yield emulator
