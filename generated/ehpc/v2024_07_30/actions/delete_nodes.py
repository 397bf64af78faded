# Generated from spec/2024-07-30/actions/nodes/DeleteNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteNodes: Remove compute nodes from a cluster."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteNodesRequest", "DeleteNodesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteNodesRequest(Request["DeleteNodesResponse"]):
    """Parameters of DeleteNodes: remove compute nodes from a cluster.

    Releases the instances of the nodes and the data on them. No action reads the task_id of the response; ListNodes
    shows which nodes are left.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    instance_ids: Sequence[str]
    """Identifiers of the nodes' ECS instances."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("instance_ids", "InstanceIds", "list", item="string", style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteNodesResponse(Response):
    """Response of DeleteNodes: success, task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    task_id: str | None = None
    """Identifier of the task that carries the request out."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "DeleteNodes",
    DeleteNodesRequest,
    DeleteNodesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListNodes",),
    secret=False,
)
