"""Requests in files: skeletons, ``--cli-input``, and what one command prints and another reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from ehpc.cli.action_table import ActionInfo, load_table
from ehpc.versions import PACKAGES
from tests.cli.conftest import Ehpc
from tests.cli.service import Service

ACTIONS = [action for version in PACKAGES for action in load_table(version).actions.values()]
NODES = {"RequestId": "R", "TotalCount": 2, "Nodes": {"NodeInfo": [{"Id": "i-1", "HostName": "a"}, {"Id": "i-2"}]}}


def sent(ehpc: Ehpc, *arguments: str, stdin: str = "") -> dict[str, Any]:
    """Return the parameters that a command would send."""
    outcome = ehpc(*arguments, "--dry-run", "-o", "json", "--region", "cn-hangzhou", stdin=stdin)
    assert outcome.code == 0, outcome.err
    parameters: dict[str, Any] = json.loads(outcome.out)["Parameters"]
    return {name: value for name, value in parameters.items() if name not in ("RegionId", "ClientToken")}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.table.version}-{action.name}")
def test_every_skeleton_is_read_back(ehpc: Ehpc, action: ActionInfo) -> None:
    """As YAML and as JSON: all parameters, none of them given."""
    command = ["--api-version", action.table.version, action.command, "--generate-skeleton"]
    commented = ehpc(*command)
    skeleton = json.loads(ehpc(*command, "-o", "json").out)
    assert (commented.code, YAML(typ="safe", pure=True).load(commented.out) or {}) == (0, skeleton)
    assert list(skeleton) == [parameter.label for parameter in action.parameters]
    assert max(map(len, commented.out.splitlines())) <= 120


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_skeleton_that_nobody_has_filled_in(ehpc: Ehpc, service: Service, form: str) -> None:
    """Gives nothing: what the action needs is missing, and an action that needs nothing can be sent."""
    skeleton = ehpc("set-auto-scale-config", "--generate-skeleton", "-o", form).out
    outcome = ehpc("set-auto-scale-config", "--cli-input", "-", stdin=skeleton)
    assert (2, []) == (outcome.code, service.sent)
    assert "missing: --cluster-id" in outcome.err
    skeleton = ehpc("list-clusters", "--generate-skeleton", "-o", form).out
    assert sent(ehpc, "list-clusters", "--cli-input", "-", stdin=skeleton) == {}
    outcome = ehpc("stop-nodes", "--cluster", "c", "--cli-input", "-", stdin="Instance: []")
    assert "--cli-input: Instance has no items; give one, or null for no list" in outcome.err


def test_a_request_in_a_file(ehpc: Ehpc, tmp_path: Path) -> None:
    """What is null is not given, Python names count too, and options count more."""
    path = tmp_path / "request.yaml"
    path.write_text(
        "ClusterId: c-1\nCount: 2\nInstanceType: null\nDataDisks:\n  - DataDiskCategory: null\nimage_id: m-1\n"
    )
    assert sent(ehpc, "add-nodes", "--cli-input", str(path)) == {"ClusterId": "c-1", "Count": "2", "ImageId": "m-1"}
    assert sent(ehpc, "add-nodes", "--cli-input", str(path), "--count", "3")["Count"] == "3"
    text = json.dumps({"ClusterId": "c-2", "User": [{"Name": "a", "Group": "users", "Password": "Sw0rd_fish"}]})
    users = sent(ehpc, "add-users", "--cli-input", "-", stdin=text)
    assert users == {"ClusterId": "c-2", "User.1.Name": "a", "User.1.Group": "users", "User.1.Password": "***"}


@pytest.mark.parametrize(
    "text",
    [
        "i-1\ni-2\n",
        "i-1 i-2",
        "- i-1\n- i-2\n",
        json.dumps(["i-1", "i-2"]),
        json.dumps(NODES),
        json.dumps(NODES["Nodes"]),
        json.dumps({"Instance": ["i-1", "i-2"]}),
        json.dumps({"ClusterId": "c", "Instance": ["i-1", "i-2"]}),
        json.dumps({"instance_ids": [{"Id": "i-1"}, {"Id": "i-2"}]}),
    ],
)
def test_what_a_list_is_read_from(ehpc: Ehpc, text: str) -> None:
    """Words, a list, the response that lists things, or a request; all but a request by the option of the list too."""
    expected = {"ClusterId": "c", "Instance.1.Id": "i-1", "Instance.2.Id": "i-2"}
    assert sent(ehpc, "stop-nodes", "--cluster", "c", "--cli-input", "-", stdin=text) == expected
    if "nstance" not in text:
        assert sent(ehpc, "stop-nodes", "--cluster", "c", "--instance-id", "-", stdin=text) == expected


@pytest.mark.parametrize(
    ("command", "text", "expected"),
    [
        (["stop-jobs"], "007\n12\n", {"Jobs": '[{"Id":"007"},{"Id":"12"}]'}),
        (["stop-jobs"], '{"Jobs":{"JobInfo":[{"Id":"3","Owner":"a","State":"x"}]}}', {"Jobs": '[{"Id":"3"}]'}),
        (["delete-users", "--yes"], '[{"Name":"a","Group":"users"}]', {"User.1.Name": "a"}),
        (["delete-queues", "-y"], '{"Queues":[{"QueueName":"q","Id":"x"}]}', {"QueueNames": '["q"]'}),
    ],
)
def test_the_identifier_is_taken(ehpc: Ehpc, command: list[str], text: str, expected: dict[str, str]) -> None:
    """Of what was listed, without a word about the rest."""
    assert sent(ehpc, *command, "--cluster", "c", "--cli-input", "-", stdin=text) == {"ClusterId": "c", **expected}


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", json.dumps({"Nodes": {"NodeInfo": []}}), "Instance: []", "Instance: [null]"]
)
@pytest.mark.parametrize("option", ["--cli-input", "--instance-id"])
def test_an_empty_list_is_not_all_there_is(ehpc: Ehpc, service: Service, text: str, option: str) -> None:
    """Without identifiers, some actions do it to all nodes: nothing that was found is no reason to."""
    outcome = ehpc("stop-nodes", "--cluster", "c", option, "-", stdin=text)
    assert (outcome.code, service.sent) == (2, []), outcome.err


@pytest.mark.parametrize(
    ("command", "text", "problem"),
    [
        ("add-nodes", "ClustrId: c\nCount: 2\n", "--cli-input has no member ClustrId; did you mean ClusterId?"),
        ("add-nodes", "Count: many\n", "--cli-input: Count must be an integer, not 'many'"),
        ("add-nodes", "Count: 1\n", "missing: --cluster-id"),
        ("set-scheduler-info", "a\nb\n", "to pass a list alone, give --scheduler-sched-name - or"),
        ("describe-cluster", "a\nb\n", "--cli-input expects a structure with parameters of the action"),
    ],
)
def test_a_request_that_is_wrong(ehpc: Ehpc, service: Service, command: str, text: str, problem: str) -> None:
    """2, with the place."""
    outcome = ehpc(command, "--cli-input", "-", stdin=text)
    assert (outcome.code, service.sent) == (2, [])
    assert problem in outcome.err


@pytest.mark.parametrize("name", ["deep.json", "deep.yaml"])
@pytest.mark.parametrize("option", [["--cli-input", ""], ["--instance-id", "@"]])
def test_a_request_that_is_too_deep(ehpc: Ehpc, tmp_path: Path, name: str, option: list[str]) -> None:
    """No matter how it is written, and where it is read."""
    (tmp_path / name).write_text('{"Instance": ' + '{"a": ' * 101 + "1" + "}" * 101 + "}")
    outcome = ehpc("stop-nodes", "--cluster", "c", option[0], f"{option[1]}{tmp_path / name}")
    assert (outcome.code, "is nested too deeply" in outcome.err) == (2, True)


def test_get_change_and_set(ehpc: Ehpc, service: Service) -> None:
    """What was read is set again; what can't be set is named once."""
    queue = {"QueueName": "q", "InstanceType": "t", "ResourceGroupId": "r"}
    service.answer("GetAutoScaleConfig", {"RequestId": "R", "ClusterId": "c", "Queues": {"QueueInfo": [queue, queue]}})
    text = ehpc("get-auto-scale-config", "--cluster", "c").out
    outcome = ehpc("set-auto-scale-config", "--cli-input", "-", "--dry-run", stdin=text)
    assert outcome.code == 0, outcome.err
    assert json.loads(outcome.out)["Parameters"]["Queues.2.QueueName"] == "q"
    assert outcome.err.count("ResourceGroupId is ignored") == 1


def test_identifiers(ehpc: Ehpc, service: Service) -> None:
    """One per line: of what is listed, or of what a change has made."""
    service.answer("ListNodes", NODES)
    assert ehpc("list-nodes", "--cluster", "c", "-o", "ids").out == "i-1\ni-2\n"
    assert ehpc("list-nodes", "--cluster", "c", "-o", "ids", "--query", "Nodes.NodeInfo[].HostName").out == "a\n"
    service.answer("ListUsers", {"Users": {"UserInfo": [{"Group": "users", "Name": "al"}]}})
    assert ehpc("users", "--cluster", "c", "-o", "ids").out == "al\n"
    service.answer("ListUsers", {"RequestId": "R", "Users": {"UserInfo": []}})
    assert ehpc("users", "--cluster", "c", "-o", "ids").out == ""
    service.answer("StartCluster", {"RequestId": "R", "TaskId": "t-1"})
    assert ehpc("start-cluster", "--cluster", "c", "-o", "ids").out == "t-1\n"
    service.answer("DescribeCluster", {"RequestId": "R", "ClusterInfo": {"Ecs": {"InstanceId": "i"}, "Id": "c-1"}})
    assert ehpc("cluster", "--cluster", "c", "-o", "ids").out == "c-1\n"
    service.answer("StartCluster", {"RequestId": "R"})
    outcome = ehpc("start-cluster", "--cluster", "c", "-o", "ids")
    assert (outcome.code, outcome.out, "the result has no identifier" in outcome.err) == (7, "", True)


def test_csv(ehpc: Ehpc, service: Service) -> None:
    """A header, commas, and quotes where they are needed."""
    service.answer("ListNodes", {"Nodes": {"NodeInfo": [{"Id": "i-1", "Tags": ["a", "b"], "Comment": "x, y\nz\x1b"}]}})
    assert ehpc("list-nodes", "--cluster", "c", "-o", "csv").out == (
        'Id,Tags,Comment\ni-1,"[""a"", ""b""]","x, y\nz\N{REPLACEMENT CHARACTER}"\n'
    )


@pytest.mark.parametrize(
    ("command", "text"), [("start-cluster", "ClusterId: c\n"), ("list-jobs", "{ClusterId: c, PageSize: 5}")]
)
def test_a_request_with_what_responses_repeat(ehpc: Ehpc, command: str, text: str) -> None:
    """It is a request all the same if all of its names are parameters."""
    assert sent(ehpc, command, "--cli-input", "-", stdin=text)["ClusterId"] == "c"
