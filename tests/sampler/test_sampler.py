"""A cluster is sampled with few requests, for all viewers together, and only while somebody looks."""

from __future__ import annotations

from datetime import datetime, timezone
from types import SimpleNamespace
from typing import Any

import pytest

from ehpc import errors
from ehpc.sampler import Sampler, Samplers
from ehpc.sampler.overview import DAY_SECONDS, Point, as_job, history, overview, zone_shift
from tests.fake_clock import FakeClock

NOW = 1_800_000_000.0
HOUR = 3600.0


def text(seconds: float | None) -> str | None:
    """Return a time as the service writes it."""
    return None if seconds is None else datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")


def job(
    number: int, state: str, submitted: float, started: float | None = None, ended: float | None = None, **more: Any
) -> Any:
    """Return a job of ListJobs; times are hours before now."""
    at = [None if hours is None else NOW - hours * HOUR for hours in (submitted, started, ended)]
    facts = {
        "name": f"job-{number}",
        "owner": "alice",
        "comment": "",
        "node_list": "",
        "resources": SimpleNamespace(nodes=1, cores=4),
    }
    facts |= more
    return SimpleNamespace(
        id=str(number),
        state=state,
        submit_time=text(at[0]),
        start_time=text(at[1]),
        last_modify_time=text(at[2]),
        **facts,
    )


def node(number: int, used: int = 2) -> Any:
    """Return a node of ListNodes."""
    return SimpleNamespace(
        id=f"i-{number}",
        host_name=f"compute{number}",
        status="running",
        total_resources=SimpleNamespace(cpu=4),
        used_resources=SimpleNamespace(cpu=used),
    )


class Cluster:
    """A client of a made-up cluster, which counts what it is asked."""

    def __init__(self, nodes: list[Any], unfinished: list[Any], finished: list[Any]) -> None:
        self.nodes, self.unfinished, self.finished = nodes, unfinished, finished
        self.asked: list[tuple[str, int]] = []
        self.error: errors.EhpcError | None = None

    def list_nodes(self, *, cluster_id: str, role: str, page_number: int, page_size: int, options: Any) -> Any:
        """Return a page of nodes."""
        assert (cluster_id, role, options.retry.max_attempts) == ("c", "Compute", 1)
        return self.page("nodes", self.nodes, page_number, page_size)

    def list_jobs(self, *, cluster_id: str, state: str, page_number: int, page_size: int, options: Any) -> Any:
        """Return a page of jobs."""
        assert (cluster_id, options.retry.max_attempts) == ("c", 1)
        return self.page(state, self.finished if state == "finished" else self.unfinished, page_number, page_size)

    def page(self, what: str, items: list[Any], number: int, size: int) -> Any:
        """Return a page, or raise what was laid out."""
        self.asked.append((what, number))
        if self.error is not None:
            raise self.error
        shown = items[(number - 1) * size : number * size]
        return SimpleNamespace(nodes=shown, jobs=shown, total_count=len(items))


def sampler(cluster: Cluster, clock: FakeClock) -> Sampler:
    """Return a sampler of a made-up cluster."""
    return Sampler(cluster, "c", clock.elapsed, lambda: NOW + clock.seconds)


def large() -> Cluster:
    """Return a cluster with 100 nodes, 500 unfinished jobs and 600 that have ended."""
    unfinished = [
        job(number, "RUNNING" if number < 200 else "QUEUED", 3, 2 if number < 200 else None) for number in range(500)
    ]
    ended = [
        job(1000 + number, "FINISHED", 30 - number / 20, 29 - number / 20, 29 - number / 20) for number in range(580)
    ]
    return Cluster([node(number) for number in range(100)], unfinished, ended)


def test_a_large_cluster_takes_twelve_requests_a_refresh() -> None:
    """1 for 100 nodes, 10 for 500 jobs, and what is left for jobs that have ended."""
    cluster, clock = large(), FakeClock()
    watched = sampler(cluster, clock)
    view = watched.view()
    for _ in range(20):
        clock.seconds += 30
        cluster.asked.clear()
        view = watched.view()
        assert len(cluster.asked) == view["requests"] <= 12
    figures = view["figures"]
    assert (200, 300, 200, 400) == (figures["running"], figures["waiting"], figures["cores_used"], figures["cores"])
    assert (100, 0, 0) == (len(view["nodes"]), view["unread_nodes"], view["unread_jobs"])


def test_jobs_that_have_ended_are_read_over_several_samples() -> None:
    """From the end of the list at which they are newest, until they are older than a day."""
    cluster, clock = large(), FakeClock()
    cluster.unfinished = []
    watched = sampler(cluster, clock)
    for _ in range(4):
        watched.view()
        clock.seconds += 30
    view = watched.view()
    ended = [
        each for each in cluster.finished if float(each.id) and each.last_modify_time > text(NOW + 120 - DAY_SECONDS)
    ]
    assert 400 < len(ended) <= len(view["jobs"])


def test_what_is_too_much_is_left_out_and_told() -> None:
    """The rest is counted, so nobody takes a part for the whole."""
    cluster = Cluster([node(number) for number in range(700)], [job(n, "QUEUED", 1) for n in range(2000)], [])
    view = sampler(cluster, FakeClock()).view()
    assert view["requests"] <= 12
    assert (200, 2000) == (view["unread_nodes"], view["unread_jobs"] + view["figures"]["waiting"])


def test_viewers_share_a_sample() -> None:
    """Whoever looks within its time gets the same one, and nothing is sent while nobody looks."""
    cluster, clock = Cluster([node(1)], [], []), FakeClock()
    samplers = Samplers()
    assert samplers.of(cluster, "r", "c") is samplers.of(cluster, "r", "c")
    watched = sampler(cluster, clock)
    first = watched.view()
    count = len(cluster.asked)
    clock.seconds = 29
    assert first["taken"] == watched.view()["taken"]
    assert count == len(cluster.asked)
    clock.seconds = 3000
    assert first["taken"] < watched.view()["taken"]
    assert count < len(cluster.asked) <= 2 * count


def throttled() -> errors.ThrottledError:
    """Return a refusal because of too many requests."""
    return errors.ThrottledError(action="ListNodes", code="Throttling.User", message="slow down", status=400)


def test_it_slows_down_when_it_is_throttled_and_recovers() -> None:
    """The interval doubles up to eight minutes; the last sample stays, with the reason; one request was made."""
    cluster, clock = Cluster([node(1)], [], []), FakeClock()
    watched = sampler(cluster, clock)
    taken = watched.view()["taken"]
    cluster.error = throttled()
    intervals = []
    for _ in range(6):
        clock.seconds += watched.interval_seconds
        cluster.asked.clear()
        view = watched.view()
        assert (taken, 1) == (view["taken"], len(cluster.asked))
        assert "slow down" in view["trouble"]
        intervals.append(watched.interval_seconds)
    assert [60, 120, 240, 480, 480, 480] == intervals
    cluster.error = None
    for expected in (240, 120, 60, 30, 30):
        clock.seconds += watched.interval_seconds
        assert "" == watched.view()["trouble"]
        assert expected == watched.interval_seconds


def test_the_first_sample_fails_aloud_and_is_not_repeated_at_once() -> None:
    """There is nothing older to show."""
    cluster, clock = Cluster([node(1)], [], []), FakeClock()
    cluster.error = throttled()
    watched = sampler(cluster, clock)
    for _ in range(3):
        with pytest.raises(errors.ThrottledError):
            watched.view()
    assert 1 == len(cluster.asked)


def test_history_is_computed_from_the_jobs_own_times() -> None:
    """A job waits from its submission to its start, and runs until its last change."""
    jobs = [
        as_job(job(1, "FINISHED", 10, 8, 4), 0),
        as_job(job(2, "QUEUED", 6), 0),
        as_job(job(3, "CANCELLED", 20, None, 19), 0),
    ]
    found = history(jobs, [], NOW)
    at = {round((NOW - time) / HOUR, 2): (running, waiting) for time, running, waiting in found["points"]}
    assert NOW == found["computed_until"]
    assert [(0, 0), (0, 1), (0, 0), (0, 1), (1, 0), (1, 1), (0, 1)] == [
        at[hours] for hours in (21, 19.5, 12, 9, 7, 5, 3)
    ]


def test_after_the_first_sample_history_is_what_was_seen() -> None:
    """Jobs may be deleted meanwhile; what was counted stays."""
    seen = [Point(NOW - 3600 + 30 * number, 7, 3) for number in range(100)]
    found = history([], seen, NOW)
    assert seen[0].time == found["computed_until"]
    assert [[each.time, 7, 3] for each in seen] == [point for point in found["points"] if point[0] >= seen[0].time]


def test_figures_of_jobs() -> None:
    """Waits by class, core hours of the last day by user, jobs by state."""
    jobs = [
        job(1, "FINISHED", 10, 8, 4),
        job(2, "RUNNING", 30, 26, owner="bob"),
        job(3, "Q", 6),
        job(4, "FAILED", 1.01, 1, 0.5, owner="carol"),
    ]
    found = overview([node(1, 3)], [as_job(each, 0) for each in jobs], [], NOW)
    assert {"running": 1, "waiting": 1, "cores_used": 3, "cores": 4, "longest_wait_seconds": 6 * HOUR} == found[
        "figures"
    ]
    assert [1, 0, 0, 1, 0] == [each["count"] for each in found["waits"]]
    assert [("bob", 96), ("alice", 16), ("carol", 2)] == [(each["user"], each["hours"]) for each in found["core_hours"]]
    assert {"finished": 1, "running": 1, "queued": 1, "failed": 1} == {
        each["state"]: each["count"] for each in found["states"]
    }
    assert ["4", "3", "1", "2"] == [each["id"] for each in found["jobs"]]


def test_a_cluster_whose_clock_is_ahead_is_set_right() -> None:
    """Times name no zone; those of China would lie eight hours in the future."""
    ahead = [job(1, "QUEUED", -7.5), job(2, "QUEUED", -7)]
    assert 8 * HOUR == zone_shift(ahead, NOW)
    assert NOW - 0.5 * HOUR == as_job(ahead[0], 8 * HOUR).submitted
    assert 0 == zone_shift([job(1, "QUEUED", 0.1)], NOW)


def test_a_cluster_of_the_emulator(reading: Any) -> None:
    """What the page gets for a cluster with jobs."""
    cluster = reading.emulator.add_cluster(nodes=2)
    for _ in range(3):
        reading.emulator.add_job(cluster)
    view = reading.ask("dashboard", cluster=cluster).data
    assert 3 == view["figures"]["running"] + view["figures"]["waiting"]
    assert 2 == len(view["nodes"])
    assert cluster == view["cluster"]
    assert view["requests"] <= 4
    assert 404 == reading.ask("dashboard", cluster="ehpc-hz-missing").status
