"""Chapter cloud_metric: profilings of processes on nodes."""

from __future__ import annotations

import base64
import json
from datetime import datetime, timezone

from ..protocol.errors import ServiceError
from ..protocol.serializer import escape_xml
from ..state.inventory import find_nodes, get_nodes, get_resources
from ..state.lifecycle import TIMED
from ..state.listings import Search
from ..state.sqlite_store import Record
from .call import Call, Members
from .registry import handles


@handles("RunCloudMetricProfiling")
def run_cloud_metric_profiling(call: Call) -> None:
    """Starts a profiling on a running node; it lasts as long as asked for, and no process is looked at."""
    backend, process = call.backend, call["ProcessId"]
    cluster = call.cluster("running")
    hosts = find_nodes(backend, cluster, search=Search("HostName", call["HostName"].__eq__), limit=1).records
    if not hosts:
        message = f"The cluster {cluster.id} has no node with the name {call['HostName'][:80]}."
        raise ServiceError("ComputeNotFound", message)
    host = hosts[0]
    if backend.status(host) != "running":
        raise ServiceError("InvalidNodeStatus", f"The node {host.id} is {backend.status(host)}; it must be running.")
    if process < 1:
        raise ServiceError("InvalidParams", "The value of ProcessId must be at least 1.")
    for profiling in backend.store.list("profiling", cluster.id):
        is_same = (profiling.data["InstanceId"], profiling.data["Pid"]) == (host.id, process)
        if is_same and backend.lifecycles.is_in_progress(profiling):
            raise ServiceError("ConflictOpt", f"The process {process} on {call['HostName']} is being profiled already.")
    moment = datetime.fromtimestamp(call.now, timezone.utc)
    name = f"{cluster.id}_{host.id}_{process}_{moment:%Y-%m-%d-%H-%M-%S}"
    if backend.store.get("profiling", name, cluster.id) is not None:
        name += f"-{backend.store.next_number(name)}"
    data = {
        "InstanceId": host.id,
        "HostName": call["HostName"],
        "Pid": process,
        "Duration": call["Duration"],
        "Freq": call["Freq"],
        "TriggerTime": f"{moment:%Y-%m-%d %H:%M:%S}",
    }
    record = Record("profiling", name, cluster.id, data)
    backend.start(record, "run")
    if backend.lifecycles.progress.mode == TIMED:
        record.due = call.now + call["Duration"] / backend.lifecycles.progress.number
        backend.store.save(record)


@handles("ListCloudMetricProfilings")
def list_cloud_metric_profilings(call: Call) -> Members:
    """Lists the profilings that were started on a cluster, those that still go on included."""
    shown, page = call.paginate(call.backend.store.list("profiling", call.cluster().id))
    call.mark_polled(shown)
    rows = [{"ProfilingId": profiling.id, **profiling.data} for profiling in shown]
    return {**page, "Profilings": {"ProfilingInfo": rows}}


@handles("GetCloudMetricProfiling")
def get_cloud_metric_profiling(call: Call) -> Members:
    """Gives two drawings of a profiling that is over, as data URLs; none while it goes on."""
    record = call.get_record("profiling", call["ProfilingId"], "ObjectNotFound", call.cluster().id)
    call.mark_polled([record])
    if call.backend.lifecycles.is_in_progress(record):
        return {"SvgUrls": {"SvgInfo": []}}
    return {"SvgUrls": {"SvgInfo": [draw_profile(record, ".bottomup.svg"), draw_profile(record, ".svg")]}}


def draw_profile(record: Record, ending: str) -> Members:
    """Return a file with what was found, which is nothing but the request."""
    data = record.data
    text = escape_xml(f"{data['HostName']}, process {data['Pid']}: {data['Duration']} s at {data['Freq']} Hz")
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="32"><text y="20">{text}</text></svg>'
    content = svg.encode()
    url = f"data:image/svg+xml;base64,{base64.b64encode(content).decode()}"
    return {"Name": f"{record.id}{ending}", "Size": len(content), "Type": "file", "Url": url}


@handles("GetCloudMetricLogs")
def get_cloud_metric_logs(call: Call) -> Members:
    """Returns one data point of each running node, the share of its cores in use now; nothing else is measured."""
    cluster, rows = call.cluster(), []
    if call["From"] <= call.now <= call["To"] and call["MetricScope"] in (None, "machine"):
        running = get_nodes(call.backend, cluster, lambda node: call.backend.status(node) == "running")
        used = call.scheduler.count_used_cores(running)
        for node in running:
            load = {"cpu": round(100 * used[node.id] / get_resources(call.backend, node)["Cpu"], 1)}
            wanted = call.get("MetricCategories", "cpu").split(",")
            row = {"Hostname": node.data["HostName"], "InstanceId": node.id, "Time": int(call.now)}
            row["MetricData"] = json.dumps({name: value for name, value in load.items() if name in wanted})
            rows.append({**row, "NetworkInterface": "", "DiskDevice": ""})
    return {"MetricLogs": {"MetricLog": rows[::-1] if call["Reverse"] else rows}}
# Hand-written: edit templates/ehpc/emulator/operations/cloud_metric.py, then run `make generate`.
