# Generated from spec/2018-04-12/actions/auto_scale/GetAutoScaleConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetAutoScaleConfig: Get the auto scaling settings of a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "AutoScaleInstanceTypeInfo",
    "AutoScaleQueueInfo",
    "GetAutoScaleConfigRequest",
    "GetAutoScaleConfigResponse",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class AutoScaleInstanceTypeInfo(Model):
    """An ECS instance type that auto scaling may add to a queue."""

    instance_type: str | None = None
    """The ECS instance type. (Since public documentation of 2020.)"""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How nodes of this type are paid for, with the values of SpotStrategy of the cluster. One of: NoSpot,
    SpotWithPriceLimit, SpotAsPriceGo. (Since public documentation of 2020.)"""

    spot_price_limit: float | None = None
    """Highest price of a node of this type, with SpotWithPriceLimit. Unit: CNY per hour. (Since public documentation of
    2020.)"""

    vswitch_id: str | None = None
    """Identifier of the VSwitch that nodes of this type are attached to. (Since public documentation of 2020.)"""

    zone_id: str | None = None
    """Zone in which nodes of this type are created. (Since public documentation of 2020.)"""

    host_name_prefix: str | None = None
    """Beginning of the host names of nodes of this type. (Since public documentation of 2020.)"""

    __wire__ = (
        WireField("instance_type", "InstanceType", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("host_name_prefix", "HostNamePrefix", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AutoScaleQueueInfo(Model):
    """Auto scaling settings of one queue."""

    queue_name: str | None = None
    """Name of the queue."""

    instance_type: str | None = None
    """ECS instance type of the nodes that are added to the queue."""

    resource_group_id: str | None = None
    """Identifier of the resource group that the queue belongs to."""

    enable_auto_grow: bool | None = None
    """Whether nodes are added to the queue automatically."""

    enable_auto_shrink: bool | None = None
    """Whether idle nodes of the queue are released automatically."""

    instance_types: list[AutoScaleInstanceTypeInfo] = field(factory=list)
    """ECS instance types of the nodes that are added to the queue, with their settings."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How nodes that are added to the queue are paid for, with the values of SpotStrategy of the cluster. One of:
    NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    spot_price_limit: float | None = None
    """Highest price of a node that is added to the queue, with SpotWithPriceLimit, such as 0.066. Unit: CNY per hour."""

    __wire__ = (
        WireField("queue_name", "QueueName", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("enable_auto_grow", "EnableAutoGrow", "boolean"),
        WireField("enable_auto_shrink", "EnableAutoShrink", "boolean"),
        WireField(
            "instance_types",
            "InstanceTypes",
            "list",
            item="model",
            model=AutoScaleInstanceTypeInfo,
            tag="InstanceTypeInfo",
        ),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number", as_text=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetAutoScaleConfigRequest(Request["GetAutoScaleConfigResponse"]):
    """Parameters of GetAutoScaleConfig: get the auto scaling settings of a cluster.

    Auto scaling adds compute nodes when jobs wait for them and releases nodes that have been idle for a while.
    SetAutoScaleConfig changes the settings. Settings of a queue take precedence over those of the cluster.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetAutoScaleConfigResponse(Response):
    """Response of GetAutoScaleConfig."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    cluster_type: Literal["pbspro", "slurm"] | str | None = None
    """Scheduler of the cluster. One of: pbspro, slurm."""

    uid: str | None = None
    """Identifier of the account that owns the cluster."""

    enable_auto_grow: bool | None = None
    """Whether nodes are added automatically."""

    enable_auto_shrink: bool | None = None
    """Whether idle nodes are released automatically."""

    grow_interval_in_minutes: int | None = None
    """Time between two rounds of adding nodes. From 2 to 10. Unit: minutes."""

    shrink_interval_in_minutes: int | None = None
    """Time between two rounds of releasing nodes. From 2 to 10. Unit: minutes."""

    shrink_idle_times: int | None = None
    """Number of rounds in a row in which a node is found idle before it is released. With 3 rounds of 2 minutes, a node
    is released after more than 6 idle minutes. From 2 to 5."""

    grow_timeout_in_minutes: int | None = None
    """Time to wait for a new node to start. A node that is not running by then is reset and used for the next attempt.
    From 10 to 60. Unit: minutes."""

    extra_nodes_grow_ratio: int | None = None
    """Nodes to add beyond the demand. With 2, a demand of 100 nodes adds 102. From 0 to 100. Unit: percent."""

    max_nodes_in_cluster: int | None = None
    """Largest number of compute nodes that the cluster may grow to. At least 1."""

    grow_ratio: int | None = None
    """Share of the demand that one round adds. With 50, a demand of 10 nodes adds 5. From 1 to 100. Unit: percent."""

    exclude_nodes: str | None = None
    """Nodes that auto scaling leaves alone, separated by commas."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How added nodes are paid for: NoSpot as ordinary pay-as-you-go instances, SpotWithPriceLimit as preemptible
    instances up to SpotPriceLimit, SpotAsPriceGo as preemptible instances at the market price. One of: NoSpot,
    SpotWithPriceLimit, SpotAsPriceGo."""

    spot_price_limit: float | None = None
    """Highest price of an added node, with SpotWithPriceLimit. Unit: CNY per hour."""

    queues: list[AutoScaleQueueInfo] = field(factory=list)
    """Settings of the queues that have their own."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("cluster_type", "ClusterType", "string"),
        WireField("uid", "Uid", "string"),
        WireField("enable_auto_grow", "EnableAutoGrow", "boolean"),
        WireField("enable_auto_shrink", "EnableAutoShrink", "boolean"),
        WireField("grow_interval_in_minutes", "GrowIntervalInMinutes", "integer"),
        WireField("shrink_interval_in_minutes", "ShrinkIntervalInMinutes", "integer"),
        WireField("shrink_idle_times", "ShrinkIdleTimes", "integer"),
        WireField("grow_timeout_in_minutes", "GrowTimeoutInMinutes", "integer"),
        WireField("extra_nodes_grow_ratio", "ExtraNodesGrowRatio", "integer"),
        WireField("max_nodes_in_cluster", "MaxNodesInCluster", "integer"),
        WireField("grow_ratio", "GrowRatio", "integer"),
        WireField("exclude_nodes", "ExcludeNodes", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("queues", "Queues", "list", item="model", model=AutoScaleQueueInfo, tag="QueueInfo"),
    )


OPERATION = Operation(
    "GetAutoScaleConfig",
    GetAutoScaleConfigRequest,
    GetAutoScaleConfigResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
