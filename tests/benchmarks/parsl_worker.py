"""Runs tasks of no time with Parsl on Slurm's commands, in Parsl's environment, and prints the seconds as JSON."""

import json
import sys
import time

import parsl
from parsl.config import Config
from parsl.executors import HighThroughputExecutor
from parsl.launchers import SimpleLauncher
from parsl.providers import SlurmProvider


@parsl.python_app
def nothing():
    return None


folder, count = sys.argv[1], int(sys.argv[2])
start = time.perf_counter()
provider = SlurmProvider("comp", walltime="00:30:00", exclusive=False, launcher=SimpleLauncher(), max_blocks=1)
executor = HighThroughputExecutor(
    label="slurm", address="127.0.0.1", max_workers_per_node=2, provider=provider, encrypted=False
)
with parsl.load(Config(executors=[executor], run_dir=folder, strategy="none")):
    for future in [nothing() for _ in range(count)]:
        future.result()
print(json.dumps(time.perf_counter() - start))
