# Generated from spec/2018-04-12/actions/hybrid_cluster/GetHybridClusterConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetHybridClusterConfig: Get the settings that the local nodes of a hybrid cluster need."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["GetHybridClusterConfigRequest", "GetHybridClusterConfigResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetHybridClusterConfigRequest(Request["GetHybridClusterConfigResponse"]):
    """Parameters of GetHybridClusterConfig: get the settings that the local nodes of a hybrid cluster need.

    Tells the settings of the cluster, or those of one local compute node, as a text to store on the local nodes. Call
    it after CreateHybridCluster for the cluster, and after AddLocalNodes for each new node.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    node: str | None = None
    """Host name of a local compute node, to get the settings of that node. Without it the settings of the whole cluster
    are returned."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("node", "Node", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetHybridClusterConfigResponse(Response):
    """Response of GetHybridClusterConfig: cluster_config, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    cluster_config: str | None = None
    """The settings, in the format of an ini file. The example in later documentation looks base64-encoded, so be ready
    to decode the text."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("cluster_config", "ClusterConfig", "string"),
    )


OPERATION = Operation(
    "GetHybridClusterConfig",
    GetHybridClusterConfigRequest,
    GetHybridClusterConfigResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
