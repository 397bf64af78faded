# Generated from spec/2018-04-12/actions/cluster/GetSchedulerInfo.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetSchedulerInfo: Get settings of the scheduler of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["GetSchedulerInfoRequest", "GetSchedulerInfoResponse", "OPERATION", "SchedulerSettings"]


@define(eq=False, repr=False, kw_only=True)
class SchedulerSettings(Model):
    """Settings of a scheduler."""

    configuration: str | None = None
    """Settings of the scheduler, as a text."""

    sched_name: str | None = None
    """Name of the scheduler."""

    __wire__ = (
        WireField("configuration", "Configuration", "string"),
        WireField("sched_name", "SchedName", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetSchedulerInfoRequest(Request["GetSchedulerInfoResponse"]):
    """Parameters of GetSchedulerInfo: get settings of the scheduler of a cluster."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    scheduler_names: Sequence[Literal["pbs", "pbs19", "slurm", "slurm19", "slurm20"] | str] | None = None
    """Names of the schedulers. One of: pbs, pbs19, slurm, slurm19, slurm20."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("scheduler_names", "Scheduler.n.SchedName", "list", item="string", style="indexed"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetSchedulerInfoResponse(Response):
    """Response of GetSchedulerInfo: sched_info, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    sched_info: list[SchedulerSettings] = field(factory=list)
    """Schedulers with their settings."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("sched_info", "SchedInfo", "list", item="model", model=SchedulerSettings),
    )


OPERATION = Operation(
    "GetSchedulerInfo",
    GetSchedulerInfoRequest,
    GetSchedulerInfoResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "query"},
)
