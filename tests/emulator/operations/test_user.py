"""Chapter user: users come, change and go, as long as a node runs that manages the accounts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.operations.passwords import CHEAP, hash_password, verify_password
from tests.emulator.conformity import PASSWORD, InProcessService, instances


def users(*names: str, **more: str) -> dict[str, str]:
    """Return the parameters that name users, with the same settings for each."""
    rows = {f"User.{number}.Name": name for number, name in enumerate(names, 1)}
    return rows | {f"User.{number}.{key}": value for key, value in more.items() for number in range(1, len(names) + 1)}


def listed(service: InProcessService, cluster: str) -> list[tuple[str, str]]:
    """Return names and groups of the users of a cluster."""
    found = service.ask("ListUsers", ClusterId=cluster)["Users"]["UserInfo"]
    return [(user["Name"], user["Group"]) for user in found]


def test_users_come_change_and_go() -> None:
    """ListUsers follows; of passwords nothing but hashes is kept."""
    service = InProcessService()
    cluster = service.create()
    service.ask("AddUsers", users("alice1", "bobby1", Group="users", Password=PASSWORD), ClusterId=cluster)
    service.ask("ModifyUserGroups", users("bobby1", Group="wheel"), ClusterId=cluster)
    service.ask("ModifyUserPasswords", users("bobby1", Password="Another-1"), ClusterId=cluster)
    assert listed(service, cluster) == [("alice1", "users"), ("bobby1", "wheel")]
    kept = json.dumps([user.data for user in service.backend.store.list("user")])
    assert PASSWORD not in kept
    assert "Another-1" not in kept
    service.ask("DeleteUsers", users("alice1"), ClusterId=cluster)
    assert listed(service, cluster) == [("bobby1", "wheel")]


@pytest.mark.parametrize(
    ("action", "parameters", "code", "message"),
    [
        (
            "AddUsers",
            users("newone", "alice1", Group="users", Password=PASSWORD),
            "AgentError.Account.UserAlreadyExist",
            "The user alice1 exists already.",
        ),
        (
            "AddUsers",
            users("newone", "newone", Group="users", Password=PASSWORD),
            "UsernameExist",
            "The request names the user newone twice.",
        ),
        (
            "AddUsers",
            users("newone", "nobody", Group="users", Password=PASSWORD),
            "AgentError.Account.UserAddFailure",
            "The nodes have a system account nobody; choose another name.",
        ),
        (
            "AddUsers",
            users("newone", Group="users", Password="allsmall"),
            "InvalidParams",
            "The password in User.1.Password needs three of: "
            "capital letters, small letters, digits, special characters.",
        ),
        (
            "AddUsers",
            users("newone", Group="admins", Password=PASSWORD),
            "InvalidParams",
            "The value of User.1.Group must be one of: users, wheel.",
        ),
        ("ModifyUserGroups", users("alice1", "none", Group="wheel"), "AgentError.Account.UserNotExist", None),
        ("ModifyUserPasswords", users("alice1", "none", Password="Other-11"), "AgentError.Account.UserNotExist", None),
        ("DeleteUsers", users("alice1", "none"), "AgentError.Account.UserNotExist", None),
    ],
)
def test_a_refusal_changes_nothing(action: str, parameters: dict[str, Any], code: str, message: str | None) -> None:
    """Of several users all are changed or none."""
    service = InProcessService()
    cluster = service.create()
    service.ask("AddUsers", users("alice1", Group="users", Password=PASSWORD), ClusterId=cluster)
    before = service.backend.store.list("user", cluster)[0].data
    expected = message or f"There is no user none in {cluster}."
    assert service.refusal(action, parameters, ClusterId=cluster) == (code, expected)
    assert [user.data for user in service.backend.store.list("user", cluster)] == [before]


def test_a_cluster_that_does_not_run_has_users_that_cant_be_changed() -> None:
    """They are listed all the same."""
    service = InProcessService()
    cluster = service.create()
    service.ask("AddUsers", users("alice1", Group="users", Password=PASSWORD), ClusterId=cluster)
    service.ask("StopCluster", ClusterId=cluster)
    assert service.refusal("DeleteUsers", users("alice1"), ClusterId=cluster)[0] == "InvalidClusterStatus"
    assert listed(service, cluster) == [("alice1", "users")]


def test_accounts_need_their_server() -> None:
    """Its standby can read; the scheduler knows nothing of accounts; without managers nobody answers."""
    service = InProcessService()
    cluster = service.create(DeployMode="Advanced")
    managers = service.ids(cluster, "Manager")
    new = users("alice1", Group="users", Password=PASSWORD)
    messages = []
    for node in (managers[0], managers[1], managers[2]):
        service.ask("StopNodes", ClusterId=cluster, Role="Manager", **instances(node))
        messages.append(service.refusal("AddUsers", new, ClusterId=cluster))
    service.ask("StopNodes", ClusterId=cluster, Role="Manager", **instances(managers[3]))
    messages.append(service.refusal("AddUsers", new, ClusterId=cluster))
    assert messages == [
        (
            "AgentError.Account.UserAddFailure",
            "Only the standby of the account server is running, which is read-only.",
        ),
        (
            "AgentError.Account.NotAccountManager",
            "The account server is not running, and the scheduler does not manage accounts.",
        ),
        (
            "AgentError.Account.NotAccountManager",
            "The account server is not running, and the scheduler does not manage accounts.",
        ),
        ("ManagerNotFound", f"No manager node of the cluster {cluster} is running."),
    ]
    assert service.refusal("ListUsers", ClusterId=cluster) == (
        "AgentError.Account.GetentPasswdFailure",
        f"No account server of the cluster {cluster} is running.",
    )


def test_cheap_passwords_are_off_by_default() -> None:
    """Hashes are strong unless the emulator was asked for cheap ones, and say which they are."""
    for cheap in (False, True):
        emulator = Emulator(cheap_passwords=cheap)
        try:
            assert emulator.service.backend.cheap_passwords is cheap
        finally:
            emulator.stop()
    strong, weak = hash_password(PASSWORD), hash_password(PASSWORD, cheap=True)
    assert not strong.startswith(CHEAP)
    assert weak.startswith(CHEAP)
    assert PASSWORD not in strong + weak
    assert hash_password(PASSWORD, cheap=True) != weak
    for kept in (strong, weak):
        assert verify_password(PASSWORD, kept)
        assert not verify_password(f"{PASSWORD}x", kept)
