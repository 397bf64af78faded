# Generated from spec/2024-07-30/actions/job/GetJob.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetJob: Describe a job."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.job_resources_info import JobResourcesInfo

__all__ = ["GetJobRequest", "GetJobResponse", "JobInfo", "JobResourcesUsed", "JobVariableInfo", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class JobResourcesUsed(Model):
    """Resources that a job uses."""

    cores: str | None = None
    """Number of CPU cores, as a text."""

    memory: str | None = None
    """Memory used, with its unit, such as 512mb."""

    nodes: str | None = None
    """Number of nodes, as a text."""

    __wire__ = (
        WireField("cores", "Cores", "string"),
        WireField("memory", "Memory", "string"),
        WireField("nodes", "Nodes", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobVariableInfo(Model):
    """An environment variable of a job."""

    name: str | None = None
    """Name of the variable."""

    value: str | None = None
    """Value of the variable."""

    __wire__ = (
        WireField("name", "Name", "string"),
        WireField("value", "Value", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobInfo(Model):
    """A job in detail."""

    array_job_id: str | None = None
    """Identifier of the array job that this job is part of; empty for a single job."""

    array_job_sub_id: str | None = None
    """Index of the job in its array job; meaningful only with array_job_id."""

    array_request: str | None = None
    """Indices of an array job, written as first-last:step. 2-7:2 means the indices 2, 4 and 6."""

    command_line: str | None = None
    """Command or script that the job runs."""

    create_time: str | None = None
    """Time at which the job was submitted, without a time zone, such as 2024-08-16T10:52:48."""

    error_log: str | None = None
    """Path of the file with the standard error output."""

    extra_info: str | None = None
    """Further information about the job, as a text."""

    job_id: str | None = None
    """Identifier of the job."""

    job_name: str | None = None
    """Name of the job."""

    job_queue: str | None = None
    """Name of the queue of the job."""

    last_modify_time: str | None = None
    """Time of the last change, without a time zone, such as 2024-08-16T10:52:48."""

    node_list: str | None = None
    """Nodes that run the job, as the scheduler writes them."""

    output_log: str | None = None
    """Path of the file with the standard output."""

    priority: str | None = None
    """Priority of the job."""

    resources: JobResourcesInfo | None = None
    """Resources that the job requests."""

    resources_used: JobResourcesUsed | None = None
    """Resources that the job uses."""

    run_as_user: str | None = None
    """Cluster user who runs the job."""

    start_time: str | None = None
    """Time at which the job started, without a time zone, such as 2024-08-16T10:52:48."""

    state: str | None = None
    """State of the job."""

    variables: list[JobVariableInfo] = field(factory=list)
    """Environment variables of the job."""

    __wire__ = (
        WireField("array_job_id", "ArrayJobId", "string"),
        WireField("array_job_sub_id", "ArrayJobSubId", "string"),
        WireField("array_request", "ArrayRequest", "string"),
        WireField("command_line", "CommandLine", "string"),
        WireField("create_time", "CreateTime", "string"),
        WireField("error_log", "ErrorLog", "string"),
        WireField("extra_info", "ExtraInfo", "string"),
        WireField("job_id", "JobId", "string"),
        WireField("job_name", "JobName", "string"),
        WireField("job_queue", "JobQueue", "string"),
        WireField("last_modify_time", "LastModifyTime", "string"),
        WireField("node_list", "NodeList", "string"),
        WireField("output_log", "OutputLog", "string"),
        WireField("priority", "Priority", "string"),
        WireField("resources", "Resources", "model", model=JobResourcesInfo),
        WireField("resources_used", "ResourcesUsed", "model", model=JobResourcesUsed),
        WireField("run_as_user", "RunasUser", "string"),
        WireField("start_time", "StartTime", "string"),
        WireField("state", "State", "string"),
        WireField("variables", "Variables", "list", item="model", model=JobVariableInfo),
    )


@define(eq=False, repr=False, kw_only=True)
class GetJobRequest(Request["GetJobResponse"]):
    """Parameters of GetJob: describe a job.

    Several names differ from CreateJob and ListJobs: job_id is Id in the list, output_log and error_log are
    stdout_path and stderr_path, create_time is submit_time, resources_used is resources_actual_occupied.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    job_id: str
    """Identifier of the job."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("job_id", "JobId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetJobResponse(Response):
    """Response of GetJob: success, job_info, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    job_info: JobInfo | None = None
    """The job."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean", as_text=True),
        WireField("job_info", "JobInfo", "model", model=JobInfo),
    )


OPERATION = Operation(
    "GetJob",
    GetJobRequest,
    GetJobResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
