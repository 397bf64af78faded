"""Drives Parsl, in its own environment: one JSON text with what it saw of its jobs, and of tasks in them."""

import json
import sys
import time

import parsl
from parsl.config import Config
from parsl.executors import HighThroughputExecutor
from parsl.launchers import SimpleLauncher
from parsl.providers import SlurmProvider

folder, count = sys.argv[1], int(sys.argv[2])


def make_provider(walltime):
    provider = SlurmProvider("comp", walltime=walltime, exclusive=False, launcher=SimpleLauncher(), max_blocks=1)
    provider.script_dir = folder
    return provider


def wait_for_state(provider, job, *names):
    while (state := provider.status([job])[0].state.name) not in names:
        time.sleep(1)
    return state


ENDED = ("COMPLETED", "FAILED", "CANCELLED", "TIMEOUT")
limited_provider = make_provider("00:01:00")
limited = limited_provider.submit("sleep 1000", 1)  # its minute passes while others run
provider = make_provider("00:30:00")
seen = {}
for name, command in (("success", "true"), ("failure", "exit 3")):
    seen[name] = wait_for_state(provider, provider.submit(command, 1), *ENDED)
job = provider.submit("sleep 1000", 1)
wait_for_state(provider, job, "RUNNING")
provider.cancel([job])
seen["cancel"] = wait_for_state(provider, job, *ENDED)


@parsl.python_app
def double(number):
    return 2 * number


@parsl.python_app
def fail():
    raise ValueError("on purpose")


executor = HighThroughputExecutor(
    label="slurm", address="127.0.0.1", max_workers_per_node=2, provider=make_provider("00:30:00"), encrypted=False
)
with parsl.load(Config(executors=[executor], run_dir=folder, strategy="none")):
    seen["tasks"] = [double(number).result() for number in [1, 2]]
    seen["task_failure"] = type(fail().exception()).__name__
    seen["many"] = [future.result() for future in [double(n) for n in range(count)]] == [2 * n for n in range(count)]
wait_for_state(limited_provider, limited, "RUNNING", *ENDED)
print("limit", flush=True)
seen["limit"] = wait_for_state(limited_provider, limited, *ENDED)
print(json.dumps(seen), flush=True)
