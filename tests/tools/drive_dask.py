"""Drives dask-jobqueue, in its own environment: one JSON text with what it saw of its jobs, and of tasks in them."""

import json
import subprocess
import sys
import time

from dask.distributed import Client
from dask_jobqueue import SLURMCluster

folder, count = sys.argv[1], int(sys.argv[2])


def list_states():
    command = ["squeue", "-h", "-t", "all", "-o", "%T"]
    return sorted(set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()))


def fail():
    raise ValueError("on purpose")


cluster = SLURMCluster(
    queue="comp",
    cores=1,
    memory="500MB",
    walltime="00:30:00",
    interface="lo",
    log_directory=folder,
    local_directory=folder,
    worker_extra_args=["--no-dashboard"],
    scheduler_options={"dashboard_address": None},
)
seen = {}
cluster.scale(jobs=2)
with Client(cluster) as client:
    seen["success"] = client.submit(pow, 2, 5).result()
    seen["failure"] = type(client.submit(fail).exception()).__name__
    seen["many"] = client.gather(client.map(lambda number: 2 * number, range(count))) == [2 * n for n in range(count)]
    cluster.scale(0)
    while set(list_states()) & {"PENDING", "RUNNING"}:
        time.sleep(0.3)
cluster.close()
seen["cancel"] = "RUNNING" not in list_states()
print(json.dumps(seen), flush=True)
