# Generated from spec/2024-07-30/actions/queue/DeleteQueues.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteQueues: Delete queues that have no nodes."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteQueuesRequest", "DeleteQueuesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteQueuesRequest(Request["DeleteQueuesResponse"]):
    """Parameters of DeleteQueues: delete queues that have no nodes.

    All nodes of the queues must be removed before, with DeleteNodes.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    queue_names: Sequence[str]
    """Names of the queues."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("queue_names", "QueueNames", "list", item="string", style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteQueuesResponse(Response):
    """Response of DeleteQueues: success, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
    )


OPERATION = Operation(
    "DeleteQueues",
    DeleteQueuesRequest,
    DeleteQueuesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListQueues",),
    secret=False,
)
