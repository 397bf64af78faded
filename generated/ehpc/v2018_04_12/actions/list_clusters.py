# Generated from spec/2018-04-12/actions/cluster/ListClusters.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListClusters: List the clusters of the account with their state and resources, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "ClusterNodeCounts",
    "ClusterResources",
    "ClusterSummary",
    "ListClustersRequest",
    "ListClustersResponse",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class ClusterNodeCounts(Model):
    """Numbers of nodes of a cluster by state."""

    total: int | None = None
    """Number of all these nodes."""

    normal_count: int | None = None
    """Number of nodes that work."""

    operating_count: int | None = None
    """Number of nodes on which an operation is going on, such as initialising, installing or releasing."""

    stopped_count: int | None = None
    """Number of stopped nodes."""

    exception_count: int | None = None
    """Number of failed nodes."""

    __wire__ = (
        WireField("total", "Total", "integer"),
        WireField("normal_count", "NormalCount", "integer"),
        WireField("operating_count", "OperatingCount", "integer", aliases=("OperationCount",)),
        WireField("stopped_count", "StoppedCount", "integer"),
        WireField("exception_count", "ExceptionCount", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterResources(Model):
    """Computing resources of all nodes of a cluster together."""

    cpu: int | None = None
    """Processor cores. Unit: cores."""

    memory: int | None = None
    """Main memory. Unit: MB."""

    gpu: int | None = None
    """Graphics processors. Unit: cards."""

    __wire__ = (
        WireField("cpu", "Cpu", "integer"),
        WireField("memory", "Memory", "integer"),
        WireField("gpu", "Gpu", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterSummary(Model):
    """A cluster as it stands in the list of clusters."""

    id: str | None = None
    """Identifier of the cluster."""

    region_id: str | None = None
    """Region of the cluster."""

    zone_id: str | None = None
    """Zone that the nodes are placed in."""

    name: str | None = None
    """Name of the cluster."""

    description: str | None = None
    """Free text about the cluster."""

    status: Literal["uninit", "creating", "init", "running", "exception", "releasing"] | str | None = None
    """State of the cluster; not initialised, being created, being initialised, running, failed, or being released. One
    of: uninit, creating, init, running, exception, releasing."""

    os_tag: str | None = None
    """Tag of the operating system image. ListImages lists the tags."""

    account_type: Literal["nis", "ldap"] | str | None = None
    """Service that holds the user accounts. One of: nis, ldap."""

    scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None
    """Scheduler of the cluster. One of: pbs, slurm, opengridscheduler, deadline."""

    deploy_mode: Literal["Standard", "Advanced", "Simple", "Tiny", "OneBox"] | str | None = None
    """How the roles are spread over nodes. Standard: account, scheduler and login node of their own; Advanced: the same
    in high availability; Simple: account and scheduler share a node; Tiny: account, scheduler and login share a node;
    OneBox: one node has all these roles and computes too. Compute nodes are extra in every mode. One of: Standard,
    Advanced, Simple, Tiny, OneBox."""

    count: int | None = None
    """Number of compute nodes."""

    instance_type: str | None = None
    """ECS instance type of the compute nodes, such as ecs.n1.large."""

    login_nodes: str | None = None
    """Login nodes as a JSON text, a list of objects with the member "Id", an ECS instance."""

    create_time: str | None = None
    """Moment at which the cluster was created."""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Origin of the image; public, own, shared by another account, or of the marketplace. One of: system, self, others,
    marketplace."""

    image_id: str | None = None
    """Image of the nodes."""

    location: Literal["OnPremise", "PublicCloud"] | str | None = None
    """Where the cluster is; OnPremise is a hybrid cluster with local nodes, PublicCloud one in the cloud alone. The
    service also writes public_cloud. One of: OnPremise, PublicCloud."""

    managers: ClusterNodeCounts | None = None
    """Management nodes by state."""

    computes: ClusterNodeCounts | None = None
    """Compute nodes by state."""

    total_resources: ClusterResources | None = None
    """Resources that the cluster has."""

    used_resources: ClusterResources | None = None
    """Resources that are in use."""

    base_os_tag: str | None = None
    """Tag of the base image's operating system. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    client_version: str | None = None
    """Version of the E-HPC client on the cluster. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    compute_spot_price_limit: float | None = None
    """Highest price per hour of a preemptible node. Unit: CNY per hour. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How compute nodes bid if they are preemptible ones: NoSpot are ordinary instances, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. (Since
    alibabacloud_ehpc20180412 1.0.2.)"""

    ehpc_version: str | None = None
    """E-HPC product version of the cluster. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    has_plugin: bool | None = None
    """Whether the cluster has a scheduler plug-in. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """Billing method of the instance: PrePaid is a subscription, PostPaid is pay-as-you-go. One of: PostPaid, PrePaid.
    (Since alibabacloud_ehpc20180412 1.0.2.)"""

    is_compute_ess: bool | None = None
    """Whether an Auto Scaling group creates the nodes. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    node_prefix: str | None = None
    """Prefix of the host names of new nodes. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    node_suffix: str | None = None
    """Suffix of the host names of new nodes. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    resource_group_id: str | None = None
    """Identifier of the resource group. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    vswitch_id: str | None = None
    """Identifier of the vSwitch. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    vpc_id: str | None = None
    """Identifier of the VPC. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("id", "Id", "string"),
        WireField("region_id", "RegionId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("name", "Name", "string"),
        WireField("description", "Description", "string"),
        WireField("status", "Status", "string"),
        WireField("os_tag", "OsTag", "string"),
        WireField("account_type", "AccountType", "string"),
        WireField("scheduler_type", "SchedulerType", "string"),
        WireField("deploy_mode", "DeployMode", "string"),
        WireField("count", "Count", "integer"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("login_nodes", "LoginNodes", "string"),
        WireField("create_time", "CreateTime", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("location", "Location", "string"),
        WireField("managers", "Managers", "model", model=ClusterNodeCounts),
        WireField("computes", "Computes", "model", model=ClusterNodeCounts),
        WireField("total_resources", "TotalResources", "model", model=ClusterResources),
        WireField("used_resources", "UsedResources", "model", model=ClusterResources),
        WireField("base_os_tag", "BaseOsTag", "string"),
        WireField("client_version", "ClientVersion", "string"),
        WireField("compute_spot_price_limit", "ComputeSpotPriceLimit", "number"),
        WireField("compute_spot_strategy", "ComputeSpotStrategy", "string"),
        WireField("ehpc_version", "EhpcVersion", "string"),
        WireField("has_plugin", "HasPlugin", "boolean"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("is_compute_ess", "IsComputeEss", "boolean"),
        WireField("node_prefix", "NodePrefix", "string"),
        WireField("node_suffix", "NodeSuffix", "string"),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("vpc_id", "VpcId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListClustersRequest(Request["ListClustersResponse"]):
    """Parameters of ListClusters: list the clusters of the account with their state and resources, page by page.

    ListClustersMeta lists names, states and locations only; DescribeCluster tells more about one cluster.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListClustersResponse(Response):
    """Response of ListClusters: total_count, page_number, page_size, clusters, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    clusters: list[ClusterSummary] = field(factory=list)
    """Clusters on this page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("clusters", "Clusters", "list", item="model", model=ClusterSummary, tag="ClusterInfoSimple"),
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
        largest_size=50,
    ),
    positions={"RegionId": "host"},
)
