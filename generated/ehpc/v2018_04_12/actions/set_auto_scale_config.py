# Generated from spec/2018-04-12/actions/auto_scale/SetAutoScaleConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SetAutoScaleConfig: Set the auto scaling settings of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "AutoScaleInstanceType",
    "AutoScaleQueue",
    "OPERATION",
    "SetAutoScaleConfigRequest",
    "SetAutoScaleConfigResponse",
]


@define(eq=False, repr=False, kw_only=True)
class AutoScaleInstanceType(Model):
    """An ECS instance type that auto scaling may add to a queue."""

    instance_type: str | None = None
    """The ECS instance type. ListPreferredEcsTypes and ListAvailableEcsTypes list the types. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How nodes of this type are paid for, with the values of SpotStrategy of the queue. One of: NoSpot,
    SpotWithPriceLimit, SpotAsPriceGo. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    spot_price_limit: float | None = None
    """Highest price of a node of this type, with SpotWithPriceLimit. Unit: CNY per hour. (Since aliyun-python-sdk-ehpc
    1.12.0 and its Java twin.)"""

    vswitch_id: str | None = None
    """Identifier of the VSwitch to attach nodes of this type to. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    zone_id: str | None = None
    """Zone in which nodes of this type are created. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    host_name_prefix: str | None = None
    """Beginning of the host names of nodes of this type. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("instance_type", "InstanceType", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("host_name_prefix", "HostNamePrefix", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AutoScaleQueue(Model):
    """Auto scaling settings of one queue."""

    queue_name: str | None = None
    """Name of the queue. ListQueues lists the queues."""

    instance_type: str | None = None
    """ECS instance type of the nodes to add to the queue, if it is a single one. (Since aliyun-python-sdk-ehpc 1.12.0
    and its Java twin.)"""

    instance_types: Sequence[AutoScaleInstanceType] | None = None
    """ECS instance types of the nodes to add to the queue, with their settings."""

    enable_auto_grow: bool | None = None
    """Whether nodes are added to the queue automatically. Default: false."""

    enable_auto_shrink: bool | None = None
    """Whether idle nodes of the queue are released automatically. Default: false."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How nodes that are added to the queue are paid for: NoSpot as ordinary pay-as-you-go instances, SpotWithPriceLimit
    as preemptible instances up to SpotPriceLimit, SpotAsPriceGo as preemptible instances at the market price. One of:
    NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    spot_price_limit: float | None = None
    """Highest price of a node that is added to the queue, with SpotWithPriceLimit. Unit: CNY per hour."""

    __wire__ = (
        WireField("queue_name", "QueueName", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField(
            "instance_types", "InstanceTypes", "list", item="model", model=AutoScaleInstanceType, style="indexed"
        ),
        WireField("enable_auto_grow", "EnableAutoGrow", "boolean"),
        WireField("enable_auto_shrink", "EnableAutoShrink", "boolean"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
    )


@define(eq=False, repr=False, kw_only=True)
class SetAutoScaleConfigRequest(Request["SetAutoScaleConfigResponse"]):
    """Parameters of SetAutoScaleConfig: set the auto scaling settings of a cluster.

    Auto scaling adds compute nodes when jobs wait for them and releases nodes that have been idle for a while. Added
    nodes cost money. Settings of a queue take precedence over those of the cluster. GetAutoScaleConfig reads the
    settings.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    enable_auto_grow: bool | None = None
    """Whether nodes are added automatically. Default: false."""

    enable_auto_shrink: bool | None = None
    """Whether idle nodes are released automatically. Default: false."""

    grow_interval_in_minutes: int | None = None
    """Time between two rounds of adding nodes. From 2 to 10. Unit: minutes. Default: 2."""

    shrink_interval_in_minutes: int | None = None
    """Time between two rounds of releasing nodes. From 2 to 10. Unit: minutes. Default: 2."""

    shrink_idle_times: int | None = None
    """Number of rounds in a row in which a node is found idle before it is released. With 3 rounds of 2 minutes, a node
    is released after more than 6 idle minutes. From 2 to 5. Default: 3."""

    grow_timeout_in_minutes: int | None = None
    """Time to wait for a new node to start. A node that is not running by then is reset and used for the next attempt.
    From 10 to 60. Unit: minutes. Default: 20."""

    extra_nodes_grow_ratio: int | None = None
    """Nodes to add beyond the demand. With 2, a demand of 100 nodes adds 102. From 0 to 100. Unit: percent. Default: 0."""

    max_nodes_in_cluster: int | None = None
    """Largest number of compute nodes that the cluster may grow to. Later documentation requires it, so it is safer to
    send it. At least 1. Default: 100."""

    grow_ratio: int | None = None
    """Share of the demand that one round adds. With 50, a demand of 10 nodes adds 5. From 1 to 100. Unit: percent.
    Default: 100."""

    exclude_nodes: str | None = None
    """Nodes that auto scaling leaves alone, separated by commas. Name the nodes here that must stay even when idle."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """Deprecated, use Queues. How added nodes are paid for: NoSpot as ordinary pay-as-you-go instances,
    SpotWithPriceLimit as preemptible instances up to SpotPriceLimit, SpotAsPriceGo as preemptible instances at the
    market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    spot_price_limit: float | None = None
    """Deprecated, use Queues. Highest price of an added node, with SpotWithPriceLimit. Unit: CNY per hour."""

    queues: Sequence[AutoScaleQueue] | None = None
    """Settings of single queues."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
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
        WireField("queues", "Queues", "list", item="model", model=AutoScaleQueue, style="indexed", aliases=("Quenes",)),
    )


@define(eq=False, repr=False, kw_only=True)
class SetAutoScaleConfigResponse(Response):
    """Response of SetAutoScaleConfig."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "SetAutoScaleConfig",
    SetAutoScaleConfigRequest,
    SetAutoScaleConfigResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetAutoScaleConfig",),
    secret=False,
)
