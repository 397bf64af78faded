# Generated from spec/2018-04-12/actions/nodes/UpdateQueueConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UpdateQueueConfig: Set the resource group and the instance type of a queue's new compute nodes."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "UpdateQueueConfigRequest", "UpdateQueueConfigResponse"]


@define(eq=False, repr=False, kw_only=True)
class UpdateQueueConfigRequest(Request["UpdateQueueConfigResponse"]):
    """Parameters of UpdateQueueConfig: set the resource group and the instance type of a queue's new compute nodes.

    Changes what nodes a queue gets from now on: nodes that are added later join the resource group and have the
    instance type given here. Nodes that the queue has already stay as they are. ListQueues lists the queues.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    queue_name: str
    """Name of the queue to change, such as workq."""

    resource_group_id: str | None = None
    """Resource group that new nodes of the queue join."""

    compute_instance_type: str | None = None
    """ECS instance type of new compute nodes in the queue. ListPreferredEcsTypes lists suitable types."""

    deployment_set_id: str | None = None
    """Identifier of the ECS deployment set for the nodes. Only deployment sets with the low-latency strategy are
    accepted. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None
    """Communication mode of the network interface: Standard is TCP, HighPerformance is elastic RDMA. One of: Standard,
    HighPerformance. (Since alibabacloud_ehpc20180412 3.0.0.)"""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("region_id", "RegionId", "string"),
        WireField("queue_name", "QueueName", "string", required=True),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("compute_instance_type", "ComputeInstanceType", "string"),
        WireField("deployment_set_id", "DeploymentSetId", "string"),
        WireField("network_interface_traffic_mode", "NetworkInterfaceTrafficMode", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class UpdateQueueConfigResponse(Response):
    """Response of UpdateQueueConfig: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "requestId", "string", aliases=("RequestId",)),)


OPERATION = Operation(
    "UpdateQueueConfig",
    UpdateQueueConfigRequest,
    UpdateQueueConfigResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListQueues",),
    secret=False,
    positions={"RegionId": "host"},
)
