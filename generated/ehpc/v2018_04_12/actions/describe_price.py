# Generated from spec/2018-04-12/actions/price/DescribePrice.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribePrice: Calculate the price of the nodes of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["Commodity", "CommodityDataDisk", "DescribePriceRequest", "DescribePriceResponse", "NodePrice", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CommodityDataDisk(Model):
    """A data disk of nodes to price."""

    category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the data disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud. Default: cloud_efficiency.
    (Since alibabacloud_ehpc20180412 1.14.12.)"""

    delete_with_instance: bool | None = None
    """Whether the disk is released together with its instance. Default: true. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    encrypted: bool | None = None
    """Whether the disk is encrypted. Default: false. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    performance_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD data disk. One of: PL0, PL1, PL2, PL3. Default: PL1. (Since alibabacloud_ehpc20180412
    1.14.12.)"""

    size: int | None = None
    """Size of the data disk. From 40 to 500. Unit: GB. Default: 40. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    __wire__ = (
        WireField("category", "category", "string"),
        WireField("delete_with_instance", "deleteWithInstance", "boolean"),
        WireField("encrypted", "encrypted", "boolean"),
        WireField("performance_level", "performanceLevel", "string"),
        WireField("size", "size", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class Commodity(Model):
    """Nodes of one configuration to price."""

    amount: int
    """Number of nodes. From 1 to 1000. Default: 1."""

    data_disks: Sequence[CommodityDataDisk | Mapping[str, Any]] | None = None
    """Data disks of each node."""

    instance_type: str
    """ECS instance type, such as ecs.c7.4xlarge."""

    internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None
    """Billing method of the public network traffic. One of: PayByBandwidth, PayByTraffic. (Since
    alibabacloud_ehpc20180412 1.0.0.)"""

    internet_max_band_width_out: int | None = None
    """Peak outgoing bandwidth of the public network. From 0 to 100. Unit: Mbit/s. Default: 0. (Since
    alibabacloud_ehpc20180412 1.0.0.)"""

    network_type: str | None = None
    """Network type of the nodes."""

    node_type: Literal["Compute", "Manager", "Login"] | str
    """Role of the node. One of: Compute, Manager, Login."""

    period: int
    """Length of the subscription, in price_unit. Default: 1."""

    system_disk_category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the system disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud. Default: cloud_efficiency."""

    system_disk_performance_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. Default: PL1. (Since
    alibabacloud_ehpc20180412 1.0.2.)"""

    system_disk_size: int | None = None
    """Size of the system disk. From 40 to 500. Unit: GB. Default: 40."""

    __wire__ = (
        WireField("amount", "Amount", "integer", required=True),
        WireField("data_disks", "DataDisks", "list", item="model", model=CommodityDataDisk, style="indexed"),
        WireField("instance_type", "InstanceType", "string", required=True),
        WireField("internet_charge_type", "InternetChargeType", "string"),
        WireField("internet_max_band_width_out", "InternetMaxBandWidthOut", "integer"),
        WireField("network_type", "NetworkType", "string"),
        WireField("node_type", "NodeType", "string", required=True),
        WireField("period", "Period", "integer", required=True),
        WireField("system_disk_category", "SystemDiskCategory", "string"),
        WireField("system_disk_performance_level", "SystemDiskPerformanceLevel", "string"),
        WireField("system_disk_size", "SystemDiskSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class NodePrice(Model):
    """Price of the nodes of a role."""

    currency: str | None = None
    """Currency of the prices."""

    node_type: Literal["Manager", "Login", "Compute"] | str | None = None
    """Role of the node. One of: Manager, Login, Compute."""

    original_price: float | None = None
    """Price before discounts."""

    trade_price: float | None = None
    """Price to pay."""

    __wire__ = (
        WireField("currency", "Currency", "string"),
        WireField("node_type", "NodeType", "string"),
        WireField("original_price", "OriginalPrice", "number"),
        WireField("trade_price", "TradePrice", "number"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribePriceRequest(Request["DescribePriceResponse"]):
    """Parameters of DescribePrice: calculate the price of the nodes of a cluster."""

    charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """Billing method of the instances: PrePaid is a subscription, PostPaid is pay-as-you-go. One of: PostPaid, PrePaid.
    Default: PostPaid."""

    commodities: Sequence[Commodity | Mapping[str, Any]]
    """Nodes to price."""

    order_type: str | None = None
    """Type of the order; only a purchase is known."""

    price_unit: Literal["Month", "Year", "Hour"] | str
    """Unit of Period. One of: Month, Year, Hour. Default: Hour."""

    __wire__ = (
        WireField("charge_type", "ChargeType", "string"),
        WireField("commodities", "Commodities", "list", item="model", model=Commodity, style="indexed", required=True),
        WireField("order_type", "OrderType", "string"),
        WireField("price_unit", "PriceUnit", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribePriceResponse(Response):
    """Response of DescribePrice: prices, total_trade_price, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    prices: list[NodePrice] = field(factory=list)
    """Prices by role of the nodes."""

    total_trade_price: float | None = None
    """Total price."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("prices", "Prices", "list", item="model", model=NodePrice, tag="PriceInfo"),
        WireField("total_trade_price", "TotalTradePrice", "number"),
    )


OPERATION = Operation(
    "DescribePrice",
    DescribePriceRequest,
    DescribePriceResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
