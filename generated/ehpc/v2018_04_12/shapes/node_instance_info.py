# Generated from spec/2018-04-12/shapes/NodeInstanceInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeInstanceInfo: The ECS instance behind a node, as the ECS action DescribeInstances describes it."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.serialization.model import Model, WireField
from ..shapes.node_capacity_reservation import NodeCapacityReservation
from ..shapes.node_dedicated_host import NodeDedicatedHost
from ..shapes.node_eip_address import NodeEipAddress
from ..shapes.node_network_interface import NodeNetworkInterface
from ..shapes.node_operation_lock import NodeOperationLock
from ..shapes.node_vpc_attributes import NodeVpcAttributes

__all__ = ["NodeInstanceInfo"]


@define(eq=False, repr=False, kw_only=True)
class NodeInstanceInfo(Model):
    """The ECS instance behind a node, as the ECS action DescribeInstances describes it. The reference documents these
    fields only by an example."""

    image_id: str | None = None
    """Image that the instance runs."""

    vlan_id: str | None = None
    """VLAN of an instance in a classic network."""

    eip_address: NodeEipAddress | None = None
    """Elastic IP address of the instance."""

    zone_id: str | None = None
    """Zone of the instance."""

    io_optimized: bool | None = None
    """Whether the instance is I/O optimized."""

    serial_number: str | None = None
    """Serial number of the instance."""

    cpu: int | None = None
    """Number of processor cores. Unit: cores."""

    memory: int | None = None
    """Amount of memory. Unit: MB."""

    device_available: bool | None = None
    """Whether data disks can be attached to the instance."""

    security_group_ids: list[str] = field(factory=list)
    """Security groups of the instance."""

    sale_cycle: str | None = None
    """Billing cycle of the instance."""

    auto_release_time: str | None = None
    """Time at which a pay-as-you-go instance is released by itself; empty if none is set."""

    resource_group_id: str | None = None
    """Resource group of the instance."""

    os_type: str | None = None
    """Kind of the operating system, such as linux."""

    os_name: str | None = None
    """Name of the operating system, in Chinese."""

    instance_network_type: Literal["vpc", "classic"] | str | None = None
    """Kind of the instance's network. One of: vpc, classic."""

    host_name: str | None = None
    """Host name of the instance."""

    creation_time: str | None = None
    """Time at which the instance was created, in UTC, such as 2019-04-22T11:53Z."""

    ecs_capacity_reservation_attr: NodeCapacityReservation | None = None
    """Reserved capacity that the instance uses."""

    region_id: str | None = None
    """Region of the instance."""

    deletion_protection: bool | None = None
    """Whether the instance is protected against release by console or API."""

    operation_locks: list[NodeOperationLock] = field(factory=list)
    """Reasons for which the instance is locked; empty if it is not."""

    expired_time: str | None = None
    """Time at which the instance expires, in UTC; far in the future for a pay-as-you-go instance."""

    inner_ip_addresses: list[str] = field(factory=list)
    """Internal addresses of an instance in a classic network."""

    instance_type_family: str | None = None
    """Family of the instance type, such as ecs.r5."""

    instance_id: str | None = None
    """Identifier of the instance."""

    network_interfaces: list[NodeNetworkInterface] = field(factory=list)
    """Network interfaces of the instance."""

    internet_max_bandwidth_in: int | None = None
    """Largest bandwidth from the internet. Unit: Mbit/s."""

    credit_specification: str | None = None
    """Performance mode of a burstable instance; empty for other instances."""

    internet_charge_type: Literal["PayByTraffic", "PayByBandwidth"] | str | None = None
    """How public traffic is billed. One of: PayByTraffic, PayByBandwidth."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    stopped_mode: str | None = None
    """Whether the instance is billed while it is stopped, such as Not-applicable."""

    internet_max_bandwidth_out: int | None = None
    """Largest bandwidth to the internet. Unit: Mbit/s."""

    vpc_attributes: NodeVpcAttributes | None = None
    """Place of the instance in its VPC."""

    spot_price_limit: float | None = None
    """Highest price per hour that a preemptible instance bids; 0 if there is none."""

    start_time: str | None = None
    """Time of the last start, in UTC, such as 2019-04-22T14:29Z."""

    instance_name: str | None = None
    """Name of the instance."""

    description: str | None = None
    """Description of the instance."""

    os_name_en: str | None = None
    """Name of the operating system, in English."""

    public_ip_addresses: list[str] = field(factory=list)
    """Public addresses of the instance."""

    instance_type: str | None = None
    """Instance type, such as ecs.r5.large."""

    status: str | None = None
    """State of the instance in ECS, such as Running; unlike the state of the node, it is capitalised."""

    recyclable: bool | None = None
    """Whether the instance can be recycled."""

    cluster_id: str | None = None
    """Cluster of ECS that the instance belongs to; not the E-HPC cluster."""

    gpu_spec: str | None = None
    """Kind of the GPU cards."""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """How the instance is billed; PostPaid is pay-as-you-go, PrePaid a subscription. One of: PostPaid, PrePaid."""

    gpu_amount: int | None = None
    """Number of GPU cards. Unit: cards."""

    dedicated_host_attribute: NodeDedicatedHost | None = None
    """Dedicated host that the instance runs on."""

    deployment_set_id: str | None = None
    """Deployment set of the instance."""

    __wire__ = (
        WireField("image_id", "ImageId", "string"),
        WireField("vlan_id", "VlanId", "string"),
        WireField("eip_address", "EipAddress", "model", model=NodeEipAddress),
        WireField("zone_id", "ZoneId", "string"),
        WireField("io_optimized", "IoOptimized", "boolean"),
        WireField("serial_number", "SerialNumber", "string"),
        WireField("cpu", "Cpu", "integer"),
        WireField("memory", "Memory", "integer"),
        WireField("device_available", "DeviceAvailable", "boolean"),
        WireField("security_group_ids", "SecurityGroupIds", "list", item="string", tag="SecurityGroupId"),
        WireField("sale_cycle", "SaleCycle", "string"),
        WireField("auto_release_time", "AutoReleaseTime", "string"),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("os_type", "OSType", "string"),
        WireField("os_name", "OSName", "string"),
        WireField("instance_network_type", "InstanceNetworkType", "string"),
        WireField("host_name", "HostName", "string"),
        WireField("creation_time", "CreationTime", "string"),
        WireField(
            "ecs_capacity_reservation_attr", "EcsCapacityReservationAttr", "model", model=NodeCapacityReservation
        ),
        WireField("region_id", "RegionId", "string"),
        WireField("deletion_protection", "DeletionProtection", "boolean"),
        WireField("operation_locks", "OperationLocks", "list", item="model", model=NodeOperationLock, tag="LockReason"),
        WireField("expired_time", "ExpiredTime", "string"),
        WireField("inner_ip_addresses", "InnerIpAddress", "list", item="string", tag="IpAddress"),
        WireField("instance_type_family", "InstanceTypeFamily", "string"),
        WireField("instance_id", "InstanceId", "string"),
        WireField(
            "network_interfaces",
            "NetworkInterfaces",
            "list",
            item="model",
            model=NodeNetworkInterface,
            tag="NetworkInterface",
        ),
        WireField("internet_max_bandwidth_in", "InternetMaxBandwidthIn", "integer"),
        WireField("credit_specification", "CreditSpecification", "string"),
        WireField("internet_charge_type", "InternetChargeType", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("stopped_mode", "StoppedMode", "string"),
        WireField("internet_max_bandwidth_out", "InternetMaxBandwidthOut", "integer"),
        WireField("vpc_attributes", "VpcAttributes", "model", model=NodeVpcAttributes),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("start_time", "StartTime", "string"),
        WireField("instance_name", "InstanceName", "string"),
        WireField("description", "Description", "string"),
        WireField("os_name_en", "OSNameEn", "string"),
        WireField("public_ip_addresses", "PublicIpAddress", "list", item="string", tag="IpAddress"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("status", "Status", "string"),
        WireField("recyclable", "Recyclable", "boolean"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("gpu_spec", "GPUSpec", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("gpu_amount", "GPUAmount", "integer"),
        WireField("dedicated_host_attribute", "DedicatedHostAttribute", "model", model=NodeDedicatedHost),
        WireField("deployment_set_id", "DeploymentSetId", "string"),
    )
