# Generated from spec/2018-04-12/actions/cluster/ListQueues.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListQueues: List the queues of a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListQueuesRequest", "ListQueuesResponse", "OPERATION", "QueueInfo", "SpotInstanceType"]


@define(eq=False, repr=False, kw_only=True)
class SpotInstanceType(Model):
    """An instance type of preemptible nodes."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    spot_price_limit: float | None = None
    """Highest price per hour, with up to three decimals; only for SpotWithPriceLimit. Unit: CNY per hour."""

    __wire__ = (
        WireField("instance_type", "InstanceType", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
    )


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

    deployment_set_id: str | None = None
    """Identifier of the ECS deployment set for the nodes. Only deployment sets with the low-latency strategy are
    accepted. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    enable_auto_grow: bool | None = None
    """Whether scale-out adds nodes to the queue automatically. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    host_name_prefix: str | None = None
    """Prefix of the host names of new nodes of the queue. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    host_name_suffix: str | None = None
    """Suffix of the host names of new nodes of the queue. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    image_id: str | None = None
    """Identifier of the image. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None
    """Communication mode of the network interface: Standard is TCP, HighPerformance is elastic RDMA. One of: Standard,
    HighPerformance. (Since alibabacloud_ehpc20180412 3.0.0.)"""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. (Since
    alibabacloud_ehpc20180412 1.0.2.)"""

    use_ess: bool | None = None
    """Whether an Auto Scaling group creates the nodes. (Since alibabacloud_ehpc20180412 3.0.0.)"""

    spot_instance_types: list[SpotInstanceType] = field(factory=list)
    """Instance types of preemptible nodes of the queue. (Since alibabacloud_ehpc20180412 1.0.2.)"""

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
        WireField("deployment_set_id", "DeploymentSetId", "string"),
        WireField("enable_auto_grow", "EnableAutoGrow", "boolean"),
        WireField("host_name_prefix", "HostNamePrefix", "string"),
        WireField("host_name_suffix", "HostNameSuffix", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("network_interface_traffic_mode", "NetworkInterfaceTrafficMode", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("use_ess", "UseESS", "boolean"),
        WireField(
            "spot_instance_types", "SpotInstanceTypes", "list", item="model", model=SpotInstanceType, tag="Instance"
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class ListQueuesRequest(Request["ListQueuesResponse"]):
    """Parameters of ListQueues: list the queues of a cluster."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. (Since alibabacloud_ehpc20180412 1.14.16.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("async_", "Async", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListQueuesResponse(Response):
    """Response of ListQueues: queues, request_id."""

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
    positions={"RegionId": "host"},
)
