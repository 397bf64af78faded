# Generated from spec/2018-04-12/actions/cluster/CreateCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateCluster: Order the nodes of a new cluster and install a scheduler, accounts and software on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.additional_volume import AdditionalVolume
from ..shapes.post_install_script import PostInstallScript
from ..shapes.resource_tag import ResourceTag

__all__ = ["ClusterAddOn", "CreateClusterRequest", "CreateClusterResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ClusterAddOn(Model):
    """An add-on to install with the cluster."""

    config_file: str | None = None
    """Path of the configuration file."""

    db_type: str | None = None
    """Type of the database."""

    default_start: bool | None = None
    """Whether the add-on is started by default."""

    deploy_mode: str | None = None
    """Where the add-on is deployed, such as local or ecs."""

    name: str | None = None
    """Name of the add-on."""

    port: float | None = None
    """Port on which the add-on listens."""

    version: str | None = None
    """Version of the add-on."""

    __wire__ = (
        WireField("config_file", "ConfigFile", "string"),
        WireField("db_type", "DBType", "string"),
        WireField("default_start", "DefaultStart", "boolean"),
        WireField("deploy_mode", "DeployMode", "string"),
        WireField("name", "Name", "string"),
        WireField("port", "Port", "number"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateClusterRequest(Request["CreateClusterResponse"]):
    """Parameters of CreateCluster: order the nodes of a new cluster and install a scheduler, accounts and software on
    them.

    The call returns the identifier of the cluster at once; ordering and installing the nodes takes many minutes. Poll
    DescribeCluster until the status is running (success) or exception (failure; ListClusterLogs tells why). All nodes
    are charged from the moment they exist.

    Ask ListImages for the operating system tag, ListSoftwares for the software and ListPreferredEcsTypes for the
    instance types. The network (vpc_id, vswitch_id) and the shared storage (volume_id with volume_mountpoint) should
    exist already; ListFileSystemWithMountTargets lists the storage. Give the login node either a password or a key
    pair.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    zone_id: str | None = None
    """Zone of the region that the nodes are placed in, such as cn-hangzhou-e. (Since aliyun-python-sdk-ehpc 1.12.0 and
    its Java twin.)"""

    name: str
    """Name of the cluster. It begins with a letter or a Chinese character, followed by letters, Chinese characters,
    digits, hyphens and underscores. From 2 to 64 characters."""

    description: str | None = None
    """Free text about the cluster. It must not begin with http:// or https://. From 2 to 256 characters. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    ehpc_version: str | None = None
    """Version of E-HPC that the cluster is built with, such as 1.0.0."""

    client_version: str | None = None
    """Version of the E-HPC client on the nodes, such as 1.0.64; the newest one if absent. ListCurrentClientVersion tells
    which one that is. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    os_tag: str | None = None
    """Tag of the operating system image, such as CentOS_7.2_64. ListImages lists the tags."""

    account_type: Literal["nis", "ldap"] | str | None = None
    """Service that holds the user accounts of the cluster. One of: nis, ldap. Default: nis. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None
    """Scheduler that is installed on the cluster. One of: pbs, slurm, opengridscheduler, deadline. Default: pbs. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    security_group_id: str | None = None
    """Existing security group that the nodes join. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    security_group_name: str | None = None
    """Name of a security group that is created with the default rules when security_group_id is absent. The rules of ECS
    for such names apply. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    vpc_id: str | None = None
    """VPC that the nodes are attached to. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    vswitch_id: str | None = None
    """VSwitch of the VPC that the nodes are attached to. Clusters exist in VPC networks only. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    volume_type: Literal["nas"] | str | None = None
    """Kind of the shared storage; nas is Apsara File Storage NAS. One of: nas. Default: nas. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    volume_id: str | None = None
    """File system that becomes the shared storage of the cluster. Early documentation demands it; according to today's
    the service creates a performance NAS file system if it is absent. (Since aliyun-python-sdk-ehpc 1.12.0 and its
    Java twin.)"""

    volume_protocol: Literal["nfs", "smb"] | str | None = None
    """Protocol that the shared storage is mounted with. Early documentation knows nfs only. One of: nfs, smb. Default:
    nfs. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    volume_mountpoint: str | None = None
    """Domain name of the mount target of the file system in the VPC. It must be given together with volume_id. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    remote_directory: str | None = None
    """Directory of the file system that the cluster mounts; the mounted path is volume_mountpoint:/remote_directory.
    (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    deploy_mode: Literal["Standard", "Advanced", "Simple", "Tiny", "OneBox"] | str | None = None
    """How the roles are spread over nodes. Standard: account, scheduler and login node of their own; Advanced: the same
    in high availability; Simple: account and scheduler share a node; Tiny: account, scheduler and login share a node;
    OneBox: one node has all these roles and computes too. Compute nodes are added in every mode. One of: Standard,
    Advanced, Simple, Tiny, OneBox. Default: Standard. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    ha_enable: bool | None = None
    """Whether every management role gets a primary and a standby node. Default: false. (Since aliyun-python-sdk-ehpc
    1.12.0 and its Java twin.)"""

    ecs_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """How the nodes are paid for; PostPaid is pay-as-you-go, PrePaid a subscription for period. Later documentation says
    that a subscription renews itself by default, so send auto_renew with it. One of: PostPaid, PrePaid. Default:
    PostPaid. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    password: str | None = field(default=None, converter=mask_optional)
    """Password of root on the login node, with characters of at least three of these kinds: capital letters, small
    letters, digits, special characters. Either this or key_pair_name is needed; if both are given, this one counts.
    From 8 to 30 characters. Secret: never shown in a repr or a log."""

    key_pair_name: str | None = None
    """Name of the ECS key pair that may log in to the login node. Either this or password is needed. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Origin of the image; system is a public image, self an own image, others an image that another account shares,
    marketplace an image of the marketplace. One of: system, self, others, marketplace. Default: system. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    image_id: str | None = None
    """Image of the nodes. It must be given unless image_owner_alias is system, where os_tag chooses the image.
    ListImages and ListCustomImages list the images. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    ecs_order_manager_count: int | None = None
    """Number of management nodes; 4 is for high availability. One of: 1, 2, 4. (Since aliyun-python-sdk-ehpc 1.12.0 and
    its Java twin.)"""

    ecs_order_manager_instance_type: str | None = None
    """ECS instance type of the management nodes, such as ecs.n1.tiny. ListPreferredEcsTypes suggests some. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    ecs_order_compute_count: int | None = None
    """Number of compute nodes that the cluster starts with. AddNodes adds more later. From 0 to 99. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    ecs_order_compute_instance_type: str | None = None
    """ECS instance type of the compute nodes. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    ecs_order_login_count: int | None = None
    """Number of login nodes. More than one is not supported. One of: 1. (Since aliyun-python-sdk-ehpc 1.12.0 and its
    Java twin.)"""

    ecs_order_login_instance_type: str | None = None
    """ECS instance type of the login node. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    scc_cluster_id: str | None = None
    """For super computing (SCC) instance types, the existing SCC cluster that the instances are created in; without it a
    new one is made. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the compute nodes bid for spare capacity. NoSpot: ordinary pay-as-you-go nodes; SpotWithPriceLimit:
    preemptible nodes up to compute_spot_price_limit; SpotAsPriceGo: preemptible nodes at the market price. One of:
    NoSpot, SpotWithPriceLimit, SpotAsPriceGo. Default: NoSpot. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    compute_spot_price_limit: float | None = None
    """Highest price of one compute node, with at most three decimal places. It counts only if compute_spot_strategy is
    SpotWithPriceLimit. Unit: CNY per hour. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    compute_enable_ht: bool | None = None
    """Whether the compute nodes use hyper-threading. Default: true. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    period: int | None = None
    """Length of the subscription, counted in period_unit. It counts only if ecs_charge_type is PrePaid. Known limits are
    4 weeks, 9 months and 3 years. At least 1. Default: 1. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    period_unit: Literal["Hour", "Week", "Month", "Year"] | str | None = None
    """Unit of period. One of: Hour, Week, Month, Year. Default: Month. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    auto_renew: bool | None = None
    """Whether a subscription renews itself when it ends. Default: false. (Since aliyun-python-sdk-ehpc 1.12.0 and its
    Java twin.)"""

    auto_renew_period: int | None = None
    """Length of each automatic renewal, counted in period_unit. It counts only if auto_renew is true. Default: 1. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    input_file_url: str | None = None
    """Address of a job file in Object Storage Service (OSS). (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    job_queue: str | None = None
    """Queue that the compute nodes join, such as workq. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    system_disk_type: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Kind of the system disks; efficiency, SSD, enhanced SSD (ESSD), or the basic disks sold formerly. One of:
    cloud_efficiency, cloud_ssd, cloud_essd, cloud. Default: cloud_ssd. (Since aliyun-python-sdk-ehpc 1.12.0 and its
    Java twin.)"""

    system_disk_size: int | None = None
    """Size of the system disk of each node. From 40 to 500. Unit: GB. Default: 40. (Since aliyun-python-sdk-ehpc 1.12.0
    and its Java twin.)"""

    remote_vis_enable: bool | None = None
    """Whether the cluster offers remote desktops by VNC. GetVisualServiceStatus shows the state. Default: false. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    resource_group_id: str | None = None
    """Resource group that the cluster belongs to. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    client_token: str | None = None
    """Unique ASCII text that marks repeated requests as the same one, so that only one cluster is created. From 1 to 64
    characters. (Since public documentation of 2020.)"""

    application_tags: Sequence[str] | None = None
    """Software that is installed, by tags such as OpenMPI_11.1. ListSoftwares lists the tags. From 0 to 100 items.
    (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    additional_volumes: Sequence[AdditionalVolume | Mapping[str, Any]] | None = None
    """File systems that are mounted beside the shared storage. From 0 to 10 items. (Since aliyun-python-sdk-ehpc 1.12.0
    and its Java twin.)"""

    post_install_scripts: Sequence[PostInstallScript | Mapping[str, Any]] | None = None
    """Scripts that the nodes run after the installation. From 0 to 16 items. (Since aliyun-python-sdk-ehpc 1.12.0 and
    its Java twin.)"""

    cluster_version: str | None = None
    """Version of the cluster. Default: 1.0. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    deployment_set_id: str | None = None
    """Identifier of the ECS deployment set for the nodes. Only deployment sets with the low-latency strategy are
    accepted. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    domain: str | None = None
    """Domain name of the local cluster; only with the account service ldap. (Since alibabacloud_ehpc20180412 1.14.14.)"""

    is_compute_ess: bool | None = None
    """Whether an Auto Scaling group creates the nodes. Default: false. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None
    """Communication mode of the network interface: Standard is TCP, HighPerformance is elastic RDMA. One of: Standard,
    HighPerformance. (Since alibabacloud_ehpc20180412 1.14.22.)"""

    plugin: str | None = None
    """Settings of the scheduler plug-in, as a JSON text; only for a custom scheduler. (Since alibabacloud_ehpc20180412
    1.14.11.)"""

    ram_node_types: Sequence[str] | None = None
    """Roles of the nodes that get the RAM role. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    ram_role_name: str | None = None
    """Name of the RAM role of the instance. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    system_disk_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. Default: PL1. (Since
    alibabacloud_ehpc20180412 1.0.2.)"""

    volume_mount_option: str | None = None
    """Options of the mount command. (Since alibabacloud_ehpc20180412 1.14.14.)"""

    without_agent: bool | None = None
    """Whether to leave out the E-HPC agent. Default: false. (Since alibabacloud_ehpc20180412 1.14.11.)"""

    without_elastic_ip: bool | None = None
    """Whether the login node has no elastic IP address. Default: false. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    without_nas: bool | None = None
    """Whether the cluster has no shared file system. Default: false. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    add_ons: Sequence[ClusterAddOn | Mapping[str, Any]] | None = None
    """Add-ons to install. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    tags: Sequence[ResourceTag | Mapping[str, Any]] | None = None
    """Tags of the cluster. (Since alibabacloud_ehpc20180412 1.14.15.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("name", "Name", "string", required=True),
        WireField("description", "Description", "string"),
        WireField("ehpc_version", "EhpcVersion", "string"),
        WireField("client_version", "ClientVersion", "string"),
        WireField("os_tag", "OsTag", "string"),
        WireField("account_type", "AccountType", "string"),
        WireField("scheduler_type", "SchedulerType", "string"),
        WireField("security_group_id", "SecurityGroupId", "string"),
        WireField("security_group_name", "SecurityGroupName", "string"),
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
        WireField("password", "Password", "string", secret=True),
        WireField("key_pair_name", "KeyPairName", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("ecs_order_manager_count", "EcsOrder.Manager.Count", "integer"),
        WireField("ecs_order_manager_instance_type", "EcsOrder.Manager.InstanceType", "string"),
        WireField("ecs_order_compute_count", "EcsOrder.Compute.Count", "integer"),
        WireField("ecs_order_compute_instance_type", "EcsOrder.Compute.InstanceType", "string"),
        WireField("ecs_order_login_count", "EcsOrder.Login.Count", "integer"),
        WireField("ecs_order_login_instance_type", "EcsOrder.Login.InstanceType", "string"),
        WireField("scc_cluster_id", "SccClusterId", "string"),
        WireField("compute_spot_strategy", "ComputeSpotStrategy", "string"),
        WireField("compute_spot_price_limit", "ComputeSpotPriceLimit", "number", as_text=True),
        WireField("compute_enable_ht", "ComputeEnableHt", "boolean"),
        WireField("period", "Period", "integer"),
        WireField("period_unit", "PeriodUnit", "string"),
        WireField("auto_renew", "AutoRenew", "boolean", as_text=True),
        WireField("auto_renew_period", "AutoRenewPeriod", "integer"),
        WireField("input_file_url", "InputFileUrl", "string"),
        WireField("job_queue", "JobQueue", "string"),
        WireField("system_disk_type", "SystemDiskType", "string"),
        WireField("system_disk_size", "SystemDiskSize", "integer"),
        WireField("remote_vis_enable", "RemoteVisEnable", "boolean", as_text=True),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("client_token", "ClientToken", "string"),
        WireField("application_tags", "Application.n.Tag", "list", item="string", style="indexed"),
        WireField(
            "additional_volumes", "AdditionalVolumes", "list", item="model", model=AdditionalVolume, style="indexed"
        ),
        WireField(
            "post_install_scripts", "PostInstallScript", "list", item="model", model=PostInstallScript, style="indexed"
        ),
        WireField("cluster_version", "ClusterVersion", "string"),
        WireField("deployment_set_id", "DeploymentSetId", "string"),
        WireField("domain", "Domain", "string"),
        WireField("is_compute_ess", "IsComputeEss", "boolean"),
        WireField("network_interface_traffic_mode", "NetworkInterfaceTrafficMode", "string"),
        WireField("plugin", "Plugin", "string"),
        WireField("ram_node_types", "RamNodeTypes", "list", item="string", style="indexed"),
        WireField("ram_role_name", "RamRoleName", "string"),
        WireField("system_disk_level", "SystemDiskLevel", "string"),
        WireField("volume_mount_option", "VolumeMountOption", "string"),
        WireField("without_agent", "WithoutAgent", "boolean"),
        WireField("without_elastic_ip", "WithoutElasticIp", "boolean"),
        WireField("without_nas", "WithoutNas", "boolean"),
        WireField("add_ons", "AddOns", "list", item="model", model=ClusterAddOn, style="indexed"),
        WireField("tags", "Tag", "list", item="model", model=ResourceTag, style="indexed"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateClusterResponse(Response):
    """Response of CreateCluster: cluster_id, task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    cluster_id: str | None = None
    """Identifier of the new cluster, which is still being created."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "CreateCluster",
    CreateClusterRequest,
    CreateClusterResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListClusters",),
    secret=True,
    token="ClientToken",
    item_limits={"application_tags": 100, "additional_volumes": 10, "post_install_scripts": 16},
    positions={"RegionId": "host"},
)
