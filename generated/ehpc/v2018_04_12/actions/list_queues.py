# Generated from spec/2018-04-12/actions/cluster/ListQueues.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListQueues: List the queues of a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListQueuesRequest", "ListQueuesResponse", "OPERATION", "QueueInfo"]


@define(eq=False, repr=False, kw_only=True)
class QueueInfo(Model):
    """A queue of a cluster."""

    queue_name: str | None = None
    """Name of the queue, such as workq."""

    type: Literal["Execution", "Router"] | str | None = None
    """Kind of the queue; jobs run in an Execution queue, a Router queue passes its jobs on to Execution queues. One of:
    Execution, Router."""

    resource_group_id: str | None = None
    """Resource group that the queue belongs to."""

    compute_instance_types: list[str] = field(factory=list)
    """ECS instance types of the compute nodes of the queue, such as ecs.n1.tiny. The reference knows one."""

    __wire__ = (
        WireField("queue_name", "QueueName", "string"),
        WireField("type", "Type", "string"),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField(
            "compute_instance_types",
            "ComputeInstanceType",
            "list",
            item="string",
            tag="InstanceType",
            aliases=("ComputeInstanceId",),
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class ListQueuesRequest(Request["ListQueuesResponse"]):
    """Parameters of ListQueues: list the queues of a cluster."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ListQueuesResponse(Response):
    """Response of ListQueues."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    queues: list[QueueInfo] = field(factory=list)
    """Queues of the cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("queues", "Queues", "list", item="model", model=QueueInfo, tag="QueueInfo"),
    )


OPERATION = Operation(
    "ListQueues",
    ListQueuesRequest,
    ListQueuesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
