# Generated from spec/2018-04-12/actions/nodes/ListNodesByQueue.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListNodesByQueue: List the nodes of a queue, page by page."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.node_info import NodeInfo

__all__ = ["ListNodesByQueueRequest", "ListNodesByQueueResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListNodesByQueueRequest(Request["ListNodesByQueueResponse"]):
    """Parameters of ListNodesByQueue: list the nodes of a queue, page by page.

    Tells state, network and resources of the nodes in one queue of a cluster, and the ECS instances behind them.
    ListQueues lists the queues, ListNodes the nodes of the whole cluster.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    queue_name: str
    """Name of the queue, such as workq."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. (Since alibabacloud_ehpc20180412 1.14.17.)"""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("region_id", "RegionId", "string"),
        WireField("queue_name", "QueueName", "string", required=True),
        WireField("async_", "Async", "boolean"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListNodesByQueueResponse(Response):
    """Response of ListNodesByQueue: nodes, total_count, page_number, page_size, request_id."""

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
    "ListNodesByQueue",
    ListNodesByQueueRequest,
    ListNodesByQueueResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="nodes",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
)
