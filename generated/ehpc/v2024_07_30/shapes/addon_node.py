# Generated from spec/2024-07-30/shapes/AddonNode.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""AddonNode: An ECS instance that runs an add-on."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.serialization.model import Model, WireField
from ..shapes.addon_data_disk import AddonDataDisk
from ..shapes.system_disk_info import SystemDiskInfo

__all__ = ["AddonNode"]


@define(eq=False, repr=False, kw_only=True)
class AddonNode(Model):
    """An ECS instance that runs an add-on."""

    auto_renew: bool | None = None
    """Whether a subscription is renewed automatically."""

    auto_renew_period: int | None = None
    """Length of each automatic renewal, in period_unit."""

    data_disks: list[AddonDataDisk] = field(factory=list)
    """Data disks."""

    duration: int | None = None
    """Time for which a preemptible instance is protected from being reclaimed; 0 means no protection. One of: 0, 1.
    Unit: hours."""

    enable_ht: bool | None = None
    """Whether hyper-threading is enabled."""

    image_id: str | None = None
    """Identifier of the image."""

    instance_charge_type: Literal["PrePaid", "PostPaid", "Prepaid"] | str | None = None
    """Billing method of the instance: PrePaid is a subscription, PostPaid is pay-as-you-go. The comments of the SDK
    spell Prepaid here. One of: PrePaid, PostPaid, Prepaid."""

    instance_id: str | None = None
    """Identifier of the ECS instance."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    os_name: str | None = None
    """Name of the operating system, in Chinese."""

    os_name_en: str | None = None
    """Name of the operating system, in English."""

    period: int | None = None
    """Length of the subscription, in period_unit."""

    period_unit: Literal["Week", "Month"] | str | None = None
    """Unit of the subscription period. One of: Week, Month."""

    private_ip_address: str | None = None
    """Private IP address."""

    spot_price_limit: float | None = None
    """Highest price per hour, with up to three decimals; only for SpotWithPriceLimit."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    system_disk: SystemDiskInfo | None = None
    """System disk."""

    __wire__ = (
        WireField("auto_renew", "AutoRenew", "boolean"),
        WireField("auto_renew_period", "AutoRenewPeriod", "integer"),
        WireField("data_disks", "DataDisks", "list", item="model", model=AddonDataDisk),
        WireField("duration", "Duration", "integer"),
        WireField("enable_ht", "EnableHT", "boolean"),
        WireField("image_id", "ImageId", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("instance_id", "InstanceId", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("os_name", "OsName", "string"),
        WireField("os_name_en", "OsNameEN", "string"),
        WireField("period", "Period", "integer"),
        WireField("period_unit", "PeriodUnit", "string"),
        WireField("private_ip_address", "PrivateIpAddress", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("system_disk", "SystemDisk", "model", model=SystemDiskInfo),
    )
