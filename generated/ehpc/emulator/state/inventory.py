# Hand-written: edit templates/ehpc/emulator/state/inventory.py, then run `make generate`.
"""Inventory of clusters: their nodes with what these have and use, and their queues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ..protocol.errors import ServiceError
from .backend import Backend
from .lifecycle import RUNNING
from .store import Record

COMPUTE = "Compute"
MEMORY_UNIT = 1024
"""Megabytes in a gigabyte: the service gives memory in megabytes."""

MANAGER_ROLES = frozenset({"Account", "AccountBackup", "Scheduler", "SchedulerBackup"})


def get_nodes(backend: Backend, cluster: Record, *, detached: bool = False) -> list[Record]:
    """Return the nodes of a cluster.

    Args:
        backend: State of the emulated service.
        cluster: The cluster.
        detached: Whether to return those that were taken out of it without being released instead.
    """
    return [node for node in backend.store.list("node", cluster.id) if (node.transition == "detach") == detached]


def is_compute(node: Record) -> bool:
    """Return whether jobs run on a node."""
    return COMPUTE in node.data["Roles"]


def is_manager(node: Record) -> bool:
    """Return whether a node manages the accounts or the jobs of its cluster."""
    return not MANAGER_ROLES.isdisjoint(node.data["Roles"])


def get_running_roles(backend: Backend, cluster: Record) -> set[str]:
    """Return the roles for which a cluster has a node that runs."""
    nodes = (node for node in get_nodes(backend, cluster) if backend.status(node) == "running")
    return {role for node in nodes for role in node.data["Roles"]}


def check_agent(backend: Backend, cluster: Record, code: str) -> None:
    """Refuse what the agent beside the scheduler does if the cluster runs, but no node with the scheduler does.

    Args:
        backend: State of the emulated service.
        cluster: The cluster.
        code: Error code then.
    """
    needed = {"Scheduler", "SchedulerBackup"}
    if backend.status(cluster) == "running" and needed.isdisjoint(get_running_roles(backend, cluster)):
        raise ServiceError(code, f"No node with the scheduler of the cluster {cluster.id} is running.")


def get_expiry(node: Record, now: float) -> float | None:
    """Return when the subscription of a node ends or has ended, or None if it is paid as it goes."""
    end: float | None = node.data.get("Expires")
    renewal = node.data.get("Renewal")
    while end is not None and renewal and end <= now:
        end += renewal
    return end


def is_subscribed(node: Record, now: float) -> bool:
    """Return whether a node is paid for by a subscription that has not ended."""
    end = get_expiry(node, now)
    return end is not None and end > now


def get_resources(backend: Backend, node: Record) -> dict[str, int]:
    """Return what a node has."""
    types: list[dict[str, Any]] = backend.seed["instance_types"]
    instance_type = next(
        (instance_type for instance_type in types if instance_type["id"] == node.data["InstanceType"]), {}
    )
    return {
        "Cpu": instance_type.get("cpu", node.data.get("Cpu", 1)),
        "Memory": int(instance_type.get("memory", 1) * MEMORY_UNIT),
        "Gpu": instance_type.get("gpu", 0),
    }


def count_busy_cores(backend: Backend, cluster: Record) -> Counter[str]:
    """Return how many cores the running jobs of a cluster use, by the identifiers of its nodes."""
    cores: Counter[str] = Counter()
    for job in backend.store.list_by_transition("job", cluster.id, *RUNNING):
        cores.update(job.data["Allocated"])
    return cores


def get_used_resources(busy: Counter[str], node: Record) -> dict[str, int]:
    """Return what running jobs use of a node."""
    return {"Cpu": busy[node.id], "Memory": 0, "Gpu": 0}


def sum_resources(rows: Iterable[dict[str, int]]) -> dict[str, int]:
    """Return the sum of resources."""
    sums: dict[str, int] = {"Cpu": 0, "Memory": 0, "Gpu": 0}
    for row in rows:
        for name in sums:
            sums[name] += row[name]
    return sums


def add_queue(cluster: Record, name: str) -> None:
    """Give a cluster a queue, unless it has it."""
    if name not in {queue["QueueName"] for queue in cluster.data["Queues"]}:
        queue = {"QueueName": name, "Type": "Execution", "ResourceGroupId": "", "InstanceType": ""}
        cluster.data["Queues"].append(queue)


def get_queue(cluster: Record, name: str) -> dict[str, Any]:
    """Return a queue of a cluster.

    Raises:
        ServiceError: If it has none of that name.
    """
    queues: list[dict[str, Any]] = cluster.data["Queues"]
    for queue in queues:
        if queue["QueueName"] == name:
            return queue
    raise ServiceError(
        "ObjectNotFound", f"The cluster {cluster.id} has no queue {name[:80]}; ListQueues lists the queues."
    )
