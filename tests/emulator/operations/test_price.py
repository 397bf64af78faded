"""Chapter price: prices are computed from the seed, and from what there is."""

from __future__ import annotations

import pytest

from tests.emulator.conformity import InProcessService

IMAGE = {"ImageId": "m-emulator-market", "PriceUnit": "Hour", "SkuCode": "ECS", "Amount": 1, "Period": 1}


@pytest.mark.parametrize(
    ("change", "original", "discount"),
    [
        ({}, 0.8, 0.0),
        ({"Amount": 3, "Period": 2}, 4.8, 0.0),
        ({"PriceUnit": "Week"}, 134.4, 0.0),
        ({"PriceUnit": "Month", "SkuCode": "package"}, 576.0, 86.4),
    ],
)
def test_an_image_costs_by_time_and_number(change: dict[str, object], original: float, discount: float) -> None:
    """Who pays in advance gets the seed's discount."""
    found = InProcessService().ask("DescribeImagePrice", {**IMAGE, **change})["data"]
    assert (found["OriginalPrice"], found["DiscountPrice"]) == (original, discount)
    assert found["TradePrice"] == pytest.approx(original - discount)
    assert (found["ImageId"], found["ProductCode"]) == ("m-emulator-market", "cmjj000001")


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        ({"ImageId": "none"}, "ImageNotFound", "There is no image none; ListCustomImages lists the images."),
        (
            {"ImageId": "m-emulator-shared"},
            "ImageNotSupported",
            "The image m-emulator-shared is not of the marketplace; it has no price.",
        ),
        ({"Amount": 0}, "InvalidParams", "The value of Amount must be at least 1."),
    ],
)
def test_what_has_no_price_is_refused(change: dict[str, object], code: str, message: str) -> None:
    """Only images of the marketplace have one."""
    assert InProcessService().refusal("DescribeImagePrice", {**IMAGE, **change}) == (code, message)


def test_cores_cost_beyond_packs_and_free_ones() -> None:
    """All nodes of the region count; a pack that has expired covers nothing."""
    packs = [
        {
            "InstanceName": "now",
            "Capacity": 4,
            "StartTime": "2020-01-01T00:00:00.000Z",
            "EndTime": "2021-01-01T00:00:00.000Z",
        },
        {
            "InstanceName": "past",
            "Capacity": 9,
            "StartTime": "2019-01-01T00:00:00.000Z",
            "EndTime": "2020-01-01T00:00:00.000Z",
        },
    ]
    service = InProcessService(seed={"prices": {"service_packs": packs, "free_cores": 2}})
    service.create(DeployMode="OneBox", **{"EcsOrder.Compute.InstanceType": "ecs.c5.4xlarge"})
    found = service.ask("QueryServicePackAndPrice")
    assert (found["OriginalAmount"], found["ChargeAmount"], found["Currency"]) == (32, 26, "CNY")
    assert (found["OriginalPrice"], found["DiscountPrice"], found["TradePrice"]) == (0.52, 0.052, 0.468)
    assert [pack["InstanceName"] for pack in found["ServicePack"]["ServicePackInfo"]] == ["now"]
    assert service.ask("QueryServicePackAndPrice", RegionId="cn-shanghai")["OriginalAmount"] == 0
