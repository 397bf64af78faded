# Generated from spec/2018-04-12/actions/serverless_job/SubmitServerlessJob.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SubmitServerlessJob: Submit a job that runs in a container without nodes of the cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "ArrayIndices",
    "ContainerVariable",
    "ContainerVolume",
    "JobDependency",
    "OPERATION",
    "RetryRule",
    "RetryStrategy",
    "ServerlessContainer",
    "SubmitServerlessJobRequest",
    "SubmitServerlessJobResponse",
]


@define(eq=False, repr=False, kw_only=True)
class ArrayIndices(Model):
    """Indices of an array job."""

    index_end: int | None = None
    """Last index of the array job. From 0 to 4999."""

    index_start: int | None = None
    """First index of the array job. From 0 to 4999."""

    index_step: int | None = None
    """Step between two indices."""

    __wire__ = (
        WireField("index_end", "IndexEnd", "integer"),
        WireField("index_start", "IndexStart", "integer"),
        WireField("index_step", "IndexStep", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ContainerVariable(Model):
    """An environment variable of a container."""

    key: str | None = None
    """Name of the variable. From 1 to 128 characters. (Since alibabacloud_ehpc20180412 2.0.0.)"""

    value: str | None = None
    """Value of the variable."""

    __wire__ = (
        WireField("key", "Key", "string"),
        WireField("value", "Value", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ContainerVolume(Model):
    """A volume that a container mounts."""

    flex_volume_driver: Literal["alicloud/nas", "alicloud/oss"] | str | None = None
    """Volume driver. One of: alicloud/nas, alicloud/oss. (Since alibabacloud_ehpc20180412 2.0.0.)"""

    flex_volume_options: str | None = None
    """Options of the volume driver, as a JSON text. (Since alibabacloud_ehpc20180412 2.0.0.)"""

    mount_path: str | None = None
    """Directory in the container."""

    __wire__ = (
        WireField("flex_volume_driver", "FlexVolumeDriver", "string"),
        WireField("flex_volume_options", "FlexVolumeOptions", "string"),
        WireField("mount_path", "MountPath", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ServerlessContainer(Model):
    """Container in which a serverless job runs."""

    args: Sequence[str] | None = None
    """Arguments of the start command."""

    command: Sequence[str] | None = None
    """Start command."""

    environment_variables: Sequence[ContainerVariable | Mapping[str, Any]] | None = None
    """Environment variables of the container."""

    gpu: int | None = None
    """Number of GPUs."""

    image: str
    """Container image."""

    volume_mounts: Sequence[ContainerVolume | Mapping[str, Any]] | None = None
    """Volumes that the container mounts."""

    working_dir: str | None = None
    """Working directory of the container."""

    __wire__ = (
        WireField("args", "Arg", "list", item="string", style="plain"),
        WireField("command", "Command", "list", item="string", style="plain"),
        WireField(
            "environment_variables", "EnvironmentVar", "list", item="model", model=ContainerVariable, style="plain"
        ),
        WireField("gpu", "Gpu", "integer"),
        WireField("image", "Image", "string", required=True),
        WireField("volume_mounts", "VolumeMount", "list", item="model", model=ContainerVolume, style="plain"),
        WireField("working_dir", "WorkingDir", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class JobDependency(Model):
    """A job that must end before another one starts."""

    job_id: str | None = None
    """Identifier of the job."""

    type: Literal["AfterSucceeded", "AfterFailed", "AfterAny", "AfterCorresponding"] | str | None = None
    """How the other job must end before this one starts. One of: AfterSucceeded, AfterFailed, AfterAny,
    AfterCorresponding. Default: AfterSucceeded."""

    __wire__ = (
        WireField("job_id", "JobId", "string"),
        WireField("type", "Type", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class RetryRule(Model):
    """What to do on an exit code."""

    action: Literal["Retry", "Exit"] | str | None = None
    """What to do when the exit code matches: Retry runs the job again, Exit ends it. One of: Retry, Exit. (Since
    alibabacloud_ehpc20180412 3.0.0.)"""

    on_exit_code: str | None = None
    """Exit code to which the rule applies, 0 to 255. (Since alibabacloud_ehpc20180412 3.0.0.)"""

    __wire__ = (
        WireField("action", "Action", "string"),
        WireField("on_exit_code", "OnExitCode", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class RetryStrategy(Model):
    """When a failed job is retried."""

    attempts: int | None = None
    """Largest number of attempts. From 1 to 10. (Since alibabacloud_ehpc20180412 3.0.0.)"""

    evaluate_on_exit: Sequence[RetryRule | Mapping[str, Any]] | None = None
    """Rules by exit code."""

    __wire__ = (
        WireField("attempts", "Attempts", "integer"),
        WireField("evaluate_on_exit", "EvaluateOnExit", "list", item="model", model=RetryRule, style="plain"),
    )


@define(eq=False, repr=False, kw_only=True)
class SubmitServerlessJobRequest(Request["SubmitServerlessJobResponse"]):
    """Parameters of SubmitServerlessJob: submit a job that runs in a container without nodes of the cluster.

    Returns at once with the identifier of the job. DescribeServerlessJobs shows its state and its containers.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    array_properties: ArrayIndices | Mapping[str, Any] | None = None
    """Indices of the array job. Each index is passed in the environment variable EHPC_ARRAY_TASK_ID."""

    container: ServerlessContainer | Mapping[str, Any]
    """Container in which the job runs."""

    cpu: float | None = None
    """Number of CPU cores."""

    depends_on: Sequence[JobDependency | Mapping[str, Any]] | None = None
    """Jobs that must end before this one starts."""

    ephemeral_storage: int | None = None
    """Size of the temporary storage. Unit: GiB."""

    instance_types: Sequence[str] | None = None
    """ECS instance types that may run the job."""

    job_name: str
    """Name of the job: lowercase letters, digits and hyphens, with no hyphen at either end."""

    job_priority: int | None = None
    """Priority of the job; the greater number goes first. From 0 to 999."""

    memory: float | None = None
    """Amount of memory. Unit: GiB."""

    ram_role_name: str | None = None
    """Name of the RAM role of the instance."""

    retry_strategy: RetryStrategy | Mapping[str, Any] | None = None
    """When the job is retried."""

    spot_price_limit: float | None = None
    """Highest price per hour, with up to three decimals; only for SpotWithPriceLimit. Unit: CNY per hour."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. Default:
    NoSpot."""

    timeout: int | None = None
    """Time after which the job is stopped. Unit: seconds."""

    vswitch_ids: Sequence[str] | None = None
    """Identifiers of the vSwitches that the job may use."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("array_properties", "ArrayProperties", "model", model=ArrayIndices, style="json"),
        WireField("container", "Container", "model", model=ServerlessContainer, style="json", required=True),
        WireField("cpu", "Cpu", "number"),
        WireField("depends_on", "DependsOn", "list", item="model", model=JobDependency, style="json"),
        WireField("ephemeral_storage", "EphemeralStorage", "integer"),
        WireField("instance_types", "InstanceType", "list", item="string", style="json"),
        WireField("job_name", "JobName", "string", required=True),
        WireField("job_priority", "JobPriority", "integer"),
        WireField("memory", "Memory", "number"),
        WireField("ram_role_name", "RamRoleName", "string"),
        WireField("retry_strategy", "RetryStrategy", "model", model=RetryStrategy, style="json"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("timeout", "Timeout", "integer"),
        WireField("vswitch_ids", "VSwitchId", "list", item="string", style="json"),
    )


@define(eq=False, repr=False, kw_only=True)
class SubmitServerlessJobResponse(Response):
    """Response of SubmitServerlessJob: job_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    job_id: str | None = None
    """Identifier of the job."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("job_id", "JobId", "string"),
    )


OPERATION = Operation(
    "SubmitServerlessJob",
    SubmitServerlessJobRequest,
    SubmitServerlessJobResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListServerlessJobs", "DescribeServerlessJobs"),
    secret=False,
    method="POST",
)
