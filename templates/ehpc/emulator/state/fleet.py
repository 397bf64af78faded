# Hand-written: edit templates/ehpc/emulator/state/fleet.py, then run `make generate`.
"""What clusters are made of: orders of nodes and what they cost, nodes with their resources, and queues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ..jobs.runner import RUNNING
from ..protocol.errors import Fault
from .clock import stamp
from .store import Record

if TYPE_CHECKING:
    from ..operations.call import Call
    from .backend import World

COMPUTE = "Compute"
MEMORY_UNIT = 1024
"""Megabytes in a gigabyte: the service tells memory in megabytes."""

LAYOUTS: dict[str, list[list[str]]] = {
    "Standard": [["Account"], ["Scheduler"]],
    "Advanced": [["Account"], ["AccountBackup"], ["Scheduler"], ["SchedulerBackup"]],
    "Simple": [["Account", "Scheduler"]],
    "Tiny": [["Account", "Scheduler", "Login"]],
    "OneBox": [["Account", "Scheduler", "Login", COMPUTE]],
}
"""Roles of the manager nodes, by the way in which a cluster is laid out."""

MANAGER_ROLES = frozenset({"Account", "AccountBackup", "Scheduler", "SchedulerBackup"})

HOURS = {"Hour": 1, "Week": 7 * 24, "Month": 30 * 24, "Year": 365 * 24}
"""Units in which the length of a subscription is counted."""

HOUR = 3600.0


class Order(NamedTuple):
    """Nodes that are to be added.

    Args:
        type_id: Instance type.
        number: How many.
        roles: What they are for.
        queue: Queue that they join, or None for the one that the cluster uses first.
        spot: How they bid for spare capacity.
        hours: Length of the subscription, or 0 if they are paid as they go.
        renewal: Length of each renewal of the subscription in hours, or 0 if it ends.
        mode: Whether a person or automatic scaling adds them.
        prefix: What their host names begin with; by default the role.
        suffix: What their host names end with.
        image: Image, or None for the cluster's.
    """

    type_id: str
    number: int
    roles: list[str]
    queue: str | None = None
    spot: str = "NoSpot"
    hours: int = 0
    renewal: int = 0
    mode: str = "manual"
    prefix: str = ""
    suffix: str = ""
    image: str | None = None


def compute_order(call: Call, type_id: str, count: int) -> Order:
    """Return an order of compute nodes with what the request says about them.

    Raises:
        Fault: If it is a subscription without a length.
    """
    hours = renewal = 0
    if call.get("EcsChargeType", "PostPaid") == "PrePaid":
        unit = HOURS[call.get("PeriodUnit", "Month")]
        if call["Period"] is None:
            raise Fault("InvalidParams", "Period is needed if EcsChargeType is PrePaid.")
        hours = call["Period"] * unit
        renewal = call.get("AutoRenewPeriod", 1) * unit if call.get("AutoRenew", False) else 0
    return Order(
        type_id,
        count,
        [COMPUTE],
        queue=call["JobQueue"],
        spot=call.get("ComputeSpotStrategy", "NoSpot"),
        hours=hours,
        renewal=renewal,
        mode=call.get("CreateMode", "manual"),
        prefix=call.get("HostNamePrefix", ""),
        suffix=call.get("HostNameSuffix", ""),
        image=call["ImageId"],
    )


def instance_type(world: World, type_id: str) -> dict[str, Any]:
    """Return an instance type of the seed.

    Raises:
        Fault: If there is none of that name.
    """
    for each in world.seed["instance_types"]:
        if each["id"] == type_id:
            found: dict[str, Any] = each
            return found
    raise Fault("InvalidParams", f"There is no instance type {type_id[:80]}; ListAvailableEcsTypes lists the types.")


def usual_type(world: World, cluster: Record, queue: str | None) -> str:
    """Return the instance type of new compute nodes if the request names none.

    It is the one that UpdateQueueConfig gave the queue, else that of the node added last, else that which the cluster
    was created with.
    """
    for each in cluster.data["Queues"]:
        if each["QueueName"] == (queue or cluster.data["JobQueue"]) and each["InstanceType"]:
            return str(each["InstanceType"])
    computes = [each for each in nodes_of(world, cluster) if is_compute(each) and each.data["InstanceType"]]
    return str(computes[-1].data["InstanceType"] if computes else cluster.data["ComputeInstanceType"])


def check_own_image(call: Call) -> None:
    """Refuse an image that does not exist, or is missing."""
    owner, image = call.get("ImageOwnerAlias", "system"), call["ImageId"]
    if owner == "system":
        return
    if image is None:
        raise Fault("InvalidParams", "ImageId is needed unless ImageOwnerAlias is system.")
    if (owner, image) not in {(each["ImageOwnerAlias"], each["ImageId"]) for each in call.world.seed["images"]}:
        message = f"There is no image {image[:80]} of the origin {owner}; ListCustomImages lists the images."
        raise Fault("ImageNotFound", message)


def check_order(world: World, cluster: Record, orders: Sequence[Order]) -> None:
    """Refuse nodes that the limits, the stock or the account's balance do not allow."""
    limits = world.seed["limits"]
    computes = sum(order.number for order in orders if COMPUTE in order.roles)
    scc = sum(order.number for order in orders if order.type_id.startswith("ecs.scc"))
    total = sum(order.number for order in orders)
    nodes = nodes_of(world, cluster)
    if computes + sum(map(is_compute, nodes)) > limits["computes"]:
        raise Fault("TooManyComputes", f"A cluster may have {limits['computes']} compute nodes.")
    if scc + sum(each.data["InstanceType"].startswith("ecs.scc") for each in nodes) > limits["scc"]:
        raise Fault("TooManyScc", f"A cluster may have {limits['scc']} instances of the SCC types.")
    everywhere = world.store.count("node")
    if total + everywhere > limits["nodes"]:
        raise Fault("TooManyNodes", f"The account may have {limits['nodes']} nodes.")
    if total + everywhere > limits["private_addresses"]:
        raise Fault("QuotaExceeded.PrivateIpAddress", "The vSwitch has no private addresses left.")
    pay(world, sum(order.number * price_of(world, order.type_id) * max(order.hours, 1) for order in orders))


def price_of(world: World, type_id: str) -> float:
    """Return what an instance costs in an hour.

    Raises:
        Fault: If there is no such type, or it is sold out.
    """
    found = instance_type(world, type_id)
    if found.get("sold_out"):
        raise Fault("EcsError", f"The instance type {type_id} is sold out in this zone.")
    price: float = found["price"]
    return price


def pay(world: World, price: float) -> None:
    """Refuse an order that the account can't pay or place.

    Args:
        world: The emulated world.
        price: What the order costs; for what is paid as it goes, the first hour.
    """
    account = world.seed["account"]
    if account["in_debt"]:
        raise Fault("InDebt", "The account is in debt.")
    trouble = account["order_error"]
    if trouble:
        code = trouble if trouble in world.contract.errors else "OrderError"
        raise Fault(code, f"The order was not placed ({trouble}): {world.contract.errors[code]['meaning']}")
    if price > account["balance"]:
        raise Fault("OrderError.InsufficientBalance", "The balance of the account does not cover the order.")


def add_nodes(world: World, cluster: Record, order: Order) -> list[str]:
    """Add nodes to a cluster and return their identifiers."""
    queue = (order.queue or cluster.data["JobQueue"]) if COMPUTE in order.roles else ""
    prefix = order.prefix or order.roles[0].lower()
    found = []
    for _ in range(order.number):
        number = world.store.next_number(f"host {cluster.id} {prefix}")
        data = {
            "HostName": f"{prefix}{number - 1:03d}{order.suffix}",
            "Roles": order.roles,
            "InstanceType": order.type_id,
            "Queue": queue,
            "AddTime": stamp(world.now),
            "SpotStrategy": order.spot,
            "ChargeType": "PrePaid" if order.hours else "PostPaid",
            "Expires": world.now + order.hours * HOUR if order.hours else None,
            "Renewal": order.renewal * HOUR,
            "CreateMode": order.mode,
            "ImageId": order.image or cluster.data["ImageId"],
            "Address": new_address(world),
            "Location": "PublicCloud",
            "CreatedByEhpc": True,
        }
        node = Record("node", world.new_id("i-", 20, "abcdefghijklmnopqrstuvwxyz0123456789"), cluster.id, data)
        world.begin(node, "create")
        found.append(node.id)
    return found


def new_address(world: World) -> str:
    """Return a private address that no node has."""
    number = world.store.next_number("address")
    return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


def nodes_of(world: World, cluster: Record, *, detached: bool = False) -> list[Record]:
    """Return the nodes of a cluster.

    Args:
        world: The emulated world.
        cluster: The cluster.
        detached: Whether to return those that were taken out of it without being released instead.
    """
    return [each for each in world.store.list("node", cluster.id) if (each.life == "detach") == detached]


def is_compute(node: Record) -> bool:
    """Return whether jobs run on a node."""
    return COMPUTE in node.data["Roles"]


def is_manager(node: Record) -> bool:
    """Return whether a node manages the accounts or the jobs of its cluster."""
    return not MANAGER_ROLES.isdisjoint(node.data["Roles"])


def running_roles(world: World, cluster: Record) -> set[str]:
    """Return the roles for which a cluster has a node that runs."""
    nodes = (each for each in nodes_of(world, cluster) if world.status(each) == "running")
    return {role for node in nodes for role in node.data["Roles"]}


def check_agent(world: World, cluster: Record, code: str) -> None:
    """Refuse what the agent beside the scheduler does if the cluster runs, but no node with the scheduler does.

    Args:
        world: The emulated world.
        cluster: The cluster.
        code: Error code then.
    """
    needed = {"Scheduler", "SchedulerBackup"}
    if world.status(cluster) == "running" and needed.isdisjoint(running_roles(world, cluster)):
        raise Fault(code, f"No node with the scheduler of the cluster {cluster.id} is running.")


def expiry(node: Record, now: float) -> float | None:
    """Return when the subscription of a node ends or has ended, or None if it is paid as it goes."""
    end: float | None = node.data.get("Expires")
    renewal = node.data.get("Renewal")
    while end is not None and renewal and end <= now:
        end += renewal
    return end


def is_subscribed(node: Record, now: float) -> bool:
    """Return whether a node is paid for by a subscription that has not ended."""
    end = expiry(node, now)
    return end is not None and end > now


def resources(world: World, node: Record) -> dict[str, int]:
    """Return what a node has."""
    types: list[dict[str, Any]] = world.seed["instance_types"]
    found = next((each for each in types if each["id"] == node.data["InstanceType"]), {})
    return {
        "Cpu": found.get("cpu", node.data.get("Cpu", 1)),
        "Memory": int(found.get("memory", 1) * MEMORY_UNIT),
        "Gpu": found.get("gpu", 0),
    }


def busy_cores(world: World, cluster: Record) -> Counter[str]:
    """Return how many cores the running jobs of a cluster use, by the identifiers of its nodes."""
    cores: Counter[str] = Counter()
    for job in world.store.on_paths("job", cluster.id, *RUNNING):
        cores.update(job.data["Allocated"])
    return cores


def used(busy: Counter[str], node: Record) -> dict[str, int]:
    """Return what running jobs use of a node."""
    return {"Cpu": busy[node.id], "Memory": 0, "Gpu": 0}


def total(rows: Iterable[dict[str, int]]) -> dict[str, int]:
    """Return the sum of resources."""
    found: dict[str, int] = {"Cpu": 0, "Memory": 0, "Gpu": 0}
    for row in rows:
        for name in found:
            found[name] += row[name]
    return found


def add_queue(cluster: Record, name: str) -> None:
    """Give a cluster a queue, unless it has it."""
    if name not in {queue["QueueName"] for queue in cluster.data["Queues"]}:
        queue = {"QueueName": name, "Type": "Execution", "ResourceGroupId": "", "InstanceType": ""}
        cluster.data["Queues"].append(queue)


def queue_of(cluster: Record, name: str) -> dict[str, Any]:
    """Return a queue of a cluster.

    Raises:
        Fault: If it has none of that name.
    """
    for queue in cluster.data["Queues"]:
        if queue["QueueName"] == name:
            found: dict[str, Any] = queue
            return found
    raise Fault("ObjectNotFound", f"The cluster {cluster.id} has no queue {name[:80]}; ListQueues lists the queues.")
