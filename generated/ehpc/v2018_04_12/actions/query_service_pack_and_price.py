# Generated from spec/2018-04-12/actions/price/QueryServicePackAndPrice.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""QueryServicePackAndPrice: List the service packs of a region and what E-HPC costs beyond them."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["OPERATION", "QueryServicePackAndPriceRequest", "QueryServicePackAndPriceResponse", "ServicePackInfo"]


@define(eq=False, repr=False, kw_only=True)
class ServicePackInfo(Model):
    """A service pack, which covers a number of CPU cores for a time."""

    instance_name: str | None = None
    """Name of the service pack."""

    capacity: int | None = None
    """CPU cores that the pack covers. Unit: cores."""

    start_time: str | None = None
    """Moment at which the pack was bought, as ISO 8601 text or as Unix time in seconds."""

    end_time: str | None = None
    """Moment at which the pack expires, as ISO 8601 text or as Unix time in seconds."""

    __wire__ = (
        WireField("instance_name", "InstanceName", "string"),
        WireField("capacity", "Capacity", "integer"),
        WireField("start_time", "StartTime", "string"),
        WireField("end_time", "EndTime", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class QueryServicePackAndPriceRequest(Request["QueryServicePackAndPriceResponse"]):
    """Parameters of QueryServicePackAndPrice: list the service packs of a region and what E-HPC costs beyond them.

    A service pack is bought in advance and covers a number of CPU cores. Cores of the region's clusters that exceed
    the packs and the free cores are paid for by the hour; the price fields hold what all of them cost in one hour.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    __wire__ = (WireField("region_id", "RegionId", "string"),)


@define(eq=False, repr=False, kw_only=True)
class QueryServicePackAndPriceResponse(Response):
    """Response of QueryServicePackAndPrice: region_id, trade_price, original_price, discount_price, currency,
    original_amount, charge_amount, service_packs, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    region_id: str | None = None
    """Region that the answer is for."""

    trade_price: float | None = None
    """Price to pay in one hour, in the currency that currency names."""

    original_price: float | None = None
    """Price of one hour before any discount, in the currency that currency names."""

    discount_price: float | None = None
    """Discount of one hour, the difference between the original price and the price to pay, in the currency that
    currency names."""

    currency: str | None = None
    """Currency of the prices, such as CNY."""

    original_amount: int | None = None
    """CPU cores of all clusters of the region together. Unit: cores."""

    charge_amount: int | None = None
    """CPU cores that are paid for by the hour: all cores except those that the service packs or the free share cover.
    Unit: cores."""

    service_packs: list[ServicePackInfo] = field(factory=list)
    """Service packs that were bought."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("region_id", "RegionId", "string"),
        WireField("trade_price", "TradePrice", "number"),
        WireField("original_price", "OriginalPrice", "number"),
        WireField("discount_price", "DiscountPrice", "number"),
        WireField("currency", "Currency", "string"),
        WireField("original_amount", "OriginalAmount", "integer"),
        WireField("charge_amount", "ChargeAmount", "integer"),
        WireField("service_packs", "ServicePack", "list", item="model", model=ServicePackInfo, tag="ServicePackInfo"),
    )


OPERATION = Operation(
    "QueryServicePackAndPrice",
    QueryServicePackAndPriceRequest,
    QueryServicePackAndPriceResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
