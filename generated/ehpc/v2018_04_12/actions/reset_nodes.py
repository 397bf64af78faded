# Generated from spec/2018-04-12/actions/nodes/ResetNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ResetNodes: Set up compute nodes of a cluster from scratch."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "ResetNodesRequest", "ResetNodesResponse"]


@define(eq=False, repr=False, kw_only=True)
class ResetNodesRequest(Request["ResetNodesResponse"]):
    """Parameters of ResetNodes: set up compute nodes of a cluster from scratch.

    Brings operating system and software of compute nodes back to their first state. Jobs that run on the nodes are
    lost, and so is what is stored on their system disks; use it to repair nodes rather than on nodes in service. The
    call returns before the nodes are ready; poll ListNodes until they are running again.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    instance_ids: Sequence[str] | None = None
    """Identifiers of the compute nodes to reset, as ListNodes tells them. Later documentation allows 100 of them at
    most."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("instance_ids", "Instance.n.Id", "list", item="string", style="indexed"),
    )


@define(eq=False, repr=False, kw_only=True)
class ResetNodesResponse(Response):
    """Response of ResetNodes: task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "ResetNodes",
    ResetNodesRequest,
    ResetNodesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListNodes",),
    secret=False,
    positions={"RegionId": "host"},
)
