"""Chapter volume: file systems, and what clusters mount of them."""

from __future__ import annotations

from .call import Call, Members
from .cluster import SHARED, build_volumes, format_mount_target
from .registry import handles

MOUNT = ("VolumeId", "VolumeType", "VolumeProtocol", "VolumeMountpoint", "RemoteDirectory")


@handles("GetClusterVolumes")
def get_cluster_volumes(call: Call) -> Members:
    """Lists the shared storage of a cluster, which must be kept, and what it mounts beside it."""
    cluster = call.cluster()
    data = cluster.data
    place = {"RegionId": data["RegionId"], "ClusterId": cluster.id}
    shared = {**{name: data[name] for name in MOUNT}, "LocalDirectory": SHARED, "Location": data["Location"]}
    rows = [{**place, **shared, "MustKeep": True, "Roles": {"RoleInfo": []}}]
    for volume in data["AdditionalVolumes"]:
        more = {name: volume[name] for name in (*MOUNT, "LocalDirectory", "Location")}
        roles = {"RoleInfo": [{"Name": name} for name in volume["Roles"]]}
        rows.append({**place, **more, "MustKeep": False, "Roles": roles})
    shown, _ = call.paginate(rows)
    return {"RegionId": data["RegionId"], "Volumes": {"VolumeInfo": list(shown)}}


@handles("ListVolumes")
def list_volumes(call: Call) -> Members:
    """Lists the shared storage of each cluster of the region, with what the cluster mounts beside it."""
    shown, page = call.paginate(call.clusters())
    rows = []
    for cluster in shown:
        data, more = cluster.data, []
        for volume in data["AdditionalVolumes"]:
            kept = {name: volume[name] for name in (*MOUNT, "LocalDirectory", "Location", "JobQueue")}
            more.append({**kept, "Role": ",".join(volume["Roles"])})
        place = {"RegionId": data["RegionId"], "ClusterId": cluster.id, "ClusterName": data["Name"]}
        mount = {name: data[name] for name in MOUNT}
        rows.append({**place, **mount, "AdditionalVolumes": {"VolumeInfo": more}})
    return {**page, "Volumes": {"VolumeInfo": rows}}


@handles("UpdateClusterVolumes")
def update_cluster_volumes(call: Call) -> None:
    """Replaces what a cluster mounts beside its shared storage; without a list nothing of it stays mounted."""
    cluster = call.cluster("running", "stopped")
    cluster.data["AdditionalVolumes"] = build_volumes(call)
    call.backend.store.save(cluster)


@handles("ListFileSystemWithMountTargets")
def list_file_systems(call: Call) -> Members:
    """Lists the NAS file systems of the seed, and those that were made for clusters of the region."""
    rows, page = list_all_file_systems(call)
    return {**page, "FileSystemList": {"FileSystems": rows}}


def list_all_file_systems(call: Call) -> tuple[list[Members], dict[str, int]]:
    """Return the page of file systems that was asked for, and the members that say which one that is."""
    made = [
        {"FileSystemId": own.id, "CreateTime": own.data["CreateTime"], "Destription": own.data["Cluster"]}
        for own in call.backend.store.list("file_system")
        if own.data["RegionId"] == call.region
    ]
    shown, page = call.paginate([*call.backend.seed["file_systems"], *made])
    return [{**describe_file_system(call, file_system), **file_system} for file_system in shown], page


def describe_file_system(call: Call, own: Members) -> Members:
    """Return the defaults of a NAS file system for a response."""
    target = describe_mount_target(call, format_mount_target(call.backend, own["FileSystemId"], call.region))
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


def describe_mount_target(call: Call, domain: str) -> Members:
    """Return the mount target of a file system in the account's own network."""
    network = call.backend.seed["network"]
    return {
        "Status": "Active",
        "NetworkType": "Vpc",
        "VswId": network["default_vswitch"],
        "VpcId": network["default_vpc"],
        "MountTargetDomain": domain,
    }


@handles("ListCpfsFileSystems")
def list_cpfs_file_systems(call: Call) -> Members:
    """Lists the CPFS file systems of the seed, or the one that is named."""
    wanted, offered = call["FileSystemId"], call.backend.seed["cpfs_file_systems"]
    shown, page = call.paginate([offer for offer in offered if wanted in (None, offer["FileSystemId"])])
    rows = []
    for file_system in shown:
        domain = f"{file_system['FileSystemId']}.{call.region}.cpfs.nas.{call.backend.seed['network']['domain']}"
        default = {
            "MountTargetList": {"MountTargets": [describe_mount_target(call, domain)]},
            "RegionId": call.region,
            "ZoneId": f"{call.region}-{call.backend.seed['zones'][0]}",
            "CreateTime": "2019-01-01 00:00:00",
        }
        rows.append({**default, **file_system})
    return {**page, "FileSystemList": {"FileSystems": rows}}


@handles("ListAvailableFileSystemTypes")
def list_available_file_system_types(call: Call) -> Members:
    """Lists the kinds of file systems of the seed."""
    types = call.backend.seed["file_system_types"]
    rows = [{**kind, "StorageTypes": {"StorageType": kind["StorageTypes"]}} for kind in types]
    return {"FileSystemTypeList": {"FileSystemTypes": rows}}
# Hand-written: edit templates/ehpc/emulator/operations/volume.py, then run `make generate`.
