"""Chapter auto_scale: clusters that grow when jobs wait, and shrink when nodes are idle.

A cluster has a record of the kind ``scaling`` for each round that is to come, ``grow`` or ``shrink``.
"""

from __future__ import annotations

import math
from functools import partial

from ..jobs.runner import Runner
from ..protocol.errors import ServiceError
from ..state.backend import FIRST_VERSION, Backend, get_version
from ..state.inventory import COMPUTE, count_nodes, get_nodes, get_queue, is_compute
from ..state.lifecycle import RUNNING
from ..state.sqlite_store import Record
from .call import Call, Members
from .orders import Order, add_nodes, check_order, choose_instance_type, get_instance_type
from .registry import handles

SCHEDULERS = {"pbs": "pbspro"}
"""How GetAutoScaleConfig spells a scheduler differently from all other actions."""

SWITCHES = {"grow": "EnableAutoGrow", "shrink": "EnableAutoShrink"}
INTERVALS = {"grow": "GrowIntervalInMinutes", "shrink": "ShrinkIntervalInMinutes"}
COMING = ("uninit", "init", "initing")
MINUTE = 60
AUTOSCALED = {"KeepAlive": False, "HtEnabled": True}
"""What later versions of the API tell of nodes beside the rest."""


@handles("SetAutoScaleConfig")
def set_auto_scale_config(call: Call) -> None:
    """Sets the rules; rounds of growing and shrinking follow on the clock. GrowTimeoutInMinutes is only kept."""
    cluster = call.cluster("running")
    queues = call.get("Queues", [])
    for number, queue in enumerate(queues, 1):
        if not queue.get("QueueName"):
            raise ServiceError("InvalidParams", f"Queues.{number} needs a QueueName.")
        get_queue(cluster, queue["QueueName"])
        for name in get_types(queue):
            get_instance_type(call.backend, name)
    names = [rule["name"] for rule in call.action.parameters if "." not in rule["name"]]
    kept = {name: call[name] for name in names if name not in ("RegionId", "ClusterId") and call[name] is not None}
    cluster.data["AutoScale"] = {**kept, "Queues": queues}
    call.backend.store.save(cluster)
    for way in SWITCHES:
        plan_round(call.backend, cluster, way)


@handles("GetAutoScaleConfig")
def get_auto_scale_config(call: Call) -> Members:
    """Returns the rules that were set, or the defaults."""
    cluster = call.cluster()
    defaults = call.backend.service_model.actions["SetAutoScaleConfig"].defaults
    default = {name: value for name, value in defaults.items() if "." not in name}
    config = {**default, "ExcludeNodes": "", "SpotStrategy": "NoSpot", **cluster.data.get("AutoScale", {})}
    kind = cluster.data["SchedulerType"]
    config.update(ClusterId=cluster.id, ClusterType=SCHEDULERS.get(kind, kind), Uid=call.backend.seed["account"]["id"])
    config["Queues"] = {"QueueInfo": [describe_queue(cluster, queue) for queue in config.get("Queues", ())]}
    return config


def describe_queue(cluster: Record, queue: Members) -> Members:
    """Return the rules of a queue for a response."""
    row = {"EnableAutoGrow": False, "EnableAutoShrink": False, **queue}
    row["ResourceGroupId"] = get_queue(cluster, queue["QueueName"])["ResourceGroupId"]
    row["InstanceTypes"] = {"InstanceTypeInfo": queue.get("InstanceTypes", [])}
    return row


def get_types(queue: Members) -> list[str]:
    """Return the instance types that the rules of a queue name."""
    rules = [queue, *queue.get("InstanceTypes", ())]
    return [rule["InstanceType"] for rule in rules if rule.get("InstanceType")]


def get_rules(cluster: Record, queue: str) -> Members:
    """Return the rules that hold for a queue: its own, else those of the cluster."""
    rules: Members = cluster.data["AutoScale"]
    own = next((rule for rule in rules["Queues"] if rule["QueueName"] == queue), None)
    return rules if own is None else {**rules, "EnableAutoGrow": False, "EnableAutoShrink": False, **own}


def plan_round(backend: Backend, cluster: Record | None, way: str) -> None:
    """Have the next round of growing or shrinking come, if there are rules for it and none is due yet."""
    rules = cluster.data.get("AutoScale") if cluster is not None else None
    if cluster is None or not rules or not any(record.get(SWITCHES[way]) for record in (rules, *rules["Queues"])):
        return
    if backend.store.get("scaling", way, cluster.id) is None:
        delay = backend.lifecycles.scale_seconds(rules[INTERVALS[way]] * MINUTE)
        backend.pause(Record("scaling", way, cluster.id), "wait", backend.now + delay)


def plan_after_change(backend: Backend, record: Record) -> None:
    """Have a round come when jobs wait, or nodes may have become idle."""
    if not backend.store.has_member("cluster", record.scope, "AutoScale"):
        return
    status = backend.status(record)
    if record.kind == "job" and status == "queued":
        plan_round(backend, backend.store.get("cluster", record.scope), "grow")
    elif status == "running" or record.kind == "job":
        plan_round(backend, backend.store.get("cluster", record.scope), "shrink")


def run_round(backend: Backend, record: Record) -> None:
    """Hold a round, and have another one come if it has changed, or may yet change, something."""
    backend.store.remove(record)
    cluster = backend.store.get("cluster", record.scope)
    if cluster is None or backend.status(cluster) != "running":
        return
    again = grow(backend, cluster) if record.id == "grow" else shrink(backend, cluster)
    if again:
        plan_round(backend, cluster, record.id)


def grow(backend: Backend, cluster: Record) -> bool:
    """Add nodes for jobs that wait, and return whether that has changed something."""
    waiting: dict[str, list[int]] = {}
    for job in backend.store.list_by_transition("job", cluster.id, "queue"):
        waiting.setdefault(job.data["Queue"], []).extend(job.data["Chunks"])
    computes = [node for node in get_nodes(backend, cluster) if is_compute(node)]
    changed = False
    for queue, chunks in waiting.items():
        rules = get_rules(cluster, queue)
        if not rules["EnableAutoGrow"]:
            continue
        type_id = next(iter(get_types(rules)), choose_instance_type(backend, cluster, queue))
        cores = get_instance_type(backend, type_id)["cpu"]
        fitting = [chunk for chunk in chunks if chunk <= cores]
        coming = [node for node in computes if node.data["Queue"] == queue and backend.status(node) in COMING]
        missing = math.ceil(sum(fitting) / cores) - len(coming)
        count = math.ceil(missing * rules["GrowRatio"] / 100)
        count += math.ceil(count * rules["ExtraNodesGrowRatio"] / 100)
        there = sum(node.data["Queue"] == queue for node in computes)
        count = min(
            count,
            rules["MaxNodesInCluster"] - len(computes),
            rules.get("MaxNodesInQueue", count + there) - there,
            rules.get("MaxNodesPerCycle", count),
        )
        more = AUTOSCALED if get_version(cluster) != FIRST_VERSION else {}
        spot = rules.get("SpotStrategy", "NoSpot")
        order = Order(type_id, count, [COMPUTE], queue=queue, mode="autoscale", more=more, spot=spot)
        if count > 0 and try_add_nodes(backend, cluster, order):
            changed = True
    return changed


def try_add_nodes(backend: Backend, cluster: Record, order: Order) -> bool:
    """Add nodes, and return whether that was possible; the log of the cluster says why not."""
    try:
        check_order(backend, cluster, [order])
    except ServiceError as error:
        backend.log(cluster.id, "AutoScale", f"No nodes were added: {error.message}", "warn")
        return False
    identifiers = add_nodes(backend, cluster, order)
    backend.log(cluster.id, "AutoScale", f"{order.number} nodes were added: {', '.join(identifiers)}.")
    return True


def shrink(backend: Backend, cluster: Record) -> bool:
    """Release nodes that were idle for long enough, and return whether others are idle."""
    running = backend.store.list_by_transition("job", cluster.id, *RUNNING)
    busy = {node for job in running for node in job.data["Allocated"]}
    excluded = {name.strip() for name in cluster.data["AutoScale"].get("ExcludeNodes", "").split(",")}
    idle = False
    for node in get_nodes(backend, cluster):
        if not is_compute(node) or backend.status(node) != "running" or node.data["ChargeType"] == "PrePaid":
            continue
        rules = get_rules(cluster, node.data["Queue"])
        kept = node.data.get("KeepAlive") or excluded.intersection((node.id, node.data["HostName"]))
        if not rules["EnableAutoShrink"] or kept:
            continue
        node.data["IdleRounds"] = 0 if node.id in busy else node.data.get("IdleRounds", 0) + 1
        left = sum(n for f, n in count_nodes(backend, cluster).items() if f.get("Queue") == node.data["Queue"])
        if node.data["IdleRounds"] > rules["ShrinkIdleTimes"] and left > rules.get("MinNodesInQueue", 0):
            backend.log(cluster.id, "AutoScale", f"The idle node {node.id} was released.")
            backend.start(node, "release")
        else:
            backend.store.save(node)
            idle = idle or node.id not in busy
    return idle


@handles("DescribeAutoScaleConfig")
def describe_auto_scale_config(call: Call) -> Members:
    """Returns the rules as GetAutoScaleConfig does, without those of queues."""
    kind = call.cluster().data["SchedulerType"]
    return call.fit({**get_auto_scale_config(call), "ClusterType": kind})


def subscribe(backend: Backend, runner: Runner) -> None:  # noqa: ARG001
    """Subscribe to what makes clusters grow and shrink."""
    backend.on_change("job", partial(plan_after_change, backend))
    backend.on_change("node", partial(plan_after_change, backend))
    backend.on_completed("scaling", ("wait",), partial(run_round, backend))
# Hand-written: edit templates/ehpc/emulator/operations/auto_scale.py, then run `make generate`.
