# Generated from spec/2018-04-12/actions/cluster/DeleteCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteCluster: Release a cluster and its nodes."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteClusterRequest", "DeleteClusterResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteClusterRequest(Request["DeleteClusterResponse"]):
    """Parameters of DeleteCluster: release a cluster and its nodes.

    A released cluster cannot be brought back. Its pay-as-you-go nodes are released with it, and so are subscription
    nodes whose time is over; other subscription nodes stay. The call returns at once while the status of the cluster
    becomes releasing; DescribeCluster fails with ClusterNotFound when it is gone.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    release_instance: bool | None = None
    """Whether the ECS instances that E-HPC created for the cluster are released with it. Default: true. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("release_instance", "ReleaseInstance", "boolean", as_text=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteClusterResponse(Response):
    """Response of DeleteCluster: task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "DeleteCluster",
    DeleteClusterRequest,
    DeleteClusterResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeCluster",),
    secret=False,
    positions={"RegionId": "host"},
)
