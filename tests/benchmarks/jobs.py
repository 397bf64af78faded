"""Jobs: what ``ehpc.jobs`` costs beside bare calls of the SDK, and a workflow tool through us beside one on a Slurm."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from ehpc import Client, WaitOptions
from ehpc.emulator.jobs.slurm_daemons import SlurmDaemons
from ehpc.jobs import Cluster
from ehpc.testing import Emulator
from ehpc.testing.emulator import PASSWORD
from tests.benchmarks.timing import ROOT, Row, middle, paired
from tests.slurm.conftest import OLD, Desk

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
        *parsl(),
    ]


def parsl() -> list[Row]:
    """Time tasks of no time that Parsl runs on our commands before a Slurm, and on that Slurm's own, in turns."""
    seconds: dict[str, list[float]] = {"plain": [], "ours": []}
    for _ in range(TURNS):
        daemons = SlurmDaemons(nodes=3, cores=2)
        try:
            seconds["plain"].append(time_parsl({**os.environ, "SLURM_CONF": str(daemons.configuration)}))
        finally:
            daemons.stop()
        with (
            tempfile.TemporaryDirectory() as folder,
            Emulator(slurm=True, run_jobs=True, clock=time.time, cheap_passwords=True) as emulator,
        ):
            seconds["ours"].append(time_parsl(Desk(emulator, OLD, Path(folder)).environment))
    ratio = paired(seconds["ours"], seconds["plain"])
    return [
        Row(f"{COUNT:,} tasks of 0 s, Parsl on plain Slurm", f"{middle(seconds['plain']):.1f} s"),
        Row(f"{COUNT:,} tasks of 0 s, Parsl on ours", f"{middle(seconds['ours']):.1f} s", ratio, 1.5, "plain Slurm"),
    ]


def time_parsl(environment: dict[str, str]) -> float:
    """Return the seconds from the start of Parsl to its end, as its process tells them."""
    binaries = Path(os.environ.get("EHPC_TOOLS", ROOT / ".venv-tools")).resolve() / "parsl" / "bin"
    environment = {**environment, "PATH": f"{binaries}:{environment['PATH']}"}
    with tempfile.TemporaryDirectory() as folder:
        command = [str(binaries / "python"), str(ROOT / "tests/benchmarks/parsl_worker.py"), folder, str(COUNT)]
        done = subprocess.run(command, env=environment, cwd=folder, check=True, capture_output=True, text=True)
    return float(json.loads(done.stdout.splitlines()[-1]))


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
