"""Chapter user of 2024-07-30: the users of clusters."""

from __future__ import annotations

from ...protocol.errors import ServiceError
from ...state.sqlite_store import Record
from ..call import Call, Members
from ..passwords import check_strength
from ..user import add_user, describe_user, get_writable_cluster
from . import handles


def get_user_record(call: Call, cluster: Record, name: str) -> Record:
    """Return a user of a cluster."""
    return call.get_record("user", name, "InvalidParams", cluster.id)


@handles("CreateUsers")
def create_users(call: Call) -> None:
    """Adds users, all of them or none, each with a password or an SSH key; they join the group users by default."""
    cluster = get_writable_cluster(call, "UserAddFailure")
    for number, item in enumerate(call["User"]):
        name, password = item.get("UserName"), item.get("Password")
        if not name or (password is None and item.get("AuthKey") is None):
            raise ServiceError("InvalidParams", f"User.{number} needs a UserName, and a Password or an AuthKey.")
        add_user(call, cluster, name, item.get("Group", "users"), password, f"User.{number}.Password")


@handles("DeleteUsers")
def delete_users(call: Call) -> None:
    """Deletes users, all of them or none; their jobs and files stay."""
    cluster = get_writable_cluster(call, "UserDeleteFailure")
    for item in call["User"]:
        call.backend.store.remove(get_user_record(call, cluster, item["UserName"]))


@handles("UpdateUser")
def update_user(call: Call) -> None:
    """Changes the group or the password of a user; what the request leaves out stays."""
    user = get_user_record(call, get_writable_cluster(call, "UserModifyGroupFailure"), call["UserName"])
    if call["Password"] is not None:
        check_strength("Password", call["Password"])
        user.data["Password"] = call.hash_password(call["Password"])
    user.data["Group"] = call.get("Group", user.data["Group"])
    call.backend.store.save(user)


@handles("GetUser")
def get_user(call: Call) -> Members:
    """Describes a user of a cluster."""
    return {"User": describe_user(get_user_record(call, call.cluster(), call["UserName"]))}


@handles("ListUsers")
def list_users(call: Call) -> Members:
    """Lists the users of a cluster in the order in which they were added."""
    shown, page = call.read_list_page("user", call.cluster().id)
    return {**page, "Users": {"UserInfo": [describe_user(user) for user in shown]}}
