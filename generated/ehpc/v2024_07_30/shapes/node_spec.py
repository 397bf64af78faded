# Generated from spec/2024-07-30/shapes/NodeSpec.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeSpec: Instance type, image, disks and billing of a node."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField
from ..shapes.data_disk import DataDisk
from ..shapes.system_disk import SystemDisk

__all__ = ["NodeSpec"]


@define(eq=False, repr=False, kw_only=True)
class NodeSpec(Model):
    """Instance type, image, disks and billing of a node."""

    auto_renew: bool | None = None
    """Whether a subscription is renewed automatically. Default: false."""

    auto_renew_period: int | None = None
    """Length of each automatic renewal, in period_unit: 1, 2 or 3 weeks, or 1, 2, 3, 6, 12, 24, 36, 48 or 60 months.
    Default: 1."""

    data_disks: Sequence[DataDisk | Mapping[str, Any]] | None = None
    """Data disks. At most 16 items."""

    duration: int | None = None
    """Time for which a preemptible instance is protected from being reclaimed; 0 means no protection. One of: 0, 1.
    Unit: hours. Default: 1."""

    enable_ht: bool | None = None
    """Whether hyper-threading is enabled."""

    image_id: str | None = None
    """Identifier of the image."""

    instance_charge_type: Literal["PrePaid", "PostPaid"] | str | None = None
    """Billing method of the instance: PrePaid is a subscription, PostPaid is pay-as-you-go. One of: PrePaid, PostPaid.
    Default: PostPaid."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    period: int | None = None
    """Length of the subscription, in period_unit: 1 to 4 weeks, or 1 to 9, 12, 24, 36, 48 or 60 months. A subscription
    needs it."""

    period_unit: Literal["Week", "Month"] | str | None = None
    """Unit of the subscription period. One of: Week, Month. Default: Month."""

    spot_price_limit: float | None = None
    """Highest price per hour, with up to three decimals; only for SpotWithPriceLimit."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. Default:
    NoSpot."""

    system_disk: SystemDisk | Mapping[str, Any] | None = None
    """System disk."""

    __wire__ = (
        WireField("auto_renew", "AutoRenew", "boolean"),
        WireField("auto_renew_period", "AutoRenewPeriod", "integer"),
        WireField("data_disks", "DataDisks", "list", item="model", model=DataDisk, style="plain"),
        WireField("duration", "Duration", "integer"),
        WireField("enable_ht", "EnableHT", "boolean"),
        WireField("image_id", "ImageId", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("period", "Period", "integer"),
        WireField("period_unit", "PeriodUnit", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("system_disk", "SystemDisk", "model", model=SystemDisk, style="plain"),
    )
