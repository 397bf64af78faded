"""Chapter vnc: the remote visualization service runs with its cluster until it is stopped."""

from __future__ import annotations

import json

import pytest

from tests.emulator.conformity import PASSWORD, InProcessService

STOP = {"CidrIp": "0.0.0.0/0", "Port": 12016}
INACTIVE = "inactive (dead), ws service is not running."


def state(service: InProcessService, cluster: str) -> str:
    """Return what the service says of itself."""
    return str(service.ask("GetVisualServiceStatus", ClusterId=cluster)["Message"]["Msg"])


def test_the_service_runs_until_it_is_stopped() -> None:
    """It tells since when."""
    service = InProcessService()
    cluster = service.create(RemoteVisEnable=True)
    service.clock.advance(90)
    assert state(service, cluster) == "active (running) since Sun 2020-09-13 12:26:40 UTC; 90s ago."
    for _ in range(2):
        assert service.ask("StopVisualService", STOP, ClusterId=cluster)["Message"] == {"Msg": "Service stopped."}
    assert state(service, cluster) == INACTIVE


def test_a_cluster_without_the_service_has_none() -> None:
    """Nor has one that is stopped."""
    service = InProcessService()
    assert state(service, service.create()) == INACTIVE
    cluster = service.create(RemoteVisEnable=True)
    service.ask("StopCluster", ClusterId=cluster)
    assert state(service, cluster) == INACTIVE


def test_root_and_users_set_the_password() -> None:
    """Whose password is wrong can't; nothing but a hash is kept."""
    service = InProcessService()
    cluster = service.create(RemoteVisEnable=True)
    user = {"User.1.Name": "alice1", "User.1.Group": "users", "User.1.Password": "Alices-1"}
    service.ask("AddUsers", user, ClusterId=cluster)
    for name, password in (("root", PASSWORD), ("alice1", "Alices-1")):
        who = {"RunasUser": name, "RunasUserPassword": password}
        found = service.ask("ModifyVisualServicePasswd", who, ClusterId=cluster, Passwd="085120")
        assert found["Message"] == {"Msg": ""}
        wrong = {**who, "RunasUserPassword": f"{password}2"}
        assert service.refusal("ModifyVisualServicePasswd", wrong, ClusterId=cluster, Passwd="1") == (
            "IncorrectCredential",
            "The user name or the password is wrong.",
        )
    assert "085120" not in json.dumps([cluster.data for cluster in service.backend.store.list("cluster")])


def test_a_cluster_without_the_service_has_no_password() -> None:
    """There is nothing to protect."""
    service = InProcessService()
    cluster = service.create()
    who = {"RunasUser": "root", "RunasUserPassword": PASSWORD}
    assert service.refusal("ModifyVisualServicePasswd", who, ClusterId=cluster, Passwd="085120") == (
        "InvalidOpt",
        f"The cluster {cluster} was created without RemoteVisEnable.",
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"CidrIp": "everyone"}, "CidrIp is no block of addresses: everyone."),
        ({"Port": 80}, "The service listens on the port 12016 alone."),
    ],
)
def test_another_port_or_no_addresses_are_refused(change: dict[str, object], message: str) -> None:
    """The service goes on."""
    service = InProcessService()
    cluster = service.create(RemoteVisEnable=True)
    assert service.refusal("StopVisualService", {**STOP, **change}, ClusterId=cluster) == ("InvalidParams", message)
    assert state(service, cluster).startswith("active")
