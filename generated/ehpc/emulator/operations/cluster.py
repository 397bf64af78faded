# Hand-written: edit templates/ehpc/emulator/operations/cluster.py, then run `make generate`.
"""Chapter cluster: clusters, their queues and their logs."""

from __future__ import annotations

import json
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from ..protocol.errors import Fault
from ..state.fleet import (
    LAYOUTS,
    Order,
    add_nodes,
    add_queue,
    busy_cores,
    check_order,
    check_own_image,
    compute_order,
    instance_type,
    is_compute,
    is_manager,
    nodes_of,
    resources,
    total,
    used,
)
from ..state.store import Record
from .call import Call
from .passwords import check_new, hashed
from .registry import ends, handles

if TYPE_CHECKING:
    from ..state.backend import World

FIRST_QUEUES = {"pbs": "workq", "slurm": "comp", "opengridscheduler": "all.q", "deadline": "none"}
"""Queue that a new cluster has, by its scheduler."""

SHARED = "/ehpcdata"
"""Where the shared storage of a cluster appears on its nodes."""

TAKEN = ("/", "/home", "/opt", SHARED)
"""Directories of the nodes at which nothing else can be mounted."""

SUMMARISED = (
    "RegionId",
    "ZoneId",
    "Name",
    "Description",
    "OsTag",
    "AccountType",
    "SchedulerType",
    "DeployMode",
    "CreateTime",
    "ImageOwnerAlias",
    "ImageId",
    "Location",
)
DESCRIBED = (
    *SUMMARISED,
    "SecurityGroupId",
    "VpcId",
    "VSwitchId",
    "VolumeType",
    "VolumeId",
    "VolumeProtocol",
    "VolumeMountpoint",
    "RemoteDirectory",
    "HaEnable",
    "EcsChargeType",
    "KeyPairName",
    "SccClusterId",
    "ClientVersion",
)


@handles("CreateCluster")
def create_cluster(call: Call) -> dict[str, Any]:
    """Makes a cluster with its manager, login and compute nodes; they go through their states side by side with it."""
    world = call.world
    check_quota(call)
    check_system(call)
    check_network(call)
    check_storage(call)
    check_root(call)
    tags = applications(call)
    record = new_cluster(call, "PublicCloud")
    orders = first_orders(call)
    check_order(world, record, orders)
    record.data["PostInstallScripts"] = call.get("PostInstallScript", [])
    record.data["AdditionalVolumes"] = new_volumes(call)
    world.begin(record, "create")
    for tag in tags:
        world.begin(Record("software", tag, record.id), "install")
    for order in orders:
        add_nodes(world, record, order)
    world.log(record.id, "CreateCluster", f"The cluster {record.data['Name']} was created.")
    return {"ClusterId": record.id}


def check_quota(call: Call) -> None:
    """Refuse one cluster more than the account may have."""
    most = call.world.seed["limits"]["clusters"]
    if call.world.store.count("cluster") >= most:
        raise Fault("TooManyClusters", f"The account may have {most} clusters.")


def check_system(call: Call) -> None:
    """Refuse versions, systems and images that do not exist."""
    versions = call.world.seed["software"]["versions"]
    if call["EhpcVersion"] not in versions:
        raise Fault("InvalidParams", f"There is no version {call['EhpcVersion'][:40]} of E-HPC: {', '.join(versions)}.")
    check_client(call)
    check_os(call)
    check_own_image(call)


def check_os(call: Call) -> None:
    """Refuse operating systems that are not supported."""
    if call["OsTag"] is not None and call["OsTag"] not in {each["OsTag"] for each in call.world.seed["os"]}:
        message = f"The system {call['OsTag'][:80]} is not supported; ListImages lists the systems."
        raise Fault("ImageNotSupported", message)


def check_client(call: Call) -> None:
    """Refuse versions of the client software that do not exist."""
    versions, wanted = call.world.seed["client_versions"], call["ClientVersion"]
    if wanted is not None and wanted not in versions:
        raise Fault("InvalidParams", f"There is no version {wanted[:40]} of the client: {', '.join(versions)}.")


def check_root(call: Call) -> None:
    """Refuse a cluster that nobody could log in to."""
    if call["Password"] is not None:
        check_new("Password", call["Password"])
    elif call["KeyPairName"] is None:
        raise Fault("InvalidParams", "Either Password or KeyPairName is needed.")


def applications(call: Call) -> list[str]:
    """Return the tags of the software that a new cluster gets: what the request asks for, and what always comes.

    Raises:
        Fault: If some of it does not exist.
    """
    offered = {each["Tag"]: each["Required"] for each in call.world.seed["software"]["applications"]}
    tags = [tag for tag, required in offered.items() if required]
    for tag in (each["Tag"] for each in call.get("Application", ())):
        if tag not in offered:
            raise Fault("InvalidSoftware", f"The software {tag[:80]} is not supported; ListSoftwares lists the tags.")
        if tag not in tags:
            tags.append(tag)
    return tags


def check_network(call: Call) -> None:
    """Refuse networks that do not exist."""
    network = call.world.seed["network"]
    vpc, vswitch = call["VpcId"], call["VSwitchId"]
    if vpc is not None and not known(vpc, network["vpcs"]):
        raise Fault("VpcNotFound", f"There is no VPC {vpc[:80]}.")
    if vswitch is not None and not known(vswitch, network["vswitches"]):
        raise Fault("InvalidVpc", f"The VPC has no vSwitch {vswitch[:80]}.")
    group = call["SecurityGroupId"]
    if group is not None and not known(group, network["security_groups"]):
        raise Fault("InvalidParams", f"There is no security group {group[:80]}.")


def known(name: str, patterns: list[str]) -> bool:
    """Return whether a name is among those that the seed lists."""
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def check_storage(call: Call) -> None:
    """Refuse shared storage that does not exist, can't be used, or is not fully named."""
    world = call.world
    if not world.seed["account"]["nas_open"]:
        raise Fault("NasServiceNotOpen", "The account has not activated NAS.")
    volume, mountpoint = call["VolumeId"], call["VolumeMountpoint"]
    if (volume is None) != (mountpoint is None):
        raise Fault("InvalidVolumeMountpoint", "VolumeId and VolumeMountpoint must be given together.")
    check_protocol(call["VolumeProtocol"], call["OsTag"])
    most = world.seed["limits"]["file_systems"]
    if volume is not None:
        check_volume(world, volume)
    elif world.store.count("file_system") + len(world.seed["file_systems"]) >= most:
        raise Fault("NasError", f"NAS did not make a file system: the account may have {most} of them.")


def check_protocol(protocol: str | None, system: str | None) -> None:
    """Refuse a protocol that the nodes can't mount file systems with."""
    if protocol == "smb" and not (system or "").lower().startswith("windows"):
        raise Fault("InvalidVolumeProtocal", "Linux nodes mount their shared storage with nfs.")


def check_volume(world: World, volume: str, code: str = "InvalidVolume") -> None:
    """Refuse a file system that does not exist, or can't be used.

    Args:
        world: The emulated world.
        volume: Identifier of the file system.
        code: Error code if it can't be used.
    """
    listed = {each["FileSystemId"]: each for each in world.seed["file_systems"]}
    if volume in listed:
        status = listed[volume].get("Status", "Running")
        if status != "Running":
            raise Fault(code, f"The file system {volume} is {status}; it must be Running.")
    elif world.store.get("file_system", volume) is None and not known(volume, world.seed["volumes"]):
        raise Fault("VolumeNotFound", f"There is no file system {volume[:80]}.")


def new_volumes(call: Call) -> list[dict[str, Any]]:
    """Return the file systems that a request mounts beside the shared storage, as they are kept.

    Raises:
        Fault: If one of them can't be mounted, or not there.
    """
    volumes = [new_volume(call, each) for each in call.get("AdditionalVolumes", [])]
    places = [each["LocalDirectory"].rstrip("/") or "/" for each in volumes]
    for place in places:
        if place in TAKEN or places.count(place) > 1:
            raise Fault("InvalidParams", f"The LocalDirectory {place[:80]} is taken already.")
    return volumes


def new_volume(call: Call, item: dict[str, Any]) -> dict[str, Any]:
    """Return a file system that is mounted beside the shared storage, as it is kept.

    Raises:
        Fault: If it can't be mounted.
    """
    for name, code in (("VolumeId", "InvalidVolume"), ("VolumeMountpoint", "InvalidVolumeMountpoint")):
        if not item.get(name):
            raise Fault(code, f"Each file system of AdditionalVolumes needs its {name}.")
    if not item.get("LocalDirectory", "").startswith("/"):
        raise Fault("InvalidParams", "Each file system of AdditionalVolumes needs a LocalDirectory that begins with /.")
    check_protocol(item.get("VolumeProtocol"), None)
    check_volume(call.world, item["VolumeId"])
    return {
        "VolumeId": item["VolumeId"],
        "VolumeType": item.get("VolumeType", "nas"),
        "VolumeProtocol": item.get("VolumeProtocol", "nfs"),
        "VolumeMountpoint": item["VolumeMountpoint"],
        "RemoteDirectory": item.get("RemoteDirectory", "/"),
        "LocalDirectory": item["LocalDirectory"],
        "Location": item.get("Location", "PublicCloud"),
        "JobQueue": item.get("JobQueue", ""),
        "Roles": [each["Name"] for each in item.get("Roles", ())],
    }


def mount_target(world: World, volume: str, region: str) -> str:
    """Return the domain name under which a file system is reached."""
    return f"{volume}-emu.{region}.nas.{world.seed['network']['domain']}"


def new_cluster(call: Call, location: str) -> Record:
    """Return a cluster, not yet kept, with what its request says and the documented defaults."""
    world, network = call.world, call.world.seed["network"]
    scheduler = call.get("SchedulerType", "pbs")
    record = Record("cluster", world.new_id(f"ehpc-{region_letters(call.region)}-"))
    volume = call["VolumeId"]
    if volume is None:
        volume = world.new_id("0", 9, "0123456789abcdef")
        data = {"RegionId": call.region, "CreateTime": call.stamp, "Cluster": record.id}
        world.store.save(Record("file_system", volume, data=data))
    group = network["default_security_group"] if call["SecurityGroupName"] is None else world.new_id("sg-", 17)
    record.data = {
        "RegionId": call.region,
        "ZoneId": call.get("ZoneId", f"{call.region}-{world.seed['zones'][0]}"),
        "Name": call["Name"],
        "Description": call.get("Description", ""),
        "OsTag": call["OsTag"],
        "AccountType": call.get("AccountType", "nis"),
        "SchedulerType": scheduler,
        "CreateTime": call.stamp,
        "SecurityGroupId": call.get("SecurityGroupId", group),
        "VpcId": call.get("VpcId", network["default_vpc"]),
        "VSwitchId": call.get("VSwitchId", network["default_vswitch"]),
        "VolumeType": call.get("VolumeType", "nas"),
        "VolumeId": volume,
        "VolumeProtocol": call.get("VolumeProtocol", "nfs"),
        "VolumeMountpoint": call.get("VolumeMountpoint", mount_target(world, volume, call.region)),
        "RemoteDirectory": call.get("RemoteDirectory", "/"),
        "DeployMode": call.get("DeployMode", "Standard"),
        "HaEnable": call.get("HaEnable", False),
        "EcsChargeType": call.get("EcsChargeType", "PostPaid"),
        "KeyPairName": call.get("KeyPairName", ""),
        "SccClusterId": call.get("SccClusterId", ""),
        "ClientVersion": call.get("ClientVersion", world.seed["client_versions"][-1]),
        "ImageOwnerAlias": call.get("ImageOwnerAlias", "system"),
        "ImageId": call.get("ImageId", system_image(call["OsTag"])),
        "Location": location,
        "RemoteVisEnable": call.get("RemoteVisEnable", False),
        "EhpcVersion": call["EhpcVersion"],
        "RootPassword": "" if call["Password"] is None else hashed(call["Password"]),
        "ComputeInstanceType": call.get("EcsOrder.Compute.InstanceType", world.seed["instance_types"][0]["id"]),
        "PostInstallScripts": [],
        "AdditionalVolumes": [],
        "Queues": [],
        "JobQueue": call.get("JobQueue", FIRST_QUEUES[scheduler]),
    }
    add_queue(record, FIRST_QUEUES[scheduler])
    add_queue(record, record.data["JobQueue"])
    return record


def system_image(system: str) -> str:
    """Return the identifier of the public image with an operating system."""
    return f"{system.lower()}_20G_alibase.vhd"


def region_letters(region: str) -> str:
    """Return the letters that stand for a region in identifiers: ``hz`` for ``cn-hangzhou``."""
    place = region.split("-")[1]
    return {"hangzhou": "hz", "shanghai": "sh", "beijing": "bj", "shenzhen": "sz"}.get(place, place[:2])


def first_orders(call: Call) -> list[Order]:
    """Return the nodes that a new cluster is to have; how it is laid out decides on the number of managers."""
    mode = call.get("DeployMode", "Standard")
    roles = LAYOUTS[mode]
    if call.get("HaEnable", False) and mode == "Standard":
        roles = LAYOUTS["Advanced"]
    usual = call.get("EcsOrder.Compute.InstanceType", call.world.seed["instance_types"][0]["id"])
    manager = call.get("EcsOrder.Manager.InstanceType", usual)
    login = call.get("EcsOrder.Login.InstanceType", usual)
    for each in (usual, manager, login):
        instance_type(call.world, each)
    orders = [Order(manager, 1, each, prefix="manager" if len(each) > 1 else "") for each in roles]
    if not any("Login" in each for each in roles):
        logins = call.get("EcsOrder.Login.Count", 1)
        check_logins(call.world, logins)
        orders.append(Order(login, logins, ["Login"]))
    count = call.get("EcsOrder.Compute.Count", 1)
    if count:
        orders.append(compute_order(call, usual, count))
    terms = compute_order(call, usual, 0)
    return [order._replace(hours=terms.hours, renewal=terms.renewal) for order in orders]


def check_logins(world: World, count: int) -> None:
    """Refuse more login nodes than a cluster may have."""
    most = world.seed["limits"]["logins"]
    if count > most:
        raise Fault("TooManyLogins", f"A cluster may have {most} login nodes, not {count}.")


@ends("cluster", "create", "start", "stop", "recover")
def cluster_has_arrived(world: World, cluster: Record) -> None:
    """Bring the nodes and the software to where the cluster is."""
    for each in [*nodes_of(world, cluster), *world.store.list("software", cluster.id)]:
        if world.lives.under_way(each) and world.status(each) != "releasing":
            world.finish(each)


@ends("cluster", "release")
def cluster_is_gone(world: World, cluster: Record) -> None:
    """Forget everything that belongs to a cluster."""
    world.store.remove_scope(cluster.id)


@handles("DeleteCluster")
def delete_cluster(call: Call) -> dict[str, Any]:
    """Releases a cluster in any state with its nodes, users, jobs and everything else of it; its file system stays."""
    cluster = call.cluster()
    if call.world.status(cluster) == "releasing":
        return {}
    for node in nodes_of(call.world, cluster):
        call.world.begin(node, "release")
    call.world.log(cluster.id, "DeleteCluster", "The cluster is released.")
    call.world.begin(cluster, "release")
    return {}


@handles("DescribeCluster")
def describe_cluster(call: Call) -> dict[str, Any]:
    """Describes a cluster, with the nodes that it has by now."""
    cluster = call.cluster()
    call.show([cluster])
    nodes = nodes_of(call.world, cluster)
    info = {name: cluster.data[name] for name in DESCRIBED}
    info["Id"] = cluster.id
    installed = call.world.store.list("software", cluster.id)
    info["Status"] = call.world.status(cluster)
    info["Applications"] = {"ApplicationInfo": [application(call.world, each.id) for each in installed]}
    info["PostInstallScripts"] = {"PostInstallScriptInfo": cluster.data["PostInstallScripts"]}
    info["EcsInfo"] = {
        "Manager": counted([each for each in nodes if is_manager(each)]),
        "Compute": counted([each for each in nodes if is_compute(each)]),
        "Login": counted([each for each in nodes if "Login" in each.data["Roles"]]),
    }
    return {"ClusterInfo": info}


def application(world: World, tag: str) -> dict[str, Any]:
    """Return what is told of software, by its tag."""
    for each in world.seed["software"]["applications"]:
        if each["Tag"] == tag:
            return {name: each[name] for name in ("Tag", "Name", "Version")}
    name, _, version = tag.partition("_")  # the seed was another one when it was installed
    return {"Tag": tag, "Name": name.lower(), "Version": version}


def counted(nodes: list[Record]) -> dict[str, Any]:
    """Return how many nodes there are, and of which type the first one is."""
    return {"Count": len(nodes), "InstanceType": nodes[0].data["InstanceType"] if nodes else ""}


@handles("ListClusters")
def list_clusters(call: Call) -> dict[str, Any]:
    """Lists the clusters of the region, with their nodes counted by state and what the running jobs use."""
    clusters = [each for each in call.world.store.list("cluster") if each.data["RegionId"] == call.region]
    shown, page = call.page(clusters)
    call.show(shown)
    return {**page, "Clusters": {"ClusterInfoSimple": [summary(call, each) for each in shown]}}


def summary(call: Call, cluster: Record) -> dict[str, Any]:
    """Return what ListClusters tells of a cluster."""
    nodes = nodes_of(call.world, cluster)
    busy = busy_cores(call.world, cluster)
    computes = [each for each in nodes if is_compute(each)]
    logins = [{"Id": each.id} for each in nodes if "Login" in each.data["Roles"]]
    return {
        **{name: cluster.data[name] for name in SUMMARISED},
        "Id": cluster.id,
        "Status": call.world.status(cluster),
        "Count": len(computes),
        "InstanceType": counted(computes)["InstanceType"],
        "LoginNodes": json.dumps(logins),
        "Managers": states(call, [each for each in nodes if is_manager(each)]),
        "Computes": states(call, computes),
        "TotalResources": total(resources(call.world, each) for each in computes),
        "UsedResources": total(used(busy, each) for each in computes),
    }


def states(call: Call, nodes: list[Record]) -> dict[str, int]:
    """Return how many nodes are in which kind of state."""
    kinds = {"running": "NormalCount", "stopped": "StoppedCount", "exception": "ExceptionCount"}
    found = {"Total": len(nodes), "NormalCount": 0, "OperatingCount": 0, "StoppedCount": 0, "ExceptionCount": 0}
    for node in nodes:
        found[kinds.get(call.world.status(node), "OperatingCount")] += 1
    return found


@handles("ListClustersMeta")
def list_clusters_meta(call: Call) -> dict[str, Any]:
    """Lists the clusters of the region in short."""
    clusters = [each for each in call.world.store.list("cluster") if each.data["RegionId"] == call.region]
    shown, page = call.page(clusters)
    call.show(shown)
    rows = [
        {
            "Id": each.id,
            "Status": call.world.status(each),
            **{name: each.data[name] for name in ("Name", "Description", "Location")},
        }
        for each in shown
    ]
    return {**page, "Clusters": {"ClusterInfoSimple": rows}}


@handles("ModifyClusterAttributes")
def modify_cluster_attributes(call: Call) -> dict[str, Any]:
    """Changes the name and the description of a cluster."""
    cluster = call.cluster()
    for name in ("Name", "Description"):
        if call[name] is not None:
            cluster.data[name] = call[name]
    call.world.store.save(cluster)
    return {}


@handles("StartCluster")
def start_cluster(call: Call) -> dict[str, Any]:
    """Starts a stopped cluster with all its nodes."""
    cluster = call.cluster("stopped")
    for node in nodes_of(call.world, cluster):
        if call.world.status(node) == "stopped":
            call.world.begin(node, "start")
    call.world.log(cluster.id, "StartCluster", "The cluster is started.")
    call.world.begin(cluster, "start")
    return {}


@handles("StopCluster")
def stop_cluster(call: Call) -> dict[str, Any]:
    """Stops a running cluster with all its nodes, also those that are being set up; their jobs are interrupted."""
    cluster = call.cluster("running")
    for node in nodes_of(call.world, cluster):
        if call.world.status(node) not in ("stopped", "stopping", "releasing", "exception"):
            call.world.begin(node, "stop")
    call.world.log(cluster.id, "StopCluster", "The cluster is stopped.")
    call.world.begin(cluster, "stop")
    return {}


@handles("RecoverCluster")
def recover_cluster(call: Call) -> dict[str, Any]:
    """Sets a cluster in the state exception up anew: users, jobs and queues are lost, the file systems stay."""
    cluster = call.cluster("exception")
    world = call.world
    check_client(call)
    check_os(call)
    check_own_image(call)
    data = cluster.data
    for name in ("OsTag", "AccountType", "SchedulerType", "ImageOwnerAlias"):
        data[name] = call.get(name, data[name])
    data["ImageId"] = call.get("ImageId", system_image(data["OsTag"]))
    data["ClientVersion"] = call.get("ClientVersion", world.seed["client_versions"][-1])
    data["JobQueue"] = FIRST_QUEUES[data["SchedulerType"]]
    data["Queues"] = []
    add_queue(cluster, data["JobQueue"])
    for each in [*world.store.list("user", cluster.id), *world.store.list("job", cluster.id)]:
        world.store.remove(each)
    for node in nodes_of(world, cluster):
        node.data["Queue"] = data["JobQueue"] if is_compute(node) else ""
        node.data["ImageId"] = data["ImageId"]
        world.begin(node, "reset")
    world.begin(cluster, "recover")
    return {}


@handles("ListQueues")
def list_queues(call: Call) -> dict[str, Any]:
    """Lists the queues of a cluster, its own and those that nodes were added to, with the types of their nodes."""
    cluster = call.cluster()
    types: dict[str, dict[str, None]] = {each["QueueName"]: {} for each in cluster.data["Queues"]}
    for node in nodes_of(call.world, cluster):
        if node.data["Queue"] and node.data["InstanceType"]:
            types.setdefault(node.data["Queue"], {})[node.data["InstanceType"]] = None
    rows = [
        {
            **{name: queue[name] for name in ("QueueName", "Type", "ResourceGroupId")},
            "ComputeInstanceType": {
                "InstanceType": [queue["InstanceType"]] if queue["InstanceType"] else list(types[queue["QueueName"]])
            },
        }
        for queue in cluster.data["Queues"]
    ]
    return {"Queues": {"QueueInfo": rows}}


@handles("ListClusterLogs")
def list_cluster_logs(call: Call) -> dict[str, Any]:
    """Lists what was done to a cluster and its nodes, the newest entry first."""
    cluster = call.cluster()
    shown, page = call.page(call.world.store.list("log", cluster.id)[::-1])
    return {**page, "ClusterId": cluster.id, "Logs": {"LogInfo": [each.data for each in shown]}}
