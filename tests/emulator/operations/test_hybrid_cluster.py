"""Chapter hybrid_cluster: local servers become a cluster, which takes local nodes and nodes in the cloud."""

from __future__ import annotations

import configparser
import json
from typing import Any

import pytest

from tests.emulator.conformity import CLUSTER, InProcessService

HYBRID = {
    **CLUSTER,
    "Domain": "hpc.example.com",
    "EcsOrder.Compute.InstanceType": "ecs.c5.large",
    "VpcId": "vpc-1",
    "VSwitchId": "vsw-1",
    "VolumeId": "008b648bcb",
    "VolumeMountpoint": "008b648bcb-emu.cn-hangzhou.nas.example.com",
    "Nodes.1.HostName": "boss",
    "Nodes.1.IpAddress": "192.168.0.1",
    "Nodes.1.SchedulerType": "slurm",
    "Nodes.1.AccountType": "ldap",
}


def create(service: InProcessService, **more: Any) -> str:
    """Create a hybrid cluster and return its identifier."""
    return str(service.ask("CreateHybridCluster", {**HYBRID, **more})["ClusterId"])


def test_local_servers_become_a_cluster() -> None:
    """Scheduler and accounts are those of the first manager."""
    service = InProcessService()
    cluster = create(service)
    info = service.ask("DescribeCluster", ClusterId=cluster)["ClusterInfo"]
    assert [info[name] for name in ("Status", "Location", "SchedulerType", "AccountType")] == [
        "running",
        "OnPremise",
        "slurm",
        "ldap",
    ]
    (boss,) = service.nodes(cluster, "Manager")
    assert (boss["Location"], boss["CreatedByEhpc"], boss["HostName"]) == ("OnPremise", False, "boss")
    assert boss["IpInfo"]["PrivateIpAddress"] == {"IpAddress": ["192.168.0.1"]}
    assert service.nodes(cluster) == []


def test_nodes_come_from_both_sides() -> None:
    """Nodes in the cloud have the type that the cluster was created with."""
    service = InProcessService("timed:1")
    cluster = create(service)
    local = json.dumps([{"HostName": "desk1", "IpAddress": "192.168.0.2"}])
    assert service.refusal("AddLocalNodes", ClusterId=cluster, Nodes=local)[0] == "InvalidClusterStatus"
    service.clock.advance(200)
    (added,) = service.ask("AddLocalNodes", ClusterId=cluster, Nodes=local)["InstanceIds"]["InstanceId"]
    service.ask("AddNodes", ClusterId=cluster, Count=1)
    service.clock.advance(200)
    found = [(node["Id"] == added, node["Location"], node["Status"]) for node in service.nodes(cluster)]
    assert found == [(True, "OnPremise", "running"), (False, "PublicCloud", "running")]
    assert service.nodes(cluster)[1]["InstanceInfo"]["InstanceType"] == "ecs.c5.large"


def test_settings_are_an_ini_file() -> None:
    """For the cluster they name all nodes, for a node that one."""
    service = InProcessService()
    cluster = create(service, OnPremiseVolumeLocalPath="/data")
    service.ask("AddLocalNodes", ClusterId=cluster, Nodes='[{"HostName": "desk1", "IpAddress": "192.168.0.2"}]')
    sections = []
    for more in ({}, {"Node": "desk1"}):
        config = configparser.ConfigParser()
        config.read_string(service.ask("GetHybridClusterConfig", ClusterId=cluster, **more)["ClusterConfig"])
        assert config["Cluster"]["Domain"] == "hpc.example.com"
        assert config["OnPremiseVolume"]["LocalPath"] == "/data"
        assert config["Node desk1"]["IpAddress"] == "192.168.0.2"
        sections.append(config.sections()[3:])
    assert sections == [["Node boss", "Node desk1"], ["Node desk1"]]
    assert service.refusal("GetHybridClusterConfig", ClusterId=cluster, Node="desk2") == (
        "InvalidParams",
        f"The cluster {cluster} has no local node desk2.",
    )


@pytest.mark.parametrize(
    ("node", "code", "message"),
    [
        (
            {"HostName": "boss", "IpAddress": "192.168.0.9"},
            "InvalidOpt",
            "The cluster has a node boss with the address 192.168.0.1 already.",
        ),
        (
            {"HostName": "desk1", "IpAddress": "192.168.0.1"},
            "InvalidOpt",
            "The cluster has a node boss with the address 192.168.0.1 already.",
        ),
        (
            {"HostName": "[x]", "IpAddress": "192.168.0.9"},
            "InvalidParams",
            "Nodes.1.HostName is missing, or is not a host name.",
        ),
        ({"IpAddress": "192.168.0.9"}, "InvalidParams", "The parameter Nodes.1.HostName is mandatory."),
        (
            {"HostName": "desk1", "IpAddress": "next door"},
            "InvalidParams",
            "Nodes.1.IpAddress is missing, or is not an address.",
        ),
        ({"HostName": "desk1"}, "InvalidParams", "The parameter Nodes.1.IpAddress is mandatory."),
    ],
)
def test_a_bad_local_node_is_refused(node: dict[str, str], code: str, message: str) -> None:
    """Names and addresses are unique in a cluster."""
    service = InProcessService()
    cluster = create(service)
    assert service.refusal("AddLocalNodes", ClusterId=cluster, Nodes=json.dumps([node])) == (code, message)


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        ({"Nodes.1.Role": "Compute"}, "InvalidParams", "Nodes must name a server with the role Manager."),
        ({"VpcId": "none"}, "VpcNotFound", "There is no VPC none."),
        ({"VSwitchId": "none"}, "InvalidVpc", "The VPC has no vSwitch none."),
        ({"OsTag": "BeOS"}, "ImageNotSupported", "The system BeOS is not supported; ListImages lists the systems."),
        (
            {"EcsOrder.Compute.InstanceType": "none"},
            "InvalidParams",
            "There is no instance type none; ListAvailableEcsTypes lists the types.",
        ),
        *(
            ({"Nodes": text}, "InvalidParams", "The value of Nodes is not of the type list of objects in JSON.")
            for text in ("m1", '{"HostName": "m1"}', "[1]")
        ),
    ],
)
def test_a_bad_hybrid_cluster_is_refused(change: dict[str, str], code: str, message: str) -> None:
    """No part of it is there then."""
    service = InProcessService()
    assert service.refusal("CreateHybridCluster", {**HYBRID, **change}) == (code, message)
    assert service.backend.store.count("cluster") == 0
