"""Clusters in emulators with clocks of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.state.clock import ManualClock
from ehpc.emulator.state.lifecycle import read_progress
from tests.emulator.lab import START, Lab

MakeLab = Callable[..., Lab]


@pytest.fixture
def make_lab() -> Iterator[MakeLab]:
    """Makes clusters, each in an emulator of its own that ends with the test."""
    with ExitStack() as stack:

        def make(
            scheduler: str = "pbs",
            nodes: int = 1,
            *,
            progress: str = "timed",
            run_jobs: bool = False,
            seed: Path | None = None,
        ) -> Lab:
            clock = ManualClock(START)
            emulator = Emulator(clock=clock, progress=read_progress(progress), run_jobs=run_jobs, seed=seed)
            stack.callback(emulator.stop)
            return Lab(emulator, clock, scheduler, nodes)

        yield make


@pytest.fixture
def lab(make_lab: MakeLab) -> Lab:
    """A PBS cluster with one compute node of two cores, in which everything takes its time."""
    return make_lab()
