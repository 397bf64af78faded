"""Chapter queue of 2024-07-30: queues, with the hardware that nodes get in them, and when they grow and shrink."""

from __future__ import annotations

from typing import Any

from ...protocol.errors import ServiceError
from ...protocol.service_model import load_models
from ...state.backend import Backend
from ...state.inventory import count_nodes, get_queue, get_resources, remove_queue
from ...state.sqlite_store import Record
from ..auto_scale import SWITCHES, plan_round
from ..call import Call, Members
from ..orders import HOURS, Order, add_nodes, check_order, choose_instance_type, get_instance_type
from . import VERSION, change_settings, handles

DEFAULTS = {
    "InitialCount": 0,
    "MinCount": 0,
    "MaxCount": 1000,
    "MaxCountPerCycle": 99,
    "EnableScaleIn": False,
    "EnableScaleOut": False,
    "InterConnect": "vpc",
    "HostnamePrefix": "compute",
    "HostnameSuffix": "",
}
"""Settings of a queue that its request does not name; the values are the emulator's own."""


def complete_nodes(nodes: list[Members]) -> list[Members]:
    """Return hardware with the documented defaults of what its request left out."""
    defaults = load_models()[VERSION].actions["CreateNodes"].find_defaults("ComputeNode")
    return [{**defaults, **node} for node in nodes]


def build_order(call: Call, cluster: Record, queue: Members, hardware: Members, count: int, **more: Any) -> Order:
    """Return an order of compute nodes of a queue; what the hardware leaves out is as the queue says."""
    settings = queue["Settings"]
    choices = settings.get("ComputeNodes") or [{}]
    spec = complete_nodes([{**choices[0], **hardware}])[0]
    hours = renewal = 0
    if spec["InstanceChargeType"] == "PrePaid":
        unit = HOURS[spec["PeriodUnit"]]
        hours = spec.get("Period", 1) * unit
        renewal = spec["AutoRenewPeriod"] * unit if spec["AutoRenew"] else 0
    switches = settings.get("VSwitchIds") or [cluster.data["VSwitchId"]]
    known = {"KeepAlive": False, "VSwitchId": switches[0], "HtEnabled": spec.get("EnableHT", True)}
    known.update(more.pop("more", {}))
    order = Order(
        spec.get("InstanceType") or choose_instance_type(call.backend, cluster, queue["QueueName"]),
        count,
        ["Compute"],
        queue=queue["QueueName"],
        spot=spec["SpotStrategy"],
        hours=hours,
        renewal=renewal,
        prefix=settings.get("HostnamePrefix") or "compute",
        suffix=settings.get("HostnameSuffix") or "",
        image=spec.get("ImageId"),
        more=known,
    )
    return order._replace(**{name: value for name, value in more.items() if value})


def build_queue(call: Call, cluster: Record, given: Members, place: str) -> Members:
    """Give a cluster, which is not saved, a queue of a new name, and of hardware that exists; ``place`` says where."""
    name = given["QueueName"]
    if name in {queue["QueueName"] for queue in cluster.data["Queues"]}:
        raise ServiceError("InvalidParams", f"{place} names the queue {name}, which there is already.")
    queue: Members = {"QueueName": name, "Type": "Execution", "ResourceGroupId": "", "CreateTime": call.timestamp}
    change_queue(call, queue, {rule: given.get(rule) for rule in given})
    cluster.data["Queues"].append(queue)
    return queue


def change_queue(call: Call, queue: Members, given: Members) -> None:
    """Have a queue the settings that a request names, and no others."""
    for node in given.get("ComputeNodes", ()):
        if node.get("InstanceType"):
            get_instance_type(call.backend, node["InstanceType"])
    types = [node["InstanceType"] for node in given.get("ComputeNodes", ()) if node.get("InstanceType")]
    settings = {name: value for name, value in given.items() if value is not None}
    queue.update(Settings=settings, InstanceType=types[0] if types else "", UpdateTime=call.timestamp)


def add_queue_nodes(call: Call, cluster: Record, queue: Members) -> None:
    """Add the nodes that a new queue has from the beginning."""
    count = queue["Settings"].get("InitialCount", 0)
    if count:
        order = build_order(call, cluster, queue, {}, count)
        check_order(call.backend, cluster, [order])
        add_nodes(call.backend, cluster, order)


def set_scaling(backend: Backend, cluster: Record) -> None:
    """Save a cluster, with the rules of growing and shrinking that follow from its settings and its queues."""
    settings = cluster.data["Settings"]
    rules = backend.service_model.actions["SetAutoScaleConfig"].defaults
    cluster.data["AutoScale"] = {
        **{name: value for name, value in rules.items() if "." not in name},
        "GrowIntervalInMinutes": settings["GrowInterval"],
        "ShrinkIntervalInMinutes": settings["IdleInterval"],
        "ShrinkIdleTimes": 1,
        "MaxNodesInCluster": settings["MaxCount"],
        "Queues": [build_rules(settings, queue) for queue in cluster.data["Queues"]],
    }
    backend.store.save(cluster)
    for way in SWITCHES:
        plan_round(backend, cluster, way)


def build_rules(settings: Members, queue: Members) -> Members:
    """Return the rules of growing and shrinking of a queue: it does neither unless its cluster does."""
    own = {**DEFAULTS, **queue["Settings"]}
    rules = {
        "QueueName": queue["QueueName"],
        "EnableAutoGrow": settings["EnableScaleOut"] and own["EnableScaleOut"],
        "EnableAutoShrink": settings["EnableScaleIn"] and own["EnableScaleIn"],
        "MaxNodesInQueue": own["MaxCount"],
        "MinNodesInQueue": own["MinCount"],
        "MaxNodesPerCycle": own["MaxCountPerCycle"],
    }
    return {**rules, "InstanceType": queue["InstanceType"]} if queue["InstanceType"] else rules


@handles("CreateQueue")
def create_queue(call: Call) -> Members:
    """Makes a queue, with its first nodes if InitialCount says so."""
    cluster = call.cluster("running")
    queue = build_queue(call, cluster, call["Queue"], "Queue.QueueName")
    add_queue_nodes(call, cluster, queue)
    set_scaling(call.backend, cluster)
    return {"Name": queue["QueueName"]}


@handles("UpdateQueue")
def update_queue(call: Call) -> None:
    """Replaces all settings of a queue: what the request leaves out is reset."""
    cluster = call.cluster("running")
    queue = get_queue(cluster, call["Queue"]["QueueName"], "InvalidParams")
    settings = dict(queue["Settings"])
    rules = next(rule for rule in call.action.parameters if rule["name"] == "Queue")["members"]
    change_settings(rules, call["Queue"], settings)
    change_queue(call, queue, settings)
    set_scaling(call.backend, cluster)


@handles("DeleteQueues")
def delete_queues(call: Call) -> None:
    """Deletes queues without nodes and jobs, all of them or none; the one used by default stays."""
    cluster = call.cluster("running")
    for name in call["QueueNames"]:
        remove_queue(call.backend, cluster, name, ("InvalidParams", "AgentError"))
    set_scaling(call.backend, cluster)


def describe_queue(queue: Members) -> Members:
    """Return a queue for a response."""
    nodes = complete_nodes(queue["Settings"].get("ComputeNodes", []))
    times = {name: queue[name] for name in ("CreateTime", "UpdateTime")}
    return {**DEFAULTS, **queue["Settings"], **times, "ComputeNodes": nodes}


@handles("GetQueue")
def get_queue_settings(call: Call) -> Members:
    """Describes a queue; InvalidParams says that there is none of this name."""
    return {"Queue": describe_queue(get_queue(call.cluster(), call["QueueName"], "InvalidParams"))}


@handles("ListQueues")
def list_queues(call: Call) -> Members:
    """Lists the queues by name, with their nodes counted by state."""
    cluster, names = call.cluster(), call["QueueNames"]
    rows = {q["QueueName"]: describe_queue(q) for q in cluster.data["Queues"] if not names or q["QueueName"] in names}
    for row in rows.values():
        row.update(TotalCores=0, Nodes={"CreatingCounts": 0, "ExceptionCounts": 0, "RunningCounts": 0})
    kinds = {"running": "RunningCounts", "exception": "ExceptionCounts"}
    for facets, number in count_nodes(call.backend, cluster).items():
        if facets.get("Queue") in rows:
            row = rows[facets.get("Queue")]
            row["Nodes"][kinds.get(call.backend.status(facets), "CreatingCounts")] += number
            row["TotalCores"] += number * get_resources(call.backend, facets)["Cpu"]
    page = {"TotalCount": len(rows), "PageNumber": 1, "PageSize": len(rows)}
    return {"ClusterId": cluster.id, "Queues": list(rows.values()), **page}
