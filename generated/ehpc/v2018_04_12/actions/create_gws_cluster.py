# Generated from spec/2018-04-12/actions/gws/CreateGWSCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateGWSCluster: Create a cluster of the graphic workstation service (GWS)."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["CreateGWSClusterRequest", "CreateGWSClusterResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CreateGWSClusterRequest(Request["CreateGWSClusterResponse"]):
    """Parameters of CreateGWSCluster: create a cluster of the graphic workstation service (GWS).

    A GWS cluster groups graphics instances on which users open a desktop or single applications. An E-HPC cluster can
    have only one such service. The call returns at once with the identifier; poll DescribeGWSClusters until the
    status is running, then add instances with CreateGWSInstance.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    vpc_id: str
    """Identifier of the virtual private cloud (VPC) in which the instances of the cluster will run."""

    cluster_type: Literal["gws.s1.standard"] | str
    """Type of the GWS cluster. There is only one so far. One of: gws.s1.standard."""

    name: str | None = None
    """Name of the GWS cluster. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("vpc_id", "VpcId", "string", required=True),
        WireField("cluster_type", "ClusterType", "string", required=True),
        WireField("name", "Name", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateGWSClusterResponse(Response):
    """Response of CreateGWSCluster: code, gws_cluster_id, success_response, request_id."""

    code: str | None = None
    """Outcome of the call as an HTTP status code, such as 200."""

    gws_cluster_id: str | None = None
    """Identifier of the new GWS cluster."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success_response: bool | None = None
    """Whether the call succeeded."""

    __wire__ = (
        WireField("code", "code", "string"),
        WireField("gws_cluster_id", "data.GWSClusterId", "string", aliases=("GWSClusterId", "ClusterId")),
        WireField("request_id", "requestId", "string", aliases=("RequestId",)),
        WireField("success_response", "successResponse", "boolean"),
    )


OPERATION = Operation(
    "CreateGWSCluster",
    CreateGWSClusterRequest,
    CreateGWSClusterResponse,
    mutates=True,
    idempotent=False,
    shown_by=("DescribeGWSClusters",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
