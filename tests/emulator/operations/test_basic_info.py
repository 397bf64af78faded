"""Chapter basic_info: the catalogue is the seed's, the installed software the cluster's."""

from __future__ import annotations

import pytest

from tests.emulator.conformity import InProcessService
from tests.emulator.signed_requests import SERVICE_MODEL

ZONE = {"ZoneId": "cn-hangzhou-b"}


def test_regions_are_those_of_the_spec() -> None:
    """Each has a name."""
    found = InProcessService().ask("ListRegions")["Regions"]["RegionInfo"]
    assert [region["RegionId"] for region in found] == SERVICE_MODEL.regions
    assert all(region["LocalName"] != region["RegionId"] for region in found)


def test_sold_out_types_are_shown_on_demand() -> None:
    """With ShowSoldOut each type says whether it can be bought."""
    service = InProcessService()

    def types(**more: object) -> dict[str, str | None]:
        found = service.ask("ListAvailableEcsTypes", {**ZONE, **more})["InstanceTypeFamilies"]["InstanceTypeFamilyInfo"]
        return {
            instance_type["InstanceTypeId"]: instance_type.get("Status")
            for family in found
            for instance_type in family["Types"]["TypesInfo"]
        }

    plain, all_of_them = types(), types(ShowSoldOut=True)
    assert set(plain.values()) == {None}
    assert set(all_of_them) - set(plain) == {"ecs.scch5.16xlarge"}
    assert all_of_them["ecs.scch5.16xlarge"] == "SoldOut"
    assert all_of_them["ecs.n1.tiny"] == "Available"


def test_recommended_types_come_in_series() -> None:
    """What is recommended for GPU jobs has GPUs; managers are small."""
    found = InProcessService().ask("ListPreferredEcsTypes", ZONE)["Series"]["SeriesInfo"]
    roles = {series["SeriesId"]: series["Roles"] for series in found}
    assert list(roles) == ["HighCompute", "HighMem", "GPU", "All"]
    assert roles["GPU"]["Compute"]["InstanceTypeId"] == ["ecs.gn5-c4g1.xlarge", "ecs.gn6v-c8g1.2xlarge"]
    assert roles["HighMem"]["Compute"]["InstanceTypeId"] == ["ecs.r5.large", "ecs.r6.4xlarge"]
    assert "ecs.c6.8xlarge" in roles["HighCompute"]["Compute"]["InstanceTypeId"]
    assert "ecs.c6.8xlarge" not in roles["All"]["Manager"]["InstanceTypeId"]


@pytest.mark.parametrize("action", ["ListAvailableEcsTypes", "ListPreferredEcsTypes"])
def test_a_zone_must_be_one_of_the_region(action: str) -> None:
    """The message names those that are."""
    code, message = InProcessService().refusal(action, ZoneId="cn-shanghai-b")
    assert code == "InvalidParams"
    assert message.startswith("There is no zone cn-shanghai-b in the region: cn-hangzhou-a, cn-hangzhou-b, ")


def test_images_are_sorted_by_origin_and_system() -> None:
    """Without an origin all are listed."""
    service = InProcessService()

    def images(**more: str) -> list[str]:
        return [image["ImageId"] for image in service.ask("ListCustomImages", more)["Images"]["ImageInfo"]]

    assert images() == ["m-emulator-centos76", "m-emulator-shared", "m-emulator-market"]
    assert images(ImageOwnerAlias="self") == ["m-emulator-centos76"]
    assert images(BaseOsTag="CentOS_7.2_64") == ["m-emulator-shared", "m-emulator-market"]
    tags = [system["OsTag"] for system in service.ask("ListImages")["OsTags"]["OsInfo"]]
    assert tags == ["CentOS_6.9_64", "CentOS_7.2_64", "CentOS_7.6_64"]


def test_an_image_of_the_list_makes_a_cluster() -> None:
    """The catalogue and the checks speak of the same things."""
    service = InProcessService()
    for image in service.ask("ListCustomImages")["Images"]["ImageInfo"]:
        service.create(ImageId=image["ImageId"], ImageOwnerAlias=image["ImageOwnerAlias"])


def test_software_is_listed_for_each_combination() -> None:
    """A version that does not exist has none."""
    service = InProcessService()
    found = service.ask("ListSoftwares", EhpcVersion="1.0.0")["Softwares"]["SoftwareInfo"]
    combinations = {(software["OsTag"], software["SchedulerType"], software["AccountType"]) for software in found}
    assert len(found) == len(combinations) == 24
    assert service.ask("ListSoftwares", EhpcVersion="9")["Softwares"] == {"SoftwareInfo": []}


def test_software_is_installed_with_the_cluster() -> None:
    """It is there before the cluster runs; software that is required always comes."""
    tools = {"Tag": "TOOLS_1", "Name": "tools", "Version": "1", "Required": True}
    offered = [tools, {"Tag": "GROMACS_5.1", "Name": "gromacs", "Version": "5.1", "Required": False}]
    service = InProcessService("timed:1", seed={"software": {"applications": offered}})
    cluster = service.create(**{"Application.1.Tag": "GROMACS_5.1", "Application.2.Tag": "TOOLS_1"})

    def installed() -> list[tuple[str, str]]:
        found = service.ask("ListInstalledSoftware", ClusterId=cluster)["data"]["SoftwareList"]["SoftwareList"]
        return [(each["SoftwareName"], each["SoftwareStatus"]) for each in found]

    assert installed() == [("tools", "Installing"), ("gromacs", "Installing")]
    service.clock.advance(125)
    assert service.status(cluster) == "running"
    assert installed() == [("tools", "Installed"), ("gromacs", "Installed")]
    applications = service.ask("DescribeCluster", ClusterId=cluster)["ClusterInfo"]["Applications"]["ApplicationInfo"]
    assert applications == [
        {"Tag": "TOOLS_1", "Name": "tools", "Version": "1"},
        {"Tag": "GROMACS_5.1", "Name": "gromacs", "Version": "5.1"},
    ]
