# Generated from spec/2018-04-12/shapes/AdditionalVolume.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""AdditionalVolume: A file system that a cluster mounts beside its main shared storage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["AdditionalVolume"]


@define(eq=False, repr=False, kw_only=True)
class AdditionalVolume(Model):
    """A file system that a cluster mounts beside its main shared storage. local_directory says where it appears on the
    nodes; roles and job_queue choose the nodes."""

    volume_id: str | None = None
    """Identifier of the file system. ListFileSystemWithMountTargets lists the file systems."""

    volume_type: Literal["nas"] | str | None = None
    """Kind of the storage; nas is Apsara File Storage NAS. One of: nas. Default: nas."""

    volume_protocol: Literal["nfs", "smb"] | str | None = None
    """Protocol that the file system is mounted with. The reference of 2019 knows nfs only, later documentation adds smb.
    One of: nfs, smb. Default: nfs."""

    volume_mountpoint: str | None = None
    """Domain name of the mount target in the VPC of the cluster."""

    remote_directory: str | None = None
    """Directory of the file system that is mounted, such as / for the whole file system."""

    local_directory: str | None = None
    """Directory of the nodes at which the file system appears."""

    roles: Sequence[str] | None = None
    """Roles of the nodes that mount the file system, such as Manager, Login or Compute. From 0 to 8 items."""

    job_queue: str | None = None
    """Queue whose nodes mount the file system."""

    location: Literal["OnPremise", "PublicCloud"] | str | None = None
    """Where the cluster is; OnPremise is a hybrid cluster with local nodes, PublicCloud a cluster in the cloud alone.
    One of: OnPremise, PublicCloud."""

    volume_mount_option: str | None = None
    """Options of the mount command. (Since alibabacloud_ehpc20180412 1.14.14.)"""

    __wire__ = (
        WireField("volume_id", "VolumeId", "string"),
        WireField("volume_type", "VolumeType", "string"),
        WireField("volume_protocol", "VolumeProtocol", "string"),
        WireField("volume_mountpoint", "VolumeMountpoint", "string"),
        WireField("remote_directory", "RemoteDirectory", "string"),
        WireField("local_directory", "LocalDirectory", "string"),
        WireField("roles", "Roles.n.Name", "list", item="string", style="indexed"),
        WireField("job_queue", "JobQueue", "string"),
        WireField("location", "Location", "string"),
        WireField("volume_mount_option", "VolumeMountOption", "string"),
    )
