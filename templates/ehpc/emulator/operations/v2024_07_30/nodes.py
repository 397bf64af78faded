"""Chapter nodes of 2024-07-30: compute nodes."""

from __future__ import annotations

from collections.abc import Sequence

from ...protocol.errors import ServiceError
from ...protocol.timestamps import format_timestamp
from ...state.inventory import (
    count_nodes,
    find_nodes,
    get_expiry,
    get_node,
    get_queue,
    get_resources,
    is_compute,
    is_subscribed,
)
from ...state.listings import Facets
from ...state.sqlite_store import Record
from ..call import Call, Members
from ..nodes import start_release
from ..orders import Order, add_nodes, adopt_instances, check_custom_image, check_order
from . import handles
from .queue import build_order

SCHEDULER_STATES = {"running": "idle", "exception": "down", "stopped": "down"}


@handles("CreateNodes")
def create_nodes(call: Call) -> Members:
    """Adds nodes of one kind to a queue: Count of them, or as many as limits and balance allow from MinCount on."""
    cluster, backend = call.cluster("running"), call.backend
    queue = get_queue(cluster, call.get("QueueName", cluster.data["JobQueue"]), "InvalidParams")
    hosts = call.get("Hostnames", [])
    count = call.get("Count", len(hosts) or 1)
    least = call.get("MinCount", count)
    if least > count:
        raise ServiceError("InvalidParams", f"MinCount is {least}, which is greater than Count, {count}.")
    pool = get_pool(call, cluster, count)
    more = {"KeepAlive": call.get("KeepAlive", False), "DeploymentSetId": call["DeploymentSetId"]}
    if call["VSwitchId"] is not None:
        more["VSwitchId"] = call["VSwitchId"]
    prefix, suffix = call["HostnamePrefix"], call["HostnameSuffix"]
    if pool is not None:
        prefix, suffix = (prefix or pool.data["HostPrefix"], suffix or pool.data["HostPostfix"])
        more["Pool"] = pool.id
    about = {"hosts": hosts, "prefix": prefix, "suffix": suffix, "more": more}
    order = build_order(call, cluster, queue, call.get("ComputeNode", {}), count, **about)
    order = fit_order(call, cluster, order, least)
    if pool is not None:
        pool.data["Left"] -= order.number
        backend.store.save(pool)
    return {"InstanceIds": add_nodes(backend, cluster, order)}


def get_pool(call: Call, cluster: Record, count: int) -> Record | None:
    """Return the pool of reserved nodes that a request names, with enough nodes left, or None if it names none."""
    if call["ReservedNodePoolId"] is None:
        return None
    pool = call.get_record("reserved_pool", call["ReservedNodePoolId"], "InvalidParams", cluster.id)
    if pool.data["Left"] < count:
        raise ServiceError("InvalidParams", f"The pool {pool.id} has {pool.data['Left']} nodes left, not {count}.")
    return pool


def fit_order(call: Call, cluster: Record, order: Order, least: int) -> Order:
    """Return an order with as many nodes as there may be; refuse it if these are fewer than ``least``."""
    settings = cluster.data["Settings"]
    computes = {node: number for node, number in count_nodes(call.backend, cluster).items() if is_compute(node)}
    cores = sum(number * get_resources(call.backend, node)["Cpu"] for node, number in computes.items())
    more = get_resources(call.backend, Record("node", "", data={"InstanceType": order.type_id}))["Cpu"]
    room = min(settings["MaxCount"] - sum(computes.values()), (settings["MaxCoreCount"] - cores) // more)
    for number in range(min(order.number, max(room, 0)), least - 1, -1):
        try:
            check_order(call.backend, cluster, [order._replace(number=number)])
        except ServiceError:
            if number == least:
                raise
        else:
            return order._replace(number=number)
    message = f"MaxCount and MaxCoreCount of the cluster leave room for {max(room, 0)} nodes."
    raise ServiceError("InvalidParams", message)


@handles("AttachNodes")
def attach_nodes(call: Call) -> None:
    """Takes stopped instances of the account, of one type and in no cluster, in as nodes, with a new system disk."""
    cluster, spec = call.cluster("running"), call["ComputeNode"]
    queue = get_queue(cluster, call.get("QueueName", cluster.data["JobQueue"]), "InvalidParams")
    check_custom_image(call.backend, spec["ImageId"])
    more = {"KeepAlive": False, "VSwitchId": cluster.data["VSwitchId"], "HtEnabled": True}
    adopt_instances(call.backend, cluster, spec["InstanceIds"], spec["ImageId"], queue["QueueName"], more)


def get_nodes_of(call: Call, cluster: Record, ids: Sequence[str]) -> list[Record]:
    """Return the compute nodes that a request names, which must exist, each once."""
    nodes = []
    for name in dict.fromkeys(ids):
        node = get_node(call.backend, cluster, name)
        if node is None or not is_compute(node):
            raise ServiceError("InvalidParams", f"The cluster {cluster.id} has no compute node {name[:80]}.")
        nodes.append(node)
    return nodes


@handles("UpdateNodes")
def update_nodes(call: Call) -> None:
    """Guards nodes against removal, or takes the guard away."""
    cluster = call.cluster("running")
    for item in call["Instances"]:
        for node in get_nodes_of(call, cluster, [item.get("InstanceId", "")]):
            node.data["KeepAlive"] = item.get("KeepAlive", node.data["KeepAlive"])
            call.backend.store.save(node)


@handles("DeleteNodes")
def delete_nodes(call: Call) -> Members:
    """Releases nodes, all of them or none; those with KeepAlive and running subscriptions are refused."""
    cluster = call.cluster("running", "stopped", "exception")
    nodes = get_nodes_of(call, cluster, call["InstanceIds"])
    for node in nodes:
        if node.data["KeepAlive"] or is_subscribed(node, call.now):
            reason = "KeepAlive is on" if node.data["KeepAlive"] else "it is a subscription that has not ended"
            raise ServiceError("InvalidNodeStatus", f"The node {node.id} can't be deleted: {reason}.")
    start_release(call.backend, nodes)
    return {"TaskId": call.request.id}


@handles("ListNodes")
def list_nodes(call: Call) -> Members:
    """Lists the compute nodes by queue, state, host name or address, sorted by host name or time."""
    cluster = call.cluster()
    queues, states, backwards = (call["QueueNames"], call["Status"], call["Sequence"] == "Backward")

    def is_wanted(node: Facets) -> bool:
        is_listed = is_compute(node) and (not queues or node.get("Queue") in queues)
        return is_listed and (not states or call.backend.status(node) in states)

    if call["SortBy"] == "hostname" or call["Hostnames"] or call["PrivateIpAddress"]:
        nodes = find_nodes(call.backend, cluster, is_wanted).records
        for name, member in (("Hostnames", "HostName"), ("PrivateIpAddress", "Address")):
            nodes = [node for node in nodes if not call[name] or node.data[member] in call[name]]
        if call["SortBy"] == "hostname":
            nodes.sort(key=lambda node: str(node.data["HostName"]))
        cut, page = call.paginate(nodes[::-1] if backwards else nodes)
        shown = list(cut)
    else:
        shown, page = call.read_page(
            lambda at, most: find_nodes(call.backend, cluster, is_wanted, descending=backwards, offset=at, limit=most)
        )
    call.mark_polled(shown)
    used = call.scheduler.count_used_cores(shown)
    return {**page, "Nodes": [describe_node(call, cluster, node, used[node.id]) for node in shown]}


def describe_node(call: Call, cluster: Record, node: Record, used_cores: int) -> Members:
    """Return a node as ListNodes has it."""
    end = get_expiry(node, call.now)
    status = call.backend.status(node)
    return {
        **node.data,
        **{name: cluster.data[name] for name in ("VpcId", "ZoneId")},
        "Id": node.id,
        "Hostname": node.data["HostName"],
        "IpAddress": node.data["Address"],
        "PublicIpAddress": "",
        "QueueName": node.data["Queue"],
        "ExpiredTime": "" if end is None else format_timestamp(end),
        "Reason": "",
        "Status": status,
        "StateInSched": ("alloc" if used_cores else SCHEDULER_STATES.get(status, "unknown")),
        "TotalResources": get_resources(call.backend, node),
    }
