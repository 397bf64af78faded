# Generated from spec/2018-04-12/actions/price/DescribeImagePrice.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeImagePrice: Get the price of a marketplace image that E-HPC supports."""

from __future__ import annotations

from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DescribeImagePriceRequest", "DescribeImagePriceResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DescribeImagePriceRequest(Request["DescribeImagePriceResponse"]):
    """Parameters of DescribeImagePrice: get the price of a marketplace image that E-HPC supports.

    Tells what an image of the cloud marketplace costs for the given amount and time. Nothing is ordered.
    ListCustomImages lists the images.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    image_id: str
    """Identifier of the image. ListCustomImages lists the images."""

    price_unit: Literal["Hour", "Day", "Week", "Month", "Year"] | str
    """Unit of the time that period counts. One of: Hour, Day, Week, Month, Year."""

    sku_code: Literal["ECS", "package"] | str
    """How the image is paid for. ECS: pay as you go; package: in advance. One of: ECS, package."""

    amount: int
    """How many purchases of the image to price. From 1 to 1000."""

    period: int
    """Length of the time to price, counted in price_unit."""

    order_type: Literal["instance-buy"] | str | None = None
    """Kind of the order; a purchase is the only kind. One of: instance-buy."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("image_id", "ImageId", "string", required=True),
        WireField("price_unit", "PriceUnit", "string", required=True),
        WireField("sku_code", "SkuCode", "string", required=True),
        WireField("amount", "Amount", "integer", required=True),
        WireField("period", "Period", "integer", required=True),
        WireField("order_type", "OrderType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeImagePriceResponse(Response):
    """Response of DescribeImagePrice: code, success_response, original_price, trade_price, discount_price, amount,
    image_id, product_code, promotion_rules, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    code: str | None = None
    """Code of the outcome, as a text; 200 means success. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    success_response: bool | None = None
    """Whether the price could be found. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    original_price: float | None = None
    """Price before any discount."""

    trade_price: float | None = None
    """Price to pay."""

    discount_price: float | None = None
    """Discount, the difference between the original price and the price to pay."""

    amount: int | None = None
    """How many purchases of the image were priced."""

    image_id: str | None = None
    """Identifier of the image."""

    product_code: str | None = None
    """Code of the image's product in the marketplace. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    promotion_rules: list[Any] = field(factory=list)
    """Promotions that the price takes into account. Nothing is known of the form of an entry. Withdrawn: not in
    alibabacloud_ehpc20180412 4.0.0 and later."""

    __wire__ = (
        WireField("request_id", "requestId", "string", aliases=("RequestId",)),
        WireField("code", "code", "string"),
        WireField("success_response", "successResponse", "boolean"),
        WireField("original_price", "data.OriginalPrice", "number", aliases=("OriginalPrice",)),
        WireField("trade_price", "data.TradePrice", "number", aliases=("TradePrice",)),
        WireField("discount_price", "data.DiscountPrice", "number", aliases=("DiscountPrice",)),
        WireField("amount", "data.Amount", "integer", aliases=("Amount",)),
        WireField("image_id", "data.ImageId", "string", aliases=("ImageId",)),
        WireField("product_code", "data.ProductCode", "string", aliases=("ProductCode",)),
        WireField(
            "promotion_rules",
            "data.PromotionRules",
            "list",
            item="any",
            tag="PromotionRule",
            aliases=("PromotionRules",),
        ),
    )


OPERATION = Operation(
    "DescribeImagePrice",
    DescribeImagePriceRequest,
    DescribeImagePriceResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
