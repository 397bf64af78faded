"""The emulator at size: what a request costs with 100,000 jobs, 20,000 users and 10,000 nodes, and what it grows with.

Most rows compare a large cluster with a small one of the same emulator, in turns. Those to the build before run its own
emulator (``EHPC_BEFORE`` names its Python). The curves are drawn into ``docs/pictures/growth-*.svg``.
Times are CPU times of this process, in which client and emulator run: nothing here waits for anything else, and other
work on the machine does not count.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ehpc import Client
from ehpc.testing import Emulator
from tests.benchmarks.emulators import first_line
from tests.benchmarks.growth_plot import Curve, write_plots
from tests.benchmarks.load import send_all
from tests.benchmarks.scale_worker import LIMITS, SEED, TYPE, add_jobs, add_nodes
from tests.benchmarks.timing import BEFORE, OURS, ROOT, Row, middle, paired, worker
from tests.emulator.processes import read, request, running

TURNS = 15
LONG = 10**6
"""Seconds that jobs run which are not to end."""
USERS_AT_A_TIME = 100
SLOW_SECONDS = 3600
"""Timeout of the build before where it needs half a minute of processor time, which other work can stretch."""
PASSWORD = "Test-passw0rd"
MOST_MEGABYTES = 250
JOBS, USERS, NODES = 100_000, 20_000, 10_000


def scale() -> list[Row]:
    """Measure lists, jobs, the end of clusters, restarts and memory."""
    with tempfile.TemporaryDirectory() as folder:
        seed = Path(folder) / "seed.json"
        seed.write_text(json.dumps({**SEED, "limits": LIMITS}))
        with Emulator(progress="timed:1", seed=seed, cheap_passwords=True) as emulator:
            rows = [*lists(emulator), *submissions(emulator), *deletions(emulator)]
        rows += [*first_looks(), *restarts(Path(folder) / "data", seed), *memory(seed)]
    return rows


def add_users(emulator: Emulator, cluster: str, count: int) -> None:
    """Add users to a cluster."""
    for first in range(0, count, USERS_AT_A_TIME):
        emulator.add_users(cluster, *(f"user{number:06d}" for number in range(first, min(first + 100, count))))


def make_cluster(emulator: Emulator, *, nodes: int = 1, users: int = 0, jobs: int = 0) -> str:
    """Make a cluster of a size."""
    cluster = emulator.add_cluster(nodes=1, instance_type=TYPE)
    add_nodes(emulator, cluster, nodes - 1)
    add_users(emulator, cluster, users)
    add_jobs(emulator, cluster, jobs, LONG)
    return cluster


def compare(one: Callable[[], object], other: Callable[[], object], turns: int = TURNS) -> tuple[float, float]:
    """Time two calls in turns, and return the median of the first, in seconds, and of the ratios."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(turns):
        for call, seconds in zip((one, other), times, strict=True):
            start = time.process_time()
            call()
            seconds.append(time.process_time() - start)
    return middle(times[0]), paired(*times)


def pages(emulator: Emulator, action: str, cluster: str, size: int, count: int) -> Callable[[], object]:
    """Return what reads the first page of a list, one in its middle and the last one."""
    last = max(1, count // size)

    def call() -> None:
        for page in (1, (last + 1) // 2, last):
            rows = emulator.call(action, ClusterId=cluster, PageNumber=page, PageSize=size)
            if rows["TotalCount"] < count:
                raise RuntimeError(f"{action} has {rows['TotalCount']} of {count}")

    return call


def lists(emulator: Emulator) -> list[Row]:
    """Compare pages, and iterations, of long and of short lists; draw how they grow."""
    few, some, many = (make_cluster(emulator, jobs=count) for count in (1000, 20_000, JOBS))
    rows, curves = [], []
    plans = (
        ("ListJobs", 50, [(1000, few), (20_000, some), (JOBS, many)], 1.3),
        ("ListUsers", 50, [(count, make_cluster(emulator, users=count)) for count in (500, 5000, USERS)], 1.3),
        ("ListNodes", 100, [(count, make_cluster(emulator, nodes=count)) for count in (100, 1000, NODES)], 1.3),
    )
    for action, size, clusters, ceiling in plans:
        calls = [pages(emulator, action, cluster, size, count) for count, cluster in clusters]
        seconds, ratio = compare(calls[-1], calls[0])
        what = f"{action}, page of {size} at the start, middle and end, {clusters[-1][0]:,}"
        rows.append(Row(what, f"{seconds / 3 * 1000:.2f} ms", ratio, ceiling, f"{clusters[0][0]:,}"))
        points = [(count, compare(call, call, 5)[0] / 3) for (count, _), call in zip(clusters, calls, strict=True)]
        curves.append(Curve(f"{action}, {size} a page", points))
    client = emulator.client()
    users = [cluster for _, cluster in plans[1][2]]
    for what, read_all, pair in (
        ("iter_jobs, each of 20,000 jobs", count_jobs, ((some, 20_000), (few, 1000))),
        ("iter_users, each of 20,000 users", count_users, ((users[-1], USERS), (users[0], 500))),
    ):
        times = [[timed(read_all, client, cluster, JOBS // count) / count for cluster, count in pair] for _ in range(3)]
        ratio = middle([large / small for large, small in times])
        rows.append(Row(what, f"{middle([t[0] for t in times]) * 1e6:.0f} us", ratio, 1.5, f"{pair[1][1]:,}"))
    before = [(count, worker(BEFORE, "scale_worker.py", "list-jobs", str(count))) for count in (1000, 5000, 20_000)]
    write_plots(
        ROOT / "docs" / "pictures",
        "CPU time of a request to the emulator by the length of the list",
        [*curves, Curve("ListJobs of the build before", before, dashed=True)],
    )
    return rows


def timed(call: Callable[[Client, str], None], client: Client, cluster: str, turns: int) -> float:
    """Return the seconds that a call takes, of so many that a short one takes as long as a long one."""
    start = time.process_time()
    for _ in range(turns):
        call(client, cluster)
    return (time.process_time() - start) / turns


def count_jobs(client: Client, cluster: str) -> None:
    """Read all jobs of a cluster."""
    sum(1 for _ in client.iter_jobs(cluster_id=cluster))


def count_users(client: Client, cluster: str) -> None:
    """Read all users of a cluster."""
    sum(1 for _ in client.iter_users(cluster_id=cluster))


def submissions(emulator: Emulator) -> list[Row]:
    """Compare submissions to a large cluster with a long queue with those to a small one without."""
    small, large = make_cluster(emulator, nodes=10), make_cluster(emulator, nodes=1000, jobs=21_000)
    emulator.add_users(small, "tester")
    seconds, ratio = compare(lambda: emulator.add_job(large, "sleep 9"), lambda: emulator.add_job(small, "sleep 9"), 30)
    what = "SubmitJob, 1,000 nodes and 20,000 queued"
    return [Row(what, f"{seconds * 1000:.2f} ms", ratio, 2, "10 nodes, none")]


def deletions(emulator: Emulator) -> list[Row]:
    """Compare what the end of a cluster costs for each of its jobs."""
    times = []
    for count in (10_000, JOBS):
        cluster = make_cluster(emulator, jobs=count)
        start = time.process_time()
        emulator.call("DeleteCluster", ClusterId=cluster)
        emulator.settle()
        times.append((time.process_time() - start) / count)
    small, large = times
    return [Row("DeleteCluster, each of 100,000 jobs", f"{large * 1e6:.1f} us", large / small, 1.3, "10,000")]


def first_looks() -> list[Row]:
    """Compare the first request after 4,000 jobs have ended with that of the build before."""
    ours = middle([worker(OURS, "scale_worker.py", "first-look", "1000", "4000") for _ in range(3)])
    before = worker(BEFORE, "scale_worker.py", "first-look", "1000", "4000", timeout=SLOW_SECONDS)
    what = "first look after 4,000 jobs ended on 1,000 nodes"
    return [Row(what, f"{ours:.2f} s", ours / before, 0.02, f"before: {before:.1f} s")]


def restarts(folder: Path, seed: Path) -> list[Row]:
    """Compare a start on a folder with 100,000 jobs with one on an empty folder."""
    with Emulator(progress="timed:1", seed=seed, data_dir=folder, cheap_passwords=True) as emulator:
        make_cluster(emulator, nodes=100, jobs=JOBS)
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(6):
        with tempfile.TemporaryDirectory() as empty:
            for place, seconds in ((folder, times[0]), (Path(empty), times[1])):
                taken = first_line(["-m", "ehpc.emulator", "--quiet", "--data-dir", str(place)])
                if turn:
                    seconds.append(taken)
    return [Row("start on 100,000 jobs", f"{middle(times[0]) * 1000:.0f} ms", paired(*times), 3, "empty folder")]


def memory(seed: Path) -> list[Row]:
    """Measure the largest memory of an emulator that keeps everything in memory."""
    with running("--seed", str(seed), "--cheap-passwords") as emulator:

        def send(requests: Sequence[tuple[str, dict[str, str]]]) -> list[dict[str, object]]:
            wire = [request(action, parameters, change=True) for action, parameters in requests]
            return [read(answer) for answer in send_all(emulator.port, wire, 1)[1]]

        base = {"Name": "large", "EhpcVersion": "1.0.0", "OsTag": "CentOS_7.6_64", "Password": PASSWORD}
        own = {"ClusterId": str(send([("CreateCluster", base)])[0]["ClusterId"])}
        send([("AddNodes", {**own, "Count": "99", "ImageOwnerAlias": "system"})] * (NODES // 99))
        for first in range(0, USERS, USERS_AT_A_TIME):
            users = dict(own)
            for number in range(USERS_AT_A_TIME):
                users[f"User.{number + 1}.Name"] = f"user{first + number:06d}"
                users[f"User.{number + 1}.Group"] = "users"
                users[f"User.{number + 1}.Password"] = PASSWORD
            send([("AddUsers", users)])
        job = {**own, "CommandLine": f"sleep {LONG}", "RunasUser": "user000000", "RunasUserPassword": PASSWORD}
        send([("SubmitJob", job)] * (JOBS // 10))
        send([("SubmitJob", {**job, "ArrayRequest": "1-1000"})] * (JOBS * 9 // 10 // 1000))
        listed = read(send_all(emulator.port, [request("ListJobs", own)], 1)[1][0])
        if listed["TotalCount"] < JOBS:
            raise RuntimeError(f"there are {listed['TotalCount']} jobs")
        status = Path(f"/proc/{emulator.process.pid}/status").read_text()
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    what = "peak memory, 10,000 nodes, 20,000 users, 100,000 jobs"
    return [Row(what, f"{peak:.0f} MB", peak, MOST_MEGABYTES, "MB")]
