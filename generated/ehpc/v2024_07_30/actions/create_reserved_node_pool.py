# Generated from spec/2024-07-30/actions/reserved_pool/CreateReservedNodePool.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateReservedNodePool: Reserve IP addresses and host names of a vSwitch for later nodes."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["CreateReservedNodePoolRequest", "CreateReservedNodePoolResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CreateReservedNodePoolRequest(Request["CreateReservedNodePoolResponse"]):
    """Parameters of CreateReservedNodePool: reserve IP addresses and host names of a vSwitch for later nodes.

    Nodes that CreateNodes or a queue creates with the reserved_node_pool_id get the reserved addresses and names. No
    action lists the pools, so keep the identifier.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    count: int | None = None
    """Number of nodes to reserve. Official SDKs do not mark it as required, but documents name no default."""

    description: str | None = None
    """Description of the pool."""

    host_postfix: str | None = None
    """Suffix of the host names of the reserved nodes."""

    host_prefix: str | None = None
    """Prefix of the host names of the reserved nodes."""

    name: str | None = None
    """Name of the pool."""

    vswitch_id: str | None = None
    """Identifier of the vSwitch whose addresses are reserved."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("count", "Count", "integer"),
        WireField("description", "Description", "string"),
        WireField("host_postfix", "HostPostfix", "string"),
        WireField("host_prefix", "HostPrefix", "string"),
        WireField("name", "Name", "string"),
        WireField("vswitch_id", "VSwitchId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateReservedNodePoolResponse(Response):
    """Response of CreateReservedNodePool: reserved_node_pool_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    reserved_node_pool_id: str | None = None
    """Identifier of the pool of reserved nodes."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("reserved_node_pool_id", "ReservedNodePoolId", "string"),
    )


OPERATION = Operation(
    "CreateReservedNodePool",
    CreateReservedNodePoolRequest,
    CreateReservedNodePoolResponse,
    mutates=True,
    idempotent=False,
    secret=False,
)
