# Hand-written: edit templates/ehpc/emulator/operations/auto_scale.py, then run `make generate`.
"""Chapter auto_scale: clusters that grow when jobs wait, and shrink when nodes are idle.

A cluster has a record of the kind ``scaling`` for each round that is to come, ``grow`` or ``shrink``.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ..jobs.runner import RUNNING
from ..protocol.errors import Fault
from ..state.fleet import (
    COMPUTE,
    Order,
    add_nodes,
    check_order,
    instance_type,
    is_compute,
    nodes_of,
    queue_of,
    usual_type,
)
from ..state.store import Record
from .call import Call
from .registry import ends, handles, watches

if TYPE_CHECKING:
    from ..state.backend import World

SCHEDULERS = {"pbs": "pbspro"}
"""How this chapter spells a scheduler differently from the others."""

SWITCHES = {"grow": "EnableAutoGrow", "shrink": "EnableAutoShrink"}
INTERVALS = {"grow": "GrowIntervalInMinutes", "shrink": "ShrinkIntervalInMinutes"}
COMING = ("uninit", "init")
MINUTE = 60


@handles("SetAutoScaleConfig")
def set_auto_scale_config(call: Call) -> dict[str, Any]:
    """Sets the rules; rounds of growing and shrinking follow on the clock. GrowTimeoutInMinutes is only kept."""
    cluster = call.cluster("running")
    queues = call.get("Queues", [])
    for number, each in enumerate(queues, 1):
        if not each.get("QueueName"):
            raise Fault("InvalidParams", f"Queues.{number} needs a QueueName.")
        queue_of(cluster, each["QueueName"])
        for name in types_of(each):
            instance_type(call.world, name)
    names = [rule["name"] for rule in call.action.parameters if "." not in rule["name"]]
    kept = {name: call[name] for name in names if name not in ("RegionId", "ClusterId") and call[name] is not None}
    cluster.data["AutoScale"] = {**kept, "Queues": queues}
    call.world.store.save(cluster)
    for way in SWITCHES:
        plan(call.world, cluster, way)
    return {}


@handles("GetAutoScaleConfig")
def get_auto_scale_config(call: Call) -> dict[str, Any]:
    """Tells the rules that were set, or the defaults."""
    cluster = call.cluster()
    defaults = call.world.contract.actions["SetAutoScaleConfig"].defaults
    usual = {name: value for name, value in defaults.items() if "." not in name}
    found = {**usual, "ExcludeNodes": "", "SpotStrategy": "NoSpot", **cluster.data.get("AutoScale", {})}
    kind = cluster.data["SchedulerType"]
    found.update(ClusterId=cluster.id, ClusterType=SCHEDULERS.get(kind, kind), Uid=call.world.seed["account"]["id"])
    found["Queues"] = {"QueueInfo": [queue_info(cluster, each) for each in found.get("Queues", ())]}
    return found


def queue_info(cluster: Record, queue: dict[str, Any]) -> dict[str, Any]:
    """Return what is told of the rules of a queue."""
    found = {"EnableAutoGrow": False, "EnableAutoShrink": False, **queue}
    found["ResourceGroupId"] = queue_of(cluster, queue["QueueName"])["ResourceGroupId"]
    found["InstanceTypes"] = {"InstanceTypeInfo": queue.get("InstanceTypes", [])}
    return found


def types_of(queue: dict[str, Any]) -> list[str]:
    """Return the instance types that the rules of a queue name."""
    found = [queue.get("InstanceType"), *(each.get("InstanceType") for each in queue.get("InstanceTypes", ()))]
    return [name for name in found if name]


def rules_of(cluster: Record, queue: str) -> dict[str, Any]:
    """Return the rules that hold for a queue: its own, else those of the cluster."""
    rules: dict[str, Any] = cluster.data["AutoScale"]
    own = next((each for each in rules["Queues"] if each["QueueName"] == queue), None)
    return rules if own is None else {**rules, "EnableAutoGrow": False, "EnableAutoShrink": False, **own}


def plan(world: World, cluster: Record | None, way: str) -> None:
    """Have the next round of growing or shrinking come, if there are rules for it and none is due yet."""
    rules = cluster.data.get("AutoScale") if cluster is not None else None
    if cluster is None or not rules or not any(each.get(SWITCHES[way]) for each in (rules, *rules["Queues"])):
        return
    if world.store.get("scaling", way, cluster.id) is None:
        delay = world.lives.paced(rules[INTERVALS[way]] * MINUTE)
        world.hold(Record("scaling", way, cluster.id), "wait", world.now + delay)


@watches("job")
@watches("node")
def something_has_changed(world: World, record: Record) -> None:
    """Have a round come when jobs wait, or nodes may have become idle."""
    status = world.status(record)
    if record.kind == "job" and status == "queued":
        plan(world, world.store.get("cluster", record.scope), "grow")
    elif status == "running" or record.kind == "job":
        plan(world, world.store.get("cluster", record.scope), "shrink")


@ends("scaling", "wait")
def round_is_due(world: World, record: Record) -> None:
    """Hold a round, and have another one come if it has changed, or may yet change, something."""
    world.store.remove(record)
    cluster = world.store.get("cluster", record.scope)
    if cluster is None or world.status(cluster) != "running":
        return
    again = grow(world, cluster) if record.id == "grow" else shrink(world, cluster)
    if again:
        plan(world, cluster, record.id)


def grow(world: World, cluster: Record) -> bool:
    """Add nodes for jobs that wait, and tell whether that has changed something."""
    waiting: dict[str, list[int]] = {}
    for job in world.store.on_paths("job", cluster.id, "queue"):
        waiting.setdefault(job.data["Queue"], []).extend(job.data["Chunks"])
    computes = [node for node in nodes_of(world, cluster) if is_compute(node)]
    changed = False
    for queue, chunks in waiting.items():
        rules = rules_of(cluster, queue)
        if not rules["EnableAutoGrow"]:
            continue
        type_id = next(iter(types_of(rules)), usual_type(world, cluster, queue))
        cores = instance_type(world, type_id)["cpu"]
        fitting = [chunk for chunk in chunks if chunk <= cores]
        coming = [node for node in computes if node.data["Queue"] == queue and world.status(node) in COMING]
        missing = math.ceil(sum(fitting) / cores) - len(coming)
        count = math.ceil(missing * rules["GrowRatio"] / 100)
        count += math.ceil(count * rules["ExtraNodesGrowRatio"] / 100)
        count = min(count, rules["MaxNodesInCluster"] - len(computes))
        if count > 0 and added(
            world,
            cluster,
            Order(
                type_id,
                count,
                [COMPUTE],
                queue=queue,
                mode="autoscale",
                spot=rules.get("SpotStrategy", "NoSpot"),
            ),
        ):
            changed = True
    return changed


def added(world: World, cluster: Record, order: Order) -> bool:
    """Add nodes, and tell whether that was possible; the log of the cluster tells why not."""
    try:
        check_order(world, cluster, [order])
    except Fault as fault:
        world.log(cluster.id, "AutoScale", f"No nodes were added: {fault.message}", "warn")
        return False
    found = add_nodes(world, cluster, order)
    world.log(cluster.id, "AutoScale", f"{order.number} nodes were added: {', '.join(found)}.")
    return True


def shrink(world: World, cluster: Record) -> bool:
    """Release nodes that were idle for long enough, and tell whether others are idle."""
    busy = {node for job in world.store.on_paths("job", cluster.id, *RUNNING) for node in job.data["Allocated"]}
    excluded = {name.strip() for name in cluster.data["AutoScale"].get("ExcludeNodes", "").split(",")}
    idle = False
    for node in nodes_of(world, cluster):
        if not is_compute(node) or world.status(node) != "running" or node.data["ChargeType"] == "PrePaid":
            continue
        rules = rules_of(cluster, node.data["Queue"])
        if not rules["EnableAutoShrink"] or excluded.intersection((node.id, node.data["HostName"])):
            continue
        node.data["IdleRounds"] = 0 if node.id in busy else node.data.get("IdleRounds", 0) + 1
        if node.data["IdleRounds"] > rules["ShrinkIdleTimes"]:
            world.log(cluster.id, "AutoScale", f"The idle node {node.id} was released.")
            world.begin(node, "release")
        else:
            world.store.save(node)
            idle = idle or node.id not in busy
    return idle
