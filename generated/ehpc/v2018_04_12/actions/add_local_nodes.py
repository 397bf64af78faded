# Generated from spec/2018-04-12/actions/hybrid_cluster/AddLocalNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AddLocalNodes: Add local compute nodes to a hybrid cluster or to a cluster in the cloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["AddLocalNodesRequest", "AddLocalNodesResponse", "LocalNode", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class LocalNode(Model):
    """A local machine that becomes a compute node."""

    host_name: str
    """Host name of the machine."""

    ip_address: str
    """Address of the machine."""

    __wire__ = (
        WireField("host_name", "HostName", "string", required=True),
        WireField("ip_address", "IpAddress", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class AddLocalNodesRequest(Request["AddLocalNodesResponse"]):
    """Parameters of AddLocalNodes: add local compute nodes to a hybrid cluster or to a cluster in the cloud.

    Makes machines of your own known to a cluster as compute nodes. Prepare each of them with the settings that
    GetHybridClusterConfig tells for it.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    nodes: Sequence[LocalNode | Mapping[str, Any]]
    """The local compute nodes to add."""

    queue: str | None = None
    """Name of the queue that the nodes join. (Since alibabacloud_ehpc20180412 1.14.15.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("nodes", "Nodes", "list", item="model", model=LocalNode, style="json", required=True),
        WireField("queue", "Queue", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AddLocalNodesResponse(Response):
    """Response of AddLocalNodes: instance_ids, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    instance_ids: list[str] = field(factory=list)
    """Identifiers of the local compute nodes in the cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("instance_ids", "InstanceIds", "list", item="string", tag="InstanceId"),
    )


OPERATION = Operation(
    "AddLocalNodes",
    AddLocalNodesRequest,
    AddLocalNodesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListNodes",),
    secret=False,
    positions={"RegionId": "host"},
)
