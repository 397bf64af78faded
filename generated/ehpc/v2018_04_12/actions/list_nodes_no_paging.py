# Generated from spec/2018-04-12/actions/nodes/ListNodesNoPaging.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListNodesNoPaging: List all nodes of a cluster at once."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.node_info import NodeInfo

__all__ = ["ListNodesNoPagingRequest", "ListNodesNoPagingResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListNodesNoPagingRequest(Request["ListNodesNoPagingResponse"]):
    """Parameters of ListNodesNoPaging: list all nodes of a cluster at once.

    Tells state, roles and resources of all nodes that fit the filters, in one response. ListNodes gives the same page
    by page.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    role: Literal["Manager", "Login", "Compute"] | str | None = None
    """Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node. The reference
    names no default; later documentation says that the service assumes Compute, so say which role you want. One of:
    Manager, Login, Compute."""

    host_name: str | None = None
    """Only nodes whose host name matches. A part of the name is enough; regular expressions in the style of MySQL work
    too."""

    only_detached: bool | None = None
    """If true, only nodes that E-HPC created and that have since been taken out of its management; otherwise the nodes
    that it manages. Default: false. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    sequence: Literal["Forward", "Backward"] | str | None = None
    """Sort direction. One of: Forward, Backward. Default: Forward. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("role", "Role", "string"),
        WireField("host_name", "HostName", "string"),
        WireField("only_detached", "OnlyDetached", "boolean"),
        WireField("sequence", "Sequence", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListNodesNoPagingResponse(Response):
    """Response of ListNodesNoPaging: nodes, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    nodes: list[NodeInfo] = field(factory=list)
    """The nodes."""

    total_count: int | None = None
    """Number of items on all pages together. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    page_number: int | None = None
    """Page that this response holds, counted from 1. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    page_size: int | None = None
    """Number of items on a page. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("nodes", "Nodes", "list", item="model", model=NodeInfo, tag="NodeInfo"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListNodesNoPaging",
    ListNodesNoPagingRequest,
    ListNodesNoPagingResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
