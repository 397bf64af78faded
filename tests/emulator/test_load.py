"""Many clients at a time: no update is lost, no answer is another one's, and it is over soon."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path
from typing import Any

from ehpc import AsyncClient
from tests.emulator.processes import Running, read, request, running

CLIENTS = 64
REQUESTS = 20_000
LIMIT_SECONDS = 60
NODES = 4
"""How many nodes each client adds to the cluster that they share."""


class Caller:
    """A client with a connection of its own.

    Args:
        port: Port of the emulator.
        number: Which client it is.
    """

    def __init__(self, port: int, number: int) -> None:
        self.port = port
        self.number = number
        self.sent = 0
        self.ids: list[str] = []

    async def open(self) -> None:
        """Connect."""
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)

    async def call(self, action: str, parameters: dict[str, str], change: bool = False) -> dict[str, Any]:
        """Call an action and return what it answers."""
        self.writer.write(request(action, parameters, change))
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        answer = read((int(head[9:12]), await self.reader.readexactly(length)))
        self.sent += 1
        self.ids.append(answer["RequestId"])
        return answer

    async def close(self) -> None:
        """Go."""
        self.writer.close()
        await self.writer.wait_closed()


async def make_cluster(caller: Caller) -> str:
    """Make a cluster and return its identifier."""
    parameters = {
        "Name": f"cluster{caller.number}",
        "EhpcVersion": "1.0.0",
        "OsTag": "CentOS_7.6_64",
        "Password": "Test-passw0rd",
    }
    return str((await caller.call("CreateCluster", parameters, True))["ClusterId"])


async def work(caller: Caller, shared: str, requests: int) -> None:
    """Change and read in turns, and look at each answer."""
    own = await make_cluster(caller)
    for _ in range(NODES):
        await caller.call("AddNodes", {"ClusterId": shared, "Count": "1", "ImageOwnerAlias": "system"}, True)
    turn = 0
    while caller.sent < requests:
        turn += 1
        description = f"turn{turn}"
        await caller.call("ModifyClusterAttributes", {"ClusterId": own, "Description": description}, True)
        info = (await caller.call("DescribeCluster", {"ClusterId": own}))["ClusterInfo"]
        assert (info["Id"], info["Name"], info["Description"]) == (own, f"cluster{caller.number}", description)
        assert (await caller.call("ListQueues", {"ClusterId": own}))["Queues"]["QueueInfo"]
        assert (await caller.call("ListCurrentClientVersion", {}))["ClientVersion"]


async def load(port: int) -> tuple[list[str], list[dict[str, Any]]]:
    """Let all clients work, and return the identifiers of their requests, and the nodes of the shared cluster."""
    callers = [Caller(port, number) for number in range(CLIENTS)]
    for caller in callers:
        await caller.open()
    shared = await make_cluster(callers[0])
    await asyncio.gather(*(work(caller, shared, REQUESTS // CLIENTS + 1) for caller in callers))
    nodes: list[dict[str, Any]] = []
    for page in range(1, 5):
        parameters = {"ClusterId": shared, "Role": "Compute", "PageNumber": str(page), "PageSize": "100"}
        nodes += (await callers[0].call("ListNodes", parameters))["Nodes"]["NodeInfo"]
    identifiers = [identifier for caller in callers for identifier in caller.ids]
    for caller in callers:
        await caller.close()
    return identifiers, nodes


def test_many_clients_at_a_time(tmp_path: Path) -> None:
    """20,000 requests of 64 clients in a minute: all are answered rightly, and all changes are there."""
    seed = tmp_path / "seed.json"
    seed.write_text(json.dumps({"limits": {"clusters": 100}}))
    with running("--seed", str(seed)) as emulator:
        begun = time.monotonic()
        identifiers, nodes = asyncio.run(load(emulator.port))
        seconds = time.monotonic() - begun
    assert len(identifiers) >= REQUESTS
    assert len(set(identifiers)) == len(identifiers)
    assert len(nodes) == CLIENTS * NODES + 1
    assert len({node["Id"] for node in nodes}) == len(nodes)
    assert len({node["HostName"] for node in nodes}) == len(nodes)
    assert seconds < LIMIT_SECONDS


async def use_async_clients(emulator: Running, count: int) -> list[str]:
    """Have as many async clients as that describe a cluster each at the same time, and return the names they see."""
    client_options: dict[str, Any] = {
        "endpoint": f"http://127.0.0.1:{emulator.port}",
        "access_key_id": "test-access-key-id",
        "access_key_secret": "test-access-key-secret",
    }

    async def use(number: int, cluster: str) -> str:
        async with AsyncClient("cn-hangzhou", **client_options) as client:
            await client.modify_cluster_attributes(cluster_id=cluster, description=f"by{number}")
            await asyncio.sleep(0)
            response = await client.describe_cluster(cluster_id=cluster)
            assert response.cluster_info is not None
            return str(response.cluster_info.description)

    caller = Caller(emulator.port, 0)
    await caller.open()
    cluster = await make_cluster(caller)
    await caller.close()
    return list(await asyncio.gather(*(use(number, cluster) for number in range(count))))


def test_five_hundred_async_clients() -> None:
    """Each with a connection of its own, all at once: every call is answered, and the last change is seen last."""
    with running() as emulator:
        descriptions = asyncio.run(use_async_clients(emulator, 500))
    assert len(descriptions) == 500
    assert set(descriptions) <= {f"by{number}" for number in range(500)}
