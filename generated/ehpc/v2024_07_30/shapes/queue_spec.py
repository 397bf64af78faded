# Generated from spec/2024-07-30/shapes/QueueSpec.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""QueueSpec: A new queue: its scaling rules and the node configurations that it may use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField
from ..shapes.node_spec import NodeSpec

__all__ = ["QueueSpec"]


@define(eq=False, repr=False, kw_only=True)
class QueueSpec(Model):
    """A new queue: its scaling rules and the node configurations that it may use."""

    allocation_strategy: Literal["PriorityInstanceType"] | str | None = None
    """How scale-out chooses among the node configurations: PriorityInstanceType tries them in the given order. One of:
    PriorityInstanceType."""

    compute_nodes: Sequence[NodeSpec | Mapping[str, Any]] | None = None
    """Node configurations that the queue may use. At most 10 items."""

    enable_scale_in: bool | None = None
    """Whether scale-in removes idle nodes automatically."""

    enable_scale_out: bool | None = None
    """Whether scale-out adds nodes automatically."""

    hostname_prefix: str | None = None
    """Prefix of the host names of new nodes: lowercase letters, digits and hyphens. From 0 to 32 characters."""

    hostname_suffix: str | None = None
    """Suffix of the host names of new nodes."""

    initial_count: int | None = None
    """Number of nodes that the queue starts with."""

    inter_connect: Literal["vpc", "eRDMA"] | str | None = None
    """Network between the nodes of the queue: vpc is the ordinary network, eRDMA is elastic RDMA. Examples also show
    erdma. One of: vpc, eRDMA."""

    keep_alive_nodes: Sequence[str] | None = None
    """Host names of nodes that scale-in must not remove."""

    max_count: int | None = None
    """Largest number of compute nodes."""

    max_count_per_cycle: int | None = None
    """Largest number of nodes that one scale-out round adds."""

    min_count: int | None = None
    """Smallest number of compute nodes that scaling keeps."""

    queue_name: str
    """Name of the queue. From 1 to 15 characters."""

    ram_role: str | None = None
    """Name of the RAM role of the nodes."""

    reserved_node_pool_id: str | None = None
    """Identifier of the pool of reserved nodes. (Since alibabacloud_ehpc20240730 2.0.3.)"""

    vswitch_ids: Sequence[str] | None = None
    """Identifiers of the vSwitches that nodes of the queue may use. From 1 to 5 items."""

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
