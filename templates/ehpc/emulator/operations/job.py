# Hand-written: edit templates/ehpc/emulator/operations/job.py, then run `make generate`.
"""Chapter job: jobs, which the scheduler runs, and their scripts."""

from __future__ import annotations

import base64
import re
from typing import Any

from ..jobs.job_script import check_name
from ..jobs.runner import resolve_path
from ..jobs.scheduler import ENDED, JobFilter
from ..jobs.surroundings import get_home
from ..protocol.errors import ServiceError
from ..protocol.timestamps import format_timestamp
from ..state.inventory import check_agent, get_queue
from ..state.store import Record
from .call import Call
from .container import get_app, place_image
from .registry import handles
from .user import check_user

ARRAY = re.compile(r"([0-9]{1,9})-([0-9]{1,9})(?::([1-9][0-9]{0,8}))?")
VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
PATHS = ("PackagePath", "StdoutRedirectPath", "StderrRedirectPath")
KEPT = ("CommandLine", "Priority", "ReRunable", "ArrayRequest", *PATHS)
"""Settings that a job has, and a template of one."""
FOR_ONE_RUN = ("ContainerId", "InputFileUrl", "PostCmdLine", "UnzipCmd")
"""Settings that only a job has."""
COMMANDS = ("CommandLine", "PostCmdLine", "UnzipCmd")
LONGEST_COMMAND = 128 * 1024 - 1
"""Length in bytes of the longest text that Linux hands over to a program as one argument."""
TEXTS = ("CommandLine", "RunasUser", "Name", "ArrayRequest", *PATHS, *FOR_ONE_RUN)


@handles("CreateJobFile")
def create_job_file(call: Call) -> dict[str, Any]:
    """Checks the user and writes the file into the cluster's folder; a relative path begins in the user's home."""
    cluster = call.cluster("running")
    check_user(call, cluster, call["RunasUser"], call["RunasUserPassword"])
    check_text("TargetFile", call["TargetFile"])
    path = resolve_path(call["TargetFile"], get_home(call["RunasUser"]))
    call.runner.write(cluster.id, path, base64.b64decode(call["Content"]))
    return {}


@handles("SubmitJob")
def submit_job(call: Call) -> dict[str, Any]:
    """Queues a job, or the jobs of an array; the queue goes by priority, then order, on the cores of running nodes."""
    cluster = call.cluster("running")
    check_user(call, cluster, call["RunasUser"], call["RunasUserPassword"])
    check_agent(call.backend, cluster, "AgentError.Job.SubmitFailure")
    job = read_settings(call, [*KEPT, *FOR_ONE_RUN])
    if call["ContainerId"] is not None:
        place_image(call, cluster, get_app(call, call["ContainerId"]))
    queue = get_queue(cluster, call["JobQueue"])["QueueName"] if call["JobQueue"] is not None else ""
    job.update(Owner=call["RunasUser"], Queue=queue, Name=call["Name"] or "", Variables=call.get("Variables", []))
    check_name(job["Name"])
    return {"JobId": call.scheduler.submit(cluster, job)}


def read_settings(call: Call, names: list[str]) -> dict[str, Any]:
    """Return settings of a job, or of a template of one, checked.

    Args:
        call: The call.
        names: The settings.

    Raises:
        ServiceError: If one of them can't be.
    """
    for name in TEXTS:
        check_text(name, call.get(name, ""))
    for name in COMMANDS:
        if len(call.get(name, "").encode("utf-8", "surrogateescape")) > LONGEST_COMMAND:
            message = f"The value of {name} is longer than {LONGEST_COMMAND} bytes; put it into a script."
            raise ServiceError("InvalidParams", message)
    if call["ArrayRequest"] is not None:
        check_indices(call["ArrayRequest"], call.backend.seed["limits"]["array_jobs"])
    for number, variable in enumerate(call.get("Variables", ()), 1):
        name, value = variable.get("Name"), variable.get("Value")
        if not (isinstance(name, str) and VARIABLE.fullmatch(name) and isinstance(value, str)):
            message = f"Item {number} of Variables needs a Name of letters, digits and underscores, and a Value."
            raise ServiceError("InvalidParams", message)
        check_text(f"Variables.{number}.Value", value)
    return {name: call[name] for name in names if call[name] is not None}


def check_text(name: str, text: str) -> None:
    """Refuse a string that no system can take."""
    if "\0" in text:
        raise ServiceError("InvalidParams", f"The value of {name} holds a null character.")


def check_indices(request: str, most: int) -> None:
    """Refuse indices of an array job that are not written as they must be, or are too many.

    Args:
        request: What was asked for, such as ``1-10:2``.
        most: How many there may be.

    Raises:
        ServiceError: If it is not of that form, or asks for too many.
    """
    match = ARRAY.fullmatch(request)
    if match is None or int(match[1]) > int(match[2]):
        raise ServiceError(
            "InvalidParams", "The value of ArrayRequest must be written as first-last:step, such as 1-10:2."
        )
    span = range(int(match[1]), int(match[2]) + 1, int(match[3] or 1))
    if len(span) > most:
        raise ServiceError("InvalidParams", f"The value of ArrayRequest asks for {len(span)} jobs; {most} are allowed.")


@handles("ListJobs")
def list_jobs(call: Call) -> dict[str, Any]:
    """Lists the jobs by owner, end, and whether they may run again; an array job stands before its own jobs."""
    cluster = call.cluster()
    check_agent(call.backend, cluster, "AgentError.Job.ListFailure")
    state = call["State"]
    wanted = JobFilter(call["Owner"], None if state is None else state == "finished", call["Rerunable"])
    shown, page = call.read_page(lambda offset, limit: call.scheduler.list(cluster, wanted, offset, limit))
    call.mark_polled([job for job in shown if not job.data.get("Process") and job.due is None])
    return {**page, "Jobs": {"JobInfo": [describe_job(call, cluster, job) for job in shown]}}


def describe_job(call: Call, cluster: Record, job: Record) -> dict[str, Any]:
    """Return a job as ListJobs has it."""
    data, scheduler = job.data, cluster.data["SchedulerType"]
    spellings = call.backend.seed["job_states"]
    state = spellings.get(scheduler, spellings["pbs"])[call.backend.status(job)]
    row = {
        "Id": job.id,
        "Name": data["Name"],
        "Owner": data["Owner"],
        "Priority": str(data.get("Priority", 0)),
        "State": state,
        "NodeList": str(data["Hosts"]) if data["Hosts"] else "",
        "SubmitTime": format_moment(data["SubmitTime"]),
        "StartTime": format_moment(data.get("StartTime")),
        "LastModifyTime": format_moment(data["ChangeTime"]),
        "Stdout": data.get("StdoutRedirectPath", ""),
        "Stderr": data.get("StderrRedirectPath", ""),
        "Comment": data.get("Comment", ""),
        "ArrayRequest": data.get("ArrayRequest", ""),
        "Resources": {"Nodes": len(data["Hosts"]), "Cores": sum(data["Allocated"].values())},
        "ShellPath": resolve_path(data.get("PackagePath", ""), get_home(data["Owner"])),
    }
    if scheduler == "pbs":
        row["Rerunable"] = "true" if data.get("ReRunable", False) else "false"
    return row


def format_moment(seconds: float | None) -> str:
    """Return a time as ListJobs writes it, such as ``2018-07-18T17:46:47``."""
    return "" if seconds is None else format_timestamp(seconds).partition(".")[0]


@handles("StopJobs")
def stop_jobs(call: Call) -> dict[str, Any]:
    """Ends jobs with all their processes, all of them or none; jobs that have ended by themselves are refused."""
    cluster = call.cluster("running")
    jobs = get_requested_jobs(call, cluster, "AgentError.Job.StopFailure")
    for job in jobs:
        status = call.backend.status(job)
        if status in ENDED and status != "cancelled":
            raise ServiceError("AgentError.Job.StopFailure", f"The job {job.id} has ended already.")
    call.scheduler.cancel(jobs)
    return {}


@handles("DeleteJobs")
def delete_jobs(call: Call) -> dict[str, Any]:
    """Ends jobs and takes them from the list, all of them or none; the accounting still knows them."""
    cluster = call.cluster("running")
    jobs = get_requested_jobs(call, cluster, "AgentError.Job.DeleteFailure")
    call.scheduler.cancel(jobs)
    for job in jobs:
        for listed in [job, *(call.scheduler.get_parts(job) if job.kind == "array" else ())]:
            call.backend.store.remove(listed)
    return {}


def get_requested_jobs(call: Call, cluster: Record, code: str) -> list[Record]:
    """Return the jobs that a request names.

    Raises:
        ServiceError: If one of them does not exist.
    """
    jobs: dict[str, Record] = {}
    for number, item in enumerate(call["Jobs"], 1):
        name = item.get("Id")
        if not isinstance(name, str):
            raise ServiceError("InvalidParams", f"Item {number} of Jobs needs an Id, which is a text.")
        store = call.backend.store
        job = store.get("job", name, cluster.id) or store.get("array", name, cluster.id)
        if job is None:
            raise ServiceError(code, f"The cluster {cluster.id} has no job {name[:80]}; ListJobs lists the jobs.")
        jobs[job.id] = job
    return list(jobs.values())


@handles("SetJobUser")
def set_job_user(call: Call) -> dict[str, Any]:
    """Checks the user and notes the name in the cluster's log; no more follows, as SubmitJob always names its own."""
    cluster = call.cluster("running")
    user = check_user(call, cluster, call["RunasUser"], call["RunasUserPassword"])
    cluster.data["JobUser"] = user.id
    call.backend.store.save(cluster)
    call.backend.log(cluster.id, "SetJobUser", f"Jobs belong to the user {user.id}.")
    return {}
