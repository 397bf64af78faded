"""Chapter serverless_job: jobs that run in containers of their own, without nodes; here they only take their time."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from ..jobs.runner import Runner
from ..protocol.errors import ServiceError
from ..protocol.timestamps import format_timestamp
from ..state.backend import Backend
from ..state.sqlite_store import Record
from .call import Call, Members
from .registry import handles

OUTCOMES = {
    "AfterSucceeded": ("Succeeded",),
    "AfterCorresponding": ("Succeeded",),
    "AfterFailed": ("Failed", "Canceled"),
    "AfterAny": ("Succeeded", "Failed", "Canceled"),
}
"""How a job must end for one that depends on it."""
GROUP_STATES = {"Initing": "Scheduling", "Canceled": "Terminating"}
"""States of a job for which its container has another word."""

KIND = "serverless_job"


@handles("SubmitServerlessJob")
def submit_serverless_job(call: Call) -> Members:
    """Takes a job that starts at once, or when the jobs that it depends on have ended; it never fails by itself."""
    cluster, backend = call.cluster("running"), call.backend
    for dependency in call.get("DependsOn", ()):
        call.get_record(KIND, dependency.get("JobId", ""), "InvalidParams", cluster.id)
    job = Record(KIND, backend.new_id("job-", 20, "abcdefghijklmnopqrstuvwxyz0123456789"), cluster.id)
    job.data = {**{n: v for n, v in call.values.items() if n != "RegionId"}, "SubmitTime": backend.now}
    job.data.update(ChangeTime=backend.now, StartTime=None, EndTime=None)
    backend.pause(job, "wait")
    start_if_ready(backend, job)
    return {"JobId": job.id}


def start_if_ready(backend: Backend, job: Record) -> None:
    """Start a job if all that it depends on have ended as they must, or cancel it if one has ended otherwise."""
    ready = True
    for dependency in job.data.get("DependsOn", ()):
        other = backend.store.get(KIND, dependency["JobId"], job.scope)
        status = "Canceled" if other is None else backend.status(other)
        if status not in OUTCOMES["AfterAny"]:
            ready = False
        elif status not in OUTCOMES[dependency.get("Type", "AfterSucceeded")]:
            backend.start(job, "cancel")
            return
    if ready:
        backend.start(job, "run")


def note_change(backend: Backend, job: Record) -> None:
    """Note when a job has started or ended, and start those that have waited for it."""
    status, data = backend.status(job), job.data
    data["ChangeTime"] = backend.now
    if status == "Running" or (status == "Succeeded" and data["StartTime"] is None):
        data["StartTime"] = backend.now
    ended = status in OUTCOMES["AfterAny"]
    if ended:
        data["EndTime"] = backend.now
    backend.store.save(job)
    for other in backend.store.list(KIND, job.scope) if ended else ():
        awaited = {dependency["JobId"] for dependency in other.data.get("DependsOn", ())}
        if other.transition == "wait" and job.id in awaited:
            start_if_ready(backend, other)


def find_jobs(call: Call) -> list[Record]:
    """Return the jobs that a request names, which must exist, each once."""
    cluster = call.cluster()
    return [call.get_record(KIND, name, "InvalidParams", cluster.id) for name in dict.fromkeys(call["JobIds"])]


@handles("StopServerlessJobs")
def stop_serverless_jobs(call: Call) -> None:
    """Cancels jobs that have not ended, all of them or none; nothing happens to those that have."""
    for job in find_jobs(call):
        if call.backend.status(job) not in OUTCOMES["AfterAny"]:
            call.backend.start(job, "cancel")


def describe(call: Call, job: Record) -> Members:
    """Return a job for a response; its times are seconds since 1970, or left out."""
    data = job.data
    container, status = data["Container"], call.backend.status(job)
    names = {"Args": "Arg", "Commands": "Command", "EnvironmentVars": "EnvironmentVar", "VolumeMounts": "VolumeMount"}
    shown = {**container, **{name: container.get(wire, []) for name, wire in names.items()}, "Name": data["JobName"]}
    group = {
        **{name: data.get(name) for name in ("Cpu", "Memory", "RamRoleName", "SpotStrategy", "SpotPriceLimit")},
        "ContainerGroupId": f"eci-{job.id}",
        "ContainerGroupName": data["JobName"],
        "Status": GROUP_STATES.get(status, status),
        "Containers": [shown],
    }
    indices = data.get("ArrayProperties")
    moments = ("SubmitTime", "StartTime", "EndTime")
    return {
        "JobId": job.id,
        "JobName": data["JobName"],
        "Priority": data.get("JobPriority", 0),
        "Queue": "",
        "State": status,
        "User": call.backend.seed["account"]["id"],
        "IsArrayJob": indices is not None,
        "ArrayProperties": indices,
        "ContainerGroups": [group],
        "LastModifyTime": int(data["ChangeTime"]),
        **{name: None if data[name] is None else int(data[name]) for name in moments},
    }


@handles("DescribeServerlessJobs")
def describe_serverless_jobs(call: Call) -> Members:
    """Describes jobs with their container; an array job has one container for all its indices."""
    jobs = find_jobs(call)
    call.mark_polled(jobs)
    rows = [describe(call, job) for job in jobs]
    return call.fit({"JobInfos": rows, "TotalCount": len(rows)})


@handles("ListServerlessJobs")
def list_serverless_jobs(call: Call) -> Members:
    """Lists the jobs of a cluster by identifier, name, state and time; Running includes Initing."""
    backend, state = call.backend, call["State"]
    states = {"Running": ("Initing", "Running")}.get(state, (state,))
    start, end = (read_moment(call, name) for name in ("SubmitTimeStart", "SubmitTimeEnd"))
    jobs = [
        job
        for job in backend.store.list(KIND, call.cluster().id)
        if (not call["JobIds"] or job.id in call["JobIds"])
        and (not call["JobNames"] or job.data["JobName"] in call["JobNames"])
        and (state == "All" or backend.status(job) in states)
        and (start is None or job.data["SubmitTime"] >= start)
        and (end is None or job.data["SubmitTime"] <= end)
    ]
    if call["StartOrder"] is not None:
        jobs.sort(key=lambda job: job.data["StartTime"] or call.now)
    shown, page = call.paginate(jobs[::-1] if "Desc" in (call["StartOrder"], call["SubmitOrder"]) else jobs)
    call.mark_polled(shown)
    rows = []
    for job in shown:
        moments = {name: job.data[name] for name in ("SubmitTime", "StartTime", "EndTime")}
        times = {name: "" if moment is None else format_timestamp(moment) for name, moment in moments.items()}
        rows.append({**describe(call, job), **times})
    return call.fit({**page, "Jobs": rows})


def read_moment(call: Call, name: str) -> float | None:
    """Return a time that a parameter names, in seconds since 1970 or as a timestamp, or None if it names none."""
    text = call.get(name, "")
    if not text:
        return None
    try:
        return float(text) if text.isdecimal() else datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()
    except ValueError:
        raise ServiceError("InvalidParams", f"The value of {name} is not a time: {text[:40]}.") from None


def subscribe(backend: Backend, runner: Runner) -> None:  # noqa: ARG001
    """Subscribe to what happens to the jobs."""
    backend.on_change(KIND, partial(note_change, backend))
# Hand-written: edit templates/ehpc/emulator/operations/serverless_job.py, then run `make generate`.
