"""Chapter price: what images and processor cores cost, by the prices of the seed."""

from __future__ import annotations

from ..protocol.errors import ServiceError
from ..state.inventory import count_nodes, sum_resources
from .call import Call, Members
from .orders import HOURS, get_price
from .registry import handles

DECIMALS = 4


@handles("DescribeImagePrice")
def describe_image_price(call: Call) -> Members:
    """Computes the price of a marketplace image from the seed's price for an hour and its discount for packages."""
    image = next((image for image in call.backend.seed["images"] if image["ImageId"] == call["ImageId"]), None)
    if image is None:
        message = f"There is no image {call['ImageId'][:80]}; ListCustomImages lists the images."
        raise ServiceError("ImageNotFound", message)
    if image["ImageOwnerAlias"] != "marketplace":
        message = f"The image {image['ImageId']} is not of the marketplace; it has no price."
        raise ServiceError("ImageNotSupported", message)
    for name in ("Amount", "Period"):
        if call[name] < 1:
            raise ServiceError("InvalidParams", f"The value of {name} must be at least 1.")
    original = image["price"] * HOURS[call["PriceUnit"]] * call["Period"] * call["Amount"]
    discount = original * call.backend.seed["prices"]["package_discount"] if call["SkuCode"] == "package" else 0.0
    order = {"Amount": call["Amount"], "ImageId": image["ImageId"], "ProductCode": image["ProductCode"]}
    return {"data": {**build_amounts(original, discount), **order, "PromotionRules": {"PromotionRule": []}}}


def build_amounts(original: float, discount: float) -> dict[str, float]:
    """Return the three amounts of a price."""
    return {
        "OriginalPrice": round(original, DECIMALS),
        "DiscountPrice": round(discount, DECIMALS),
        "TradePrice": round(original - discount, DECIMALS),
    }


@handles("QueryServicePackAndPrice")
def query_service_pack_and_price(call: Call) -> Members:
    """Computes what the cores of the region's clusters cost beyond the free ones and the service packs of the seed."""
    backend, prices = call.backend, call.backend.seed["prices"]
    clusters = [cluster for cluster in backend.store.list("cluster") if cluster.data["RegionId"] == call.region]
    cores = sum(sum_resources(backend, count_nodes(backend, cluster))["Cpu"] for cluster in clusters)
    packs = [pack for pack in prices["service_packs"] if pack["StartTime"] <= call.timestamp < pack["EndTime"]]
    charged = max(0, cores - prices["free_cores"] - sum(pack["Capacity"] for pack in packs))
    original = charged * prices["core_hour"]
    return {
        "RegionId": call.region,
        **build_amounts(original, original * prices["core_discount"]),
        "Currency": prices["currency"],
        "OriginalAmount": cores,
        "ChargeAmount": charged,
        "ServicePack": {"ServicePackInfo": packs},
    }


@handles("DescribePrice")
def describe_price(call: Call) -> Members:
    """Computes what nodes cost by the prices of their instance types in the seed; disks and traffic cost nothing."""
    rows = []
    for item in call["Commodities"]:
        hours = HOURS[call["PriceUnit"]] * item.get("Period", 1)
        price = get_price(call.backend, item["InstanceType"]) * item.get("Amount", 1) * hours
        amounts = {"OriginalPrice": round(price, DECIMALS), "TradePrice": round(price, DECIMALS)}
        rows.append({"NodeType": item["NodeType"], "Currency": call.backend.seed["prices"]["currency"], **amounts})
    return {"Prices": {"PriceInfo": rows}, "TotalTradePrice": round(sum(row["TradePrice"] for row in rows), DECIMALS)}
