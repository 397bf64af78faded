# Generated from spec/2024-07-30/actions/nodes/UpdateNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UpdateNodes: Protect nodes against scale-in, or end the protection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["NodeUpdate", "OPERATION", "UpdateNodesRequest", "UpdateNodesResponse"]


@define(eq=False, repr=False, kw_only=True)
class NodeUpdate(Model):
    """A node, and whether scale-in must not remove it."""

    instance_id: str | None = None
    """Identifier of the ECS instance."""

    keep_alive: bool | None = None
    """Whether scale-in must not remove the node."""

    __wire__ = (
        WireField("instance_id", "InstanceId", "string"),
        WireField("keep_alive", "KeepAlive", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class UpdateNodesRequest(Request["UpdateNodesResponse"]):
    """Parameters of UpdateNodes: protect nodes against scale-in, or end the protection."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    instances: Sequence[NodeUpdate | Mapping[str, Any]]
    """Nodes to change."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("instances", "Instances", "list", item="model", model=NodeUpdate, style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class UpdateNodesResponse(Response):
    """Response of UpdateNodes: success, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
    )


OPERATION = Operation(
    "UpdateNodes",
    UpdateNodesRequest,
    UpdateNodesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListNodes",),
    secret=False,
)
