"""Orders of nodes: what they cost, whether the account may place them, and the nodes that come of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ..protocol.errors import ServiceError
from ..protocol.timestamps import format_timestamp
from ..state.backend import Backend, get_version
from ..state.inventory import COMPUTE, MACHINES, add_queue, count_nodes, find_instance, find_nodes, is_compute
from ..state.sqlite_store import Record
from .call import Call, Members

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
        hosts: Names of the first hosts; the others are counted.
        more: What else is known of each node.
        instances: Instances of the account that become the nodes, in place of new ones.
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
    hosts: Sequence[str] = ()
    more: Mapping[str, Any] = {}
    instances: Sequence[str] = ()


def build_compute_order(call: Call, type_id: str, count: int) -> Order:
    """Return an order of compute nodes with what the request says about them; a subscription needs a length."""
    hours = renewal = 0
    if call.get("EcsChargeType", "PostPaid") == "PrePaid":
        unit = HOURS[call.get("PeriodUnit", "Month")]
        if call["Period"] is None:
            raise ServiceError("InvalidParams", "Period is needed if EcsChargeType is PrePaid.")
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


def get_instance_type(backend: Backend, type_id: str) -> Members:
    """Return an instance type of the seed, or refuse it."""
    types: list[Members] = backend.seed["instance_types"]
    for instance_type in types:
        if instance_type["id"] == type_id:
            return instance_type
    message = f"There is no instance type {type_id[:80]}; ListAvailableEcsTypes lists the types."
    raise ServiceError("InvalidParams", message)


def choose_instance_type(backend: Backend, cluster: Record, queue: str | None) -> str:
    """Return the instance type of new compute nodes if the request names none.

    It is the one that UpdateQueueConfig gave the queue, else that of the node added last, else that which the cluster
    was created with.
    """
    for row in cluster.data["Queues"]:
        if row["QueueName"] == (queue or cluster.data["JobQueue"]) and row["InstanceType"]:
            return str(row["InstanceType"])
    last = find_nodes(
        backend, cluster, lambda node: is_compute(node) and bool(node.get("InstanceType")), descending=True, limit=1
    ).records
    return str(last[0].data["InstanceType"] if last else cluster.data["ComputeInstanceType"])


def check_image(call: Call) -> None:
    """Refuse an image that does not exist, or is missing."""
    owner, image = call.get("ImageOwnerAlias", "system"), call["ImageId"]
    if owner == "system":
        return
    if image is None:
        raise ServiceError("InvalidParams", "ImageId is needed unless ImageOwnerAlias is system.")
    if (owner, image) not in {(image["ImageOwnerAlias"], image["ImageId"]) for image in call.backend.seed["images"]}:
        message = f"There is no image {image[:80]} of the origin {owner}; ListCustomImages lists the images."
        raise ServiceError("ImageNotFound", message)


def check_custom_image(backend: Backend, image: str) -> None:
    """Refuse an image that is named like one of an account, but does not exist."""
    known = [entry["ImageId"] for entry in (*backend.seed["images"], *backend.seed["community_images"])]
    if image.startswith("m-") and image not in known:
        raise ServiceError("ImageNotFound", f"There is no image {image[:80]}.")


def check_computes(backend: Backend, cluster: Record, more: int) -> None:
    """Refuse more compute nodes than a cluster may have."""
    limit = backend.seed["limits"]["computes"]
    if more + sum(number for node, number in count_nodes(backend, cluster).items() if is_compute(node)) > limit:
        raise ServiceError("TooManyComputes", f"A cluster may have {limit} compute nodes.")


def check_order(backend: Backend, cluster: Record, orders: Sequence[Order]) -> None:
    """Refuse nodes that the limits, the stock or the account's balance do not allow."""
    limits = backend.seed["limits"]
    computes = sum(order.number for order in orders if COMPUTE in order.roles)
    scc = sum(order.number for order in orders if order.type_id.startswith("ecs.scc"))
    total = sum(order.number for order in orders)
    check_computes(backend, cluster, computes)
    nodes = count_nodes(backend, cluster).items()
    owned = sum(number for node, number in nodes if node.get("InstanceType").startswith("ecs.scc"))
    if scc + owned > limits["scc"]:
        raise ServiceError("TooManyScc", f"A cluster may have {limits['scc']} instances of the SCC types.")
    everywhere = backend.store.count("node")
    if total + everywhere > limits["nodes"]:
        raise ServiceError("TooManyNodes", f"The account may have {limits['nodes']} nodes.")
    if total + everywhere > limits["private_addresses"]:
        raise ServiceError("QuotaExceeded.PrivateIpAddress", "The vSwitch has no private addresses left.")
    prices = (order.number * get_price(backend, order.type_id) * max(order.hours, 1) for order in orders)
    check_payment(backend, sum(prices))


def get_price(backend: Backend, type_id: str) -> float:
    """Return what an instance costs in an hour; refuse types that do not exist or are sold out."""
    instance_type = get_instance_type(backend, type_id)
    if instance_type.get("sold_out"):
        raise ServiceError("EcsError", f"The instance type {type_id} is sold out in this zone.")
    price: float = instance_type["price"]
    return price


def check_payment(backend: Backend, price: float) -> None:
    """Refuse an order that the account can't pay or place; of what is paid as it goes, the first hour counts."""
    account = backend.seed["account"]
    if account["in_debt"]:
        raise ServiceError("InDebt", "The account is in debt.")
    trouble = account["order_error"]
    if trouble:
        code = trouble if trouble in backend.service_model.errors else "OrderError"
        meaning = backend.service_model.errors[code]["meaning"]
        raise ServiceError(code, f"The order was not placed ({trouble}): {meaning}")
    if price > account["balance"]:
        raise ServiceError("OrderError.InsufficientBalance", "The balance of the account does not cover the order.")


def add_nodes(backend: Backend, cluster: Record, order: Order) -> list[str]:
    """Add nodes to a cluster and return their identifiers."""
    queue = (order.queue or cluster.data["JobQueue"]) if COMPUTE in order.roles else ""
    prefix = order.prefix or order.roles[0].lower()
    identifiers = []
    for place in range(order.number):
        if place < len(order.hosts):
            host = order.hosts[place]
        else:
            host = f"{prefix}{backend.store.next_number(f'host {cluster.id} {prefix}') - 1:03d}{order.suffix}"
        number = backend.store.next_number("address")
        data = {
            "HostName": host,
            "Roles": order.roles,
            "InstanceType": order.type_id,
            "Queue": queue,
            "AddTime": format_timestamp(backend.now),
            "SpotStrategy": order.spot,
            "ChargeType": "PrePaid" if order.hours else "PostPaid",
            "Expires": backend.now + order.hours * HOUR if order.hours else None,
            "Renewal": order.renewal * HOUR,
            "CreateMode": order.mode,
            "ImageId": order.image or cluster.data["ImageId"],
            "Address": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}",
            "Location": "PublicCloud",
            "CreatedByEhpc": not order.instances,
            **order.more,
        }
        own = order.instances[place] if order.instances else ""
        node = Record("node", own or backend.new_id("i-", 20, "abcdefghijklmnopqrstuvwxyz0123456789"), cluster.id, data)
        backend.start_as(get_version(cluster), node, "create")
        identifiers.append(node.id)
    return identifiers


def take_machines(call: Call, cluster: Record) -> list[Order]:
    """Give a cluster, which is not saved, the queues of a scheduler that brings its own, and return its nodes."""
    queues, machines = call.scheduler.list_machines(cluster.data["SchedulerType"])
    if queues:
        cluster.data.update({MACHINES: True, "Queues": [], "JobQueue": queues[0]})
        for name in queues:
            add_queue(cluster, name)
    orders = []
    for machine in machines:
        type_id = f"machine.{machine.cores}c.{machine.memory}m.{machine.gpus}g"
        orders.append(Order(type_id, 1, [COMPUTE], machine.queue, hosts=[machine.host]))
    return orders


def adopt_instances(
    backend: Backend, cluster: Record, ids: Sequence[str], image: str, queue: str | None, more: Mapping[str, Any]
) -> list[str]:
    """Take stopped instances of the account, of one type and in no cluster, into a cluster as compute nodes.

    The image replaces their system disk, ``more`` is what else is known of each.
    """
    instances = [find_instance(backend, name) for name in dict.fromkeys(ids)]
    types = {instance.data["InstanceType"] for instance in instances}
    if len(types) > 1:
        raise ServiceError("InvalidParams", f"The instances must have one type, not {', '.join(sorted(types))}.")
    check_computes(backend, cluster, len(instances))
    for instance in instances:
        if instance.number:
            backend.store.remove(instance)
    names = [instance.id for instance in instances]
    order = Order(types.pop(), len(names), [COMPUTE], queue=queue, image=image, instances=names, more=more)
    return add_nodes(backend, cluster, order)
