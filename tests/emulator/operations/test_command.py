"""Commands that are simulated, and the rules of the four actions."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc.emulator.protocol.errors import ServiceError
from tests.emulator.lab import Lab


def refused(lab: Lab, action: str, parameters: dict[str, Any] | None = None, **more: Any) -> tuple[str, str]:
    """Return the code and the message with which an action is refused."""
    with pytest.raises(ServiceError) as caught:
        lab.ask(action, parameters, **more)
    return caught.value.code, caught.value.message


def test_a_command_runs_on_all_nodes_unless_some_are_named(lab: Lab) -> None:
    """It is running for as long as the seed says, then finished without output."""
    found = lab.ask("InvokeShellCommand", Command="uptime")
    everywhere = [*lab.nodes("Manager"), *lab.nodes("Login"), *lab.nodes()]
    assert sorted(found["InstanceIds"]["InstanceId"]) == sorted(everywhere)
    command = found["CommandId"]
    assert lab.ask("ListInvocationStatus", CommandId=command)["InvokeStatus"] == "Running"
    assert set(lab.results(command)[0]) == {"CommandId", "InstanceId", "InvokeRecordStatus", "Success", "Message"}
    lab.clock.advance(5)
    assert lab.ask("ListInvocationStatus", CommandId=command)["InvokeStatus"] == "Finished"
    (node,) = lab.nodes()
    assert lab.results(lab.invoke("sleep 60", node))[0]["InvokeRecordStatus"] == "Running"
    assert lab.results(command, InvokeRecordStatus="Running") == []
    (row,) = [row for row in lab.results(command) if row["InstanceId"] == node]
    assert row == {
        "CommandId": command,
        "InstanceId": node,
        "InvokeRecordStatus": "Finished",
        "Success": True,
        "Message": "",
        "ExitCode": 0,
        "FinishedTime": "2020-09-13T12:36Z",
    }


def test_a_command_fails_at_its_time_limit(lab: Lab) -> None:
    """A command that sleeps longer than it may has failed, as a whole and on its node."""
    (node,) = lab.nodes()
    command = lab.invoke("sleep 100", node, Timeout=60)
    lab.clock.advance(60)
    assert lab.ask("ListInvocationStatus", CommandId=command)["InvokeStatus"] == "Failed"
    (row,) = lab.results(command)
    assert (row["InvokeRecordStatus"], row["Success"]) == ("Failed", False)
    assert "ExitCode" not in row


def test_a_command_stops_with_its_node(lab: Lab) -> None:
    """What runs on a node that is stopped has stopped, and the command as a whole with it."""
    (node,) = lab.nodes()
    command = lab.invoke("sleep 100", node, *lab.nodes("Login"))
    lab.ask("StopNodes", {"Instance.1.Id": node})
    assert lab.ask("ListInvocationStatus", CommandId=command)["InvokeStatus"] == "Running"
    lab.clock.advance(100)
    found = lab.ask("ListInvocationStatus", CommandId=command)
    assert found["InvokeStatus"] == "Stopped"
    states = [row["InstanceInvokeStatus"] for row in found["InvokeInstances"]["InvokeInstance"]]
    assert states == ["Stopped", "Finished"]
    stopped = ("InvalidNodeStatus", f"The node {node} is stopped; commands run on running nodes.")
    assert refused(lab, "InvokeShellCommand", {"Instance.1.Id": node}, Command="true") == stopped


def test_commands_are_listed_by_node_and_identifier(lab: Lab) -> None:
    """The newest comes first, with what it was started with."""
    (compute,), (login,) = lab.nodes(), lab.nodes("Login")
    first = lab.invoke("uptime", compute, Timeout=600)
    second = lab.invoke("date", login, WorkingDir="/home")
    rows = lab.ask("ListCommands")["Commands"]["Command"]
    assert rows == [
        {"CommandId": second, "CommandContent": "date", "WorkingDir": "/home", "Timeout": 3600},
        {"CommandId": first, "CommandContent": "uptime", "WorkingDir": "/root", "Timeout": 600},
    ]
    for given, expected in (({"Instance.1.Id": compute}, [first]), ({"CommandId": second}, [second])):
        found = lab.ask("ListCommands", given)
        assert [row["CommandId"] for row in found["Commands"]["Command"]] == expected
        assert found["TotalCount"] == 1


def test_unknown_nodes_and_commands_are_refused(lab: Lab) -> None:
    """Each with the code for what is not there."""
    found = refused(lab, "InvokeShellCommand", {"Instance.1.Id": "i-none"}, Command="true")
    assert found == ("ComputeNotFound", f"The cluster {lab.id} has no node i-none.")
    for action in ("ListInvocationStatus", "ListInvocationResults"):
        assert refused(lab, action, CommandId="c-1")[0] == "ObjectNotFound"
    found = refused(lab, "InvokeShellCommand", Command="a\0b")
    assert found == ("InvalidParams", "Neither Command nor WorkingDir may hold a null character.")
