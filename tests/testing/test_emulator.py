"""``ehpc.testing.Emulator``: the service in the process of a test, with things to begin with and a clock to move."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from pathlib import Path

import pytest

from ehpc import Client, RetryPolicy
from ehpc.errors import EhpcError, NotFoundError, ServiceError, ThrottledError
from ehpc.jobs import Cluster
from ehpc.testing import Emulator, FaultRule, ManualClock


def status(client: Client, cluster: str) -> str | None:
    """Return the state of a cluster."""
    info = client.describe_cluster(cluster_id=cluster).cluster_info
    assert info is not None
    return info.status


def test_a_client_sees_what_was_added() -> None:
    """Clusters, nodes, users and jobs that a test begins with are those that the service lists."""
    with Emulator() as emulator:
        cluster = emulator.add_cluster("mine", nodes=2, scheduler="slurm")
        added = emulator.add_nodes(cluster, 3)
        emulator.add_users(cluster, "alice1", "bobby1", group="wheel")
        job = emulator.add_job(cluster, "sleep 5", user="alice1", Name="first")
        client = emulator.client()
        assert [(cluster.id, cluster.name, cluster.status) for cluster in client.list_clusters().clusters] == [
            (cluster, "mine", "running")
        ]
        nodes = client.list_nodes(cluster_id=cluster, role="Compute").nodes
        assert len(added) == 3
        assert {node.id for node in nodes} > set(added)
        assert {node.status for node in nodes} == {"running"}
        assert len(nodes) == 5
        users = client.list_users(cluster_id=cluster).users
        assert [(user.name, user.group) for user in users] == [("alice1", "wheel"), ("bobby1", "wheel")]
        jobs = client.list_jobs(cluster_id=cluster).jobs
        assert [(job.id, job.name, job.owner) for job in jobs] == [(job, "first", "alice1")]


def test_a_job_brings_its_user() -> None:
    """A job needs no user to be added before."""
    with Emulator() as emulator:
        cluster = emulator.add_cluster()
        emulator.add_job(cluster)
        emulator.add_job(cluster)
        assert [user.name for user in emulator.client().list_users(cluster_id=cluster).users] == ["tester"]


@pytest.mark.parametrize("progress", ["polls:3", "timed:1"])
def test_what_was_added_is_settled(progress: str) -> None:
    """Things to begin with run, however slowly other things come to run."""
    with Emulator(progress=progress) as emulator:
        cluster = emulator.add_cluster(nodes=1)
        emulator.add_nodes(cluster, 1)
        client = emulator.client()
        assert status(client, cluster) == "running"
        assert {node.status for node in client.list_nodes(cluster_id=cluster).nodes} == {"running"}


def test_jobs_that_really_run_have_a_clock_that_does() -> None:
    """Waits take as long as the processes; nothing is over because a clock was moved."""
    with Emulator(run_jobs=True, cheap_passwords=True) as emulator:
        cluster = emulator.add_cluster()
        emulator.add_users(cluster, "alice1", password="Made-up-1")
        job = Cluster(emulator.client(), cluster, user="alice1", password="Made-up-1").submit("echo $((2 + 3)); exit 4")
        job.wait(timeout_seconds=50)
        assert (job.output(), job.exit_code) == ("5\n", 4)
        with pytest.raises(TypeError, match="only a ManualClock can be moved"):
            emulator.advance(1)


def test_waits_move_the_clock() -> None:
    """A wait of minutes in the emulated service takes no time in the test."""
    with Emulator(progress="timed:1") as emulator:
        start, begun = emulator.clock(), time.monotonic()
        seed = emulator.server.service.backend.seed
        answer = emulator.call(
            "CreateCluster",
            Name="slow",
            EhpcVersion="1.0.0",
            OsTag=seed["os"][0]["OsTag"],
            Password="Test-passw0rd",
        )
        client = emulator.client()
        client.wait_for_cluster_running(cluster_id=answer["ClusterId"])
        assert status(client, answer["ClusterId"]) == "running"
        assert 125 <= emulator.clock() - start <= 300
        assert time.monotonic() - begun < 20


def test_the_clock_can_be_moved() -> None:
    """What takes time in the emulated service has happened when the clock was moved far enough."""
    with Emulator(progress="timed:1", clock=ManualClock(1_700_000_000.0)) as emulator:
        cluster = emulator.add_cluster()
        client = emulator.client()
        client.stop_cluster(cluster_id=cluster)
        assert status(client, cluster) == "stopping"
        emulator.advance(21)
        assert status(client, cluster) == "stopped"
        assert emulator.clock() == 1_700_000_021.0


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf")])
def test_the_clock_moves_forward_alone(seconds: float) -> None:
    """A clock that is no number would stop everything."""
    with Emulator() as emulator, pytest.raises(ValueError, match="a clock can only be moved forward"):
        emulator.advance(seconds)


def test_another_clock_can_not_be_moved() -> None:
    """With the clock of the machine, time passes by itself, and clients really wait."""
    with Emulator(clock=time.time) as emulator:
        with pytest.raises(TypeError, match="only a ManualClock can be moved"):
            emulator.advance(1)
        assert type(emulator.client()) is Client


def test_an_async_client_waits_without_time_too() -> None:
    """The async client is like the other one."""

    async def run(emulator: Emulator, cluster: str) -> None:
        async with emulator.async_client() as client:
            emulator.fail("cluster", cluster)
            await client.recover_cluster(cluster_id=cluster)
            await client.wait_for_cluster_running(cluster_id=cluster)

    with Emulator(progress="timed:1") as emulator:
        cluster, start, begun = emulator.add_cluster(), emulator.clock(), time.monotonic()
        asyncio.run(run(emulator, cluster))
        assert status(emulator.client(), cluster) == "running"
        assert emulator.clock() - start >= 60
        assert time.monotonic() - begun < 20


def test_things_can_fail() -> None:
    """A cluster or a node goes into the state exception without a call."""
    with Emulator() as emulator:
        cluster = emulator.add_cluster(nodes=1)
        client = emulator.client()
        node = client.list_nodes(cluster_id=cluster, role="Compute").nodes[0].id
        assert node is not None
        emulator.fail("node", node)
        assert client.list_nodes(cluster_id=cluster, role="Compute").nodes[0].status == "exception"
        emulator.fail("cluster", cluster)
        assert status(client, cluster) == "exception"


def test_what_is_not_there_can_not_fail() -> None:
    """A wrong kind or identifier is told."""
    with Emulator() as emulator:
        with pytest.raises(LookupError, match="there is no cluster ehpc-none"):
            emulator.fail("cluster", "ehpc-none")
        with pytest.raises(ValueError, match="a user has no state of failure"):
            emulator.fail("user", "alice1")


def test_faults_and_requests_are_at_hand() -> None:
    """A test can make calls go wrong, and look at what came."""
    with Emulator(fault_rules=["ListRegions:Throttling.User*1"]) as emulator:
        client = emulator.client(retry=RetryPolicy(max_attempts=1))
        with pytest.raises(ThrottledError):
            client.list_regions()
        with emulator.fault_injector.add(FaultRule("InternalError", "ListRegions")) as rule:
            assert client.list_clusters().clusters == []
            assert rule.used == 0
        client.list_regions()
        assert [(entry.action, entry.code) for entry in emulator.requests] == [
            ("ListRegions", "Throttling.User"),
            ("ListClusters", ""),
            ("ListRegions", ""),
        ]


def test_reset_forgets_everything() -> None:
    """Clusters, faults and requests are gone; clients go on."""
    with Emulator(fault_rules=["*:InternalError"]) as emulator:
        cluster = emulator.add_cluster()
        emulator.reset()
        client = emulator.client()
        assert client.list_clusters().clusters == []
        with pytest.raises(NotFoundError):
            client.list_nodes(cluster_id=cluster)
        assert len(emulator.requests) == 2
        assert emulator.add_cluster()


def test_a_refused_call_tells_why() -> None:
    """What is called without HTTP is refused like over HTTP, by the class and with the message that clients get."""
    with Emulator() as emulator, pytest.raises(ServiceError) as caught:
        emulator.call("AddUsers", ClusterId="ehpc-none", User=[{"Name": "a", "Group": "users", "Password": "p"}])
    assert caught.value.code == "InvalidParams"


def test_helpers_raise_what_clients_raise() -> None:
    """An EhpcError that says what is wrong, not one of the emulator's own."""
    with Emulator() as emulator:
        with pytest.raises(EhpcError, match="The length of Name must be from 2 to 64 characters"):
            emulator.add_cluster("m")
        for call in (partial(emulator.add_users, "ehpc-none", "adalovelace"), partial(emulator.add_nodes, "ehpc-none")):
            with pytest.raises(NotFoundError, match="The cluster ehpc-none does not exist"):
                call()
        with pytest.raises(LookupError, match=r"there is no action AddUser$"):
            emulator.call("AddUser")


def test_the_state_can_be_kept(tmp_path: Path) -> None:
    """With a folder, another emulator goes on with the state."""
    with Emulator(data_dir=tmp_path) as emulator:
        cluster = emulator.add_cluster()
    with Emulator(data_dir=tmp_path) as emulator:
        assert [cluster.id for cluster in emulator.client().list_clusters().clusters] == [cluster]


def test_wrong_arguments_are_told() -> None:
    """A progress or a fault that makes no sense is an error at once."""
    with pytest.raises(ValueError, match="'slow' is not a progress"):
        Emulator(progress="slow")
    with pytest.raises(ValueError, match="is not a fault"):
        Emulator(fault_rules=["nonsense"])


def test_names_are_found_when_they_are_used() -> None:
    """The package loads nothing before one of its names is used, and has no others."""
    import ehpc.testing

    assert {"Emulator", "ManualClock", "FaultRule"} <= set(dir(ehpc.testing))
    with pytest.raises(AttributeError, match=r"module 'ehpc\.testing' has no attribute 'Teapot'"):
        _ = ehpc.testing.Teapot
