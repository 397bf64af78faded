"""What ``ehpc top`` shows, when it asks, and what its keys do; the screens are compared as text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, Log

from ehpc import errors
from ehpc.testing import Emulator
from ehpc.top import app as top_app
from ehpc.top.app import Top
from ehpc.top.panels import JobTable
from tests.explorer.conftest import VERSIONS, add_cluster
from tests.explorer.test_sampler import NOW, Cluster, job, node, throttled
from tests.fake_clock import FakeClock
from tests.top.conftest import MadeUp, play, screen_text, settle, watch


def busy() -> Cluster:
    """Return a cluster with jobs of three users in all states, and nodes of which one has failed."""
    unfinished = [
        job(
            1000 + number,
            "RUNNING" if number < 9 else "PENDING",
            3 - number / 20,
            2 - number / 20 if number < 9 else None,
            owner=("alice", "bob", "carol")[number % 3],
            node_list=f"['compute00{number}']" if number < 9 else "",
            comment="" if number < 9 else "Resources",
        )
        for number in range(14)
    ]
    ended = [job(900 + number, "COMPLETED", 9, 8, 7 - number / 10, owner="bob") for number in range(40)]
    ended += [job(990, "FAILED", 5, 4.9, 4.8), job(991, "CANCELLED", 5, None, 4.8, name="中文 [b]bold[/b]")]
    nodes = [node(number, used=number % 5) for number in range(50)]
    nodes[7].status, nodes[9].status = "exception", "stopped"
    for each in nodes:
        each.host_name = f"compute{each.host_name[7:]:0>3}"
    return Cluster(nodes, unfinished, ended)


def top(cluster: Cluster, owner: str = "carol", clock: FakeClock | None = None) -> Top:
    """Return the app over a made-up cluster."""
    clock = clock or FakeClock()
    return Top(MadeUp(cluster, clock.elapsed, lambda: NOW + clock.seconds), owner)


@pytest.mark.parametrize(("keys", "size"), [("1", (80, 24)), ("2", (80, 24)), ("3", (80, 24)), ("1", (120, 16))])
def test_a_tab(keys: str, size: tuple[int, int], check_screen: Callable[[Top, str], None]) -> None:
    """Jobs, nodes and usage have room in 80 columns and 24 lines, and use more where there is more."""

    async def story(pilot: Pilot[None], app: Top) -> None:
        await pilot.press(keys)
        await pilot.pause(0.3)
        check_screen(app, f"tab-{keys}-{size[0]}")

    play(top(busy()), story, size)


def test_filters_and_order(check_screen: Callable[[Top, str], None]) -> None:
    """Words and exact values narrow the list; one's own jobs come first, or the newest."""

    async def story(pilot: Pilot[None], app: Top) -> None:
        table = app.query_one(JobTable)

        def owners() -> list[str]:
            return [str(table.get_row_at(row)[2]) for row in range(table.row_count)]

        assert ["carol"] * 4 == owners()[:4]
        await pilot.press("m")
        assert ["bob", "alice", "carol"] == owners()[:3]
        await pilot.press("m", "slash", *"owner:bob state:queued")
        await pilot.press("enter")
        assert ["bob", "bob"] == owners()
        assert app.focused is table
        check_screen(app, "filtered")
        await pilot.press("escape")
        assert 56 == table.row_count

    play(top(busy()), story)


def test_marks_lead_to_the_jobs_behind_them() -> None:
    """A node to the jobs that it runs, a bar to the jobs of its state or owner."""

    async def story(pilot: Pilot[None], app: Top) -> None:
        words, table = app.query_one(Input), app.query_one(JobTable)
        await pilot.press("2", "right", "right", "down", "up", "enter")
        assert ("node:compute002 state:running", 1, table) == (words.value, table.row_count, app.focused)
        await pilot.press("3", "down", "enter")
        assert ("state:finished", 40) == (words.value, table.row_count)

    play(top(busy()), story)


def test_it_asks_when_a_sample_is_due_and_never_while_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not while it is paused, covered, or without the focus for five minutes; and at once when somebody is back."""
    monkeypatch.setattr(top_app, "UNFOCUSED_SECONDS", 0.01)
    cluster, clock = busy(), FakeClock()

    async def story(pilot: Pilot[None], app: Top) -> None:
        def make_due() -> None:
            clock.seconds += 31
            cluster.asked.clear()
            app.refresh_sample()

        async def asks() -> bool:
            make_due()
            await pilot.pause(0.1)
            return bool(cluster.asked)

        make_due()
        await settle(pilot, lambda: bool(cluster.asked))
        await pilot.press("p")
        assert "paused" in screen_text(app)
        assert not await asks()
        await pilot.press("p")
        await settle(pilot, lambda: bool(cluster.asked))
        await pilot.press("o")
        assert not await asks()
        await pilot.press("escape")
        await settle(pilot, lambda: bool(cluster.asked))
        app.post_message(events.AppBlur())
        await settle(pilot, lambda: not app.awake.is_set())
        assert not await asks()
        app.post_message(events.AppFocus())
        await settle(pilot, lambda: bool(cluster.asked))

    play(top(cluster, clock=clock), story)


def test_what_is_below_may_change_while_it_is_covered() -> None:
    """A sample that comes late, another size and a pause reach the screen below, and break nothing above."""
    cluster, clock = busy(), FakeClock()

    async def story(pilot: Pilot[None], app: Top) -> None:
        await pilot.press("o")
        assert 2 == len(app.screen_stack)
        app.take_sample({**app.view, "jobs": []})
        assert 0 == app.query_one(JobTable).row_count
        app.set_awake(False)
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        app.set_awake(True)
        await pilot.press("escape")
        await settle(pilot, lambda: bool(app.view["jobs"]))
        assert 30 == len(screen_text(app).splitlines())
        assert "9 running" in screen_text(app)

    play(top(cluster, clock=clock), story)


def test_a_pause_outlasts_the_focus(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has paused goes on by hand."""
    monkeypatch.setattr(top_app, "UNFOCUSED_SECONDS", 0.01)

    async def story(pilot: Pilot[None], app: Top) -> None:
        await pilot.press("p")
        app.post_message(events.AppBlur())
        app.post_message(events.AppFocus())
        await pilot.pause(0.1)
        assert not app.awake.is_set()

    play(top(busy()), story)


def test_it_slows_down_when_it_is_throttled() -> None:
    """The last sample stays, the reason stands beside it, and the next look comes when the sampler wants it."""
    cluster, clock = busy(), FakeClock()

    async def story(pilot: Pilot[None], app: Top) -> None:
        cluster.error = throttled()
        for expected in (60, 120):
            clock.seconds += app.watched.sampler.interval_seconds + 1
            app.refresh_sample()
            await settle(pilot, lambda expected=expected: app.view["next_seconds"] > expected - 1)  # type: ignore[misc]
            assert expected == app.view["next_seconds"]
        assert "slow down" in screen_text(app)
        assert 9 == app.view["figures"]["running"]

    play(top(cluster, clock=clock), story, (160, 24))


def test_a_first_sample_that_fails_is_said() -> None:
    """And the next one is shown."""
    cluster, clock = busy(), FakeClock()
    cluster.error = errors.ServiceError(action="ListNodes", code="Forbidden", message="not [b]you[/b]", status=403)

    async def story(pilot: Pilot[None], app: Top) -> None:
        assert "not [b]you[/b]" in screen_text(app)
        cluster.error = None
        clock.seconds += 31
        app.refresh_sample()
        await settle(pilot, lambda: "figures" in app.view)
        assert "9 running" in screen_text(app)

    play(top(cluster, clock=clock), story)


@pytest.mark.parametrize("key", ["s", "r"])
def test_it_only_reads_unless_changes_are_allowed(key: str) -> None:
    """The key says how to start it, and what is below the keys refuses too."""

    async def story(pilot: Pilot[None], app: Top) -> None:
        await pilot.press(key)
        await settle(pilot, lambda: "--allow-changes" in screen_text(app))
        assert 1 == len(app.screen_stack)

    app = top(busy())
    play(app, story)
    with pytest.raises(errors.ConfigurationError, match="--allow-changes"):
        app.watched.change("stop", "1000")


def emulated(emulator: Emulator, version: str, jobs: int, command: str) -> Top:
    """Return the app over a cluster of the emulator that may change things, and note its requests."""
    app = Top(watch(add_cluster(emulator, version, nodes=1, jobs=jobs, command=command)), "tester")
    assert version == app.watched.version
    return app


def actions(emulator: Emulator) -> list[str]:
    """Return the actions that the emulator was asked for."""
    return [entry.action for entry in emulator.requests]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_job_is_stopped_after_a_confirmation(emulator: Emulator, version: str) -> None:
    """No key but y sends anything; then it is sent once, and the list is read anew."""

    async def story(pilot: Pilot[None], app: Top) -> None:
        assert ["queued", "running"] == sorted(job["state"] for job in app.view["jobs"])
        await pilot.press("r")
        assert 1 == len(app.screen_stack)
        for key in ("n", "escape", "enter"):
            await pilot.press("s")
            assert "Stop job" in screen_text(app)
            await pilot.press(key)
        assert "StopJobs" not in actions(emulator)
        await pilot.press("s", "y")
        await settle(pilot, lambda: not {"cancelled", "failed"}.isdisjoint(job["state"] for job in app.view["jobs"]))
        assert 1 == actions(emulator).count("StopJobs")

    play(emulated(emulator, version, 2, "sleep 60"), story)


def test_a_job_is_run_again(emulator: Emulator) -> None:
    """After a confirmation, in the version that can; the other one says that it can't."""

    async def story(pilot: Pilot[None], app: Top) -> None:
        await settle(pilot, lambda: "finished" in {job["state"] for job in refreshed(app)})
        await pilot.press("s")
        assert 1 == len(app.screen_stack)
        await pilot.press("r", "y")
        if app.watched.version == VERSIONS[0]:
            await settle(pilot, lambda: "RerunJobs" in actions(emulator))
        else:
            await settle(pilot, lambda: "can't" in screen_text(app))

    for version in VERSIONS:
        play(emulated(emulator, version, 1, "true"), story)
    assert 1 == actions(emulator).count("RerunJobs")


def refreshed(app: Top) -> list[dict[str, Any]]:
    """Return the jobs of the last sample, and let another one be taken."""
    app.watched.sampler.expire()
    app.refresh_sample()
    jobs: list[dict[str, Any]] = app.view["jobs"]
    return jobs


@pytest.mark.parametrize("version", VERSIONS)
def test_the_output_of_a_job_is_followed(emulator: Emulator, version: str) -> None:
    """What it writes comes while it runs, without control characters; leaving ends it."""

    async def story(pilot: Pilot[None], app: Top) -> None:
        await settle(pilot, lambda: "running" in {job["state"] for job in refreshed(app)})
        await pilot.press("o")
        log = app.screen.query_one(Log)
        await settle(pilot, lambda: "first" in "\n".join(log.lines))
        assert "\x1b" not in "\n".join(log.lines)
        assert "[b]second" in "\n".join(log.lines)
        assert "has ended" not in "\n".join(log.lines)
        await pilot.press("q")
        assert 1 == len(app.screen_stack)

    command = "sh -c 'echo first; printf \"\\033[31m[b]second\\n\"; sleep 60'"
    play(emulated(emulator, version, 1, command), story)
