# Hand-written: edit templates/ehpc/emulator/operations/price.py, then run `make generate`.
"""Chapter price: what images and processor cores cost, by the prices of the seed."""

from __future__ import annotations

from typing import Any

from ..protocol.errors import Fault
from ..state.fleet import HOURS, nodes_of, resources, total
from .call import Call
from .registry import handles

DECIMALS = 4


@handles("DescribeImagePrice")
def describe_image_price(call: Call) -> dict[str, Any]:
    """Computes the price of a marketplace image from the seed's price for an hour and its discount for packages."""
    found = next((each for each in call.world.seed["images"] if each["ImageId"] == call["ImageId"]), None)
    if found is None:
        raise Fault("ImageNotFound", f"There is no image {call['ImageId'][:80]}; ListCustomImages lists the images.")
    if found["ImageOwnerAlias"] != "marketplace":
        raise Fault("ImageNotSupported", f"The image {found['ImageId']} is not of the marketplace; it has no price.")
    for name in ("Amount", "Period"):
        if call[name] < 1:
            raise Fault("InvalidParams", f"The value of {name} must be at least 1.")
    original = found["price"] * HOURS[call["PriceUnit"]] * call["Period"] * call["Amount"]
    discount = original * call.world.seed["prices"]["package_discount"] if call["SkuCode"] == "package" else 0.0
    return {
        "data": {
            **amounts(original, discount),
            "Amount": call["Amount"],
            "ImageId": found["ImageId"],
            "ProductCode": found["ProductCode"],
            "PromotionRules": {"PromotionRule": []},
        }
    }


def amounts(original: float, discount: float) -> dict[str, float]:
    """Return the three amounts of a price."""
    return {
        "OriginalPrice": round(original, DECIMALS),
        "DiscountPrice": round(discount, DECIMALS),
        "TradePrice": round(original - discount, DECIMALS),
    }


@handles("QueryServicePackAndPrice")
def query_service_pack_and_price(call: Call) -> dict[str, Any]:
    """Computes what the cores of the region's clusters cost beyond the free ones and the service packs of the seed."""
    world, prices = call.world, call.world.seed["prices"]
    clusters = [each for each in world.store.list("cluster") if each.data["RegionId"] == call.region]
    nodes = [node for each in clusters for node in nodes_of(world, each)]
    cores = total(resources(world, node) for node in nodes)["Cpu"]
    packs = [each for each in prices["service_packs"] if each["StartTime"] <= call.stamp < each["EndTime"]]
    charged = max(0, cores - prices["free_cores"] - sum(each["Capacity"] for each in packs))
    original = charged * prices["core_hour"]
    return {
        "RegionId": call.region,
        **amounts(original, original * prices["core_discount"]),
        "Currency": prices["currency"],
        "OriginalAmount": cores,
        "ChargeAmount": charged,
        "ServicePack": {"ServicePackInfo": packs},
    }
