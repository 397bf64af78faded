"""A cluster is sampled with few requests, for all viewers together, and only while somebody looks."""

from __future__ import annotations

from datetime import datetime, timezone
from types import SimpleNamespace
from typing import Any

import pytest

from ehpc import errors
from ehpc.sampler import Sampler, Samplers
from ehpc.sampler.overview import DAY_SECONDS, Point, history, overview
from ehpc.sampler.records import as_job, as_nodes, hosts_of, zone_shift
from tests.explorer.conftest import VERSIONS, add_cluster
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
    return Sampler(cluster, "c", monotonic=clock.elapsed, now=lambda: NOW + clock.seconds)


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


@pytest.mark.parametrize("newest_first", [False, True])
def test_jobs_that_have_just_ended_are_shown_as_ended(newest_first: bool) -> None:
    """They don't vanish until the next look at such jobs is due, wherever the list has them, and it takes little."""
    cluster, clock = large(), FakeClock()
    cluster.unfinished = [job(number, "RUNNING", 3, 2) for number in range(60)]
    cluster.finished = [job(1000 + n, "FINISHED", 20, 19, 19 - n / 40) for n in range(400)][
        :: -1 if newest_first else 1
    ]
    watched = sampler(cluster, clock)
    for _ in range(2):
        watched.view()
        clock.seconds += 30
    assert 460 == len(watched.view()["jobs"])
    clock.seconds += 30
    ended = [job(number, "FINISHED", 3, 2, -clock.seconds / HOUR) for number in range(55)]
    cluster.finished = [*ended[::-1], *cluster.finished] if newest_first else [*cluster.finished, *ended]
    del cluster.unfinished[:55]
    view = watched.view()
    assert {"finished": 455, "running": 5} == {each["state"]: each["count"] for each in view["states"]}
    assert view["requests"] <= 6


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
    assert samplers.of(cluster, "v", "r", "c") is samplers.of(cluster, "v", "r", "c")
    assert samplers.of(cluster, "w", "r", "c") is not samplers.of(cluster, "v", "r", "c")
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


def newer_job(number: int, state: str, **more: Any) -> Any:
    """Return a job of ListJobs of 2024-07-30: numbers are texts, times are UNIX times, cores are those of a node."""
    spec: dict[str, Any] = {
        "id": str(number),
        "run_as_user": "alice",
        "state": state,
        "submit_time": "1799996400",
        "start_time": "",
    }
    spec |= {"resources": SimpleNamespace(nodes="2", cores="3"), "node_list": "", **more}
    return SimpleNamespace(job_name=f"job-{number}", job_spec=SimpleNamespace(**spec))


def test_jobs_of_the_newer_version() -> None:
    """Their times need no shift, and queued ones tell their cores too."""
    queued = newer_job(1, "Pending")
    running = newer_job(2, "Running", start_time="1799998200", node_list="compute[001-002]")
    assert 0 == zone_shift([newer_job(3, "Pending", submit_time=str(int(NOW + 8 * HOUR)))], NOW)
    first, second = as_job(queued, 0), as_job(running, 0)
    assert ("1", "job-1", "alice", "queued", 6, NOW - HOUR, None) == (
        *(first.id, first.name, first.owner, first.state, first.cores, first.submitted, first.started),
    )
    assert ("running", NOW - HOUR / 2) == (second.state, second.started)


def test_cores_in_use_are_those_of_the_running_jobs_where_nodes_do_not_tell() -> None:
    """ListNodes of 2024-07-30 has no used resources; no node is fuller than full."""
    nodes = [
        SimpleNamespace(id=f"i-{number}", hostname=f"compute00{number}", total_resources=SimpleNamespace(cpu=4))
        for number in (1, 2, 3)
    ]
    jobs = [
        as_job(newer_job(1, "Running", node_list="compute[001-002]"), 0),
        as_job(newer_job(2, "Running", node_list="compute001"), 0),
        as_job(newer_job(3, "Pending", node_list="compute003"), 0),
    ]
    assert [("compute001", 4), ("compute002", 3), ("compute003", 0)] == [
        (each["name"], each["used"]) for each in as_nodes(nodes, jobs)
    ]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("", []),
        ("['compute1', 'compute3']", ["compute1", "compute3"]),
        ("compute1,gpu-2.local", ["compute1", "gpu-2.local"]),
        ("compute[001-003,007],login0", ["compute001", "compute002", "compute003", "compute007", "login0"]),
    ],
)
def test_hosts_are_read_as_schedulers_write_them(text: str, hosts: list[str]) -> None:
    """Lists of Python, with commas, and in Slurm's short form."""
    assert hosts == hosts_of(text)


def test_a_list_of_hosts_is_read_only_so_far() -> None:
    """What a service says must not take memory without bound."""
    assert 2000 == len(hosts_of("n[1-99999999999]"))


def test_core_hours_are_what_the_service_reports() -> None:
    """Jobs of 2018-04-12 that have ended tell no cores, so it is asked, once in five minutes, if the account may."""
    cluster, clock = large(), FakeClock()

    def report(*, cluster_id: str, start_time: int, end_time: int, options: Any) -> Any:
        assert ("c", DAY_SECONDS, 1) == (cluster_id, end_time - start_time, options.retry.max_attempts)
        cluster.page("report", [], 1, 1)
        return SimpleNamespace(metrics=["user", "job_count", "ncpus_seconds"], data=[["alice", 5, 7200]])

    cluster.get_accounting_report = report  # type: ignore[attr-defined]
    watched = sampler(cluster, clock)
    for _ in range(10):
        view = watched.view()
        assert [{"user": "alice", "hours": 2.0}] == view["core_hours"]
        assert view["requests"] <= 12
        clock.seconds += 30
    assert 1 == len([each for each in cluster.asked if each[0] == "report"])
    refused = errors.ServiceError(action="GetAccountingReport", code="Forbidden", message="no", status=403)
    cluster.get_accounting_report = lambda **_: (_ for _ in ()).throw(refused)  # type: ignore[attr-defined]
    assert "alice" == watched.view()["core_hours"][0]["user"]
    assert "" == watched.view()["trouble"]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_cluster_of_the_emulator(reading: Any, version: str) -> None:
    """What the page gets for a cluster with jobs, of either version."""
    cluster = add_cluster(reading.emulator, version, nodes=2, jobs=3)
    view = reading.ask("dashboard", version=version, cluster=cluster).data
    figures = view["figures"]
    assert (2, 1) == (figures["running"], figures["waiting"])
    assert 2 == figures["cores_used"] == sum(each["used"] for each in view["nodes"])
    assert 2 == len(view["nodes"])
    assert cluster == view["cluster"]
    assert view["requests"] <= 4
    assert ["tester"] * 3 == [each["owner"] for each in view["jobs"]]
    assert reading.ask("dashboard", version=version, cluster="ehpc-hz-missing").status in (400, 404)
    for action, field, value in (("ListNodes", "node", "compute000"), ("ListJobs", "owner", "tester")):
        values: dict[str, Any] = {"cluster_id": cluster}
        *path, last = view["filter_fields"][field].split(".")
        inner = values
        for name in path:
            inner = inner.setdefault(name, [] if name == path[-1] and last.isdigit() else {})
        if last.isdigit():
            inner.append(value)  # type: ignore[attr-defined]
        else:
            inner[last] = value
        sent = reading.ask("send", version=version, action=action, values=values).data
        assert {"ListNodes": 1, "ListJobs": 3}[action] == sent["table"]["total"]
