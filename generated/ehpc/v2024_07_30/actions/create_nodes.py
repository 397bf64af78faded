# Generated from spec/2024-07-30/actions/nodes/CreateNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateNodes: Add compute nodes of one configuration to a queue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.node_spec import NodeSpec

__all__ = ["CreateNodesRequest", "CreateNodesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CreateNodesRequest(Request["CreateNodesResponse"]):
    """Parameters of CreateNodes: add compute nodes of one configuration to a queue.

    Returns at once, while the nodes are being created; ListNodes shows their state. Nodes are billed from their
    creation. No idempotency token exists, so a call whose response was lost must not be repeated unseen.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    compute_node: NodeSpec | Mapping[str, Any] | None = None
    """Configuration of the new nodes. Official SDKs do not mark it as required, but documents name no default."""

    count: int | None = None
    """Number of nodes to add; at least min_count. Official SDKs do not mark it as required, but documents name no
    default. From 1 to 99."""

    deployment_set_id: str | None = None
    """Identifier of the ECS deployment set for the nodes. Only deployment sets with the low-latency strategy are
    accepted. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    hpc_inter_connect: Literal["vpc", "eRDMA"] | str | None = None
    """Network between the compute nodes: vpc is the ordinary network, eRDMA is elastic RDMA. One of: vpc, eRDMA."""

    hostname_prefix: str | None = None
    """Prefix of the host names of new nodes: lowercase letters, digits and hyphens. From 0 to 32 characters."""

    hostname_suffix: str | None = None
    """Suffix of the host names of new nodes."""

    hostnames: Sequence[str] | None = None
    """Host names of the new nodes. (Since alibabacloud_ehpc20240730 2.2.2.)"""

    keep_alive: bool | None = None
    """Whether scale-in must not remove the new nodes."""

    min_count: int | None = None
    """Smallest number of nodes to accept when stock is short. The service then adds between min_count and count nodes.
    (Since alibabacloud_ehpc20240730 2.2.3.)"""

    queue_name: str | None = None
    """Name of the queue."""

    ram_role: str | None = None
    """Name of the RAM role of the nodes."""

    reserved_node_pool_id: str | None = None
    """Identifier of the pool of reserved nodes. (Since alibabacloud_ehpc20240730 2.0.3.)"""

    vswitch_id: str | None = None
    """Identifier of the vSwitch."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("compute_node", "ComputeNode", "model", model=NodeSpec, style="json"),
        WireField("count", "Count", "integer"),
        WireField("deployment_set_id", "DeploymentSetId", "string"),
        WireField("hpc_inter_connect", "HPCInterConnect", "string"),
        WireField("hostname_prefix", "HostnamePrefix", "string"),
        WireField("hostname_suffix", "HostnameSuffix", "string"),
        WireField("hostnames", "Hostnames", "list", item="string", style="json"),
        WireField("keep_alive", "KeepAlive", "boolean", as_text=True),
        WireField("min_count", "MinCount", "integer"),
        WireField("queue_name", "QueueName", "string"),
        WireField("ram_role", "RamRole", "string"),
        WireField("reserved_node_pool_id", "ReservedNodePoolId", "string"),
        WireField("vswitch_id", "VSwitchId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateNodesResponse(Response):
    """Response of CreateNodes: success, instance_ids, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    instance_ids: list[str] = field(factory=list)
    """Identifiers of the ECS instances."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
        WireField("instance_ids", "InstanceIds", "list", item="string"),
    )


OPERATION = Operation(
    "CreateNodes",
    CreateNodesRequest,
    CreateNodesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListNodes",),
    secret=False,
)
