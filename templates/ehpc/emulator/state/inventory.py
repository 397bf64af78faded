"""Inventory of clusters: their nodes with what these have and use, and their queues."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any

from ..protocol.errors import ServiceError
from .backend import Backend
from .lifecycle import RUNNING
from .listings import Facets, Search, Where
from .sqlite_store import Page, Record

COMPUTE = "Compute"
LOGIN = "Login"
DETACH = "detach"
"""Transition of nodes that were taken out of their cluster without being released."""
MACHINES = "Machines"
"""Member of the data of clusters whose nodes and queues are those of a scheduler outside of the emulator."""
MACHINE_TYPE = re.compile(r"machine\.([0-9]+)c\.([0-9]+)m\.([0-9]+)g")
"""Instance type of such nodes: cores, megabytes of memory, GPUs."""
MEMORY_UNIT = 1024
"""Megabytes in a gigabyte: the service gives memory in megabytes."""

MANAGER_ROLES = frozenset({"Account", "AccountBackup", "Scheduler", "SchedulerBackup"})


def find_nodes(
    backend: Backend,
    cluster: Record,
    where: Where | None = None,
    *,
    detached: bool = False,
    search: Search | None = None,
    descending: bool = False,
    offset: int = 0,
    limit: int | None = None,
) -> Page:
    """Return a part of the nodes of a cluster, in the order in which they were added.

    Those that were taken out of it without being released are ``detached``. ``where`` filters by facets, ``search`` by
    a member of their data, which is read of all of them.
    """
    return backend.store.page(
        "node",
        cluster.id,
        where=lambda facets: (facets.transition == DETACH) == detached and (where is None or where(facets)),
        search=search,
        descending=descending,
        offset=offset,
        limit=limit,
    )


def get_nodes(backend: Backend, cluster: Record, where: Where | None = None) -> list[Record]:
    """Return all nodes of a cluster, or all with certain facets."""
    return find_nodes(backend, cluster, where).records


def get_node(backend: Backend, cluster: Record, id: str) -> Record | None:
    """Return a node of a cluster, or None if it has none of this identifier."""
    node = backend.store.get("node", id, cluster.id)
    return None if node is None or node.transition == DETACH else node


def count_nodes(backend: Backend, cluster: Record) -> dict[Facets, int]:
    """Return how many nodes a cluster has, by their facets."""
    totals = backend.store.totals("node", cluster.id)
    return {facets: number for facets, number in totals.items() if facets.transition != DETACH}


def get_roles(node: Record | Facets) -> Sequence[str]:
    """Return what a node, or all with the same facets, is for."""
    roles: Sequence[str] = node.get("Roles") if isinstance(node, Facets) else node.data["Roles"]
    return roles


def is_compute(node: Record | Facets) -> bool:
    """Return whether jobs run on a node."""
    return COMPUTE in get_roles(node)


def is_machine(node: Record | Facets) -> bool:
    """Return whether a node is one of a scheduler outside of the emulator."""
    type_id = node.get("InstanceType") if isinstance(node, Facets) else node.data["InstanceType"]
    return MACHINE_TYPE.fullmatch(type_id) is not None


def is_manager(node: Record | Facets) -> bool:
    """Return whether a node manages the accounts or the jobs of its cluster."""
    return not MANAGER_ROLES.isdisjoint(get_roles(node))


def is_login(node: Record | Facets) -> bool:
    """Return whether users log in to a node."""
    return LOGIN in get_roles(node)


def get_running_roles(backend: Backend, cluster: Record) -> set[str]:
    """Return the roles for which a cluster has a node that runs."""
    running = (facets for facets in count_nodes(backend, cluster) if backend.status(facets) == "running")
    return {role for facets in running for role in get_roles(facets)}


def check_agent(backend: Backend, cluster: Record, code: str) -> None:
    """Refuse what the agent beside the scheduler does if the cluster runs, but no node with the scheduler does."""
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


def get_resources(backend: Backend, node: Record | Facets) -> dict[str, int]:
    """Return what a node, or each with the same facets, has."""
    type_id = node.get("InstanceType") if isinstance(node, Facets) else node.data["InstanceType"]
    machine = MACHINE_TYPE.fullmatch(type_id)
    if machine is not None:
        return dict(zip(("Cpu", "Memory", "Gpu"), map(int, machine.groups()), strict=True))
    types: list[dict[str, Any]] = backend.seed["instance_types"]
    instance_type = next((instance_type for instance_type in types if instance_type["id"] == type_id), {})
    return {
        "Cpu": instance_type.get("cpu", 1),
        "Memory": int(instance_type.get("memory", 1) * MEMORY_UNIT),
        "Gpu": instance_type.get("gpu", 0),
    }


def sum_resources(backend: Backend, nodes: Mapping[Facets, int]) -> dict[str, int]:
    """Return what nodes have together, given how many there are by their facets."""
    sums: dict[str, int] = dict.fromkeys(("Cpu", "Memory", "Gpu"), 0)
    for facets, number in nodes.items():
        for name, amount in get_resources(backend, facets).items():
            sums[name] += amount * number
    return sums


def add_queue(cluster: Record, name: str) -> None:
    """Give a cluster a queue, unless it has it."""
    if name not in {queue["QueueName"] for queue in cluster.data["Queues"]}:
        queue = {"QueueName": name, "Type": "Execution", "ResourceGroupId": "", "InstanceType": ""}
        cluster.data["Queues"].append(queue)


def get_queue(cluster: Record, name: str, code: str = "ObjectNotFound") -> dict[str, Any]:
    """Return a queue of a cluster, or refuse its name with ``code``."""
    queues: list[dict[str, Any]] = cluster.data["Queues"]
    for queue in queues:
        if queue["QueueName"] == name:
            return queue
    raise ServiceError(code, f"The cluster {cluster.id} has no queue {name[:80]}; ListQueues lists the queues.")


def remove_queue(backend: Backend, cluster: Record, name: str, codes: tuple[str, str]) -> None:
    """Take a queue from a cluster; ``codes`` are those for one that is not there, and for one that is in use."""
    queue = get_queue(cluster, name, codes[0])
    totals = [*count_nodes(backend, cluster), *backend.store.totals("job", cluster.id)]
    in_use = [f for f in totals if f.get("Queue") == name and (f.kind == "node" or f.transition in ("queue", *RUNNING))]
    if in_use or name == cluster.data["JobQueue"]:
        reason = "has nodes or jobs" if in_use else "is the one that new jobs and nodes join by default"
        raise ServiceError(codes[1], f"The queue {name} can't be deleted: it {reason}.")
    cluster.data["Queues"].remove(queue)
    backend.store.save(cluster)


def find_instance(backend: Backend, id: str) -> Record:
    """Return an ECS instance of the account that is in no cluster, as a node that it was or could be."""
    for cluster in backend.store.list("cluster"):
        node = backend.store.get("node", id, cluster.id)
        if node is not None and node.transition != DETACH:
            raise ServiceError("InvalidParams", f"The instance {id[:80]} is in the cluster {cluster.id} already.")
        if node is not None:
            return node
    for instance in backend.seed["instances"]:
        if fnmatchcase(id, instance["id"]):
            return Record("node", id, data={"InstanceType": instance["type"]})
    raise ServiceError("InvalidParams", f"There is no ECS instance {id[:80]} that is stopped and in no cluster.")
