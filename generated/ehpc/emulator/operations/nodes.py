# Hand-written: edit templates/ehpc/emulator/operations/nodes.py, then run `make generate`.
"""Chapter nodes: the nodes of clusters."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from ..protocol.errors import Fault
from ..state.clock import stamp
from ..state.fleet import (
    COMPUTE,
    MANAGER_ROLES,
    add_nodes,
    add_queue,
    busy_cores,
    check_order,
    check_own_image,
    compute_order,
    expiry,
    instance_type,
    is_compute,
    is_manager,
    is_subscribed,
    nodes_of,
    queue_of,
    resources,
    used,
    usual_type,
)
from ..state.store import Record
from .call import Call
from .registry import handles

ASKED_ROLES = {"Manager": MANAGER_ROLES, "Login": frozenset({"Login"}), "Compute": frozenset({COMPUTE})}
"""Roles that a role in a request means."""


def described(call: Call, cluster: Record, node: Record, busy: Counter[str]) -> dict[str, Any]:
    """Return what the lists of nodes tell of one."""
    data, world = node.data, call.world
    end = expiry(node, call.now)
    has = resources(world, node)
    status = world.status(node)
    return {
        "Id": node.id,
        "HostName": data["HostName"],
        "RegionId": cluster.data["RegionId"],
        "ZoneId": cluster.data["ZoneId"],
        "Status": status,
        "CreatedByEhpc": data["CreatedByEhpc"],
        "Role": data["Roles"][0],
        "Roles": {"Role": data["Roles"]},
        "TotalResources": has,
        "UsedResources": used(busy, node),
        "AddTime": data["AddTime"],
        "SpotStrategy": data["SpotStrategy"],
        "LockReason": "",
        "ExpiredTime": "" if end is None else stamp(end),
        "Expired": end is not None and end <= call.now,
        "ImageOwnerAlias": cluster.data["ImageOwnerAlias"],
        "ImageId": data["ImageId"],
        "Location": data["Location"],
        "CreateMode": data["CreateMode"],
        "VpcId": cluster.data["VpcId"],
        "VSwitchId": cluster.data["VSwitchId"],
        "IpInfo": {"PrivateIpAddress": {"IpAddress": [data["Address"]]}, "PublicIpAddress": {"IpAddress": []}},
        "InstanceInfo": {
            "InstanceId": node.id,
            "InstanceType": data["InstanceType"],
            "HostName": data["HostName"],
            "RegionId": cluster.data["RegionId"],
            "ZoneId": cluster.data["ZoneId"],
            "Status": "Running" if status == "running" else "Stopped",
            "InstanceChargeType": data["ChargeType"],
            "InstanceNetworkType": "vpc",
            "CreationTime": data["AddTime"],
            "Cpu": has["Cpu"],
            "Memory": has["Memory"],
        },
    }


def listed(call: Call, cluster: Record, nodes: list[Record]) -> dict[str, Any]:
    """Return the list of nodes as it stands in answers."""
    call.show(nodes)
    busy = busy_cores(call.world, cluster)
    return {"Nodes": {"NodeInfo": [described(call, cluster, each, busy) for each in nodes]}}


def selected(call: Call, cluster: Record) -> list[Record]:
    """Return the nodes that a request asks for.

    Raises:
        Fault: If the host name is not a regular expression.
    """
    wanted = ASKED_ROLES.get(call.get("Role", ""))
    try:
        name = re.compile(call.get("HostName", ""))
    except re.error as error:
        raise Fault("InvalidParams", f"HostName is neither a part of a name nor a pattern: {error}.") from None
    return [
        node
        for node in nodes_of(call.world, cluster, detached=call.get("OnlyDetached", False))
        if (wanted is None or not wanted.isdisjoint(node.data["Roles"])) and name.search(node.data["HostName"])
    ]


@handles("AddNodes")
def add_compute_nodes(call: Call) -> dict[str, Any]:
    """Adds compute nodes, and the queue that they join if the cluster lacks it; the list of identifiers stays empty."""
    cluster = call.cluster("running")
    check_own_image(call)
    type_id = call.get("InstanceType", usual_type(call.world, cluster, call["JobQueue"]))
    order = compute_order(call, type_id, call["Count"])
    check_order(call.world, cluster, [order])
    if order.queue:
        add_queue(cluster, order.queue)
        call.world.store.save(cluster)
    found = add_nodes(call.world, cluster, order)
    call.world.log(cluster.id, "AddNodes", f"{order.number} nodes were added: {', '.join(found)}.")
    return {"InstanceIds": {"InstanceId": []}}


@handles("ListNodes")
def list_nodes(call: Call) -> dict[str, Any]:
    """Lists nodes by role, host name or detachment, with what running jobs use of them."""
    cluster = call.cluster()
    shown, page = call.page(selected(call, cluster))
    return {**page, **listed(call, cluster, list(shown))}


@handles("ListNodesNoPaging")
def list_nodes_no_paging(call: Call) -> dict[str, Any]:
    """Lists nodes as ListNodes does, all of them at once."""
    cluster = call.cluster()
    return listed(call, cluster, selected(call, cluster))


@handles("ListNodesByQueue")
def list_nodes_by_queue(call: Call) -> dict[str, Any]:
    """Lists the compute nodes of a queue."""
    cluster = call.cluster()
    queue_of(cluster, call["QueueName"])
    nodes = [each for each in nodes_of(call.world, cluster) if each.data["Queue"] == call["QueueName"]]
    shown, page = call.page(nodes)
    return {**page, **listed(call, cluster, list(shown))}


def named(call: Call, cluster: Record) -> list[Record]:
    """Return the nodes that a request names, each once.

    Raises:
        Fault: If one of them does not exist, or does not have the role that was asked for.
    """
    wanted = ASKED_ROLES.get(call.get("Role", ""))
    nodes = {each.id: each for each in nodes_of(call.world, cluster)}
    found = {}
    for item in call["Instance"]:
        node = nodes.get(item["Id"])
        if node is None or (wanted is not None and wanted.isdisjoint(node.data["Roles"])):
            role = f" with the role {call['Role']}" if wanted is not None else ""
            raise Fault("ComputeNotFound", f"The cluster {cluster.id} has no node {item['Id'][:80]}{role}.")
        found[node.id] = node
    return list(found.values())


def computes(call: Call, cluster: Record) -> list[Record]:
    """Return the compute nodes that a request names.

    Raises:
        Fault: If one of them does not exist, or manages the cluster.
    """
    nodes = named(call, cluster)
    for node in nodes:
        if is_manager(node) or not is_compute(node):
            roles = ", ".join(node.data["Roles"])
            raise Fault("InvalidOpt", f"The node {node.id} is not a compute node alone; its roles are {roles}.")
    return nodes


def move(call: Call, cluster: Record, nodes: list[Record], life: str, *states: str) -> dict[str, Any]:
    """Set nodes on a path of states: those that are in a state which allows it.

    Raises:
        Fault: If some are not.
    """
    operation, world = call.action.name, call.world
    ready = [each for each in nodes if world.status(each) in states]
    wrong = [f"{each.id} is {world.status(each)}" for each in nodes if world.status(each) not in states]
    if not ready:
        message = f"{operation} needs nodes that are {' or '.join(states)}: {', '.join(wrong)}."
        raise Fault("InvalidNodeStatus", message)
    for node in ready:
        world.begin(node, life)
    world.log(cluster.id, operation, f"{operation}: {', '.join(each.id for each in ready)}.")
    if wrong:
        message = f"{operation} was done for {len(ready)} of {len(nodes)} nodes; {', '.join(wrong)}."
        raise Fault("PartFailure", message, kept=True)
    return {}


@handles("StartNodes")
def start_nodes(call: Call) -> dict[str, Any]:
    """Starts stopped nodes of a role; nodes in other states are told in a PartFailure."""
    cluster = call.cluster("running", "stopped")
    return move(call, cluster, named(call, cluster), "start", "stopped")


@handles("StopNodes")
def stop_nodes(call: Call) -> dict[str, Any]:
    """Stops running nodes of a role, which interrupts their jobs; nodes in other states are told in a PartFailure."""
    cluster = call.cluster("running", "stopped")
    return move(call, cluster, named(call, cluster), "stop", "running")


@handles("ResetNodes")
def reset_nodes(call: Call) -> dict[str, Any]:
    """Sets compute nodes up anew, which interrupts their jobs; nodes on the way elsewhere are told in a PartFailure."""
    cluster = call.cluster("running", "stopped")
    return move(call, cluster, computes(call, cluster), "reset", "running", "stopped", "exception")


@handles("DeleteNodes")
def delete_nodes(call: Call) -> dict[str, Any]:
    """Releases compute nodes, or detaches them without ReleaseInstance; running subscriptions are refused."""
    cluster = call.cluster("running", "stopped", "exception")
    release = call.get("ReleaseInstance", True)
    nodes = computes(call, cluster)
    for node in nodes:
        if release and is_subscribed(node, call.now):
            raise Fault("DeletePrePaidInstance", f"The node {node.id} is a subscription that has not ended.")
    for node in nodes:
        if call.world.status(node) == "releasing":
            continue
        call.world.begin(node, "release" if release or not node.data["CreatedByEhpc"] else "detach")
    call.world.log(cluster.id, "DeleteNodes", f"Nodes were deleted: {', '.join(each.id for each in nodes)}.")
    return {}


@handles("UpdateQueueConfig")
def update_queue_config(call: Call) -> dict[str, Any]:
    """Changes the resource group and the instance type that nodes added to a queue later get."""
    cluster = call.cluster()
    queue = queue_of(cluster, call["QueueName"])
    if call["ResourceGroupId"] is not None:
        queue["ResourceGroupId"] = call["ResourceGroupId"]
    if call["ComputeInstanceType"] is not None:
        queue["InstanceType"] = instance_type(call.world, call["ComputeInstanceType"])["id"]
    call.world.store.save(cluster)
    return {}
