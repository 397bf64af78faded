"""Chapter cluster: clusters, their queues and their logs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import partial

from ..jobs.runner import Runner
from ..jobs.scheduler import queue_kind
from ..protocol.errors import ServiceError
from ..state.backend import Backend
from ..state.inventory import (
    COMPUTE,
    MACHINES,
    add_queue,
    count_nodes,
    find_nodes,
    get_nodes,
    is_compute,
    is_login,
    is_manager,
    sum_resources,
)
from ..state.listings import Facets, Where
from ..state.sqlite_store import Record
from .call import Call, Members
from .orders import Order, add_nodes, build_compute_order, check_image, check_order, get_instance_type, take_machines
from .passwords import check_strength
from .registry import handles
from .task import start_task

FIRST_QUEUES = {"pbs": "workq", "slurm": "comp", "opengridscheduler": "all.q", "deadline": "none"}
"""Queue that a new cluster has, by its scheduler."""

LAYOUTS: dict[str, list[list[str]]] = {
    "Standard": [["Account"], ["Scheduler"]],
    "Advanced": [["Account"], ["AccountBackup"], ["Scheduler"], ["SchedulerBackup"]],
    "Simple": [["Account", "Scheduler"]],
    "Tiny": [["Account", "Scheduler", "Login"]],
    "OneBox": [["Account", "Scheduler", "Login", COMPUTE]],
}
"""Roles of the manager nodes, by the way in which a cluster is laid out."""

SHARED = "/ehpcdata"
"""Where the shared storage of a cluster appears on its nodes."""

TAKEN = ("/", "/home", "/opt", SHARED)
"""Directories of the nodes at which nothing else can be mounted."""

SUMMARY_FIELDS = (
    *("RegionId", "ZoneId", "Name", "Description", "OsTag", "AccountType", "SchedulerType", "DeployMode"),
    *("CreateTime", "ImageOwnerAlias", "ImageId", "Location"),
)
DETAIL_FIELDS = (
    *(*SUMMARY_FIELDS, "SecurityGroupId", "VpcId", "VSwitchId", "VolumeType", "VolumeId", "VolumeProtocol"),
    *("VolumeMountpoint", "RemoteDirectory", "HaEnable", "EcsChargeType", "KeyPairName", "SccClusterId"),
    "ClientVersion",
)


@handles("CreateCluster")
def create_cluster(call: Call) -> Members:
    """Makes a cluster with its manager, login and compute nodes; they go through their states side by side with it."""
    backend = call.backend
    check_surroundings(call)
    check_storage(call)
    check_root(call)
    tags = choose_applications(call)
    record = build_cluster(call, "PublicCloud")
    orders = build_first_orders(call)
    check_order(backend, record, orders)
    machines = take_machines(call, record)
    if MACHINES in record.data:
        orders = [order for order in orders if order.roles != [COMPUTE]] + machines
    record.data["PostInstallScripts"] = call.get("PostInstallScript", [])
    record.data["AdditionalVolumes"] = build_volumes(call)
    backend.start(record, "create")
    for tag in tags:
        backend.start(Record("software", tag, record.id), "install")
    for order in orders:
        add_nodes(backend, record, order)
    backend.log(record.id, "CreateCluster", f"The cluster {record.data['Name']} was created.")
    return {"ClusterId": record.id, **start_task(call, record, "CreateCluster", [record])}


def check_surroundings(call: Call) -> None:
    """Refuse one cluster more than there may be, and systems and networks that do not exist."""
    check_quota(call)
    check_system(call)
    check_network(call)


def check_quota(call: Call) -> None:
    """Refuse one cluster more than the account may have."""
    most = call.backend.seed["limits"]["clusters"]
    if call.backend.store.count("cluster") >= most:
        raise ServiceError("TooManyClusters", f"The account may have {most} clusters.")


def check_system(call: Call) -> None:
    """Refuse versions, systems and images that do not exist."""
    versions = call.backend.seed["software"]["versions"]
    wanted = call.get("EhpcVersion", versions[0])
    if wanted not in versions:
        raise ServiceError("InvalidParams", f"There is no version {wanted[:40]} of E-HPC: {', '.join(versions)}.")
    check_client(call)
    if call["OsTag"] is not None and call["OsTag"] not in {system["OsTag"] for system in call.backend.seed["os"]}:
        message = f"The system {call['OsTag'][:80]} is not supported; ListImages lists the systems."
        raise ServiceError("ImageNotSupported", message)
    check_image(call)


def check_client(call: Call) -> None:
    """Refuse versions of the client software that do not exist."""
    versions, wanted = call.backend.seed["client_versions"], call["ClientVersion"]
    if wanted is not None and wanted not in versions:
        raise ServiceError("InvalidParams", f"There is no version {wanted[:40]} of the client: {', '.join(versions)}.")


def check_root(call: Call) -> None:
    """Refuse a cluster that nobody could log in to."""
    if call["Password"] is not None:
        check_strength("Password", call["Password"])
    elif call["KeyPairName"] is None:
        raise ServiceError("InvalidParams", "Either Password or KeyPairName is needed.")


def choose_applications(call: Call) -> list[str]:
    """Return the tags of the software that a new cluster gets: what always comes, and what is asked for and exists."""
    offered = {offer["Tag"]: offer["Required"] for offer in call.backend.seed["software"]["applications"]}
    tags = [tag for tag, required in offered.items() if required]
    for tag in (application["Tag"] for application in call.get("Application", ())):
        if tag not in offered:
            message = f"The software {tag[:80]} is not supported; ListSoftwares lists the tags."
            raise ServiceError("InvalidSoftware", message)
        if tag not in tags:
            tags.append(tag)
    return tags


def check_network(call: Call) -> None:
    """Refuse networks that do not exist."""
    network = call.backend.seed["network"]
    vpc, vswitch = call["VpcId"], call["VSwitchId"]
    if vpc is not None and not matches_any(vpc, network["vpcs"]):
        raise ServiceError("VpcNotFound", f"There is no VPC {vpc[:80]}.")
    if vswitch is not None and not matches_any(vswitch, network["vswitches"]):
        raise ServiceError("InvalidVpc", f"The VPC has no vSwitch {vswitch[:80]}.")
    group = call["SecurityGroupId"]
    if group is not None and not matches_any(group, network["security_groups"]):
        raise ServiceError("InvalidParams", f"There is no security group {group[:80]}.")


def matches_any(name: str, patterns: list[str]) -> bool:
    """Return whether a name is among those that the seed lists."""
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def check_storage(call: Call) -> None:
    """Refuse shared storage that does not exist, can't be used, or is not fully named."""
    backend = call.backend
    if not backend.seed["account"]["nas_open"]:
        raise ServiceError("NasServiceNotOpen", "The account has not activated NAS.")
    volume, mountpoint = call["VolumeId"], call["VolumeMountpoint"]
    if (volume is None) != (mountpoint is None):
        raise ServiceError("InvalidVolumeMountpoint", "VolumeId and VolumeMountpoint must be given together.")
    check_protocol(call["VolumeProtocol"], call["OsTag"])
    most = backend.seed["limits"]["file_systems"]
    if volume is not None:
        check_volume(backend, volume)
    elif backend.store.count("file_system") + len(backend.seed["file_systems"]) >= most:
        raise ServiceError("NasError", f"NAS did not make a file system: the account may have {most} of them.")


def check_protocol(protocol: str | None, system: str | None) -> None:
    """Refuse a protocol that the nodes can't mount file systems with."""
    if protocol == "smb" and not (system or "").lower().startswith("windows"):
        raise ServiceError("InvalidVolumeProtocal", "Linux nodes mount their shared storage with nfs.")


def check_volume(backend: Backend, volume: str, code: str = "InvalidVolume") -> None:
    """Refuse a file system that does not exist, or, with ``code``, one that can't be used."""
    listed = {file_system["FileSystemId"]: file_system for file_system in backend.seed["file_systems"]}
    if volume in listed:
        status = listed[volume].get("Status", "Running")
        if status != "Running":
            raise ServiceError(code, f"The file system {volume} is {status}; it must be Running.")
    elif backend.store.get("file_system", volume) is None and not matches_any(volume, backend.seed["volumes"]):
        raise ServiceError("VolumeNotFound", f"There is no file system {volume[:80]}.")


def build_volumes(call: Call) -> list[Members]:
    """Return the file systems that a request mounts beside the shared storage, each at a place of its own."""
    volumes = [build_volume(call, volume) for volume in call.get("AdditionalVolumes", [])]
    places = [volume["LocalDirectory"].rstrip("/") or "/" for volume in volumes]
    for place in places:
        if place in TAKEN or places.count(place) > 1:
            raise ServiceError("InvalidParams", f"The LocalDirectory {place[:80]} is taken already.")
    return volumes


def build_volume(call: Call, item: Members) -> Members:
    """Return a file system that is mounted beside the shared storage, as it is kept, if it can be mounted."""
    for name, code in (("VolumeId", "InvalidVolume"), ("VolumeMountpoint", "InvalidVolumeMountpoint")):
        if not item.get(name):
            raise ServiceError(code, f"Each file system of AdditionalVolumes needs its {name}.")
    if not item.get("LocalDirectory", "").startswith("/"):
        message = "Each file system of AdditionalVolumes needs a LocalDirectory that begins with /."
        raise ServiceError("InvalidParams", message)
    check_protocol(item.get("VolumeProtocol"), None)
    check_volume(call.backend, item["VolumeId"])
    return {
        "VolumeId": item["VolumeId"],
        "VolumeType": item.get("VolumeType", "nas"),
        "VolumeProtocol": item.get("VolumeProtocol", "nfs"),
        "VolumeMountpoint": item["VolumeMountpoint"],
        "RemoteDirectory": item.get("RemoteDirectory", "/"),
        "LocalDirectory": item["LocalDirectory"],
        "Location": item.get("Location", "PublicCloud"),
        "JobQueue": item.get("JobQueue", ""),
        "Roles": [role["Name"] for role in item.get("Roles", ())],
    }


def format_mount_target(backend: Backend, volume: str, region: str) -> str:
    """Return the domain name under which a file system is reached."""
    return f"{volume}-emu.{region}.nas.{backend.seed['network']['domain']}"


def build_cluster(call: Call, location: str) -> Record:
    """Return a cluster, not yet kept, with what its request says and the documented defaults."""
    backend, network = call.backend, call.backend.seed["network"]
    scheduler = call.get("SchedulerType", "pbs")
    system = call.get("OsTag", backend.seed["os"][0]["OsTag"])
    record = Record("cluster", backend.new_id(f"ehpc-{abbreviate_region(call.region)}-"))
    volume = call["VolumeId"]
    if volume is None:
        volume = backend.new_id("0", 9, "0123456789abcdef")
        data = {"RegionId": call.region, "CreateTime": call.timestamp, "Cluster": record.id}
        backend.store.save(Record("file_system", volume, data=data))
    group = network["default_security_group"] if call["SecurityGroupName"] is None else backend.new_id("sg-", 17)
    record.data = {
        "RegionId": call.region,
        "ZoneId": call.get("ZoneId", f"{call.region}-{backend.seed['zones'][0]}"),
        "Name": call["Name"],
        "Description": call.get("Description", ""),
        "OsTag": system,
        "AccountType": call.get("AccountType", "nis"),
        "SchedulerType": scheduler,
        "CreateTime": call.timestamp,
        "SecurityGroupId": call.get("SecurityGroupId", group),
        "VpcId": call.get("VpcId", network["default_vpc"]),
        "VSwitchId": call.get("VSwitchId", network["default_vswitch"]),
        "VolumeType": call.get("VolumeType", "nas"),
        "VolumeId": volume,
        "VolumeProtocol": call.get("VolumeProtocol", "nfs"),
        "VolumeMountpoint": call.get("VolumeMountpoint", format_mount_target(backend, volume, call.region)),
        "RemoteDirectory": call.get("RemoteDirectory", "/"),
        "DeployMode": call.get("DeployMode", "Standard"),
        "HaEnable": call.get("HaEnable", False),
        "EcsChargeType": call.get("EcsChargeType", "PostPaid"),
        "KeyPairName": call.get("KeyPairName", ""),
        "SccClusterId": call.get("SccClusterId", ""),
        "ClientVersion": call.get("ClientVersion", backend.seed["client_versions"][-1]),
        "ImageOwnerAlias": call.get("ImageOwnerAlias", "system"),
        "ImageId": call.get("ImageId", format_system_image(system)),
        "Location": location,
        "RemoteVisEnable": call.get("RemoteVisEnable", False),
        "EhpcVersion": call.get("EhpcVersion", backend.seed["software"]["versions"][0]),
        "RootPassword": "" if call["Password"] is None else call.hash_password(call["Password"]),
        "ComputeInstanceType": call.get("EcsOrder.Compute.InstanceType", backend.seed["instance_types"][0]["id"]),
        "PostInstallScripts": [],
        "AdditionalVolumes": [],
        "Tags": {tag["Key"]: tag.get("Value", "") for tag in call.get("Tag", ()) if tag.get("Key")},
        "Queues": [],
        "JobQueue": call.get("JobQueue", FIRST_QUEUES[scheduler]),
    }
    add_queue(record, FIRST_QUEUES[scheduler])
    add_queue(record, record.data["JobQueue"])
    return record


def format_system_image(system: str) -> str:
    """Return the identifier of the public image with an operating system."""
    return f"{system.lower()}_20G_alibase.vhd"


def abbreviate_region(region: str) -> str:
    """Return the letters that stand for a region in identifiers: ``hz`` for ``cn-hangzhou``."""
    place = region.split("-")[1]
    return {"hangzhou": "hz", "shanghai": "sh", "beijing": "bj", "shenzhen": "sz"}.get(place, place[:2])


def build_first_orders(call: Call) -> list[Order]:
    """Return the nodes that a new cluster is to have; how it is laid out decides on the number of managers."""
    mode = call.get("DeployMode", "Standard")
    roles = LAYOUTS[mode]
    if call.get("HaEnable", False) and mode == "Standard":
        roles = LAYOUTS["Advanced"]
    default = call.get("EcsOrder.Compute.InstanceType", call.backend.seed["instance_types"][0]["id"])
    manager = call.get("EcsOrder.Manager.InstanceType", default)
    login = call.get("EcsOrder.Login.InstanceType", default)
    for type_id in (default, manager, login):
        get_instance_type(call.backend, type_id)
    orders = [Order(manager, 1, role, prefix="manager" if len(role) > 1 else "") for role in roles]
    if not any("Login" in role for role in roles):
        logins = call.get("EcsOrder.Login.Count", 1)
        check_logins(call.backend, logins)
        orders.append(Order(login, logins, ["Login"]))
    count = call.get("EcsOrder.Compute.Count", 1)
    if count:
        orders.append(build_compute_order(call, default, count))
    terms = build_compute_order(call, default, 0)
    return [order._replace(hours=terms.hours, renewal=terms.renewal) for order in orders]


def check_logins(backend: Backend, count: int) -> None:
    """Refuse more login nodes than a cluster may have."""
    most = backend.seed["limits"]["logins"]
    if count > most:
        raise ServiceError("TooManyLogins", f"A cluster may have {most} login nodes, not {count}.")


def complete_cluster_nodes(backend: Backend, cluster: Record) -> None:
    """Bring the nodes and the software to where the cluster is."""
    for record in [*get_nodes(backend, cluster), *backend.store.list("software", cluster.id)]:
        if backend.lifecycles.is_in_progress(record) and backend.status(record) != "releasing":
            backend.complete(record)


@handles("DeleteCluster")
def delete_cluster(call: Call) -> Members:
    """Releases a cluster in any state with its nodes, users, jobs and everything else of it; its file system stays."""
    cluster = call.cluster()
    if call.backend.status(cluster) == "releasing":
        return {}
    call.backend.log(cluster.id, "DeleteCluster", "The cluster is released.")
    task = start_task(call, cluster, "DeleteCluster", [cluster])
    release_cluster(call.backend, cluster)
    return task


def release_cluster(backend: Backend, cluster: Record) -> None:
    """Start to release a cluster with its nodes."""
    for node in get_nodes(backend, cluster):
        backend.start(node, "release")
    backend.start(cluster, "release")


@handles("DescribeCluster")
def describe_cluster(call: Call) -> Members:
    """Describes a cluster, with the nodes that it has by now."""
    cluster, store = call.cluster(), call.backend.store
    call.mark_polled([cluster])
    roles = {"Manager": is_manager, "Compute": is_compute, "Login": is_login}
    software = [describe_application(call.backend, record.id) for record in store.list("software", cluster.id)]
    info = {
        **{name: cluster.data[name] for name in DETAIL_FIELDS},
        "Id": cluster.id,
        "Status": call.backend.status(cluster),
        "Applications": {"ApplicationInfo": software},
        "PostInstallScripts": {"PostInstallScriptInfo": cluster.data["PostInstallScripts"]},
        "EcsInfo": {role: describe_nodes(call.backend, cluster, where) for role, where in roles.items()},
    }
    return {"ClusterInfo": info}


def describe_application(backend: Backend, tag: str) -> Members:
    """Return software for a response, by its tag."""
    for application in backend.seed["software"]["applications"]:
        if application["Tag"] == tag:
            return {name: application[name] for name in ("Tag", "Name", "Version")}
    name, _, version = tag.partition("_")  # the seed was another one when it was installed
    return {"Tag": tag, "Name": name.lower(), "Version": version}


def describe_nodes(backend: Backend, cluster: Record, where: Where) -> Members:
    """Return how many nodes with certain facets there are, and of which type the first one is."""
    first, count = find_nodes(backend, cluster, where, limit=1)
    return {"Count": count, "InstanceType": first[0].data["InstanceType"] if first else ""}


@handles("ListClusters")
def list_clusters(call: Call) -> Members:
    """Lists the clusters of the region, with their nodes counted by state and what the running jobs use."""
    shown, page = call.paginate(call.clusters())
    call.mark_polled(shown)
    return {**page, "Clusters": {"ClusterInfoSimple": [summarize_cluster(call, cluster) for cluster in shown]}}


def summarize_cluster(call: Call, cluster: Record) -> Members:
    """Return a cluster as ListClusters has it."""
    totals = count_nodes(call.backend, cluster)
    computes = {facets: number for facets, number in totals.items() if is_compute(facets)}
    managers = {facets: number for facets, number in totals.items() if is_manager(facets)}
    logins = [{"Id": node.id} for node in get_nodes(call.backend, cluster, is_login)]
    return {
        **{name: cluster.data[name] for name in SUMMARY_FIELDS},
        "Id": cluster.id,
        "Status": call.backend.status(cluster),
        **describe_nodes(call.backend, cluster, is_compute),
        "LoginNodes": json.dumps(logins),
        "Managers": count_states(call, managers),
        "Computes": count_states(call, computes),
        "TotalResources": sum_resources(call.backend, computes),
        "UsedResources": {"Cpu": call.scheduler.sum_used_cores(cluster), "Memory": 0, "Gpu": 0},
    }


def count_states(call: Call, nodes: Mapping[Facets, int]) -> dict[str, int]:
    """Return how many nodes are in which kind of state, given how many there are by their facets."""
    kinds = {"running": "NormalCount", "stopped": "StoppedCount", "exception": "ExceptionCount"}
    counts: dict[str, int] = dict.fromkeys(("NormalCount", "OperatingCount", "StoppedCount", "ExceptionCount"), 0)
    for facets, number in nodes.items():
        counts[kinds.get(call.backend.status(facets), "OperatingCount")] += number
    return {"Total": sum(nodes.values()), **counts}


@handles("ListClustersMeta")
def list_clusters_meta(call: Call) -> Members:
    """Lists the clusters of the region in short."""
    shown, page = call.paginate(call.clusters())
    call.mark_polled(shown)
    rows = []
    for cluster in shown:
        known = {name: cluster.data[name] for name in ("Name", "Description", "Location")}
        rows.append({"Id": cluster.id, "Status": call.backend.status(cluster), **known})
    return {**page, "Clusters": {"ClusterInfoSimple": rows}}


@handles("ModifyClusterAttributes")
def modify_cluster_attributes(call: Call) -> None:
    """Changes the name and the description of a cluster."""
    cluster = call.cluster()
    for name in ("Name", "Description"):
        if call[name] is not None:
            cluster.data[name] = call[name]
    call.backend.store.save(cluster)


@handles("StartCluster")
def start_cluster(call: Call) -> Members:
    """Starts a stopped cluster with all its nodes."""
    cluster = call.cluster("stopped")
    for node in get_nodes(call.backend, cluster):
        if call.backend.status(node) == "stopped":
            call.backend.start(node, "start")
    call.backend.log(cluster.id, "StartCluster", "The cluster is started.")
    call.backend.start(cluster, "start")
    return start_task(call, cluster, "StartCluster", [cluster])


@handles("StopCluster")
def stop_cluster(call: Call) -> Members:
    """Stops a running cluster with all its nodes, also those that are being set up; their jobs are interrupted."""
    cluster = call.cluster("running")
    for node in get_nodes(call.backend, cluster):
        if call.backend.status(node) not in ("stopped", "stopping", "releasing", "exception"):
            call.backend.start(node, "stop")
    call.backend.log(cluster.id, "StopCluster", "The cluster is stopped.")
    call.backend.start(cluster, "stop")
    return start_task(call, cluster, "StopCluster", [cluster])


@handles("RecoverCluster")
def recover_cluster(call: Call) -> Members:
    """Sets a cluster in the state exception up anew: users, jobs and queues are lost, the file systems stay."""
    cluster = call.cluster("exception")
    backend, data = call.backend, cluster.data
    check_system(call)
    for name in ("OsTag", "AccountType", "SchedulerType", "ImageOwnerAlias"):
        data[name] = call.get(name, data[name])
    data["ImageId"] = call.get("ImageId", format_system_image(data["OsTag"]))
    data["ClientVersion"] = call.get("ClientVersion", backend.seed["client_versions"][-1])
    data["JobQueue"] = FIRST_QUEUES[data["SchedulerType"]]
    queues, data["Queues"] = data["Queues"], []
    add_queue(cluster, data["JobQueue"])
    kinds = ["user", "job", "array", *(queue_kind(queue["QueueName"]) for queue in queues)]
    for record in [record for kind in kinds for record in backend.store.list(kind, cluster.id)]:
        backend.store.remove(record)
    for node in get_nodes(backend, cluster):
        node.data["Queue"] = data["JobQueue"] if is_compute(node) else ""
        node.data["ImageId"] = data["ImageId"]
        backend.start(node, "reset")
    backend.start(cluster, "recover")
    return start_task(call, cluster, "RecoverCluster", [cluster])


@handles("ListQueues")
def list_queues(call: Call) -> Members:
    """Lists the queues of a cluster, its own and those that nodes were added to, with the types of their nodes."""
    cluster = call.cluster()
    types: dict[str, dict[str, None]] = {queue["QueueName"]: {} for queue in cluster.data["Queues"]}
    for queue, type_id in list_queue_types(call.backend, cluster):
        types.setdefault(queue, {})[type_id] = None
    rows = []
    for queue in cluster.data["Queues"]:
        listed = [queue["InstanceType"]] if queue["InstanceType"] else list(types[queue["QueueName"]])
        row = {name: queue[name] for name in ("QueueName", "Type", "ResourceGroupId")}
        rows.append({**row, "ComputeInstanceType": {"InstanceType": listed}})
    return {"Queues": {"QueueInfo": rows}}


def list_queue_types(backend: Backend, cluster: Record) -> list[tuple[str, str]]:
    """Return the instance types of the nodes of each queue, in the order in which they came to the cluster."""
    totals = count_nodes(backend, cluster)
    pairs = list(dict.fromkeys((node.get("Queue"), node.get("InstanceType")) for node in totals))
    pairs = [(queue, type_id) for queue, type_id in pairs if queue and type_id]
    if len({queue for queue, _ in pairs}) == len(pairs):
        return pairs  # no queue has two, whose order would count

    def find_first(pair: tuple[str, str]) -> int:
        page = find_nodes(backend, cluster, lambda node: (node.get("Queue"), node.get("InstanceType")) == pair, limit=1)
        return page.records[0].number

    return sorted(pairs, key=find_first)


@handles("ListClusterLogs")
def list_cluster_logs(call: Call) -> Members:
    """Lists what was done to a cluster and its nodes, the newest entry first."""
    cluster = call.cluster()
    shown, page = call.read_list_page("log", cluster.id, descending=True)
    return {**page, "ClusterId": cluster.id, "Logs": {"LogInfo": [entry.data for entry in shown]}}


def subscribe(backend: Backend, runner: Runner) -> None:  # noqa: ARG001
    """Subscribe to the ends of the transitions of clusters."""
    backend.on_completed("cluster", ("create", "start", "stop", "recover"), partial(complete_cluster_nodes, backend))
    backend.on_completed("cluster", ("release",), lambda cluster: backend.store.remove_scope(cluster.id))
