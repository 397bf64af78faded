"""Chapter basic_info: what the cloud offers, as the seed says, and the software of clusters."""

from __future__ import annotations

from collections.abc import Callable

from ..protocol.errors import ServiceError
from ..state.sqlite_store import Record
from .call import Call, Members
from .cluster import describe_application
from .orders import get_instance_type
from .registry import handles

SMALL = 8
"""Most cores of an instance type that is recommended for manager and login nodes."""

ROOMY = 8
"""Gigabytes per core from which on an instance type counts as one with much memory."""

SERIES: dict[str, Callable[[Members], bool]] = {
    "HighCompute": lambda row: not row.get("gpu") and row["memory"] < ROOMY * row["cpu"],
    "HighMem": lambda row: not row.get("gpu") and row["memory"] >= ROOMY * row["cpu"],
    "GPU": lambda row: bool(row.get("gpu")),
    "All": bool,
}
"""Which instance types are recommended in which series."""


@handles("ListRegions")
def list_regions(call: Call) -> Members:
    """Lists the regions of the spec by their names in the seed."""
    names = call.backend.seed["regions"]
    regions = call.backend.service_model.regions
    rows = [{"RegionId": region, "LocalName": names.get(region, region)} for region in regions]
    return {"Regions": {"RegionInfo": rows}}


def check_zone(call: Call) -> None:
    """Refuse a zone that the region does not have, if one is named."""
    zones = [f"{call.region}-{letter}" for letter in call.backend.seed["zones"]]
    if call["ZoneId"] is not None and call["ZoneId"] not in zones:
        message = f"There is no zone {call['ZoneId'][:80]} in the region: {', '.join(zones)}."
        raise ServiceError("InvalidParams", message)


@handles("ListAvailableEcsTypes")
def list_available_ecs_types(call: Call) -> Members:
    """Lists the instance types of the seed by family; those that are sold out only with ShowSoldOut."""
    check_zone(call)
    with_status = call.get("ShowSoldOut", False)
    families: dict[tuple[str, str], list[Members]] = {}
    for instance_type in call.backend.seed["instance_types"]:
        if with_status or not instance_type.get("sold_out"):
            row = describe_instance_type(instance_type)
            if with_status:
                row["Status"] = "SoldOut" if instance_type.get("sold_out") else "Available"
            families.setdefault((instance_type["generation"], instance_type["family"]), []).append(row)
    rows = [
        {"Generation": generation, "InstanceTypeFamilyId": family, "Types": {"TypesInfo": types}}
        for (generation, family), types in families.items()
    ]
    spot = call.backend.seed["spot_instances"]
    return {"SupportSpotInstance": spot, "InstanceTypeFamilies": {"InstanceTypeFamilyInfo": rows}}


def describe_instance_type(instance_type: Members) -> Members:
    """Return an instance type for a response; what the seed lacks follows from the number of its cores."""
    cores = instance_type["cpu"]
    bandwidth, packets = instance_type.get("bandwidth", 204_800 * cores), instance_type.get("packets", 40_000 * cores)
    return {
        "InstanceTypeId": instance_type["id"],
        "CpuCoreCount": cores,
        "MemorySize": instance_type["memory"],
        "GPUAmount": instance_type.get("gpu", 0),
        "GPUSpec": instance_type.get("gpu_spec", ""),
        "EniQuantity": instance_type.get("interfaces", max(2, min(8, cores // 2))),
        "InstanceBandwidthRx": bandwidth,
        "InstanceBandwidthTx": bandwidth,
        "InstancePpsRx": packets,
        "InstancePpsTx": packets,
    }


@handles("ListPreferredEcsTypes")
def list_preferred_ecs_types(call: Call) -> Members:
    """Sorts the instance types of the seed that can be bought into series: much computing, much memory, GPU, all."""
    check_zone(call)
    offers = [offer for offer in call.backend.seed["instance_types"] if not offer.get("sold_out")]
    small = [offer["id"] for offer in offers if offer["cpu"] <= SMALL and not offer.get("gpu")]
    rows = []
    for name, fits in SERIES.items():
        types = {"Manager": small, "Compute": [offer["id"] for offer in offers if fits(offer)], "Login": small}
        roles = {role: {"InstanceTypeId": ids} for role, ids in types.items()}
        rows.append({"SeriesId": name, "SeriesName": f"Series{name}", "Roles": roles})
    return {"SupportSpotInstance": call.backend.seed["spot_instances"], "Series": {"SeriesInfo": rows}}


@handles("ListCurrentClientVersion")
def list_current_client_version(call: Call) -> Members:
    """Returns the newest version of the client in the seed."""
    return {"ClientVersion": call.backend.seed["client_versions"][-1]}


@handles("ListImages")
def list_images(call: Call) -> Members:
    """Lists the operating systems of the seed."""
    return {"OsTags": {"OsInfo": call.backend.seed["os"]}}


@handles("ListCustomImages")
def list_custom_images(call: Call) -> Members:
    """Lists the images of the seed by origin and by the system that they were made from."""
    systems = {system["OsTag"]: system for system in call.backend.seed["os"]}
    rows = []
    for image in call.backend.seed["images"]:
        owner, system = image["ImageOwnerAlias"], image["OsTag"]
        if call.get("ImageOwnerAlias", owner) == owner and call.get("BaseOsTag", system) == system:
            row = {name: value for name, value in image.items() if name not in ("OsTag", "price")}
            row.setdefault("Uid", call.backend.seed["account"]["id"])
            rows.append({**row, "Status": "available", "BaseOsTag": systems.get(system, {"OsTag": system})})
    return {"Images": {"ImageInfo": rows}}


@handles("ListSoftwares")
def list_softwares(call: Call) -> Members:
    """Lists the software of the seed for each version, system, scheduler and kind of accounts, or for one version."""
    software = call.backend.seed["software"]
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
        for system in call.backend.seed["os"]
        for scheduler, scheduler_version in software["schedulers"].items()
        for account, account_version in software["accounts"].items()
    ]
    return {"Softwares": {"SoftwareInfo": rows}}


@handles("ListInstalledSoftware")
def list_installed_software(call: Call) -> Members:
    """Lists the software that a cluster was created with, and whether it is still being installed."""
    installed = call.backend.store.list("software", call.cluster().id)
    call.mark_polled(installed)
    rows = []
    for software in installed:
        about, status = describe_application(call.backend, software.id), call.backend.status(software)
        names = {"SoftwareName": about["Name"], "SoftwareVersion": about["Version"]}
        rows.append({"SoftwareId": software.id, **names, "SoftwareStatus": status})
    return {"data": {"SoftwareList": {"SoftwareList": rows}}}


@handles("ListCommunityImages")
def list_community_images(call: Call) -> Members:
    """Lists the community images of the seed, or those that were made from a system."""
    if call["ClusterId"] is not None:
        call.cluster()
    systems = {system["OsTag"]: system for system in call.backend.seed["os"]}
    rows = []
    for image in call.backend.seed["community_images"]:
        tag = image["OsTag"]
        if call.get("BaseOsTag", tag) == tag:
            system = {**systems.get(tag, {"OsTag": tag}), "BaseOsTag": tag}
            rows.append({**image, "Status": "available", "BaseOsTag": system, "OsTag": system})
    return call.fit({"Images": rows})


@handles("GetIfEcsTypeSupportHtConfig")
def get_if_ecs_type_support_ht_config(call: Call) -> Members:
    """Tells whether an instance type of the seed has more than one core, as these have hyper-threading here."""
    cores = get_instance_type(call.backend, call["InstanceType"])["cpu"]
    return {"InstanceType": call["InstanceType"], "SupportHtConfig": cores > 1, "DefaultHtEnabled": cores > 1}


@handles("InitializeEHPC")
def initialize_ehpc(call: Call) -> None:
    """Makes the role that the service needs: afterwards it is activated, whatever the seed says of the account."""
    name = call.get("ServiceName", "E-HPC")
    if call.backend.store.get("service_role", name) is None:
        call.backend.store.save(Record("service_role", name))
# Hand-written: edit templates/ehpc/emulator/operations/basic_info.py, then run `make generate`.
