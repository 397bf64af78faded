# Generated from spec/2018-04-12/actions/nodes/ListNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListNodes: List the nodes of a cluster, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.node_info import NodeInfo

__all__ = ["ListNodesRequest", "ListNodesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListNodesRequest(Request["ListNodesResponse"]):
    """Parameters of ListNodes: list the nodes of a cluster, page by page.

    Tells state, roles and resources of the nodes that fit the filters. Use it to wait for the actions that add,
    start, stop or reset nodes. ListNodesNoPaging gives all nodes at once, ListNodesByQueue those of one queue.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    role: Literal["Manager", "Login", "Compute"] | str | None = None
    """Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node. The reference
    names no default, and the service may assume Compute, so say which role you want. One of: Manager, Login, Compute."""

    host_name: str | None = None
    """Only nodes whose host name matches. A part of the name is enough; regular expressions in the style of MySQL work
    too."""

    only_detached: bool | None = None
    """If true, only nodes that E-HPC created and that have since been taken out of its management; otherwise the nodes
    that it manages. Default: false. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    filter: str | None = None
    """Node states to filter by, as a JSON text with the key status. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    host_name_prefix: str | None = None
    """Only nodes whose host name starts with this text. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    host_name_suffix: str | None = None
    """Only nodes whose host name ends with this text. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    private_ip_address: str | None = None
    """Only nodes with these private IP addresses, separated by commas. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    sequence: Literal["Forward", "Backward"] | str | None = None
    """Sort direction. One of: Forward, Backward. Default: Forward. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    sort_by: Literal["AddedTime", "HostName"] | str | None = None
    """Sort key. One of: AddedTime, HostName. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 100. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("role", "Role", "string"),
        WireField("host_name", "HostName", "string"),
        WireField("only_detached", "OnlyDetached", "boolean"),
        WireField("filter", "Filter", "string"),
        WireField("host_name_prefix", "HostNamePrefix", "string"),
        WireField("host_name_suffix", "HostNameSuffix", "string"),
        WireField("private_ip_address", "PrivateIpAddress", "string"),
        WireField("sequence", "Sequence", "string"),
        WireField("sort_by", "SortBy", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListNodesResponse(Response):
    """Response of ListNodes: nodes, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    nodes: list[NodeInfo] = field(factory=list)
    """The nodes."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("nodes", "Nodes", "list", item="model", model=NodeInfo, tag="NodeInfo"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListNodes",
    ListNodesRequest,
    ListNodesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="nodes",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=100,
    ),
    positions={"RegionId": "host"},
)
