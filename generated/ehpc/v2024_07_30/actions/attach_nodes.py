# Generated from spec/2024-07-30/actions/nodes/AttachNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AttachNodes: Attach stopped ECS instances to a cluster as compute nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["AttachNodesRequest", "AttachNodesResponse", "AttachedInstances", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AttachedInstances(Model):
    """ECS instances that join a cluster, and the image that replaces their system disks."""

    image_id: str
    """Identifier of the image."""

    instance_ids: Sequence[str]
    """Identifiers of the ECS instances."""

    __wire__ = (
        WireField("image_id", "ImageId", "string", required=True),
        WireField("instance_ids", "InstanceIds", "list", item="string", style="plain", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class AttachNodesRequest(Request["AttachNodesResponse"]):
    """Parameters of AttachNodes: attach stopped ECS instances to a cluster as compute nodes.

    The instances must be stopped, belong to no cluster, be in the VPC of the cluster and have one instance type.
    Their system disks are replaced; data disks are not mounted. ListNodes shows the new nodes.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    compute_node: AttachedInstances | Mapping[str, Any]
    """Instances to attach, and the image that replaces their system disks."""

    queue_name: str | None = None
    """Name of the queue."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("compute_node", "ComputeNode", "model", model=AttachedInstances, style="json", required=True),
        WireField("queue_name", "QueueName", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AttachNodesResponse(Response):
    """Response of AttachNodes: success, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
    )


OPERATION = Operation(
    "AttachNodes",
    AttachNodesRequest,
    AttachNodesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListNodes",),
    secret=False,
)
