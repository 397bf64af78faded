# Hand-written: edit templates/ehpc/emulator/operations/job.py, then run `make generate`.
"""Chapter job: jobs, which the scheduler runs, and their scripts."""

from __future__ import annotations

import base64
import posixpath
import re
import shlex
from typing import Any

from ..jobs.runner import resolved
from ..jobs.scheduler import ENDED, home
from ..protocol.errors import Fault
from ..state.clock import stamp
from ..state.fleet import check_agent, queue_of
from ..state.store import Record
from .call import Call
from .container import app_of, place_image
from .registry import handles
from .user import check_user

ARRAY = re.compile(r"([0-9]{1,9})-([0-9]{1,9})(?::([1-9][0-9]{0,8}))?")
VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
PATHS = ("PackagePath", "StdoutRedirectPath", "StderrRedirectPath")
KEPT = ("CommandLine", "Priority", "ReRunable", "ArrayRequest", *PATHS)
"""Settings that a job has, and a template of one."""
FOR_ONE_RUN = ("ContainerId", "InputFileUrl", "PostCmdLine", "UnzipCmd")
"""Settings that only a job has."""
TEXTS = ("CommandLine", "RunasUser", "Name", "ArrayRequest", *PATHS, *FOR_ONE_RUN)


@handles("CreateJobFile")
def create_job_file(call: Call) -> dict[str, Any]:
    """Checks the user and writes the file into the cluster's folder; a relative path begins in the user's home."""
    cluster = call.cluster("running")
    check_user(call, cluster, call["RunasUser"], call["RunasUserPassword"])
    check_text("TargetFile", call["TargetFile"])
    path = resolved(call["TargetFile"], home(call["RunasUser"]))
    call.world.runner.write(cluster.id, path, base64.b64decode(call["Content"]))
    return {}


@handles("SubmitJob")
def submit_job(call: Call) -> dict[str, Any]:
    """Queues a job, or the jobs of an array; the queue goes by priority, then order, on the cores of running nodes."""
    cluster = call.cluster("running")
    check_user(call, cluster, call["RunasUser"], call["RunasUserPassword"])
    check_agent(call.world, cluster, "AgentError.Job.SubmitFailure")
    job = settings(call, [*KEPT, *FOR_ONE_RUN])
    if call["ContainerId"] is not None:
        place_image(call, cluster, app_of(call, call["ContainerId"]))
    queue = call.get("JobQueue", cluster.data["JobQueue"])
    job.update(Owner=call["RunasUser"], Queue=queue_of(cluster, queue)["QueueName"])
    job["Name"] = call["Name"] or usual_name(call["CommandLine"])
    job["Variables"] = call.get("Variables", [])
    if call["ArrayRequest"] is not None:
        job["Indices"] = indices(call["ArrayRequest"], call.world.seed["limits"]["array_jobs"])
    return {"JobId": call.world.scheduler.submit(cluster, job)}


def settings(call: Call, names: list[str]) -> dict[str, Any]:
    """Return settings of a job, or of a template of one, checked.

    Args:
        call: The call.
        names: The settings.

    Raises:
        Fault: If one of them can't be.
    """
    for name in TEXTS:
        check_text(name, call.get(name, ""))
    if call["ArrayRequest"] is not None:
        indices(call["ArrayRequest"], call.world.seed["limits"]["array_jobs"])
    for number, each in enumerate(call.get("Variables", ()), 1):
        name, value = each.get("Name"), each.get("Value")
        if not (isinstance(name, str) and VARIABLE.fullmatch(name) and isinstance(value, str)):
            message = f"Item {number} of Variables needs a Name of letters, digits and underscores, and a Value."
            raise Fault("InvalidParams", message)
        check_text(f"Variables.{number}.Value", value)
    return {name: call[name] for name in names if call[name] is not None}


def check_text(name: str, text: str) -> None:
    """Refuse a text that no system can take."""
    if "\0" in text:
        raise Fault("InvalidParams", f"The value of {name} holds a null character.")


def usual_name(command: str) -> str:
    """Return the name of a job that was given none: that of the program that it runs."""
    try:
        words = shlex.split(command)
    except ValueError:
        words = command.split()
    return re.sub(r"[^A-Za-z0-9_.+-]", "_", posixpath.basename(words[0]) if words else "") or "STDIN"


def indices(request: str, most: int) -> list[int]:
    """Return the indices that an array job is made for.

    Args:
        request: What was asked for, such as ``1-10:2``.
        most: How many there may be.

    Raises:
        Fault: If it is not of that form, or asks for too many.
    """
    match = ARRAY.fullmatch(request)
    if match is None or int(match[1]) > int(match[2]):
        raise Fault("InvalidParams", "The value of ArrayRequest must be written as first-last:step, such as 1-10:2.")
    found = range(int(match[1]), int(match[2]) + 1, int(match[3] or 1))
    if len(found) > most:
        raise Fault("InvalidParams", f"The value of ArrayRequest asks for {len(found)} jobs; {most} are allowed.")
    return list(found)


@handles("ListJobs")
def list_jobs(call: Call) -> dict[str, Any]:
    """Lists the jobs by owner, end, and whether they may run again; an array job stands before its own jobs."""
    cluster = call.cluster()
    check_agent(call.world, cluster, "AgentError.Job.ListFailure")
    jobs = call.world.scheduler.list(cluster)
    owner, state, again = call["Owner"], call["State"], call["Rerunable"]
    if owner is not None:
        jobs = [job for job in jobs if job.data["Owner"] == owner]
    if state is not None:
        jobs = [job for job in jobs if (call.world.status(job) in ENDED) == (state == "finished")]
    if again is not None:
        jobs = [job for job in jobs if job.data.get("ReRunable", False) == again]
    shown, page = call.page(jobs)
    call.show([job for job in shown if not job.data.get("Process") and job.due is None])
    return {**page, "Jobs": {"JobInfo": [described(call, cluster, job) for job in shown]}}


def described(call: Call, cluster: Record, job: Record) -> dict[str, Any]:
    """Return what ListJobs tells of a job."""
    data, scheduler = job.data, cluster.data["SchedulerType"]
    spellings = call.world.seed["job_states"]
    state = spellings.get(scheduler, spellings["pbs"])[call.world.status(job)]
    row = {
        "Id": job.id,
        "Name": data["Name"],
        "Owner": data["Owner"],
        "Priority": str(data.get("Priority", 0)),
        "State": state,
        "NodeList": str(data["Hosts"]) if data["Hosts"] else "",
        "SubmitTime": moment(data["SubmitTime"]),
        "StartTime": moment(data.get("StartTime")),
        "LastModifyTime": moment(data["ChangeTime"]),
        "Stdout": data.get("StdoutRedirectPath", ""),
        "Stderr": data.get("StderrRedirectPath", ""),
        "Comment": data.get("Comment", ""),
        "ArrayRequest": data.get("ArrayRequest", ""),
        "Resources": {"Nodes": len(data["Hosts"]), "Cores": sum(data["Allocated"].values())},
        "ShellPath": resolved(data.get("PackagePath", ""), home(data["Owner"])),
    }
    if scheduler == "pbs":
        row["Rerunable"] = "true" if data.get("ReRunable", False) else "false"
    return row


def moment(seconds: float | None) -> str:
    """Return a time as ListJobs writes it, such as ``2018-07-18T17:46:47``."""
    return "" if seconds is None else stamp(seconds).partition(".")[0]


@handles("StopJobs")
def stop_jobs(call: Call) -> dict[str, Any]:
    """Ends jobs with all their processes, all of them or none; jobs that have ended by themselves are refused."""
    cluster = call.cluster("running")
    jobs = named(call, cluster, "AgentError.Job.StopFailure")
    for job in jobs:
        status = call.world.status(job)
        if status in ENDED and status != "cancelled":
            raise Fault("AgentError.Job.StopFailure", f"The job {job.id} has ended already.")
    for job in jobs:
        call.world.scheduler.cancel(job)
    return {}


@handles("DeleteJobs")
def delete_jobs(call: Call) -> dict[str, Any]:
    """Ends jobs and takes them from the list, all of them or none; the accounting still knows them."""
    cluster = call.cluster("running")
    for job in named(call, cluster, "AgentError.Job.DeleteFailure"):
        call.world.scheduler.cancel(job)
        for each in call.world.scheduler.list(cluster):
            if job.id in (each.id, each.data.get("Array")):
                call.world.store.remove(each)
    return {}


def named(call: Call, cluster: Record, code: str) -> list[Record]:
    """Return the jobs that a request names.

    Raises:
        Fault: If one of them does not exist.
    """
    found: dict[str, Record] = {}
    for number, each in enumerate(call["Jobs"], 1):
        name = each.get("Id")
        if not isinstance(name, str):
            raise Fault("InvalidParams", f"Item {number} of Jobs needs an Id, which is a text.")
        store = call.world.store
        job = store.get("job", name, cluster.id) or store.get("array", name, cluster.id)
        if job is None:
            raise Fault(code, f"The cluster {cluster.id} has no job {name[:80]}; ListJobs lists the jobs.")
        found[job.id] = job
    return list(found.values())


@handles("SetJobUser")
def set_job_user(call: Call) -> dict[str, Any]:
    """Checks the user and notes the name in the cluster's log; no more follows, as SubmitJob always names its own."""
    cluster = call.cluster("running")
    user = check_user(call, cluster, call["RunasUser"], call["RunasUserPassword"])
    cluster.data["JobUser"] = user.id
    call.world.store.save(cluster)
    call.world.log(cluster.id, "SetJobUser", f"Jobs belong to the user {user.id}.")
    return {}
