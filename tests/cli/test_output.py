"""Results: a table for people, JSON, YAML or lines with tabs for programs, and the part of them that is asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.cli.conftest import Ehpc
from tests.cli.service import Service

NODES = [
    {"Id": "i-1", "HostName": "compute0", "Status": "running", "TotalResources": {"Cpu": 4}, "Tags": ["a", "b"]},
    {"Id": "i-2", "HostName": "compute1", "Status": "stopped", "TotalResources": {"Cpu": 8}, "NewOfThem": "kept"},
]
LIST = {"RequestId": "R-1", "Nodes": {"NodeInfo": NODES}, "TotalCount": 2, "PageNumber": 1, "PageSize": 10}
COMMAND = ("list-nodes", "--cluster-id", "c")


@pytest.fixture(autouse=True)
def answers(service: Service) -> None:
    """Lay out a list of nodes and one cluster."""
    service.answer("ListNodes", LIST)
    cluster = {"Id": "c-1", "Status": "running", "EcsInfo": {"Manager": {"Count": 2}}}
    service.answer("DescribeCluster", {"RequestId": "R-2", "ClusterInfo": cluster})


def test_json_by_the_names_of_the_wire(ehpc: Ehpc) -> None:
    """What goes to a pipe is JSON unless something else is wanted, and whole: members that nobody knows are kept."""
    outcome = ehpc(*COMMAND)
    assert (json.loads(outcome.out), outcome.err, outcome.code) == (LIST, "", 0)
    assert outcome.out == ehpc(*COMMAND, "--output", "json").out == ehpc("--output", "json", *COMMAND).out


def test_yaml(ehpc: Ehpc) -> None:
    """The same data."""
    out = ehpc(*COMMAND, "-o", "yaml").out
    assert YAML(typ="safe", pure=True).load(out) == LIST
    assert out.startswith("RequestId: R-1\nNodes:\n  NodeInfo:\n  - Id: i-1\n")


def test_lines_with_tabs(ehpc: Ehpc) -> None:
    """A list has a head line and a line an item; one thing has a line a member."""
    assert ehpc(*COMMAND, "-o", "tsv").out == (
        "Id\tHostName\tStatus\tTotalResources.Cpu\tTags\tNewOfThem\n"
        'i-1\tcompute0\trunning\t4\t["a", "b"]\t\n'
        "i-2\tcompute1\tstopped\t8\t\tkept\n"
    )
    assert ehpc("describe-cluster", "--cluster-id", "c", "-o", "tsv").out == (
        "RequestId\tR-2\nClusterInfo.Id\tc-1\nClusterInfo.Status\trunning\nClusterInfo.EcsInfo.Manager.Count\t2\n"
    )


def test_a_table(ehpc: Ehpc) -> None:
    """In a pipe it is as wide as it needs to be, and has neither colours nor blanks at the end."""
    assert ehpc(*COMMAND, "-o", "table").out == (
        "Id   HostName  Status   Cpu  Tags  NewOfThem\n"
        "i-1  compute0  running    4  a, b\n"
        "i-2  compute1  stopped    8        kept\n"
    )
    assert ehpc("describe-cluster", "--cluster-id", "c", "-o", "table").out == (
        "Id                     c-1\n"
        "Status                 running\n"
        "EcsInfo.Manager.Count  2\n"
        "RequestId              R-2\n"
    )


def test_a_table_of_clusters(ehpc: Ehpc, service: Service) -> None:
    """Numbers say of what they are: compute nodes come before the other counts, which come last."""
    counts = {"Total": 4, "NormalCount": 3}
    cluster = {"Id": "c-1", "Name": "n", "Status": "running", "OsTag": "CentOS_7.2_64", "SchedulerType": "slurm"}
    rows = [{**cluster, "Count": 4, "InstanceType": "ecs.c5", "Managers": {"Total": 2}, "Computes": counts}]
    service.answer("ListClusters", {"Clusters": {"ClusterInfoSimple": rows}, "TotalCount": 1})
    head = ehpc("list-clusters", "-o", "table").out.splitlines()[0].split()
    assert head == [
        *("Id", "Name", "Status", "Computes.Total", "SchedulerType", "OsTag", "InstanceType", "Managers.Total"),
        *("Count", "NormalCount"),
    ]


@pytest.mark.parametrize("output", ["table", "tsv"])
def test_a_report_has_its_metrics_as_columns(ehpc: Ehpc, service: Service, output: str) -> None:
    """The service sends names and rows apart."""
    metrics = ["user", "job_count", "ncpus_seconds"]
    rows = [["alice", 5, 28], ["bob", 1, 4]]
    service.answer("GetAccountingReport", {"Metrics": metrics, "Data": rows, "RequestId": "R"})
    report = ("get-accounting-report", "--cluster-id", "c", "--start-time", "1", "--end-time", "2")
    lines = [line.split() for line in ehpc(*report, "-o", output).out.splitlines()]
    assert sorted(zip(*lines, strict=True)) == sorted(zip(metrics, *[map(str, row) for row in rows], strict=True))


@pytest.mark.parametrize(
    ("query", "output", "expected"),
    [
        ("Nodes.NodeInfo[].Id", "json", '[\n  "i-1",\n  "i-2"\n]\n'),
        ("Nodes.NodeInfo[].Id", "tsv", "i-1\ni-2\n"),
        ("Nodes.NodeInfo[].[Id, Status]", "tsv", "i-1\trunning\ni-2\tstopped\n"),
        ("Nodes.NodeInfo[].{Node: Id, Cpu: TotalResources.Cpu}", "tsv", "Node\tCpu\ni-1\t4\ni-2\t8\n"),
        ("Nodes.NodeInfo[].{Node: Id, Cpu: TotalResources.Cpu}", "table", "Node  Cpu\ni-1     4\ni-2     8\n"),
        ("Nodes.NodeInfo[].Id", "table", "i-1\ni-2\n"),
        ("TotalCount", "json", "2\n"),
        ("TotalCount", "table", "2\n"),
        ("length(Nodes.NodeInfo[?Status=='running'])", "tsv", "1\n"),
    ],
)
def test_a_query_picks_a_part(ehpc: Ehpc, query: str, output: str, expected: str) -> None:
    """JMESPath over what JSON shows, printed in any form."""
    outcome = ehpc(*COMMAND, "--query", query, "--output", output)
    assert (outcome.out, outcome.err, outcome.code) == (expected, "", 0)


@pytest.mark.parametrize(
    ("query", "output", "expected", "warning"),
    [
        ("Nothing", "json", "null\n", "the result has no member Nothing"),
        ("Nothing", "table", "", "the result has no member Nothing"),
        ("nodes.NodeInfo[].Id", "json", "null\n", "the result has no member nodes; did you mean Nodes?"),
        ("Nodes.NodeInfo[].id", "json", "[]\n", "the result has no member id; did you mean Id?"),
        ("Nodes.NodeInfo[].{A: Ip}[].A", "json", "[]\n", "the result has no member Ip"),
        ("{A: Ip}", "tsv", "A\t\n", "the result has no member Ip"),
    ],
)
def test_a_query_for_a_member_that_is_not_there(
    ehpc: Ehpc, query: str, output: str, expected: str, warning: str
) -> None:
    """An empty result may be a wrong name: a failure after the request, though the result is printed."""
    outcome = ehpc(*COMMAND, "--query", query, "--output", output)
    assert (outcome.out, outcome.err, outcome.code) == (expected, f"error: --query: {warning}\n", 7)


def test_a_query_that_finds_nothing_by_rights(ehpc: Ehpc) -> None:
    """All names are right: there is nothing to say."""
    outcome = ehpc(*COMMAND, "--query", "Nodes.NodeInfo[?Status=='gone'].Id")
    assert (outcome.out, outcome.err, outcome.code) == ("[]\n", "", 0)


def test_a_query_that_fails_after_a_change(ehpc: Ehpc, service: Service) -> None:
    """7: the request was sent, so it is not the code for a wrong command line."""
    outcome = ehpc("stop-cluster", "--cluster-id", "c", "--query", "length(TotalCount)")
    assert outcome.err.startswith("error: --query can't be applied to the result: ")
    assert (outcome.code, [action for action, _ in service.sent]) == (7, ["StopCluster"])


def test_a_wrong_query_is_seen_before_anything_is_sent(ehpc: Ehpc, service: Service) -> None:
    """A change must not be made and its result then be lost."""
    outcome = ehpc("stop-cluster", "--cluster-id", "c", "--query", "Nodes[")
    assert outcome.err.startswith("error: --query is not a JMESPath expression: ")
    assert (outcome.code, outcome.out, service.sent) == (2, "", [])


def test_an_xml_answer_prints_the_same(ehpc: Ehpc, service: Service) -> None:
    """The format of the answer is a matter of the wire."""
    service.answer(
        "ListNodes",
        b"<ListNodesResponse><TotalCount>1</TotalCount><Nodes><NodeInfo><Id>i-1</Id></NodeInfo></Nodes></ListNodesResponse>",
    )
    outcome = ehpc(*COMMAND, "--format", "xml")
    assert json.loads(outcome.out) == {"TotalCount": 1, "Nodes": {"NodeInfo": [{"Id": "i-1"}]}}
    assert service.sent[0][1]["Format"] == "XML"


HOSTILE = "\x1b[31mred\x07\x9b2J\x7f\u202e\u2028\x85\U000e0001\ud800"
"""Escape, bell, C1 control, delete, bidirectional override, line separators, tag, half a surrogate pair."""


@pytest.mark.parametrize("output", ["table", "tsv", "json", "yaml"])
@pytest.mark.parametrize("more", [[], ["--query", "Nodes.NodeInfo[0]"], ["--debug"], ["--all"]])
def test_nothing_of_the_service_steers_the_terminal(ehpc: Ehpc, service: Service, output: str, more: list[str]) -> None:
    """Characters in a name or in the name of a member would change colors, move the cursor or worse."""
    node = {"Id": "i-1", "HostName": HOSTILE, "X" + HOSTILE: "y"}
    service.answer("ListNodes", {"Nodes": {"NodeInfo": [node]}, "TotalCount": 1})
    outcome = ehpc(*COMMAND, "-o", output, *more)
    assert outcome.code == 0
    for text in (outcome.out, outcome.err):
        assert all(character.isprintable() or character in "\n\t" for character in text)


def test_json_is_the_data_whatever_it_holds(ehpc: Ehpc, service: Service) -> None:
    """It is escaped, not replaced."""
    data = {"Nodes": {"NodeInfo": [{"Id": "i-1", "HostName": HOSTILE}]}, "TotalCount": 1}
    service.answer("ListNodes", data)
    assert json.loads(ehpc(*COMMAND).out) == data


def test_yaml_is_the_data_whatever_it_holds(ehpc: Ehpc, service: Service) -> None:
    """Also for readers of YAML 1.1, such as Ansible: what they would take for another type is in quotes."""
    texts = ["on", "off", "yes", "No", "y", "~", "null", "12:30:45", "1:20", "3:25:45.1", "1_000", "0x1f", "010", "1e3"]
    texts += [".inf", "+1", "=", "<<", "2018-07-18", "a\x85b", "a\nb", "", " a ", "a: b", "- a", "\u202e", "\U000e0001"]
    service.answer("ListNodes", {"Nodes": {"NodeInfo": [{"Id": text, "on": text} for text in texts]}})
    out = ehpc(*COMMAND, "-o", "yaml").out
    assert not {"\x85", "\u202e", "\U000e0001"} & set(out)
    for version in ((1, 1), (1, 2)):
        yaml = YAML(typ="safe", pure=True)
        yaml.version = version
        nodes = yaml.load(out)["Nodes"]["NodeInfo"]
        assert [node["Id"] for node in nodes] == texts
        assert [node["on"] for node in nodes] == texts


@pytest.mark.parametrize("output", ["json", "yaml"])
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_data_is_whole_in_every_encoding(service: Service, output: str, encoding: str) -> None:
    """What the encoding does not have is escaped by the rules of the format."""
    name = "\xe9\u534e\U0001f600"
    service.answer("ListRegions", {"Regions": {"RegionInfo": [{"RegionId": "cn-hangzhou", "LocalName": name}]}})
    command = [sys.executable, "-W", "error", "-m", "ehpc.cli", "list-regions", "-o", output]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    load = json.loads if output == "json" else YAML(typ="safe", pure=True).load
    data = load(done.stdout.decode(encoding))
    assert data["Regions"]["RegionInfo"][0]["LocalName"] == name


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has this device")
@pytest.mark.parametrize("output", ["json", "yaml", "tsv", "table"])
def test_an_output_that_can_not_be_written(service: Service, output: str) -> None:
    """7 and a sentence; the request was sent."""
    command = [sys.executable, "-W", "error", "-m", "ehpc.cli", *COMMAND, "-o", output]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (7, "error: can't write the output: No space left on device\n")
    assert len(service.sent) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has this device")
def test_a_message_that_can_not_be_written(service: Service) -> None:
    """The result counts: it is printed, and the exit code is that of the call."""
    command = [sys.executable, "-m", "ehpc.cli", *COMMAND, "--debug"]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=full, text=True, check=False)
    assert (done.returncode, json.loads(done.stdout)) == (0, LIST)
    assert len(service.sent) == 1


@pytest.mark.parametrize(("closed", "code"), [("<&-", 0), (">&-", 0), ("2>&-", 0), ("<&- >&- 2>&-", 0)])
def test_a_stream_that_is_closed(service: Service, closed: str, code: int) -> None:
    """The command does its work without it."""
    command = f"exec {sys.executable} -m ehpc.cli list-nodes --cluster-id c {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, "")
    assert len(service.sent) == 1


def test_debug_shows_responses_without_secrets(ehpc: Ehpc, service: Service) -> None:
    """The body as the service sends it, but for what the spec calls secret."""
    service.answer("DescribeImageGatewayConfig", {"Imagegw": {"MongoDBURI": "mongodb://u:Sw0rd@h", "Locations": "x"}})
    outcome = ehpc("describe-image-gateway-config", "--cluster-id", "c", "--debug")
    assert outcome.code == 0
    assert '<       "MongoDBURI": "***",' in outcome.err
    assert '"Locations": "x"' in outcome.err
    assert "Sw0rd" not in outcome.err


def test_debug_does_not_show_what_it_can_not_mask(ehpc: Ehpc, service: Service) -> None:
    """XML of an action with secrets stays out; other text is shown."""
    service.answer("DescribeImageGatewayConfig", b"<R><MongoDBURI>mongodb://u:Sw0rd@h</MongoDBURI></R>")
    service.answer("ListNodes", b"<R><TotalCount>0</TotalCount></R>")
    outcome = ehpc("describe-image-gateway-config", "--cluster-id", "c", "--debug", "--format", "xml")
    assert "<   (not shown: it is not JSON, and can contain secrets)" in outcome.err
    assert "Sw0rd" not in outcome.err
    assert "<   <R><TotalCount>0</TotalCount></R>" in ehpc(*COMMAND, "--debug", "--format", "xml").err


def test_an_error_of_the_service_does_not_steer_the_terminal(ehpc: Ehpc, service: Service) -> None:
    """Its message is as much the service's as any name."""
    service.refuse("ListNodes", "ClusterNotFound", "\x1b[2Jgone")
    assert "\x1b" not in ehpc(*COMMAND).err


def test_a_dry_run_shows_the_request_and_sends_nothing(ehpc: Ehpc, service: Service) -> None:
    """Without an access key too; parameters of the protocol are left out."""
    del os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"]
    outcome = ehpc("stop-nodes", "--cluster-id", "c", "--instance-id", "i-1", "--dry-run")
    assert json.loads(outcome.out) == {
        "DryRun": "nothing was sent",
        "Method": "POST",
        "Url": service.variables["EHPC_ENDPOINT_URL"] + "/",
        "Action": "StopNodes",
        "Parameters": {"ClusterId": "c", "Instance.1.Id": "i-1", "RegionId": "cn-hangzhou"},
    }
    assert service.sent == []


def pages(count: int) -> list[dict[str, Any]]:
    """Return the pages of a list with two nodes on each."""
    return [
        {
            "RequestId": f"R-{number}",
            "Nodes": {"NodeInfo": [{"Id": f"i-{number}-{each}"} for each in (1, 2)]},
            "TotalCount": count * 2,
            "PageNumber": number,
            "PageSize": 2,
        }
        for number in range(1, count + 1)
    ]


def test_all_pages(ehpc: Ehpc, service: Service) -> None:
    """The items of all pages in one result; what tells of a single page is left out."""
    service.answer("ListNodes", *pages(3))
    outcome = ehpc(*COMMAND, "--all", "--page-size", "2", "--role", "Compute")
    ids = [f"i-{number}-{each}" for number in (1, 2, 3) for each in (1, 2)]
    assert json.loads(outcome.out) == {
        "RequestId": "R-1",
        "Nodes": {"NodeInfo": [{"Id": each} for each in ids]},
        "TotalCount": 6,
    }
    asked = [(sent["PageNumber"], sent["PageSize"], sent["Role"]) for _, sent in service.sent]
    assert asked == [("1", "2", "Compute"), ("2", "2", "Compute"), ("3", "2", "Compute")]


def test_all_pages_of_nothing(ehpc: Ehpc, service: Service) -> None:
    """An empty list is a result."""
    service.answer("ListNodes", {"Nodes": {"NodeInfo": []}, "TotalCount": 0, "PageNumber": 1, "PageSize": 50})
    outcome = ehpc(*COMMAND, "--all")
    assert (json.loads(outcome.out), outcome.code) == ({"Nodes": {"NodeInfo": []}, "TotalCount": 0}, 0)


def test_all_pages_and_one_page_exclude_each_other(ehpc: Ehpc, service: Service) -> None:
    """It is not clear what is meant, so nothing is sent; actions without pages do not have the option."""
    outcome = ehpc(*COMMAND, "--all", "--page-number", "2")
    assert outcome.err.startswith("error: --all fetches all pages, so it can't be combined with --page-number\n")
    assert outcome.code == 2
    assert ehpc("describe-cluster", "--cluster-id", "c", "--all").code == 2
    assert service.sent == []


def test_what_the_encoding_does_not_have(service: Service) -> None:
    """Is printed as an escape; the command does not fail."""
    service.answer("ListRegions", {"Regions": {"RegionInfo": [{"RegionId": "cn-hangzhou", "LocalName": "\u534e"}]}})
    command = [sys.executable, "-W", "error", "-m", "ehpc.cli", "list-regions"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert '"LocalName": "\\u534e"' in done.stdout


def test_a_pipe_that_closes_ends_it_quietly(service: Service, tmp_path: Path) -> None:
    """No traceback, no message, and no failure: whoever reads has enough."""
    service.answer("ListNodes", {"Nodes": {"NodeInfo": [{"Id": f"i-{n}"} for n in range(20_000)]}, "TotalCount": 1})
    command = [sys.executable, "-W", "error", "-m", "ehpc.cli", *COMMAND]
    with (tmp_path / "errors").open("w+") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors)
        assert process.stdout is not None
        assert process.stdout.read(10)
        process.stdout.close()
        code = process.wait(30)
        errors.seek(0)
        assert (errors.read(), code) == ("", 0)


def test_details_begin_with_what_people_look_for(ehpc: Ehpc, service: Service) -> None:
    """Identifier, name and state, then the rest in the order of the service."""
    info = {"ZoneId": "z", "KeyPairName": "", "Name": "n", "VolumeId": "v", "Status": "running", "Id": "c-1"}
    service.answer("DescribeCluster", {"RequestId": "R-2", "ClusterInfo": info})
    lines = ehpc("cluster", "--cluster", "c-1", "-o", "table").out.splitlines()
    assert [line.split()[0] for line in lines] == ["Id", "Name", "Status", "ZoneId", "VolumeId", "RequestId"]


def test_what_repeats_the_request_is_no_part_of_a_list(ehpc: Ehpc, service: Service) -> None:
    """A list beside the cluster that was asked for is a table, and its items have the identifiers."""
    service.answer("ListQueues", {"RequestId": "R", "ClusterId": "c", "Success": True, "Queues": [{"QueueName": "q"}]})
    command = ("--api-version", "2024-07-30", "queues", "--cluster", "c")
    assert ehpc(*command, "-o", "table").out == "QueueName\nq\n"
    assert ehpc(*command, "-o", "ids").out == "q\n"
