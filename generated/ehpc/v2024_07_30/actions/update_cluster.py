# Generated from spec/2024-07-30/actions/cluster/UpdateCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UpdateCluster: Change name, limits, scaling, monitoring and other settings of a cluster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.custom_configuration import CustomConfiguration

__all__ = ["MonitorSpec", "OPERATION", "SchedulerSpec", "UpdateClusterRequest", "UpdateClusterResponse"]


@define(eq=False, repr=False, kw_only=True)
class MonitorSpec(Model):
    """Monitoring settings of a cluster."""

    enable_compute_load_monitor: bool | None = None
    """Whether the load of the compute nodes is monitored. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    __wire__ = (WireField("enable_compute_load_monitor", "EnableComputeLoadMonitor", "boolean"),)


@define(eq=False, repr=False, kw_only=True)
class SchedulerSpec(Model):
    """Scheduler settings of a cluster."""

    enable_topology_awareness: bool | None = None
    """Whether the scheduler takes the network topology into account. (Since alibabacloud_ehpc20240730 2.0.2.)"""

    __wire__ = (WireField("enable_topology_awareness", "EnableTopologyAwareness", "boolean"),)


@define(eq=False, repr=False, kw_only=True)
class UpdateClusterRequest(Request["UpdateClusterResponse"]):
    """Parameters of UpdateCluster: change name, limits, scaling, monitoring and other settings of a cluster.

    The request replaces the settings as a whole: what is left out is reset to its default. Read the present settings
    with GetCluster first, and send back those to keep. GetCluster names deletion protection delete_protection.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    client_version: str | None = None
    """Version of the E-HPC client to move to."""

    cluster_custom_configuration: CustomConfiguration | Mapping[str, Any] | None = None
    """Script that runs on each node after it was set up."""

    cluster_description: str | None = None
    """Description of the cluster. From 1 to 128 characters."""

    cluster_name: str | None = None
    """Name of the cluster. From 1 to 128 characters."""

    deletion_protection: bool | None = None
    """Whether the cluster is protected against deletion. When left out, it is set to false: pass its present value to
    keep it."""

    enable_scale_in: bool | None = None
    """Whether scale-in removes idle nodes automatically."""

    enable_scale_out: bool | None = None
    """Whether scale-out adds nodes automatically."""

    grow_interval: int | None = None
    """Interval between two scale-out rounds. The unit is not documented; minutes are assumed. Unit: minutes. When left
    out, it is set to 2: pass its present value to keep it."""

    idle_interval: int | None = None
    """Time for which a node may be idle before scale-in removes it. The unit is not documented; minutes are assumed.
    Unit: minutes. When left out, it is set to 6: pass its present value to keep it."""

    max_core_count: int | None = None
    """Largest number of CPU cores that the cluster may manage. From 0 to 100000."""

    max_count: int | None = None
    """Largest number of compute nodes. From 0 to 5000."""

    monitor_spec: MonitorSpec | Mapping[str, Any] | None = None
    """Monitoring of the cluster. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    scheduler_spec: SchedulerSpec | Mapping[str, Any] | None = None
    """Settings of the scheduler. (Since alibabacloud_ehpc20240730 2.0.2.)"""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("client_version", "ClientVersion", "string"),
        WireField(
            "cluster_custom_configuration",
            "ClusterCustomConfiguration",
            "model",
            model=CustomConfiguration,
            style="json",
        ),
        WireField("cluster_description", "ClusterDescription", "string"),
        WireField("cluster_name", "ClusterName", "string"),
        WireField("deletion_protection", "DeletionProtection", "boolean"),
        WireField("enable_scale_in", "EnableScaleIn", "boolean"),
        WireField("enable_scale_out", "EnableScaleOut", "boolean"),
        WireField("grow_interval", "GrowInterval", "integer"),
        WireField("idle_interval", "IdleInterval", "integer"),
        WireField("max_core_count", "MaxCoreCount", "integer"),
        WireField("max_count", "MaxCount", "integer"),
        WireField("monitor_spec", "MonitorSpec", "model", model=MonitorSpec, style="json"),
        WireField("scheduler_spec", "SchedulerSpec", "model", model=SchedulerSpec, style="json"),
    )


@define(eq=False, repr=False, kw_only=True)
class UpdateClusterResponse(Response):
    """Response of UpdateCluster: success, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
    )


OPERATION = Operation(
    "UpdateCluster",
    UpdateClusterRequest,
    UpdateClusterResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetCluster",),
    secret=False,
)
