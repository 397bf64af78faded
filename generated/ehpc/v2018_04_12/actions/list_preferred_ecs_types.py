# Generated from spec/2018-04-12/actions/basic_info/ListPreferredEcsTypes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListPreferredEcsTypes: List the ECS instance types that E-HPC recommends for a zone."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "ListPreferredEcsTypesRequest",
    "ListPreferredEcsTypesResponse",
    "OPERATION",
    "PreferredSeries",
    "PreferredTypesByRole",
]


@define(eq=False, repr=False, kw_only=True)
class PreferredTypesByRole(Model):
    """Recommended instance types for each role of a node."""

    manager: list[str] = field(factory=list)
    """Instance types recommended for manager nodes."""

    compute: list[str] = field(factory=list)
    """Instance types recommended for compute nodes."""

    login: list[str] = field(factory=list)
    """Instance types recommended for login nodes."""

    __wire__ = (
        WireField("manager", "Manager", "list", item="string", tag="InstanceTypeId"),
        WireField("compute", "Compute", "list", item="string", tag="InstanceTypeId"),
        WireField("login", "Login", "list", item="string", tag="InstanceTypeId"),
    )


@define(eq=False, repr=False, kw_only=True)
class PreferredSeries(Model):
    """A series of recommended instance types, by role of the node."""

    series_id: Literal["HighCompute", "HighMem", "GPU", "All"] | str | None = None
    """Identifier of the series; All holds everything that can be chosen. One of: HighCompute, HighMem, GPU, All."""

    series_name: Literal["SeriesHighCompute", "SeriesHighMem", "SeriesGPU", "SeriesAll"] | str | None = None
    """Name of the series for display, such as SeriesAll. One of: SeriesHighCompute, SeriesHighMem, SeriesGPU, SeriesAll."""

    roles: PreferredTypesByRole | None = None
    """Recommended instance types for each role of a node."""

    __wire__ = (
        WireField("series_id", "SeriesId", "string"),
        WireField("series_name", "SeriesName", "string"),
        WireField("roles", "Roles", "model", model=PreferredTypesByRole),
    )


@define(eq=False, repr=False, kw_only=True)
class ListPreferredEcsTypesRequest(Request["ListPreferredEcsTypesResponse"]):
    """Parameters of ListPreferredEcsTypes: list the ECS instance types that E-HPC recommends for a zone.

    The recommendation comes in series, such as types for heavy computing or types with much memory; each series names
    the types that suit the manager, compute and login nodes of a cluster. ListAvailableEcsTypes lists all types of
    the zone.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    zone_id: str
    """Zone that the recommendation is for, such as cn-hangzhou-b."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """Bidding strategy that the instances would have. NoSpot is an ordinary instance, SpotWithPriceLimit a preemptible
    one with a highest hourly price, SpotAsPriceGo a preemptible one at the market price. ECS has a parameter of the
    same name. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. Default: NoSpot."""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """How the instances would be paid for. PostPaid is pay-as-you-go, PrePaid is a subscription. One of: PostPaid,
    PrePaid. Default: PostPaid."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("zone_id", "ZoneId", "string", required=True),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListPreferredEcsTypesResponse(Response):
    """Response of ListPreferredEcsTypes: support_spot_instance, series, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    support_spot_instance: bool | None = None
    """Whether preemptible instances are available."""

    series: list[PreferredSeries] = field(factory=list)
    """Series of recommended instance types."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("support_spot_instance", "SupportSpotInstance", "boolean"),
        WireField("series", "Series", "list", item="model", model=PreferredSeries, tag="SeriesInfo"),
    )


OPERATION = Operation(
    "ListPreferredEcsTypes",
    ListPreferredEcsTypesRequest,
    ListPreferredEcsTypesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
