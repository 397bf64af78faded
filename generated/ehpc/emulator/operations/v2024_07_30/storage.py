"""Chapter storage of 2024-07-30: what clusters mount, and the file systems that there are."""

from __future__ import annotations

from ...protocol.errors import ServiceError
from ...protocol.service_model import load_models
from ...state.sqlite_store import Record
from ..call import Call, Members
from ..cluster import check_protocol, check_volume, format_mount_target
from ..volume import list_all_file_systems
from . import VERSION, handles


def add_storage(call: Call, cluster: Record, given: Members) -> None:
    """Mount a file system that exists on a cluster, which is not saved, at a directory that is free."""
    volume, place = given.get("FileSystemId"), (given.get("MountDirectory") or "").rstrip("/")
    if not volume or not place.startswith("/"):
        message = "SharedStorages needs a FileSystemId, and a MountDirectory that begins with /."
        raise ServiceError("InvalidParams", message)
    check_protocol(given.get("ProtocolType", "").lower(), None)
    check_volume(call.backend, volume, "InvalidParams")
    if place in {storage["MountDirectory"] for storage in cluster.data["Storages"]}:
        raise ServiceError("InvalidParams", f"The MountDirectory {place[:80]} is taken already.")
    defaults = load_models()[VERSION].actions["AttachSharedStorages"].find_defaults("SharedStorages")
    target = given.get("MountTarget") or format_mount_target(call.backend, volume, call.region)
    kept = {"ProtocolType": "NFS", **defaults, **given, "MountDirectory": place, "MountTarget": target}
    cluster.data["Storages"].append(kept)


@handles("AttachSharedStorages")
def attach_shared_storages(call: Call) -> Members:
    """Mounts file systems on all nodes of a cluster, all of them or none."""
    cluster = call.cluster("running")
    for storage in call["SharedStorages"]:
        add_storage(call, cluster, storage)
    call.backend.store.save(cluster)
    return {"ClusterId": cluster.id}


@handles("DetachSharedStorages")
def detach_shared_storages(call: Call) -> Members:
    """Unmounts what is mounted at the named directories, all of it or nothing."""
    cluster = call.cluster("running")
    for item in call["SharedStorages"]:
        place = item["MountDirectory"].rstrip("/")
        mounted = [storage for storage in cluster.data["Storages"] if storage["MountDirectory"] == place]
        if not mounted:
            raise ServiceError("VolumeNotFound", f"Nothing is mounted at {place[:80]}; see ListSharedStorages.")
        cluster.data["Storages"].remove(mounted[0])
    call.backend.store.save(cluster)
    return {"ClusterId": cluster.id}


@handles("ListSharedStorages")
def list_shared_storages(call: Call) -> Members:
    """Lists what a cluster mounts: an entry for each file system, with all places at which it is mounted."""
    rows: dict[str, Members] = {}
    for storage in call.cluster().data["Storages"]:
        volume, kind = storage["FileSystemId"], storage["VolumeType"]
        if call.get("FileSystemId", volume) == volume and call.get("FileSystemType", kind) == kind:
            protocol = spell_protocol(storage)
            row = {"FileSystemId": volume, "FileSystemType": kind, "FileSystemProtocol": protocol, "MountInfo": []}
            rows.setdefault(volume, row)["MountInfo"].append({**storage, "ProtocolType": protocol})
    return {"SharedStorages": list(rows.values())}


def spell_protocol(storage: Members) -> str:
    """Return the protocol of what is mounted, as lists spell it: ``nfs3``, ``nfs4`` or ``cpfs``, or ``smb``."""
    protocol: str = storage["VolumeType"] if storage["VolumeType"] == "cpfs" else storage["ProtocolType"].lower()
    return f"nfs{4 if 'vers=4' in storage['MountOptions'] else 3}" if protocol == "nfs" else protocol


@handles("ListAvailableFileSystems")
def list_available_file_systems(call: Call) -> Members:
    """Lists the NAS file systems of the seed, and those that were made for clusters of the region."""
    shown, page = list_all_file_systems(call)
    rows = []
    for file_system in shown:
        mounted = file_system["MountTargetList"]["MountTargets"]
        targets = [{**target, "VSwitchId": target["VswId"]} for target in mounted]
        rows.append({**file_system, "MountTargetList": targets, "VpcId": targets[0]["VpcId"]})
    return {**page, "FileSystemList": rows}
# Hand-written: edit templates/ehpc/emulator/operations/v2024_07_30/storage.py, then run `make generate`.
