# Generated from spec/2018-04-12/actions/cluster/ListClustersMeta.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListClustersMeta: List names, states and locations of the clusters of the account, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ClusterMeta", "ListClustersMetaRequest", "ListClustersMetaResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ClusterMeta(Model):
    """The most important facts about a cluster."""

    id: str | None = None
    """Identifier of the cluster."""

    name: str | None = None
    """Name of the cluster."""

    description: str | None = None
    """Free text about the cluster."""

    status: Literal["uninit", "creating", "init", "running", "exception", "releasing"] | str | None = None
    """State of the cluster; not initialised, being created, being initialised, running, failed, or being released. One
    of: uninit, creating, init, running, exception, releasing."""

    location: Literal["OnPremise", "PublicCloud"] | str | None = None
    """Where the cluster is; OnPremise is a hybrid cluster with local nodes, PublicCloud one in the cloud alone. One of:
    OnPremise, PublicCloud."""

    account_type: Literal["nis", "ldap"] | str | None = None
    """Account service of the node. One of: nis, ldap. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    client_version: str | None = None
    """Version of the E-HPC client on the cluster. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    deploy_mode: Literal["Standard", "Advanced", "Simple", "Tiny"] | str | None = None
    """Deployment mode of the cluster. One of: Standard, Advanced, Simple, Tiny. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    ehpc_version: str | None = None
    """E-HPC product version of the cluster. (Since alibabacloud_ehpc20180412 3.0.1.)"""

    has_plugin: bool | None = None
    """Whether the cluster has a scheduler plug-in. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    is_compute_ess: bool | None = None
    """Whether an Auto Scaling group creates the nodes. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    os_tag: str | None = None
    """Tag of the operating system, such as CentOS_7.9_64. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None
    """Type of the scheduler. One of: pbs, slurm, opengridscheduler, deadline. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    vpc_id: str | None = None
    """Identifier of the VPC. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    __wire__ = (
        WireField("id", "Id", "string"),
        WireField("name", "Name", "string"),
        WireField("description", "Description", "string"),
        WireField("status", "Status", "string"),
        WireField("location", "Location", "string"),
        WireField("account_type", "AccountType", "string"),
        WireField("client_version", "ClientVersion", "string"),
        WireField("deploy_mode", "DeployMode", "string"),
        WireField("ehpc_version", "EhpcVersion", "string"),
        WireField("has_plugin", "HasPlugin", "boolean"),
        WireField("is_compute_ess", "IsComputeEss", "boolean"),
        WireField("os_tag", "OsTag", "string"),
        WireField("scheduler_type", "SchedulerType", "string"),
        WireField("vpc_id", "VpcId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListClustersMetaRequest(Request["ListClustersMetaResponse"]):
    """Parameters of ListClustersMeta: list names, states and locations of the clusters of the account, page by page.

    It is the light form of ListClusters, without nodes and resources. ListRegions lists the regions to ask.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("page_size", "PageSize", "integer"),
        WireField("page_number", "PageNumber", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListClustersMetaResponse(Response):
    """Response of ListClustersMeta: clusters, total_count, page_number, page_size, request_id."""

    clusters: list[ClusterMeta] = field(factory=list)
    """Clusters on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (
        WireField("clusters", "Clusters", "list", item="model", model=ClusterMeta, tag="ClusterInfoSimple"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("request_id", "RequestId", "string"),
    )


OPERATION = Operation(
    "ListClustersMeta",
    ListClustersMetaRequest,
    ListClustersMetaResponse,
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
