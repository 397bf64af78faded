# Generated from spec/2018-04-12/actions/client/UpgradeClient.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UpgradeClient: Upgrade the E-HPC client of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "UpgradeClientRequest", "UpgradeClientResponse"]


@define(eq=False, repr=False, kw_only=True)
class UpgradeClientRequest(Request["UpgradeClientResponse"]):
    """Parameters of UpgradeClient: upgrade the E-HPC client of a cluster.

    Replaces the client (ehpcutil) on the nodes of the cluster with the version asked for, or with the newest one.
    ListCurrentClientVersion tells the newest version, DescribeCluster the version that the cluster has.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    client_version: str | None = None
    """Version to upgrade to, such as 1.0.24; the newest version if absent."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("client_version", "ClientVersion", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class UpgradeClientResponse(Response):
    """Response of UpgradeClient: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "requestId", "string", aliases=("RequestId",)),)


OPERATION = Operation(
    "UpgradeClient",
    UpgradeClientRequest,
    UpgradeClientResponse,
    mutates=True,
    idempotent=False,
    shown_by=("DescribeCluster",),
    secret=False,
    positions={"RegionId": "host"},
)
