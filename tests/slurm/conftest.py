"""What the tests of Slurm's commands share: a cluster of the emulator of each API version, behind the commands."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ehpc import v2024_07_30
from ehpc.slurm.install import install
from ehpc.testing import Emulator
from ehpc.testing.emulator import PASSWORD
from ehpc.v2024_07_30.models import (
    ManagerScheduler,
    ManagerSpec,
    NewUser,
    NodeSpec,
    QueueSpec,
)

OLD, NEW = "2018-04-12", "2024-07-30"
NODE = "ecs.n1.medium"
"""Instance type with two cores."""
USER = "alice1"
DEADLINE_SECONDS = 30
ENDED = {"COMPLETED", "FAILED", "CANCELLED", "TIMEOUT"}
KEPT = {
    name: value for name, value in os.environ.items() if not name.startswith(("SLURM", "SBATCH", "EHPC", "ALIBABA"))
}


@dataclass
class Desk:
    """A folder with the commands in front of a cluster, and one to work in.

    Args:
        emulator: The emulator.
        version: Version of the API.
        folder: Where everything lies.
        scheduler: Scheduler of the cluster.
        ahead: Seconds by which the clock of the emulator is fast.
        instance_type: Instance type of the nodes.
    """

    emulator: Emulator
    version: str
    folder: Path
    scheduler: str = "slurm"
    ahead: float = 0
    instance_type: str = NODE

    def __post_init__(self) -> None:
        self.cluster = self.make_cluster()
        self.work = self.folder / "work"
        self.work.mkdir()
        self.environment = {
            **KEPT,
            **self.emulator.variables,
            "ALIBABA_CLOUD_ECS_METADATA_DISABLED": "true",
            "EHPC_RUN_AS_USER_PASSWORD": PASSWORD,
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "TZ": "UTC",
        }
        settings = {
            "cluster_id": self.cluster,
            "api_version": self.version,
            "scheduler": self.scheduler,
        }
        settings |= {
            "user": USER,
            "queue": self.queue,
            "state": str(self.folder / "state"),
        }
        install(str(self.folder / "bin"), settings)

    def make_cluster(self) -> str:
        """Return a cluster with three nodes of two cores, and a user."""
        if self.version == OLD:
            cluster = self.emulator.add_cluster(
                "slurm", scheduler=self.scheduler, nodes=3, instance_type=self.instance_type
            )
            self.emulator.add_users(cluster, USER)
            self.queue = "comp" if self.scheduler == "slurm" else "workq"
            return cluster
        self.queue = "comp"
        with v2024_07_30.Client(**self.emulator.client_options({})) as client:
            queue = QueueSpec(
                queue_name="comp",
                initial_count=3,
                compute_nodes=[NodeSpec(instance_type=self.instance_type)],
            )
            manager = ManagerSpec(scheduler=ManagerScheduler(type=self.scheduler.upper()))
            response = client.create_cluster(cluster_name="slurm", manager=manager, queues=[queue])
            self.emulator.settle()
            user = NewUser(user_name=USER, group="users", password=PASSWORD)
            client.create_users(cluster_id=str(response.cluster_id), users=[user])
        return str(response.cluster_id)

    def run(self, *command: str, input: str = "", **variables: str) -> tuple[int, str, str]:
        """Run a command and return its exit code, output and error output."""
        done = subprocess.run(
            [str(self.folder / "bin" / command[0]), *command[1:]],
            env={**self.environment, **variables},
            cwd=self.work,
            input=input,
            capture_output=True,
            text=True,
            check=False,
        )
        return (
            done.returncode,
            done.stdout,
            done.stderr.replace(f"{self.folder}/bin/", ""),
        )

    def output(self, *command: str) -> str:
        """Run a command that succeeds without a message, and return its output."""
        code, output, errors = self.run(*command)
        assert (0, "") == (code, errors), (command, errors)
        return output

    def submit(self, *arguments: str) -> str:
        """Submit a job and return its number."""
        match = re.fullmatch(r"Submitted batch job ([0-9]+)\n", self.output("sbatch", *arguments))
        assert match
        return match[1]

    def script(self, text: str, name: str = "job.sh") -> str:
        """Write a script and return its name."""
        (self.work / name).write_text(f"#!/bin/bash\n{text}\n")
        return name

    def wait(self, *jobs: str, states: set[str] = ENDED) -> dict[str, str]:
        """Return the states of jobs as soon as they have some of these."""
        deadline = time.monotonic() + DEADLINE_SECONDS
        while True:
            lines = self.output("squeue", "-h", "-r", "-t", "all", "-o", "%i %T", "-j", ",".join(jobs)).splitlines()
            found = dict(line.split(" ") for line in lines)
            if found and set(found.values()) <= states:
                return found
            assert time.monotonic() < deadline, found

    def read(self, name: str) -> str:
        """Return the content of a file, as soon as it is there."""
        return (self.work / name).read_text()


@pytest.fixture(params=[(OLD, "slurm"), (NEW, "slurm")], ids="-".join)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """Return the commands in front of a cluster of each version of the API, whose jobs are processes."""
    version, scheduler = request.param
    desks: list[Desk] = []

    def ahead() -> float:
        return desks[0].ahead if desks else 0

    with Emulator(run_jobs=True, clock=lambda: time.time() + ahead(), cheap_passwords=True) as emulator:
        desks.append(Desk(emulator, version, tmp_path, scheduler))
        yield desks[0]
