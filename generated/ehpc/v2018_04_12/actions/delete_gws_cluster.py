# Generated from spec/2018-04-12/actions/gws/DeleteGWSCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteGWSCluster: Release a GWS cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteGWSClusterRequest", "DeleteGWSClusterResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteGWSClusterRequest(Request["DeleteGWSClusterResponse"]):
    """Parameters of DeleteGWSCluster: release a GWS cluster.

    Releases a cluster of the graphic workstation service (GWS). The call does not wait until the cluster is gone;
    poll DescribeGWSClusters, where its status is releasing meanwhile.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the GWS cluster. DescribeGWSClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteGWSClusterResponse(Response):
    """Response of DeleteGWSCluster: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteGWSCluster",
    DeleteGWSClusterRequest,
    DeleteGWSClusterResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeGWSClusters",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
