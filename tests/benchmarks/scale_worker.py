"""Times this Python's emulator at one size, for ``scale.py``; runs in an environment of either build.

``first-look NODES JOBS`` prints the seconds of the first request after so many jobs have ended on so many nodes;
``list-jobs JOBS`` those of a page of ListJobs in their middle; ``submit NODES`` those of a SubmitJob.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ehpc.testing import Emulator

TYPE = "ecs.n1.tiny"
"""Instance type of the nodes; it has one core, so that jobs wait."""
AT_MOST = 1000
"""Jobs of an array."""
ADDED = 99
"""Nodes that a request adds."""
LIMITS = {"clusters": 100, "computes": 10**6, "nodes": 10**6, "private_addresses": 10**6, "array_jobs": AT_MOST}
SEED = {"limits": LIMITS, "account": {"balance": 1e12}}


def add_nodes(emulator: Emulator, cluster: str, count: int) -> None:
    """Add nodes to a cluster."""
    while count > 0:
        number = min(count, ADDED)
        emulator.call("AddNodes", ClusterId=cluster, Count=number, ImageOwnerAlias="system")
        count -= number
    emulator.settle()


def add_jobs(emulator: Emulator, cluster: str, count: int, seconds: float) -> None:
    """Submit jobs that last some seconds, as arrays."""
    for first in range(0, count, AT_MOST):
        last = min(AT_MOST, count - first)
        emulator.add_job(cluster, f"sleep {seconds:g}", ArrayRequest=f"1-{last}")


def seconds_of(call: Callable[[], object], turns: int = 5) -> float:
    """Return the median of the seconds that a call takes."""
    times = []
    for _ in range(turns):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return sorted(times)[turns // 2]


def first_look(emulator: Emulator, cluster: str, nodes: int, jobs: int) -> float:
    """Time the first request after jobs of a second have ended, in as many rounds as it took."""
    add_nodes(emulator, cluster, nodes)
    add_jobs(emulator, cluster, jobs, 1)
    emulator.advance(10)
    return seconds_of(lambda: emulator.call("ListQueues", ClusterId=cluster), 1)


def list_jobs(emulator: Emulator, cluster: str, jobs: int) -> float:
    """Time a page in the middle of the jobs."""
    add_jobs(emulator, cluster, jobs, 10**6)
    page = max(1, jobs // 100)
    return seconds_of(lambda: emulator.call("ListJobs", ClusterId=cluster, PageNumber=page, PageSize=50))


def submit(emulator: Emulator, cluster: str, nodes: int) -> float:
    """Time the submission of jobs that run at once."""
    add_nodes(emulator, cluster, nodes)
    emulator.add_job(cluster, "sleep 1000000")
    return seconds_of(lambda: emulator.add_job(cluster, "sleep 1000000"))


TASKS: dict[str, Callable[..., float]] = {"first-look": first_look, "list-jobs": list_jobs, "submit": submit}


def main(task: str, *sizes: str) -> None:
    """Run a task and print its seconds."""
    with tempfile.TemporaryDirectory() as folder:
        seed = Path(folder) / "seed.json"
        seed.write_text(json.dumps(SEED))
        with Emulator(progress="timed:1", seed=seed) as emulator:
            cluster = emulator.add_cluster(nodes=1, instance_type=TYPE)
            print(json.dumps(TASKS[task](emulator, cluster, *map(int, sizes))))


if __name__ == "__main__":
    main(*sys.argv[1:])
