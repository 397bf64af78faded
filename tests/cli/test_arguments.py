"""What is typed becomes the request that it means, or a message that says what is wrong with it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Ehpc
from tests.cli.service import Service

pytestmark = pytest.mark.usefixtures("service")


def sent(ehpc: Ehpc, *arguments: str, stdin: str | bytes = "") -> dict[str, str]:
    """Return the parameters that a command would send, without region and cluster."""
    outcome = ehpc(*arguments, "--dry-run", stdin=stdin)
    assert outcome.code == 0, outcome.err
    found: dict[str, str] = json.loads(outcome.out)["Parameters"]
    return {name: value for name, value in found.items() if name not in ("RegionId", "ClusterId")}


def aliases(count: int) -> str:
    """Return lines of YAML in which each list holds the one before twice."""
    return "".join(
        f"x{n}: &x{n} [*{'a' if n == 0 else f'x{n - 1}'}, *{'a' if n == 0 else f'x{n - 1}'}]\n" for n in range(count)
    )


ADD = ("add-users", "--cluster-id", "c")
TEMPLATE = ("create-job-template", "--name", "n", "--command-line", "x")
GROUPS = ("modify-user-groups", "--cluster-id", "c")
TWO_USERS = {"User.1.Name": "alice", "User.1.Group": "users", "User.2.Name": "bob", "User.2.Group": "wheel"}


@pytest.mark.parametrize(
    "option",
    ["--cluster-id", "--cluster_id", "--ClusterId", "--CLUSTERID", "--clusterid"],
)
def test_an_option_is_known_by_any_spelling(ehpc: Ehpc, option: str) -> None:
    """Hyphens, underscores and capitals do not count, so wire names and Python names do too."""
    outcome = ehpc("list-nodes", option, "c-1", "--dry-run")
    assert json.loads(outcome.out)["Parameters"]["ClusterId"] == "c-1"


@pytest.mark.parametrize("command", ["list-nodes", "ListNodes", "list_nodes", "LISTNODES"])
def test_a_command_is_known_by_any_spelling(ehpc: Ehpc, command: str) -> None:
    """The name of the action does as well."""
    assert json.loads(ehpc(command, "--cluster-id", "c", "--dry-run").out)["Action"] == "ListNodes"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--user", "Name=alice,Group=users", "--user", "Name=bob,Group=wheel"], id="repeated"),
        pytest.param(["--users", "name=alice,group=users", "--user", "NAME=bob,GROUP=wheel"], id="other-names"),
        pytest.param(['--user={"Name": "alice", "Group": "users"}', "--user", "Name=bob,Group=wheel"], id="object"),
        pytest.param(
            ['--user=[{"name": "alice", "group": "users"}, {"name": "bob", "group": "wheel"}]'], id="json-list"
        ),
    ],
)
def test_structures_are_typed_with_the_names_of_their_members(ehpc: Ehpc, arguments: list[str]) -> None:
    """One option for each item of the list, or JSON."""
    assert sent(ehpc, *GROUPS, *arguments) == TWO_USERS


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("users.yaml", "- Name: alice\n  Group: users\n- {name: bob, group: wheel}\n"),
        ("users.json", '[{"Name": "alice", "Group": "users"}, {"Name": "bob", "Group": "wheel"}]'),
    ],
)
def test_structures_come_from_a_file(ehpc: Ehpc, tmp_path: Path, name: str, text: str) -> None:
    """YAML or JSON, by names of the wire or of Python; standard input does as well."""
    (tmp_path / name).write_text(text)
    assert sent(ehpc, *GROUPS, "--user", f"@{tmp_path / name}") == TWO_USERS
    assert sent(ehpc, *GROUPS, "--user", "-", stdin=text) == TWO_USERS


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('Url="http://a/x,y",Args=b', {"PostInstallScript.1.Url": "http://a/x,y", "PostInstallScript.1.Args": "b"}),
        ("Url='a,b',Args='it is'", {"PostInstallScript.1.Url": "a,b", "PostInstallScript.1.Args": "it is"}),
        (r"Url=a\,b,Args=--x=1", {"PostInstallScript.1.Url": "a,b", "PostInstallScript.1.Args": "--x=1"}),
        (r'Url="a\"b\\",Args=it\'s', {"PostInstallScript.1.Url": 'a"b\\', "PostInstallScript.1.Args": r"it\'s"}),
    ],
)
def test_values_with_commas_and_quotes(ehpc: Ehpc, typed: str, expected: dict[str, str]) -> None:
    """Quotes around a value, or a backslash before the comma."""
    hybrid = ("create-hybrid-cluster", "--name", "n", "--ehpc-version", "1", "--os-tag", "o")
    assert expected.items() <= sent(ehpc, *hybrid, *needed(), "--post-install-script", typed).items()


def needed() -> list[str]:
    """Return the other required options of create-hybrid-cluster."""
    from ehpc.cli.action_table import load_table

    action = load_table().action("CreateHybridCluster")
    assert action is not None
    given = {"name", "ehpc-version", "os-tag"}
    options = [each for each in action.parameters if each.required and each.option not in given]
    return [word for each in options for word in (f"--{each.option}", "HostName=x" if each.members else "x")]


@pytest.mark.parametrize(
    "typed",
    [
        "VolumeId=v,Roles=[Manager,Compute]",
        "VolumeId=v,Roles=Manager,Roles=Compute",
        '{"VolumeId": "v", "Roles": ["Manager", "Compute"]}',
        '{"volume_id": "v", "Roles": [{"Name": "Manager"}, {"Name": "Compute"}]}',
    ],
)
def test_a_list_inside_a_structure(ehpc: Ehpc, typed: str) -> None:
    """In brackets, by naming the member again, or as JSON."""
    assert sent(ehpc, "update-cluster-volumes", "--cluster-id", "c", "--additional-volumes", typed) == {
        "AdditionalVolumes.1.VolumeId": "v",
        "AdditionalVolumes.1.Roles.1.Name": "Manager",
        "AdditionalVolumes.1.Roles.2.Name": "Compute",
    }


def test_a_structure_inside_a_structure(ehpc: Ehpc) -> None:
    """In braces, in a list in brackets; numbers and truth values have their types."""
    typed = "QueueName=q,EnableAutoGrow=yes,InstanceTypes=[{InstanceType=a,SpotPriceLimit=0.5},{InstanceType=b}]"
    assert sent(ehpc, "set-auto-scale-config", "--cluster-id", "c", "--queues", typed) == {
        "Queues.1.QueueName": "q",
        "Queues.1.EnableAutoGrow": "true",
        "Queues.1.InstanceTypes.1.InstanceType": "a",
        "Queues.1.InstanceTypes.1.SpotPriceLimit": "0.5",
        "Queues.1.InstanceTypes.2.InstanceType": "b",
    }


@pytest.mark.parametrize(
    "arguments",
    [["--instance-id", "a", "--instance-id", "b"], ["--instance-ids", "a,b"], ["--instance-id", '["a", "b"]']],
)
def test_a_simple_list(ehpc: Ehpc, arguments: list[str]) -> None:
    """Repeated, with commas, or as JSON."""
    found = sent(ehpc, "stop-nodes", "--cluster-id", "c", *arguments)
    assert found == {"Instance.1.Id": "a", "Instance.2.Id": "b"}


@pytest.mark.parametrize("text", ["a\nb\n", "- a\n- b\n", '["a", "b"]'])
def test_a_simple_list_from_standard_input(ehpc: Ehpc, text: str) -> None:
    """What another command prints line by line can be piped in."""
    found = sent(ehpc, "stop-nodes", "--cluster-id", "c", "--instance-id", "-", stdin=text)
    assert found == {"Instance.1.Id": "a", "Instance.2.Id": "b"}


@pytest.mark.parametrize("typed", [["--jobs", "1", "--jobs", "2"], ["--jobs", "Id=1", "--jobs", "Id=2"]])
def test_a_structure_with_one_member_needs_no_name(ehpc: Ehpc, typed: list[str]) -> None:
    """A list that goes as one JSON text is typed like any other."""
    assert sent(ehpc, "stop-jobs", "--cluster-id", "c", *typed) == {"Jobs": '[{"Id":"1"},{"Id":"2"}]'}


def test_a_truth_value_may_be_left_out(ehpc: Ehpc) -> None:
    """The option alone means true."""
    assert sent(ehpc, "list-jobs", "--cluster-id", "c", "--rerunnable") == {"Rerunable": "true"}
    assert sent(ehpc, "list-jobs", "--cluster-id", "c", "--rerunnable", "no") == {"Rerunable": "false"}


def test_known_values_have_any_case_and_unknown_ones_pass(ehpc: Ehpc) -> None:
    """The service may know more than the reference, so there is only a warning."""
    nodes = ("list-nodes", "--cluster-id", "c")
    assert sent(ehpc, *nodes, "--role", "COMPUTE") == {"Role": "Compute"}
    outcome = ehpc(*nodes, "--role", "Comptue", "--dry-run")
    assert json.loads(outcome.out)["Parameters"]["Role"] == "Comptue"
    assert outcome.err == "warning: --role: 'Comptue' is not a known value; did you mean Compute?\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["list-nodes"], "missing: --cluster-id"),
        (["add-users"], "missing: --cluster-id, --user"),
        (["list-nodes", "--cluster-id"], "Option '--cluster-id' requires an argument."),
        (["list-nodes", "--cluser-id", "c"], "there is no option --cluser-id; did you mean --cluster-id?"),
        (["list-nodes", "--cluster-id", "c", "x"], "Got unexpected extra argument (x)"),
        ([*GROUPS, "--user", "Name=alice,Grop=users"], "--user has no member Grop; did you mean Group?"),
        (
            [*GROUPS, "--user", "Name=alice,Colour=red"],
            "--user has no member Colour; it has Name, Group. A value with a comma needs quotes",
        ),
        ([*ADD, "--user", "Name=alice"], "--user: Group is missing"),
        ([*TEMPLATE, "--variables", "Name=a,Value=b", "--variables", "Name=c"], "--variables 2: Value is missing"),
        (
            [*GROUPS, "--user", "alice"],
            "--user expects members with their names, such as Name=...,Group=...; a value with a comma needs quotes",
        ),
        (
            [*GROUPS, "--user", "Name=[a,b],Group=g"],
            "--user: Name is a single value; put it in quotes if it has brackets",
        ),
        ([*GROUPS, "--user", 'Name="alice'], "--user: the closing \" is missing after 'Name=\"alice'"),
        ([*GROUPS, "--user", 'Name="a"b'], "--user: a comma is missing after 'Name=\"a\"'"),
        ([*GROUPS, "--user", "=x"], "--user: a name is missing at the beginning"),
        ([*GROUPS, "--user", "Name=[a"], "--user: ']' is missing after 'Name=[a'"),
        ([*GROUPS, "--user", "Name=a,name=b"], "--user: Name is given twice"),
        ([*GROUPS, "--user", '{"Name": }'], "--user is not JSON, line 1, column 10"),
        ([*GROUPS, "--user", "@/none.yaml"], "--user: the file /none.yaml can't be read: No such file or directory"),
        (["stop-nodes", "--cluster-id", "c", "--instance-id", ","], "--instance-id has no items"),
        (["list-nodes", "--cluster-id", "c", "--page-size", "ten"], "--page-size must be an integer, not 'ten'"),
        (
            ["add-nodes", "--cluster-id", "c", "--count", "1", "--compute-spot-price-limit", "1e3"],
            "--compute-spot-price-limit must be a number, not '1e3'",
        ),
        (
            ["list-jobs", "--cluster-id", "c", "--rerunnable", "maybe"],
            "--rerunnable must be true or false, not 'maybe'",
        ),
        (["list-node"], "there is no command list-node; did you mean list-nodes or stop-nodes or start-nodes?"),
        (["xyzzy"], "there is no command xyzzy"),
        (["get", "nodes"], "there is no command get; did you mean nodes?"),
        (["describe", "cluster"], "there is no command describe; did you mean describe-cluster or cluster?"),
        (
            ["configure"],
            "there is no command configure; store an access key with `aliyun configure` or in "
            "ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (`ehpc whoami` shows "
            "which), and settings with `ehpc config set NAME VALUE`",
        ),
        (["list-nodes", "--max-items", "2"], "there is no option --max-items; did you mean --page-size?"),
    ],
)
def test_a_mistake_is_told(ehpc: Ehpc, service: Service, arguments: list[str], message: str) -> None:
    """The message names what is wrong, and the nearest right name; the exit code is 2, and nothing is sent."""
    outcome = ehpc(*arguments)
    assert (outcome.err.splitlines()[0], outcome.code, outcome.out) == (f"error: {message}", 2, "")
    assert outcome.err.splitlines()[1].startswith("Try: ehpc")
    assert service.sent == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- Name: a\n  Group: [\n", "--user: standard input is not YAML, line 3, column 1"),
        ("- 1\n- 2\n", "--user 1 must be a structure with the members Name, Group"),
        ("[]", "--user has no items"),
        ("- {Name: a, Group: users}\n- {Name: b, Grp: users}\n", "--user 2 has no member Grp; did you mean Group?"),
    ],
)
def test_a_mistake_in_a_file_is_told(ehpc: Ehpc, text: str, message: str) -> None:
    """Place and item are named."""
    outcome = ehpc(*GROUPS, "--user", "-", stdin=text)
    assert (outcome.err.splitlines()[0], outcome.code) == (f"error: {message}", 2)


DEEP = 200_000
STOP = ("stop-nodes", "--cluster-id", "c", "--instance-id")


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        ([*GROUPS, "--user", "[" * DEEP], "", "--user is nested too deeply"),
        ([*GROUPS, "--user", "Name=" + "[" * DEEP], "", "--user is nested too deeply"),
        ([*GROUPS, "--user", "-"], "[" * DEEP, "--user: standard input is nested too deeply"),
        ([*GROUPS, "--user", "@deep.json"], "", "--user: deep.json is nested too deeply"),
        (["list-nodes", "--cluster-id", "c", "--query", "[" * DEEP], "", "--query is nested too deeply"),
        (["list-nodes", "--cluster-id", "c", "--query", "a[?" + "(" * DEEP], "", "--query is nested too deeply"),
        ([*STOP, "@/dev/zero"], "", "--instance-id: the file /dev/zero is larger than 16,384 KiB"),
        ([*GROUPS, "--user", "@/dev/zero"], "", "--user: the file /dev/zero is larger than 16,384 KiB"),
        ([*STOP, "-"], "x" * (16 * 1024 * 1024 + 1), "--instance-id: standard input is larger than 16,384 KiB"),
        ([*STOP, "-"], "a: &a [x, x]\nb: [*a, *a]\n" + aliases(40), "--instance-id: standard input has more than"),
        ([*STOP, "-"], "&a [*a]", "--instance-id: standard input is nested too deeply"),
        ([*STOP, "@a\0b"], "", "--instance-id: the file a\N{REPLACEMENT CHARACTER}b can't be read: embedded null byte"),
        ([*STOP, "-"], b"\xff", "--instance-id: standard input can't be read: it is not UTF-8"),
        ([*STOP, "-"], '["a", null]', "--instance-id 2 is null"),
        ([*STOP, "[null]"], "", "--instance-id is null"),
        ([*ADD, "--user", '[{"Name": "a", "Group": null}]'], "", "--user: Group is missing"),
    ],
)
def test_input_that_is_too_much_or_none(
    ehpc: Ehpc,
    service: Service,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    stdin: str | bytes,
    message: str,
) -> None:
    """Deep, endless, multiplied or empty: a message and code 2, as for any other mistake."""
    monkeypatch.chdir(tmp_path)
    Path("deep.json").write_text("[" * DEEP)
    outcome = ehpc(*arguments, stdin=stdin)
    assert outcome.err.splitlines()[0].startswith(f"error: {message}")
    assert (outcome.code, outcome.out, service.sent) == (2, "", [])


@pytest.mark.parametrize("name", ["users.yaml", "users.json"])
def test_a_byte_order_mark_is_no_text(ehpc: Ehpc, tmp_path: Path, name: str) -> None:
    """Editors on Windows write one; it belongs neither to a file nor to standard input."""
    text = '\ufeff[{"Name": "alice", "Group": "users"}]'
    (tmp_path / name).write_text(text, encoding="utf-8")
    expected = {"User.1.Name": "alice", "User.1.Group": "users"}
    assert sent(ehpc, *GROUPS, "--user", f"@{tmp_path / name}") == expected
    assert sent(ehpc, *GROUPS, "--user", "-", stdin=text) == expected
    assert sent(ehpc, *STOP, "-", stdin="\ufeffi-1\n") == {"Instance.1.Id": "i-1"}


@pytest.mark.parametrize(
    "arguments",
    [["list-nodes"], ["describe-cluster"], ["stop-cluster"], ["add-users", "--user", "Name=a,Group=users"]],
)
def test_the_cluster_of_the_environment(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    """The variable stands in for the option, which overrides it."""
    monkeypatch.setenv("EHPC_CLUSTER_ID", "c-env")
    for more, expected in (([], "c-env"), (["--cluster-id", "c-own"], "c-own")):
        outcome = ehpc(*arguments, *more, "--dry-run")
        assert json.loads(outcome.out)["Parameters"]["ClusterId"] == expected


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["delete-cluster"], 2), (["delete-gws-cluster"], 2), (["describe-gws-instances"], 0)],
)
def test_the_cluster_of_the_environment_is_not_for_all(
    ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int
) -> None:
    """No variable deletes a cluster, clusters of workstations are others, and a filter is given or not."""
    monkeypatch.setenv("EHPC_CLUSTER_ID", "c-env")
    outcome = ehpc(*arguments, "--dry-run")
    assert outcome.code == code
    assert "c-env" not in outcome.out


REPORT = ("get-accounting-report", "--cluster-id", "c")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1764288000", 1764288000),
        ("2025-11-28T00:00:00Z", 1764288000),
        ("2025-11-28T08:00+08:00", 1764288000),
        ("2025-11-28T00:00+00:00", 1764288000),
    ],
)
def test_a_time_is_a_date_or_a_number(ehpc: Ehpc, text: str, expected: int) -> None:
    """The service takes seconds; people have calendars."""
    found = sent(ehpc, *REPORT, "--start-time", text, "--end-time", "now")
    assert found["StartTime"] == str(expected)


def test_a_date_is_local_and_a_span_goes_back(ehpc: Ehpc) -> None:
    """A date begins at midnight here; ``-7d`` is a week before now."""
    midnight = datetime(2025, 11, 28).timestamp()
    assert sent(ehpc, *REPORT, "--start-time", "2025-11-28", "--end-time", "1")["StartTime"] == f"{midnight:.0f}"
    found = sent(ehpc, *REPORT, "--start-time", "-7d", "--end-time", "now")
    assert 7 * 86400 - 5 <= int(found["EndTime"]) - int(found["StartTime"]) <= 7 * 86400 + 5


@pytest.mark.parametrize("text", ["yesterday", "2025-13-01", "-7x", "-999999w", "", "1e9"])
def test_a_time_that_is_none(ehpc: Ehpc, service: Service, text: str) -> None:
    """The message shows what a time may be."""
    outcome = ehpc(*REPORT, "--start-time", text, "--end-time", "now")
    assert outcome.err.startswith(f"error: --start-time must be a time, not {text!r}: 2026-11-28, ")
    assert (outcome.code, service.sent) == (2, [])


QUEUE = {
    "QueueName": "workq",
    "ResourceGroupId": "rg-1",
    "EnableAutoGrow": True,
    "EnableAutoShrink": False,
    "InstanceTypes": {"InstanceTypeInfo": [{"InstanceType": "ecs.c5", "SpotPriceLimit": 0.5}]},
}


@pytest.mark.parametrize("query", ["Queues", "Queues.QueueInfo"])
@pytest.mark.parametrize("form", ["json", "yaml"])
def test_one_command_reads_what_another_one_prints(ehpc: Ehpc, service: Service, query: str, form: str) -> None:
    """What can be listed but not set is ignored, which is said; lists may have the key that the wire puts there."""
    service.answer("GetAutoScaleConfig", {"Queues": {"QueueInfo": [QUEUE]}})
    printed = ehpc("get-auto-scale-config", "--cluster-id", "c", "--query", query, "-o", form).out
    outcome = ehpc("set-auto-scale-config", "--cluster-id", "c", "--queues", "-", "--dry-run", stdin=printed)
    assert outcome.err == "warning: --queues 1: ResourceGroupId is ignored: it can be listed, but not set\n"
    assert json.loads(outcome.out)["Parameters"] == {
        "ClusterId": "c",
        "RegionId": "cn-hangzhou",
        "Queues.1.QueueName": "workq",
        "Queues.1.EnableAutoGrow": "true",
        "Queues.1.EnableAutoShrink": "false",
        "Queues.1.InstanceTypes.1.InstanceType": "ecs.c5",
        "Queues.1.InstanceTypes.1.SpotPriceLimit": "0.5",
    }


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ({**QUEUE, "EnableAutoGrov": True}, "--queues 1 has no member ResourceGroupId"),
        ({"QueueName": "q", "MaxPricePerHour": 5}, "--queues 1 has no member MaxPricePerHour"),
    ],
)
def test_a_misspelled_member_is_no_response(ehpc: Ehpc, service: Service, item: object, message: str) -> None:
    """No command has printed such a structure, so nothing is ignored."""
    outcome = ehpc("set-auto-scale-config", "--cluster-id", "c", "--queues", "-", stdin=json.dumps([item]))
    assert outcome.err.startswith(f"error: {message}")
    assert (outcome.code, service.sent) == (2, [])
