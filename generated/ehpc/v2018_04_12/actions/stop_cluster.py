# Generated from spec/2018-04-12/actions/cluster/StopCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""StopCluster: Stop all nodes of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "StopClusterRequest", "StopClusterResponse"]


@define(eq=False, repr=False, kw_only=True)
class StopClusterRequest(Request["StopClusterResponse"]):
    """Parameters of StopCluster: stop all nodes of a cluster.

    The call returns at once; ListNodes shows when the nodes are stopped. Until StartCluster starts them again the
    cluster cannot be used. Subscription nodes are charged all the same; pay-as-you-go nodes stop costing computing
    time only where the economical mode of ECS is switched on.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class StopClusterResponse(Response):
    """Response of StopCluster: task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "StopCluster",
    StopClusterRequest,
    StopClusterResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeCluster",),
    secret=False,
    positions={"RegionId": "host"},
)
