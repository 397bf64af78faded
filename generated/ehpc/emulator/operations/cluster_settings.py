"""Settings of clusters that belong to the chapter cluster: security groups, scripts, and those of the scheduler."""

from __future__ import annotations

import json

from ..protocol.errors import ServiceError
from ..state.sqlite_store import Record
from .call import Call, Members
from .cluster import matches_any
from .registry import handles


def list_groups(cluster: Record) -> list[str]:
    """Return the security groups of a cluster; it was created in the first."""
    return [cluster.data["SecurityGroupId"], *cluster.data.get("MoreSecurityGroups", [])]


@handles("AddSecurityGroup")
def add_security_group(call: Call) -> None:
    """Puts a cluster into one more security group."""
    cluster, group = call.cluster("running", "stopped"), call["SecurityGroupId"]
    if not matches_any(group, call.backend.seed["network"]["security_groups"]) or group in list_groups(cluster):
        raise ServiceError("InvalidParams", f"There is no security group {group[:80]} that the cluster is not in.")
    cluster.data.setdefault("MoreSecurityGroups", []).append(group)
    call.backend.store.save(cluster)


@handles("DeleteSecurityGroup")
def delete_security_group(call: Call) -> None:
    """Takes a cluster out of a security group; out of the one that it was created in it can't be taken."""
    cluster, group = call.cluster("running", "stopped"), call["SecurityGroupId"]
    if group not in cluster.data.get("MoreSecurityGroups", []):
        raise ServiceError("InvalidParams", f"The cluster {cluster.id} was not added to the group {group[:80]}.")
    cluster.data["MoreSecurityGroups"].remove(group)
    call.backend.store.save(cluster)


@handles("ListSecurityGroups")
def list_security_groups(call: Call) -> Members:
    """Lists the security groups of a cluster."""
    groups = list_groups(call.cluster())
    return {"SecurityGroups": {"SecurityGroup": groups}, "TotalCount": len(groups)}


@handles("SetPostScripts")
def set_post_scripts(call: Call) -> None:
    """Replaces the scripts that run after installation; none of them runs here."""
    cluster = call.cluster()
    cluster.data["PostInstallScripts"] = call.get("PostInstallScripts", [])
    call.backend.store.save(cluster)


@handles("GetPostScripts")
def get_post_scripts(call: Call) -> Members:
    """Lists the scripts that run after installation."""
    return {"PostInstallScripts": call.cluster().data["PostInstallScripts"]}


@handles("SetSchedulerInfo")
def set_scheduler_info(call: Call) -> Members:
    """Keeps settings of the cluster's own scheduler; the queue here does not go by them."""
    cluster = call.cluster("running")
    kind = cluster.data["SchedulerType"]
    for scheduler in call["Scheduler"]:
        name = scheduler["SchedName"]
        if name.rstrip("0123456789") != kind:
            raise ServiceError("InvalidParams", f"The scheduler of the cluster {cluster.id} is {kind}, not {name}.")
        settings = (call["PbsInfo"] if kind == "pbs" else call["SlurmInfo"]) or [{}]
        known = cluster.data.setdefault("SchedulerSettings", {})
        known[name] = {**known.get(name, {}), **settings[0]}
    call.backend.store.save(cluster)
    return {"Message": ""}


@handles("GetSchedulerInfo")
def get_scheduler_info(call: Call) -> Members:
    """Returns the settings that were made of the cluster's scheduler, as a JSON text."""
    cluster = call.cluster()
    known = cluster.data.get("SchedulerSettings", {})
    names = [item["SchedName"] for item in call["Scheduler"] or ()] or list(known)
    rows = [{"SchedName": name, "Configuration": json.dumps(known[name])} for name in names if name in known]
    return {"SchedInfo": rows}
# Hand-written: edit templates/ehpc/emulator/operations/cluster_settings.py, then run `make generate`.
