"""Queues of clusters, which belong to the chapter nodes."""

from __future__ import annotations

from ..protocol.errors import ServiceError
from ..state.inventory import add_queue, find_nodes, get_queue, is_compute, remove_queue
from ..state.listings import Search
from .call import Call
from .registry import handles


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
