# Generated from spec/2024-07-30/actions/cluster/GetCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetCluster: Describe a cluster with its state, services and limits."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.custom_configuration_info import CustomConfigurationInfo

__all__ = [
    "GetClusterRequest",
    "GetClusterResponse",
    "ManagerInfo",
    "ManagerNodeInfo",
    "ManagerSchedulerInfo",
    "ManagerServiceInfo",
    "ManagerSystemDiskInfo",
    "MonitorInfo",
    "OPERATION",
    "SchedulerInfo",
]


@define(eq=False, repr=False, kw_only=True)
class ManagerServiceInfo(Model):
    """A service of the manager node, with its state."""

    status: Literal["uninit", "initing", "running", "exception", "releasing", "stopped", "pending"] | str | None = None
    """State of the service. One of: uninit, initing, running, exception, releasing, stopped, pending."""

    type: str | None = None
    """Type of the service, such as nis."""

    version: str | None = None
    """Version of the service."""

    __wire__ = (
        WireField("status", "Status", "string"),
        WireField("type", "Type", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ManagerSystemDiskInfo(Model):
    """The system disk of the manager node."""

    category: str | None = None
    """Category of the disk. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    level: str | None = None
    """Performance level of an ESSD disk. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    size: int | None = None
    """Size of the disk. Unit: GiB. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    __wire__ = (
        WireField("category", "Category", "string"),
        WireField("level", "Level", "string"),
        WireField("size", "Size", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ManagerNodeInfo(Model):
    """The manager node of a cluster."""

    auto_renew: bool | None = None
    """Whether a subscription is renewed automatically. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    auto_renew_period: int | None = None
    """Length of each automatic renewal, in period_unit. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    duration: int | None = None
    """Time for which a preemptible instance is protected from being reclaimed; 0 means no protection. One of: 0, 1.
    Unit: hours. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    enable_ht: bool | None = None
    """Whether hyper-threading is enabled. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    expired_time: str | None = None
    """Time at which the subscription ends; 2099-12-31T15:59Z if there is none."""

    image_id: str | None = None
    """Identifier of the image. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """Billing method of the instance: PrePaid is a subscription, PostPaid is pay-as-you-go. One of: PostPaid, PrePaid."""

    instance_id: str | None = None
    """Identifier of the ECS instance."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    period: int | None = None
    """Length of the subscription, in period_unit. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    period_unit: str | None = None
    """Unit of the subscription period. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    spot_price_limit: float | None = None
    """Highest price per hour, with up to three decimals; only for SpotWithPriceLimit. (Since alibabacloud_ehpc20240730
    2.2.0.)"""

    spot_strategy: str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. (Since alibabacloud_ehpc20240730 2.2.0.)"""

    system_disk: ManagerSystemDiskInfo | None = None
    """System disk."""

    __wire__ = (
        WireField("auto_renew", "AutoRenew", "boolean"),
        WireField("auto_renew_period", "AutoRenewPeriod", "integer"),
        WireField("duration", "Duration", "integer"),
        WireField("enable_ht", "EnableHt", "boolean"),
        WireField("expired_time", "ExpiredTime", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("instance_id", "InstanceId", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("period", "Period", "integer"),
        WireField("period_unit", "PeriodUnit", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("system_disk", "SystemDisk", "model", model=ManagerSystemDiskInfo),
    )


@define(eq=False, repr=False, kw_only=True)
class ManagerSchedulerInfo(Model):
    """The scheduler of a cluster, with its state."""

    status: Literal["uninit", "initing", "running", "exception", "releasing", "stopped", "pending"] | str | None = None
    """State of the scheduler. One of: uninit, initing, running, exception, releasing, stopped, pending."""

    type: Literal["SLURM", "PBS", "OPENGRIDSCHEDULER", "LSF_PLUGIN", "PBS_PLUGIN"] | str | None = None
    """Type of the scheduler. The Terraform provider also saw slurm22. One of: SLURM, PBS, OPENGRIDSCHEDULER, LSF_PLUGIN,
    PBS_PLUGIN."""

    version: str | None = None
    """Version of the scheduler."""

    __wire__ = (
        WireField("status", "Status", "string"),
        WireField("type", "Type", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ManagerInfo(Model):
    """The manager node of a cluster and the services that run on it."""

    dns: ManagerServiceInfo | None = None
    """Name service of the cluster."""

    directory_service: ManagerServiceInfo | None = None
    """Account service of the cluster."""

    manager_node: ManagerNodeInfo | None = None
    """The manager node."""

    scheduler: ManagerSchedulerInfo | None = None
    """Scheduler of the cluster."""

    __wire__ = (
        WireField("dns", "DNS", "model", model=ManagerServiceInfo),
        WireField("directory_service", "DirectoryService", "model", model=ManagerServiceInfo),
        WireField("manager_node", "ManagerNode", "model", model=ManagerNodeInfo),
        WireField("scheduler", "Scheduler", "model", model=ManagerSchedulerInfo),
    )


@define(eq=False, repr=False, kw_only=True)
class MonitorInfo(Model):
    """Monitoring settings of a cluster."""

    enable_compute_load_monitor: bool | None = None
    """Whether the load of the compute nodes is monitored. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    __wire__ = (WireField("enable_compute_load_monitor", "EnableComputeLoadMonitor", "boolean"),)


@define(eq=False, repr=False, kw_only=True)
class SchedulerInfo(Model):
    """Scheduler settings of a cluster."""

    enable_power_saving: bool | None = None
    """Whether the scheduler's power saving is enabled. (Since alibabacloud_ehpc20240730 2.2.2.)"""

    enable_topology_awareness: bool | None = None
    """Whether the scheduler takes the network topology into account. (Since alibabacloud_ehpc20240730 2.0.2.)"""

    __wire__ = (
        WireField("enable_power_saving", "EnablePowerSaving", "boolean"),
        WireField("enable_topology_awareness", "EnableTopologyAwareness", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetClusterRequest(Request["GetClusterResponse"]):
    """Parameters of GetCluster: describe a cluster with its state, services and limits.

    Several names and types differ from CreateCluster: delete_protection for deletion_protection, enable_ht of the
    manager node for enable_ht.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (WireField("cluster_id", "ClusterId", "string", required=True),)


@define(eq=False, repr=False, kw_only=True)
class GetClusterResponse(Response):
    """Response of GetCluster: client_version, cluster_category, cluster_create_time, cluster_custom_configuration,
    cluster_id, cluster_mode, cluster_modify_time, cluster_name, cluster_status, cluster_vswitch_id, cluster_vpc_id,
    delete_protection, ehpc_version, enable_scale_in, enable_scale_out, grow_interval, idle_interval, manager,
    max_core_count, max_count, monitor_spec, resource_group_id, scheduler_spec, security_group_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    client_version: str | None = None
    """Version of the E-HPC client on the cluster."""

    cluster_category: Literal["Standard", "Serverless"] | str | None = None
    """Edition of the cluster. One of: Standard, Serverless."""

    cluster_create_time: str | None = None
    """Time at which the cluster was created, in UTC."""

    cluster_custom_configuration: CustomConfigurationInfo | None = None
    """Script that runs on each node after it was set up."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    cluster_mode: Literal["Integrated", "Hybrid", "Custom"] | str | None = None
    """Deployment mode of the cluster: Integrated is all in the cloud, Hybrid is partly on premises, Custom is a setup of
    your own. One of: Integrated, Hybrid, Custom."""

    cluster_modify_time: str | None = None
    """Time of the last change of the cluster, in UTC."""

    cluster_name: str | None = None
    """Name of the cluster."""

    cluster_status: (
        Literal["uninit", "creating", "initing", "running", "exception", "releasing", "stopping", "stopped", "pending"]
        | str
        | None
    ) = None
    """State of the cluster. One of: uninit, creating, initing, running, exception, releasing, stopping, stopped,
    pending."""

    cluster_vswitch_id: str | None = None
    """Identifier of the cluster's vSwitch, which is in the cluster's VPC."""

    cluster_vpc_id: str | None = None
    """Identifier of the cluster's VPC."""

    delete_protection: bool | None = None
    """Whether the cluster is protected against deletion."""

    ehpc_version: str | None = None
    """E-HPC product version of the cluster."""

    enable_scale_in: bool | None = None
    """Whether scale-in removes idle nodes automatically."""

    enable_scale_out: bool | None = None
    """Whether scale-out adds nodes automatically."""

    grow_interval: int | None = None
    """Interval between two scale-out rounds. Unit: minutes."""

    idle_interval: int | None = None
    """Time for which a node may be idle before scale-in removes it. Unit: minutes."""

    manager: ManagerInfo | None = None
    """Manager node and the services that run on it."""

    max_core_count: int | None = None
    """Largest number of CPU cores that the cluster may manage."""

    max_count: int | None = None
    """Largest number of compute nodes."""

    monitor_spec: MonitorInfo | None = None
    """Monitoring settings."""

    resource_group_id: str | None = None
    """Identifier of the resource group."""

    scheduler_spec: SchedulerInfo | None = None
    """Scheduler settings."""

    security_group_id: str | None = None
    """Identifier of the security group."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("client_version", "ClientVersion", "string"),
        WireField("cluster_category", "ClusterCategory", "string"),
        WireField("cluster_create_time", "ClusterCreateTime", "string"),
        WireField("cluster_custom_configuration", "ClusterCustomConfiguration", "model", model=CustomConfigurationInfo),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("cluster_mode", "ClusterMode", "string"),
        WireField("cluster_modify_time", "ClusterModifyTime", "string"),
        WireField("cluster_name", "ClusterName", "string"),
        WireField("cluster_status", "ClusterStatus", "string"),
        WireField("cluster_vswitch_id", "ClusterVSwitchId", "string"),
        WireField("cluster_vpc_id", "ClusterVpcId", "string"),
        WireField("delete_protection", "DeleteProtection", "boolean", as_text=True),
        WireField("ehpc_version", "EhpcVersion", "string"),
        WireField("enable_scale_in", "EnableScaleIn", "boolean"),
        WireField("enable_scale_out", "EnableScaleOut", "boolean"),
        WireField("grow_interval", "GrowInterval", "integer"),
        WireField("idle_interval", "IdleInterval", "integer"),
        WireField("manager", "Manager", "model", model=ManagerInfo),
        WireField("max_core_count", "MaxCoreCount", "integer", as_text=True),
        WireField("max_count", "MaxCount", "integer", as_text=True),
        WireField("monitor_spec", "MonitorSpec", "model", model=MonitorInfo),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("scheduler_spec", "SchedulerSpec", "model", model=SchedulerInfo),
        WireField("security_group_id", "SecurityGroupId", "string"),
    )


OPERATION = Operation(
    "GetCluster",
    GetClusterRequest,
    GetClusterResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
