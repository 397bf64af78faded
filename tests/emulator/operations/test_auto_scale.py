"""Clusters that grow and shrink by their rules, on the clock of the emulated service."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc.emulator.protocol.errors import ServiceError
from tests.emulator.lab import Lab
from tests.emulator.operations.conftest import MakeLab

QUEUE = {
    "Queues.1.QueueName": "workq",
    "Queues.1.EnableAutoGrow": True,
    "Queues.1.InstanceTypes.1.InstanceType": "ecs.n1.large",
    "Queues.1.InstanceTypes.1.SpotStrategy": "NoSpot",
}


def hosts(lab: Lab) -> list[str]:
    """Return the host names of the compute nodes."""
    return [node["HostName"] for node in lab.nodes().values()]


def test_the_rules_are_told_as_they_were_set(lab: Lab) -> None:
    """Before that, the documented defaults are told."""
    found = lab.ask("GetAutoScaleConfig")
    assert (found["ClusterType"], found["EnableAutoGrow"], found["MaxNodesInCluster"]) == ("pbspro", False, 100)
    assert found["Queues"] == {"QueueInfo": []}
    lab.ask("SetAutoScaleConfig", QUEUE, GrowRatio=50, SpotPriceLimit=0.5, ExcludeNodes="compute000")
    found = lab.ask("GetAutoScaleConfig")
    assert (found["GrowRatio"], found["SpotPriceLimit"], found["ExcludeNodes"]) == (50, 0.5, "compute000")
    assert found["Queues"]["QueueInfo"] == [
        {
            "QueueName": "workq",
            "EnableAutoGrow": True,
            "EnableAutoShrink": False,
            "ResourceGroupId": "",
            "InstanceTypes": {"InstanceTypeInfo": [{"InstanceType": "ecs.n1.large", "SpotStrategy": "NoSpot"}]},
        }
    ]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"Queues.1.EnableAutoGrow": True}, "InvalidParams"),
        ({"Queues.1.QueueName": "none"}, "ObjectNotFound"),
        ({"Queues.1.QueueName": "workq", "Queues.1.InstanceType": "ecs.none"}, "InvalidParams"),
        ({"GrowRatio": 0}, "InvalidParams"),
    ],
)
def test_rules_that_cannot_be_are_refused(lab: Lab, given: dict[str, Any], code: str) -> None:
    """Queues and instance types must be there, and values in their documented ranges."""
    with pytest.raises(ServiceError) as caught:
        lab.ask("SetAutoScaleConfig", given)
    assert caught.value.code == code


def test_a_cluster_grows_for_jobs_that_wait(lab: Lab) -> None:
    """Two minutes after a job had to wait, nodes are added for all the cores that are missing, and take up the jobs."""
    lab.ask("SetAutoScaleConfig", EnableAutoGrow=True)
    for _ in range(5):
        lab.submit("sleep 1000")
    lab.clock.advance(119)
    assert hosts(lab) == ["compute000"]
    lab.clock.advance(1)
    assert hosts(lab) == ["compute000", "compute001", "compute002"]
    assert [node["CreateMode"] for node in lab.nodes().values()] == ["manual", "autoscale", "autoscale"]
    lab.clock.advance(125)
    assert list(lab.states().values()) == ["RUNNING"] * 5
    lab.clock.advance(300)
    assert len(hosts(lab)) == 3


@pytest.mark.parametrize(
    ("rules", "count"),
    [
        ({"MaxNodesInCluster": 3}, 2),
        ({"GrowRatio": 50}, 5),
        ({"ExtraNodesGrowRatio": 20}, 12),
        ({"Queues.1.QueueName": "workq"}, 0),
        (QUEUE, 5),
    ],
)
def test_the_rules_say_how_many_nodes_are_added(lab: Lab, rules: dict[str, Any], count: int) -> None:
    """Twenty cores are missing, which are ten nodes of two cores, or five of four."""
    lab.ask("SetAutoScaleConfig", {"EnableAutoGrow": True, **rules})
    lab.submit("sleep 10000", ArrayRequest="1-22")
    lab.clock.advance(120)
    assert len(hosts(lab)) == 1 + count


def test_what_the_account_may_not_have_is_not_added(make_lab: MakeLab) -> None:
    """The log of the cluster says why."""
    lab = make_lab()
    lab.emulator.service.backend.seed["limits"]["computes"] = 1
    lab.ask("SetAutoScaleConfig", EnableAutoGrow=True)
    lab.submit("sleep 10000", ArrayRequest="1-4")
    lab.clock.advance(120)
    entry = lab.ask("ListClusterLogs")["Logs"]["LogInfo"][0]
    assert (entry["Operation"], entry["Message"]) == (
        "AutoScale",
        "No nodes were added: A cluster may have 1 compute nodes.",
    )


def test_a_cluster_gives_back_idle_nodes(make_lab: MakeLab) -> None:
    """A node that three rounds of two minutes in a row have found idle is released by the next one."""
    lab = make_lab(nodes=3)
    lab.submit("sleep 1000")
    lab.ask("SetAutoScaleConfig", EnableAutoShrink=True, ExcludeNodes="compute002")
    lab.clock.advance(479)
    assert hosts(lab) == ["compute000", "compute001", "compute002"]
    lab.clock.advance(1)
    assert [node["Status"] for node in lab.nodes().values()] == ["running", "releasing", "running"]
    lab.clock.advance(100)
    assert hosts(lab) == ["compute000", "compute002"]
    lab.clock.advance(10_000)
    assert hosts(lab) == ["compute002"]
    assert lab.emulator.service.backend.store.count("scaling") == 0
