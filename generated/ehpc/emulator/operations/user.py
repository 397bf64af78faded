# Hand-written: edit templates/ehpc/emulator/operations/user.py, then run `make generate`.
"""Chapter user: the users of clusters. Of their passwords only hashes are kept."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from ..protocol.errors import Fault
from ..state.fleet import running_roles
from ..state.store import Record
from .call import Call
from .passwords import check_new, hashed, matches
from .registry import handles

AGENT = "AgentError.Account"


def writable(call: Call, failure: str) -> Record:
    """Return the cluster of a request that changes users.

    Args:
        call: The call.
        failure: Last part of the error code if the accounts can't be changed.

    Raises:
        Fault: If there is none, or no node is there that can change accounts: those of its standby are read-only.
    """
    cluster = call.cluster("running")
    roles = running_roles(call.world, cluster)
    if "Account" in roles:
        return cluster
    if "AccountBackup" in roles:
        raise Fault(f"{AGENT}.{failure}", "Only the standby of the account server is running, which is read-only.")
    if roles & {"Scheduler", "SchedulerBackup"}:
        message = "The account server is not running, and the scheduler does not manage accounts."
        raise Fault(f"{AGENT}.NotAccountManager", message)
    raise Fault("ManagerNotFound", f"No manager node of the cluster {cluster.id} is running.")


def named(call: Call, cluster: Record) -> list[tuple[Record, dict[str, Any]]]:
    """Return the users that a request names, each with what the request says about it.

    Raises:
        Fault: If one of them does not exist.
    """
    code = f"{AGENT}.UserNotExist"
    return [(call.found("user", item["Name"], code, cluster.id), item) for item in call["User"]]


def check_user(call: Call, cluster: Record, name: str, password: str) -> Record:
    """Return the user that a job or a command is to run as.

    Raises:
        Fault: If there is none, or the password is wrong.
    """
    user = call.world.store.get("user", name, cluster.id)
    if user is None or not matches(password, user.data["Password"]):
        raise Fault("IncorrectCredential", "The user name or the password is wrong.")
    return user


@handles("AddUsers")
def add_users(call: Call) -> dict[str, Any]:
    """Adds users to a cluster, all of them or none; names of system accounts are refused."""
    cluster = writable(call, "UserAddFailure")
    domain, network = cluster.data.get("Domain"), call.world.seed["network"]
    if domain is not None and not any(fnmatchcase(domain, pattern) for pattern in network["account_domains"]):
        raise Fault(f"{AGENT}.DomainNotExist", f"The account domain {domain[:80]} can't be reached.")
    names = [item["Name"] for item in call["User"]]
    for number, item in enumerate(call["User"], 1):
        name = item["Name"]
        if names.count(name) > 1:
            raise Fault("UsernameExist", f"The request names the user {name} twice.")
        if call.world.store.get("user", name, cluster.id) is not None:
            raise Fault(f"{AGENT}.UserAlreadyExist", f"The user {name} exists already.")
        if name in call.world.seed["system_accounts"]:
            raise Fault(f"{AGENT}.UserAddFailure", f"The nodes have a system account {name}; choose another name.")
        check_new(f"User.{number}.Password", item["Password"])
    for item in call["User"]:
        data = {"Group": item["Group"], "AddTime": call.stamp, "Password": hashed(item["Password"])}
        call.world.store.save(Record("user", item["Name"], cluster.id, data))
    return {}


@handles("DeleteUsers")
def delete_users(call: Call) -> dict[str, Any]:
    """Deletes users of a cluster, all of them or none; their jobs and files stay."""
    cluster = writable(call, "UserDeleteFailure")
    for user, _ in named(call, cluster):
        call.world.store.remove(user)
    return {}


@handles("ListUsers")
def list_users(call: Call) -> dict[str, Any]:
    """Lists the users of a cluster in the order in which they were added."""
    cluster = call.cluster()
    if call.world.status(cluster) == "running" and not running_roles(call.world, cluster) & {
        "Account",
        "AccountBackup",
    }:
        raise Fault(f"{AGENT}.GetentPasswdFailure", f"No account server of the cluster {cluster.id} is running.")
    shown, page = call.page(call.world.store.list("user", cluster.id))
    rows = [{"Name": each.id, "Group": each.data["Group"], "AddTime": each.data["AddTime"]} for each in shown]
    return {**page, "Users": {"UserInfo": rows}}


@handles("ModifyUserGroups")
def modify_user_groups(call: Call) -> dict[str, Any]:
    """Puts users into other groups, all of them or none."""
    for user, item in named(call, writable(call, "UserModifyGroupFailure")):
        user.data["Group"] = item["Group"]
        call.world.store.save(user)
    return {}


@handles("ModifyUserPasswords")
def modify_user_passwords(call: Call) -> dict[str, Any]:
    """Gives users other passwords, all of them or none."""
    cluster = writable(call, "UserChangePasswordFailure")
    for number, (user, item) in enumerate(named(call, cluster), 1):
        check_new(f"User.{number}.Password", item["Password"])
        user.data["Password"] = hashed(item["Password"])
        call.world.store.save(user)
    return {}
