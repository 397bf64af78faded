"""Chapter job of 2024-07-30: jobs, with the resources that they ask for."""

from __future__ import annotations

import base64
import json

from ...jobs.job_script import check_name
from ...jobs.scheduler import ENDED
from ...jobs.surroundings import get_output_files
from ...protocol.errors import ServiceError
from ...protocol.timestamps import format_second
from ...state.inventory import check_agent, get_queue
from ...state.sqlite_store import Record
from ..call import Call, Members
from ..job import check_indices, check_settings, find_job, read_log
from ..job_filter import filter_jobs
from ..user import check_user
from . import VERSION, handles

ROOT = "root"
LATEST_FIRST = {"SubmitOrder": "desc"}
COMMAND = "-- "
"""What a command begins with, in contrast to the path of a script."""


@handles("CreateJob")
def create_job(call: Call) -> Members:
    """Queues a script, or a command after "-- "; nodes, cores, memory, GPUs and wall time are obeyed by the queue."""
    cluster, spec = call.cluster("running"), call["JobSpec"]
    check_agent(call.backend, cluster, "AgentError")
    owner = spec.get("RunasUser", ROOT)
    if owner != ROOT and spec.get("RunasUserPassword") is not None:
        check_user(call, cluster, owner, spec["RunasUserPassword"])
    elif owner != ROOT:
        call.get_record("user", owner, "AgentError", cluster.id)
    command = spec["CommandLine"].removeprefix(COMMAND).strip()
    if not command:
        raise ServiceError("InvalidParams", "JobSpec.CommandLine is empty.")
    job = {
        **{name: spec[name] for name in ("PostCmdLine", "Priority", "WallTime", "ArrayRequest") if spec.get(name)},
        "CommandLine": command,
        "Name": call["JobName"] or "",
        "Owner": owner,
        "Queue": get_queue(cluster, spec["JobQueue"], "InvalidParams")["QueueName"] if spec.get("JobQueue") else "",
        "Variables": spec.get("Variables", []),
        "Resources": spec.get("Resources", {}),
        "StdoutRedirectPath": spec.get("StdoutPath", ""),
        "StderrRedirectPath": spec.get("StderrPath", ""),
    }
    check_settings(job)
    check_name(job["Name"])
    if "ArrayRequest" in job:
        check_indices(job["ArrayRequest"], call.backend.seed["limits"]["array_jobs"])
    return {"JobId": call.scheduler.submit(cluster, job)}


def describe_job(call: Call, cluster: Record, job: Record) -> Members:
    """Return what GetJob and ListJobs have in common, under the names of GetJob."""
    data = job.data
    spellings = call.backend.seed["job_states"]
    words = spellings.get(f"{cluster.data['SchedulerType']} {VERSION}", spellings[f"pbs {VERSION}"])
    stdout, stderr = get_output_files(job)
    used = {"Nodes": len(data["Allocated"]), "Cores": sum(data["Allocated"].values())}
    needs = data.get("Needs") or {}
    asked = {"Nodes": len(data["Chunks"]), "Cores": max(data["Chunks"]), "Gpus": needs.get("Gpu", 0)}
    memory = needs.get("Memory", 0)
    return {
        "JobId": job.id,
        "JobName": data["Name"],
        "JobQueue": data["Queue"],
        "RunasUser": data["Owner"],
        "CommandLine": data["CommandLine"],
        "Priority": data.get("Priority", 0),
        "State": words[call.backend.status(job)],
        "ArrayRequest": data.get("ArrayRequest", ""),
        "ArrayJobId": data.get("Array", ""),
        "ArrayJobSubId": data.get("Index", ""),
        "NodeList": ",".join(data["Hosts"]),
        "OutputLog": stdout,
        "ErrorLog": stderr,
        "ExtraInfo": json.dumps({"Comment": data["Comment"]} if data.get("Comment") else {}),
        "Variables": data["Variables"],
        "Resources": {**asked, "Memory": f"{memory}mb" if memory else ""},
        "ResourcesUsed": {**used, "Memory": f"{memory * used['Nodes']}mb", "Gpus": asked["Gpus"] * used["Nodes"]},
    }


@handles("GetJob")
def get_job(call: Call) -> Members:
    """Describes a job; times are written without a zone."""
    cluster = call.cluster()
    job = find_job(call, cluster, call["JobId"], "InvalidParams")
    call.mark_polled([job])
    moments = {"CreateTime": "SubmitTime", "StartTime": "StartTime", "LastModifyTime": "ChangeTime"}
    times = {name: format_second(job.data.get(kept)) for name, kept in moments.items()}
    return {"JobInfo": {**describe_job(call, cluster, job), **times}}


@handles("ListJobs")
def list_jobs(call: Call) -> Members:
    """Lists the jobs that JobFilter lets pass, in its order; times are UNIX seconds, Variables is a JSON text."""
    cluster = call.cluster()
    shown, page = filter_jobs(call, cluster, {"SortBy": LATEST_FIRST, **call.get("JobFilter", {})})
    return {**page, "Jobs": [list_job(call, cluster, job) for job in shown]}


def list_job(call: Call, cluster: Record, job: Record) -> Members:
    """Return a job as ListJobs has it: many members have other names than in GetJob."""
    details = describe_job(call, cluster, job)
    moments = {"SubmitTime": "SubmitTime", "StartTime": "StartTime", "LastModifyTime": "ChangeTime"}
    times = {name: str(int(job.data[kept])) if kept in job.data else "" for name, kept in moments.items()}
    variables = {variable["Name"]: variable["Value"] for variable in job.data["Variables"]}
    spec = {
        **details,
        **times,
        "Id": job.id,
        "Comment": job.data.get("Comment", ""),
        "StdoutPath": details["OutputLog"],
        "StderrPath": details["ErrorLog"],
        "ResourcesActualOccupied": details["ResourcesUsed"],
        "Variables": json.dumps(variables, ensure_ascii=False),
    }
    return {"JobName": details["JobName"], "JobSpec": spec}


@handles("GetJobLog")
def get_job_log(call: Call) -> Members:
    """Returns a part of the output and the error output of a job in Base64, with the sizes of both."""
    job = find_job(call, call.cluster(), call["JobId"], "InvalidParams")
    details: Members = {"JobId": job.id}
    for kind, content in zip(("Stdout", "Stderr"), read_log(call, job), strict=True):
        if call["LogType"] in ("all", kind.lower()):
            part = content[call["Offset"] : call["Offset"] + call["Size"]]
            details.update({f"{kind}Log": base64.b64encode(part).decode(), f"{kind}LogSize": len(content)})
    return details


@handles("StopJobs")
def stop_jobs(call: Call) -> None:
    """Ends queued and running jobs with all their processes, all of them or none; jobs that have ended are refused."""
    cluster = call.cluster("running")
    jobs = [find_job(call, cluster, name, "InvalidParams") for name in dict.fromkeys(call["JobIds"])]
    for job in jobs:
        if call.backend.status(job) in ENDED:
            raise ServiceError("InvalidParams", f"The job {job.id} has ended already.")
    call.scheduler.cancel(jobs)
