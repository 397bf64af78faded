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
    "ClusterEcsGroup",
    "ClusterEcsInfo",
    "ClusterInfo",
    "DescribeClusterRequest",
    "DescribeClusterResponse",
    "OPERATION",
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

    __wire__ = (
        WireField("manager", "Manager", "model", model=ClusterEcsGroup),
        WireField("compute", "Compute", "model", model=ClusterEcsGroup),
        WireField("login", "Login", "model", model=ClusterEcsGroup),
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
    """Response of DescribeCluster."""

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
)
