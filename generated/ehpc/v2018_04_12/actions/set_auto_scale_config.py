# Generated from spec/2018-04-12/actions/auto_scale/SetAutoScaleConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SetAutoScaleConfig: Set the auto scaling settings of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.node_data_disk import NodeDataDisk

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
    """How nodes of this type are paid for, with the values of spot_strategy of the queue. One of: NoSpot,
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
    """Beginning of the host names of nodes of this type. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.
    (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    spot_duration: int | None = None
    """Time for which a preemptible instance is protected from being reclaimed; 0 means no protection. From 0 to 1. Unit:
    hours. Default: 1. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    spot_interruption_behavior: str | None = None
    """What happens to a preemptible instance that is reclaimed; only Terminate is known. (Since
    alibabacloud_ehpc20180412 1.14.21.)"""

    __wire__ = (
        WireField("instance_type", "InstanceType", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("host_name_prefix", "HostNamePrefix", "string"),
        WireField("spot_duration", "SpotDuration", "integer"),
        WireField("spot_interruption_behavior", "SpotInterruptionBehavior", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AutoScaleQueue(Model):
    """Auto scaling settings of one queue."""

    queue_name: str | None = None
    """Name of the queue. ListQueues lists the queues."""

    instance_type: str | None = None
    """ECS instance type of the nodes to add to the queue, if it is a single one. (Since aliyun-python-sdk-ehpc 1.12.0
    and its Java twin.)"""

    instance_types: Sequence[AutoScaleInstanceType | Mapping[str, Any]] | None = None
    """ECS instance types of the nodes to add to the queue, with their settings."""

    enable_auto_grow: bool | None = None
    """Whether nodes are added to the queue automatically. Default: false."""

    enable_auto_shrink: bool | None = None
    """Whether idle nodes of the queue are released automatically. Default: false."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How nodes that are added to the queue are paid for: NoSpot as ordinary pay-as-you-go instances, SpotWithPriceLimit
    as preemptible instances up to spot_price_limit, SpotAsPriceGo as preemptible instances at the market price. One
    of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    spot_price_limit: float | None = None
    """Highest price of a node that is added to the queue, with SpotWithPriceLimit. Unit: CNY per hour."""

    auto_min_nodes_per_cycle: bool | None = None
    """Whether the service chooses the smallest number of nodes of a round. (Since alibabacloud_ehpc20180412 3.0.0.)"""

    host_name_prefix: str | None = None
    """Prefix of the host names of new nodes. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    host_name_suffix: str | None = None
    """Suffix of the host names of new nodes. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    max_nodes_in_queue: int | None = None
    """Largest number of nodes of the queue. From 0 to 500. Default: 100. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    max_nodes_per_cycle: int | None = None
    """Largest number of nodes that one scale-out round adds. From 0 to 99. Default: 0. (Since alibabacloud_ehpc20180412
    1.14.14.)"""

    min_nodes_in_queue: int | None = None
    """Smallest number of nodes that scaling keeps in the queue. From 0 to 50. Default: 0. (Since
    alibabacloud_ehpc20180412 1.0.0.)"""

    min_nodes_per_cycle: int | None = None
    """Smallest number of nodes that one scale-out round adds. From 1 to 99. Default: 1. (Since alibabacloud_ehpc20180412
    1.14.14.)"""

    queue_image_id: str | None = None
    """Identifier of the image of the queue's nodes; takes precedence over image_id. (Since alibabacloud_ehpc20180412
    1.0.0.)"""

    sorted_by_inventory: bool | None = None
    """Whether instance types are tried by available stock instead of in the given order. (Since
    alibabacloud_ehpc20180412 1.14.24.)"""

    system_disk_category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the system disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud. Default: cloud_efficiency.
    (Since alibabacloud_ehpc20180412 1.14.8.)"""

    system_disk_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. Default: PL1. (Since
    alibabacloud_ehpc20180412 1.14.8.)"""

    system_disk_size: int | None = None
    """Size of the system disk. From 40 to 500. Unit: GB. Default: 40. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    data_disks: Sequence[NodeDataDisk | Mapping[str, Any]] | None = None
    """Data disks of the new nodes. At most 16 items. (Since alibabacloud_ehpc20180412 1.14.12.)"""

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
        WireField("auto_min_nodes_per_cycle", "AutoMinNodesPerCycle", "boolean"),
        WireField("host_name_prefix", "HostNamePrefix", "string"),
        WireField("host_name_suffix", "HostNameSuffix", "string"),
        WireField("max_nodes_in_queue", "MaxNodesInQueue", "integer"),
        WireField("max_nodes_per_cycle", "MaxNodesPerCycle", "integer"),
        WireField("min_nodes_in_queue", "MinNodesInQueue", "integer"),
        WireField("min_nodes_per_cycle", "MinNodesPerCycle", "integer"),
        WireField("queue_image_id", "QueueImageId", "string"),
        WireField("sorted_by_inventory", "SortedByInventory", "boolean"),
        WireField("system_disk_category", "SystemDiskCategory", "string"),
        WireField("system_disk_level", "SystemDiskLevel", "string"),
        WireField("system_disk_size", "SystemDiskSize", "integer"),
        WireField("data_disks", "DataDisks", "list", item="model", model=NodeDataDisk, style="indexed"),
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
    send it. From 0 to 500. Default: 100."""

    grow_ratio: int | None = None
    """Share of the demand that one round adds. With 50, a demand of 10 nodes adds 5. From 1 to 100. Unit: percent.
    Default: 100."""

    exclude_nodes: str | None = None
    """Nodes that auto scaling leaves alone, separated by commas. Name the nodes here that must stay even when idle."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """Deprecated, use queues. How added nodes are paid for: NoSpot as ordinary pay-as-you-go instances,
    SpotWithPriceLimit as preemptible instances up to spot_price_limit, SpotAsPriceGo as preemptible instances at the
    market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    spot_price_limit: float | None = None
    """Deprecated, use queues. Highest price of an added node, with SpotWithPriceLimit. Unit: CNY per hour."""

    queues: Sequence[AutoScaleQueue | Mapping[str, Any]] | None = None
    """Settings of single queues."""

    compute_enable_ht: bool | None = None
    """Whether hyper-threading of new nodes is enabled. (Since alibabacloud_ehpc20180412 1.14.23.)"""

    dns_config: str | None = None
    """Name service settings of new nodes. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    image_id: str | None = None
    """Identifier of the image of new nodes. (Since alibabacloud_ehpc20180412 1.0.0.)"""

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
        WireField("compute_enable_ht", "ComputeEnableHt", "boolean"),
        WireField("dns_config", "DnsConfig", "string"),
        WireField("image_id", "ImageId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class SetAutoScaleConfigResponse(Response):
    """Response of SetAutoScaleConfig: The request id alone."""

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
    positions={"RegionId": "host"},
)
