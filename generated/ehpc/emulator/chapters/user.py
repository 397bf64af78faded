# Hand-written: edit templates/ehpc/emulator/chapters/user.py, then run `make generate`.
"""Chapter user: the users of clusters. Of their passwords only hashes are kept."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..faults import Fault
from ..passwords import check_new, hashed, matches
from ..registry import handles
from ..store import Record

NO_USER = "AgentError.Account.UserNotExist"


def named(call: Call, cluster: Record) -> list[tuple[Record, dict[str, Any]]]:
    """Return the users that a request names, each with what the request says about it.

    Raises:
        Fault: If one of them does not exist.
    """
    return [(call.found("user", item["Name"], NO_USER, cluster.id), item) for item in call["User"]]


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
    """Adds users to a cluster, all of them or none."""
    cluster = call.cluster("running")
    names = [item["Name"] for item in call["User"]]
    for number, item in enumerate(call["User"], 1):
        if names.count(item["Name"]) > 1:
            raise Fault("UsernameExist", f"The request names the user {item['Name']} twice.")
        if call.world.store.get("user", item["Name"], cluster.id) is not None:
            message = f"The user {item['Name']} exists already."
            raise Fault("AgentError.Account.UserAlreadyExist", message)
        check_new(f"User.{number}.Password", item["Password"])
    for item in call["User"]:
        data = {"Group": item["Group"], "AddTime": call.stamp, "Password": hashed(item["Password"])}
        call.world.store.save(Record("user", item["Name"], cluster.id, data))
    return {}


@handles("DeleteUsers")
def delete_users(call: Call) -> dict[str, Any]:
    """Deletes users of a cluster, all of them or none."""
    cluster = call.cluster("running")
    for user, _ in named(call, cluster):
        call.world.store.remove(user)
    return {}


@handles("ListUsers")
def list_users(call: Call) -> dict[str, Any]:
    """Lists the users of a cluster in the order in which they were added."""
    shown, page = call.page(call.world.store.list("user", call.cluster().id))
    rows = [{"Name": each.id, "Group": each.data["Group"], "AddTime": each.data["AddTime"]} for each in shown]
    return {**page, "Users": {"UserInfo": rows}}


@handles("ModifyUserGroups")
def modify_user_groups(call: Call) -> dict[str, Any]:
    """Puts users into other groups."""
    for user, item in named(call, call.cluster("running")):
        user.data["Group"] = item["Group"]
        call.world.store.save(user)
    return {}


@handles("ModifyUserPasswords")
def modify_user_passwords(call: Call) -> dict[str, Any]:
    """Gives users other passwords."""
    for number, (user, item) in enumerate(named(call, call.cluster("running")), 1):
        check_new(f"User.{number}.Password", item["Password"])
        user.data["Password"] = hashed(item["Password"])
        call.world.store.save(user)
    return {}
