"""What the tests of jobs share: an emulator that really runs them, and a service whose answers a test writes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from ehpc import WaitOptions, v2024_07_30
from ehpc._runtime.effects import HttpResponse, Send
from ehpc.jobs import AsyncCluster, Cluster
from ehpc.testing import Emulator
from ehpc.testing.emulator import PASSWORD
from ehpc.v2024_07_30.models import ManagerScheduler, ManagerSpec, NewUser, NodeSpec, QueueSpec

FAST = WaitOptions(delay_seconds=0.02, timeout_seconds=30)
"""Polls often, as jobs of tests take no time."""


OLD, NEW = "2018-04-12", "2024-07-30"
NODE = "ecs.n1.medium"
"""Instance type with two cores."""


@dataclass
class Lab:
    """A cluster of an emulator whose jobs are processes.

    Args:
        emulator: The emulator.
        version: Version of the API that made the cluster.
        scheduler: Scheduler of the cluster.
        kind: ``sync`` or ``async``.
    """

    emulator: Emulator
    version: str
    scheduler: str
    kind: str
    cluster: str = ""

    def __post_init__(self) -> None:
        if self.version == OLD:
            self.cluster = self.emulator.add_cluster("jobs", scheduler=self.scheduler, nodes=3, instance_type=NODE)
            self.emulator.add_users(self.cluster, "alice1")
            return
        with v2024_07_30.Client(**self.emulator.client_options({})) as client:
            node = NodeSpec(instance_type=NODE)
            queue = QueueSpec(queue_name="comp", initial_count=3, compute_nodes=[node])
            manager = ManagerSpec(scheduler=ManagerScheduler(type=self.scheduler.upper()))
            response = client.create_cluster(cluster_name="jobs", manager=manager, queues=[queue])
            self.cluster = str(response.cluster_id)
            self.emulator.settle()
            user = NewUser(user_name="alice1", group="users", password=PASSWORD)
            client.create_users(cluster_id=self.cluster, users=[user])

    def client(self, kind: str = "Client") -> Any:
        """Return a client of the version, ``Client`` or ``AsyncClient``."""
        module = import_module("ehpc" if self.version == OLD else "ehpc.v2024_07_30")
        return getattr(module, kind)(**self.emulator.client_options({}))

    @property
    def uploads(self) -> list[str]:
        """Paths of the files that were brought to the cluster."""
        return [entry.parameters["TargetFile"] for entry in self.emulator.requests if entry.action == "CreateJobFile"]


@pytest.fixture(
    params=[
        *((OLD, scheduler, kind) for scheduler in ("slurm", "pbs") for kind in ("sync", "async")),
        *((NEW, "slurm", "sync"), (NEW, "pbs", "async")),
    ],
    ids="-".join,
)
def lab(request: pytest.FixtureRequest) -> Iterator[Lab]:
    """Run an emulator with a cluster: each version with each scheduler, sync and async."""
    version, scheduler, kind = request.param
    with Emulator(run_jobs=True, cheap_passwords=True) as emulator:
        yield Lab(emulator, version, scheduler, kind)


class SyncView:
    """An ``AsyncCluster`` that is used as a ``Cluster``, so that one test is for both."""

    def __init__(self, cluster: AsyncCluster) -> None:
        self._cluster = cluster
        self._loop = asyncio.new_event_loop()

    def run(self, thing: Any) -> Any:
        """Return the result of an awaitable, or a list of what an async iterator gives."""
        if hasattr(thing, "__aiter__"):

            async def collect() -> list[Any]:
                return [item async for item in thing]

            return self._loop.run_until_complete(collect())
        if asyncio.iscoroutine(thing):
            return self.wrap(self._loop.run_until_complete(thing))
        return self.wrap(thing)

    def wrap(self, value: Any) -> Any:
        """Return a job whose methods can be called without await."""
        if isinstance(value, list):
            return [self.wrap(item) for item in value]
        return JobView(self, value) if type(value).__name__ == "AsyncJob" else value

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self._cluster, name)
        if not callable(attribute):
            return attribute
        return lambda *args, **more: self.run(attribute(*[unwrap(value) for value in args], **unwrap(more)))

    def close(self) -> None:
        """Close the client and the loop."""
        self._loop.run_until_complete(self._cluster._client.close())
        self._loop.close()


class JobView:
    """An ``AsyncJob`` whose methods can be called without await."""

    def __init__(self, view: SyncView, job: Any) -> None:
        self.view = view
        self.job = job

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self.job, name)
        if not callable(attribute):
            return attribute
        return lambda *args, **more: self.view.run(attribute(*args, **more))

    def __str__(self) -> str:
        return str(self.job)

    def __repr__(self) -> str:
        return repr(self.job)


def unwrap(value: Any) -> Any:
    """Return values without the views around jobs."""
    if isinstance(value, JobView):
        return value.job
    if isinstance(value, list):
        return [unwrap(item) for item in value]
    return {name: unwrap(item) for name, item in value.items()} if isinstance(value, dict) else value


@pytest.fixture
def cluster(lab: Lab) -> Iterator[Any]:
    """Return the cluster of the emulator, sync or async."""
    arguments = {"user": "alice1", "password": PASSWORD}
    if lab.kind == "sync":
        with lab.client() as client:
            yield Cluster(client, lab.cluster, **arguments)
        return
    view = SyncView(AsyncCluster(lab.client("AsyncClient"), lab.cluster, **arguments))
    yield view
    view.close()


class Service:
    """A service of a version of the API whose answers a test writes; it keeps what was sent."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, dict[str, Any]]] = []
        self.answers: dict[str, Callable[[dict[str, Any]], Any]] = {}

    def send(self, effect: Send) -> HttpResponse:
        """Answer a request."""
        text = effect.request.body.decode() or urlsplit(effect.request.url).query
        parameters = dict(parse_qsl(text, keep_blank_values=True))
        self.sent.append((effect.request.action, parameters))
        answer = self.answers[effect.request.action](parameters)
        status = 400 if "Code" in answer else 200
        return HttpResponse(status, {}, json.dumps({"RequestId": "R", **answer}).encode())

    def close(self) -> None:
        """Release nothing."""

    @property
    def actions(self) -> list[str]:
        """Names of the actions that were called."""
        return [action for action, _ in self.sent]


@pytest.fixture
def service() -> Service:
    """Return a service."""
    return Service()


@pytest.fixture
def cluster_2024(service: Service) -> Cluster:
    """Return a cluster of that service, over version 2024-07-30."""
    client = v2024_07_30.Client("cn-hangzhou", access_key_id="i", access_key_secret="s", transport=service)
    return Cluster(client, "ehpc-hz-x", user="alice1", password="pass-word")
