# Hand-written: edit templates/ehpc/emulator/operations/basic_info.py, then run `make generate`.
"""Chapter basic_info: what the cloud offers, as the seed says, and the software of clusters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..protocol.errors import Fault
from .call import Call
from .cluster import application
from .registry import handles

SMALL = 8
"""Most cores of an instance type that is recommended for manager and login nodes."""

ROOMY = 8
"""Gigabytes for each core from which on an instance type counts as one with much memory."""

SERIES: dict[str, Callable[[dict[str, Any]], bool]] = {
    "HighCompute": lambda each: not each.get("gpu") and each["memory"] < ROOMY * each["cpu"],
    "HighMem": lambda each: not each.get("gpu") and each["memory"] >= ROOMY * each["cpu"],
    "GPU": lambda each: bool(each.get("gpu")),
    "All": bool,
}
"""Which instance types are recommended in which series."""


@handles("ListRegions")
def list_regions(call: Call) -> dict[str, Any]:
    """Lists the regions of the spec by their names in the seed."""
    names = call.world.seed["regions"]
    regions = call.world.contract.regions
    return {"Regions": {"RegionInfo": [{"RegionId": each, "LocalName": names.get(each, each)} for each in regions]}}


def check_zone(call: Call) -> None:
    """Refuse a zone that the region does not have."""
    zones = [f"{call.region}-{letter}" for letter in call.world.seed["zones"]]
    if call["ZoneId"] not in zones:
        raise Fault("InvalidParams", f"There is no zone {call['ZoneId'][:80]} in the region: {', '.join(zones)}.")


@handles("ListAvailableEcsTypes")
def list_available_ecs_types(call: Call) -> dict[str, Any]:
    """Lists the instance types of the seed by family; those that are sold out only with ShowSoldOut."""
    check_zone(call)
    with_status = call.get("ShowSoldOut", False)
    families: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for each in call.world.seed["instance_types"]:
        if with_status or not each.get("sold_out"):
            row = described(each)
            if with_status:
                row["Status"] = "SoldOut" if each.get("sold_out") else "Available"
            families.setdefault((each["generation"], each["family"]), []).append(row)
    rows = [
        {"Generation": generation, "InstanceTypeFamilyId": family, "Types": {"TypesInfo": types}}
        for (generation, family), types in families.items()
    ]
    return {
        "SupportSpotInstance": call.world.seed["spot_instances"],
        "InstanceTypeFamilies": {"InstanceTypeFamilyInfo": rows},
    }


def described(found: dict[str, Any]) -> dict[str, Any]:
    """Return what is told of an instance type; what the seed lacks follows from the number of its cores."""
    cores = found["cpu"]
    bandwidth, packets = found.get("bandwidth", 204_800 * cores), found.get("packets", 40_000 * cores)
    return {
        "InstanceTypeId": found["id"],
        "CpuCoreCount": cores,
        "MemorySize": found["memory"],
        "GPUAmount": found.get("gpu", 0),
        "GPUSpec": found.get("gpu_spec", ""),
        "EniQuantity": found.get("interfaces", max(2, min(8, cores // 2))),
        "InstanceBandwidthRx": bandwidth,
        "InstanceBandwidthTx": bandwidth,
        "InstancePpsRx": packets,
        "InstancePpsTx": packets,
    }


@handles("ListPreferredEcsTypes")
def list_preferred_ecs_types(call: Call) -> dict[str, Any]:
    """Sorts the instance types of the seed that can be bought into series: much computing, much memory, GPU, all."""
    check_zone(call)
    types = [each for each in call.world.seed["instance_types"] if not each.get("sold_out")]
    small = [each["id"] for each in types if each["cpu"] <= SMALL and not each.get("gpu")]
    rows = []
    for name, fits in SERIES.items():
        computes = [each["id"] for each in types if fits(each)]
        roles = {"Manager": small, "Compute": computes, "Login": small}
        rows.append(
            {
                "SeriesId": name,
                "SeriesName": f"Series{name}",
                "Roles": {role: {"InstanceTypeId": ids} for role, ids in roles.items()},
            }
        )
    return {"SupportSpotInstance": call.world.seed["spot_instances"], "Series": {"SeriesInfo": rows}}


@handles("ListCurrentClientVersion")
def list_current_client_version(call: Call) -> dict[str, Any]:
    """Tells the newest version of the client in the seed."""
    return {"ClientVersion": call.world.seed["client_versions"][-1]}


@handles("ListImages")
def list_images(call: Call) -> dict[str, Any]:
    """Lists the operating systems of the seed."""
    return {"OsTags": {"OsInfo": call.world.seed["os"]}}


@handles("ListCustomImages")
def list_custom_images(call: Call) -> dict[str, Any]:
    """Lists the images of the seed by origin and by the system that they were made from."""
    systems = {each["OsTag"]: each for each in call.world.seed["os"]}
    rows = []
    for each in call.world.seed["images"]:
        owner, system = each["ImageOwnerAlias"], each["OsTag"]
        if call.get("ImageOwnerAlias", owner) == owner and call.get("BaseOsTag", system) == system:
            row = {name: value for name, value in each.items() if name not in ("OsTag", "price")}
            row.setdefault("Uid", call.world.seed["account"]["id"])
            rows.append({**row, "Status": "available", "BaseOsTag": systems.get(system, {"OsTag": system})})
    return {"Images": {"ImageInfo": rows}}


@handles("ListSoftwares")
def list_softwares(call: Call) -> dict[str, Any]:
    """Lists the software of the seed for each version, system, scheduler and kind of accounts, or for one version."""
    software = call.world.seed["software"]
    applications = {"ApplicationInfo": software["applications"]}
    rows = [
        {
            "EhpcVersion": version,
            "OsTag": system["OsTag"],
            "SchedulerType": scheduler,
            "SchedulerVersion": scheduler_version,
            "AccountType": account,
            "AccountVersion": account_version,
            "Applications": applications,
        }
        for version in software["versions"]
        if call.get("EhpcVersion", version) == version
        for system in call.world.seed["os"]
        for scheduler, scheduler_version in software["schedulers"].items()
        for account, account_version in software["accounts"].items()
    ]
    return {"Softwares": {"SoftwareInfo": rows}}


@handles("ListInstalledSoftware")
def list_installed_software(call: Call) -> dict[str, Any]:
    """Lists the software that a cluster was created with, and whether it is still being installed."""
    found = call.world.store.list("software", call.cluster().id)
    call.show(found)
    rows = []
    for each in found:
        about = application(call.world, each.id)
        rows.append(
            {
                "SoftwareId": each.id,
                "SoftwareName": about["Name"],
                "SoftwareVersion": about["Version"],
                "SoftwareStatus": call.world.status(each),
            }
        )
    return {"data": {"SoftwareList": {"SoftwareList": rows}}}
