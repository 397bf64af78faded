# Generated from spec/2018-04-12/actions/cluster/ModifyClusterAttributes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ModifyClusterAttributes: Change the name or the description of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["ModifyClusterAttributesRequest", "ModifyClusterAttributesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ModifyClusterAttributesRequest(Request["ModifyClusterAttributesResponse"]):
    """Parameters of ModifyClusterAttributes: change the name or the description of a cluster.

    DescribeCluster shows the present ones.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    name: str | None = None
    """New name of the cluster. It begins with a letter or a Chinese character, followed by letters, Chinese characters,
    digits, hyphens and underscores. From 2 to 64 characters."""

    description: str | None = None
    """New description of the cluster. From 2 to 128 characters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("name", "Name", "string"),
        WireField("description", "Description", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyClusterAttributesResponse(Response):
    """Response of ModifyClusterAttributes."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "ModifyClusterAttributes",
    ModifyClusterAttributesRequest,
    ModifyClusterAttributesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeCluster",),
    secret=False,
)
