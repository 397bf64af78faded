"""Chapter cluster of 2024-07-30: clusters."""

from __future__ import annotations

from ...protocol.errors import ServiceError
from ...protocol.service_model import load_models
from ...protocol.timestamps import format_timestamp
from ...state.backend import get_version
from ...state.inventory import count_nodes, get_expiry, get_nodes, is_compute, is_manager
from ...state.sqlite_store import Record
from ..call import Call, Members
from ..cluster import FIRST_QUEUES, abbreviate_region, check_client, check_quota, matches_any, release_cluster
from ..orders import Order, add_nodes, check_order, take_machines
from ..passwords import check_strength
from ..software import install_application
from . import VERSION, change_settings, handles
from .addon import describe_addon, install_addon
from .queue import add_queue_nodes, build_queue, set_scaling
from .software import find_application
from .storage import add_storage

DEFAULTS = {
    "ClusterCategory": "Standard",
    "ClusterMode": "Integrated",
    "ClusterDescription": "",
    "DeletionProtection": False,
    "EnableScaleIn": False,
    "EnableScaleOut": False,
    "ResourceGroupId": "",
    "MaxCount": 100,
    "MaxCoreCount": 10_000,
}
"""Settings of a new cluster that its request does not name; the values are the emulator's own."""

SERVICES = {"Scheduler": {"Type": "SLURM", "Version": "22.05.8"}, "DNS": {"Type": "nis", "Version": "1.0"}}
SERVICES["DirectoryService"] = {"Type": "NIS", "Version": "2.31"}
SERVICE_STATES = {"creating": "uninit"}
"""States of the services on the manager node that differ from the cluster's."""

COUNTS = {"running": "RunningCounts", "exception": "AbnormalCounts"}
"""Under what nodes are counted by their states."""

SPEC = ("InstanceChargeType", "SpotStrategy", "PeriodUnit", "Duration", "AutoRenew", "AutoRenewPeriod")


@handles("CreateCluster")
def create_cluster(call: Call) -> Members:
    """Makes a cluster with its manager node, queues with their first nodes, storage, software and add-ons."""
    backend = call.backend
    check_quota(call)
    check_client(call)
    check_network(call)
    credentials = call.get("ClusterCredentials", {})
    if credentials.get("Password") is not None:
        check_strength("ClusterCredentials.Password", credentials["Password"])
    record = build_cluster(call)
    spec = call.get("Manager", {}).get("ManagerNode", {})
    manager = spec.get("InstanceType") or backend.seed["instance_types"][0]["id"]
    order = Order(manager, 1, ["Account", "Scheduler"], prefix="manager", image=spec.get("ImageId"))
    check_order(backend, record, [order])
    backend.start_as(VERSION, record, "create")
    add_nodes(backend, record, order)
    machines = take_machines(call, record)
    names, record.data["Queues"] = [queue["QueueName"] for queue in record.data["Queues"]], []
    for queue in [{"QueueName": name} for name in names] or call.get("Queues", ()):
        build_queue(call, record, queue, "Queues")
    if not record.data["Queues"]:
        build_queue(call, record, {"QueueName": FIRST_QUEUES[record.data["SchedulerType"]]}, "Queues")
    record.data["JobQueue"] = record.data["Queues"][0]["QueueName"]
    for queue in record.data["Queues"]:
        add_queue_nodes(call, record, queue)
    for order in machines:
        add_nodes(backend, record, order)
    for storage in call.get("SharedStorages", ()):
        add_first_storage(call, record, storage)
    for package in call.get("AdditionalPackages", ()):
        install_application(backend, record, find_application(backend, package)["Tag"])
    for addon in call.get("Addons", ()):
        install_addon(call, record, addon["Name"], addon["Version"], addon)
    set_scaling(backend, record)
    return {"ClusterId": record.id, "TaskId": call.request.id}


def check_network(call: Call) -> None:
    """Refuse networks that do not exist."""
    known = {"ClusterVpcId": "vpcs", "ClusterVSwitchId": "vswitches", "SecurityGroupId": "security_groups"}
    for name, pattern in known.items():
        if call[name] is not None and not matches_any(call[name], call.backend.seed["network"][pattern]):
            raise ServiceError("InvalidParams", f"There is no {name} {call[name][:80]}.")


def build_cluster(call: Call) -> Record:
    """Return a cluster, not yet kept, with what its request says; GrowInterval and IdleInterval are ignored."""
    backend, network = call.backend, call.backend.seed["network"]
    record = Record("cluster", backend.new_id(f"ehpc-{abbreviate_region(call.region)}-"))
    manager = call.get("Manager", {})
    services = {name: {**default, **manager.get(name, {})} for name, default in SERVICES.items()}
    scheduler = services["Scheduler"]["Type"].lower().partition("_")[0]
    settings = {**DEFAULTS, "ClusterName": record.id}
    rules = [rule for rule in call.action.parameters if "." not in rule["name"]]
    hidden = ("ClusterCredentials", "Queues", "SharedStorages", "AdditionalPackages", "Addons", "Manager")
    change_settings([rule for rule in rules if rule["name"] not in hidden], call.values, settings)
    update = load_models()[VERSION].actions["UpdateCluster"].parameters
    resets = [rule for rule in update if isinstance(rule.get("reset_to"), int) and "Interval" in rule["name"]]
    change_settings(resets, {}, settings)
    record.data = {
        "Version": VERSION,
        "RegionId": call.region,
        "ZoneId": f"{call.region}-{backend.seed['zones'][0]}",
        "SchedulerType": scheduler if scheduler in FIRST_QUEUES else "pbs",
        "CreateTime": call.timestamp,
        "ModifyTime": call.timestamp,
        "SecurityGroupId": call.get("SecurityGroupId", network["default_security_group"]),
        "VpcId": call.get("ClusterVpcId", network["default_vpc"]),
        "VSwitchId": call.get("ClusterVSwitchId", network["default_vswitch"]),
        "ClientVersion": call.get("ClientVersion", backend.seed["client_versions"][-1]),
        "EhpcVersion": "2.0.0",
        "ImageId": manager.get("ManagerNode", {}).get("ImageId", ""),
        "Location": "PublicCloud",
        "ComputeInstanceType": backend.seed["instance_types"][0]["id"],
        "Queues": [],
        "Settings": settings,
        "Services": services,
        "Manager": manager.get("ManagerNode", {}),
        "Storages": [],
    }
    return record


def add_first_storage(call: Call, cluster: Record, given: Members) -> None:
    """Mount a file system that CreateCluster names; the service appends a directory of its own to these two."""
    directory = given.get("NASDirectory", "/")
    if given.get("MountDirectory") in ("/home", "/opt"):
        directory = f"{directory.rstrip('/')}/ehpc"
    more = {"MountTarget": given.get("MountTargetDomain"), "StorageDirectory": directory, "VolumeType": "nas"}
    add_storage(call, cluster, {**given, **more})


@handles("GetCluster")
def get_cluster(call: Call) -> Members:
    """Describes a cluster with its manager node and the services on it."""
    cluster = call.cluster()
    call.mark_polled([cluster])
    details = describe_cluster(call, cluster)
    status = SERVICE_STATES.get(details["ClusterStatus"], details["ClusterStatus"])
    manager = {name: {**service, "Status": status} for name, service in cluster.data["Services"].items()}
    defaults = load_models()[VERSION].actions["CreateNodes"].find_defaults("ComputeNode")
    node = next(iter(get_nodes(call.backend, cluster, is_manager)), None)
    if node is not None:
        spec = {**{name: defaults[name] for name in SPEC}, **cluster.data["Manager"]}
        end = get_expiry(node, call.now)
        expires = "2099-12-31T15:59Z" if end is None else format_timestamp(end)
        more = {"InstanceId": node.id, "InstanceType": node.data["InstanceType"], "ExpiredTime": expires}
        manager["ManagerNode"] = {**spec, **more, "EnableHt": spec.get("EnableHT", True)}
    return {**details, "DeleteProtection": details["DeletionProtection"], "Manager": manager}


def describe_cluster(call: Call, cluster: Record) -> Members:
    """Return what GetCluster and ListClusters have in common."""
    data = cluster.data
    return {
        **data["Settings"],
        **{name: data[name] for name in ("ClientVersion", "EhpcVersion", "SecurityGroupId")},
        "ClusterId": cluster.id,
        "ClusterStatus": call.backend.status(cluster),
        "ClusterCreateTime": data["CreateTime"],
        "ClusterModifyTime": data["ModifyTime"],
        "ClusterVpcId": data["VpcId"],
        "ClusterVSwitchId": data["VSwitchId"],
    }


@handles("ListClusters")
def list_clusters(call: Call) -> Members:
    """Lists the clusters of this version by identifier or name, and counts those of both versions."""
    ids, names = call["ClusterIds"], call["ClusterNames"]
    clusters = [
        cluster
        for cluster in call.clusters()
        if (not ids or cluster.id in ids) and (not names or cluster.data["Settings"]["ClusterName"] in names)
    ]
    shown, page = call.paginate(clusters)
    call.mark_polled(shown)
    made = [get_version(cluster) for cluster in call.backend.store.list("cluster")]
    counts = {"V1Count": len(made) - made.count(VERSION), "V2Count": made.count(VERSION)}
    return {**page, "Clusters": [summarize(call, cluster) for cluster in shown], "EhpcVersionStatistics": counts}


def summarize(call: Call, cluster: Record) -> Members:
    """Return a cluster as ListClusters has it."""
    store = call.backend.store
    nodes = {"RunningCounts": 0, "AbnormalCounts": 0, "CreatingCounts": 0}
    for facets, number in count_nodes(call.backend, cluster).items():
        if is_compute(facets):
            nodes[COUNTS.get(call.backend.status(facets), "CreatingCounts")] += number
    users = [user.data["Group"] for user in store.list("user", cluster.id)]
    packages = [find_application(call.backend, {"Tag": tag.id}) for tag in store.list("software", cluster.id)]
    usage = [(used.data["End"] - used.data["Start"]) * used.data["Cores"] for used in store.list("usage", cluster.id)]
    return {
        **describe_cluster(call, cluster),
        "Manager": cluster.data["Services"],
        "Nodes": nodes,
        "Users": {"NormalCounts": users.count("users"), "SudoCounts": users.count("wheel")},
        "AdditionalPackages": packages,
        "Addons": [describe_addon(call.backend, addon) for addon in store.list("addon", cluster.id)],
        "ClusterUsedCoreTime": sum(usage) / 3600,
    }


@handles("UpdateCluster")
def update_cluster(call: Call) -> None:
    """Changes settings; DeletionProtection, GrowInterval and IdleInterval are reset unless the request names them."""
    cluster = call.cluster("running", "exception", "stopped")
    check_client(call)
    rules = [rule for rule in call.action.parameters if rule["name"] not in ("ClusterId", "ClientVersion")]
    change_settings(rules, call.values, cluster.data["Settings"])
    cluster.data.update(ModifyTime=call.timestamp, ClientVersion=call["ClientVersion"] or cluster.data["ClientVersion"])
    set_scaling(call.backend, cluster)


@handles("DeleteCluster")
def delete_cluster(call: Call) -> Members:
    """Releases a cluster with all that belongs to it, unless it is busy or DeletionProtection is on."""
    cluster = call.cluster("running", "exception", "stopped")
    if cluster.data["Settings"]["DeletionProtection"]:
        message = f"DeletionProtection of the cluster {cluster.id} is on; switch it off with UpdateCluster."
        raise ServiceError("InvalidClusterStatus", message)
    release_cluster(call.backend, cluster)
    return {"TaskId": call.request.id}
# Hand-written: edit templates/ehpc/emulator/operations/v2024_07_30/cluster.py, then run `make generate`.
