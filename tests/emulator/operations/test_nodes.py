"""Chapter nodes: nodes are added, listed, moved between their states, and go; queues have nodes of their own."""

from __future__ import annotations

import pytest

from tests.emulator.conformity import InProcessService, instances

HOUR = 3600
DAY = 24 * HOUR


def test_new_nodes_come_with_time_and_are_not_told() -> None:
    """AddNodes does not wait, and so can't tell identifiers; ListNodes shows the nodes."""
    service = InProcessService("timed:1")
    cluster = service.create()
    service.clock.advance(200)
    assert service.ask("AddNodes", ClusterId=cluster, Count=2)["InstanceIds"] == {"InstanceId": []}
    seen = [[node["Status"] for node in service.nodes(cluster)]]
    for seconds in (65, 60):
        service.clock.advance(seconds)
        seen.append([node["Status"] for node in service.nodes(cluster)])
    assert seen == [["running", "uninit", "uninit"], ["running", "init", "init"], ["running", "running", "running"]]


def test_polls_bring_new_nodes_from_state_to_state() -> None:
    """Only those that are shown are looked at."""
    service = InProcessService("polls:1")
    cluster = service.create()
    for _ in range(3):
        service.status(cluster)
    service.ask("AddNodes", ClusterId=cluster, Count=2)
    assert [node["Status"] for node in service.nodes(cluster, HostName="compute001")] == ["uninit"]
    assert [node["Status"] for node in service.nodes(cluster)] == ["running", "init", "uninit"]


def test_nodes_have_the_type_that_was_used_last() -> None:
    """Unless the request names one, or the queue was given one."""
    service = InProcessService()
    cluster = service.create(**{"EcsOrder.Compute.Count": 0, "EcsOrder.Compute.InstanceType": "ecs.c5.large"})
    service.ask("AddNodes", ClusterId=cluster, Count=1)
    service.ask("AddNodes", ClusterId=cluster, Count=1, InstanceType="ecs.c5.xlarge")
    service.ask("AddNodes", ClusterId=cluster, Count=1)
    service.ask("UpdateQueueConfig", ClusterId=cluster, QueueName="workq", ComputeInstanceType="ecs.g6.4xlarge")
    service.ask("AddNodes", ClusterId=cluster, Count=1)
    types = [node["InstanceInfo"]["InstanceType"] for node in service.nodes(cluster)]
    assert types == ["ecs.c5.large", "ecs.c5.xlarge", "ecs.c5.xlarge", "ecs.g6.4xlarge"]


def test_host_names_are_counted_by_prefix() -> None:
    """Prefix and suffix are those of the request."""
    service = InProcessService()
    cluster = service.create()
    service.ask("AddNodes", ClusterId=cluster, Count=2, HostNamePrefix="big", HostNameSuffix="x")
    assert [node["HostName"] for node in service.nodes(cluster)] == ["compute000", "big000x", "big001x"]
    assert [node["HostName"] for node in service.nodes(cluster, HostName="^big.*1x$")] == ["big001x"]
    code, message = service.refusal("ListNodes", ClusterId=cluster, HostName="(")
    assert code == "InvalidParams"
    assert message.startswith("HostName is neither a part of a name nor a pattern: missing )")


def test_a_queue_has_nodes_of_its_own() -> None:
    """It appears with the first node that joins it."""
    service = InProcessService()
    cluster = service.create()
    assert service.refusal("ListNodesByQueue", ClusterId=cluster, QueueName="gpu") == (
        "ObjectNotFound",
        f"The cluster {cluster} has no queue gpu; ListQueues lists the queues.",
    )
    service.ask("AddNodes", ClusterId=cluster, Count=2, JobQueue="gpu", InstanceType="ecs.gn5-c4g1.xlarge")
    found = service.ask("ListNodesByQueue", ClusterId=cluster, QueueName="gpu")
    assert found["TotalCount"] == 2
    assert [node["TotalResources"]["Gpu"] for node in found["Nodes"]["NodeInfo"]] == [1, 1]
    assert service.ask("ListNodesByQueue", ClusterId=cluster, QueueName="workq")["TotalCount"] == 1


def test_a_queue_is_given_group_and_type() -> None:
    """ListQueues shows what UpdateQueueConfig has set; nodes that are there stay as they are."""
    service = InProcessService()
    cluster = service.create()
    service.ask(
        "UpdateQueueConfig",
        ClusterId=cluster,
        QueueName="workq",
        ResourceGroupId="rg-1",
        ComputeInstanceType="ecs.c5.large",
    )
    (queue,) = service.ask("ListQueues", ClusterId=cluster)["Queues"]["QueueInfo"]
    assert queue["ResourceGroupId"] == "rg-1"
    assert queue["ComputeInstanceType"] == {"InstanceType": ["ecs.c5.large"]}
    assert service.nodes(cluster)[0]["InstanceInfo"]["InstanceType"] == "ecs.n1.tiny"


def test_nodes_stop_start_and_are_reset() -> None:
    """Each way takes its time."""
    service = InProcessService("timed:1")
    cluster = service.create()
    service.clock.advance(200)
    (node,) = service.ids(cluster)
    seen = []
    for action, seconds in (("StopNodes", 10), ("StartNodes", 20), ("ResetNodes", 60)):
        service.ask(action, ClusterId=cluster, **instances(node))
        seen.append(service.nodes(cluster)[0]["Status"])
        service.clock.advance(seconds)
        seen.append(service.nodes(cluster)[0]["Status"])
    assert seen == ["stopping", "stopped", "init", "running", "init", "running"]


def test_a_part_of_the_nodes_can_fail() -> None:
    """What can be done is done and stays done; the message tells the rest."""
    service = InProcessService()
    cluster = service.create(**{"EcsOrder.Compute.Count": 2})
    first, second = service.ids(cluster)
    service.ask("StopNodes", ClusterId=cluster, **instances(first))
    assert service.refusal("StopNodes", ClusterId=cluster, **instances(first, second)) == (
        "PartFailure",
        f"StopNodes was done for 1 of 2 nodes; {first} is stopped.",
    )
    assert [node["Status"] for node in service.nodes(cluster)] == ["stopped", "stopped"]
    assert service.refusal("StopNodes", ClusterId=cluster, **instances(first)) == (
        "InvalidNodeStatus",
        f"StopNodes needs nodes that are running: {first} is stopped.",
    )


def test_a_role_must_fit() -> None:
    """Without a role compute nodes are meant; managers stop and start with theirs alone."""
    service = InProcessService()
    cluster = service.create()
    manager = service.ids(cluster, "Manager")[0]
    assert service.refusal("StopNodes", ClusterId=cluster, **instances(manager)) == (
        "ComputeNotFound",
        f"The cluster {cluster} has no node {manager} with the role Compute.",
    )
    service.ask("StopNodes", ClusterId=cluster, Role="Manager", **instances(manager))
    assert [node["Status"] for node in service.nodes(cluster, "Manager")] == ["stopped", "running"]
    message = f"The node {manager} is not a compute node alone; its roles are Account."
    for action in ("ResetNodes", "DeleteNodes"):
        assert service.refusal(action, ClusterId=cluster, **instances(manager)) == ("InvalidOpt", message)


def test_a_deleted_node_is_gone() -> None:
    """It is releasing for a while."""
    service = InProcessService("timed:1")
    cluster = service.create()
    service.clock.advance(200)
    (node,) = service.ids(cluster)
    service.ask("DeleteNodes", ClusterId=cluster, **instances(node))
    assert service.nodes(cluster)[0]["Status"] == "releasing"
    service.clock.advance(20)
    assert service.nodes(cluster) == []
    assert service.refusal("DeleteNodes", ClusterId=cluster, **instances(node)) == (
        "ComputeNotFound",
        f"The cluster {cluster} has no node {node}.",
    )


def test_a_node_that_is_not_released_is_detached() -> None:
    """It leaves the cluster, and only OnlyDetached shows it."""
    service = InProcessService()
    cluster = service.create(**{"EcsOrder.Compute.Count": 2})
    first, second = service.ids(cluster)
    service.ask("DeleteNodes", ClusterId=cluster, ReleaseInstance=False, **instances(first))
    assert service.ids(cluster) == [second]
    (found,) = service.ask("ListNodesNoPaging", ClusterId=cluster, OnlyDetached=True)["Nodes"]["NodeInfo"]
    assert (found["Id"], found["Status"], found["CreatedByEhpc"]) == (first, "untracking", True)
    assert service.ask("ListClusters")["Clusters"]["ClusterInfoSimple"][0]["Computes"]["Total"] == 1


def test_a_subscription_holds_until_it_ends() -> None:
    """Then the node can be deleted; before, it can be detached."""
    service = InProcessService()
    cluster = service.create()
    service.ask("AddNodes", ClusterId=cluster, Count=1, EcsChargeType="PrePaid", Period=1, PeriodUnit="Week")
    node = service.nodes(cluster)[1]
    assert (node["ExpiredTime"], node["Expired"]) == ("2020-09-20T12:26:40.000Z", False)
    assert service.refusal("DeleteNodes", ClusterId=cluster, **instances(node["Id"])) == (
        "DeletePrePaidInstance",
        f"The node {node['Id']} is a subscription that has not ended.",
    )
    service.clock.advance(7 * DAY)
    assert service.nodes(cluster)[1]["Expired"] is True
    service.ask("DeleteNodes", ClusterId=cluster, **instances(node["Id"]))
    assert len(service.nodes(cluster)) == 1


def test_a_subscription_renews_itself() -> None:
    """It ends later and later."""
    service = InProcessService()
    cluster = service.create()
    subscription = {"EcsChargeType": "PrePaid", "Period": 1, "PeriodUnit": "Week", "AutoRenew": True}
    service.ask("AddNodes", ClusterId=cluster, Count=1, **subscription)
    service.clock.advance(10 * DAY)
    node = service.nodes(cluster)[1]
    assert (node["ExpiredTime"], node["Expired"]) == ("2020-09-27T12:26:40.000Z", False)


@pytest.mark.parametrize(
    ("order", "code", "message"),
    [
        ({"EcsChargeType": "PrePaid"}, "InvalidParams", "Period is needed if EcsChargeType is PrePaid."),
        (
            {"InstanceType": "ecs.scch5.16xlarge"},
            "EcsError",
            "The instance type ecs.scch5.16xlarge is sold out in this zone.",
        ),
        (
            {"InstanceType": "none"},
            "InvalidParams",
            "There is no instance type none; ListAvailableEcsTypes lists the types.",
        ),
        (
            {"EcsChargeType": "PrePaid", "Period": 5000},
            "OrderError.InsufficientBalance",
            "The balance of the account does not cover the order.",
        ),
    ],
)
def test_a_bad_order_is_refused(order: dict[str, object], code: str, message: str) -> None:
    """No node is added then."""
    service = InProcessService()
    cluster = service.create()
    assert service.refusal("AddNodes", ClusterId=cluster, Count=1, **order) == (code, message)
    assert len(service.nodes(cluster)) == 1


def test_nodes_are_added_to_running_clusters_alone() -> None:
    """A cluster that is being made is not ready for more."""
    service = InProcessService("timed:1")
    cluster = service.create()
    assert service.refusal("AddNodes", ClusterId=cluster, Count=1) == (
        "InvalidClusterStatus",
        f"The cluster {cluster} is uninit; this needs it to be running.",
    )


def test_the_log_names_the_nodes_of_an_action() -> None:
    """Each node that was stopped is in the entry, and no other."""
    service = InProcessService()
    cluster = service.create(**{"EcsOrder.Compute.Count": 3})
    first, second, _ = service.ids(cluster)
    service.ask("StopNodes", instances(first, second), ClusterId=cluster, Role="Compute")
    entry = service.ask("ListClusterLogs", ClusterId=cluster)["Logs"]["LogInfo"][0]
    assert entry["Message"] == f"StopNodes: {first}, {second}."
