"""An explorer that runs in this process over an emulator, what it is asked, and what its emulator receives."""

from __future__ import annotations

import http.client
import json
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from attrs import define, field

from ehpc import v2024_07_30
from ehpc.cli.session import Session
from ehpc.emulator.http.endpoint import Endpoint
from ehpc.explorer.account import Account
from ehpc.explorer.launch import Server, emulator_session
from ehpc.testing import Emulator
from ehpc.v2024_07_30 import models

VERSION = "2018-04-12"
VERSIONS = ("2018-04-12", "2024-07-30")
PASSWORD = "Sw0rd,fish=1"
PROTOCOL = ("Action", "Version", "Format", "Signature", "SignatureNonce", "Timestamp", "AccessKeyId")


@define
class ExplorerResponse:
    """What the explorer answers."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def data(self) -> dict[str, Any]:
        """The body as JSON."""
        found: dict[str, Any] = json.loads(self.body)
        return found


@define
class Running:
    """A running explorer.

    Attributes:
        received: Action and parameters of each request that reached the emulator, secrets too.
    """

    server: Server
    emulator: Emulator
    received: list[tuple[str, dict[str, str]]] = field(factory=list)

    @property
    def port(self) -> int:
        """Its port."""
        return self.server.port

    def request(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> ExplorerResponse:
        """Send a request with exactly these headers, and Host and Content-Length."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body, dict(headers or {}))
            response = connection.getresponse()
            return ExplorerResponse(
                response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
            )
        finally:
            connection.close()

    @property
    def own_headers(self) -> dict[str, str]:
        """Headers that the page sends."""
        return {
            "authorization": f"Bearer {self.server.token}",
            "content-type": "application/json",
            "origin": f"http://127.0.0.1:{self.port}",
            "sec-fetch-site": "same-origin",
        }

    def ask(self, name: str, **body: Any) -> ExplorerResponse:
        """Ask as the page does."""
        return self.request("POST", f"/explorer/{name}", self.own_headers, json.dumps(body).encode())

    def call(self, name: str, action: str, values: Any, **more: Any) -> ExplorerResponse:
        """Ask about a call of an action."""
        return self.ask(name, **{"version": VERSION, "action": action, "values": values, **more})


def parameters_of(target: str, body: bytes) -> dict[str, str]:
    """Return the parameters of a request to the service, without those of the protocol."""
    pairs = parse_qsl(urlsplit(target).query or body.decode(), keep_blank_values=True)
    return {name: value for name, value in pairs if name not in PROTOCOL}


@contextmanager
def running(*, changes_allowed: bool = False, idle_minutes: float = 0, run_jobs: bool = False) -> Iterator[Running]:
    """Run an explorer over an emulator of its own, which may really run jobs."""
    with Emulator(run_jobs=run_jobs) as emulator, pytest.MonkeyPatch.context() as monkeypatch:
        account = Account(emulator_session(Session(), emulator.server), emulator.server)
        server = Server(lambda: account, 0, changes_allowed, idle_minutes)
        found = Running(server, emulator)
        handle = Endpoint.handle

        def noting(self: Endpoint, method: str, target: str, headers: dict[str, str], body: bytes) -> Any:
            found.received.append((headers.get("x-acs-action", ""), parameters_of(target, body)))
            return handle(self, method, target, headers, body)

        monkeypatch.setattr(Endpoint, "handle", noting)
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield found
        finally:
            server.end()
            thread.join()
            account.close()


def add_cluster(emulator: Emulator, version: str, nodes: int, jobs: int = 0, command: str = "sleep 600") -> str:
    """Add a cluster of an API version with a user ``tester``, whose jobs take one core each."""
    if version == VERSION:
        cluster = emulator.add_cluster(nodes=nodes, instance_type="ecs.n1.small")
        emulator.add_users(cluster, "tester", password=PASSWORD)
        for _ in range(jobs):
            emulator.add_job(cluster, command, password=PASSWORD)
        return cluster
    with v2024_07_30.Client(**emulator.client_options({})) as client:
        node = models.NodeSpec(instance_type="ecs.n1.small")
        queue = models.QueueSpec(queue_name="comp", initial_count=nodes, compute_nodes=[node])
        found = client.create_cluster(cluster_name="newer", queues=[queue]).cluster_id or ""
        emulator.settle()
        user = models.NewUser(user_name="tester", group="users", password=PASSWORD)
        client.create_users(cluster_id=found, users=[user])
        spec = models.JobSpec(command_line=f"-- {command}", run_as_user="tester", run_as_user_password=PASSWORD)
        for number in range(jobs):
            client.create_job(cluster_id=found, job_name=f"job-{number}", job_spec=spec)
        return found


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the variables that clients read."""
    for name in list(os.environ):
        if name.startswith(("ALIBABA_CLOUD_", "EHPC_")) and name != "EHPC_REQUIRE_COMPONENTS":
            monkeypatch.delenv(name)


@pytest.fixture(scope="module")
def reading() -> Iterator[Running]:
    """An explorer that only reads, for all tests of a module."""
    with running() as found:
        yield found


@pytest.fixture(scope="module")
def writing() -> Iterator[Running]:
    """An explorer that may change things, for all tests of a module."""
    with running(changes_allowed=True) as found:
        yield found


@pytest.fixture
def explorer(reading: Running) -> Running:
    """An explorer that only reads, and what it receives from now on."""
    reading.received.clear()
    return reading


@pytest.fixture
def writer(writing: Running) -> Running:
    """An explorer that may change things, and what it receives from now on; nothing is in its emulator."""
    writing.emulator.reset()
    writing.received.clear()
    return writing
