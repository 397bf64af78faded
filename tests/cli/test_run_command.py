"""``ehpc run``: a shell command on the nodes of a cluster, with their host names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ehpc.testing import Emulator
from ehpc.v2024_07_30 import Client
from tests.cli.conftest import Ehpc
from tests.cli.service import Service

NODES = {"Manager": [("i-m", "manager0")], "Login": [("i-l", "login0")], "Compute": [("i-1", "c1"), ("i-2", "c2")]}


def result(instance: str, message: str, code: int = 0, **more: Any) -> dict[str, Any]:
    """Return the result on a node."""
    return {"InstanceId": instance, "Message": message, "ExitCode": code, "Success": True, **more}


def listed(sent: dict[str, str]) -> dict[str, Any]:
    """Return the nodes of a role."""
    rows = [{"Id": key, "HostName": name, "Role": sent["Role"]} for key, name in NODES[sent["Role"]]]
    return {"Nodes": {"NodeInfo": rows}, "TotalCount": len(rows), "PageNumber": 1}


def lay_out(service: Service, *results: dict[str, Any], status: str = "Finished") -> None:
    """Lay out what the service says of a command."""
    service.answer("ListNodes", listed)
    ids = [row["InstanceId"] for row in results]
    service.answer("InvokeShellCommand", {"CommandId": "c-7", "InstanceIds": {"InstanceId": ids}})
    service.answer("ListInvocationStatus", {"CommandId": "c-7", "InvokeStatus": status})
    rows = {"InvocationResult": [row for row in results if "Message" in row]}
    service.answer("ListInvocationResults", {"InvocationResults": rows, "TotalCount": len(results), "PageNumber": 1})


def test_lines_after_the_names_of_nodes(ehpc: Ehpc, service: Service) -> None:
    """In the order of roles; the command is sent as it was typed, and to all nodes, once."""
    lay_out(service, result("i-2", "two\n"), result("i-1", "one\nuno\n"), result("i-m", ""))
    outcome = ehpc("run", "--cluster", "c", "cat /etc/motd | head -2")
    assert (outcome.code, outcome.out, outcome.err) == (0, "c1: one\nc1: uno\nc2: two\n", "")
    sent = [parameters for action, parameters in service.sent if action == "InvokeShellCommand"]
    assert [each["Command"] for each in sent] == ["cat /etc/motd | head -2"]
    assert [name for name in sent[0] if name.startswith("Instance")] == []


def test_words_after_hyphens(ehpc: Ehpc, service: Service) -> None:
    """They stay the words that they are; options of the command itself need the hyphens."""
    lay_out(service, result("i-1", "x"))
    assert ehpc("run", "--cluster", "c", "--timeout", "90", "--", "ls", "-l", "my dir").code == 0
    sent = dict(service.sent)["InvokeShellCommand"]
    assert (sent["Command"], sent["Timeout"]) == ("ls -l 'my dir'", "90")
    assert ehpc("run", "--cluster", "c", "ls", "-l").code == 2


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--node", "c2", "--node", "i-l"], {"i-l", "i-2"}),
        (["--role", "compute"], {"i-1", "i-2"}),
        (["--role", "Compute", "--node", "c1"], {"i-1"}),
    ],
)
def test_some_nodes(ehpc: Ehpc, service: Service, options: list[str], expected: set[str]) -> None:
    """By host name, instance or role."""
    lay_out(service, result("i-1", "x"))
    assert ehpc("run", "--cluster", "c", *options, "uptime").code == 0
    sent = dict(service.sent)["InvokeShellCommand"]
    assert {value for name, value in sent.items() if name.startswith("Instance.")} == expected


@pytest.mark.parametrize("options", [["--node", "c9"], ["--role", "Login", "--node", "c1"]])
def test_a_node_that_is_not_there(ehpc: Ehpc, service: Service, options: list[str]) -> None:
    """2, and nothing runs anywhere."""
    lay_out(service, result("i-1", "x"))
    outcome = ehpc("run", "--cluster", "c", *options, "uptime")
    assert (outcome.code, "the cluster c has no node c" in outcome.err) == (2, True)
    assert "InvokeShellCommand" not in dict(service.sent)


def test_a_failure_on_a_node(ehpc: Ehpc, service: Service) -> None:
    """9, with the code of the command, and nodes without a result are named too."""
    results = [result("i-1", "no\n", 3), result("i-2", "", Success=False), {"InstanceId": "i-l"}, result("i-m", "fine")]
    lay_out(service, *results, status="Failed")
    outcome = ehpc("run", "--cluster", "c", "false")
    assert (outcome.code, outcome.out) == (9, "manager0: fine\nc1: no\n")
    assert outcome.err.splitlines() == [
        "warning: login0: the command has no result",
        "warning: c1: exit code 3",
        "warning: c2: the command has no result",
    ]
    data = ehpc("run", "--cluster", "c", "false", "-o", "json")
    assert [(row["HostName"], row["ExitCode"]) for row in json.loads(data.out)] == [
        *(("manager0", 0), ("login0", None), ("c1", 3), ("c2", None)),
    ]
    assert data.code == 9


def test_long_output(ehpc: Ehpc, service: Service) -> None:
    """The service keeps its beginning, which is said."""
    lay_out(service, result("i-1", "x" * 24 * 1024))
    assert "c1: the service has kept only the first 24 KiB" in ehpc("run", "--cluster", "c", "cat big").err


def test_a_dry_run(ehpc: Ehpc, service: Service) -> None:
    """Nothing runs; names of nodes are looked up."""
    lay_out(service, result("i-1", "x"))
    shown = json.loads(ehpc("run", "--cluster", "c", "--node", "c1", "uptime", "--dry-run").out)
    assert (shown["Action"], shown["Parameters"]["Instance.1.Id"]) == ("InvokeShellCommand", "i-1")
    assert "InvokeShellCommand" not in dict(service.sent)


def test_on_the_emulator(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every node has a result; clusters of the other API version have no such action, which is said."""
    with Emulator(cheap_passwords=True) as emulator:
        for name, value in emulator.variables.items():
            monkeypatch.setenv(name, value)
        outcome = ehpc("run", "--cluster", emulator.add_cluster(), "uptime", "-o", "json")
        assert (outcome.code, {row["ExitCode"] for row in json.loads(outcome.out)}) == (0, {0})
        assert "compute000" in [row["HostName"] for row in json.loads(outcome.out)]
        with Client(**emulator.client_options({})) as client:
            newer = client.create_cluster(cluster_name="newer").cluster_id or ""
        outcome = ehpc("run", "--cluster", newer, "uptime")
        assert (outcome.code, "API version 2024-07-30 has no action that runs commands" in outcome.err) == (2, True)
