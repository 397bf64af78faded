# Generated from spec/2018-04-12/shapes/AdditionalVolumeInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""AdditionalVolumeInfo: A file system that a cluster mounts beside its main shared storage, as ListVolumes shows it."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["AdditionalVolumeInfo"]


@define(eq=False, repr=False, kw_only=True)
class AdditionalVolumeInfo(Model):
    """A file system that a cluster mounts beside its main shared storage, as ListVolumes shows it. The reference names
    the structure without its fields."""

    volume_id: str | None = None
    """Identifier of the file system. (Since public documentation of 2020.)"""

    volume_type: str | None = None
    """Kind of the storage; nas is Apsara File Storage NAS. (Since public documentation of 2020.)"""

    volume_protocol: Literal["NFS", "SMB"] | str | None = None
    """Protocol that the file system is mounted with, such as nfs. One of: NFS, SMB. (Since public documentation of
    2020.)"""

    volume_mountpoint: str | None = None
    """Domain name of the mount target. (Since public documentation of 2020.)"""

    remote_directory: str | None = None
    """Directory of the file system that is mounted. (Since public documentation of 2020.)"""

    local_directory: str | None = None
    """Directory of the nodes at which the file system appears. (Since public documentation of 2020.)"""

    role: Literal["Manager", "Login", "Compute"] | str | None = None
    """Role of the nodes that mount the file system, such as Manager, Login or Compute. One of: Manager, Login, Compute.
    (Since public documentation of 2020.)"""

    job_queue: str | None = None
    """Queue whose nodes mount the file system. (Since public documentation of 2020.)"""

    location: Literal["OnPremise", "PublicCloud"] | str | None = None
    """Where the cluster is; OnPremise is a hybrid cluster with local nodes, PublicCloud a cluster in the cloud alone.
    One of: OnPremise, PublicCloud. (Since public documentation of 2020.)"""

    __wire__ = (
        WireField("volume_id", "VolumeId", "string"),
        WireField("volume_type", "VolumeType", "string"),
        WireField("volume_protocol", "VolumeProtocol", "string"),
        WireField("volume_mountpoint", "VolumeMountpoint", "string"),
        WireField("remote_directory", "RemoteDirectory", "string"),
        WireField("local_directory", "LocalDirectory", "string"),
        WireField("role", "Role", "string"),
        WireField("job_queue", "JobQueue", "string"),
        WireField("location", "Location", "string"),
    )
