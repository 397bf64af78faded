# Generated from spec/2018-04-12/actions/job/SubmitJob.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SubmitJob: Submit a job to the scheduler of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.environment_variable import EnvironmentVariable

__all__ = ["OPERATION", "SubmitJobRequest", "SubmitJobResponse"]


@define(eq=False, repr=False, kw_only=True)
class SubmitJobRequest(Request["SubmitJobResponse"]):
    """Parameters of SubmitJob: submit a job to the scheduler of a cluster.

    Hands a command over to the scheduler and returns the identifier of the job; the job itself waits and runs
    afterwards, so poll ListJobs for its state. A script that command_line names, such as job.sh, must be on the
    cluster before; CreateJobFile can put it there.

    CreateJobTemplate keeps a set of these parameters for later use, ListJobTemplates lists what was kept.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    command_line: str
    """Command or script that is the job, such as /home/exampleUser/job.sh."""

    name: str | None = None
    """Name of the job. Later official documentation wants 6 to 30 letters, digits and periods, the first a letter."""

    run_as_user: str
    """Name of the cluster user who runs and owns the job. ListUsers lists the users."""

    run_as_user_password: str | None = field(default=None, converter=mask_optional)
    """Password of the user in run_as_user. Secret: never shown in a repr or a log."""

    priority: int | None = None
    """Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater number goes first.
    From 0 to 9."""

    package_path: str | None = None
    """Directory that holds the command; the job runs there."""

    stdout_redirect_path: str | None = None
    """Directory for the standard output of the job, such as ./LammpsTest."""

    stderr_redirect_path: str | None = None
    """Directory for the standard error output of the job, such as ./LammpsTest."""

    rerunnable: bool | None = None
    """Whether the scheduler may run the job again."""

    array_request: str | None = None
    """Makes the job an array job, written as first-last:step. 1-10:2 means five jobs with the indices 1, 3, 5, 7 and 9."""

    variables: Sequence[EnvironmentVariable | Mapping[str, Any]] | None = None
    """Environment variables that the job sees while it runs."""

    container_id: str | None = None
    """Identifier of the container app that the job runs in, needed only for a job in a container. ListContainerApps
    lists the container apps. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    input_file_url: str | None = None
    """Address of the job's input file in Object Storage Service (OSS), which is downloaded for the job."""

    post_cmd_line: str | None = None
    """Command that follows up the job. Later official documentation says that it is run after the job was submitted."""

    unzip_cmd: str | None = None
    """Command that unpacks the file downloaded from OSS. Later official documentation knows tar xzf, tar xf and unzip."""

    job_queue: str | None = None
    """Name of the queue in which the job runs. ListQueues lists the queues. (Since aliyun-python-sdk-ehpc 1.12.0 and its
    Java twin.)"""

    job_retry_count: int | None = None
    """Number of retries of a failed job; only PBS clusters support it. From 1 to 10. (Since alibabacloud_ehpc20180412
    1.14.22.)"""

    job_retry_on_exit_code: int | None = None
    """Exit code on which the job is retried. (Since alibabacloud_ehpc20180412 1.14.22.)"""

    job_retry_priority: int | None = None
    """Priority of the job when it is retried. From 0 to 9. (Since alibabacloud_ehpc20180412 1.14.22.)"""

    async_: bool | None = None
    """Whether the cluster handles the request asynchronously. Default: false. (Since alibabacloud_ehpc20180412 1.14.20.)"""

    clock_time: str | None = None
    """Longest run time, as hours:minutes:seconds, minutes:seconds or seconds. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    cpu: int | None = None
    """Number of CPU cores. (Since alibabacloud_ehpc20180412 1.14.20.)"""

    gpu: int | None = None
    """Number of GPUs. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    mem: str | None = None
    """Amount of memory of each node, with its unit, such as 4GB. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    node: int | None = None
    """Number of nodes of the job. Only with it have cpu, task, thread, mem and gpu an effect. (Since
    alibabacloud_ehpc20180412 1.0.0.)"""

    task: int | None = None
    """Number of MPI tasks on each node. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    thread: int | None = None
    """Number of OpenMP threads on each node. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("command_line", "CommandLine", "string", required=True),
        WireField("name", "Name", "string"),
        WireField("run_as_user", "RunasUser", "string", required=True),
        WireField("run_as_user_password", "RunasUserPassword", "string", secret=True),
        WireField("priority", "Priority", "integer"),
        WireField("package_path", "PackagePath", "string"),
        WireField("stdout_redirect_path", "StdoutRedirectPath", "string"),
        WireField("stderr_redirect_path", "StderrRedirectPath", "string"),
        WireField("rerunnable", "ReRunable", "boolean"),
        WireField("array_request", "ArrayRequest", "string"),
        WireField("variables", "Variables", "list", item="model", model=EnvironmentVariable, style="json"),
        WireField("container_id", "ContainerId", "string"),
        WireField("input_file_url", "InputFileUrl", "string"),
        WireField("post_cmd_line", "PostCmdLine", "string"),
        WireField("unzip_cmd", "UnzipCmd", "string"),
        WireField("job_queue", "JobQueue", "string"),
        WireField("job_retry_count", "JobRetry.Count", "integer"),
        WireField("job_retry_on_exit_code", "JobRetry.OnExitCode", "integer"),
        WireField("job_retry_priority", "JobRetry.Priority", "integer"),
        WireField("async_", "Async", "boolean"),
        WireField("clock_time", "ClockTime", "string"),
        WireField("cpu", "Cpu", "integer"),
        WireField("gpu", "Gpu", "integer"),
        WireField("mem", "Mem", "string"),
        WireField("node", "Node", "integer"),
        WireField("task", "Task", "integer"),
        WireField("thread", "Thread", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class SubmitJobResponse(Response):
    """Response of SubmitJob: job_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    job_id: str | None = None
    """Identifier of the job, as ListJobs, StopJobs and DeleteJobs know it."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("job_id", "JobId", "string"),
    )


OPERATION = Operation(
    "SubmitJob",
    SubmitJobRequest,
    SubmitJobResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListJobs",),
    secret=True,
    positions={"RegionId": "host"},
)
