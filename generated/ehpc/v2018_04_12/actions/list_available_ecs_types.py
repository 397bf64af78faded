# Generated from spec/2018-04-12/actions/basic_info/ListAvailableEcsTypes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListAvailableEcsTypes: List the ECS instance types that a zone offers."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "InstanceTypeFamily",
    "InstanceTypeInfo",
    "ListAvailableEcsTypesRequest",
    "ListAvailableEcsTypesResponse",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class InstanceTypeInfo(Model):
    """An ECS instance type and what it is made of."""

    cpu_core_count: int | None = None
    """Number of virtual processors (vCPU)."""

    eni_quantity: int | None = None
    """Number of elastic network interfaces that an instance can have."""

    gpu_amount: int | None = None
    """Number of GPUs."""

    gpu_spec: str | None = None
    """Model of the GPUs; empty if the instance type has none."""

    instance_type_id: str | None = None
    """Identifier of the instance type, such as ecs.n4.xlarge."""

    memory_size: int | None = None
    """Size of the memory. Unit: GiB."""

    status: Literal["Available", "SoldOut"] | str | None = None
    """Whether instances of this type can be bought at present. One of: Available, SoldOut."""

    instance_bandwidth_rx: int | None = None
    """Largest bandwidth of incoming traffic on the internal network. Unit: kbit/s."""

    instance_bandwidth_tx: int | None = None
    """Largest bandwidth of outgoing traffic on the internal network. Unit: kbit/s."""

    instance_pps_rx: int | None = None
    """Largest rate of incoming packets on the internal network. Unit: packets per second."""

    instance_pps_tx: int | None = None
    """Largest rate of outgoing packets on the internal network. Unit: packets per second."""

    zone_ids: list[str] = field(factory=list)
    """Zones that offer the instance type. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    __wire__ = (
        WireField("cpu_core_count", "CpuCoreCount", "integer"),
        WireField("eni_quantity", "EniQuantity", "integer"),
        WireField("gpu_amount", "GPUAmount", "integer"),
        WireField("gpu_spec", "GPUSpec", "string"),
        WireField("instance_type_id", "InstanceTypeId", "string"),
        WireField("memory_size", "MemorySize", "integer"),
        WireField("status", "Status", "string"),
        WireField("instance_bandwidth_rx", "InstanceBandwidthRx", "integer"),
        WireField("instance_bandwidth_tx", "InstanceBandwidthTx", "integer"),
        WireField("instance_pps_rx", "InstancePpsRx", "integer"),
        WireField("instance_pps_tx", "InstancePpsTx", "integer"),
        WireField("zone_ids", "ZoneIds", "list", item="string", tag="ZoneId"),
    )


@define(eq=False, repr=False, kw_only=True)
class InstanceTypeFamily(Model):
    """A family of ECS instance types, such as ecs.n4."""

    generation: str | None = None
    """Generation of ECS instance types that the family belongs to, such as ecs-3."""

    instance_type_family_id: str | None = None
    """Identifier of the family, such as ecs.n4."""

    types: list[InstanceTypeInfo] = field(factory=list)
    """Instance types of the family."""

    __wire__ = (
        WireField("generation", "Generation", "string"),
        WireField("instance_type_family_id", "InstanceTypeFamilyId", "string"),
        WireField("types", "Types", "list", item="model", model=InstanceTypeInfo, tag="TypesInfo"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAvailableEcsTypesRequest(Request["ListAvailableEcsTypesResponse"]):
    """Parameters of ListAvailableEcsTypes: list the ECS instance types that a zone offers.

    Shows every instance type of the zone with its processors, memory, GPUs and network limits, grouped by instance
    type family. Use an instance_type_id of the answer where CreateCluster or AddNodes asks for an instance type.
    ListPreferredEcsTypes gives the short list that E-HPC recommends.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    zone_id: str | None = None
    """Zone whose instance types are listed, such as cn-hangzhou-b."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """Bidding strategy that the instances would have. NoSpot is an ordinary instance, SpotWithPriceLimit a preemptible
    one with a highest hourly price, SpotAsPriceGo a preemptible one at the market price. ECS has a parameter of the
    same name. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. Default: NoSpot."""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """How the instances would be paid for. PostPaid is pay-as-you-go, PrePaid is a subscription. One of: PostPaid,
    PrePaid. Default: PostPaid."""

    show_sold_out: bool | None = None
    """Whether the answer shows which instance types are sold out."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("show_sold_out", "ShowSoldOut", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAvailableEcsTypesResponse(Response):
    """Response of ListAvailableEcsTypes: support_spot_instance, instance_type_families, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    support_spot_instance: bool | None = None
    """Whether preemptible instances are available."""

    instance_type_families: list[InstanceTypeFamily] = field(factory=list)
    """Instance type families that the zone offers."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("support_spot_instance", "SupportSpotInstance", "boolean"),
        WireField(
            "instance_type_families",
            "InstanceTypeFamilies",
            "list",
            item="model",
            model=InstanceTypeFamily,
            tag="InstanceTypeFamilyInfo",
        ),
    )


OPERATION = Operation(
    "ListAvailableEcsTypes",
    ListAvailableEcsTypesRequest,
    ListAvailableEcsTypesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
