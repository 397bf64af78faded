# Generated from spec/2018-04-12/actions/nodes/ApplyNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ApplyNodes: Add nodes by number or by cores, across zones and instance types, in batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.resource_tag import ResourceTag

__all__ = ["ApplyNodesRequest", "ApplyNodesResponse", "CandidateInstanceType", "CandidateZone", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CandidateInstanceType(Model):
    """An instance type that new nodes may have."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    max_price: float | None = None
    """Highest price per hour for a preemptible instance of this type. Unit: CNY per hour."""

    target_image_id: str | None = None
    """Identifier of the image for nodes of this instance type."""

    __wire__ = (
        WireField("instance_type", "InstanceType", "string"),
        WireField("max_price", "MaxPrice", "number"),
        WireField("target_image_id", "TargetImageId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CandidateZone(Model):
    """A zone and vSwitch in which new nodes may be created."""

    vswitch_id: str | None = None
    """Identifier of the vSwitch."""

    zone_id: str | None = None
    """Identifier of the zone."""

    __wire__ = (
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("zone_id", "ZoneId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ApplyNodesRequest(Request["ApplyNodesResponse"]):
    """Parameters of ApplyNodes: add nodes by number or by cores, across zones and instance types, in batches.

    Chooses instance types by cores and memory, or from the given list, and creates nodes in the given zones. Nodes
    cost money. No idempotency token exists, so a call whose response was lost must not be repeated unseen; ListNodes
    shows the nodes.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    allocate_public_address: bool | None = None
    """Whether new nodes get a public IP address. Default: false."""

    compute_spot_price_limit: float | None = None
    """Highest price per hour for a preemptible node. Unit: CNY per hour."""

    compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How compute nodes bid if they are preemptible ones: NoSpot are ordinary instances, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. Default:
    NoSpot."""

    cores: int | None = None
    """Number of CPU cores of each instance type to choose, instead of instance_type_models."""

    host_name_prefix: str | None = None
    """Prefix of the host names of new nodes."""

    host_name_suffix: str | None = None
    """Suffix of the host names of new nodes."""

    image_id: str | None = None
    """Identifier of the image."""

    instance_family_level: Literal["EntryLevel", "EnterpriseLevel", "CreditEntryLevel"] | str | None = None
    """Level of the instance family: EntryLevel is shared and cheapest, EnterpriseLevel has stable performance,
    CreditEntryLevel is burstable. One of: EntryLevel, EnterpriseLevel, CreditEntryLevel. Default: EnterpriseLevel."""

    instance_type_models: Sequence[CandidateInstanceType | Mapping[str, Any]] | None = None
    """An instance type that new nodes may have."""

    internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None
    """Billing method of the public network traffic. One of: PayByBandwidth, PayByTraffic."""

    internet_max_band_width_in: int | None = None
    """Peak incoming bandwidth of the public network. Unit: Mbit/s. Default: 10."""

    internet_max_band_width_out: int | None = None
    """Peak outgoing bandwidth of the public network. From 0 to 100. Unit: Mbit/s. Default: 0."""

    interval: int | None = None
    """Interval between two batches. From 60 to 600. Unit: seconds. Default: 60. (Since alibabacloud_ehpc20180412
    1.14.8.)"""

    job_queue: str | None = None
    """Name of the queue that the nodes join. (Since alibabacloud_ehpc20180412 1.14.13.)"""

    memory: int | None = None
    """Amount of memory of each instance type to choose, instead of instance_type_models. Unit: GiB."""

    priority_strategy: (
        Literal["LowPriceResourcePlanning", "CapacityOptResourcePlanning", "CustomizedResourcePlanning"] | str | None
    ) = None
    """Order in which preemptible nodes are chosen. One of: LowPriceResourcePlanning, CapacityOptResourcePlanning,
    CustomizedResourcePlanning."""

    resource_amount_type: Literal["Instances", "Cores"] | str | None = None
    """Unit of target_capacity. One of: Instances, Cores. Default: Instances."""

    round: int | None = None
    """Number of batches. From 1 to 10. Default: 1. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    strict_resource_provision: bool | None = None
    """Whether stock is checked strictly before anything is created; only with strict_satisfied_target_capacity. Default:
    false. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    strict_satisfied_target_capacity: bool | None = None
    """Whether the request fails if less than the requested capacity is available. Default: true."""

    system_disk_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. Default: PL0. (Since
    alibabacloud_ehpc20180412 1.0.2.)"""

    system_disk_size: int | None = None
    """Size of the system disk. From 40 to 500. Unit: GB. Default: 40."""

    system_disk_type: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the system disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud."""

    tags: Sequence[ResourceTag | Mapping[str, Any]] | None = None
    """Tags of the new nodes."""

    target_capacity: int
    """Capacity to add, in the unit that resource_amount_type names: 1 to 200 instances, or 1 to 1000 cores. From 1 to
    1000."""

    user_data: str | None = None
    """User data of the instance, in Base64; at most 16 KB before encoding. (Since alibabacloud_ehpc20180412 3.0.2.)"""

    zone_infos: Sequence[CandidateZone | Mapping[str, Any]]
    """Zones and vSwitches in which nodes may be created."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("allocate_public_address", "AllocatePublicAddress", "boolean"),
        WireField("compute_spot_price_limit", "ComputeSpotPriceLimit", "number"),
        WireField("compute_spot_strategy", "ComputeSpotStrategy", "string"),
        WireField("cores", "Cores", "integer"),
        WireField("host_name_prefix", "HostNamePrefix", "string"),
        WireField("host_name_suffix", "HostNameSuffix", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("instance_family_level", "InstanceFamilyLevel", "string"),
        WireField(
            "instance_type_models",
            "InstanceTypeModel",
            "list",
            item="model",
            model=CandidateInstanceType,
            style="indexed",
        ),
        WireField("internet_charge_type", "InternetChargeType", "string"),
        WireField("internet_max_band_width_in", "InternetMaxBandWidthIn", "integer"),
        WireField("internet_max_band_width_out", "InternetMaxBandWidthOut", "integer"),
        WireField("interval", "Interval", "integer"),
        WireField("job_queue", "JobQueue", "string"),
        WireField("memory", "Memory", "integer"),
        WireField("priority_strategy", "PriorityStrategy", "string"),
        WireField("resource_amount_type", "ResourceAmountType", "string"),
        WireField("round", "Round", "integer"),
        WireField("strict_resource_provision", "StrictResourceProvision", "boolean"),
        WireField("strict_satisfied_target_capacity", "StrictSatisfiedTargetCapacity", "boolean"),
        WireField("system_disk_level", "SystemDiskLevel", "string"),
        WireField("system_disk_size", "SystemDiskSize", "integer"),
        WireField("system_disk_type", "SystemDiskType", "string"),
        WireField("tags", "Tag", "list", item="model", model=ResourceTag, style="indexed"),
        WireField("target_capacity", "TargetCapacity", "integer", required=True),
        WireField("user_data", "UserData", "string"),
        WireField("zone_infos", "ZoneInfos", "list", item="model", model=CandidateZone, style="indexed", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ApplyNodesResponse(Response):
    """Response of ApplyNodes: detail, instance_ids, satisfied_amount, task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    detail: str | None = None
    """Details of the result, as a text."""

    instance_ids: list[str] = field(factory=list)
    """Identifiers of the ECS instances of the new nodes."""

    satisfied_amount: int | None = None
    """Number of nodes that the service created."""

    task_id: str | None = None
    """Identifier of the task that carries the request out."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("detail", "Detail", "string"),
        WireField("instance_ids", "InstanceIds", "list", item="string", tag="InstanceId"),
        WireField("satisfied_amount", "SatisfiedAmount", "integer"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "ApplyNodes",
    ApplyNodesRequest,
    ApplyNodesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListNodes", "ListTasks"),
    secret=False,
)
