"""Chapter nodes: the nodes of clusters, and the queues that they are in."""

from __future__ import annotations

import json
import math
import re

from ..protocol.errors import ServiceError
from ..protocol.timestamps import format_timestamp
from ..state.backend import Backend
from ..state.inventory import (
    COMPUTE,
    MANAGER_ROLES,
    add_queue,
    find_nodes,
    get_expiry,
    get_node,
    get_queue,
    get_resources,
    get_roles,
    is_compute,
    is_manager,
    is_subscribed,
    remove_queue,
)
from ..state.listings import Facets, Search
from ..state.sqlite_store import Page, Record
from .call import Call, Members
from .orders import (
    add_nodes,
    adopt_instances,
    build_compute_order,
    check_image,
    check_order,
    choose_instance_type,
    get_instance_type,
)
from .registry import handles
from .task import start_task

TASK_TYPES = {"StartNodes": "StartComputes", "StopNodes": "StopComputes", "ResetNodes": "ResetCompute"}
"""How the tasks of actions are called."""

REQUESTED_ROLES = {"Manager": MANAGER_ROLES, "Login": frozenset({"Login"}), "Compute": frozenset({COMPUTE})}
"""Roles that a role in a request means."""


def describe_node(call: Call, cluster: Record, node: Record, used_cores: int) -> Members:
    """Return a node as the lists of nodes have it."""
    data, backend = node.data, call.backend
    end = get_expiry(node, call.now)
    has = get_resources(backend, node)
    status = backend.status(node)
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
        "UsedResources": {"Cpu": used_cores, "Memory": 0, "Gpu": 0},
        "AddTime": data["AddTime"],
        "SpotStrategy": data["SpotStrategy"],
        "LockReason": "",
        "ExpiredTime": "" if end is None else format_timestamp(end),
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


def build_node_list(call: Call, cluster: Record, nodes: list[Record]) -> Members:
    """Return the list of nodes for a response."""
    call.mark_polled(nodes)
    used = call.scheduler.count_used_cores(nodes)
    return {"Nodes": {"NodeInfo": [describe_node(call, cluster, node, used[node.id]) for node in nodes]}}


def select_nodes(call: Call, cluster: Record, offset: int = 0, limit: int | None = None) -> Page:
    """Return a part of the nodes that a request asks for by role, detachment, and host name or a pattern of it."""
    wanted = REQUESTED_ROLES.get(call.get("Role", ""))
    name = call.get("HostName", "")
    try:
        pattern = re.compile(name)
    except re.error as error:
        raise ServiceError("InvalidParams", f"HostName is neither a part of a name nor a pattern: {error}.") from None
    return find_nodes(
        call.backend,
        cluster,
        None if wanted is None else lambda node: not wanted.isdisjoint(get_roles(node)),
        detached=call.get("OnlyDetached", False),
        search=Search("HostName", lambda host: bool(pattern.search(host))) if name else None,
        offset=offset,
        limit=limit,
    )


@handles("AddNodes")
def add_compute_nodes(call: Call) -> Members:
    """Adds compute nodes, and the queue that they join if the cluster lacks it; the list of identifiers stays empty."""
    cluster = call.cluster("running")
    check_image(call)
    type_id = call.get("InstanceType", choose_instance_type(call.backend, cluster, call["JobQueue"]))
    order = build_compute_order(call, type_id, call["Count"])
    check_order(call.backend, cluster, [order])
    if order.queue:
        add_queue(cluster, order.queue)
        call.backend.store.save(cluster)
    identifiers = add_nodes(call.backend, cluster, order)
    call.backend.log(cluster.id, "AddNodes", f"{order.number} nodes were added: {', '.join(identifiers)}.")
    return {"InstanceIds": {"InstanceId": []}, **start_task(call, cluster, "AddComputes", identifiers)}


@handles("ListNodes")
def list_nodes(call: Call) -> Members:
    """Lists nodes by role, host name or detachment, with what running jobs use of them."""
    cluster = call.cluster()
    shown, page = call.read_page(lambda offset, limit: select_nodes(call, cluster, offset, limit))
    return {**page, **build_node_list(call, cluster, shown)}


@handles("ListNodesNoPaging")
def list_nodes_no_paging(call: Call) -> Members:
    """Lists nodes as ListNodes does, all of them at once."""
    cluster = call.cluster()
    return build_node_list(call, cluster, select_nodes(call, cluster).records)


@handles("ListNodesByQueue")
def list_nodes_by_queue(call: Call) -> Members:
    """Lists the compute nodes of a queue."""
    cluster = call.cluster()
    queue = get_queue(cluster, call["QueueName"])["QueueName"]

    def is_wanted(node: Facets) -> bool:
        return bool(node.get("Queue") == queue)

    shown, page = call.read_page(lambda at, most: find_nodes(call.backend, cluster, is_wanted, offset=at, limit=most))
    return {**page, **build_node_list(call, cluster, shown)}


def get_requested_nodes(call: Call, cluster: Record) -> list[Record]:
    """Return the nodes that a request names, each once; they must exist, and have the role that was asked for."""
    wanted = REQUESTED_ROLES.get(call.get("Role", ""))
    requested: dict[str, Record] = {}
    items = call["Instance"]
    if not items:
        raise ServiceError("InvalidParams", f"{call.action.name} names no node: Instance.1.Id is missing.")
    for item in items:
        node = get_node(call.backend, cluster, item["Id"])
        if node is None or (wanted is not None and wanted.isdisjoint(node.data["Roles"])):
            role = f" with the role {call['Role']}" if wanted is not None else ""
            raise ServiceError("ComputeNotFound", f"The cluster {cluster.id} has no node {item['Id'][:80]}{role}.")
        requested[node.id] = node
    return list(requested.values())


def get_requested_computes(call: Call, cluster: Record) -> list[Record]:
    """Return the compute nodes that a request names; none of them may manage the cluster."""
    nodes = get_requested_nodes(call, cluster)
    for node in nodes:
        if is_manager(node) or not is_compute(node):
            roles = ", ".join(node.data["Roles"])
            raise ServiceError("InvalidOpt", f"The node {node.id} is not a compute node alone; its roles are {roles}.")
    return nodes


def start_transitions(call: Call, cluster: Record, nodes: list[Record], transition: str, *states: str) -> Members:
    """Start a transition of the nodes that are in a state which allows it; a refusal names the others."""
    operation, backend = call.action.name, call.backend
    ready = [node for node in nodes if backend.status(node) in states]
    wrong = [f"{node.id} is {backend.status(node)}" for node in nodes if backend.status(node) not in states]
    if not ready:
        message = f"{operation} needs nodes that are {' or '.join(states)}: {', '.join(wrong)}."
        raise ServiceError("InvalidNodeStatus", message)
    for node in ready:
        backend.start(node, transition)
    backend.log(cluster.id, operation, f"{operation}: {', '.join(node.id for node in ready)}.")
    if wrong:
        message = f"{operation} was done for {len(ready)} of {len(nodes)} nodes; {', '.join(wrong)}."
        raise ServiceError("PartFailure", message, kept=True)
    return start_task(call, cluster, TASK_TYPES[operation], ready) if operation in TASK_TYPES else {}


@handles("StartNodes")
def start_nodes(call: Call) -> Members:
    """Starts stopped nodes of a role; nodes in other states are named in a PartFailure."""
    cluster = call.cluster("running", "stopped")
    return start_transitions(call, cluster, get_requested_nodes(call, cluster), "start", "stopped")


@handles("StopNodes")
def stop_nodes(call: Call) -> Members:
    """Stops running nodes of a role, which interrupts their jobs; nodes in other states are named in a PartFailure."""
    cluster = call.cluster("running", "stopped")
    return start_transitions(call, cluster, get_requested_nodes(call, cluster), "stop", "running")


@handles("ResetNodes")
def reset_nodes(call: Call) -> Members:
    """Sets compute nodes up anew, which interrupts their jobs; others are named in a PartFailure."""
    cluster = call.cluster("running", "stopped")
    nodes = get_requested_computes(call, cluster)
    return start_transitions(call, cluster, nodes, "reset", "running", "stopped", "exception")


@handles("DeleteNodes")
def delete_nodes(call: Call) -> Members:
    """Releases compute nodes, or detaches them without ReleaseInstance; running subscriptions are refused."""
    cluster = call.cluster("running", "stopped", "exception")
    release = call.get("ReleaseInstance", True)
    nodes = get_requested_computes(call, cluster)
    for node in nodes:
        if release and is_subscribed(node, call.now):
            raise ServiceError("DeletePrePaidInstance", f"The node {node.id} is a subscription that has not ended.")
    start_release(call.backend, nodes, release=release)
    call.backend.log(cluster.id, "DeleteNodes", f"Nodes were deleted: {', '.join(node.id for node in nodes)}.")
    return start_task(call, cluster, "DeleteComputes", nodes)


def start_release(backend: Backend, nodes: list[Record], *, release: bool = True) -> None:
    """Start to release nodes, or to detach those that were made for their cluster."""
    for node in nodes:
        if backend.status(node) != "releasing":
            backend.start(node, "release" if release or not node.data["CreatedByEhpc"] else "detach")


@handles("UpdateQueueConfig")
def update_queue_config(call: Call) -> None:
    """Changes the resource group and the instance type that nodes added to a queue later get."""
    cluster = call.cluster()
    queue = get_queue(cluster, call["QueueName"])
    if call["ResourceGroupId"] is not None:
        queue["ResourceGroupId"] = call["ResourceGroupId"]
    if call["ComputeInstanceType"] is not None:
        queue["InstanceType"] = get_instance_type(call.backend, call["ComputeInstanceType"])["id"]
    call.backend.store.save(cluster)


@handles("AddExistedNodes")
def add_existed_nodes(call: Call) -> Members:
    """Takes stopped instances of the account, of one type and in no cluster, in as nodes, with a new system disk."""
    cluster = call.cluster("running")
    check_image(call)
    if call["JobQueue"] is not None:
        get_queue(cluster, call["JobQueue"])
    ids = [item["Id"] for item in call["Instance"]]
    names = adopt_instances(call.backend, cluster, ids, call["ImageId"], call["JobQueue"], {})
    call.backend.log(cluster.id, "AddNodes", f"Existing instances were added: {', '.join(names)}.")
    return start_task(call, cluster, "AddComputes", names)


@handles("ApplyNodes")
def apply_nodes(call: Call) -> Members:
    """Adds nodes of the first type that fits and is not sold out, all in one batch, or fewer if that is allowed."""
    cluster, backend = call.cluster("running"), call.backend
    queue = get_queue(cluster, call.get("JobQueue", cluster.data["JobQueue"]))["QueueName"]
    chosen, image = choose_candidate(call)
    count = call["TargetCapacity"]
    if call["ResourceAmountType"] == "Cores":
        count = math.ceil(count / get_instance_type(backend, chosen)["cpu"])
    order = build_compute_order(call, chosen, count)._replace(queue=queue, image=image or call["ImageId"])
    least = count if call["StrictSatisfiedTargetCapacity"] else 0
    while count:
        try:
            check_order(backend, cluster, [order._replace(number=count)])
            break
        except ServiceError:
            if count == least:
                raise
            count -= 1
    names = add_nodes(backend, cluster, order._replace(number=count))
    backend.log(cluster.id, "AddNodes", f"{count} nodes were added: {', '.join(names)}.")
    task = start_task(call, cluster, "AddComputes", names)
    detail = json.dumps({"InstanceType": chosen, "Count": count})
    return {**task, "InstanceIds": {"InstanceId": names}, "SatisfiedAmount": count, "Detail": detail}


def choose_candidate(call: Call) -> tuple[str, str | None]:
    """Return the first instance type that fits and is not sold out, and the image that the request has for it."""
    candidates = call.get("InstanceTypeModel", [])
    if not candidates:
        if call["Cores"] is None or call["Memory"] is None:
            raise ServiceError("InvalidParams", "Either InstanceTypeModel, or Cores and Memory are needed.")
        size = (call["Cores"], call["Memory"])
        types = call.backend.seed["instance_types"]
        candidates = [{"InstanceType": offer["id"]} for offer in types if (offer["cpu"], offer["memory"]) == size]
    for candidate in candidates:
        chosen = get_instance_type(call.backend, candidate.get("InstanceType", ""))
        affordable = chosen["price"] <= candidate.get("MaxPrice", chosen["price"])
        if affordable and not chosen.get("sold_out"):
            return chosen["id"], candidate.get("TargetImageId")
    raise ServiceError("EcsError", "No instance type that fits can be had in these zones.")


@handles("AddQueue")
def add_new_queue(call: Call) -> None:
    """Makes a queue without nodes; its deployment set and its network mode are not kept."""
    cluster = call.cluster("running")
    if call["QueueName"] in {queue["QueueName"] for queue in cluster.data["Queues"]}:
        raise ServiceError("InvalidParams", f"The cluster has a queue {call['QueueName']} already.")
    add_queue(cluster, call["QueueName"])
    call.backend.store.save(cluster)


@handles("DeleteQueue")
def delete_queue(call: Call) -> None:
    """Deletes a queue without nodes and jobs; the one used by default stays."""
    remove_queue(call.backend, call.cluster("running"), call["QueueName"], ("ObjectNotFound", "InvalidOpt"))


@handles("SetQueue")
def set_queue(call: Call) -> None:
    """Moves compute nodes that run no jobs to another queue, all of them or none; they are named by host or ID."""
    cluster = call.cluster("running")
    queue = get_queue(cluster, call["QueueName"])["QueueName"]
    for name in dict.fromkeys(item["Name"] for item in call["Node"]):
        nodes = find_nodes(call.backend, cluster, is_compute, search=Search("HostName", name.__eq__), limit=1).records
        node = nodes[0] if nodes else call.get_record("node", name, "ComputeNotFound", cluster.id)
        if call.scheduler.count_used_cores([node])[node.id]:
            raise ServiceError("InvalidNodeStatus", f"Jobs run on the node {name[:80]}; it can't change its queue now.")
        call.scheduler.move_node(node, queue)
