"""Drives Parsl with EhpcProvider, in its own environment: one JSON text with what it saw of its blocks and tasks."""

import json
import os
import sys
import time
from importlib import import_module

import parsl
from parsl.config import Config
from parsl.errors import ParslError
from parsl.executors import HighThroughputExecutor
from parsl.launchers import SimpleLauncher

from ehpc import EhpcError, Hooks
from ehpc.jobs import Cluster
from ehpc.plugins.parsl import EhpcProvider

folder, count = sys.argv[1], int(sys.argv[2])
called = []


class Counter(Hooks):
    def before_send(self, event):
        called.append(event.action)


package = import_module("ehpc" if os.environ["API_VERSION"] == "2018-04-12" else "ehpc.v2024_07_30")
client = package.Client(hooks=[Counter()])
cluster = Cluster(client, os.environ["CLUSTER"], user=os.environ["CLUSTER_USER"])


def make_provider(walltime, **more):
    return EhpcProvider(cluster, walltime=walltime, launcher=SimpleLauncher(), status_polling_interval=1, **more)


def wait_for_state(provider, job, *names):
    while (status := provider.status([job])[0]).state.name not in names:
        time.sleep(0.2)
    return status


def count_requests(function, *arguments):
    called.clear()
    function(*arguments)
    return len(called)


ENDED = ("COMPLETED", "FAILED", "CANCELLED", "TIMEOUT")
provider = make_provider("00:30:00", worker_init="export GREETING=hello", cores_per_node=1, mem_per_node=0.5)
seen = {}
limited_provider = make_provider("00:01:00")
limited = limited_provider.submit("sleep 1000", 1)  # its minute passes while others run
wait_for_state(limited_provider, limited, "RUNNING")
ids = [provider.submit("sleep 1000", 1, f"parsl.htex.block-{number}") for number in range(count)]
wait_for_state(provider, ids[0], "RUNNING")
called.clear()
seen["poll"] = [len(provider.status(ids)), called.copy()]
seen["cancelled"] = all(provider.cancel(ids))
seen["requests_of_a_cancel"] = count_requests(provider.cancel, [])
while {status.state.name for status in provider.status(ids)} != {"CANCELLED"}:
    time.sleep(0.2)
seen["requests_without_open_blocks"] = count_requests(provider.status, ids)
status = wait_for_state(provider, provider.submit("test $GREETING$PARSL_CORES$PARSL_MEMORY_GB = hello10.5", 1), *ENDED)
seen["success"] = status.state.name
status = wait_for_state(provider, provider.submit("echo no luck; exit 3", 1), *ENDED)
seen["failure"] = [status.state.name, status.exit_code, "no luck" in status.message]
try:
    make_provider("00:01:00", queue="nowhere").submit("true", 1)
except ParslError as error:
    seen["refused"] = [type(error).__name__, isinstance(error.__cause__, EhpcError)]
seen["repr_has_no_password"] = os.environ["EHPC_RUN_AS_USER_PASSWORD"] not in repr(provider)


@parsl.python_app
def double(number):
    return 2 * number


provider = make_provider("00:30:00", worker_init=f"export PATH={os.environ['PATH']}")  # jobs have that of the nodes
executor = HighThroughputExecutor(
    label="ehpc", address="127.0.0.1", max_workers_per_node=2, provider=provider, encrypted=False
)
with parsl.load(Config(executors=[executor], run_dir=folder, strategy="none")):
    seen["tasks"] = [future.result() for future in [double(n) for n in range(count)]] == [2 * n for n in range(count)]
print("limit", flush=True)
seen["limit"] = wait_for_state(limited_provider, limited, *ENDED).state.name
print(json.dumps(seen), flush=True)
