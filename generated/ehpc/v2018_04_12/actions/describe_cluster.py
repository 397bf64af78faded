# Generated from spec/2018-04-12/actions/cluster/DescribeCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeCluster: Describe one cluster with its status, network, storage, software and node types."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.application_info import ApplicationInfo
from ..shapes.post_install_script_info import PostInstallScriptInfo

__all__ = [
    "ClusterAddOnInfo",
    "ClusterEcsGroup",
    "ClusterEcsInfo",
    "ClusterInfo",
    "DescribeClusterRequest",
    "DescribeClusterResponse",
    "HybridNodeInfo",
    "InitialImage",
    "OPERATION",
    "OnPremiseService",
]


@define(eq=False, repr=False, kw_only=True)
class ClusterEcsGroup(Model):
    """The nodes of a cluster that have one role."""

    count: int | None = None
    """Number of nodes."""

    instance_type: str | None = None
    """ECS instance type of the nodes, such as ecs.n1.tiny."""

    __wire__ = (
        WireField("count", "Count", "integer"),
        WireField("instance_type", "InstanceType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterEcsInfo(Model):
    """Numbers and instance types of the nodes of a cluster by role."""

    manager: ClusterEcsGroup | None = None
    """Management nodes."""

    compute: ClusterEcsGroup | None = None
    """Compute nodes."""

    login: ClusterEcsGroup | None = None
    """Login nodes."""

    proxy_mgr: ClusterEcsGroup | None = None
    """Proxy nodes of a hybrid cluster. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    __wire__ = (
        WireField("manager", "Manager", "model", model=ClusterEcsGroup),
        WireField("compute", "Compute", "model", model=ClusterEcsGroup),
        WireField("login", "Login", "model", model=ClusterEcsGroup),
        WireField("proxy_mgr", "ProxyMgr", "model", model=ClusterEcsGroup),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterAddOnInfo(Model):
    """An add-on of a cluster."""

    deploy_mode: Literal["local", "ecs"] | str | None = None
    """Where the add-on is deployed. One of: local, ecs."""

    port: int | None = None
    """Port on which the add-on listens."""

    software_id: str | None = None
    """Identifier of the software."""

    status: Literal["running", "stopped", "exception"] | str | None = None
    """State of the add-on. One of: running, stopped, exception."""

    url: str | None = None
    """URL of the add-on's user interface."""

    __wire__ = (
        WireField("deploy_mode", "DeployMode", "string"),
        WireField("port", "Port", "integer"),
        WireField("software_id", "SoftwareId", "string"),
        WireField("status", "Status", "string"),
        WireField("url", "URL", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class InitialImage(Model):
    """The image with which a cluster was created."""

    image_id: str | None = None
    """Identifier of the image."""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Source of the image: system is Alibaba Cloud, self is your account, others are other accounts, marketplace is the
    marketplace. One of: system, self, others, marketplace."""

    os_tag: str | None = None
    """Tag of the operating system, such as CentOS_7.9_64."""

    __wire__ = (
        WireField("image_id", "ImageId", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("os_tag", "OsTag", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class HybridNodeInfo(Model):
    """A local node of a hybrid cluster."""

    account_type: Literal["nis", "ldap"] | str | None = None
    """Account service of the node. One of: nis, ldap."""

    dir: str | None = None
    """Directory of the E-HPC software on the on-premises node."""

    host_name: str | None = None
    """Host name."""

    ip_address: str | None = None
    """Private IP address of the node."""

    role: Literal["Manager", "Login", "Compute"] | str | None = None
    """Role of the node. One of: Manager, Login, Compute."""

    scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None
    """Type of the scheduler. One of: pbs, slurm, opengridscheduler, deadline."""

    __wire__ = (
        WireField("account_type", "AccountType", "string"),
        WireField("dir", "Dir", "string"),
        WireField("host_name", "HostName", "string"),
        WireField("ip_address", "IpAddress", "string"),
        WireField("role", "Role", "string"),
        WireField("scheduler_type", "SchedulerType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class OnPremiseService(Model):
    """A local scheduler or account server of a hybrid cluster."""

    host_name: str | None = None
    """Host name."""

    ip: str | None = None
    """IP address of the node."""

    type: Literal["scheduler", "account"] | str | None = None
    """What the server is: a scheduler or an account server. One of: scheduler, account."""

    __wire__ = (
        WireField("host_name", "HostName", "string"),
        WireField("ip", "IP", "string"),
        WireField("type", "Type", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterInfo(Model):
    """A cluster with everything that the service tells about it."""

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
    """Tag of the operating system image, such as CentOS_7.2_64."""

    account_type: Literal["nis", "ldap"] | str | None = None
    """Service that holds the user accounts. One of: nis, ldap."""

    scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None
    """Scheduler of the cluster. One of: pbs, slurm, opengridscheduler, deadline."""

    create_time: str | None = None
    """Moment at which the cluster was created."""

    security_group_id: str | None = None
    """Security group of the nodes."""

    vpc_id: str | None = None
    """VPC that the nodes are attached to."""

    vswitch_id: str | None = None
    """VSwitch that the nodes are attached to."""

    volume_type: Literal["nas"] | str | None = None
    """Kind of the shared storage. One of: nas."""

    volume_id: str | None = None
    """Identifier of the file system that is the shared storage."""

    volume_protocol: Literal["nfs", "smb"] | str | None = None
    """Protocol that the shared storage is mounted with. One of: nfs, smb."""

    volume_mountpoint: str | None = None
    """Domain name of the mount target of the shared storage."""

    remote_directory: str | None = None
    """Directory of the file system that is mounted, such as /."""

    deploy_mode: Literal["Standard", "Advanced", "Simple", "Tiny", "OneBox"] | str | None = None
    """How the roles are spread over nodes. Standard: account, scheduler and login node of their own; Advanced: the same
    in high availability; Simple: account and scheduler share a node; Tiny: account, scheduler and login share a node;
    OneBox: one node has all these roles and computes too. Compute nodes are extra in every mode. One of: Standard,
    Advanced, Simple, Tiny, OneBox."""

    ha_enable: bool | None = None
    """Whether every management role has a primary and a standby node."""

    ecs_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """How the nodes are paid for; PostPaid is pay-as-you-go, PrePaid a subscription. One of: PostPaid, PrePaid. (Since
    public documentation of 2020.)"""

    key_pair_name: str | None = None
    """Name of the ECS key pair of the login node. (Since public documentation of 2020.)"""

    scc_cluster_id: str | None = None
    """Super computing (SCC) cluster of the nodes; empty for other instance types. (Since public documentation of 2020.)"""

    client_version: str | None = None
    """Version of the E-HPC client on the nodes, such as 1.0.16."""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Origin of the image; public, own, shared by another account, or of the marketplace. One of: system, self, others,
    marketplace."""

    image_id: str | None = None
    """Image of the nodes."""

    location: Literal["OnPremise", "PublicCloud"] | str | None = None
    """Where the cluster is; OnPremise is a hybrid cluster with local nodes, PublicCloud one in the cloud alone. The
    service also writes public_cloud. One of: OnPremise, PublicCloud."""

    applications: list[ApplicationInfo] = field(factory=list)
    """Software that E-HPC has installed."""

    post_install_scripts: list[PostInstallScriptInfo] = field(factory=list)
    """Scripts that the nodes ran after the installation."""

    ecs_info: ClusterEcsInfo | None = None
    """Numbers and instance types of the nodes by role."""

    auto_renew: bool | None = None
    """Whether a subscription is renewed automatically. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    auto_renew_period: int | None = None
    """Length of each automatic renewal, in period_unit. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    base_os_tag: str | None = None
    """Tag of the base image's operating system. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    cluster_version: str | None = None
    """Version of the cluster. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    compute_spot_price_limit: float | None = None
    """Highest price per hour of a preemptible node. Unit: CNY per hour. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How compute nodes bid if they are preemptible ones: NoSpot are ordinary instances, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. (Since
    alibabacloud_ehpc20180412 1.14.24.)"""

    domain: str | None = None
    """Domain name of the local cluster. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    image_name: str | None = None
    """Name of the image. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    openldap_par: str | None = None
    """Settings of the LDAP server, as a text. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    period: int | None = None
    """Length of the subscription, in period_unit. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    period_unit: Literal["Year", "Month", "Hour"] | str | None = None
    """Unit of the subscription period. One of: Year, Month, Hour. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    plugin: str | None = None
    """Settings of the scheduler plug-in, as a JSON text; only for a custom scheduler. (Since alibabacloud_ehpc20180412
    1.14.24.)"""

    ram_node_types: str | None = None
    """Roles of the nodes that have the RAM role, as a text. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    ram_role_name: str | None = None
    """Name of the RAM role of the instance. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    resource_group_id: str | None = None
    """Identifier of the resource group. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    scheduler_pre_install: int | None = None
    """Whether the image has the scheduler installed: 1 or 0. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    scheduler_version: str | None = None
    """Version of the scheduler. (Since alibabacloud_ehpc20180412 3.0.1.)"""

    win_ad_par: str | None = None
    """Settings of the Windows Active Directory, as a text. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    without_agent: int | None = None
    """Whether the cluster has no E-HPC agent: 1 or 0. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    add_ons_info: list[ClusterAddOnInfo] = field(factory=list)
    """Add-ons of the cluster. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    initial_image: InitialImage | None = None
    """Image with which the cluster was created. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    nodes: list[HybridNodeInfo] = field(factory=list)
    """Local nodes of a hybrid cluster. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    on_premise_info: list[OnPremiseService] = field(factory=list)
    """Local scheduler and account servers of a hybrid cluster. (Since alibabacloud_ehpc20180412 1.14.12.)"""

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
        WireField("create_time", "CreateTime", "string"),
        WireField("security_group_id", "SecurityGroupId", "string"),
        WireField("vpc_id", "VpcId", "string"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("volume_type", "VolumeType", "string"),
        WireField("volume_id", "VolumeId", "string"),
        WireField("volume_protocol", "VolumeProtocol", "string"),
        WireField("volume_mountpoint", "VolumeMountpoint", "string"),
        WireField("remote_directory", "RemoteDirectory", "string"),
        WireField("deploy_mode", "DeployMode", "string"),
        WireField("ha_enable", "HaEnable", "boolean"),
        WireField("ecs_charge_type", "EcsChargeType", "string"),
        WireField("key_pair_name", "KeyPairName", "string"),
        WireField("scc_cluster_id", "SccClusterId", "string"),
        WireField("client_version", "ClientVersion", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("location", "Location", "string"),
        WireField("applications", "Applications", "list", item="model", model=ApplicationInfo, tag="ApplicationInfo"),
        WireField(
            "post_install_scripts",
            "PostInstallScripts",
            "list",
            item="model",
            model=PostInstallScriptInfo,
            tag="PostInstallScriptInfo",
        ),
        WireField("ecs_info", "EcsInfo", "model", model=ClusterEcsInfo),
        WireField("auto_renew", "AutoRenew", "boolean", as_text=True),
        WireField("auto_renew_period", "AutoRenewPeriod", "integer", as_text=True),
        WireField("base_os_tag", "BaseOsTag", "string"),
        WireField("cluster_version", "ClusterVersion", "string"),
        WireField("compute_spot_price_limit", "ComputeSpotPriceLimit", "number", as_text=True),
        WireField("compute_spot_strategy", "ComputeSpotStrategy", "string"),
        WireField("domain", "Domain", "string"),
        WireField("image_name", "ImageName", "string"),
        WireField("openldap_par", "OpenldapPar", "string"),
        WireField("period", "Period", "integer", as_text=True),
        WireField("period_unit", "PeriodUnit", "string"),
        WireField("plugin", "Plugin", "string"),
        WireField("ram_node_types", "RamNodeTypes", "string"),
        WireField("ram_role_name", "RamRoleName", "string"),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("scheduler_pre_install", "SchedulerPreInstall", "integer"),
        WireField("scheduler_version", "SchedulerVersion", "string"),
        WireField("win_ad_par", "WinAdPar", "string"),
        WireField("without_agent", "WithoutAgent", "integer"),
        WireField("add_ons_info", "AddOnsInfo", "list", item="model", model=ClusterAddOnInfo, tag="AddOnsInfo"),
        WireField("initial_image", "InitialImage", "model", model=InitialImage),
        WireField("nodes", "Nodes", "list", item="model", model=HybridNodeInfo, tag="NodesInfo"),
        WireField(
            "on_premise_info", "OnPremiseInfo", "list", item="model", model=OnPremiseService, tag="OnPremiseInfo"
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeClusterRequest(Request["DescribeClusterResponse"]):
    """Parameters of DescribeCluster: describe one cluster with its status, network, storage, software and node types.

    Poll it after CreateCluster or RecoverCluster until the status is running or exception. The nodes themselves come
    from ListNodes.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeClusterResponse(Response):
    """Response of DescribeCluster: cluster_info, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    cluster_info: ClusterInfo | None = None
    """The cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("cluster_info", "ClusterInfo", "model", model=ClusterInfo),
    )


OPERATION = Operation(
    "DescribeCluster",
    DescribeClusterRequest,
    DescribeClusterResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
