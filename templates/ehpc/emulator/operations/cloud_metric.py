# Hand-written: edit templates/ehpc/emulator/operations/cloud_metric.py, then run `make generate`.
"""Chapter cloud_metric: profilings of processes on nodes."""

from __future__ import annotations

import base64
from datetime import datetime, timezone
from typing import Any

from ..protocol.errors import Fault
from ..protocol.serializer import escaped
from ..state.fleet import nodes_of
from ..state.lifecycle import TIMED
from ..state.store import Record
from .call import Call
from .registry import handles


@handles("RunCloudMetricProfiling")
def run_cloud_metric_profiling(call: Call) -> dict[str, Any]:
    """Starts a profiling on a running node; it lasts as long as asked for, and no process is looked at."""
    world, process = call.world, call["ProcessId"]
    cluster = call.cluster("running")
    host = next((each for each in nodes_of(world, cluster) if each.data["HostName"] == call["HostName"]), None)
    if host is None:
        raise Fault("ComputeNotFound", f"The cluster {cluster.id} has no node with the name {call['HostName'][:80]}.")
    if world.status(host) != "running":
        raise Fault("InvalidNodeStatus", f"The node {host.id} is {world.status(host)}; it must be running.")
    if process < 1:
        raise Fault("InvalidParams", "The value of ProcessId must be at least 1.")
    for each in world.store.list("profiling", cluster.id):
        if world.lives.under_way(each) and (each.data["InstanceId"], each.data["Pid"]) == (host.id, process):
            raise Fault("ConflictOpt", f"The process {process} on {call['HostName']} is being profiled already.")
    moment = datetime.fromtimestamp(call.now, timezone.utc)
    name = f"{cluster.id}_{host.id}_{process}_{moment:%Y-%m-%d-%H-%M-%S}"
    if world.store.get("profiling", name, cluster.id) is not None:
        name += f"-{world.store.next_number(name)}"
    data = {
        "InstanceId": host.id,
        "HostName": call["HostName"],
        "Pid": process,
        "Duration": call["Duration"],
        "Freq": call["Freq"],
        "TriggerTime": f"{moment:%Y-%m-%d %H:%M:%S}",
    }
    record = Record("profiling", name, cluster.id, data)
    world.begin(record, "run")
    if world.lives.progress.mode == TIMED:
        record.due = call.now + call["Duration"] / world.lives.progress.number
        world.store.save(record)
    return {}


@handles("ListCloudMetricProfilings")
def list_cloud_metric_profilings(call: Call) -> dict[str, Any]:
    """Lists the profilings that were started on a cluster, those that still go on included."""
    shown, page = call.page(call.world.store.list("profiling", call.cluster().id))
    call.show(shown)
    return {**page, "Profilings": {"ProfilingInfo": [{"ProfilingId": each.id, **each.data} for each in shown]}}


@handles("GetCloudMetricProfiling")
def get_cloud_metric_profiling(call: Call) -> dict[str, Any]:
    """Gives two drawings of a profiling that is over, as data URLs; none while it goes on."""
    record = call.found("profiling", call["ProfilingId"], "ObjectNotFound", call.cluster().id)
    call.show([record])
    if call.world.lives.under_way(record):
        return {"SvgUrls": {"SvgInfo": []}}
    return {"SvgUrls": {"SvgInfo": [drawing(record, ".bottomup.svg"), drawing(record, ".svg")]}}


def drawing(record: Record, ending: str) -> dict[str, Any]:
    """Return a file with what was found, which is nothing but the request."""
    data = record.data
    text = escaped(f"{data['HostName']}, process {data['Pid']}: {data['Duration']} s at {data['Freq']} Hz")
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="32"><text y="20">{text}</text></svg>'
    content = svg.encode()
    url = f"data:image/svg+xml;base64,{base64.b64encode(content).decode()}"
    return {"Name": f"{record.id}{ending}", "Size": len(content), "Type": "file", "Url": url}
