"""What requests cost does not grow with what they don't show: steps of the database are counted, not seconds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ehpc.testing import Emulator

FEW, MANY = 3000, 30_000
"""Lengths of the lists; the shorter one is longer than a block of the store."""
ALLOWED = 1.3
LIMITS = {"clusters": 100, "computes": 10**6, "nodes": 10**6, "private_addresses": 10**6, "array_jobs": MANY}
FOREVER = "sleep 1000000"
PASSWORD = "Test-passw0rd"


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    """An emulator without narrow limits, in which jobs last."""
    seed: Path = tmp_path_factory.mktemp("seed") / "seed.json"
    seed.write_text(json.dumps({"limits": LIMITS, "account": {"balance": 1e12}}))
    with Emulator(progress="timed:1", seed=seed, cheap_passwords=True) as running:
        yield running


def count_steps(emulator: Emulator, action: str, **parameters: Any) -> int:
    """Return how many steps of SQLite's machine a call of an action takes."""
    database = emulator.server.service.backend.store._database
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    emulator.call("ListNodes", ClusterId=parameters["ClusterId"])  # what is derived from the store is there then
    database.set_progress_handler(count, 10)
    try:
        emulator.call(action, **parameters)
    finally:
        database.set_progress_handler(None, 0)
    return steps


@pytest.fixture(scope="module")
def jobs(emulator: Emulator) -> dict[int, str]:
    """Clusters with few and with many jobs, by their number; all cores are taken."""
    clusters = {}
    for count in (FEW, MANY):
        clusters[count] = emulator.add_cluster(nodes=1)
        emulator.add_job(clusters[count], FOREVER, ArrayRequest=f"1-{count}")
    return clusters


@pytest.mark.parametrize("filters", [{}, {"Owner": "tester"}, {"State": "notfinish"}, {"Rerunable": "false"}])
@pytest.mark.parametrize("place", [0, 0.5, 1])
def test_a_page_of_jobs(emulator: Emulator, jobs: dict[int, str], filters: dict[str, str], place: float) -> None:
    """At the start, in the middle and at the end, with and without filters."""
    steps = {}
    for count, cluster in jobs.items():
        page = max(1, int(count * place) // 50)
        steps[count] = count_steps(emulator, "ListJobs", ClusterId=cluster, PageNumber=page, PageSize=50, **filters)
    assert 0 < steps[MANY] <= ALLOWED * steps[FEW]


def test_a_submission_behind_a_queue(emulator: Emulator, jobs: dict[int, str]) -> None:
    """It does not depend on how many jobs wait."""
    job = {"CommandLine": FOREVER, "RunasUser": "tester", "RunasUserPassword": PASSWORD}
    steps = {count: count_steps(emulator, "SubmitJob", ClusterId=cluster, **job) for count, cluster in jobs.items()}
    assert 0 < steps[MANY] <= ALLOWED * steps[FEW]


def test_a_page_of_users(emulator: Emulator) -> None:
    """At the end of the list."""
    steps = {}
    for count in (FEW // 2, MANY // 6):
        cluster = emulator.add_cluster()
        for first in range(0, count, 100):
            emulator.add_users(cluster, *(f"user{number:06d}" for number in range(first, first + 100)))
        page = count // 50
        steps[count] = count_steps(emulator, "ListUsers", ClusterId=cluster, PageNumber=page, PageSize=50)
    few, many = steps.values()
    assert 0 < many <= ALLOWED * few


def test_nodes(emulator: Emulator) -> None:
    """Neither a page of nodes, nor a cluster's description, nor a job that starts and ends looks at all nodes."""
    clusters = {}
    for count in (297, 2970):
        clusters[count] = emulator.add_cluster(nodes=0)
        for _ in range(count // 99):
            emulator.call("AddNodes", ClusterId=clusters[count], Count=99, ImageOwnerAlias="system")
        emulator.settle()
        emulator.add_job(clusters[count], FOREVER, password=PASSWORD)  # the first one has the cores looked up

    job = {"CommandLine": FOREVER, "RunasUser": "tester", "RunasUserPassword": PASSWORD}
    for action, parameters in (
        ("ListNodes", {"Role": "Compute", "PageSize": 100, "PageNumber": 2}),
        ("DescribeCluster", {}),
        ("ListUsers", {}),
        ("SubmitJob", job),
        ("StopJobs", {"Jobs": json.dumps([{"Id": "1.scheduler"}])}),
    ):
        few, many = (count_steps(emulator, action, ClusterId=cluster, **parameters) for cluster in clusters.values())
        assert 0 < many <= ALLOWED * few


def test_five_thousand_users_in_a_test(emulator: Emulator) -> None:
    """With cheap passwords they are there soon; each can submit jobs with the right password alone."""
    cluster = emulator.add_cluster()
    for first in range(0, 5000, 100):
        emulator.add_users(cluster, *(f"user{number:06d}" for number in range(first, first + 100)))
    client = emulator.client()
    assert client.list_users(cluster_id=cluster).total_count == 5000
    assert sum(1 for _ in client.iter_users(cluster_id=cluster, page_size=50)) == 5000
