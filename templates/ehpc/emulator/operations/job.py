"""Chapter job: jobs, which the scheduler runs, and their scripts."""

from __future__ import annotations

import base64
import json
import re

from ..jobs.job_script import check_name
from ..jobs.runner import resolve_path
from ..jobs.scheduler import ENDED
from ..jobs.surroundings import get_home, get_output_files
from ..protocol.errors import ServiceError
from ..protocol.timestamps import format_second
from ..state.inventory import check_agent, get_queue
from ..state.sqlite_store import Record
from .call import Call, Members
from .container import get_app, place_image
from .job_filter import filter_jobs
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
def create_job_file(call: Call) -> None:
    """Checks the user and writes the file into the cluster's folder; a relative path begins in the user's home."""
    cluster = call.cluster("running")
    check_user(call, cluster, call["RunasUser"], call["RunasUserPassword"])
    check_text("TargetFile", call["TargetFile"])
    path = resolve_path(call["TargetFile"], get_home(call["RunasUser"]))
    call.runner.write(cluster.id, path, base64.b64decode(call["Content"]))


@handles("SubmitJob")
def submit_job(call: Call) -> Members:
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
    if call["Node"] is not None:
        asked = {"Nodes": "Node", "Cores": "Cpu", "Memory": "Mem", "Gpus": "Gpu"}
        job["Resources"] = {name: call[wire] for name, wire in asked.items() if call[wire] is not None}
    if call["ClockTime"] is not None:
        job["WallTime"] = call["ClockTime"]
    return {"JobId": call.scheduler.submit(cluster, job)}


def read_settings(call: Call, names: list[str]) -> Members:
    """Return the named settings of a job, or of a template of one, checked."""
    check_settings({name: call[name] for name in ("Variables", *TEXTS) if call[name] is not None})
    if call["ArrayRequest"] is not None:
        check_indices(call["ArrayRequest"], call.backend.seed["limits"]["array_jobs"])
    return {name: call[name] for name in names if call[name] is not None}


def check_settings(settings: Members) -> None:
    """Refuse settings of a job that no system can take."""
    for name in TEXTS:
        check_text(name, settings.get(name, ""))
    for name in COMMANDS:
        if len(settings.get(name, "").encode("utf-8", "surrogateescape")) > LONGEST_COMMAND:
            message = f"The value of {name} is longer than {LONGEST_COMMAND} bytes; put it into a script."
            raise ServiceError("InvalidParams", message)
    for number, variable in enumerate(settings.get("Variables", ()), 1):
        name, value = variable.get("Name"), variable.get("Value")
        if not (isinstance(name, str) and VARIABLE.fullmatch(name) and isinstance(value, str)):
            message = f"Item {number} of Variables needs a Name of letters, digits and underscores, and a Value."
            raise ServiceError("InvalidParams", message)
        check_text(f"Variables.{number}.Value", value)


def check_text(name: str, text: str) -> None:
    """Refuse a string that no system can take."""
    if "\0" in text:
        raise ServiceError("InvalidParams", f"The value of {name} holds a null character.")


def check_indices(request: str, most: int) -> None:
    """Refuse indices of an array job that are not written like ``1-10:2``, or are more than ``most``."""
    match = ARRAY.fullmatch(request)
    if match is None or int(match[1]) > int(match[2]):
        message = "The value of ArrayRequest must be written as first-last:step, such as 1-10:2."
        raise ServiceError("InvalidParams", message)
    span = range(int(match[1]), int(match[2]) + 1, int(match[3] or 1))
    if len(span) > most:
        raise ServiceError("InvalidParams", f"The value of ArrayRequest asks for {len(span)} jobs; {most} are allowed.")


@handles("ListJobs")
def list_jobs(call: Call) -> Members:
    """Lists the jobs by owner, end, and whether they may run again; an array job stands before its own jobs."""
    cluster = call.cluster()
    check_agent(call.backend, cluster, "AgentError.Job.ListFailure")
    users = [] if call["Owner"] is None else [call["Owner"]]
    wanted = {"Users": users, "JobStatus": call["State"] or "all", "Rerunable": call["Rerunable"]}
    shown, page = filter_jobs(call, cluster, wanted)
    return {**page, "Jobs": {"JobInfo": [describe_job(call, cluster, job) for job in shown]}}


def describe_job(call: Call, cluster: Record, job: Record) -> Members:
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
        "SubmitTime": format_second(data["SubmitTime"]),
        "StartTime": format_second(data.get("StartTime")),
        "LastModifyTime": format_second(data["ChangeTime"]),
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


@handles("StopJobs")
def stop_jobs(call: Call) -> None:
    """Ends jobs with all their processes, all of them or none; jobs that have ended by themselves are refused."""
    cluster = call.cluster("running")
    jobs = get_requested_jobs(call, cluster, "AgentError.Job.StopFailure")
    for job in jobs:
        status = call.backend.status(job)
        if status in ENDED and status != "cancelled":
            raise ServiceError("AgentError.Job.StopFailure", f"The job {job.id} has ended already.")
    call.scheduler.cancel(jobs)


@handles("DeleteJobs")
def delete_jobs(call: Call) -> None:
    """Ends jobs and takes them from the list, all of them or none; the accounting still knows them."""
    cluster = call.cluster("running")
    jobs = get_requested_jobs(call, cluster, "AgentError.Job.DeleteFailure")
    call.scheduler.cancel(jobs)
    for job in jobs:
        for listed in [job, *(call.scheduler.get_parts(job) if job.kind == "array" else ())]:
            call.backend.store.remove(listed)


def get_requested_jobs(call: Call, cluster: Record, code: str) -> list[Record]:
    """Return the jobs that a request names; refuse with ``code`` if one of them does not exist."""
    jobs: dict[str, Record] = {}
    for number, item in enumerate(call["Jobs"], 1):
        name = item.get("Id")
        if not isinstance(name, str):
            raise ServiceError("InvalidParams", f"Item {number} of Jobs needs an Id, which is a text.")
        job = find_job(call, cluster, name, code)
        jobs[job.id] = job
    return list(jobs.values())


def find_job(call: Call, cluster: Record, id: str, code: str) -> Record:
    """Return a job or an array job of a cluster; refuse with ``code`` if there is none."""
    store = call.backend.store
    job = store.get("job", id, cluster.id) or store.get("array", id, cluster.id)
    if job is None:
        raise ServiceError(code, f"The cluster {cluster.id} has no job {id[:80]}; ListJobs lists the jobs.")
    return job


def read_log(call: Call, job: Record) -> tuple[bytes, bytes]:
    """Return the output and the error output of a job."""
    stdout, stderr = (call.runner.read(job.scope, path) or b"" for path in get_output_files(job))
    return stdout, stderr


@handles("DescribeJob")
def describe_one_job(call: Call) -> Members:
    """Describes a job as ListJobs does, in a JSON text."""
    cluster = call.cluster()
    job = find_job(call, cluster, call["JobId"], "InvalidParams")
    call.mark_polled([job])
    return {"Message": {"JobInfo": json.dumps(describe_job(call, cluster, job), ensure_ascii=False)}}


@handles("GetJobLog")
def get_job_log(call: Call) -> Members:
    """Returns a part of the output of a job, which exists with --run-jobs alone, in Base64; ExecHost is not needed."""
    job = find_job(call, call.cluster(), call["JobId"], "InvalidParams")
    start, end = call["Offset"], call["Offset"] + call["Size"]
    output, errors = (base64.b64encode(content[start:end]).decode() for content in read_log(call, job))
    return {"JobId": job.id, "OutputLog": output, "ErrorLog": errors}


@handles("ListJobsWithFilters")
def list_jobs_with_filters(call: Call) -> Members:
    """Lists the jobs that the filters let pass, by default in the order of submission."""
    cluster = call.cluster()
    check_agent(call.backend, cluster, "AgentError.Job.ListFailure")
    shown, page = filter_jobs(call, cluster, {**call.values, "SortBy": call.values})
    rows = []
    for job in shown:
        variables = json.dumps(job.data["Variables"], ensure_ascii=False)
        row = {**describe_job(call, cluster, job), "Queue": job.data["Queue"], "VariableList": variables}
        rows.append({**row, "Rerunable": bool(job.data.get("ReRunable"))})
    return {**page, "Success": True, "Jobs": rows}


@handles("RerunJobs")
def rerun_jobs(call: Call) -> None:
    """Puts jobs that have ended into their queues again, all of them or none; of an array job, all that have ended."""
    cluster = call.cluster("running")
    for job in get_requested_jobs(call, cluster, "AgentError.Job.RerunFailure"):
        if call.backend.status(job) not in ENDED:
            raise ServiceError("AgentError.Job.RerunFailure", f"The job {job.id} has not ended yet.")
        call.scheduler.rerun(job)


@handles("SetJobUser")
def set_job_user(call: Call) -> None:
    """Checks the user and notes the name in the cluster's log; no more follows, as SubmitJob always names its own."""
    cluster = call.cluster("running")
    user = check_user(call, cluster, call["RunasUser"], call["RunasUserPassword"])
    cluster.data["JobUser"] = user.id
    call.backend.store.save(cluster)
    call.backend.log(cluster.id, "SetJobUser", f"Jobs belong to the user {user.id}.")
