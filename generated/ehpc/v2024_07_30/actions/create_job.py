# Generated from spec/2024-07-30/actions/job/CreateJob.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateJob: Submit a job to the scheduler of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["CreateJobRequest", "CreateJobResponse", "JobResources", "JobSpec", "JobVariable", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class JobVariable(Model):
    """An environment variable of a job."""

    name: str
    """Name of the variable."""

    value: str
    """Value of the variable."""

    __wire__ = (
        WireField("name", "Name", "string", required=True),
        WireField("value", "Value", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class JobResources(Model):
    """Resources that a job requests."""

    cores: int | None = None
    """Number of CPU cores per node."""

    gpus: int | None = None
    """Number of GPUs."""

    memory: str | None = None
    """Memory per node, with its unit, such as 4gb."""

    nodes: int | None = None
    """Number of nodes."""

    __wire__ = (
        WireField("cores", "Cores", "integer"),
        WireField("gpus", "Gpus", "integer"),
        WireField("memory", "Memory", "string"),
        WireField("nodes", "Nodes", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobSpec(Model):
    """What a job runs, for whom, in which queue and with which resources."""

    array_request: str | None = None
    """Indices of an array job, written as first-last:step. 2-7:2 means the indices 2, 4 and 6."""

    command_line: str
    """Path of an executable script, relative to the home directory of the user or absolute, or "-- " and a whole
    command, such as "-- /bin/sleep 10". A script that requests resources itself must come without resources."""

    job_queue: str | None = None
    """Name of the queue of the job."""

    post_cmd_line: str | None = None
    """Command that runs after the job."""

    priority: int | None = None
    """Priority of the job; the greater number goes first. From 0 to 9."""

    resources: JobResources | Mapping[str, Any] | None = None
    """Resources that the job requests; leave it out if the script requests them itself."""

    run_as_user: str | None = None
    """Cluster user who runs the job."""

    run_as_user_password: str | None = field(default=None, converter=mask_optional)
    """Password of the user in run_as_user. Secret: never shown in a repr or a log."""

    stderr_path: str | None = None
    """Path of the file for the standard error output. Give the full path."""

    stdout_path: str | None = None
    """Path of the file for the standard output. Give the full path."""

    variables: Sequence[JobVariable | Mapping[str, Any]] | None = None
    """Environment variables of the job."""

    wall_time: str | None = None
    """Longest run time, as hours:minutes:seconds, such as 01:00:00."""

    __wire__ = (
        WireField("array_request", "ArrayRequest", "string"),
        WireField("command_line", "CommandLine", "string", required=True),
        WireField("job_queue", "JobQueue", "string"),
        WireField("post_cmd_line", "PostCmdLine", "string"),
        WireField("priority", "Priority", "integer", as_text=True),
        WireField("resources", "Resources", "model", model=JobResources, style="plain"),
        WireField("run_as_user", "RunasUser", "string"),
        WireField("run_as_user_password", "RunasUserPassword", "string", secret=True),
        WireField("stderr_path", "StderrPath", "string"),
        WireField("stdout_path", "StdoutPath", "string"),
        WireField("variables", "Variables", "list", item="model", model=JobVariable, style="text"),
        WireField("wall_time", "WallTime", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateJobRequest(Request["CreateJobResponse"]):
    """Parameters of CreateJob: submit a job to the scheduler of a cluster.

    Hands the job to the scheduler and returns; the job itself waits and runs afterwards. Poll GetJob or ListJobs for
    its state, and read its output with GetJobLog. GetJob and ListJobs name several of the facts otherwise than this
    action does.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    job_name: str | None = None
    """Name of the job."""

    job_spec: JobSpec | Mapping[str, Any]
    """Command, user, queue and resources of the job."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("job_name", "JobName", "string"),
        WireField("job_spec", "JobSpec", "model", model=JobSpec, style="json", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateJobResponse(Response):
    """Response of CreateJob: success, job_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    job_id: str | None = None
    """Identifier of the job. The example of the official SDK shows the reply of the scheduler instead: Submitted batch
    job 10."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean", as_text=True),
        WireField("job_id", "JobId", "string"),
    )


OPERATION = Operation(
    "CreateJob",
    CreateJobRequest,
    CreateJobResponse,
    mutates=True,
    idempotent=False,
    shown_by=("GetJob", "ListJobs"),
    secret=True,
)
