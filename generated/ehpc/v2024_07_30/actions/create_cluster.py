# Generated from spec/2024-07-30/actions/cluster/CreateCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateCluster: Create a cluster with its manager node, queues, shared storage and add-ons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.custom_configuration import CustomConfiguration
from ..shapes.node_spec import NodeSpec
from ..shapes.queue_spec import QueueSpec
from ..shapes.service_spec import ServiceSpec
from ..shapes.software_package import SoftwarePackage

__all__ = [
    "AddonSpec",
    "ClusterTag",
    "CreateClusterRequest",
    "CreateClusterResponse",
    "ManagerScheduler",
    "ManagerSpec",
    "OPERATION",
    "RootCredentials",
    "SharedStorageSpec",
]


@define(eq=False, repr=False, kw_only=True)
class AddonSpec(Model):
    """An add-on to install on a new cluster."""

    name: str
    """Name of the add-on."""

    resources_spec: str | None = None
    """Resources of the add-on, as a JSON text with the structure that DescribeAddonTemplate returns under
    resources_spec."""

    services_spec: str | None = None
    """Services of the add-on, as a JSON text with the structure that DescribeAddonTemplate returns under services_spec."""

    version: str
    """Version of the add-on."""

    __wire__ = (
        WireField("name", "Name", "string", required=True),
        WireField("resources_spec", "ResourcesSpec", "string"),
        WireField("services_spec", "ServicesSpec", "string"),
        WireField("version", "Version", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class RootCredentials(Model):
    """How the root user of a cluster logs in: with a password or a key pair."""

    key_pair_name: str | None = None
    """Name of the ECS key pair with which root logs in. From 2 to 128 characters."""

    password: str | None = field(default=None, converter=mask_optional)
    """Password of the root user. It must have characters of three kinds: uppercase letters, lowercase letters, digits,
    special characters. From 8 to 20 characters. Secret: never shown in a repr or a log."""

    __wire__ = (
        WireField("key_pair_name", "KeyPairName", "string"),
        WireField("password", "Password", "string", secret=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ManagerScheduler(Model):
    """Type and version of the scheduler of a new cluster."""

    type: Literal["SLURM", "PBS", "OPENGRIDSCHEDULER", "LSF_PLUGIN", "PBS_PLUGIN"] | str | None = None
    """Type of the scheduler: SLURM, PBS (OpenPBS), OPENGRIDSCHEDULER, or one of the plug-ins for an LSF or PBS scheduler
    of your own. One of: SLURM, PBS, OPENGRIDSCHEDULER, LSF_PLUGIN, PBS_PLUGIN."""

    version: str | None = None
    """Version of the scheduler."""

    __wire__ = (
        WireField("type", "Type", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ManagerSpec(Model):
    """The manager node of a new cluster and the services that run on it."""

    dns: ServiceSpec | Mapping[str, Any] | None = None
    """Name service of the cluster."""

    directory_service: ServiceSpec | Mapping[str, Any] | None = None
    """Account service of the cluster, such as NIS."""

    manager_node: NodeSpec | Mapping[str, Any] | None = None
    """Configuration of the manager node."""

    scheduler: ManagerScheduler | Mapping[str, Any] | None = None
    """Scheduler of the cluster."""

    __wire__ = (
        WireField("dns", "DNS", "model", model=ServiceSpec, style="plain"),
        WireField("directory_service", "DirectoryService", "model", model=ServiceSpec, style="plain"),
        WireField("manager_node", "ManagerNode", "model", model=NodeSpec, style="plain"),
        WireField("scheduler", "Scheduler", "model", model=ManagerScheduler, style="plain"),
    )


@define(eq=False, repr=False, kw_only=True)
class SharedStorageSpec(Model):
    """A file system that a new cluster mounts."""

    file_system_id: str | None = None
    """Identifier of the file system."""

    mount_directory: str | None = None
    """Mount point on the nodes."""

    mount_options: str | None = None
    """Options of the mount command."""

    mount_target_domain: str | None = None
    """Domain name of the mount target."""

    nas_directory: str | None = None
    """Directory of the file system that is mounted."""

    protocol_type: Literal["NFS", "SMB"] | str | None = None
    """Protocol of the file system. One of: NFS, SMB."""

    __wire__ = (
        WireField("file_system_id", "FileSystemId", "string"),
        WireField("mount_directory", "MountDirectory", "string"),
        WireField("mount_options", "MountOptions", "string"),
        WireField("mount_target_domain", "MountTargetDomain", "string"),
        WireField("nas_directory", "NASDirectory", "string"),
        WireField("protocol_type", "ProtocolType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ClusterTag(Model):
    """A tag of a new cluster."""

    key: str | None = None
    """Tag key. From 1 to 128 characters."""

    value: str | None = None
    """Tag value; it may be empty. From 0 to 128 characters."""

    __wire__ = (
        WireField("key", "Key", "string", aliases=("key",)),
        WireField("value", "Value", "string", aliases=("value",)),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateClusterRequest(Request["CreateClusterResponse"]):
    """Parameters of CreateCluster: create a cluster with its manager node, queues, shared storage and add-ons.

    Returns at once, while the cluster is being created. Poll GetCluster until cluster_status is running; exception
    means that it failed. Nodes are billed from their creation. No idempotency token exists, so a call whose response
    was lost must not be repeated unseen: ListClusters tells whether the cluster is there.
    """

    additional_packages: Sequence[SoftwarePackage | Mapping[str, Any]] | None = None
    """Software packages to install. At most 10 items."""

    addons: Sequence[AddonSpec | Mapping[str, Any]] | None = None
    """Add-on to install, such as a login node. At most 1 items."""

    client_version: str | None = None
    """Version of the E-HPC client on the cluster."""

    cluster_category: Literal["Standard", "Serverless"] | str | None = None
    """Edition of the cluster. One of: Standard, Serverless."""

    cluster_credentials: RootCredentials | Mapping[str, Any] | None = None
    """Credentials of the root user: a password or a key pair."""

    cluster_custom_configuration: CustomConfiguration | Mapping[str, Any] | None = None
    """Script that runs on each node after it was set up."""

    cluster_description: str | None = None
    """Description of the cluster. From 2 to 128 characters."""

    cluster_mode: Literal["Integrated", "Hybrid", "Custom"] | str | None = None
    """Deployment mode of the cluster: Integrated is all in the cloud, Hybrid is partly on premises, Custom is a setup of
    your own. One of: Integrated, Hybrid, Custom."""

    cluster_name: str | None = None
    """Name of the cluster. From 2 to 128 characters."""

    cluster_vswitch_id: str | None = None
    """Identifier of the cluster's vSwitch, which is in the cluster's VPC. Official SDKs do not mark it as required, but
    documents name no default."""

    cluster_vpc_id: str | None = None
    """Identifier of the cluster's VPC. Official SDKs do not mark it as required, but documents name no default."""

    deletion_protection: bool | None = None
    """Whether the cluster is protected against deletion. Default: false."""

    grow_interval: int | None = None
    """Interval between two scale-out rounds. The unit is not documented; minutes are assumed. The Terraform provider
    found that the service ignores it here, so set it with UpdateCluster once the cluster is running. Unit: minutes.
    (Since alibabacloud_ehpc20240730 2.3.1.)"""

    idle_interval: int | None = None
    """Time for which a node may be idle before scale-in removes it. The unit is not documented; minutes are assumed. The
    Terraform provider found that the service ignores it here, so set it with UpdateCluster once the cluster is
    running. Unit: minutes. (Since alibabacloud_ehpc20240730 2.3.1.)"""

    is_enterprise_security_group: bool | None = None
    """Whether to create an advanced security group for the cluster instead of a basic one."""

    manager: ManagerSpec | Mapping[str, Any] | None = None
    """Manager node and the services that run on it. Official SDKs do not mark it as required, but documents name no
    default."""

    max_core_count: int | None = None
    """Largest number of CPU cores that the cluster may manage. From 0 to 100000."""

    max_count: int | None = None
    """Largest number of compute nodes. From 0 to 5000."""

    queues: Sequence[QueueSpec | Mapping[str, Any]] | None = None
    """Queues of the cluster. At most 8 items."""

    resource_group_id: str | None = None
    """Identifier of the resource group."""

    security_group_id: str | None = None
    """Identifier of the security group."""

    shared_storages: Sequence[SharedStorageSpec | Mapping[str, Any]] | None = None
    """File systems that the nodes mount."""

    tags: Sequence[ClusterTag | Mapping[str, Any]] | None = None
    """Tags. At most 20 items."""

    __wire__ = (
        WireField(
            "additional_packages", "AdditionalPackages", "list", item="model", model=SoftwarePackage, style="json"
        ),
        WireField("addons", "Addons", "list", item="model", model=AddonSpec, style="json"),
        WireField("client_version", "ClientVersion", "string"),
        WireField("cluster_category", "ClusterCategory", "string"),
        WireField("cluster_credentials", "ClusterCredentials", "model", model=RootCredentials, style="json"),
        WireField(
            "cluster_custom_configuration",
            "ClusterCustomConfiguration",
            "model",
            model=CustomConfiguration,
            style="json",
        ),
        WireField("cluster_description", "ClusterDescription", "string"),
        WireField("cluster_mode", "ClusterMode", "string"),
        WireField("cluster_name", "ClusterName", "string"),
        WireField("cluster_vswitch_id", "ClusterVSwitchId", "string"),
        WireField("cluster_vpc_id", "ClusterVpcId", "string"),
        WireField("deletion_protection", "DeletionProtection", "boolean"),
        WireField("grow_interval", "GrowInterval", "integer"),
        WireField("idle_interval", "IdleInterval", "integer"),
        WireField("is_enterprise_security_group", "IsEnterpriseSecurityGroup", "boolean"),
        WireField("manager", "Manager", "model", model=ManagerSpec, style="json"),
        WireField("max_core_count", "MaxCoreCount", "integer"),
        WireField("max_count", "MaxCount", "integer"),
        WireField("queues", "Queues", "list", item="model", model=QueueSpec, style="json"),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("security_group_id", "SecurityGroupId", "string"),
        WireField("shared_storages", "SharedStorages", "list", item="model", model=SharedStorageSpec, style="json"),
        WireField("tags", "Tags", "list", item="model", model=ClusterTag, style="json"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateClusterResponse(Response):
    """Response of CreateCluster: success, cluster_id, task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    task_id: str | None = None
    """Identifier of the task that carries the request out."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "CreateCluster",
    CreateClusterRequest,
    CreateClusterResponse,
    mutates=True,
    idempotent=False,
    shown_by=("GetCluster", "ListClusters"),
    secret=True,
    item_limits={"additional_packages": 10, "addons": 1, "queues": 8, "tags": 20},
)
