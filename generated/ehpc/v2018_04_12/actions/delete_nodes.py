# Generated from spec/2018-04-12/actions/nodes/DeleteNodes.yaml
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

    Takes compute nodes out of the cluster and, by default, releases the ECS instances that E-HPC created for them
    together with what is stored on them. Jobs that run on the nodes are lost, so make sure that the nodes are idle
    and that the results of earlier jobs are saved elsewhere. The nodes may still be listed for a while after the call
    has returned; poll ListNodes.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    instance_ids: Sequence[str] | None = None
    """Identifiers of the compute nodes to remove, as ListNodes tells them. Later documentation allows 100 of them at
    most."""

    release_instance: bool | None = None
    """Whether to release the instances that E-HPC created, rather than only taking them out of the cluster. Default:
    true."""

    sync: bool | None = None
    """Whether the call returns only when the nodes are deleted; the response then has no task_id. (Since
    alibabacloud_ehpc20180412 1.14.8.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("instance_ids", "Instance.n.Id", "list", item="string", style="indexed"),
        WireField("release_instance", "ReleaseInstance", "boolean"),
        WireField("sync", "Sync", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteNodesResponse(Response):
    """Response of DeleteNodes: task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
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
    positions={"RegionId": "host"},
)
