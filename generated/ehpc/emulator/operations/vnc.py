"""Chapter vnc: the remote visualization service of clusters. Of its password only a hash is kept."""

from __future__ import annotations

import ipaddress
from datetime import datetime

from ..protocol.errors import ServiceError
from .call import Call, Members
from .passwords import hash_password, verify_password
from .registry import handles
from .user import check_user

ROOT = "root"


@handles("GetVisualServiceStatus")
def get_visual_service_status(call: Call) -> Members:
    """Returns whether the service runs: with RemoteVisEnable, from the start of the cluster until it is stopped."""
    cluster = call.cluster()
    is_on = cluster.data["RemoteVisEnable"] and not cluster.data.get("VisualStopped")
    if not is_on or call.backend.status(cluster) != "running":
        return {"Message": {"Msg": "inactive (dead), ws service is not running."}}
    since = datetime.fromisoformat(cluster.data["CreateTime"].replace("Z", "+00:00"))
    ago = max(0, round(call.now - since.timestamp()))
    return {"Message": {"Msg": f"active (running) since {since:%a %Y-%m-%d %H:%M:%S} UTC; {ago}s ago."}}


@handles("ModifyVisualServicePasswd")
def modify_visual_service_passwd(call: Call) -> Members:
    """Sets the password for remote connections, if the password of root or of a user of the cluster is right."""
    cluster = call.cluster("running")
    if not cluster.data["RemoteVisEnable"]:
        raise ServiceError("InvalidOpt", f"The cluster {cluster.id} was created without RemoteVisEnable.")
    name, password = call["RunasUser"], call["RunasUserPassword"]
    if name != ROOT:
        check_user(call, cluster, name, password)
    elif not cluster.data["RootPassword"] or not verify_password(password, cluster.data["RootPassword"]):
        raise ServiceError("IncorrectCredential", "The user name or the password is wrong.")
    cluster.data["VisualPassword"] = hash_password(call["Passwd"])
    call.backend.store.save(cluster)
    return {"Message": {"Msg": ""}}


@handles("StopVisualService")
def stop_visual_service(call: Call) -> Members:
    """Stops the service until StartVisualService starts it again."""
    cluster = call.cluster("running")
    check_access(call)
    cluster.data["VisualStopped"] = True
    call.backend.store.save(cluster)
    return {"Message": {"Msg": "Service stopped."}}


def check_access(call: Call) -> None:
    """Refuse what is no block of addresses, or not the port of the service."""
    try:
        ipaddress.ip_network(call["CidrIp"], strict=False)
    except ValueError:
        raise ServiceError("InvalidParams", f"CidrIp is no block of addresses: {call['CidrIp'][:80]}.") from None
    if call["Port"] != call.backend.seed["visual_port"]:
        message = f"The service listens on the port {call.backend.seed['visual_port']} alone."
        raise ServiceError("InvalidParams", message)


@handles("StartVisualService")
def start_visual_service(call: Call) -> Members:
    """Starts the service, also on a cluster that was created without it."""
    cluster = call.cluster("running")
    check_access(call)
    cluster.data.update(RemoteVisEnable=True, VisualStopped=False)
    call.backend.store.save(cluster)
    return {"Message": "Service started."}
# Hand-written: edit templates/ehpc/emulator/operations/vnc.py, then run `make generate`.
