"""Chapter hybrid_cluster: clusters that extend local ones into the cloud, and nodes that stand on site."""

from __future__ import annotations

import configparser
import io
import ipaddress
import re

from ..protocol.errors import ServiceError
from ..state.inventory import COMPUTE, check_agent, find_nodes, get_nodes
from ..state.listings import Search
from ..state.sqlite_store import Record
from .call import Call, Members
from .cluster import build_cluster, check_logins, check_root, check_surroundings, check_volume, choose_applications
from .orders import check_computes, get_instance_type
from .registry import handles
from .task import start_task

LOCAL_ROLES = {"Manager": ["Account", "Scheduler"], "Login": ["Login"], "Compute": [COMPUTE]}
"""Roles that a local server has, by the role that the request gives it."""


HOST_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,62}[A-Za-z0-9])?")


@handles("CreateHybridCluster")
def create_hybrid_cluster(call: Call) -> Members:
    """Makes a cluster on site out of the local servers that the request names; it has no nodes in the cloud yet."""
    backend = call.backend
    check_surroundings(call)
    if call["VolumeId"] is not None:
        check_volume(backend, call["VolumeId"], "InvalidVolumn")
    check_root(call)
    get_instance_type(backend, call["EcsOrder.Compute.InstanceType"])
    tags = choose_applications(call)
    servers = call["Nodes"]
    managers = [server for server in servers if server.get("Role", "Manager") == "Manager"]
    if not managers:
        raise ServiceError("InvalidParams", "Nodes must name a server with the role Manager.")
    check_logins(backend, sum(server.get("Role") == "Login" for server in servers))
    if len(servers) + backend.store.count("node") > backend.seed["limits"]["nodes"]:
        raise ServiceError("TooManyNodes", f"The account may have {backend.seed['limits']['nodes']} nodes.")
    record = build_cluster(call, "OnPremise")
    record.data["Domain"] = call["Domain"]
    record.data["AccountType"] = managers[0].get("AccountType", "nis")
    record.data["SchedulerType"] = managers[0].get("SchedulerType", "pbs")
    record.data["PostInstallScripts"] = call.get("PostInstallScript", [])
    record.data["OnPremise"] = {
        name: call[f"OnPremiseVolume{name}"] or "" for name in ("Protocol", "MountPoint", "RemotePath", "LocalPath")
    }
    backend.start(record, "create")
    for tag in tags:
        backend.start(Record("software", tag, record.id), "install")
    for number, server in enumerate(servers, 1):
        add_local_node(call, record, server, f"Nodes.{number}", LOCAL_ROLES[server.get("Role", "Manager")])
    backend.log(record.id, "CreateCluster", f"The hybrid cluster {record.data['Name']} was created.")
    return {"ClusterId": record.id, **start_task(call, record, "CreateCluster", [record])}


def add_local_node(call: Call, cluster: Record, server: Members, at: str, roles: list[str]) -> str:
    """Add a machine on site to a cluster, and return its identifier; ``at`` is where the request names it."""
    name, address = server.get("HostName"), server.get("IpAddress")
    if not isinstance(name, str) or not HOST_NAME.fullmatch(name):
        raise ServiceError("InvalidParams", f"{at}.HostName is missing, or is not a host name.")
    try:
        address = str(ipaddress.ip_address(str(address)))
    except ValueError:
        raise ServiceError("InvalidParams", f"{at}.IpAddress is missing, or is not an address.") from None
    for member, value in (("HostName", name), ("Address", address)):
        taken = find_nodes(call.backend, cluster, search=Search(member, value.__eq__), limit=1).records
        if taken:
            other = taken[0].data
            message = f"The cluster has a node {other['HostName']} with the address {other['Address']} already."
            raise ServiceError("InvalidOpt", message)
    data = {
        "HostName": name,
        "Roles": roles,
        "InstanceType": "",
        "Queue": cluster.data["JobQueue"] if COMPUTE in roles else "",
        "AddTime": call.timestamp,
        "SpotStrategy": "NoSpot",
        "ChargeType": "",
        "CreateMode": "manual",
        "ImageId": "",
        "Address": address,
        "Location": "OnPremise",
        "CreatedByEhpc": False,
    }
    node = Record("node", call.backend.new_id("local-", 16), cluster.id, data)
    call.backend.start(node, "create")
    return node.id


@handles("AddLocalNodes")
def add_local_nodes(call: Call) -> Members:
    """Adds machines on site to a cluster as compute nodes."""
    cluster = call.cluster("running")
    check_agent(call.backend, cluster, "ManagerNotFound")
    check_computes(call.backend, cluster, len(call["Nodes"]))
    servers = enumerate(call["Nodes"], 1)
    identifiers = [add_local_node(call, cluster, server, f"Nodes.{n}", [COMPUTE]) for n, server in servers]
    call.backend.log(cluster.id, "AddNodes", f"{len(identifiers)} local nodes were added: {', '.join(identifiers)}.")
    return {"InstanceIds": {"InstanceId": identifiers}}


@handles("GetHybridClusterConfig")
def get_hybrid_cluster_config(call: Call) -> Members:
    """Returns the settings of a cluster, or of one of its local nodes, as the text of an ini file."""
    cluster = call.cluster()
    data = cluster.data
    nodes = get_nodes(call.backend, cluster)
    config = configparser.ConfigParser(interpolation=None)
    config.optionxform = str  # type: ignore[assignment,method-assign] # names keep their capitals
    place = {"ClusterId": cluster.id, "RegionId": data["RegionId"], "Domain": data.get("Domain", "")}
    config["Cluster"] = {**place, **{name: data[name] for name in ("AccountType", "SchedulerType", "ClientVersion")}}
    volume = ("VolumeType", "VolumeProtocol", "VolumeMountpoint", "RemoteDirectory")
    config["Volume"] = {name: data[name] for name in volume}
    if "OnPremise" in data:
        config["OnPremiseVolume"] = data["OnPremise"]
    name, shown = call["Node"], nodes
    if name is not None:
        shown = [node for node in nodes if node.data["HostName"] == name and node.data["Location"] == "OnPremise"]
        if not shown:
            raise ServiceError("InvalidParams", f"The cluster {cluster.id} has no local node {name[:80]}.")
    for node in shown:
        about = {"InstanceId": node.id, "IpAddress": node.data["Address"], "Roles": ",".join(node.data["Roles"])}
        config[f"Node {node.data['HostName']}"] = about
    text = io.StringIO()
    config.write(text)
    return {"ClusterConfig": text.getvalue()}
# Hand-written: edit templates/ehpc/emulator/operations/hybrid_cluster.py, then run `make generate`.
