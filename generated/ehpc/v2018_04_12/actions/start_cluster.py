# Generated from spec/2018-04-12/actions/cluster/StartCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""StartCluster: Start the nodes of a stopped cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "StartClusterRequest", "StartClusterResponse"]


@define(eq=False, repr=False, kw_only=True)
class StartClusterRequest(Request["StartClusterResponse"]):
    """Parameters of StartCluster: start the nodes of a stopped cluster.

    The counterpart of StopCluster. The call returns at once; ListNodes shows when the nodes are running. ListClusters
    and DescribeCluster show which clusters there are and what state they are in.
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
class StartClusterResponse(Response):
    """Response of StartCluster: task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "StartCluster",
    StartClusterRequest,
    StartClusterResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeCluster",),
    secret=False,
    positions={"RegionId": "host"},
)
