# Generated from spec/2024-07-30/actions/cluster/ListClusters.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListClusters: List clusters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.custom_configuration_info import CustomConfigurationInfo

__all__ = [
    "ClusterAddon",
    "ClusterAddonResources",
    "ClusterAddonService",
    "ClusterNodeCounts",
    "ClusterSummary",
    "ClusterUserCounts",
    "ClusterVersionCounts",
    "ListClustersRequest",
    "ListClustersResponse",
    "ManagerServiceSummary",
    "ManagerSummary",
    "OPERATION",
    "SoftwarePackageInfo",
]


@define(eq=False, repr=False, kw_only=True)
class SoftwarePackageInfo(Model):
    """A software package that was installed with the cluster."""

    name: str | None = None
    """Name of the package."""

    version: str | None = None
    """Version of the package."""

    __wire__ = (
        WireField("name", "Name", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterAddonResources(Model):
    """Resources of an add-on of a cluster in the list."""

    ecs_instance_id: str | None = None
    """Identifier of the ECS instance that runs the add-on."""

    eip_instance_id: str | None = None
    """Identifier of the elastic IP address (EIP)."""

    __wire__ = (
        WireField("ecs_instance_id", "EcsInstanceId", "string"),
        WireField("eip_instance_id", "EipInstanceId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterAddonService(Model):
    """A service of an add-on of a cluster in the list."""

    service_access_type: str | None = None
    """How the service is accessed, such as URL."""

    service_access_url: str | None = None
    """URL of the service."""

    service_name: str | None = None
    """Name of the service."""

    __wire__ = (
        WireField("service_access_type", "ServiceAccessType", "string"),
        WireField("service_access_url", "ServiceAccessUrl", "string"),
        WireField("service_name", "ServiceName", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterAddon(Model):
    """An add-on of a cluster in the list."""

    addon_id: str | None = None
    """Identifier of the installed add-on. ListAddons lists them."""

    description: str | None = None
    """Description of the add-on."""

    label: str | None = None
    """Display name."""

    name: str | None = None
    """Name of the add-on."""

    resources_spec: ClusterAddonResources | None = None
    """Resources of the add-on."""

    services_spec: list[ClusterAddonService] = field(factory=list)
    """Services of the add-on."""

    status: str | None = None
    """State of the add-on, such as Running."""

    version: str | None = None
    """Version of the add-on."""

    __wire__ = (
        WireField("addon_id", "AddonId", "string"),
        WireField("description", "Description", "string"),
        WireField("label", "Label", "string"),
        WireField("name", "Name", "string"),
        WireField("resources_spec", "ResourcesSpec", "model", model=ClusterAddonResources),
        WireField("services_spec", "ServicesSpec", "list", item="model", model=ClusterAddonService),
        WireField("status", "Status", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ManagerServiceSummary(Model):
    """Type and version of a service of the manager node."""

    type: str | None = None
    """Type of the service, such as NIS or SLURM."""

    version: str | None = None
    """Version of the service."""

    __wire__ = (
        WireField("type", "Type", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ManagerSummary(Model):
    """The services of the manager node of a cluster in the list."""

    dns: ManagerServiceSummary | None = None
    """Name service of the cluster."""

    directory_service: ManagerServiceSummary | None = None
    """Account service of the cluster."""

    scheduler: ManagerServiceSummary | None = None
    """Scheduler of the cluster."""

    __wire__ = (
        WireField("dns", "DNS", "model", model=ManagerServiceSummary),
        WireField("directory_service", "DirectoryService", "model", model=ManagerServiceSummary),
        WireField("scheduler", "Scheduler", "model", model=ManagerServiceSummary),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterNodeCounts(Model):
    """Numbers of compute nodes of a cluster, by state."""

    abnormal_counts: int | None = None
    """Number of compute nodes with a fault."""

    creating_counts: int | None = None
    """Number of compute nodes that are still being created."""

    running_counts: int | None = None
    """Number of compute nodes that are running."""

    __wire__ = (
        WireField("abnormal_counts", "AbnormalCounts", "integer"),
        WireField("creating_counts", "CreatingCounts", "integer"),
        WireField("running_counts", "RunningCounts", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterUserCounts(Model):
    """Numbers of users of a cluster, by permission."""

    normal_counts: int | None = None
    """Number of users with ordinary permissions."""

    sudo_counts: int | None = None
    """Number of users who may use sudo."""

    __wire__ = (
        WireField("normal_counts", "NormalCounts", "integer"),
        WireField("sudo_counts", "SudoCounts", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterSummary(Model):
    """A cluster in the list."""

    additional_packages: list[SoftwarePackageInfo] = field(factory=list)
    """Software packages that were installed with the cluster."""

    addons: list[ClusterAddon] = field(factory=list)
    """Installed add-ons."""

    cluster_category: Literal["Standard", "Serverless"] | str | None = None
    """Edition of the cluster. One of: Standard, Serverless."""

    cluster_create_time: str | None = None
    """Time at which the cluster was created, in UTC."""

    login_methods: list[Literal["password", "keypair"] | str] = field(factory=list)
    """Login methods of the cluster. One of: password, keypair."""

    cluster_custom_configuration: CustomConfigurationInfo | None = None
    """Script that runs on each node after it was set up."""

    cluster_description: str | None = None
    """Description of the cluster."""

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
        Literal["uninit", "creating", "initing", "running", "releasing", "stopping", "stopped", "exception", "pending"]
        | str
        | None
    ) = None
    """State of the cluster. One of: uninit, creating, initing, running, releasing, stopping, stopped, exception,
    pending."""

    cluster_used_core_time: float | None = None
    """CPU time that the cluster's jobs have used. Unit: core hours."""

    cluster_vswitch_id: str | None = None
    """Identifier of the cluster's vSwitch, which is in the cluster's VPC."""

    cluster_vpc_id: str | None = None
    """Identifier of the cluster's VPC."""

    deletion_protection: bool | None = None
    """Whether the cluster is protected against deletion."""

    ehpc_version: str | None = None
    """E-HPC product version of the cluster."""

    manager: ManagerSummary | None = None
    """Manager node and the services that run on it."""

    max_core_count: int | None = None
    """Largest number of CPU cores that the cluster may manage."""

    max_count: int | None = None
    """Largest number of compute nodes."""

    nodes: ClusterNodeCounts | None = None
    """Numbers of compute nodes, by state."""

    resource_group_id: str | None = None
    """Identifier of the resource group."""

    security_group_id: str | None = None
    """Identifier of the security group."""

    users: ClusterUserCounts | None = None
    """Numbers of users, by permission."""

    __wire__ = (
        WireField("additional_packages", "AdditionalPackages", "list", item="model", model=SoftwarePackageInfo),
        WireField("addons", "Addons", "list", item="model", model=ClusterAddon),
        WireField("cluster_category", "ClusterCategory", "string"),
        WireField("cluster_create_time", "ClusterCreateTime", "string"),
        WireField("login_methods", "ClusterCredentials", "list", item="string"),
        WireField("cluster_custom_configuration", "ClusterCustomConfiguration", "model", model=CustomConfigurationInfo),
        WireField("cluster_description", "ClusterDescription", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("cluster_mode", "ClusterMode", "string"),
        WireField("cluster_modify_time", "ClusterModifyTime", "string"),
        WireField("cluster_name", "ClusterName", "string"),
        WireField("cluster_status", "ClusterStatus", "string"),
        WireField("cluster_used_core_time", "ClusterUsedCoreTime", "number"),
        WireField("cluster_vswitch_id", "ClusterVSwitchId", "string"),
        WireField("cluster_vpc_id", "ClusterVpcId", "string"),
        WireField("deletion_protection", "DeletionProtection", "boolean"),
        WireField("ehpc_version", "EhpcVersion", "string"),
        WireField("manager", "Manager", "model", model=ManagerSummary),
        WireField("max_core_count", "MaxCoreCount", "integer"),
        WireField("max_count", "MaxCount", "integer"),
        WireField("nodes", "Nodes", "model", model=ClusterNodeCounts),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("security_group_id", "SecurityGroupId", "string"),
        WireField("users", "Users", "model", model=ClusterUserCounts),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterVersionCounts(Model):
    """Numbers of clusters of the account, by generation."""

    v1_count: int | None = None
    """Number of clusters of the first generation, which API 2018-04-12 manages. (Since alibabacloud_ehpc20240730 2.3.2.)"""

    v2_count: int | None = None
    """Number of clusters of the second generation, which API 2024-07-30 manages. (Since alibabacloud_ehpc20240730
    2.3.2.)"""

    __wire__ = (
        WireField("v1_count", "V1Count", "integer"),
        WireField("v2_count", "V2Count", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListClustersRequest(Request["ListClustersResponse"]):
    """Parameters of ListClusters: list clusters.

    Returns clusters of this generation; those of the first generation are only counted, in ehpc_version_statistics.
    The smallest page has 10 clusters.
    """

    cluster_ids: Sequence[str] | None = None
    """Only these clusters. At most 20 items."""

    cluster_names: Sequence[str] | None = None
    """Only clusters with these names. At most 20 items."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 10 to 100. Default: 10."""

    __wire__ = (
        WireField("cluster_ids", "ClusterIds", "list", item="string", style="json"),
        WireField("cluster_names", "ClusterNames", "list", item="string", style="json"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListClustersResponse(Response):
    """Response of ListClusters: clusters, ehpc_version_statistics, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    clusters: list[ClusterSummary] = field(factory=list)
    """Clusters on this page."""

    ehpc_version_statistics: ClusterVersionCounts | None = None
    """Numbers of clusters of the account, by generation."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("clusters", "Clusters", "list", item="model", model=ClusterSummary),
        WireField("ehpc_version_statistics", "EhpcVersionStatistics", "model", model=ClusterVersionCounts),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer", as_text=True),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListClusters",
    ListClustersRequest,
    ListClustersResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="clusters",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=100,
    ),
    item_limits={"cluster_ids": 20, "cluster_names": 20},
)
