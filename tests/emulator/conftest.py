"""Emulators with a clock of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.http.request_log import LogEntry
from ehpc.emulator.state.clock import ManualClock
from tests.documented import DocumentedEmulator
from tests.emulator.signed_requests import NOW


@pytest.fixture
def clock() -> ManualClock:
    """The clock of the emulator."""
    return ManualClock(NOW)


@pytest.fixture
def log() -> list[LogEntry]:
    """What the emulator logs."""
    return []


@pytest.fixture
def emulator(clock: ManualClock, log: list[LogEntry]) -> Iterator[Emulator]:
    """A running emulator of a test's own."""
    with DocumentedEmulator(now=clock, log=log.append) as emulator:
        yield emulator


@pytest.fixture(scope="module")
def shared() -> Iterator[Emulator]:
    """A running emulator for all tests of a file that leave no traces in it."""
    with DocumentedEmulator(now=ManualClock(NOW)) as emulator:
        yield emulator
