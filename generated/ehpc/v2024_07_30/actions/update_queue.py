# Generated from spec/2024-07-30/actions/queue/UpdateQueue.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UpdateQueue: Replace the settings of a queue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.node_spec import NodeSpec

__all__ = ["OPERATION", "QueueUpdate", "UpdateQueueRequest", "UpdateQueueResponse"]


@define(eq=False, repr=False, kw_only=True)
class QueueUpdate(Model):
    """The settings of a queue after an update. Settings that are left out are reset."""

    allocation_strategy: Literal["PriorityInstanceType"] | str | None = None
    """How scale-out chooses among the node configurations: PriorityInstanceType tries them in the given order. One of:
    PriorityInstanceType. When left out, it is emptied: pass its present value to keep it."""

    compute_nodes: Sequence[NodeSpec | Mapping[str, Any]] | None = None
    """Node configurations that the queue may use. At most 10 items. When left out, it is emptied: pass its present value
    to keep it."""

    enable_scale_in: bool | None = None
    """Whether scale-in removes idle nodes automatically. When left out, it is emptied: pass its present value to keep
    it."""

    enable_scale_out: bool | None = None
    """Whether scale-out adds nodes automatically. When left out, it is emptied: pass its present value to keep it."""

    hostname_prefix: str | None = None
    """Prefix of the host names of new nodes: lowercase letters, digits and hyphens. From 0 to 32 characters. When left
    out, it is emptied: pass its present value to keep it."""

    hostname_suffix: str | None = None
    """Suffix of the host names of new nodes. When left out, it is emptied: pass its present value to keep it."""

    initial_count: int | None = None
    """Number of nodes that the queue starts with. When left out, it is emptied: pass its present value to keep it."""

    inter_connect: Literal["vpc", "eRDMA"] | str | None = None
    """Network between the nodes of the queue: vpc is the ordinary network, eRDMA is elastic RDMA. Examples also show
    erdma. One of: vpc, eRDMA. When left out, it is emptied: pass its present value to keep it."""

    keep_alive_nodes: Sequence[str] | None = None
    """Host names of nodes that scale-in must not remove. When left out, it is emptied: pass its present value to keep
    it."""

    max_count: int | None = None
    """Largest number of compute nodes. When left out, it is emptied: pass its present value to keep it."""

    max_count_per_cycle: int | None = None
    """Largest number of nodes that one scale-out round adds. When left out, it is emptied: pass its present value to
    keep it."""

    min_count: int | None = None
    """Smallest number of compute nodes that scaling keeps. When left out, it is emptied: pass its present value to keep
    it."""

    queue_name: str
    """Name of the queue."""

    ram_role: str | None = None
    """Name of the RAM role of the nodes. When left out, it is emptied: pass its present value to keep it."""

    reserved_node_pool_id: str | None = None
    """Identifier of the pool of reserved nodes. When left out, it is emptied: pass its present value to keep it. (Since
    alibabacloud_ehpc20240730 2.0.3.)"""

    vswitch_ids: Sequence[str] | None = None
    """Identifiers of the vSwitches that nodes of the queue may use. From 1 to 5 items. When left out, it is emptied:
    pass its present value to keep it."""

    __wire__ = (
        WireField("allocation_strategy", "AllocationStrategy", "string"),
        WireField("compute_nodes", "ComputeNodes", "list", item="model", model=NodeSpec, style="plain"),
        WireField("enable_scale_in", "EnableScaleIn", "boolean"),
        WireField("enable_scale_out", "EnableScaleOut", "boolean"),
        WireField("hostname_prefix", "HostnamePrefix", "string"),
        WireField("hostname_suffix", "HostnameSuffix", "string"),
        WireField("initial_count", "InitialCount", "integer"),
        WireField("inter_connect", "InterConnect", "string"),
        WireField("keep_alive_nodes", "KeepAliveNodes", "list", item="string", style="plain"),
        WireField("max_count", "MaxCount", "integer"),
        WireField("max_count_per_cycle", "MaxCountPerCycle", "integer"),
        WireField("min_count", "MinCount", "integer"),
        WireField("queue_name", "QueueName", "string", required=True),
        WireField("ram_role", "RamRole", "string"),
        WireField("reserved_node_pool_id", "ReservedNodePoolId", "string"),
        WireField("vswitch_ids", "VSwitchIds", "list", item="string", style="plain"),
    )


@define(eq=False, repr=False, kw_only=True)
class UpdateQueueRequest(Request["UpdateQueueResponse"]):
    """Parameters of UpdateQueue: replace the settings of a queue.

    The request replaces the settings of the queue as a whole: what is left out is reset. Read the present settings
    with GetQueue first, and send back those to keep. Of two updates at the same time, the last one wins.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    queue: QueueUpdate | Mapping[str, Any]
    """New settings of the queue that queue_name names."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("queue", "Queue", "model", model=QueueUpdate, style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class UpdateQueueResponse(Response):
    """Response of UpdateQueue: success, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
    )


OPERATION = Operation(
    "UpdateQueue",
    UpdateQueueRequest,
    UpdateQueueResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetQueue",),
    secret=False,
)
