"""Jobs: what ``ehpc.jobs`` costs beside bare calls of the SDK, on an emulator that really runs them."""

from __future__ import annotations

import time
from collections.abc import Callable

from ehpc import Client, WaitOptions
from ehpc.jobs import Cluster
from ehpc.testing import Emulator
from ehpc.testing.emulator import PASSWORD
from tests.benchmarks.timing import Row, middle, paired

COUNT = 1000
TURNS = 3
OWNER = "alice1"
WAIT = WaitOptions(delay_seconds=0.5, timeout_seconds=600)


def jobs() -> list[Row]:
    """Time jobs of no time from their submission to the end of the last one, in turns."""
    seconds: dict[str, list[float]] = {"bare": [], "ours": []}
    for _ in range(TURNS):
        for name, run in (("bare", run_bare), ("ours", run_ours)):
            seconds[name].append(time_run(run))
    ratio = paired(seconds["ours"], seconds["bare"])
    return [
        Row(f"{COUNT:,} jobs of 0 s, bare SDK calls", f"{middle(seconds['bare']):.1f} s"),
        Row(f"{COUNT:,} jobs of 0 s, ehpc.jobs", f"{middle(seconds['ours']):.1f} s", ratio, 1.3, "bare SDK calls"),
    ]


def time_run(run: Callable[[Client, str], None]) -> float:
    """Return the seconds that a run takes on a cluster of its own."""
    with Emulator(run_jobs=True, clock=time.time, cheap_passwords=True) as emulator:
        cluster = emulator.add_cluster(nodes=4, scheduler="slurm")
        emulator.add_users(cluster, OWNER)
        with emulator.client() as client:
            start = time.perf_counter()
            run(client, cluster)
            return time.perf_counter() - start


def run_bare(client: Client, cluster: str) -> None:
    """Submit jobs and wait for them by calls of the SDK."""
    ids = []
    for _ in range(COUNT):
        response = client.submit_job(
            cluster_id=cluster, command_line="true", run_as_user=OWNER, run_as_user_password=PASSWORD
        )
        ids.append(str(response.job_id))
    client.wait_for_jobs_finished(cluster_id=cluster, job_ids=ids, wait=WAIT)


def run_ours(client: Client, cluster_id: str) -> None:
    """Submit jobs and wait for them, with their exit codes."""
    cluster = Cluster(client, cluster_id, user=OWNER, password=PASSWORD)
    submitted = [cluster.submit("true", "") for _ in range(COUNT)]
    cluster.wait(submitted, wait=WAIT)
    assert [0] * COUNT == [job.exit_code for job in submitted]
