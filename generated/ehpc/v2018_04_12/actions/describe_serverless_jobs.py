# Generated from spec/2018-04-12/actions/serverless_job/DescribeServerlessJobs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeServerlessJobs: Describe serverless jobs with their container groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "ArrayIndicesInfo",
    "ConfigFile",
    "ContainerGroup",
    "ContainerPort",
    "ContainerProbe",
    "ContainerSecurity",
    "ContainerState",
    "ContainerVariableInfo",
    "ContainerVolumeMount",
    "DescribeServerlessJobsRequest",
    "DescribeServerlessJobsResponse",
    "DnsOption",
    "DnsSettings",
    "FieldReference",
    "GroupContainer",
    "GroupEvent",
    "GroupSecurity",
    "GroupTag",
    "GroupVolume",
    "HostAlias",
    "HttpCheck",
    "InitContainer",
    "InitContainerVolumeMount",
    "KernelParameter",
    "LinuxCapabilities",
    "OPERATION",
    "ServerlessJobInfo",
    "TcpCheck",
    "VariableSource",
]


@define(eq=False, repr=False, kw_only=True)
class ArrayIndicesInfo(Model):
    """Indices of an array job."""

    index_end: int | None = None
    """Last index of the array job."""

    index_start: int | None = None
    """First index of the array job."""

    index_step: int | None = None
    """Step between two indices."""

    __wire__ = (
        WireField("index_end", "IndexEnd", "integer"),
        WireField("index_start", "IndexStart", "integer"),
        WireField("index_step", "IndexStep", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ContainerState(Model):
    """State of a container."""

    detail_status: str | None = None
    """Details of the state."""

    exit_code: int | None = None
    """Exit code of the container."""

    finish_time: str | None = None
    """Time at which the container stopped."""

    message: str | None = None
    """Text of the message."""

    reason: str | None = None
    """Reason of the state."""

    signal: int | None = None
    """Signal code of the state."""

    start_time: str | None = None
    """Time at which the container started."""

    state: Literal["Waiting", "Running", "Terminated"] | str | None = None
    """State of the container. One of: Waiting, Running, Terminated."""

    __wire__ = (
        WireField("detail_status", "DetailStatus", "string"),
        WireField("exit_code", "ExitCode", "integer"),
        WireField("finish_time", "FinishTime", "string"),
        WireField("message", "Message", "string"),
        WireField("reason", "Reason", "string"),
        WireField("signal", "Signal", "integer"),
        WireField("start_time", "StartTime", "string"),
        WireField("state", "State", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class FieldReference(Model):
    """A field from which a value is taken."""

    field_path: str | None = None
    """Path of the field."""

    __wire__ = (WireField("field_path", "FieldPath", "string"),)


@define(eq=False, repr=False, kw_only=True)
class VariableSource(Model):
    """Where the value of an environment variable comes from."""

    field_ref: FieldReference | None = None
    """Field from which the value is taken."""

    __wire__ = (WireField("field_ref", "FieldRef", "model", model=FieldReference),)


@define(eq=False, repr=False, kw_only=True)
class ContainerVariableInfo(Model):
    """An environment variable of a container."""

    key: str | None = None
    """Name of the variable."""

    value: str | None = None
    """Value of the variable."""

    value_from: VariableSource | None = None
    """Source of the value."""

    __wire__ = (
        WireField("key", "Key", "string"),
        WireField("value", "Value", "string"),
        WireField("value_from", "ValueFrom", "model", model=VariableSource),
    )


@define(eq=False, repr=False, kw_only=True)
class HttpCheck(Model):
    """An HTTP request by which a container is checked."""

    path: str | None = None
    """Path of the HTTP request."""

    port: int | None = None
    """Port number."""

    scheme: str | None = None
    """Protocol of the request."""

    __wire__ = (
        WireField("path", "Path", "string"),
        WireField("port", "Port", "integer"),
        WireField("scheme", "Scheme", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class TcpCheck(Model):
    """A TCP connection by which a container is checked."""

    host: str | None = None
    """Host to connect to."""

    port: int | None = None
    """Port number."""

    __wire__ = (
        WireField("host", "Host", "string"),
        WireField("port", "Port", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ContainerProbe(Model):
    """A health check of a container."""

    execs: list[str] = field(factory=list)
    """Commands of the check."""

    failure_threshold: int | None = None
    """Number of consecutive failures after which the check counts as failed."""

    http_get: HttpCheck | None = None
    """HTTP request of the check."""

    initial_delay_seconds: int | None = None
    """Delay before the first check. Unit: seconds."""

    period_seconds: int | None = None
    """Interval between two checks. Unit: seconds."""

    success_threshold: int | None = None
    """Number of consecutive successes after which the check counts as passed."""

    tcp_socket: TcpCheck | None = None
    """TCP connection of the check."""

    timeout_seconds: int | None = None
    """Timeout of a check. Unit: seconds."""

    __wire__ = (
        WireField("execs", "Execs", "list", item="string"),
        WireField("failure_threshold", "FailureThreshold", "integer"),
        WireField("http_get", "HttpGet", "model", model=HttpCheck),
        WireField("initial_delay_seconds", "InitialDelaySeconds", "integer"),
        WireField("period_seconds", "PeriodSeconds", "integer"),
        WireField("success_threshold", "SuccessThreshold", "integer"),
        WireField("tcp_socket", "TcpSocket", "model", model=TcpCheck),
        WireField("timeout_seconds", "TimeoutSeconds", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ContainerPort(Model):
    """A port that a container listens on."""

    port: int | None = None
    """Port number."""

    protocol: str | None = None
    """Protocol of the port."""

    __wire__ = (
        WireField("port", "Port", "integer"),
        WireField("protocol", "Protocol", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class LinuxCapabilities(Model):
    """Linux capabilities of a container."""

    adds: list[str] = field(factory=list)
    """Linux capabilities granted to the container."""

    __wire__ = (WireField("adds", "Adds", "list", item="string"),)


@define(eq=False, repr=False, kw_only=True)
class ContainerSecurity(Model):
    """Security settings of a container."""

    capability: LinuxCapabilities | None = None
    """Linux capabilities of the container."""

    read_only_root_filesystem: bool | None = None
    """Whether the root file system is read-only."""

    run_as_user: int | None = None
    """Numeric identifier of the user as whom the container runs."""

    __wire__ = (
        WireField("capability", "Capability", "model", model=LinuxCapabilities),
        WireField("read_only_root_filesystem", "ReadOnlyRootFilesystem", "boolean"),
        WireField("run_as_user", "RunAsUser", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ContainerVolumeMount(Model):
    """A volume that a container mounts."""

    mount_path: str | None = None
    """Directory in the container."""

    mount_propagation: Literal["None", "HostToContainer", "Bidirectional", "HostToCotainer"] | str | None = None
    """Whether mounts are propagated to other containers. The comments of the SDK spell HostToCotainer. One of: None,
    HostToContainer, Bidirectional, HostToCotainer."""

    name: str | None = None
    """Name of the volume."""

    read_only: bool | None = None
    """Whether the mount is read-only."""

    sub_path: str | None = None
    """Directory of the volume that is mounted."""

    __wire__ = (
        WireField("mount_path", "MountPath", "string"),
        WireField("mount_propagation", "MountPropagation", "string"),
        WireField("name", "Name", "string"),
        WireField("read_only", "ReadOnly", "boolean"),
        WireField("sub_path", "SubPath", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GroupContainer(Model):
    """A container of a container group."""

    args: list[str] = field(factory=list)
    """Arguments of the start command."""

    commands: list[str] = field(factory=list)
    """Start command."""

    cpu: float | None = None
    """Number of CPU cores."""

    current_state: ContainerState | None = None
    """Present state of the container."""

    environment_vars: list[ContainerVariableInfo] = field(factory=list)
    """Environment variables of the container."""

    gpu: int | None = None
    """Number of GPUs."""

    image: str | None = None
    """Container image."""

    image_pull_policy: Literal["Always", "IfNotPresent", "Never"] | str | None = None
    """When the image is pulled. One of: Always, IfNotPresent, Never."""

    liveness_probe: ContainerProbe | None = None
    """Check of whether the container is alive."""

    memory: float | None = None
    """Amount of memory. Unit: GiB."""

    name: str | None = None
    """Name of the container."""

    ports: list[ContainerPort] = field(factory=list)
    """Ports of the container."""

    previous_state: ContainerState | None = None
    """Previous state of the container."""

    readiness_probe: ContainerProbe | None = None
    """Check of whether the container is ready."""

    ready: bool | None = None
    """Whether the container has passed its readiness check."""

    restart_count: int | None = None
    """Number of times the container has been restarted."""

    security_context: ContainerSecurity | None = None
    """Security settings of the container."""

    stdin: bool | None = None
    """Whether the standard input stays open."""

    stdin_once: bool | None = None
    """Whether the standard input is closed after the first session."""

    tty: bool | None = None
    """Whether a terminal is attached."""

    volume_mounts: list[ContainerVolumeMount] = field(factory=list)
    """Volumes that the container mounts."""

    working_dir: str | None = None
    """Working directory of the container."""

    __wire__ = (
        WireField("args", "Args", "list", item="string"),
        WireField("commands", "Commands", "list", item="string"),
        WireField("cpu", "Cpu", "number"),
        WireField("current_state", "CurrentState", "model", model=ContainerState),
        WireField("environment_vars", "EnvironmentVars", "list", item="model", model=ContainerVariableInfo),
        WireField("gpu", "Gpu", "integer"),
        WireField("image", "Image", "string"),
        WireField("image_pull_policy", "ImagePullPolicy", "string"),
        WireField("liveness_probe", "LivenessProbe", "model", model=ContainerProbe),
        WireField("memory", "Memory", "number"),
        WireField("name", "Name", "string"),
        WireField("ports", "Ports", "list", item="model", model=ContainerPort),
        WireField("previous_state", "PreviousState", "model", model=ContainerState),
        WireField("readiness_probe", "ReadinessProbe", "model", model=ContainerProbe),
        WireField("ready", "Ready", "boolean"),
        WireField("restart_count", "RestartCount", "integer"),
        WireField("security_context", "SecurityContext", "model", model=ContainerSecurity),
        WireField("stdin", "Stdin", "boolean"),
        WireField("stdin_once", "StdinOnce", "boolean"),
        WireField("tty", "Tty", "boolean"),
        WireField("volume_mounts", "VolumeMounts", "list", item="model", model=ContainerVolumeMount),
        WireField("working_dir", "WorkingDir", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DnsOption(Model):
    """An option of the name service."""

    name: str | None = None
    """Name of the option."""

    value: str | None = None
    """Value of the option."""

    __wire__ = (
        WireField("name", "Name", "string"),
        WireField("value", "Value", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DnsSettings(Model):
    """Name service settings of a container group."""

    name_servers: list[str] = field(factory=list)
    """Addresses of name servers."""

    options_: list[DnsOption] = field(factory=list)
    """Options of the name service."""

    searches: list[str] = field(factory=list)
    """Search domains of the name service."""

    __wire__ = (
        WireField("name_servers", "NameServers", "list", item="string"),
        WireField("options_", "Options", "list", item="model", model=DnsOption),
        WireField("searches", "Searches", "list", item="string"),
    )


@define(eq=False, repr=False, kw_only=True)
class KernelParameter(Model):
    """A kernel parameter of a container group."""

    name: str | None = None
    """Name of the kernel parameter."""

    value: str | None = None
    """Value of the kernel parameter."""

    __wire__ = (
        WireField("name", "Name", "string"),
        WireField("value", "Value", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GroupSecurity(Model):
    """Security settings of a container group."""

    sysctls: list[KernelParameter] = field(factory=list)
    """Kernel parameters."""

    __wire__ = (WireField("sysctls", "Sysctls", "list", item="model", model=KernelParameter),)


@define(eq=False, repr=False, kw_only=True)
class GroupEvent(Model):
    """An event of a container group."""

    count: int | None = None
    """Number of times the event has occurred."""

    first_timestamp: str | None = None
    """Time at which the event first occurred."""

    last_timestamp: str | None = None
    """Time at which the event last occurred."""

    message: str | None = None
    """Text of the message."""

    name: str | None = None
    """Name of the event."""

    reason: str | None = None
    """Reason of the event."""

    type: Literal["Normal", "Warning"] | str | None = None
    """Type of the event. One of: Normal, Warning."""

    __wire__ = (
        WireField("count", "Count", "integer"),
        WireField("first_timestamp", "FirstTimestamp", "string"),
        WireField("last_timestamp", "LastTimestamp", "string"),
        WireField("message", "Message", "string"),
        WireField("name", "Name", "string"),
        WireField("reason", "Reason", "string"),
        WireField("type", "Type", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class HostAlias(Model):
    """An entry in the hosts file of a container group."""

    hostnames: list[str] = field(factory=list)
    """Host names."""

    ip: str | None = None
    """IP address of the entry in the hosts file."""

    __wire__ = (
        WireField("hostnames", "Hostnames", "list", item="string"),
        WireField("ip", "Ip", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class InitContainerVolumeMount(Model):
    """A volume that an init container mounts."""

    mount_path: str | None = None
    """Directory in the container."""

    mount_propagation: Literal["None", "HostToContainer", "Bidirectional", "HostToCotainer"] | str | None = None
    """Whether mounts are propagated to other containers. The comments of the SDK spell HostToCotainer. One of: None,
    HostToContainer, Bidirectional, HostToCotainer."""

    name: str | None = None
    """Name of the volume."""

    read_only: bool | None = None
    """Whether the mount is read-only."""

    __wire__ = (
        WireField("mount_path", "MountPath", "string"),
        WireField("mount_propagation", "MountPropagation", "string"),
        WireField("name", "Name", "string"),
        WireField("read_only", "ReadOnly", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class InitContainer(Model):
    """A container that runs before the others of its group."""

    args: list[str] = field(factory=list)
    """Arguments of the start command."""

    command: list[str] = field(factory=list)
    """Start command of the container."""

    cpu: int | None = None
    """Number of CPU cores, as a whole number."""

    current_state: ContainerState | None = None
    """Present state of the container."""

    environment_vars: list[ContainerVariableInfo] = field(factory=list)
    """Environment variables of the container."""

    gpu: int | None = None
    """Number of GPUs."""

    image: str | None = None
    """Container image."""

    image_pull_policy: Literal["Always", "IfNotPresent", "Never"] | str | None = None
    """When the image is pulled. One of: Always, IfNotPresent, Never."""

    memory: int | None = None
    """Amount of memory. Unit: GiB."""

    name: str | None = None
    """Name of the container."""

    ports: list[ContainerPort] = field(factory=list)
    """Ports of the container."""

    previous_state: ContainerState | None = None
    """Previous state of the container."""

    ready: bool | None = None
    """Whether the container has passed its readiness check."""

    restart_count: int | None = None
    """Number of times the container has been restarted."""

    security_context: ContainerSecurity | None = None
    """Security settings of the container."""

    volume_mounts: list[InitContainerVolumeMount] = field(factory=list)
    """Volumes that the container mounts."""

    working_dir: str | None = None
    """Working directory of the container."""

    __wire__ = (
        WireField("args", "Args", "list", item="string"),
        WireField("command", "Command", "list", item="string"),
        WireField("cpu", "Cpu", "integer"),
        WireField("current_state", "CurrentState", "model", model=ContainerState),
        WireField("environment_vars", "EnvironmentVars", "list", item="model", model=ContainerVariableInfo),
        WireField("gpu", "Gpu", "integer"),
        WireField("image", "Image", "string"),
        WireField("image_pull_policy", "ImagePullPolicy", "string"),
        WireField("memory", "Memory", "integer"),
        WireField("name", "Name", "string"),
        WireField("ports", "Ports", "list", item="model", model=ContainerPort),
        WireField("previous_state", "PreviousState", "model", model=ContainerState),
        WireField("ready", "Ready", "boolean"),
        WireField("restart_count", "RestartCount", "integer"),
        WireField("security_context", "SecurityContext", "model", model=ContainerSecurity),
        WireField("volume_mounts", "VolumeMounts", "list", item="model", model=InitContainerVolumeMount),
        WireField("working_dir", "WorkingDir", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GroupTag(Model):
    """A tag of a container group."""

    key: str | None = None
    """Tag key."""

    value: str | None = None
    """Tag value; may be empty."""

    __wire__ = (
        WireField("key", "Key", "string"),
        WireField("value", "Value", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ConfigFile(Model):
    """A configuration file in a volume."""

    content: str | None = None
    """Content of the file."""

    path: str | None = None
    """Path of the file in the volume."""

    __wire__ = (
        WireField("content", "Content", "string"),
        WireField("path", "Path", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GroupVolume(Model):
    """A volume of a container group."""

    config_file_volume_config_file_to_paths: list[ConfigFile] = field(factory=list)
    """Configuration files of the volume."""

    disk_volume_disk_id: str | None = None
    """Identifier of the cloud disk."""

    disk_volume_fs_type: str | None = None
    """File system of the cloud disk."""

    empty_dir_volume_medium: Literal["Memory", "LocalRaid0"] | str | None = None
    """Storage medium of the scratch volume. One of: Memory, LocalRaid0."""

    empty_dir_volume_size_limit: str | None = None
    """Size limit of the scratch volume, with a unit."""

    flex_volume_driver: str | None = None
    """Volume driver."""

    flex_volume_fs_type: str | None = None
    """File system of the volume."""

    flex_volume_options: str | None = None
    """Options of the volume driver, as a JSON text."""

    nfs_volume_path: str | None = None
    """Path on the NFS server."""

    nfs_volume_read_only: bool | None = None
    """Whether the NFS volume is read-only."""

    nfs_volume_server: str | None = None
    """Address of the NFS server."""

    name: str | None = None
    """Name of the volume."""

    type: Literal["EmptyDirVolume", "NFSVolume", "ConfigFileVolume", "FlexVolume"] | str | None = None
    """Type of the volume. One of: EmptyDirVolume, NFSVolume, ConfigFileVolume, FlexVolume."""

    __wire__ = (
        WireField(
            "config_file_volume_config_file_to_paths",
            "ConfigFileVolumeConfigFileToPaths",
            "list",
            item="model",
            model=ConfigFile,
        ),
        WireField("disk_volume_disk_id", "DiskVolumeDiskId", "string"),
        WireField("disk_volume_fs_type", "DiskVolumeFsType", "string"),
        WireField("empty_dir_volume_medium", "EmptyDirVolumeMedium", "string"),
        WireField("empty_dir_volume_size_limit", "EmptyDirVolumeSizeLimit", "string"),
        WireField("flex_volume_driver", "FlexVolumeDriver", "string"),
        WireField("flex_volume_fs_type", "FlexVolumeFsType", "string"),
        WireField("flex_volume_options", "FlexVolumeOptions", "string"),
        WireField("nfs_volume_path", "NFSVolumePath", "string"),
        WireField("nfs_volume_read_only", "NFSVolumeReadOnly", "boolean"),
        WireField("nfs_volume_server", "NFSVolumeServer", "string"),
        WireField("name", "Name", "string"),
        WireField("type", "Type", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ContainerGroup(Model):
    """A group of containers that run a serverless job."""

    container_group_id: str | None = None
    """Identifier of the container group."""

    container_group_name: str | None = None
    """Name of the container group."""

    containers: list[GroupContainer] = field(factory=list)
    """Containers of the group."""

    cpu: float | None = None
    """Number of CPU cores."""

    creation_time: str | None = None
    """Time at which the container group was created, in UTC."""

    discount: int | None = None
    """Discount on the original price."""

    dns_config: DnsSettings | None = None
    """Name service settings of the group."""

    eci_security_context: GroupSecurity | None = None
    """Security settings of the group."""

    eni_instance_id: str | None = None
    """Identifier of the network interface."""

    ephemeral_storage: int | None = None
    """Size of the temporary storage. Unit: GiB."""

    events: list[GroupEvent] = field(factory=list)
    """Events of the group."""

    expired_time: str | None = None
    """Time at which the container group stopped because of an overdue payment, in UTC."""

    failed_time: str | None = None
    """Time at which the container group failed, in UTC."""

    host_aliases: list[HostAlias] = field(factory=list)
    """Entries in the hosts file of the group."""

    init_containers: list[InitContainer] = field(factory=list)
    """Containers that run before the others."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    internet_ip: str | None = None
    """Public IP address."""

    intranet_ip: str | None = None
    """Private IP address."""

    ipv6_address: str | None = None
    """IPv6 address."""

    memory: float | None = None
    """Amount of memory. Unit: GiB."""

    ram_role_name: str | None = None
    """Name of the RAM role of the instance."""

    region_id: str | None = None
    """Region, such as cn-hangzhou."""

    resource_group_id: str | None = None
    """Identifier of the resource group."""

    restart_policy: Literal["Always", "Never", "OnFailure"] | str | None = None
    """When containers are restarted. One of: Always, Never, OnFailure."""

    security_group_id: str | None = None
    """Identifier of the security group."""

    spot_price_limit: float | None = None
    """Highest price per hour, with up to three decimals; only for SpotWithPriceLimit. Unit: CNY per hour."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    status: (
        Literal[
            "Pending",
            "Running",
            "Succeeded",
            "Failed",
            "Scheduling",
            "ScheduleFailed",
            "Restarting",
            "Updating",
            "Terminating",
            "Expired",
        ]
        | str
        | None
    ) = None
    """State of the container group. One of: Pending, Running, Succeeded, Failed, Scheduling, ScheduleFailed, Restarting,
    Updating, Terminating, Expired."""

    succeeded_time: str | None = None
    """Time at which all containers had succeeded, in UTC."""

    tags: list[GroupTag] = field(factory=list)
    """Tags of the group."""

    tenant_eni_instance_id: str | None = None
    """Not in use."""

    tenant_eni_ip: str | None = None
    """Not in use."""

    tenant_security_group_id: str | None = None
    """Not in use."""

    tenant_vswitch_id: str | None = None
    """Not in use."""

    vswitch_id: str | None = None
    """Identifier of the vSwitch."""

    volumes: list[GroupVolume] = field(factory=list)
    """Volumes of the group."""

    vpc_id: str | None = None
    """Identifier of the VPC."""

    zone_id: str | None = None
    """Identifier of the zone."""

    __wire__ = (
        WireField("container_group_id", "ContainerGroupId", "string"),
        WireField("container_group_name", "ContainerGroupName", "string"),
        WireField("containers", "Containers", "list", item="model", model=GroupContainer),
        WireField("cpu", "Cpu", "number"),
        WireField("creation_time", "CreationTime", "string"),
        WireField("discount", "Discount", "integer"),
        WireField("dns_config", "DnsConfig", "model", model=DnsSettings),
        WireField("eci_security_context", "EciSecurityContext", "model", model=GroupSecurity),
        WireField("eni_instance_id", "EniInstanceId", "string"),
        WireField("ephemeral_storage", "EphemeralStorage", "integer"),
        WireField("events", "Events", "list", item="model", model=GroupEvent),
        WireField("expired_time", "ExpiredTime", "string"),
        WireField("failed_time", "FailedTime", "string"),
        WireField("host_aliases", "HostAliases", "list", item="model", model=HostAlias),
        WireField("init_containers", "InitContainers", "list", item="model", model=InitContainer),
        WireField("instance_type", "InstanceType", "string"),
        WireField("internet_ip", "InternetIp", "string"),
        WireField("intranet_ip", "IntranetIp", "string"),
        WireField("ipv6_address", "Ipv6Address", "string"),
        WireField("memory", "Memory", "number"),
        WireField("ram_role_name", "RamRoleName", "string"),
        WireField("region_id", "RegionId", "string"),
        WireField("resource_group_id", "ResourceGroupId", "string"),
        WireField("restart_policy", "RestartPolicy", "string"),
        WireField("security_group_id", "SecurityGroupId", "string"),
        WireField("spot_price_limit", "SpotPriceLimit", "number"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("status", "Status", "string"),
        WireField("succeeded_time", "SucceededTime", "string"),
        WireField("tags", "Tags", "list", item="model", model=GroupTag),
        WireField("tenant_eni_instance_id", "TenantEniInstanceId", "string"),
        WireField("tenant_eni_ip", "TenantEniIp", "string"),
        WireField("tenant_security_group_id", "TenantSecurityGroupId", "string"),
        WireField("tenant_vswitch_id", "TenantVSwitchId", "string"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("volumes", "Volumes", "list", item="model", model=GroupVolume),
        WireField("vpc_id", "VpcId", "string"),
        WireField("zone_id", "ZoneId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ServerlessJobInfo(Model):
    """A serverless job with its container groups."""

    array_properties: ArrayIndicesInfo | None = None
    """Indices of the array job."""

    container_groups: list[ContainerGroup] = field(factory=list)
    """Container groups that run the job."""

    end_time: int | None = None
    """Time at which the job ended, as a number; the unit is not documented."""

    is_array_job: bool | None = None
    """Whether the job is an array job."""

    job_id: str | None = None
    """Identifier of the job."""

    job_name: str | None = None
    """Name of the job."""

    last_modify_time: int | None = None
    """Time of the last change, as a number; the unit is not documented."""

    priority: int | None = None
    """Priority of the job."""

    queue: str | None = None
    """Name of the queue."""

    start_time: int | None = None
    """Time at which the job started, as a number; the unit is not documented."""

    state: Literal["Pending", "Initing", "Running", "Succeeded", "Canceled", "Failed"] | str | None = None
    """State of the job. One of: Pending, Initing, Running, Succeeded, Canceled, Failed."""

    submit_time: int | None = None
    """Time at which the job was submitted, as a number; the unit is not documented."""

    user: str | None = None
    """Name of the user."""

    __wire__ = (
        WireField("array_properties", "ArrayProperties", "model", model=ArrayIndicesInfo),
        WireField("container_groups", "ContainerGroups", "list", item="model", model=ContainerGroup),
        WireField("end_time", "EndTime", "integer"),
        WireField("is_array_job", "IsArrayJob", "boolean"),
        WireField("job_id", "JobId", "string"),
        WireField("job_name", "JobName", "string"),
        WireField("last_modify_time", "LastModifyTime", "integer"),
        WireField("priority", "Priority", "integer"),
        WireField("queue", "Queue", "string"),
        WireField("start_time", "StartTime", "integer"),
        WireField("state", "State", "string"),
        WireField("submit_time", "SubmitTime", "integer"),
        WireField("user", "User", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeServerlessJobsRequest(Request["DescribeServerlessJobsResponse"]):
    """Parameters of DescribeServerlessJobs: describe serverless jobs with their container groups."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    job_ids: Sequence[str]
    """Identifiers of the jobs."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("job_ids", "JobIds", "list", item="string", style="indexed", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeServerlessJobsResponse(Response):
    """Response of DescribeServerlessJobs: job_infos, total_count, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    job_infos: list[ServerlessJobInfo] = field(factory=list)
    """The jobs."""

    total_count: int | None = None
    """Number of items on all pages together."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("job_infos", "JobInfos", "list", item="model", model=ServerlessJobInfo),
        WireField("total_count", "TotalCount", "integer"),
    )


OPERATION = Operation(
    "DescribeServerlessJobs",
    DescribeServerlessJobsRequest,
    DescribeServerlessJobsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    method="POST",
)
