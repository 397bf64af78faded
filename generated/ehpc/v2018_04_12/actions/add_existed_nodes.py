# Generated from spec/2018-04-12/actions/nodes/AddExistedNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AddExistedNodes: Attach stopped ECS instances to a cluster as compute nodes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["AddExistedNodesRequest", "AddExistedNodesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AddExistedNodesRequest(Request["AddExistedNodesResponse"]):
    """Parameters of AddExistedNodes: attach stopped ECS instances to a cluster as compute nodes.

    The system disks of the instances are replaced by the image. ListTasks shows the task that carries the request
    out.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    image_id: str
    """Identifier of the image."""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str
    """Source of the image: system is Alibaba Cloud, self is your account, others are other accounts, marketplace is the
    marketplace. One of: system, self, others, marketplace. Default: system."""

    instance_ids: Sequence[str]
    """Identifiers of the ECS instances."""

    job_queue: str | None = None
    """Name of the queue that the nodes join."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("image_id", "ImageId", "string", required=True),
        WireField("image_owner_alias", "ImageOwnerAlias", "string", required=True),
        WireField("instance_ids", "Instance.n.Id", "list", item="string", style="indexed", required=True),
        WireField("job_queue", "JobQueue", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AddExistedNodesResponse(Response):
    """Response of AddExistedNodes: task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    task_id: str | None = None
    """Identifier of the task that carries the request out."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "AddExistedNodes",
    AddExistedNodesRequest,
    AddExistedNodesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListNodes",),
    secret=False,
)
