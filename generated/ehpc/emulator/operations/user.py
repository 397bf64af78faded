"""Chapter user: the users of clusters. Of their passwords only hashes are kept."""

from __future__ import annotations

from collections import Counter
from fnmatch import fnmatchcase

from ..protocol.errors import ServiceError
from ..state.inventory import get_running_roles
from ..state.sqlite_store import Record
from .call import Call, Members
from .passwords import check_strength, verify_password
from .registry import handles

AGENT = "AgentError.Account"
FIRST_USER_ID = 1000
GROUP_IDS = {"users": "100", "wheel": "10"}


def get_writable_cluster(call: Call, failure: str) -> Record:
    """Return the cluster of a request that changes users; ``failure`` ends the error code if no node can do that."""
    cluster = call.cluster("running")
    roles = get_running_roles(call.backend, cluster)
    if "Account" in roles:
        return cluster
    if "AccountBackup" in roles:
        message = "Only the standby of the account server is running, which is read-only."
        raise ServiceError(f"{AGENT}.{failure}", message)
    if roles & {"Scheduler", "SchedulerBackup"}:
        message = "The account server is not running, and the scheduler does not manage accounts."
        raise ServiceError(f"{AGENT}.NotAccountManager", message)
    raise ServiceError("ManagerNotFound", f"No manager node of the cluster {cluster.id} is running.")


def get_requested_users(call: Call, cluster: Record) -> list[tuple[Record, Members]]:
    """Return the users that a request names, which must exist, each with what the request says about it."""
    code = f"{AGENT}.UserNotExist"
    return [(call.get_record("user", item["Name"], code, cluster.id), item) for item in call["User"]]


def check_user(call: Call, cluster: Record, name: str, password: str) -> Record:
    """Return the user that a job or a command is to run as, if there is one with that password."""
    user = call.backend.store.get("user", name, cluster.id)
    if user is None or not user.data["Password"] or not verify_password(password, user.data["Password"]):
        raise ServiceError("IncorrectCredential", "The user name or the password is wrong.")
    return user


@handles("AddUsers")
def add_users(call: Call) -> None:
    """Adds users to a cluster, all of them or none; names of system accounts are refused."""
    cluster = get_writable_cluster(call, "UserAddFailure")
    domain, network = cluster.data.get("Domain"), call.backend.seed["network"]
    if domain is not None and not any(fnmatchcase(domain, pattern) for pattern in network["account_domains"]):
        raise ServiceError(f"{AGENT}.DomainNotExist", f"The account domain {domain[:80]} can't be reached.")
    named = Counter(item["Name"] for item in call["User"])
    for number, item in enumerate(call["User"], 1):
        name = item["Name"]
        if named[name] > 1:
            raise ServiceError("UsernameExist", f"The request names the user {name} twice.")
        add_user(call, cluster, name, item["Group"], item["Password"], f"User.{number}.Password")


def add_user(call: Call, cluster: Record, name: str, group: str, password: str | None, place: str) -> None:
    """Add a user to a cluster; without a password the user logs in with a key.

    Names that are taken and passwords that are too simple are refused; ``place`` is where the request has the password.
    """
    store = call.backend.store
    if store.get("user", name, cluster.id) is not None:
        raise ServiceError(f"{AGENT}.UserAlreadyExist", f"The user {name} exists already.")
    if name in call.backend.seed["system_accounts"]:
        raise ServiceError(f"{AGENT}.UserAddFailure", f"The nodes have a system account {name}; choose another name.")
    if password is not None:
        check_strength(place, password)
    data = {
        "Group": group,
        "AddTime": call.timestamp,
        "Password": "" if password is None else call.hash_password(password),
        "UserId": str(FIRST_USER_ID + store.next_number(f"user {cluster.id}")),
    }
    store.save(Record("user", name, cluster.id, data))


def describe_user(user: Record) -> Members:
    """Return all that is told of a user."""
    group = user.data["Group"]
    known = {name: user.data.get(name, "") for name in ("Group", "AddTime", "UserId")}
    return {**known, "Name": user.id, "UserName": user.id, "GroupId": GROUP_IDS.get(group, "")}


@handles("DeleteUsers")
def delete_users(call: Call) -> None:
    """Deletes users of a cluster, all of them or none; their jobs and files stay."""
    cluster = get_writable_cluster(call, "UserDeleteFailure")
    for user, _ in get_requested_users(call, cluster):
        call.backend.store.remove(user)


@handles("ListUsers")
def list_users(call: Call) -> Members:
    """Lists the users of a cluster in the order in which they were added."""
    cluster = call.cluster()
    servers = {"Account", "AccountBackup"}
    if call.backend.status(cluster) == "running" and servers.isdisjoint(get_running_roles(call.backend, cluster)):
        raise ServiceError(f"{AGENT}.GetentPasswdFailure", f"No account server of the cluster {cluster.id} is running.")
    shown, page = call.read_list_page("user", cluster.id)
    rows = [{"Name": user.id, "Group": user.data["Group"], "AddTime": user.data["AddTime"]} for user in shown]
    return {**page, "Users": {"UserInfo": rows}}


@handles("ModifyUserGroups")
def modify_user_groups(call: Call) -> None:
    """Puts users into other groups, all of them or none."""
    for user, item in get_requested_users(call, get_writable_cluster(call, "UserModifyGroupFailure")):
        user.data["Group"] = item["Group"]
        call.backend.store.save(user)


@handles("ModifyUserPasswords")
def modify_user_passwords(call: Call) -> None:
    """Gives users other passwords, all of them or none."""
    cluster = get_writable_cluster(call, "UserChangePasswordFailure")
    for number, (user, item) in enumerate(get_requested_users(call, cluster), 1):
        check_strength(f"User.{number}.Password", item["Password"])
        user.data["Password"] = call.hash_password(item["Password"])
        call.backend.store.save(user)


@handles("ListUsersAsync")
def list_users_async(call: Call) -> Members:
    """Returns an AsyncId at first, and the users to who sends it again, once AsyncStatus is Success."""
    cluster, backend = call.cluster(), call.backend
    if call["AsyncId"] is None:
        request = Record("users_request", backend.new_id("", 32, "0123456789abcdef"), cluster.id)
        backend.start(request, "run")
        return {"AsyncId": request.id, "AsyncStatus": "Processing"}
    request = call.get_record("users_request", call["AsyncId"], "InvalidParams", cluster.id)
    call.mark_polled([request])
    request_state = {"AsyncId": request.id, "AsyncStatus": backend.status(request)}
    if backend.lifecycles.is_in_progress(request):
        return request_state
    shown, page = call.read_list_page("user", cluster.id)
    rows = [describe_user(user) for user in shown]
    return call.fit({**request_state, **page, "Users": rows})


@handles("SyncUsers")
def sync_users(call: Call) -> None:
    """Adds the local users of the seed to a cluster on site, if it lacks them; other clusters have no local users."""
    cluster = get_writable_cluster(call, "UserAddFailure")
    if cluster.data["Location"] != "OnPremise":
        raise ServiceError("InvalidOpt", f"The cluster {cluster.id} is not on site, so it has no local users.")
    for name in call.backend.seed["local_users"]:
        if call.backend.store.get("user", name, cluster.id) is None:
            add_user(call, cluster, name, "users", None, "")
# Hand-written: edit templates/ehpc/emulator/operations/user.py, then run `make generate`.
