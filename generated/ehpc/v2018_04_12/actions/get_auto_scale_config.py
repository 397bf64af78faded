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
    "NodeDataDiskInfo",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class AutoScaleInstanceTypeInfo(Model):
    """An ECS instance type that auto scaling may add to a queue."""

    instance_type: str | None = None
    """The ECS instance type. (Since public documentation of 2020.)"""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How nodes of this type are paid for, with the values of spot_strategy of the cluster. One of: NoSpot,
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

    spot_duration: int | None = None
    """Time for which a preemptible instance is protected from being reclaimed; 0 means no protection. Unit: hours.
    (Since alibabacloud_ehpc20180412 1.14.21.)"""

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
class NodeDataDiskInfo(Model):
    """A data disk of compute nodes that scaling adds."""

    data_disk_category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the data disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud."""

    data_disk_delete_with_instance: bool | None = None
    """Whether the disk is released together with its node."""

    data_disk_encrypted: bool | None = None
    """Whether the disk is encrypted."""

    data_disk_kms_key_id: str | None = None
    """Identifier of the KMS key that encrypts the disk."""

    data_disk_performance_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD data disk. One of: PL0, PL1, PL2, PL3."""

    data_disk_size: int | None = None
    """Size of the data disk. Unit: GB."""

    __wire__ = (
        WireField("data_disk_category", "DataDiskCategory", "string"),
        WireField("data_disk_delete_with_instance", "DataDiskDeleteWithInstance", "boolean"),
        WireField("data_disk_encrypted", "DataDiskEncrypted", "boolean"),
        WireField("data_disk_kms_key_id", "DataDiskKMSKeyId", "string"),
        WireField("data_disk_performance_level", "DataDiskPerformanceLevel", "string"),
        WireField("data_disk_size", "DataDiskSize", "integer"),
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
    """How nodes that are added to the queue are paid for, with the values of spot_strategy of the cluster. One of:
    NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    spot_price_limit: float | None = None
    """Highest price of a node that is added to the queue, with SpotWithPriceLimit, such as 0.066. Unit: CNY per hour."""

    auto_min_nodes_per_cycle: bool | None = None
    """Whether the service chooses the smallest number of nodes of a round. (Since alibabacloud_ehpc20180412 3.0.0.)"""

    host_name_prefix: str | None = None
    """Prefix of the host names of new nodes. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    host_name_suffix: str | None = None
    """Suffix of the host names of new nodes. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    max_nodes_in_queue: int | None = None
    """Largest number of nodes of the queue. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    max_nodes_per_cycle: int | None = None
    """Largest number of nodes that one scale-out round adds. (Since alibabacloud_ehpc20180412 1.14.14.)"""

    min_nodes_in_queue: int | None = None
    """Smallest number of nodes that scaling keeps in the queue. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    min_nodes_per_cycle: int | None = None
    """Smallest number of nodes that one scale-out round adds. (Since alibabacloud_ehpc20180412 1.14.14.)"""

    queue_image_id: str | None = None
    """Identifier of the image of the queue's nodes; takes precedence over image_id. (Since alibabacloud_ehpc20180412
    1.0.2.)"""

    sorted_by_inventory: bool | None = None
    """Whether instance types are tried by available stock instead of in the given order. (Since
    alibabacloud_ehpc20180412 1.14.24.)"""

    system_disk_category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the system disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud. (Since
    alibabacloud_ehpc20180412 1.14.8.)"""

    system_disk_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    system_disk_size: int | None = None
    """Size of the system disk. Unit: GB. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    data_disks: list[NodeDataDiskInfo] = field(factory=list)
    """Data disks of new nodes. (Since alibabacloud_ehpc20180412 1.14.12.)"""

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
        WireField("data_disks", "DataDisks", "list", item="model", model=NodeDataDiskInfo, tag="DataDisksInfo"),
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
    """Response of GetAutoScaleConfig: cluster_id, cluster_type, uid, enable_auto_grow, enable_auto_shrink,
    grow_interval_in_minutes, shrink_interval_in_minutes, shrink_idle_times, grow_timeout_in_minutes,
    extra_nodes_grow_ratio, max_nodes_in_cluster, grow_ratio, exclude_nodes, spot_strategy, spot_price_limit, queues,
    compute_enable_ht, dns_config, image_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    cluster_type: Literal["pbspro", "slurm", "pbs", "opengridscheduler", "deadline"] | str | None = None
    """Scheduler of the cluster. One of: pbspro, slurm, pbs, opengridscheduler, deadline."""

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
    instances up to spot_price_limit, SpotAsPriceGo as preemptible instances at the market price. One of: NoSpot,
    SpotWithPriceLimit, SpotAsPriceGo."""

    spot_price_limit: float | None = None
    """Highest price of an added node, with SpotWithPriceLimit. Unit: CNY per hour."""

    queues: list[AutoScaleQueueInfo] = field(factory=list)
    """Settings of the queues that have their own."""

    compute_enable_ht: bool | None = None
    """Whether hyper-threading is enabled. (Since alibabacloud_ehpc20180412 1.14.23.)"""

    dns_config: str | None = None
    """Name service settings. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    image_id: str | None = None
    """Identifier of the image. (Since alibabacloud_ehpc20180412 1.0.0.)"""

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
        WireField("compute_enable_ht", "ComputeEnableHt", "boolean"),
        WireField("dns_config", "DnsConfig", "string"),
        WireField("image_id", "ImageId", "string"),
    )


OPERATION = Operation(
    "GetAutoScaleConfig",
    GetAutoScaleConfigRequest,
    GetAutoScaleConfigResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
