"""What is sent, how often, after which questions, and what comes back."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from ehpc.cli.session import Session
from ehpc.explorer.account import Account
from ehpc.explorer.page_requests import Explorer
from tests.cli.service import running as service_running
from tests.explorer.conftest import PASSWORD, VERSION, VERSIONS, Running, add_cluster

USERS = [{"name": "alice.b", "group": "users", "password": PASSWORD}]


def test_a_read_is_answered_with_all_there_is(explorer: Running) -> None:
    """Status, time, request id, headers, raw body, and a table of typed values."""
    cluster = explorer.emulator.add_cluster(nodes=3)
    found = explorer.call("send", "ListNodes", {"cluster_id": cluster, "role": "Compute"}).data
    assert 200 == found["status"]
    assert 0 < found["milliseconds"] < 60_000
    assert found["request_id"] == json.loads(found["body"])["RequestId"]
    assert found["headers"]["content-type"].startswith("application/json")
    assert ["Id", "HostName", "Status"] == found["table"]["columns"][:3]
    assert 3 == found["table"]["total"] == len(found["table"]["rows"])


def test_an_answer_can_be_xml(explorer: Running) -> None:
    """The body is what came; the table is the same."""
    cluster = explorer.emulator.add_cluster()
    asked = {"cluster_id": cluster}
    as_xml = explorer.call("send", "ListQueues", asked, format="xml").data
    as_json = explorer.call("send", "ListQueues", asked).data
    assert as_xml["body"].startswith("<?xml")
    assert as_json["table"] == as_xml["table"]


def test_an_error_tells_code_family_hint_and_where_to_read_on(explorer: Running) -> None:
    """What a person needs to go on."""
    error = explorer.call("send", "DescribeCluster", {"id": "ehpc-hz-missing", "cluster_id": "ehpc-hz-missing"}).data
    assert {"id": "there is no such field"} == error["problems"]
    found = explorer.call("send", "DescribeCluster", {"cluster_id": "ehpc-hz-missing"}).data["error"]
    assert ("ClusterNotFound", "NotFoundError", 404) == (found["code"], found["family"], found["status"])
    assert found["hint"]
    assert found["request_id"]
    assert "reference/error-codes.html#NotFoundError" == found["handbook"]


def test_wrong_values_are_not_sent(explorer: Running) -> None:
    """Each field says what is wrong with it, by the rules of the command line."""
    answer = explorer.call("send", "ListNodes", {"page_size": "many", "only_detached": "perhaps"})
    assert 422 == answer.status
    assert {
        "cluster_id": "ClusterId is missing",
        "only_detached": "OnlyDetached must be true or false, not 'perhaps'",
        "page_size": "PageSize must be an integer, not 'many'",
    } == answer.data["problems"]
    assert [] == explorer.received


def test_documented_rules_warn(explorer: Running) -> None:
    """The service decides: unknown values, numbers out of range, lengths and patterns are told, and can be sent."""
    values = {"cluster_id": "c", "users": [{"name": "1", "group": "wheels", "password": "short"}]}
    found = explorer.call("preview", "AddUsers", values).data
    assert {} == found["problems"]
    assert {"users.0.name", "users.0.group", "users.0.password"} == set(found["warnings"])
    assert "did you mean wheel?" in found["warnings"]["users.0.group"]
    warned = explorer.call("preview", "ListNodes", {"cluster_id": "c", "page_size": "101"}).data["warnings"]
    assert {"page_size": "PageSize is 101; the documented maximum is 100"} == warned


def test_a_change_is_reviewed_first_and_sent_once(writer: Running) -> None:
    """What was reviewed is what is sent; a ticket is good for one call."""
    cluster = writer.emulator.add_cluster()
    values = {"cluster_id": cluster, "users": USERS}
    assert 409 == writer.call("send", "AddUsers", values).status
    review = writer.call("review", "AddUsers", values).data
    assert "User.1.Password=***" in review["request"]
    assert [] == writer.received
    assert 200 == writer.ask("confirm", ticket=review["ticket"], typed="").status
    assert 409 == writer.ask("confirm", ticket=review["ticket"], typed="").status
    assert 409 == writer.ask("confirm", ticket="made-up", typed="").status
    assert ["AddUsers"] == [name for name, _ in writer.received]


@pytest.mark.parametrize(
    ("action", "values", "name"),
    [
        ("DeleteCluster", {"cluster_id": "c-1"}, "c-1"),
        ("DeleteNodes", {"cluster_id": "c-1", "instance_ids": ["i-1"]}, "i-1"),
        ("DeleteNodes", {"cluster_id": "c-1", "instance_ids": ["i-1", "i-2"]}, "c-1"),
        ("DeleteJobs", {"cluster_id": "c-1", "jobs": [{"id": "17"}]}, "17"),
        ("DeleteUsers", {"cluster_id": "c-1", "user_names": ["alice.b"]}, "alice.b"),
    ],
)
def test_deleting_wants_the_name_typed(writer: Running, action: str, values: object, name: str) -> None:
    """The name of what goes; of several, that of the cluster they go from. Without it nothing is sent."""
    review = writer.call("review", action, values).data
    assert name == review["type"]
    assert 422 == writer.ask("confirm", ticket=review["ticket"], typed="").status
    assert [] == writer.received
    assert 200 == writer.ask("confirm", ticket=review["ticket"], typed=name).status
    assert [action] == [sent for sent, _ in writer.received]


def test_the_history_has_what_was_sent_without_secrets(writer: Running) -> None:
    """The newest first, with the fields to fill in again."""
    cluster = writer.emulator.add_cluster()
    review = writer.call("review", "AddUsers", {"cluster_id": cluster, "users": USERS}).data
    writer.ask("confirm", ticket=review["ticket"], typed="")
    writer.call("send", "ListUsers", {"cluster_id": cluster})
    latest, before = writer.ask("history").data["calls"][:2]
    assert ("ListUsers", 200, {"cluster_id": cluster}) == (latest["action"], latest["status"], latest["values"])
    assert {"cluster_id": cluster, "users": [{"name": "alice.b", "group": "users"}]} == before["values"]


@pytest.mark.parametrize("version", VERSIONS)
def test_values_of_the_account_are_offered(writer: Running, version: str) -> None:
    """Clusters, and what a cluster has: queues, nodes, jobs, users; images."""
    cluster = add_cluster(writer.emulator, version, nodes=2, jobs=1)

    def offered(kind: str) -> list[str]:
        answer = writer.ask("offer", version=version, choices=kind, cluster=cluster)
        assert 200 == answer.status
        return [value for value, _ in answer.data["choices"]]

    assert [cluster] == offered("clusters")
    assert ["tester"] == offered("users")
    assert 1 == len(offered("jobs"))
    assert offered("queues")
    assert offered("images")
    assert {"compute000", "compute001"} <= set(offered("hosts"))
    assert len(offered("hosts")) == len(offered("nodes")) >= 2
    assert [] == writer.ask("offer", version=version, choices="users", cluster="missing").data["choices"]
    assert 400 == writer.ask("offer", version=version, choices="passwords").status


@pytest.mark.parametrize(
    ("version", "action", "expected"),
    [
        (VERSION, "AddUsers", {"cluster_id": "clusters"}),
        (VERSION, "DeleteUsers", {"cluster_id": "clusters", "user_names": "users"}),
        (VERSION, "StopNodes", {"cluster_id": "clusters", "instance_ids": "nodes"}),
        ("2024-07-30", "StopJobs", {"cluster_id": "clusters", "job_ids": "jobs"}),
        ("2024-07-30", "UpdateNodes", {"cluster_id": "clusters", "instances.instance_id": "nodes"}),
        (
            "2024-07-30",
            "CreateJob",
            {"cluster_id": "clusters", "job_spec.job_queue": "queues", "job_spec.run_as_user": "users"},
        ),
        ("2024-07-30", "CreateUsers", {"cluster_id": "clusters"}),
    ],
)
def test_forms_know_which_fields_take_values_of_the_account(
    explorer: Running, version: str, action: str, expected: dict[str, str]
) -> None:
    """At any depth; but what is about to be added is not chosen from what is there."""

    def marked(fields: list[dict[str, Any]], prefix: str = "") -> dict[str, str]:
        found: dict[str, str] = {}
        for field in fields:
            found |= {prefix + field["name"]: field["choices"], **marked(field["members"], f"{prefix}{field['name']}.")}
        return {path: choices for path, choices in found.items() if choices}

    assert expected == marked(explorer.ask("describe", version=version, action=action).data["fields"])


def test_required_fields_come_first_at_any_depth(explorer: Running) -> None:
    """Whoever fills in a form needs them, and may need nothing else."""

    def flags(fields: list[dict[str, Any]]) -> None:
        required = [field["required"] for field in fields]
        assert required == sorted(required, reverse=True)
        for field in fields:
            flags(field["members"])

    for version in VERSIONS:
        for chapter in explorer.ask("tree", version=version).data["chapters"]:
            for action in chapter["actions"]:
                flags(explorer.ask("describe", version=version, action=action["name"]).data["fields"])


def test_the_gateway_answers_other_programs(writer: Running) -> None:
    """Names of the wire in and out, nested or dotted; errors with the status of the service."""
    cluster = writer.emulator.add_cluster()

    def gateway(action: str, **body: object) -> tuple[int, dict[str, object]]:
        path = f"/{VERSION}/api/{action}"
        answer = writer.request("POST", path, writer.own_headers, json.dumps(body).encode())
        return answer.status, answer.data

    user = {"Name": "alice.b", "Group": "users", "Password": PASSWORD}
    assert 200 == gateway("AddUsers", ClusterId=cluster, User=[user])[0]
    status, found = gateway("ListUsers", ClusterId=cluster, RegionId="cn-hangzhou")
    assert 200 == status
    assert [("alice.b", "users")] == [(each["Name"], each["Group"]) for each in found["Users"]["UserInfo"]]  # type: ignore[index]
    writer.received.clear()
    gateway("StopNodes", ClusterId=cluster, Instance=[{"Id": "i-1"}])
    assert "i-1" == writer.received[-1][1]["Instance.1.Id"]
    gateway("CreateCluster", Name="n", EhpcVersion="1", OsTag="o", EcsOrder={"Manager": {"Count": 2}})
    assert "2" == writer.received[-1][1]["EcsOrder.Manager.Count"]
    assert 404 == gateway("ListUsers", ClusterId="ehpc-hz-missing")[0]
    assert 404 == gateway("ListWishes")[0]
    assert 422 == gateway("ListUsers")[0]
    example = {**user, "Password": "<your password>"}
    assert 422 == gateway("AddUsers", ClusterId=cluster, User=[example])[0]


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> Iterator[Explorer]:
    """An explorer whose service answers with 20,000 users."""
    with service_running() as service:
        for name, value in service.variables.items():
            monkeypatch.setenv(name, value)
        users = [{"Name": f"user{number:05}", "Group": "users", "AddTime": "2026-01-01"} for number in range(20_000)]
        service.answer("ListUsers", {"RequestId": "R-1", "Users": {"UserInfo": users}})
        account = Account(Session())
        yield Explorer(account, False, 0)
        account.close()


def test_large_answers_stay_quick(large: Explorer) -> None:
    """The page gets the beginning, and the rest when it asks for it: rows, and the whole body."""
    asked = {"version": VERSION, "action": "ListUsers", "values": {"cluster_id": "c"}}
    large.send(asked)  # loads what the first call needs
    start = time.process_time()  # what it costs, however busy the machine is
    found = large.send(asked)
    seconds = time.process_time() - start
    assert 20_000 == found["table"]["total"]
    assert 200 == len(found["table"]["rows"])
    assert 50_000 == len(found["body"]) < found["body_length"]
    assert len(json.dumps(found)) < 100_000
    assert found["body_length"] == len(large.body({"id": found["id"]})["body"])
    last = large.rows({"id": found["id"], "first": 19_900})
    assert ["user19999", "users", "2026-01-01"] == last["rows"][-1]
    assert seconds < 2.0, "the bound is that of a slow machine; make bench measures"
