# Hand-written: edit templates/ehpc/emulator/chapters/nodes.py, then run `make generate`.
"""Chapter nodes: the nodes of clusters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..call import Call
from ..clock import stamp
from ..faults import Fault
from ..registry import handles
from ..runner import RUNNING
from ..store import Record

if TYPE_CHECKING:
    from ..world import World

COMPUTE = "Compute"
MEMORY_UNIT = 1024
"""Megabytes in a gigabyte: the service tells memory in megabytes."""

MANAGERS: dict[str, list[list[str]]] = {
    "Standard": [["Account"], ["Scheduler"]],
    "Advanced": [["Account"], ["AccountBackup"], ["Scheduler"], ["SchedulerBackup"]],
    "Simple": [["Account", "Scheduler"]],
    "Tiny": [["Account", "Scheduler", "Login"]],
    "OneBox": [["Account", "Scheduler", "Login", COMPUTE]],
}
"""Roles of the manager nodes, by the way in which a cluster is laid out."""

ASKED_ROLES = {
    "Manager": {"Account", "AccountBackup", "Scheduler", "SchedulerBackup"},
    "Login": {"Login"},
    "Compute": {COMPUTE},
}
"""Roles that a role in a request means."""


class Order:
    """Nodes that are to be added.

    Args:
        type_id: Instance type.
        count: How many.
        roles: What they are for.
        queue: Queue that they join, or None for the first one.
        spot: How they bid for spare capacity.
        charge: How they are paid for.
        mode: Whether a person or automatic scaling adds them.
        prefix: What their host names begin with.
        suffix: What their host names end with.
        image: Image, or None for the cluster's.
    """

    def __init__(
        self,
        type_id: str,
        count: int,
        *,
        roles: list[str],
        queue: str | None = None,
        spot: str = "NoSpot",
        charge: str = "PostPaid",
        mode: str = "manual",
        prefix: str = "",
        suffix: str = "",
        image: str | None = None,
    ) -> None:
        self.type_id = type_id
        self.count = count
        self.roles = roles
        self.queue = queue
        self.spot = spot
        self.charge = charge
        self.mode = mode
        self.prefix = prefix or roles[0].lower()
        self.suffix = suffix
        self.image = image


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


def check_order(world: World, cluster: Record, orders: Sequence[Order]) -> None:
    """Refuse nodes that the limits, the stock or the account's balance do not allow, and take their price."""
    limits = world.seed["limits"]
    computes = sum(order.count for order in orders if COMPUTE in order.roles)
    scc = sum(order.count for order in orders if order.type_id.startswith("ecs.scc"))
    total = sum(order.count for order in orders)
    nodes = world.store.list("node", cluster.id)
    if computes + sum(map(is_compute, nodes)) > limits["computes"]:
        raise Fault("TooManyComputes", f"A cluster may have {limits['computes']} compute nodes.")
    if scc + sum(each.data["InstanceType"].startswith("ecs.scc") for each in nodes) > limits["scc"]:
        raise Fault("TooManyScc", f"A cluster may have {limits['scc']} instances of the SCC types.")
    everywhere = world.store.count("node")
    if total + everywhere > limits["nodes"]:
        raise Fault("TooManyNodes", f"The account may have {limits['nodes']} nodes.")
    if total + everywhere > limits["private_addresses"]:
        raise Fault("QuotaExceeded.PrivateIpAddress", "The vSwitch has no private addresses left.")
    price = 0.0
    for order in orders:
        found = instance_type(world, order.type_id)
        if found.get("sold_out"):
            raise Fault("EcsError", f"The instance type {order.type_id} is sold out in this zone.")
        price += order.count * found["price"]
    pay(world, price)


def pay(world: World, price: float) -> None:
    """Refuse an order that the account can't pay or place."""
    account = world.seed["account"]
    if account["in_debt"]:
        raise Fault("InDebt", "The account is in debt.")
    if account["order_error"]:
        code = f"OrderError.{account['order_error']}"
        raise Fault(code, world.contract.errors[code]["meaning"])
    if price > account["balance"]:
        raise Fault("OrderError.InsufficientBalance", "The balance of the account does not cover the order.")


def add_nodes(world: World, cluster: Record, order: Order) -> list[str]:
    """Add nodes to a cluster and return their identifiers."""
    queue = (order.queue or cluster.data["Queues"][0]["QueueName"]) if COMPUTE in order.roles else ""
    for each in cluster.data["Queues"]:
        if each["QueueName"] == queue and order.type_id not in each["InstanceTypes"]:
            each["InstanceTypes"].append(order.type_id)
    world.store.save(cluster)
    found = []
    for _ in range(order.count):
        number = world.store.next_number(f"host {cluster.id} {order.prefix}")
        address = world.store.next_number("address")
        data = {
            "HostName": f"{order.prefix}{number - 1:03d}{order.suffix}",
            "Roles": order.roles,
            "InstanceType": order.type_id,
            "Queue": queue,
            "AddTime": stamp(world.now),
            "SpotStrategy": order.spot,
            "ChargeType": order.charge,
            "CreateMode": order.mode,
            "ImageId": order.image or cluster.data["ImageId"],
            "Address": f"10.{address >> 16 & 255}.{address >> 8 & 255}.{address & 255}",
            "Location": "PublicCloud",
            "CreatedByEhpc": True,
        }
        node = Record("node", world.new_id("i-", 20, "abcdefghijklmnopqrstuvwxyz0123456789"), cluster.id, data)
        world.begin(node, "create")
        found.append(node.id)
    return found


def is_compute(node: Record) -> bool:
    """Tell whether jobs run on a node."""
    return COMPUTE in node.data["Roles"]


def resources(world: World, node: Record) -> dict[str, int]:
    """Return what a node has."""
    found = next((each for each in world.seed["instance_types"] if each["id"] == node.data["InstanceType"]), {})
    return {
        "Cpu": found.get("cpu", node.data.get("Cpu", 1)),
        "Memory": int(found.get("memory", 1) * MEMORY_UNIT),
        "Gpu": found.get("gpu", 0),
    }


def used(world: World, node: Record) -> dict[str, int]:
    """Return what running jobs use of a node."""
    running = world.store.on_paths("job", node.scope, *RUNNING)
    cores = sum(job.data["Allocated"].get(node.id, 0) for job in running)
    return {"Cpu": cores, "Memory": 0, "Gpu": 0}


def described(call: Call, cluster: Record, node: Record) -> dict[str, Any]:
    """Return what the lists of nodes tell of one."""
    data = node.data
    return {
        "Id": node.id,
        "HostName": data["HostName"],
        "RegionId": cluster.data["RegionId"],
        "ZoneId": cluster.data["ZoneId"],
        "Status": call.world.status(node),
        "CreatedByEhpc": data["CreatedByEhpc"],
        "Role": data["Roles"][0],
        "Roles": {"Role": data["Roles"]},
        "TotalResources": resources(call.world, node),
        "UsedResources": used(call.world, node),
        "AddTime": data["AddTime"],
        "SpotStrategy": data["SpotStrategy"],
        "LockReason": "",
        "ExpiredTime": "",
        "Expired": False,
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
            "Status": "Running" if call.world.status(node) == "running" else "Stopped",
            "InstanceChargeType": data["ChargeType"],
            "InstanceNetworkType": "vpc",
            "CreationTime": data["AddTime"],
        },
    }


def selected(call: Call, cluster: Record) -> list[Record]:
    """Return the nodes that a request asks for."""
    wanted = ASKED_ROLES.get(call.get("Role", ""))
    return [
        node
        for node in call.world.store.list("node", cluster.id)
        if (wanted is None or wanted.intersection(node.data["Roles"]))
        and call.get("HostName", node.data["HostName"]) == node.data["HostName"]
        and (not call.get("OnlyDetached", False) or node.data.get("Detached", False))
    ]


@handles("AddNodes")
def add_compute_nodes(call: Call) -> dict[str, Any]:
    """Adds compute nodes, and the queue that they join if the cluster does not have it yet."""
    from .cluster import add_queue, check_own_image, compute_order

    cluster = call.cluster("running")
    check_own_image(call)
    computes = [each for each in call.world.store.list("node", cluster.id) if is_compute(each)]
    usual = computes[0].data["InstanceType"] if computes else call.world.seed["instance_types"][0]["id"]
    order = compute_order(call, call.get("InstanceType", usual), call["Count"])
    check_order(call.world, cluster, [order])
    if order.queue:
        add_queue(cluster, order.queue)
    found = add_nodes(call.world, cluster, order)
    call.world.log(cluster.id, "AddNodes", f"{order.count} nodes were added: {', '.join(found)}.")
    return {"InstanceIds": {"InstanceId": found}}


@handles("ListNodes")
def list_nodes(call: Call) -> dict[str, Any]:
    """Lists nodes by role, host name or detachment, with what running jobs use of them."""
    cluster = call.cluster()
    shown, page = call.page(selected(call, cluster))
    call.show(shown)
    return {**page, "Nodes": {"NodeInfo": [described(call, cluster, each) for each in shown]}}


@handles("ListNodesNoPaging")
def list_nodes_no_paging(call: Call) -> dict[str, Any]:
    """Lists nodes as ListNodes does, all of them at once."""
    cluster = call.cluster()
    shown = selected(call, cluster)
    call.show(shown)
    return {"Nodes": {"NodeInfo": [described(call, cluster, each) for each in shown]}}


@handles("ListNodesByQueue")
def list_nodes_by_queue(call: Call) -> dict[str, Any]:
    """Lists the compute nodes of a queue."""
    cluster = call.cluster()
    queue_of(cluster, call["QueueName"])
    nodes = [each for each in call.world.store.list("node", cluster.id) if each.data["Queue"] == call["QueueName"]]
    shown, page = call.page(nodes)
    call.show(shown)
    return {**page, "Nodes": {"NodeInfo": [described(call, cluster, each) for each in shown]}}


def queue_of(cluster: Record, name: str) -> dict[str, Any]:
    """Return a queue of a cluster.

    Raises:
        Fault: If it has none of that name.
    """
    for queue in cluster.data["Queues"]:
        if queue["QueueName"] == name:
            found: dict[str, Any] = queue
            return found
    raise Fault("ObjectNotFound", f"The cluster {cluster.id} has no queue {name[:80]}.")


def named(call: Call, cluster: Record) -> list[Record]:
    """Return the nodes that a request names.

    Raises:
        Fault: If one of them does not exist, or does not have the role that was asked for.
    """
    wanted = ASKED_ROLES.get(call.get("Role", ""))
    found = []
    for item in call["Instance"]:
        node = call.world.store.get("node", item["Id"], cluster.id)
        if node is None or (wanted is not None and not wanted.intersection(node.data["Roles"])):
            raise Fault("ComputeNotFound", f"The cluster {cluster.id} has no such node: {item['Id'][:80]}.")
        found.append(node)
    return found


def move(call: Call, operation: str, life: str, states: Iterable[str]) -> dict[str, Any]:
    """Set the nodes that a request names on a path of states: those that are in the right state.

    Raises:
        Fault: If some are not.
    """
    allowed = tuple(states)
    cluster = call.cluster("running", "stopped")
    nodes = named(call, cluster)
    ready = [each for each in nodes if call.world.status(each) in allowed]
    wrong = [f"{each.id} is {call.world.status(each)}" for each in nodes if call.world.status(each) not in allowed]
    if not ready:
        message = f"{operation} needs nodes that are {' or '.join(allowed)}: {', '.join(wrong)}."
        raise Fault("InvalidNodeStatus", message)
    for node in ready:
        call.world.begin(node, life)
    call.world.log(cluster.id, operation, f"{operation}: {', '.join(each.id for each in ready)}.")
    if wrong:
        raise Fault("PartFailure", f"{operation} was done for {len(ready)} nodes; {', '.join(wrong)}.", kept=True)
    return {}


@handles("StartNodes")
def start_nodes(call: Call) -> dict[str, Any]:
    """Starts stopped nodes; the others are told in a PartFailure."""
    return move(call, "StartNodes", "start", ["stopped"])


@handles("StopNodes")
def stop_nodes(call: Call) -> dict[str, Any]:
    """Stops running nodes; the others are told in a PartFailure."""
    return move(call, "StopNodes", "stop", ["running"])


@handles("ResetNodes")
def reset_nodes(call: Call) -> dict[str, Any]:
    """Sets nodes up anew."""
    return move(call, "ResetNodes", "reset", ["running", "stopped", "exception"])


@handles("DeleteNodes")
def delete_nodes(call: Call) -> dict[str, Any]:
    """Releases compute nodes; subscriptions and manager nodes are refused, as are nodes on which jobs run."""
    cluster = call.cluster("running", "stopped", "exception")
    nodes = named(call, cluster)
    for node in nodes:
        if not is_compute(node):
            raise Fault("InvalidOpt", f"The node {node.id} is not a compute node.")
        if node.data["ChargeType"] == "PrePaid" and call.get("ReleaseInstance", True):
            raise Fault("DeletePrePaidInstance", f"The node {node.id} is a subscription that has not ended.")
        if used(call.world, node)["Cpu"]:
            raise Fault("ConflictOpt", f"Jobs are running on the node {node.id}.")
    for node in nodes:
        if not call.get("ReleaseInstance", True) and node.data["CreatedByEhpc"]:
            node.data["Detached"] = True
        call.world.begin(node, "release")
    call.world.log(cluster.id, "DeleteNodes", f"Nodes were deleted: {', '.join(each.id for each in nodes)}.")
    return {}


@handles("UpdateQueueConfig")
def update_queue_config(call: Call) -> dict[str, Any]:
    """Changes the resource group and the instance type of a queue."""
    cluster = call.cluster()
    queue = queue_of(cluster, call["QueueName"])
    if call["ResourceGroupId"] is not None:
        queue["ResourceGroupId"] = call["ResourceGroupId"]
    if call["ComputeInstanceType"] is not None:
        instance_type(call.world, call["ComputeInstanceType"])
        queue["InstanceTypes"] = [call["ComputeInstanceType"]]
    call.world.store.save(cluster)
    return {}
