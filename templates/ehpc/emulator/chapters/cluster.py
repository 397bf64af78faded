# Hand-written: edit templates/ehpc/emulator/chapters/cluster.py, then run `make generate`.
"""Chapter cluster: clusters, their queues and their logs."""

from __future__ import annotations

import json
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from ..call import Call
from ..faults import Fault
from ..passwords import check_new
from ..registry import ends, handles
from ..store import Record
from .nodes import COMPUTE, MANAGERS, Order, add_nodes, check_order, is_compute, resources, used

if TYPE_CHECKING:
    from ..world import World

SETTLED = ("running", "stopped", "exception")
"""States of a cluster in which nothing is under way."""

FIRST_QUEUES = {"pbs": "workq", "slurm": "comp", "opengridscheduler": "all.q", "deadline": "none"}
"""Queue that a new cluster has, by its scheduler."""

DESCRIBED = [
    "RegionId",
    "ZoneId",
    "Name",
    "Description",
    "OsTag",
    "AccountType",
    "SchedulerType",
    "CreateTime",
    "SecurityGroupId",
    "VpcId",
    "VSwitchId",
    "VolumeType",
    "VolumeId",
    "VolumeProtocol",
    "VolumeMountpoint",
    "RemoteDirectory",
    "DeployMode",
    "HaEnable",
    "EcsChargeType",
    "KeyPairName",
    "SccClusterId",
    "ClientVersion",
    "ImageOwnerAlias",
    "ImageId",
    "Location",
]
SUMMARISED = [
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
]


@handles("CreateCluster")
def create_cluster(call: Call) -> dict[str, Any]:
    """Makes a cluster with its manager, login and compute nodes; both go through their states side by side."""
    check_quota(call)
    check_image(call)
    check_network(call)
    check_volume(call)
    known = {each["Tag"] for each in call.world.seed["software"]["applications"]}
    tags = [each["Tag"] for each in call.get("Application", ())]
    for tag in tags:
        if tag not in known:
            raise Fault("InvalidSoftware", f"The software {tag[:80]} is not supported; ListSoftwares lists the tags.")
    if call["Password"] is not None:
        check_new("Password", call["Password"])
    elif call["KeyPairName"] is None:
        raise Fault("InvalidParams", "Either Password or KeyPairName is needed.")
    record = new_cluster(call, "PublicCloud")
    record.data["Applications"] = tags
    record.data["PostInstallScripts"] = call.get("PostInstallScript", [])
    record.data["AdditionalVolumes"] = call.get("AdditionalVolumes", [])
    orders = first_orders(call)
    check_order(call.world, record, orders)
    call.world.begin(record, "create")
    for order in orders:
        add_nodes(call.world, record, order)
    call.world.log(record.id, "CreateCluster", f"The cluster {record.data['Name']} was created.")
    return {"ClusterId": record.id}


def check_quota(call: Call) -> None:
    """Refuse one cluster more than the account may have."""
    most = call.world.seed["limits"]["clusters"]
    if call.world.store.count("cluster") >= most:
        raise Fault("TooManyClusters", f"The account may have {most} clusters.")


def check_image(call: Call) -> None:
    """Refuse versions, systems and images that do not exist."""
    versions = call.world.seed["software"]["versions"]
    if call["EhpcVersion"] not in versions:
        raise Fault("InvalidParams", f"There is no version {call['EhpcVersion'][:40]} of E-HPC: {', '.join(versions)}.")
    systems = [each["OsTag"] for each in call.world.seed["os"]]
    if call["OsTag"] not in systems:
        message = f"The system {call['OsTag'][:80]} is not supported; ListImages lists the systems."
        raise Fault("ImageNotSupported", message)
    check_own_image(call)


def check_own_image(call: Call) -> None:
    """Refuse an image that does not exist, or is missing."""
    if call.get("ImageOwnerAlias", "system") == "system":
        return
    if call["ImageId"] is None:
        raise Fault("InvalidParams", "ImageId is needed unless ImageOwnerAlias is system.")
    if call["ImageId"] not in {each["ImageId"] for each in call.world.seed["images"]}:
        raise Fault("ImageNotFound", f"There is no image {call['ImageId'][:80]}; ListCustomImages lists the images.")


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
    """Tell whether a name is among those that the seed lists."""
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def check_volume(call: Call) -> None:
    """Refuse shared storage that does not exist, or is not fully named."""
    if not call.world.seed["account"]["nas_open"]:
        raise Fault("NasServiceNotOpen", "The account has not activated NAS.")
    volume, mountpoint = call["VolumeId"], call["VolumeMountpoint"]
    if volume is not None and not known(volume, call.world.seed["volumes"]):
        raise Fault("VolumeNotFound", f"There is no file system {volume[:80]}.")
    if (volume is None) != (mountpoint is None):
        raise Fault("InvalidVolumeMountpoint", "VolumeId and VolumeMountpoint must be given together.")
    if call["VolumeProtocol"] == "smb" and call.get("OsTag", "").lower().startswith("centos"):
        raise Fault("InvalidVolumeProtocal", "Linux nodes mount their shared storage with nfs.")


def new_cluster(call: Call, location: str) -> Record:
    """Return a cluster, not yet kept, with what its request says and the documented defaults."""
    network = call.world.seed["network"]
    scheduler = call.get("SchedulerType", "pbs")
    volume = call.get("VolumeId", call.world.new_id("", 10, "0123456789abcdef"))
    data = {
        "RegionId": call.region,
        "ZoneId": call.get("ZoneId", f"{call.region}-{call.world.seed['zones'][0]}"),
        "Name": call["Name"],
        "Description": call.get("Description", ""),
        "OsTag": call["OsTag"],
        "AccountType": call.get("AccountType", "nis"),
        "SchedulerType": scheduler,
        "CreateTime": call.stamp,
        "SecurityGroupId": call.get("SecurityGroupId", network["default_security_group"]),
        "VpcId": call.get("VpcId", network["default_vpc"]),
        "VSwitchId": call.get("VSwitchId", network["default_vswitch"]),
        "VolumeType": call.get("VolumeType", "nas"),
        "VolumeId": volume,
        "VolumeProtocol": call.get("VolumeProtocol", "nfs"),
        "VolumeMountpoint": call.get("VolumeMountpoint", f"{volume}-emu.{call.region}.nas.example.com"),
        "RemoteDirectory": call.get("RemoteDirectory", "/"),
        "DeployMode": call.get("DeployMode", "Standard"),
        "HaEnable": call.get("HaEnable", False),
        "EcsChargeType": call.get("EcsChargeType", "PostPaid"),
        "KeyPairName": call.get("KeyPairName", ""),
        "SccClusterId": call.get("SccClusterId", ""),
        "ClientVersion": call.get("ClientVersion", call.world.seed["client_version"]),
        "ImageOwnerAlias": call.get("ImageOwnerAlias", "system"),
        "ImageId": call.get("ImageId", f"{call['OsTag'].lower()}_20G_alibase.vhd"),
        "Location": location,
        "RemoteVisEnable": call.get("RemoteVisEnable", False),
        "EhpcVersion": call["EhpcVersion"],
        "Queues": [],
    }
    record = Record("cluster", call.world.new_id(f"ehpc-{region_letters(call.region)}-"), data=data)
    add_queue(record, call.get("JobQueue", FIRST_QUEUES[scheduler]))
    return record


def region_letters(region: str) -> str:
    """Return the letters that stand for a region in identifiers: ``hz`` for ``cn-hangzhou``."""
    place = region.split("-")[1]
    return {"hangzhou": "hz", "shanghai": "sh", "beijing": "bj", "shenzhen": "sz"}.get(place, place[:2])


def add_queue(cluster: Record, name: str) -> None:
    """Give a cluster a queue, unless it has it."""
    if name not in {queue["QueueName"] for queue in cluster.data["Queues"]}:
        queue = {"QueueName": name, "Type": "Execution", "ResourceGroupId": "", "InstanceTypes": []}
        cluster.data["Queues"].append(queue)


def first_orders(call: Call) -> list[Order]:
    """Return the nodes that a new cluster is to have."""
    mode = call.get("DeployMode", "Standard")
    roles = MANAGERS[mode]
    usual = call.get("EcsOrder.Compute.InstanceType", call.world.seed["instance_types"][0]["id"])
    manager = call.get("EcsOrder.Manager.InstanceType", usual)
    login = call.get("EcsOrder.Login.InstanceType", usual)
    logins = call.get("EcsOrder.Login.Count", 1)
    most = call.world.seed["limits"]["logins"]
    if logins > most:
        raise Fault("TooManyLogins", f"A cluster may have {most} login nodes.")
    orders = [Order(manager, 1, roles=each) for each in roles]
    if mode in ("Standard", "Advanced", "Simple"):
        orders.append(Order(login, logins, roles=["Login"]))
    count = call.get("EcsOrder.Compute.Count", 1)
    if count:
        orders.append(compute_order(call, usual, count))
    return orders


def compute_order(call: Call, type_id: str, count: int) -> Order:
    """Return an order of compute nodes with what the request says about them."""
    return Order(
        type_id,
        count,
        roles=[COMPUTE],
        queue=call["JobQueue"],
        spot=call.get("ComputeSpotStrategy", "NoSpot"),
        charge=call.get("EcsChargeType", "PostPaid"),
        mode=call.get("CreateMode", "manual"),
        prefix=call.get("HostNamePrefix", "compute"),
        suffix=call.get("HostNameSuffix", ""),
        image=call["ImageId"],
    )


@ends("cluster", "create", "start", "recover")
def cluster_is_running(world: World, cluster: Record) -> None:
    """Bring the nodes to where the cluster is."""
    for node in world.store.list("node", cluster.id):
        if world.lives.under_way(node):
            world.finish(node)


@ends("cluster", "release")
def cluster_is_gone(world: World, cluster: Record) -> None:
    """Forget everything that belongs to a cluster."""
    world.store.remove_scope(cluster.id)


@handles("DeleteCluster")
def delete_cluster(call: Call) -> dict[str, Any]:
    """Releases a cluster with its nodes, users, jobs and everything else of it; subscriptions are refused."""
    cluster = call.cluster(*SETTLED, "uninit", "creating", "init")
    if cluster.data["EcsChargeType"] == "PrePaid" and call.get("ReleaseInstance", True):
        message = "The nodes are a subscription; they can't be deleted before it ends."
        raise Fault("DeletePrePaidInstance", message)
    call.world.log(cluster.id, "DeleteCluster", "The cluster is released.")
    call.world.begin(cluster, "release")
    return {}


@handles("DescribeCluster")
def describe_cluster(call: Call) -> dict[str, Any]:
    """Describes a cluster, with the nodes that it has by now."""
    cluster = call.cluster()
    call.show([cluster])
    nodes = call.world.store.list("node", cluster.id)
    info = {name: cluster.data[name] for name in DESCRIBED}
    info["Id"] = cluster.id
    info["Status"] = call.world.status(cluster)
    applications = {each["Tag"]: each for each in call.world.seed["software"]["applications"]}
    info["Applications"] = {
        "ApplicationInfo": [
            {name: applications.get(tag, {}).get(name, tag) for name in ("Tag", "Name", "Version")}
            for tag in cluster.data["Applications"]
        ]
    }
    info["PostInstallScripts"] = {"PostInstallScriptInfo": cluster.data["PostInstallScripts"]}
    info["EcsInfo"] = {
        "Manager": counted([each for each in nodes if not is_compute(each) and each.data["Roles"] != ["Login"]]),
        "Compute": counted([each for each in nodes if is_compute(each)]),
        "Login": counted([each for each in nodes if each.data["Roles"] == ["Login"]]),
    }
    return {"ClusterInfo": info}


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
    nodes = call.world.store.list("node", cluster.id)
    computes = [each for each in nodes if is_compute(each)]
    logins = [{"Id": each.id} for each in nodes if "Login" in each.data["Roles"]]
    return {
        **{name: cluster.data[name] for name in SUMMARISED},
        "Id": cluster.id,
        "Status": call.world.status(cluster),
        "Count": len(computes),
        "InstanceType": counted(computes)["InstanceType"],
        "LoginNodes": json.dumps(logins),
        "Managers": states(call, [each for each in nodes if not is_compute(each)]),
        "Computes": states(call, computes),
        "TotalResources": total([resources(call.world, each) for each in computes]),
        "UsedResources": total([used(call.world, each) for each in computes]),
    }


def states(call: Call, nodes: list[Record]) -> dict[str, int]:
    """Return how many nodes are in which kind of state."""
    kinds = {"running": "NormalCount", "stopped": "StoppedCount", "exception": "ExceptionCount"}
    found = {"Total": len(nodes), "NormalCount": 0, "OperatingCount": 0, "StoppedCount": 0, "ExceptionCount": 0}
    for node in nodes:
        found[kinds.get(call.world.status(node), "OperatingCount")] += 1
    return found


def total(rows: list[dict[str, int]]) -> dict[str, int]:
    """Return the sum of resources."""
    return {name: sum(row[name] for row in rows) for name in ("Cpu", "Memory", "Gpu")}


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
    for node in call.world.store.list("node", cluster.id):
        if call.world.status(node) == "stopped":
            call.world.begin(node, "start")
    call.world.begin(cluster, "start")
    call.world.log(cluster.id, "StartCluster", "The cluster is started.")
    return {}


@handles("StopCluster")
def stop_cluster(call: Call) -> dict[str, Any]:
    """Stops a running cluster with all its nodes; jobs on them are lost."""
    cluster = call.cluster("running")
    for node in call.world.store.list("node", cluster.id):
        if call.world.status(node) == "running":
            call.world.begin(node, "stop")
    call.world.begin(cluster, "stop")
    call.world.log(cluster.id, "StopCluster", "The cluster is stopped.")
    return {}


@handles("RecoverCluster")
def recover_cluster(call: Call) -> dict[str, Any]:
    """Sets up a cluster that has failed anew, with another system or scheduler if one is given."""
    cluster = call.cluster("exception")
    check_own_image(call)
    for name in ("ImageId", "ClientVersion", "ImageOwnerAlias", "SchedulerType", "AccountType", "OsTag"):
        if name in call.values:
            cluster.data[name] = call[name]
    for node in call.world.store.list("node", cluster.id):
        call.world.begin(node, "reset")
    call.world.begin(cluster, "recover")
    return {}


@handles("ListQueues")
def list_queues(call: Call) -> dict[str, Any]:
    """Lists the queues of a cluster: the first one, and those that nodes were added to."""
    rows = [
        {
            **{name: queue[name] for name in ("QueueName", "Type", "ResourceGroupId")},
            "ComputeInstanceType": {"InstanceType": queue["InstanceTypes"]},
        }
        for queue in call.cluster().data["Queues"]
    ]
    return {"Queues": {"QueueInfo": rows}}


@handles("ListClusterLogs")
def list_cluster_logs(call: Call) -> dict[str, Any]:
    """Lists what was done to a cluster and its nodes, the newest entry first."""
    cluster = call.cluster()
    shown, page = call.page(call.world.store.list("log", cluster.id)[::-1])
    return {**page, "ClusterId": cluster.id, "Logs": {"LogInfo": [each.data for each in shown]}}
