"""Chapter cloud_metric: a profiling lasts as long as asked for, and has drawings then."""

from __future__ import annotations

import urllib.request

import pytest

from tests.emulator.conformity import InProcessService, instances


def test_a_profiling_has_drawings_when_it_is_over() -> None:
    """The URLs can be opened without a network."""
    service = InProcessService("timed:1")
    cluster = service.create()
    service.clock.advance(200)
    service.ask(
        "RunCloudMetricProfiling", ClusterId=cluster, HostName="compute000", ProcessId=42, Duration=30, Freq=100
    )
    (found,) = service.ask("ListCloudMetricProfilings", ClusterId=cluster)["Profilings"]["ProfilingInfo"]
    node = service.ids(cluster)[0]
    assert found == {
        "ProfilingId": f"{cluster}_{node}_42_2020-09-13-12-30-00",
        "InstanceId": node,
        "HostName": "compute000",
        "Pid": 42,
        "Duration": 30,
        "Freq": 100,
        "TriggerTime": "2020-09-13 12:30:00",
    }
    of_it = {"ClusterId": cluster, "ProfilingId": found["ProfilingId"]}
    service.clock.advance(29)
    assert service.ask("GetCloudMetricProfiling", of_it)["SvgUrls"] == {"SvgInfo": []}
    service.clock.advance(1)
    drawings = service.ask("GetCloudMetricProfiling", of_it)["SvgUrls"]["SvgInfo"]
    assert [drawing["Name"].partition(".")[2] for drawing in drawings] == ["bottomup.svg", "svg"]
    with urllib.request.urlopen(drawings[0]["Url"]) as answer:
        content = answer.read()
    assert b"compute000, process 42: 30 s at 100 Hz" in content
    assert len(content) == drawings[0]["Size"]


def test_looks_end_a_profiling() -> None:
    """A list shows it, and so brings it to its end."""
    service = InProcessService("polls:1")
    cluster = service.create()
    for _ in range(3):
        service.status(cluster)
    service.ask("RunCloudMetricProfiling", ClusterId=cluster, HostName="compute000", ProcessId=42)
    (found,) = service.ask("ListCloudMetricProfilings", ClusterId=cluster)["Profilings"]["ProfilingInfo"]
    drawings = service.ask("GetCloudMetricProfiling", ClusterId=cluster, ProfilingId=found["ProfilingId"])
    assert len(drawings["SvgUrls"]["SvgInfo"]) == 2


def test_profilings_of_one_second_have_names_of_their_own() -> None:
    """The time in their names does not tell them apart."""
    service = InProcessService()
    cluster = service.create()
    for _ in range(3):
        service.ask("RunCloudMetricProfiling", ClusterId=cluster, HostName="compute000", ProcessId=42)
    found = service.ask("ListCloudMetricProfilings", ClusterId=cluster)["Profilings"]["ProfilingInfo"]
    assert len({profiling["ProfilingId"] for profiling in found}) == 3


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        ({"HostName": "none"}, "ComputeNotFound", "The cluster {} has no node with the name none."),
        ({"ProcessId": 0}, "InvalidParams", "The value of ProcessId must be at least 1."),
        ({"Duration": 301}, "InvalidParams", "The value of Duration must be from 5 to 300."),
    ],
)
def test_what_cant_be_profiled_is_refused(change: dict[str, object], code: str, message: str) -> None:
    """The list stays empty."""
    service = InProcessService()
    cluster = service.create()
    parameters = {"ClusterId": cluster, "HostName": "compute000", "ProcessId": 42, **change}
    assert service.refusal("RunCloudMetricProfiling", parameters) == (code, message.format(cluster))
    assert service.ask("ListCloudMetricProfilings", ClusterId=cluster)["TotalCount"] == 0


def test_a_stopped_node_has_no_processes() -> None:
    """It must be running."""
    service = InProcessService()
    cluster = service.create()
    (node,) = service.ids(cluster)
    service.ask("StopNodes", ClusterId=cluster, **instances(node))
    found = service.refusal("RunCloudMetricProfiling", ClusterId=cluster, HostName="compute000", ProcessId=42)
    assert found == ("InvalidNodeStatus", f"The node {node} is stopped; it must be running.")
    assert service.refusal("GetCloudMetricProfiling", ClusterId=cluster, ProfilingId="none") == (
        "ObjectNotFound",
        f"There is no profiling none in {cluster}.",
    )
