# Generated from spec/2018-04-12/actions/nodes/DeleteQueue.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteQueue: Delete a queue of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteQueueRequest", "DeleteQueueResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteQueueRequest(Request["DeleteQueueResponse"]):
    """Parameters of DeleteQueue: delete a queue of a cluster.

    Move or delete the nodes of the queue before.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    queue_name: str
    """Name of the queue."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("queue_name", "QueueName", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteQueueResponse(Response):
    """Response of DeleteQueue: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteQueue",
    DeleteQueueRequest,
    DeleteQueueResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListQueues",),
    secret=False,
)
