# Generated from spec/2018-04-12/shapes/ClusterVolumeInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""ClusterVolumeInfo: A file system that is mounted on a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.serialization.model import Model, WireField
from ..shapes.additional_volume_info import AdditionalVolumeInfo
from ..shapes.volume_role import VolumeRole

__all__ = ["ClusterVolumeInfo"]


@define(eq=False, repr=False, kw_only=True)
class ClusterVolumeInfo(Model):
    """A file system that is mounted on a cluster. GetClusterVolumes tells where and on which nodes it is mounted;
    ListVolumes tells which cluster it belongs to and which further file systems that cluster mounts."""

    region_id: str | None = None
    """Region of the file system."""

    cluster_id: str | None = None
    """Identifier of the cluster that mounts the file system."""

    cluster_name: str | None = None
    """Name of the cluster that mounts the file system. Only ListVolumes has it."""

    volume_id: str | None = None
    """Identifier of the file system."""

    volume_type: Literal["nas"] | str | None = None
    """Kind of the storage; nas is Apsara File Storage NAS. One of: nas."""

    volume_protocol: Literal["nfs", "SMB"] | str | None = None
    """Protocol that the file system is mounted with. One of: nfs, SMB."""

    volume_mountpoint: str | None = None
    """Domain name of the mount target."""

    remote_directory: str | None = None
    """Directory of the file system that is mounted, such as / for the whole file system."""

    local_directory: str | None = None
    """Directory of the nodes at which the file system appears. Only GetClusterVolumes has it."""

    location: Literal["OnPremise", "PublicCloud"] | str | None = None
    """Where the cluster is; OnPremise is a hybrid cluster with local nodes, PublicCloud a cluster in the cloud alone.
    Only GetClusterVolumes has it, and not for every file system. One of: OnPremise, PublicCloud."""

    must_keep: bool | None = None
    """Whether the file system must stay mounted; if false, it can be unmounted. Only GetClusterVolumes has it."""

    roles: list[VolumeRole] = field(factory=list)
    """Roles of the nodes that mount the file system; may be empty. Only GetClusterVolumes has it."""

    additional_volumes: list[AdditionalVolumeInfo] = field(factory=list)
    """File systems that the cluster mounts beside this one. Only ListVolumes has it."""

    job_queue: str | None = None
    """Queue whose nodes mount the file system. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("cluster_name", "ClusterName", "string"),
        WireField("volume_id", "VolumeId", "string"),
        WireField("volume_type", "VolumeType", "string"),
        WireField("volume_protocol", "VolumeProtocol", "string"),
        WireField("volume_mountpoint", "VolumeMountpoint", "string"),
        WireField("remote_directory", "RemoteDirectory", "string"),
        WireField("local_directory", "LocalDirectory", "string"),
        WireField("location", "Location", "string"),
        WireField("must_keep", "MustKeep", "boolean", aliases=("Mustkeep",)),
        WireField("roles", "Roles", "list", item="model", model=VolumeRole, tag="RoleInfo"),
        WireField(
            "additional_volumes",
            "AdditionalVolumes",
            "list",
            item="model",
            model=AdditionalVolumeInfo,
            tag="VolumeInfo",
        ),
        WireField("job_queue", "JobQueue", "string"),
    )
