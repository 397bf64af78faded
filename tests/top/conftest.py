"""The screen of ``ehpc top`` without a terminal: made-up clusters, emulated ones, and the screen as text."""

from __future__ import annotations

import asyncio
import html
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from ehpc.cli.session import Session
from ehpc.sampler import Sampler
from ehpc.testing import Emulator
from ehpc.top.app import Top
from ehpc.top.watched import Watched

SNAPSHOTS = Path(__file__).parent / "snapshots"
CELL_WIDTH = 12.2
"""Width of a character in the pictures that Textual exports."""

Story = Callable[[Pilot[None], Top], Awaitable[None]]


def screen_text(app: Top) -> str:
    """Return what is on the screen as lines of text."""
    lines = [""] * app.size.height
    pattern = r'<text [^>]*?x="([\d.]+)"[^>]*?clip-path="url\(#[^)]*?-line-(\d+)\)">(.*?)</text>'
    for left, number, text in re.findall(pattern, app.export_screenshot()):
        place = round(float(left) / CELL_WIDTH)
        lines[int(number)] = lines[int(number)].ljust(place) + html.unescape(text).replace("\xa0", " ")
    return "\n".join(line.rstrip() for line in lines) + "\n"


async def settle(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Wait until something is so, at most for 20 seconds."""
    deadline = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < deadline, screen_text(pilot.app)  # type: ignore[arg-type]
        await pilot.pause(0.02)
    await pilot.pause()


def play(app: Top, story: Story, size: tuple[int, int] = (80, 24)) -> None:
    """Run the app without a terminal, and let a story act on it once the first sample is there."""

    async def run() -> None:
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(pilot, lambda: bool(app.view))
            await story(pilot, app)

    with closing(app.watched):
        asyncio.run(run())


class MadeUp(Watched):
    """A cluster that a made-up client stands for; nothing is sent."""

    def __init__(self, client: Any, clock: Callable[[], float], now: Callable[[], float]) -> None:
        self.cluster, self.version, self.region = "ehpc-hz-FYUr32aiEM", "2018-04-12", "cn-hangzhou"
        self.changes_allowed, self.is_emulator = False, True
        self.sampler = Sampler(client, "c", monotonic=clock, now=now)
        self.close = lambda: None

    def output(self, job_id: str, is_closed: Callable[[], bool]) -> Iterator[Any]:  # noqa: ARG002 - the interface
        """Yield nothing until it is closed."""
        while not is_closed():
            time.sleep(0.01)
        yield from ()


@pytest.fixture
def check_screen(request: pytest.FixtureRequest) -> Callable[[Top, str], None]:
    """Compares the screen with the one that somebody has looked at last."""

    def check(app: Top, name: str) -> None:
        path = SNAPSHOTS / f"{name}.txt"
        if request.config.getoption("--update-golden"):
            path.write_text(screen_text(app), encoding="utf-8")
        assert path.read_text(encoding="utf-8") == screen_text(
            app
        ), "if that is right: pytest tests/top --update-golden"

    return check


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clock shows UTC, and no variable chooses colors or an account."""
    for name in ("NO_COLOR", "FORCE_COLOR", "EHPC_API_VERSION", "EHPC_CLUSTER_ID", "EHPC_ENDPOINT_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def emulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Emulator]:
    """An emulator that really runs jobs, with the account that the variables name."""
    with Emulator(run_jobs=True) as found:
        for name, value in found.variables.items():
            monkeypatch.setenv(name, value)
        yield found


def watch(cluster: str, changes_allowed: bool = True) -> Watched:
    """Return a cluster of the emulator that the variables name."""
    return Watched(Session(), cluster, changes_allowed)
