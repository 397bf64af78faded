# Generated from spec/2024-07-30/actions/reserved_pool/DeleteReservedNodePool.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteReservedNodePool: Delete a pool of reserved nodes."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteReservedNodePoolRequest", "DeleteReservedNodePoolResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteReservedNodePoolRequest(Request["DeleteReservedNodePoolResponse"]):
    """Parameters of DeleteReservedNodePool: delete a pool of reserved nodes."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    id: str
    """Identifier of the pool, as CreateReservedNodePool returned it."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("id", "Id", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteReservedNodePoolResponse(Response):
    """Response of DeleteReservedNodePool: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteReservedNodePool",
    DeleteReservedNodePoolRequest,
    DeleteReservedNodePoolResponse,
    mutates=True,
    idempotent=True,
    secret=False,
)
