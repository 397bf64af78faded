# Hand-written: edit templates/ehpc/emulator/operations/volume.py, then run `make generate`.
"""Chapter volume: file systems, and what clusters mount of them."""

from __future__ import annotations

from typing import Any

from ..state.store import Record
from .call import Call
from .cluster import SHARED, mount_target, new_volumes
from .registry import handles

MOUNT = ("VolumeId", "VolumeType", "VolumeProtocol", "VolumeMountpoint", "RemoteDirectory")


@handles("GetClusterVolumes")
def get_cluster_volumes(call: Call) -> dict[str, Any]:
    """Lists the shared storage of a cluster, which must be kept, and what it mounts beside it."""
    cluster = call.cluster()
    data = cluster.data
    place = {"RegionId": data["RegionId"], "ClusterId": cluster.id}
    shared = {**{name: data[name] for name in MOUNT}, "LocalDirectory": SHARED, "Location": data["Location"]}
    rows = [{**place, **shared, "MustKeep": True, "Roles": {"RoleInfo": []}}]
    for each in data["AdditionalVolumes"]:
        more = {name: each[name] for name in (*MOUNT, "LocalDirectory", "Location")}
        roles = {"RoleInfo": [{"Name": name} for name in each["Roles"]]}
        rows.append({**place, **more, "MustKeep": False, "Roles": roles})
    shown, _ = call.page(rows)
    return {"RegionId": data["RegionId"], "Volumes": {"VolumeInfo": list(shown)}}


@handles("ListVolumes")
def list_volumes(call: Call) -> dict[str, Any]:
    """Lists the shared storage of each cluster of the region, with what the cluster mounts beside it."""
    clusters = [each for each in call.world.store.list("cluster") if each.data["RegionId"] == call.region]
    shown, page = call.page(clusters)
    return {**page, "Volumes": {"VolumeInfo": [mounted(each) for each in shown]}}


def mounted(cluster: Record) -> dict[str, Any]:
    """Return what ListVolumes tells of a cluster."""
    data = cluster.data
    return {
        "RegionId": data["RegionId"],
        "ClusterId": cluster.id,
        "ClusterName": data["Name"],
        **{name: data[name] for name in MOUNT},
        "AdditionalVolumes": {
            "VolumeInfo": [
                {
                    **{name: each[name] for name in (*MOUNT, "LocalDirectory", "Location", "JobQueue")},
                    "Role": ",".join(each["Roles"]),
                }
                for each in data["AdditionalVolumes"]
            ]
        },
    }


@handles("UpdateClusterVolumes")
def update_cluster_volumes(call: Call) -> dict[str, Any]:
    """Replaces what a cluster mounts beside its shared storage; without a list nothing of it stays mounted."""
    cluster = call.cluster("running", "stopped")
    cluster.data["AdditionalVolumes"] = new_volumes(call)
    call.world.store.save(cluster)
    return {}


@handles("ListFileSystemWithMountTargets")
def list_file_systems(call: Call) -> dict[str, Any]:
    """Lists the NAS file systems of the seed, and those that were made for clusters of the region."""
    made = [
        {"FileSystemId": each.id, "CreateTime": each.data["CreateTime"], "Destription": each.data["Cluster"]}
        for each in call.world.store.list("file_system")
        if each.data["RegionId"] == call.region
    ]
    shown, page = call.page([*call.world.seed["file_systems"], *made])
    rows = [{**file_system(call, each), **each} for each in shown]
    return {**page, "FileSystemList": {"FileSystems": rows}}


def file_system(call: Call, own: dict[str, Any]) -> dict[str, Any]:
    """Return what is told of a NAS file system that says nothing else about itself."""
    target = target_of(call, mount_target(call.world, own["FileSystemId"], call.region))
    return {
        "MountTargetList": {"MountTargets": [{**target, "AccessGroup": "DEFAULT_VPC_GROUP_NAME"}]},
        "RegionId": call.region,
        "CreateTime": "2019-01-01T00:00:00.000Z",
        "MeteredSize": 0,
        "StorageType": "Performance",
        "ProtocolType": "nfs",
        "Status": "Running",
        "PackageList": {"Packages": []},
        "FileSystemType": "standard",
        "Capacity": 10240,
        "EncryptType": 0,
        "BandWidth": 150,
    }


def target_of(call: Call, domain: str) -> dict[str, Any]:
    """Return the mount target of a file system in the account's own network."""
    network = call.world.seed["network"]
    return {
        "Status": "Active",
        "NetworkType": "Vpc",
        "VswId": network["default_vswitch"],
        "VpcId": network["default_vpc"],
        "MountTargetDomain": domain,
    }


@handles("ListCpfsFileSystems")
def list_cpfs_file_systems(call: Call) -> dict[str, Any]:
    """Lists the CPFS file systems of the seed, or the one that is named."""
    wanted = call["FileSystemId"]
    found = [each for each in call.world.seed["cpfs_file_systems"] if wanted in (None, each["FileSystemId"])]
    shown, page = call.page(found)
    rows = []
    for each in shown:
        domain = f"{each['FileSystemId']}.{call.region}.cpfs.nas.{call.world.seed['network']['domain']}"
        usual = {
            "MountTargetList": {"MountTargets": [target_of(call, domain)]},
            "RegionId": call.region,
            "ZoneId": f"{call.region}-{call.world.seed['zones'][0]}",
            "CreateTime": "2019-01-01 00:00:00",
        }
        rows.append({**usual, **each})
    return {**page, "FileSystemList": {"FileSystems": rows}}


@handles("ListAvailableFileSystemTypes")
def list_available_file_system_types(call: Call) -> dict[str, Any]:
    """Lists the kinds of file systems of the seed."""
    rows = [
        {**each, "StorageTypes": {"StorageType": each["StorageTypes"]}} for each in call.world.seed["file_system_types"]
    ]
    return {"FileSystemTypeList": {"FileSystemTypes": rows}}
