"""Chapter cluster: clusters come, go, stop, start and recover, and their lists follow from what was done."""

from __future__ import annotations

import json

import pytest

from tests.emulator.conformity import CLUSTER, PASSWORD, InProcessService, instances


def test_a_cluster_runs_at_once_with_its_nodes() -> None:
    """With immediate progress nobody has to wait."""
    service = InProcessService()
    cluster = service.create(**{"EcsOrder.Compute.Count": 3, "EcsOrder.Compute.InstanceType": "ecs.c5.xlarge"})
    info = service.ask("DescribeCluster", ClusterId=cluster)["ClusterInfo"]
    assert info["Status"] == "running"
    assert info["EcsInfo"] == {
        "Manager": {"Count": 2, "InstanceType": "ecs.c5.xlarge"},
        "Compute": {"Count": 3, "InstanceType": "ecs.c5.xlarge"},
        "Login": {"Count": 1, "InstanceType": "ecs.c5.xlarge"},
    }
    assert {node["Status"] for node in service.nodes(cluster)} == {"running"}


def test_looks_bring_a_cluster_from_state_to_state() -> None:
    """Each state is shown as often as was asked for."""
    service = InProcessService("polls:2")
    cluster = service.create()
    seen = [service.status(cluster) for _ in range(8)]
    assert seen == ["uninit", "uninit", "creating", "creating", "init", "init", "running", "running"]
    assert {node["Status"] for node in service.nodes(cluster, "Manager")} == {"running"}


def test_time_brings_a_cluster_from_state_to_state() -> None:
    """Each state lasts as long as the seed says, at the chosen speed; looking changes nothing."""
    service = InProcessService("timed:10")
    cluster = service.create()
    seen = []
    for seconds in (0.4, 0.2, 5.8, 0.2, 5.8, 0.2):
        service.clock.advance(seconds)
        seen += [service.status(cluster), service.status(cluster)]
    assert seen[::2] == seen[1::2]
    assert seen[::2] == ["uninit", "creating", "creating", "init", "init", "running"]
    assert {node["Status"] for node in service.nodes(cluster)} == {"running"}


@pytest.mark.parametrize(
    ("mode", "roles"),
    [
        ("Standard", [["Account"], ["Scheduler"], ["Login"]]),
        ("Advanced", [["Account"], ["AccountBackup"], ["Scheduler"], ["SchedulerBackup"], ["Login"]]),
        ("Simple", [["Account", "Scheduler"], ["Login"]]),
        ("Tiny", [["Account", "Scheduler", "Login"]]),
        ("OneBox", [["Account", "Scheduler", "Login", "Compute"]]),
    ],
)
def test_the_layout_decides_which_nodes_have_which_roles(mode: str, roles: list[list[str]]) -> None:
    """Compute nodes come on top in every layout."""
    service = InProcessService()
    cluster = service.create(DeployMode=mode)
    nodes = service.ask("ListNodesNoPaging", ClusterId=cluster)["Nodes"]["NodeInfo"]
    assert [node["Roles"]["Role"] for node in nodes] == [*roles, ["Compute"]]


def test_high_availability_doubles_the_managers() -> None:
    """HaEnable lays the usual cluster out as the mode Advanced does."""
    service = InProcessService()
    info = service.ask("DescribeCluster", ClusterId=service.create(HaEnable=True))["ClusterInfo"]
    assert (info["DeployMode"], info["HaEnable"], info["EcsInfo"]["Manager"]["Count"]) == ("Standard", True, 4)


def test_lists_count_nodes_by_state() -> None:
    """ListClusters tells of managers, compute nodes and resources what ListNodes tells one by one."""
    service = InProcessService()
    cluster = service.create(**{"EcsOrder.Compute.Count": 3, "EcsOrder.Compute.InstanceType": "ecs.c5.xlarge"})
    service.ask("StopNodes", ClusterId=cluster, **instances(service.ids(cluster)[0]))
    service.fail("node", service.ids(cluster)[1], cluster)
    (found,) = service.ask("ListClusters")["Clusters"]["ClusterInfoSimple"]
    counts = {"Total": 3, "NormalCount": 1, "OperatingCount": 0, "StoppedCount": 1, "ExceptionCount": 1}
    assert found["Computes"] == counts
    assert found["Managers"]["Total"] == found["Managers"]["NormalCount"] == 2
    assert found["TotalResources"] == {"Cpu": 12, "Memory": 24_576, "Gpu": 0}
    assert json.loads(found["LoginNodes"]) == [{"Id": identifier} for identifier in service.ids(cluster, "Login")]


def test_a_region_lists_its_own_clusters_alone() -> None:
    """A cluster is not found under another region."""
    service = InProcessService()
    cluster = service.create()
    assert service.ask("ListClusters", RegionId="cn-shanghai")["TotalCount"] == 0
    assert service.ask("ListClustersMeta")["Clusters"]["ClusterInfoSimple"][0]["Id"] == cluster
    code, message = service.refusal("DescribeCluster", ClusterId=cluster, RegionId="cn-shanghai")
    assert (code, message) == ("ClusterNotFound", f"The cluster {cluster} does not exist in this region.")


def test_pages_tell_how_many_there_are() -> None:
    """Clusters come in the order of their creation."""
    service = InProcessService()
    ids = [service.create(Name=f"cluster-{number}") for number in range(3)]
    found = service.ask("ListClustersMeta", PageSize=2, PageNumber=2)
    assert (found["TotalCount"], found["PageNumber"], found["PageSize"]) == (3, 2, 2)
    assert [cluster["Id"] for cluster in found["Clusters"]["ClusterInfoSimple"]] == ids[2:]


def test_a_stopped_cluster_has_stopped_nodes_and_starts_again() -> None:
    """Stopping and starting take their time."""
    service = InProcessService("timed:1")
    cluster = service.create()
    service.clock.advance(200)
    service.ask("StopCluster", ClusterId=cluster)
    assert service.status(cluster) == "stopping"
    assert service.refusal("StartCluster", ClusterId=cluster) == (
        "InvalidClusterStatus",
        f"The cluster {cluster} is stopping; this needs it to be stopped.",
    )
    service.clock.advance(20)
    assert service.status(cluster) == "stopped"
    assert {node["Status"] for node in service.nodes(cluster)} == {"stopped"}
    service.ask("StartCluster", ClusterId=cluster)
    service.clock.advance(30)
    assert service.status(cluster) == "running"
    assert {node["Status"] for node in service.nodes(cluster, "Manager")} == {"running"}


def test_nodes_that_are_being_added_stop_with_their_cluster() -> None:
    """Nothing runs in a stopped cluster."""
    service = InProcessService("timed:1")
    cluster = service.create()
    service.clock.advance(200)
    service.ask("AddNodes", ClusterId=cluster, Count=1)
    service.ask("StopCluster", ClusterId=cluster)
    service.clock.advance(500)
    assert {node["Status"] for node in service.nodes(cluster)} == {"stopped"}


def test_a_deleted_cluster_takes_everything_with_it() -> None:
    """It is releasing for a while, can be deleted again meanwhile, and is gone then."""
    service = InProcessService("timed:1")
    cluster = service.create(**{"Application.1.Tag": "GROMACS_5.1"})
    service.clock.advance(200)
    service.ask(
        "AddUsers", {"User.1.Name": "alice1", "User.1.Group": "users", "User.1.Password": PASSWORD}, ClusterId=cluster
    )
    service.ask("DeleteCluster", ClusterId=cluster)
    service.ask("DeleteCluster", ClusterId=cluster)
    assert service.status(cluster) == "releasing"
    service.clock.advance(30)
    assert service.refusal("DescribeCluster", ClusterId=cluster)[0] == "ClusterNotFound"
    kinds = ("cluster", "node", "user", "software", "log")
    assert [service.backend.store.count(kind) for kind in kinds] == [0, 0, 0, 0, 0]
    made = service.ask("ListFileSystemWithMountTargets")["FileSystemList"]["FileSystems"]
    assert [file_system for file_system in made if file_system.get("Destription") == cluster]


def test_a_failed_cluster_recovers_without_users_and_queues() -> None:
    """System disks are replaced; scheduler and system are those of the request, or the documented defaults."""
    service = InProcessService()
    cluster = service.create(SchedulerType="slurm", **{"EcsOrder.Compute.Count": 2})
    service.ask("AddNodes", ClusterId=cluster, Count=1, JobQueue="gpu")
    service.ask(
        "AddUsers", {"User.1.Name": "alice1", "User.1.Group": "users", "User.1.Password": PASSWORD}, ClusterId=cluster
    )
    assert service.refusal("RecoverCluster", ClusterId=cluster) == (
        "InvalidClusterStatus",
        f"The cluster {cluster} is running; this needs it to be exception.",
    )
    service.fail("cluster", cluster)
    assert service.status(cluster) == "exception"
    service.ask("RecoverCluster", ClusterId=cluster, OsTag="CentOS_7.2_64")
    info = service.ask("DescribeCluster", ClusterId=cluster)["ClusterInfo"]
    assert (info["Status"], info["SchedulerType"], info["OsTag"]) == ("running", "pbs", "CentOS_7.2_64")
    assert service.ask("ListUsers", ClusterId=cluster)["TotalCount"] == 0
    queues = service.ask("ListQueues", ClusterId=cluster)["Queues"]["QueueInfo"]
    assert [queue["QueueName"] for queue in queues] == ["workq"]
    assert service.ask("ListNodesByQueue", ClusterId=cluster, QueueName="workq")["TotalCount"] == 3


@pytest.mark.parametrize(
    ("scheduler", "queue"), [("pbs", "workq"), ("slurm", "comp"), ("opengridscheduler", "all.q"), ("deadline", "none")]
)
def test_every_scheduler_has_a_first_queue(scheduler: str, queue: str) -> None:
    """It is there beside the one that JobQueue names, which the nodes join."""
    service = InProcessService()
    cluster = service.create(SchedulerType=scheduler, JobQueue="fast")
    queues = service.ask("ListQueues", ClusterId=cluster)["Queues"]["QueueInfo"]
    assert [(queue["QueueName"], queue["ComputeInstanceType"]["InstanceType"]) for queue in queues] == [
        (queue, []),
        ("fast", ["ecs.n1.tiny"]),
    ]


def test_name_and_description_change() -> None:
    """What is not sent stays."""
    service = InProcessService()
    cluster = service.create(Description="before")
    service.ask("ModifyClusterAttributes", ClusterId=cluster, Name="climate")
    info = service.ask("DescribeCluster", ClusterId=cluster)["ClusterInfo"]
    assert (info["Name"], info["Description"]) == ("climate", "before")
    assert service.refusal("ModifyClusterAttributes", ClusterId=cluster, Name="1st")[0] == "InvalidParams"


def test_the_log_tells_the_newest_first() -> None:
    """Each entry has the time of the backend."""
    service = InProcessService()
    cluster = service.create()
    service.clock.advance(60)
    service.ask("StopCluster", ClusterId=cluster)
    found = service.ask("ListClusterLogs", ClusterId=cluster)
    assert [(entry["Operation"], entry["Level"], entry["CreateTime"]) for entry in found["Logs"]["LogInfo"]] == [
        ("StopCluster", "info", "2020-09-13T12:27:40.000Z"),
        ("CreateCluster", "info", "2020-09-13T12:26:40.000Z"),
    ]


def test_a_client_token_makes_one_cluster() -> None:
    """The same request has the same answer; another one under the same token is refused."""
    service = InProcessService()
    first = service.create(ClientToken="once")
    assert service.create(ClientToken="once") == first
    code, message = service.refusal("CreateCluster", {**CLUSTER, "ClientToken": "once", "Name": "other"})
    assert code == "IdempotentParameterMismatch"
    assert message == "The client token once was used before with other parameters."
    assert service.ask("ListClusters")["TotalCount"] == 1


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        (
            {"Name": "1st"},
            "InvalidParams",
            r"The value of Name does not match [A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff_-]*.",
        ),
        ({"Name": "x"}, "InvalidParams", "The length of Name must be from 2 to 64 characters."),
        (
            {"Description": "https://example.com"},
            "InvalidParams",
            r"The value of Description does not match (?!https?://)[\s\S]*.",
        ),
        ({"EhpcVersion": "9"}, "InvalidParams", "There is no version 9 of E-HPC: 1.0.0, 1.0.23."),
        (
            {"ClientVersion": "9"},
            "InvalidParams",
            "There is no version 9 of the client: 1.0.16, 1.0.23, 1.0.24, 1.0.64.",
        ),
        (
            {"Password": "onlysmall1"},
            "InvalidParams",
            "The password in Password needs three of: capital letters, small letters, digits, special characters.",
        ),
        (
            {"EcsOrder.Login.InstanceType": "none"},
            "InvalidParams",
            "There is no instance type none; ListAvailableEcsTypes lists the types.",
        ),
        ({"ImageOwnerAlias": "self"}, "InvalidParams", "ImageId is needed unless ImageOwnerAlias is system."),
        (
            {"ImageOwnerAlias": "others", "ImageId": "m-emulator-centos76"},
            "ImageNotFound",
            "There is no image m-emulator-centos76 of the origin others; ListCustomImages lists the images.",
        ),
        (
            {"AdditionalVolumes.1.VolumeId": "0a"},
            "InvalidVolumeMountpoint",
            "Each file system of AdditionalVolumes needs its VolumeMountpoint.",
        ),
        (
            {
                "AdditionalVolumes.1.VolumeId": "0a",
                "AdditionalVolumes.1.VolumeMountpoint": "0a.example.com",
                "AdditionalVolumes.1.LocalDirectory": "/home",
            },
            "InvalidParams",
            "The LocalDirectory /home is taken already.",
        ),
    ],
)
def test_a_bad_cluster_is_refused_and_leaves_nothing(change: dict[str, str], code: str, message: str) -> None:
    """The message says what is wrong, and no part of the cluster is there."""
    service = InProcessService()
    assert service.refusal("CreateCluster", {**CLUSTER, **change}) == (code, message)
    assert [service.backend.store.count(kind) for kind in ("cluster", "node", "file_system")] == [0, 0, 0]


def test_a_cluster_needs_a_way_in() -> None:
    """Without password and key pair nobody could log in; of the password only a hash is kept."""
    service = InProcessService()
    without = {name: value for name, value in CLUSTER.items() if name != "Password"}
    assert service.refusal("CreateCluster", without) == ("InvalidParams", "Either Password or KeyPairName is needed.")
    service.ask("CreateCluster", {**without, "KeyPairName": "mine"})
    service.create()
    assert PASSWORD not in json.dumps([cluster.data for cluster in service.backend.store.list("cluster")])
