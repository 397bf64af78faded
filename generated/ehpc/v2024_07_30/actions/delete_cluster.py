# Generated from spec/2024-07-30/actions/cluster/DeleteCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteCluster: Release a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteClusterRequest", "DeleteClusterResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteClusterRequest(Request["DeleteClusterResponse"]):
    """Parameters of DeleteCluster: release a cluster.

    Deletes the nodes of the cluster and the data on them. Poll GetCluster until it answers ClusterNotFound. A cluster
    with deletion protection, or one that another operation works on, is refused. No action reads the task_id of the
    response.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (WireField("cluster_id", "ClusterId", "string", required=True),)


@define(eq=False, repr=False, kw_only=True)
class DeleteClusterResponse(Response):
    """Response of DeleteCluster: success, task_id, request_id."""

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
    "DeleteCluster",
    DeleteClusterRequest,
    DeleteClusterResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetCluster", "ListClusters"),
    secret=False,
)
