# Generated from spec/2024-07-30/actions/queue/GetQueue.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetQueue: Describe a queue with its scaling rules and node configurations."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.node_configuration import NodeConfiguration

__all__ = ["GetQueueRequest", "GetQueueResponse", "OPERATION", "QueueInfo"]


@define(eq=False, repr=False, kw_only=True)
class QueueInfo(Model):
    """A queue with its scaling rules and node configurations."""

    allocation_strategy: Literal["PriorityInstanceType"] | str | None = None
    """How scale-out chooses among the node configurations: PriorityInstanceType tries them in the given order. One of:
    PriorityInstanceType."""

    compute_nodes: list[NodeConfiguration] = field(factory=list)
    """Node configurations that the queue may use."""

    create_time: str | None = None
    """Time at which the queue was created. (Since alibabacloud_ehpc20240730 2.2.1.)"""

    enable_scale_in: bool | None = None
    """Whether scale-in removes idle nodes automatically."""

    enable_scale_out: bool | None = None
    """Whether scale-out adds nodes automatically."""

    hostname_prefix: str | None = None
    """Prefix of the host names of new nodes: lowercase letters, digits and hyphens."""

    hostname_suffix: str | None = None
    """Suffix of the host names of new nodes."""

    initial_count: int | None = None
    """Number of nodes that the queue starts with."""

    inter_connect: Literal["vpc", "eRDMA"] | str | None = None
    """Network between the nodes of the queue: vpc is the ordinary network, eRDMA is elastic RDMA. Examples also show
    erdma. One of: vpc, eRDMA."""

    keep_alive_nodes: list[str] = field(factory=list)
    """Host names of nodes that scale-in must not remove."""

    max_count: int | None = None
    """Largest number of compute nodes."""

    max_count_per_cycle: int | None = None
    """Largest number of nodes that one scale-out round adds."""

    min_count: int | None = None
    """Smallest number of compute nodes that scaling keeps."""

    queue_name: str | None = None
    """Name of the queue."""

    ram_role: str | None = None
    """Name of the RAM role of the nodes."""

    reserved_node_pool_id: str | None = None
    """Identifier of the pool of reserved nodes. (Since alibabacloud_ehpc20240730 2.0.3.)"""

    update_time: str | None = None
    """Time of the last change of the queue. (Since alibabacloud_ehpc20240730 2.2.1.)"""

    vswitch_ids: list[str] = field(factory=list)
    """Identifiers of the vSwitches that nodes of the queue may use, 1 to 5."""

    __wire__ = (
        WireField("allocation_strategy", "AllocationStrategy", "string"),
        WireField("compute_nodes", "ComputeNodes", "list", item="model", model=NodeConfiguration),
        WireField("create_time", "CreateTime", "string"),
        WireField("enable_scale_in", "EnableScaleIn", "boolean"),
        WireField("enable_scale_out", "EnableScaleOut", "boolean"),
        WireField("hostname_prefix", "HostnamePrefix", "string"),
        WireField("hostname_suffix", "HostnameSuffix", "string"),
        WireField("initial_count", "InitialCount", "integer"),
        WireField("inter_connect", "InterConnect", "string"),
        WireField("keep_alive_nodes", "KeepAliveNodes", "list", item="string"),
        WireField("max_count", "MaxCount", "integer"),
        WireField("max_count_per_cycle", "MaxCountPerCycle", "integer"),
        WireField("min_count", "MinCount", "integer"),
        WireField("queue_name", "QueueName", "string"),
        WireField("ram_role", "RamRole", "string"),
        WireField("reserved_node_pool_id", "ReservedNodePoolId", "string"),
        WireField("update_time", "UpdateTime", "string"),
        WireField("vswitch_ids", "VSwitchIds", "list", item="string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetQueueRequest(Request["GetQueueResponse"]):
    """Parameters of GetQueue: describe a queue with its scaling rules and node configurations."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    queue_name: str
    """Name of the queue."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("queue_name", "QueueName", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetQueueResponse(Response):
    """Response of GetQueue: queue, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    queue: QueueInfo | None = None
    """The queue."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("queue", "Queue", "model", model=QueueInfo),
    )


OPERATION = Operation(
    "GetQueue",
    GetQueueRequest,
    GetQueueResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
