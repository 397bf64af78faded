# Generated from spec/2024-07-30/actions/queue/CreateQueue.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateQueue: Create a queue with its scaling rules and node configurations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.queue_spec import QueueSpec

__all__ = ["CreateQueueRequest", "CreateQueueResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CreateQueueRequest(Request["CreateQueueResponse"]):
    """Parameters of CreateQueue: create a queue with its scaling rules and node configurations."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    queue: QueueSpec | Mapping[str, Any]
    """The new queue."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("queue", "Queue", "model", model=QueueSpec, style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateQueueResponse(Response):
    """Response of CreateQueue: name, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    name: str | None = None
    """Name of the new queue."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("name", "Name", "string"),
    )


OPERATION = Operation(
    "CreateQueue",
    CreateQueueRequest,
    CreateQueueResponse,
    mutates=True,
    idempotent=False,
    shown_by=("GetQueue", "ListQueues"),
    secret=False,
)
