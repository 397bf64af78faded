# Generated from spec/2024-07-30/actions/queue/ListQueues.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListQueues: List the queues of a cluster with the numbers of their nodes."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.node_configuration import NodeConfiguration

__all__ = ["ListQueuesRequest", "ListQueuesResponse", "OPERATION", "QueueNodeCounts", "QueueSummary"]


@define(eq=False, repr=False, kw_only=True)
class QueueNodeCounts(Model):
    """Numbers of nodes of a queue, by state."""

    creating_counts: int | None = None
    """Number of compute nodes that are still being created."""

    exception_counts: int | None = None
    """Number of compute nodes with a fault."""

    running_counts: int | None = None
    """Number of compute nodes that are running."""

    __wire__ = (
        WireField("creating_counts", "CreatingCounts", "integer"),
        WireField("exception_counts", "ExceptionCounts", "integer"),
        WireField("running_counts", "RunningCounts", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class QueueSummary(Model):
    """A queue in the list, with the numbers of its nodes."""

    compute_nodes: list[NodeConfiguration] = field(factory=list)
    """Node configurations that the queue may use."""

    create_time: str | None = None
    """Time at which the queue was created."""

    enable_scale_in: bool | None = None
    """Whether scale-in removes idle nodes automatically."""

    enable_scale_out: bool | None = None
    """Whether scale-out adds nodes automatically."""

    max_count: int | None = None
    """Largest number of compute nodes."""

    max_count_per_cycle: int | None = None
    """Largest number of nodes that one scale-out round adds."""

    min_count: int | None = None
    """Smallest number of compute nodes that scaling keeps."""

    nodes: QueueNodeCounts | None = None
    """Numbers of nodes, by state."""

    queue_name: str | None = None
    """Name of the queue."""

    total_cores: int | None = None
    """Number of CPU cores of all nodes of the queue."""

    update_time: str | None = None
    """Time of the last change of the queue."""

    vswitch_ids: list[str] = field(factory=list)
    """Identifiers of the vSwitches that nodes of the queue may use, 1 to 5."""

    __wire__ = (
        WireField("compute_nodes", "ComputeNodes", "list", item="model", model=NodeConfiguration),
        WireField("create_time", "CreateTime", "string"),
        WireField("enable_scale_in", "EnableScaleIn", "boolean"),
        WireField("enable_scale_out", "EnableScaleOut", "boolean"),
        WireField("max_count", "MaxCount", "integer"),
        WireField("max_count_per_cycle", "MaxCountPerCycle", "integer"),
        WireField("min_count", "MinCount", "integer"),
        WireField("nodes", "Nodes", "model", model=QueueNodeCounts),
        WireField("queue_name", "QueueName", "string"),
        WireField("total_cores", "TotalCores", "integer"),
        WireField("update_time", "UpdateTime", "string"),
        WireField("vswitch_ids", "VSwitchIds", "list", item="string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListQueuesRequest(Request["ListQueuesResponse"]):
    """Parameters of ListQueues: list the queues of a cluster with the numbers of their nodes.

    The response has a page number and a page size, but the request cannot ask for a page.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    queue_names: Sequence[str] | None = None
    """Only these queues. At most 8 items."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("queue_names", "QueueNames", "list", item="string", style="json"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListQueuesResponse(Response):
    """Response of ListQueues: cluster_id, queues, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    queues: list[QueueSummary] = field(factory=list)
    """Queues of the cluster."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("queues", "Queues", "list", item="model", model=QueueSummary),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListQueues",
    ListQueuesRequest,
    ListQueuesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    item_limits={"queue_names": 8},
)
