# Generated from spec/2018-04-12/actions/cluster/SetSchedulerInfo.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SetSchedulerInfo: Change settings of the scheduler of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "OPERATION",
    "PbsSettings",
    "QueueAccess",
    "SetSchedulerInfoRequest",
    "SetSchedulerInfoResponse",
    "SlurmSettings",
    "UserResourceLimit",
]


@define(eq=False, repr=False, kw_only=True)
class QueueAccess(Model):
    """Users who may use a queue."""

    acl_users: str | None = None
    """Names of the users who may use the queue, separated by commas; only together with queue."""

    queue: str | None = None
    """Name of the queue."""

    __wire__ = (
        WireField("acl_users", "AclUsers", "string"),
        WireField("queue", "Queue", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class UserResourceLimit(Model):
    """What a user may use of a queue."""

    cpus: int | None = None
    """Largest number of CPU cores of the queue that the user may use."""

    max_jobs: int | None = None
    """Largest number of jobs of the user in the queue. (Since alibabacloud_ehpc20180412 1.14.15.)"""

    mem: str | None = None
    """Largest amount of memory of the queue that the user may use, with its unit."""

    nodes: int | None = None
    """Largest number of nodes of the queue that the user may use."""

    queue: str | None = None
    """Name of the queue."""

    user: str | None = None
    """Name of the user to whom the limit applies."""

    __wire__ = (
        WireField("cpus", "Cpus", "integer"),
        WireField("max_jobs", "MaxJobs", "integer"),
        WireField("mem", "Mem", "string"),
        WireField("nodes", "Nodes", "integer"),
        WireField("queue", "Queue", "string"),
        WireField("user", "User", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class PbsSettings(Model):
    """Settings of a PBS scheduler."""

    acl_limit: Sequence[QueueAccess | Mapping[str, Any]] | None = None
    """Users who may use each queue."""

    job_history_duration: int | None = None
    """Number of days for which finished jobs are kept. From 1 to 30. Unit: days. Default: 14."""

    resource_limit: Sequence[UserResourceLimit | Mapping[str, Any]] | None = None
    """What each user may use of each queue."""

    sched_interval: int | None = None
    """Interval between two scheduling rounds. Unit: seconds. Default: 60."""

    sched_max_jobs: int | None = None
    """Largest number of jobs in the cluster. Default: 20000. (Since alibabacloud_ehpc20180412 1.14.15.)"""

    sched_max_queued_jobs: int | None = None
    """Largest number of queued jobs in the cluster. Default: 10000. (Since alibabacloud_ehpc20180412 1.14.15.)"""

    __wire__ = (
        WireField("acl_limit", "AclLimit", "list", item="model", model=QueueAccess, style="indexed"),
        WireField("job_history_duration", "JobHistoryDuration", "integer"),
        WireField("resource_limit", "ResourceLimit", "list", item="model", model=UserResourceLimit, style="indexed"),
        WireField("sched_interval", "SchedInterval", "integer"),
        WireField("sched_max_jobs", "SchedMaxJobs", "integer"),
        WireField("sched_max_queued_jobs", "SchedMaxQueuedJobs", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class SlurmSettings(Model):
    """Settings of a Slurm scheduler."""

    backfill_interval: int | None = None
    """Interval between two backfill rounds; Slurm only. Unit: seconds. Default: 60."""

    sched_interval: int | None = None
    """Interval between two scheduling rounds. Unit: seconds. Default: 60."""

    __wire__ = (
        WireField("backfill_interval", "BackfillInterval", "integer"),
        WireField("sched_interval", "SchedInterval", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class SetSchedulerInfoRequest(Request["SetSchedulerInfoResponse"]):
    """Parameters of SetSchedulerInfo: change settings of the scheduler of a cluster."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    pbs_info: Sequence[PbsSettings | Mapping[str, Any]] | None = None
    """Settings of the PBS scheduler, as a list of one."""

    scheduler_names: Sequence[Literal["pbs", "pbs19", "slurm", "slurm19", "slurm20"] | str]
    """Names of the schedulers to change. One of: pbs, pbs19, slurm, slurm19, slurm20."""

    slurm_info: Sequence[SlurmSettings | Mapping[str, Any]] | None = None
    """Settings of the Slurm scheduler, as a list of one."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("pbs_info", "PbsInfo", "list", item="model", model=PbsSettings, style="indexed"),
        WireField("scheduler_names", "Scheduler.n.SchedName", "list", item="string", style="indexed", required=True),
        WireField("slurm_info", "SlurmInfo", "list", item="model", model=SlurmSettings, style="indexed"),
    )


@define(eq=False, repr=False, kw_only=True)
class SetSchedulerInfoResponse(Response):
    """Response of SetSchedulerInfo: message, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    message: str | None = None
    """Message of the service."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("message", "Message", "string"),
    )


OPERATION = Operation(
    "SetSchedulerInfo",
    SetSchedulerInfoRequest,
    SetSchedulerInfoResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetSchedulerInfo",),
    secret=False,
    positions={"RegionId": "query"},
)
