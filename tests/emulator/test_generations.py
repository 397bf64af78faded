"""Both versions of the API at one endpoint: who is asked, what each owns, and what is special about 2024-07-30."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.state.clock import ManualClock
from tests.emulator.changes import NEW, NODE, OLD, Call, Scene
from tests.emulator.conformity import InProcessService, ask
from tests.emulator.signed_requests import NOW, Reply, exchange, send, signed

RECORDED = json.loads((Path(__file__).parents[1] / "golden" / "recorded_requests.json").read_text("utf-8"))["requests"]
RECORDED_NEW = [request for request in RECORDED if "20240730" in request["sdk"]]
SHORT = {("CreateCluster", "TypeScript"), ("CreateUsers", "TypeScript")}
"""Recorded requests whose made-up passwords are shorter than the reference allows."""


def show(request: dict[str, Any]) -> str:
    """Return the name of a recorded request in test reports."""
    return f"{request['action']}-{'TypeScript' if 'TypeScript' in request['sdk'] else 'Python'}"


def send_recorded(emulator: Emulator, request: dict[str, Any], plus: bool) -> Reply:
    """Send a recorded request for a cluster that exists, with each space written as ``+`` or as ``%20``."""
    queue = {"QueueName": "comp", "ComputeNodes": [NODE]}
    create = {"ClusterName": "weather", "Queues": [queue]}
    cluster = ask(emulator.service, "CreateCluster", create, version=NEW)["ClusterId"]
    if request["action"] != "CreateUsers":
        users = [{"UserName": name, "Password": "Secret#1"} for name in ("u1", "u2")]
        ask(emulator.service, "CreateUsers", {"ClusterId": cluster, "User": users}, version=NEW)
    parameters = {name: cluster if name == "ClusterId" else text for name, text in request["query"]}
    if request["action"] == "CreateCluster":
        parameters["ClusterName"] += " 2"
    sent = signed(request["action"], parameters, method=request["method"], version=NEW)
    assert not sent.body
    target = sent.url.partition("://")[2].partition("/")[2]
    return exchange(emulator, sent.method, f"/{target.replace('%20', '+') if plus else target}", sent.headers)


@pytest.mark.parametrize("plus", [False, True])
@pytest.mark.parametrize("request_", RECORDED_NEW, ids=map(show, RECORDED_NEW))
def test_what_official_sdks_send_is_accepted(request_: dict[str, Any], plus: bool) -> None:
    """All that was recorded of the official SDKs of 2024: everything in the query, True and true, unset lists."""
    short = tuple(show(request_).split("-")) in SHORT
    for strict in (False, True):
        with Emulator(now=ManualClock(NOW), strict=strict) as emulator:
            reply = send_recorded(emulator, request_, plus)
        if strict and short:
            assert (400, "InvalidParams") == reply.error[:2]
            assert "The length of" in reply.error[2]
        else:
            assert reply.status == 200, reply.body


def test_24_requests_were_recorded() -> None:
    """They are all of the official SDKs of 2024, in Python and TypeScript."""
    assert len(RECORDED_NEW) == 24


def test_the_version_is_chosen_by_header_or_parameter() -> None:
    """Actions of the same name answer in the form of the version that x-acs-version or Version names."""
    with Emulator(now=ManualClock(NOW)) as emulator:
        for signature in ("v1", "v3"):
            new = send(emulator, "ListRegions", signature=signature, version=NEW)
            old = send(emulator, "ListRegions", signature=signature, version=OLD)
            assert (200, 200) == (new.status, old.status)
            assert "RegionInfo" not in new.body.decode()
            assert "RegionInfo" in old.body.decode()
        assert (404, "InvalidVersion") == send(emulator, "ListRegions", version="2023-07-01").error[:2]
        assert (404, "InvalidApi.NotFound") == send(emulator, "GetCluster", {"ClusterId": "c"}, version=OLD).error[:2]


@pytest.mark.parametrize(("version", "other"), [(OLD, NEW), (NEW, OLD)])
def test_a_cluster_belongs_to_the_version_that_made_it(version: str, other: str) -> None:
    """The lists of the other version do not show it; ListClusters of 2024 counts those of both."""
    scene = Scene(version)
    service = scene.service.service
    assert ask(service, "ListClusters", version=version)["TotalCount"] == (2 if version == OLD else 1)
    found = ask(service, "ListClusters", version=other)
    assert found["TotalCount"] == 0
    counts = ask(service, "ListClusters", version=NEW)["EhpcVersionStatistics"]
    assert counts == ({"V1Count": 2, "V2Count": 0} if version == OLD else {"V1Count": 0, "V2Count": 1})
    if other == OLD:
        assert ask(service, "ListClustersMeta")["TotalCount"] == ask(service, "ListVolumes")["TotalCount"] == 0


def test_limits_are_shared() -> None:
    """The quota of clusters counts those of both versions."""
    service = InProcessService(seed={"limits": {"clusters": 1}})
    service.create()
    scene = Scene.__new__(Scene)
    scene.version, scene.service, scene.saved = NEW, service, {}
    error = scene.refusal(Call("CreateCluster", {"ClusterName": "second"}))
    assert error is not None
    assert (error.code, error.status) == ("InvalidParams", 400)


def test_states_are_those_of_each_generation() -> None:
    """A cluster of 2024 is creating, initing and running, its nodes are uninit before; it ends as releasing."""
    service = InProcessService("timed")
    create = {"ClusterName": "weather", "Queues": [{"QueueName": "comp", "InitialCount": 1}]}
    cluster = ask(service.service, "CreateCluster", create, version=NEW)["ClusterId"]

    def look() -> tuple[str, str, str]:
        found = ask(service.service, "GetCluster", ClusterId=cluster, version=NEW)
        nodes = ask(service.service, "ListNodes", ClusterId=cluster, version=NEW)["Nodes"]
        return found["ClusterStatus"], found["Manager"]["Scheduler"]["Status"], nodes[0]["Status"]

    assert look() == ("creating", "uninit", "uninit")
    service.clock.advance(70)
    assert look() == ("initing", "initing", "initing")
    service.clock.advance(60)
    assert look() == ("running", "running", "running")
    ask(service.service, "DeleteCluster", ClusterId=cluster, version=NEW)
    assert look() == ("releasing", "releasing", "releasing")
    service.clock.advance(60)
    assert ask(service.service, "ListClusters", version=NEW)["TotalCount"] == 0


def test_a_busy_or_guarded_cluster_is_not_deleted() -> None:
    """InvalidClusterStatus says so; an update that leaves DeletionProtection out takes the guard away."""
    scene = Scene(NEW, "timed")
    scene.call(Call("UpdateCluster", {"DeletionProtection": True}))
    assert scene.call(Call("GetCluster"))["DeleteProtection"] == "true"
    for _ in range(2):
        error = scene.refusal(Call("DeleteCluster"))
        assert error is not None
        assert (error.code, error.status) == ("InvalidClusterStatus", 403)
    scene.call(Call("UpdateCluster", {"ClusterName": "renamed"}))
    assert scene.call(Call("GetCluster"))["DeleteProtection"] == "false"
    scene.call(Call("DeleteCluster"))
    error = scene.refusal(Call("DeleteCluster"))
    assert error is not None
    assert error.code == "InvalidClusterStatus"


def test_update_cluster_resets_what_it_leaves_out() -> None:
    """CreateCluster ignores the intervals, UpdateCluster takes them, else resets them to 2 and 6."""
    scene = Scene(NEW)
    given = {"ClusterName": "second", "GrowInterval": 9, "IdleInterval": 9}
    scene.call(Call("CreateCluster", given, {"cluster": "ClusterId"}))

    def intervals() -> tuple[int, int]:
        found = scene.call(Call("GetCluster"))
        return found["GrowInterval"], found["IdleInterval"]

    assert intervals() == (2, 6)
    scene.call(Call("UpdateCluster", {"GrowInterval": 5, "IdleInterval": 7, "MaxCount": 50}))
    assert intervals() == (5, 7)
    scene.call(Call("UpdateCluster", {"ClusterDescription": "long runs"}))
    assert intervals() == (2, 6)
    found = scene.call(Call("GetCluster"))
    assert (found["ClusterName"], found["MaxCount"]) == ("second", "50")


def test_update_queue_replaces_all_settings() -> None:
    """What the request leaves out is reset, the hardware too; nodes that are there stay."""
    scene = Scene(NEW)
    more = {"QueueName": "comp", "ComputeNodes": [NODE], "MaxCount": 9, "EnableScaleOut": True, "VSwitchIds": ["vsw-1"]}
    scene.call(Call("UpdateQueue", {"Queue": more}))
    first = scene.call(Call("GetQueue", {"QueueName": "comp"}))["Queue"]
    assert (first["MaxCount"], first["EnableScaleOut"], first["VSwitchIds"]) == (9, True, ["vsw-1"])
    assert first["ComputeNodes"][0]["InstanceType"] == "ecs.c7.large"
    scene.call(Call("UpdateQueue", {"Queue": {"QueueName": "comp", "MinCount": 1}}))
    second = scene.call(Call("GetQueue", {"QueueName": "comp"}))["Queue"]
    assert (second["MinCount"], second["MaxCount"], second["EnableScaleOut"]) == (1, 1000, False)
    assert second["ComputeNodes"] == []
    assert "VSwitchIds" not in second
    assert scene.call(Call("ListQueues"))["Queues"][0]["Nodes"]["RunningCounts"] == 2


def test_tags_are_taken_in_both_spellings() -> None:
    """The SDKs send Key and Value; a Terraform provider found that key and value are taken."""
    scene = Scene(NEW)
    for tag in ({"Key": "team", "Value": "a"}, {"key": "team", "value": "a"}):
        scene.call(Call("CreateCluster", {"ClusterName": "tagged", "Tags": [tag]}, {"cluster": "ClusterId"}))
        kept = scene.service.backend.store.get("cluster", scene.saved["cluster"])
        assert kept is not None
        assert kept.data["Settings"]["Tags"] == [{"Key": "team", "Value": "a"}]


def test_names_that_differ_between_actions() -> None:
    """DeletionProtection and DeleteProtection, EnableHT and EnableHt, MountTargetDomain and MountTarget, and jobs."""
    scene = Scene(NEW)
    storages = [
        {"FileSystemId": "0088a64bcc", "MountDirectory": "/home", "MountTargetDomain": "t1", "NASDirectory": "/"},
        {"FileSystemId": "0088a64bcc", "MountDirectory": "/data", "MountTargetDomain": "t1", "NASDirectory": "/deep"},
    ]
    manager = {"ManagerNode": {"InstanceType": "ecs.c7.large", "EnableHT": False}, "Scheduler": {"Type": "PBS"}}
    given = {"ClusterName": "second", "DeletionProtection": True, "Manager": manager, "SharedStorages": storages}
    scene.call(Call("CreateCluster", given, {"cluster": "ClusterId"}))
    found = scene.call(Call("GetCluster"))
    assert (found["DeleteProtection"], found["Manager"]["ManagerNode"]["EnableHt"]) == ("true", False)
    (mounted,) = scene.call(Call("ListSharedStorages"))["SharedStorages"]
    places = [(each["MountDirectory"], each["MountTarget"], each["StorageDirectory"]) for each in mounted["MountInfo"]]
    assert places == [("/home", "t1", "/ehpc"), ("/data", "t1", "/deep")]
    assert (mounted["FileSystemProtocol"], mounted["MountInfo"][0]["ProtocolType"]) == ("nfs3", "nfs3")
    spec = {"CommandLine": "/home/a/run.sh", "StdoutPath": "/home/a/o.log", "Variables": '[{"Name":"A","Value":"1"}]'}
    scene.call(Call("CreateJob", {"JobName": "first", "JobSpec": spec}, {"job": "JobId"}))
    one = scene.call(Call("GetJob", {"JobId": "$job"}))["JobInfo"]
    (row,) = scene.call(Call("ListJobs"))["Jobs"]
    assert (one["OutputLog"], row["JobSpec"]["StdoutPath"]) == ("/home/a/o.log", "/home/a/o.log")
    assert (one["Variables"], row["JobSpec"]["Variables"]) == ([{"Name": "A", "Value": "1"}], '{"A": "1"}')
    assert (one["CreateTime"], row["JobSpec"]["SubmitTime"]) == ("2020-09-13T12:43:20", "1600001000")


def test_a_command_line_is_a_script_or_a_command() -> None:
    """After two hyphens and a blank stands a command; else it is the path of a script."""
    scene = Scene(NEW)
    for line, expected in (("-- sleep 1", "sleep 1"), ("/home/a/run.sh --fast", "/home/a/run.sh --fast")):
        scene.call(Call("CreateJob", {"JobSpec": {"CommandLine": line}}, {"job": "JobId"}))
        assert scene.call(Call("GetJob", {"JobId": "$job"}))["JobInfo"]["CommandLine"] == expected
    error = scene.refusal(Call("CreateJob", {"JobSpec": {"CommandLine": "-- "}}))
    assert error is not None
    assert error.code == "InvalidParams"


def test_resources_of_jobs_are_obeyed() -> None:
    """Nodes, cores, memory and GPUs must be free; a job over its wall time has failed."""
    scene = Scene(NEW, "timed")
    gpu = {"QueueName": "gpu", "InitialCount": 1, "ComputeNodes": [{"InstanceType": "ecs.gn5-c4g1.xlarge"}]}
    scene.call(Call("CreateQueue", {"Queue": gpu}))
    scene.service.clock.advance(200)

    def submit(queue: str = "comp", wall_time: str | None = None, **resources: Any) -> str:
        spec: dict[str, Any] = {"CommandLine": "-- sleep 1000", "JobQueue": queue, "Resources": resources}
        if wall_time:
            spec["WallTime"] = wall_time
        return str(scene.call(Call("CreateJob", {"JobSpec": spec}))["JobId"])

    def states() -> dict[str, str]:
        return {
            row["JobSpec"]["Id"]: row["JobSpec"]["State"]
            for row in scene.call(Call("ListJobs", {"PageSize": 50}))["Jobs"]
        }

    both = submit(Nodes=2, Cores=1)
    large = submit(Nodes=1, Memory="3gb")
    larger = submit(Nodes=1, Memory="3gb", Cores=1)
    third = submit(Nodes=1, Memory="3gb")
    graphics = submit("gpu", Gpus=1)
    waiting = submit("gpu", Gpus=1)
    never = submit(Nodes=3)
    assert [states()[job] for job in (both, large, larger, graphics)] == ["RUNNING"] * 4
    assert [states()[job] for job in (third, waiting, never)] == ["QUEUED"] * 3
    found = scene.call(Call("GetJob", {"JobId": both}))["JobInfo"]
    assert (found["Resources"]["Nodes"], found["Resources"]["Cores"], found["ResourcesUsed"]["Nodes"]) == (
        "2",
        "1",
        "2",
    )
    assert len(set(found["NodeList"].split(","))) == 2
    scene.call(Call("StopJobs", {"JobIds": [large, graphics]}))
    assert [states()[job] for job in (third, waiting)] == ["RUNNING"] * 2
    scene.call(Call("StopJobs", {"JobIds": [both]}))
    short = submit(wall_time="0:00:30", Nodes=1)
    assert states()[short] == "RUNNING"
    scene.service.clock.advance(31)
    assert states()[short] == "FAILED"


def test_resources_of_older_jobs_are_obeyed_too() -> None:
    """Node, Cpu, Mem and ClockTime of SubmitJob mean the same to the queue."""
    scene = Scene(OLD, "timed")
    run = {"CommandLine": "sleep 1000", "RunasUser": "alice1", "RunasUserPassword": "Made-up-1"}
    scene.call(Call("SubmitJob", {**run, "Node": 2, "Cpu": 1, "ClockTime": "30"}, {"job": "JobId"}))
    rows = scene.call(Call("ListJobsWithFilters", {"JobStatus": "notfinish"}))["Jobs"]
    assert [(row["State"], row["Resources"]) for row in rows] == [("RUNNING", {"Nodes": 2, "Cores": 2})]
    scene.service.clock.advance(31)
    assert scene.call(Call("ListJobsWithFilters", {"JobStatus": "notfinish"}))["Jobs"] == []


def test_jobs_are_filtered_and_sorted() -> None:
    """By name, user, queue, node, end and time; the latest come first unless the request says otherwise."""
    scene = Scene(NEW, "timed")
    for number, name in enumerate(("alpha", "beta", "gamma"), 1):
        spec = {"CommandLine": f"-- sleep {number}", "RunasUser": "alice1"}
        scene.call(Call("CreateJob", {"JobName": name, "JobSpec": spec}))
        scene.service.clock.advance(1)

    def names(**wanted: Any) -> list[str]:
        return [row["JobName"] for row in scene.call(Call("ListJobs", {"JobFilter": wanted}))["Jobs"]]

    assert names() == ["gamma", "beta", "alpha"]
    assert names(SortBy={"SubmitOrder": "asc"}) == ["alpha", "beta", "gamma"]
    assert names(JobName="et") == ["beta"]
    assert names(JobStatus="finished") == ["beta", "alpha"]
    assert names(Users=["alice1", "bob"]) == ["gamma", "beta", "alpha"]
    assert names(Users=["bob"]) == names(Queues=["none"]) == names(Nodes=["none"]) == []
    assert names(CreateTimeStart="1600001001", CreateTimeEnd="1600001001") == ["beta"]
    scene.service.clock.advance(9)
    assert names(SortBy={"ExecuteOrder": "desc"}) == ["gamma", "beta", "alpha"]
    error = scene.refusal(Call("ListJobs", {"JobFilter": {"CreateTimeEnd": "soon"}}))
    assert error is not None
    assert error.code == "InvalidParams"


def test_queues_grow_and_shrink_by_their_settings() -> None:
    """If the cluster and the queue say so, within MaxCount and MinCount; nodes that are kept alive stay."""
    scene = Scene(NEW, "timed")
    scene.call(
        Call("UpdateCluster", {"EnableScaleOut": True, "EnableScaleIn": True, "GrowInterval": 1, "IdleInterval": 1})
    )
    queue = {"QueueName": "comp", "ComputeNodes": [NODE], "MaxCount": 3, "MinCount": 1}
    scene.call(Call("UpdateQueue", {"Queue": {**queue, "EnableScaleOut": True, "EnableScaleIn": True}}))
    scene.call(Call("UpdateNodes", {"Instances": [{"InstanceId": "$node", "KeepAlive": True}]}))
    for _ in range(8):
        scene.call(Call("CreateJob", {"JobSpec": {"CommandLine": "-- sleep 300", "Resources": {"Cores": 2}}}))
    scene.service.clock.advance(250)
    assert scene.call(Call("ListNodes"))["TotalCount"] == 3
    scene.service.clock.advance(3000)
    assert [node["Id"] for node in scene.call(Call("ListNodes"))["Nodes"]] == [scene.saved["node"]]


def test_create_nodes_takes_what_there_is_from_min_count_on() -> None:
    """Limits of the cluster leave room for some; fewer than MinCount are refused."""
    scene = Scene(NEW)
    scene.call(Call("UpdateCluster", {"MaxCount": 4}))
    given = {"QueueName": "comp", "Count": 5, "ComputeNode": NODE}
    for least in ({}, {"MinCount": 3}):
        error = scene.refusal(Call("CreateNodes", {**given, **least}))
        assert error is not None
        assert error.code == "InvalidParams"
    assert len(scene.call(Call("CreateNodes", {**given, "MinCount": 1}))["InstanceIds"]) == 2


def test_changes_are_logged_by_their_request() -> None:
    """The identifier of a response is that of its log, with one stage; refused requests leave none."""
    scene = Scene(NEW)
    span = {"From": 1_600_000_000, "To": 1_700_000_000}
    request = scene.call(Call("CreateQueue", {"Queue": {"QueueName": "gpu"}}))["RequestId"]
    assert scene.refusal(Call("CreateQueue", {"Queue": {"QueueName": "gpu"}})) is not None
    rows = scene.call(Call("ListCommonLogs", {**span, "ActionName": ["CreateQueue"]}))["Logs"]
    assert [(row["RequestId"], row["Status"]) for row in rows] == [(request, "Finished")]
    detail = scene.call(Call("GetCommonLogDetail", {**span, "LogRequestId": request}))
    assert (detail["Action"], detail["LogDetail"][0]["StageName"]) == ("CreateQueue", "CreateQueue")
    assert scene.call(Call("ListCommonLogs", {"From": 1, "To": 2}))["Logs"] == []


def test_regions_come_page_by_page() -> None:
    """Each page but the last names the token of the next; a token of no list is refused."""
    scene, found, given = Scene(NEW), [], {"MaxResults": 7}
    while True:
        page = scene.call(Call("ListRegions", given))
        found += [region["RegionId"] for region in page["Regions"]]
        assert len(page["Regions"]) <= 7
        if not page["NextToken"]:
            break
        given = {"MaxResults": 7, "NextToken": page["NextToken"]}
    assert len(found) == len(set(found)) == page["TotalCount"]
    error = scene.refusal(Call("ListRegions", {"NextToken": "none"}))
    assert error is not None
    assert error.code == "InvalidParams"


def test_a_failed_order_has_a_code_of_its_version() -> None:
    """Codes that only the first version has become the nearest of this one."""
    scene = Scene(NEW)
    scene.service.backend.seed["account"].update(balance=0.0)
    error = scene.refusal(Call("CreateNodes", {"QueueName": "comp", "Count": 1}))
    assert error is not None
    assert (error.code, error.status) == ("InvalidPayMethod", 400)
    scene.service.backend.seed["account"].update(in_debt=True)
    error = scene.refusal(Call("CreateNodes", {"QueueName": "comp", "Count": 1}))
    assert error is not None
    assert error.code == "InDebt"
