"""Drives Snakemake with the executor ``ehpc``, in its own environment: one JSON text with how workflows ended."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import AsyncExitStack
from importlib import import_module
from pathlib import Path

from snakemake_executor_plugin_ehpc import Executor
from snakemake_interface_executor_plugins.executors.base import SubmittedJobInfo

from ehpc import Hooks
from ehpc.jobs import Cluster

folder, count = Path(sys.argv[1]), int(sys.argv[2])
OPTIONS = (
    f"--executor ehpc --ehpc-cluster {os.environ['CLUSTER']} --ehpc-user {os.environ['CLUSTER_USER']} --jobs 20 "
    f"--ehpc-api-version {os.environ['API_VERSION']} --latency-wait 20 --seconds-between-status-checks 1 --nocolor "
    "--default-resources mem_mb=100 --nolock"
)
called = []


class Counter(Hooks):
    def before_send(self, event):
        called.append(event.action)


package = import_module("ehpc" if os.environ["API_VERSION"] == "2018-04-12" else "ehpc.v2024_07_30")
cluster = Cluster(package.Client(hooks=[Counter()]), os.environ["CLUSTER"], user=os.environ["CLUSTER_USER"])


def start(name, *rules, log="log", options=()):
    place = folder / name
    place.mkdir(exist_ok=True)
    rules = [rule.replace("|", "\n    ") for rule in rules]
    (place / "Snakefile").write_text(f"rule all:\n    input: {['a.txt', 'b.txt'][: len(rules)]}\n" + "\n".join(rules))
    with (place / log).open("w") as file:
        words = ["snakemake", *OPTIONS.split(), *options]
        return place, subprocess.Popen(words, cwd=place, stdout=file, stderr=subprocess.STDOUT)


def list_active(rule):
    return [job.status.value for job in cluster.jobs(active=True) if job.row.name.endswith(f".{rule}")]


def wait_for_running(rule, process):
    while "running" not in list_active(rule):
        assert process.poll() is None
        time.sleep(0.2)


async def poll():
    """Return how many of many jobs go on, and how many requests it took to know."""
    executor = object.__new__(Executor)  # which needs a workflow, to poll it does not
    executor._cluster, executor.status_rate_limiter = cluster, AsyncExitStack()
    jobs = [cluster.submit("sleep 1000", env={"NUMBER": str(number)}) for number in range(count)]
    executor._open = {job.id: job for job in jobs}
    called.clear()
    infos = [SubmittedJobInfo(None, external_jobid=job.id) for job in jobs]
    seen = [len([info async for info in executor.check_active_jobs(infos)]), called.copy()]
    cluster.cancel(jobs)
    return seen


limited_rule = "rule limited:|output: 'a.txt'|resources: runtime=1|shell: 'sleep 1000'"
limited, limited_process = start("limit", limited_rule)  # its minute passes while others run
wait_for_running("limited", limited_process)
seen = {"poll": asyncio.run(poll())}
# One rule fails, and the other one, which needs a variable, succeeds when it is tried again.
os.environ["WORD"] = "sesame"
place, process = start(
    "failure",
    "rule a:|output: 'a.txt'|shell: 'echo no luck; exit 3'",
    "rule b:|output: 'b.txt'|resources: number=lambda wildcards, attempt: attempt|"
    "shell: 'test {resources.number}$WORD = 2sesame && touch b.txt'",
    options=["--keep-going", "--retries", "1", "--envvars", "WORD"],
)
code, log = process.wait(), (place / "log").read_text()
seen["failure"] = [code, "\nno luck\n" in log, log.count("failed (exit code 1)")]
seen["second_try"] = (place / "b.txt").exists()
# Snakemake is killed, and started again while its job runs; then it is interrupted.
rule = "rule a:|output: 'a.txt'|shell: 'sleep 1000'"
before = len(cluster.jobs())
place, process = start("again", rule)
wait_for_running("a", process)
process.kill()
process.wait()
place, process = start("again", rule, log="second")
while "goes on as E-HPC job" not in (place / "second").read_text():
    assert process.poll() is None, (place / "second").read_text()
    time.sleep(0.2)
process.send_signal(signal.SIGINT)
seen["interrupted"] = [process.wait() != 0, len(cluster.jobs()) - before, len(list_active("a"))]
place, process = start("refused", "rule a:|output: 'a.txt'|resources: mpi='srun'|shell: 'true'")
seen["refused"] = [process.wait(), "can't pass on the resources mpi" in (place / "log").read_text()]
print("limit", flush=True)
seen["limit"] = [limited_process.wait(), "E-HPC job" in (limited / "log").read_text()]
print(json.dumps(seen), flush=True)
