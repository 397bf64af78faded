# Generated from spec/2024-07-30/actions/storage/AttachSharedStorages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AttachSharedStorages: Mount file systems on the nodes of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["AttachSharedStoragesRequest", "AttachSharedStoragesResponse", "OPERATION", "SharedStorageMount"]


@define(eq=False, repr=False, kw_only=True)
class SharedStorageMount(Model):
    """A file system to mount, and where."""

    file_system_id: str
    """Identifier of the file system."""

    location: Literal["OnPremise", "PublicCloud"] | str | None = None
    """Location of the file system. One of: OnPremise, PublicCloud."""

    mount_directory: str
    """Mount point on the nodes."""

    mount_options: (
        Literal["-t nfs -o vers=3,nolock,proto=tcp,noresvport", "-t nfs -o vers=4.0,noresvport"] | str | None
    ) = None
    """Options of the mount command. One of: -t nfs -o vers=3,nolock,proto=tcp,noresvport, -t nfs -o vers=4.0,noresvport.
    Default: -t nfs -o vers=3,nolock,proto=tcp,noresvport."""

    mount_target: str
    """Domain name of the mount target."""

    protocol_type: Literal["NFS", "SMB"] | str
    """Protocol of the file system. One of: NFS, SMB."""

    storage_directory: str
    """Directory of the file system that is mounted."""

    volume_type: Literal["nas", "cpfs"] | str
    """Type of the file system. One of: nas, cpfs."""

    __wire__ = (
        WireField("file_system_id", "FileSystemId", "string", required=True),
        WireField("location", "Location", "string"),
        WireField("mount_directory", "MountDirectory", "string", required=True),
        WireField("mount_options", "MountOptions", "string"),
        WireField("mount_target", "MountTarget", "string", required=True),
        WireField("protocol_type", "ProtocolType", "string", required=True),
        WireField("storage_directory", "StorageDirectory", "string", required=True),
        WireField("volume_type", "VolumeType", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class AttachSharedStoragesRequest(Request["AttachSharedStoragesResponse"]):
    """Parameters of AttachSharedStorages: mount file systems on the nodes of a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    shared_storages: Sequence[SharedStorageMount | Mapping[str, Any]]
    """File systems to mount. ListAvailableFileSystems lists them."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField(
            "shared_storages",
            "SharedStorages",
            "list",
            item="model",
            model=SharedStorageMount,
            style="json",
            required=True,
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class AttachSharedStoragesResponse(Response):
    """Response of AttachSharedStorages: success, cluster_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean", as_text=True),
        WireField("cluster_id", "ClusterId", "string"),
    )


OPERATION = Operation(
    "AttachSharedStorages",
    AttachSharedStoragesRequest,
    AttachSharedStoragesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListSharedStorages",),
    secret=False,
)
