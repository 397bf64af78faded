# Generated from spec/2018-04-12/actions/hybrid_cluster/CreateHybridCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateHybridCluster: Create a hybrid cluster, which extends a local cluster into the cloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.post_install_script import PostInstallScript

__all__ = ["CreateHybridClusterRequest", "CreateHybridClusterResponse", "HybridServiceNode", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class HybridServiceNode(Model):
    """A server of the local cluster that E-HPC has to know."""

    host_name: str | None = None
    """Host name of the server. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    ip_address: str | None = None
    """Address of the server. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    role: Literal["Manager", "Login", "Compute"] | str | None = None
    """Role of the server; Manager is a management node (scheduler, accounts), Login a login node, Compute a compute
    node. One of: Manager, Login, Compute. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    account_type: Literal["nis", "ldap"] | str | None = None
    """Kind of the account service that the server runs or uses. One of: nis, ldap. Default: nis. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None
    """Scheduler that the server runs or uses. One of: pbs, slurm, opengridscheduler, deadline. Default: pbs. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    dir: str | None = None
    """Directory of the E-HPC software on the on-premises node. (Since alibabacloud_ehpc20180412 1.14.14.)"""

    __wire__ = (
        WireField("host_name", "HostName", "string"),
        WireField("ip_address", "IpAddress", "string"),
        WireField("role", "Role", "string"),
        WireField("account_type", "AccountType", "string"),
        WireField("scheduler_type", "SchedulerType", "string"),
        WireField("dir", "Dir", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateHybridClusterRequest(Request["CreateHybridClusterResponse"]):
    """Parameters of CreateHybridCluster: create a hybrid cluster, which extends a local cluster into the cloud.

    Connects a local cluster, whose scheduler and account servers stay where they are, with compute nodes in the
    cloud. The VPC, its vSwitch and the NAS file system must exist already and be reachable from the local nodes. The
    call returns before the cluster is ready; poll DescribeCluster. Then take the settings for the local nodes from
    GetHybridClusterConfig and add local compute nodes with AddLocalNodes. Give either password or key_pair_name.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    zone_id: str | None = None
    """Zone of the cluster."""

    name: str
    """Name of the cluster: Chinese characters, letters, digits, hyphens and underscores, of which the first is a letter
    or a Chinese character. From 2 to 64 characters."""

    description: str | None = None
    """Description of the cluster. From 2 to 256 characters."""

    ehpc_version: str | None = None
    """Version of E-HPC. The reference knows 1.0.0 only."""

    os_tag: str
    """Tag of the image with the operating system. ListImages lists the tags."""

    domain: str | None = None
    """Domain name of the account service of the local cluster. Later documentation takes the parameter for the kind of
    the account service, nis or ldap."""

    nodes: Sequence[HybridServiceNode | Mapping[str, Any]]
    """The local scheduler and account servers."""

    ecs_order_compute_instance_type: str
    """ECS instance type of the compute nodes. ListPreferredEcsTypes lists suitable types."""

    security_group_id: str | None = None
    """Existing security group that the cluster uses."""

    security_group_name: str | None = None
    """Name of a new security group with the usual rules, which the call creates if security_group_id is absent. The ECS
    action CreateSecurityGroup says which names are allowed."""

    vpc_id: str
    """VPC that the cluster is in."""

    vswitch_id: str
    """vSwitch in the VPC that the nodes are connected to. No network other than a VPC is possible."""

    volume_type: Literal["nas"] | str | None = None
    """Kind of the shared storage; nas is Apsara File Storage NAS. One of: nas. Default: nas."""

    volume_id: str | None = None
    """Existing NAS file system; the call cannot create one. ListFileSystemWithMountTargets lists the file systems."""

    volume_protocol: Literal["nfs"] | str | None = None
    """Protocol that the shared storage is mounted with. One of: nfs. Default: nfs."""

    volume_mountpoint: str | None = None
    """Existing mount target of the NAS file system in the VPC; the call cannot create one."""

    remote_directory: str | None = None
    """Directory of the file system to mount. The nodes mount volume_mountpoint:/remote_directory."""

    on_premise_volume_protocol: Literal["nfs"] | str | None = None
    """Protocol of the local cluster's shared storage. One of: nfs."""

    on_premise_volume_mount_point: str | None = None
    """Mount target of the local cluster's shared storage."""

    on_premise_volume_remote_path: str | None = None
    """Path in the local cluster's shared storage that is mounted."""

    on_premise_volume_local_path: str | None = None
    """Path on the nodes in the cloud at which the local cluster's shared storage appears."""

    password: str | None = field(default=None, converter=mask_optional)
    """Password of root on the login node; give this or key_pair_name. At least three of capital letters, small letters,
    digits and special characters (from ()`~!@#$%^&*-+=|{}[]:;'<>,.?/). From 8 to 30 characters. Secret: never shown
    in a repr or a log."""

    key_pair_name: str | None = None
    """Name of the key pair for the login node; give this or password."""

    post_install_scripts: Sequence[PostInstallScript | Mapping[str, Any]] | None = None
    """Scripts that the nodes run once the cluster software is installed."""

    job_queue: str | None = None
    """Queue that nodes which are added later join if nothing else is said."""

    application_tags: Sequence[str] | None = None
    """Tags of the software to install. ListSoftwares lists the software. (Since aliyun-python-sdk-ehpc 1.12.0 and its
    Java twin.)"""

    client_version: str | None = None
    """Version of the E-HPC client on the nodes; without it the newest one, which ListCurrentClientVersion tells. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    location: Literal["OnPremise"] | str | None = None
    """Where the core of the cluster is; always OnPremise. One of: OnPremise. (Since aliyun-python-sdk-ehpc 1.12.0 and
    its Java twin.)"""

    resource_group_id: str | None = None
    """Resource group of the cluster. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    scheduler_pre_install: bool | None = None
    """Whether the image has the scheduler installed already, so that nodes need not install it. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    client_token: str | None = None
    """Unique ASCII text that marks repeated requests as the same one, so that only one cluster is created. From 1 to 64
    characters. (Since public documentation of 2020.)"""

    ecs_order_manager_instance_type: str | None = None
    """ECS instance type of the manager node. (Since alibabacloud_ehpc20180412 1.14.15.)"""

    compute_spot_price_limit: float | None = None
    """Highest price per hour for a preemptible node. Unit: CNY per hour. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How compute nodes bid if they are preemptible ones: NoSpot are ordinary instances, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. Default:
    NoSpot. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    hybrid_cluster_op_mode: Literal["SSH", "CA"] | str | None = None
    """How the proxy node reaches the on-premises nodes: by SSH or by Cloud Assistant. One of: SSH, CA. (Since
    alibabacloud_ehpc20180412 1.14.24.)"""

    image_id: str | None = None
    """Identifier of the image of the nodes. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Source of the image: system is Alibaba Cloud, self is your account, others are other accounts, marketplace is the
    marketplace. One of: system, self, others, marketplace. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    multi_os: bool | None = None
    """Whether the nodes may run different operating systems. Default: false. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    openldap_par_base_dn: str | None = None
    """Base DN of the LDAP server. (Since alibabacloud_ehpc20180412 1.14.18.)"""

    openldap_par_fallback_home_dir: str | None = None
    """Home directory of users for whom the directory service names none. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    openldap_par_ldap_server_ip: str | None = None
    """Address of the LDAP server. (Since alibabacloud_ehpc20180412 1.14.18.)"""

    plugin: str | None = None
    """Settings of the scheduler plug-in, as a JSON text; only for a custom scheduler. (Since alibabacloud_ehpc20180412
    1.14.18.)"""

    win_ad_par_ad_dc: str | None = None
    """Domain name of the Windows Active Directory. (Since alibabacloud_ehpc20180412 1.14.18.)"""

    win_ad_par_ad_ip: str | None = None
    """IP address of the Windows Active Directory server. (Since alibabacloud_ehpc20180412 1.14.18.)"""

    win_ad_par_ad_user: str | None = None
    """Administrator of the Windows Active Directory. (Since alibabacloud_ehpc20180412 1.14.18.)"""

    win_ad_par_ad_user_passwd: str | None = field(default=None, converter=mask_optional)
    """Password of the Windows Active Directory administrator. Secret: never shown in a repr or a log. (Since
    alibabacloud_ehpc20180412 1.14.18.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("name", "Name", "string", required=True),
        WireField("description", "Description", "string"),
        WireField("ehpc_version", "EhpcVersion", "string"),
        WireField("os_tag", "OsTag", "string", required=True),
        WireField("domain", "Domain", "string"),
        WireField("nodes", "Nodes", "list", item="model", model=HybridServiceNode, style="indexed", required=True),
        WireField(
            "ecs_order_compute_instance_type",
            "EcsOrder.Compute.InstanceType",
            "string",
            aliases=("EcsOrderComputeInstanceType",),
            required=True,
        ),
        WireField("security_group_id", "SecurityGroupId", "string"),
        WireField("security_group_name", "SecurityGroupName", "string"),
        WireField("vpc_id", "VpcId", "string", required=True),
        WireField("vswitch_id", "VSwitchId", "string", required=True),
        WireField("volume_type", "VolumeType", "string"),
        WireField("volume_id", "VolumeId", "string"),
        WireField("volume_protocol", "VolumeProtocol", "string", aliases=("VolumeProtocal",)),
        WireField("volume_mountpoint", "VolumeMountpoint", "string"),
        WireField("remote_directory", "RemoteDirectory", "string"),
        WireField("on_premise_volume_protocol", "OnPremiseVolumeProtocol", "string"),
        WireField("on_premise_volume_mount_point", "OnPremiseVolumeMountPoint", "string"),
        WireField("on_premise_volume_remote_path", "OnPremiseVolumeRemotePath", "string"),
        WireField("on_premise_volume_local_path", "OnPremiseVolumeLocalPath", "string"),
        WireField("password", "Password", "string", secret=True),
        WireField("key_pair_name", "KeyPairName", "string"),
        WireField(
            "post_install_scripts", "PostInstallScript", "list", item="model", model=PostInstallScript, style="indexed"
        ),
        WireField("job_queue", "JobQueue", "string"),
        WireField("application_tags", "Application.n.Tag", "list", item="string", style="indexed"),
        WireField("client_version", "ClientVersion", "string"),
        WireField("location", "Location", "string"),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("scheduler_pre_install", "SchedulerPreInstall", "boolean"),
        WireField("client_token", "ClientToken", "string"),
        WireField("ecs_order_manager_instance_type", "EcsOrder.Manager.InstanceType", "string"),
        WireField("compute_spot_price_limit", "ComputeSpotPriceLimit", "number"),
        WireField("compute_spot_strategy", "ComputeSpotStrategy", "string"),
        WireField("hybrid_cluster_op_mode", "HybridClusterOpMode", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("multi_os", "MultiOs", "boolean"),
        WireField("openldap_par_base_dn", "OpenldapPar.BaseDn", "string"),
        WireField("openldap_par_fallback_home_dir", "OpenldapPar.FallbackHomeDir", "string"),
        WireField("openldap_par_ldap_server_ip", "OpenldapPar.LdapServerIp", "string"),
        WireField("plugin", "Plugin", "string"),
        WireField("win_ad_par_ad_dc", "WinAdPar.AdDc", "string"),
        WireField("win_ad_par_ad_ip", "WinAdPar.AdIp", "string"),
        WireField("win_ad_par_ad_user", "WinAdPar.AdUser", "string"),
        WireField("win_ad_par_ad_user_passwd", "WinAdPar.AdUserPasswd", "string", secret=True),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateHybridClusterResponse(Response):
    """Response of CreateHybridCluster: cluster_id, task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    cluster_id: str | None = None
    """Identifier of the new cluster."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "CreateHybridCluster",
    CreateHybridClusterRequest,
    CreateHybridClusterResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListClusters",),
    secret=True,
    token="ClientToken",
    positions={"RegionId": "host"},
)
