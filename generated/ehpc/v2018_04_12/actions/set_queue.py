# Generated from spec/2018-04-12/actions/nodes/SetQueue.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SetQueue: Move compute nodes to another queue."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "SetQueueRequest", "SetQueueResponse"]


@define(eq=False, repr=False, kw_only=True)
class SetQueueRequest(Request["SetQueueResponse"]):
    """Parameters of SetQueue: move compute nodes to another queue."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    node_names: Sequence[str]
    """Names of the nodes to move."""

    queue_name: str
    """Name of the queue."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("node_names", "Node.n.Name", "list", item="string", style="indexed", required=True),
        WireField("queue_name", "QueueName", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class SetQueueResponse(Response):
    """Response of SetQueue: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "SetQueue",
    SetQueueRequest,
    SetQueueResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListNodesByQueue",),
    secret=False,
)
