# Generated from spec/2018-04-12/actions/nodes/StartNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""StartNodes: Start stopped nodes of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "StartNodesRequest", "StartNodesResponse"]


@define(eq=False, repr=False, kw_only=True)
class StartNodesRequest(Request["StartNodesResponse"]):
    """Parameters of StartNodes: start stopped nodes of a cluster.

    Starts the instances of nodes that StopNodes has stopped. The call returns before the nodes are up; poll ListNodes
    until they are running.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    instance_ids: Sequence[str] | None = None
    """Identifiers of the nodes to start, as ListNodes tells them. Later documentation allows 100 of them at most."""

    role: Literal["Manager", "Login", "Compute"] | str | None = None
    """Role of the nodes; Manager is a management node, Login a login node, Compute a compute node. One of: Manager,
    Login, Compute. Default: Compute."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("instance_ids", "Instance.n.Id", "list", item="string", style="indexed"),
        WireField("role", "Role", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class StartNodesResponse(Response):
    """Response of StartNodes: task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "StartNodes",
    StartNodesRequest,
    StartNodesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListNodes",),
    secret=False,
    positions={"RegionId": "host"},
)
