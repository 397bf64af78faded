# Generated from spec/2018-04-12/actions/gws/DescribeGWSClusters.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeGWSClusters: List the GWS clusters of a region, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["DescribeGWSClustersRequest", "DescribeGWSClustersResponse", "GwsClusterInfo", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GwsClusterInfo(Model):
    """A cluster of the graphic workstation service (GWS)."""

    cluster_id: str | None = None
    """Identifier of the GWS cluster."""

    cluster_name: str | None = None
    """Name of the GWS cluster."""

    create_time: str | None = None
    """When the cluster was created, in UTC."""

    instance_count: int | None = None
    """Number of instances in the cluster."""

    status: Literal["uninit", "creating", "init", "running", "exception", "releasing"] | str | None = None
    """State of the cluster: uninit (not yet initialised), creating, init (being initialised), running, exception
    (something went wrong) or releasing (being deleted). One of: uninit, creating, init, running, exception,
    releasing."""

    vpc_id: str | None = None
    """Identifier of the VPC in which the cluster is."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string"),
        WireField("cluster_name", "ClusterName", "string", aliases=("ClusterNme",)),
        WireField("create_time", "CreateTime", "string"),
        WireField("instance_count", "InstanceCount", "integer"),
        WireField("status", "Status", "string"),
        WireField("vpc_id", "VpcId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeGWSClustersRequest(Request["DescribeGWSClustersResponse"]):
    """Parameters of DescribeGWSClusters: list the GWS clusters of a region, page by page.

    Lists the clusters of the graphic workstation service (GWS) with their status. Give cluster_id to look up a single
    one, for example while waiting for it after CreateGWSCluster.
    """

    cluster_id: str | None = None
    """Identifier of a GWS cluster, to see only this one."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string"),
        WireField("region_id", "RegionId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeGWSClustersResponse(Response):
    """Response of DescribeGWSClusters: page_number, total_count, page_size, clusters, caller_type, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_size: int | None = None
    """Number of items on a page."""

    clusters: list[GwsClusterInfo] = field(factory=list)
    """GWS clusters on this page."""

    caller_type: str | None = None
    """Type of the account that called. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("clusters", "Clusters", "list", item="model", model=GwsClusterInfo, tag="ClusterInfo"),
        WireField("caller_type", "CallerType", "string"),
    )


OPERATION = Operation(
    "DescribeGWSClusters",
    DescribeGWSClustersRequest,
    DescribeGWSClustersResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="clusters",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
