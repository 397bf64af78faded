"""A cluster of an emulator, with a user, a clock to move and short ways to ask for what tests of jobs need."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from ehpc.emulator import Emulator
from ehpc.emulator.state.clock import ManualClock
from tests.emulator.conformity import ask

START = 1_600_000_000
"""When the emulated service of these tests begins: 2020-09-13T12:26:40."""

USER = "adalovelace"
PASSWORD = "Made-up-1"
PATIENCE_SECONDS = 20
WORDS = {"PENDING": "QUEUED", "COMPLETED": "FINISHED", "CANCELLED": "DELETED"}
"""States of Slurm in the words of PBS."""


class Lab:
    """An emulator with one cluster.

    Args:
        emulator: The emulator.
        clock: Its clock.
        scheduler: Scheduler of the cluster.
        nodes: Number of its compute nodes.
        instance_type: Their instance type; ``ecs.n1.medium`` has two cores.
    """

    pause = 0.01
    """Seconds between two questions in ``until``."""

    def __init__(
        self,
        emulator: Emulator,
        clock: ManualClock,
        scheduler: str = "pbs",
        nodes: int = 1,
        instance_type: str = "ecs.n1.medium",
    ) -> None:
        self.emulator = emulator
        self.clock = clock
        order = {"EcsOrder.Compute.Count": nodes, "EcsOrder.Compute.InstanceType": instance_type}
        found = ask(
            emulator.service,
            "CreateCluster",
            order,
            Name="weather",
            EhpcVersion="1.0.0",
            OsTag="CentOS_7.6_64",
            SchedulerType=scheduler,
            Password=PASSWORD,
        )
        self.id: str = found["ClusterId"]
        clock.advance(600)
        self.add_user(USER)

    def ask(self, action: str, parameters: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
        """Carry out an action for the cluster."""
        return ask(self.emulator.service, action, parameters, ClusterId=self.id, **more)

    def add_user(self, name: str) -> None:
        """Add a user."""
        self.ask("AddUsers", {"User.1.Name": name, "User.1.Group": "users", "User.1.Password": PASSWORD})

    def state(self, job: str) -> str:
        """Return the state of a job, the same word for all schedulers."""
        state = self.states()[job]
        return WORDS.get(state, state)

    def expect(self, jobs: Sequence[str], *states: str) -> None:
        """Fail unless jobs are in certain states now."""
        assert list(states) == [self.state(job) for job in jobs]

    def submit(self, command: str, user: str = USER, **more: Any) -> str:
        """Submit a job and return its identifier."""
        found = self.ask("SubmitJob", CommandLine=command, RunasUser=user, RunasUserPassword=PASSWORD, **more)
        identifier: str = found["JobId"]
        return identifier

    def write(self, path: str, text: str, user: str = USER) -> None:
        """Write a file of the cluster."""
        content = base64.b64encode(text.encode()).decode()
        self.ask("CreateJobFile", TargetFile=path, Content=content, RunasUser=user, RunasUserPassword=PASSWORD)

    def jobs(self, **more: Any) -> dict[str, dict[str, Any]]:
        """Return the jobs by identifier, up to 50."""
        rows = self.ask("ListJobs", PageSize=50, **more)["Jobs"]["JobInfo"]
        return {row["Id"]: row for row in rows}

    def states(self, **more: Any) -> dict[str, str]:
        """Return the states of jobs."""
        return {name: row["State"] for name, row in self.jobs(**more).items()}

    def stop(self, *names: str) -> None:
        """Stop jobs."""
        self.ask("StopJobs", Jobs=json.dumps([{"Id": name} for name in names]))

    def delete(self, *names: str) -> None:
        """Delete jobs."""
        self.ask("DeleteJobs", Jobs=json.dumps([{"Id": name} for name in names]))

    def nodes(self, role: str = "Compute") -> dict[str, dict[str, Any]]:
        """Return the nodes of a role by identifier."""
        rows = self.ask("ListNodesNoPaging", Role=role)["Nodes"]["NodeInfo"]
        return {row["Id"]: row for row in rows}

    def invoke(self, command: str, *nodes: str, **more: Any) -> str:
        """Start a command on nodes and return its identifier."""
        named = {f"Instance.{number}.Id": node for number, node in enumerate(nodes, 1)}
        identifier: str = self.ask("InvokeShellCommand", named, Command=command, **more)["CommandId"]
        return identifier

    def results(self, command: str, **more: Any) -> list[dict[str, Any]]:
        """Return what came of a command on each node."""
        found = self.ask("ListInvocationResults", CommandId=command, PageSize=50, **more)
        rows: list[dict[str, Any]] = found["InvocationResults"]["InvocationResult"]
        return rows

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something has come true, by asking again and again; fail if it takes too long."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < deadline, "it did not come true"
            threading.Event().wait(self.pause)

    def wait(self, job: str) -> dict[str, Any]:
        """Wait until a job has ended and return what is listed of it."""
        self.until(lambda: self.jobs()[job]["State"] not in ("QUEUED", "RUNNING", "PENDING"))
        return self.jobs()[job]
