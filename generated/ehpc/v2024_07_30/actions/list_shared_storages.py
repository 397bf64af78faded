# Generated from spec/2024-07-30/actions/storage/ListSharedStorages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListSharedStorages: List the file systems mounted on a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListSharedStoragesRequest", "ListSharedStoragesResponse", "MountInfo", "OPERATION", "SharedStorageInfo"]


@define(eq=False, repr=False, kw_only=True)
class MountInfo(Model):
    """A mount of a file system on the nodes of a cluster."""

    mount_directory: str | None = None
    """Mount point on the nodes."""

    mount_options: (
        Literal["-t nfs -o vers=3,nolock,proto=tcp,noresvport", "-t nfs -o vers=4.0,noresvport"] | str | None
    ) = None
    """Options of the mount command. One of: -t nfs -o vers=3,nolock,proto=tcp,noresvport, -t nfs -o vers=4.0,noresvport."""

    mount_target: str | None = None
    """Domain name of the mount target."""

    protocol_type: Literal["nfs3", "nfs4", "cpfs"] | str | None = None
    """Protocol of the file system. One of: nfs3, nfs4, cpfs."""

    storage_directory: str | None = None
    """Directory of the file system that is mounted."""

    __wire__ = (
        WireField("mount_directory", "MountDirectory", "string"),
        WireField("mount_options", "MountOptions", "string"),
        WireField("mount_target", "MountTarget", "string"),
        WireField("protocol_type", "ProtocolType", "string"),
        WireField("storage_directory", "StorageDirectory", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class SharedStorageInfo(Model):
    """A file system that is mounted on a cluster."""

    file_system_id: str | None = None
    """Identifier of the file system."""

    file_system_protocol: Literal["nfs3", "nfs4", "cpfs"] | str | None = None
    """Protocol of the file system. One of: nfs3, nfs4, cpfs."""

    file_system_type: Literal["nas", "cpfs"] | str | None = None
    """Type of the file system. One of: nas, cpfs."""

    mount_info: list[MountInfo] = field(factory=list)
    """Mounts of the file system."""

    __wire__ = (
        WireField("file_system_id", "FileSystemId", "string"),
        WireField("file_system_protocol", "FileSystemProtocol", "string"),
        WireField("file_system_type", "FileSystemType", "string"),
        WireField("mount_info", "MountInfo", "list", item="model", model=MountInfo),
    )


@define(eq=False, repr=False, kw_only=True)
class ListSharedStoragesRequest(Request["ListSharedStoragesResponse"]):
    """Parameters of ListSharedStorages: list the file systems mounted on a cluster.

    Returns an entry for each file system with all its mounts. Some names differ from CreateCluster: mount_target is
    mount_target_domain there, storage_directory is nas_directory.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    file_system_id: str | None = None
    """Identifier of the file system."""

    file_system_type: Literal["nas", "cpfs"] | str | None = None
    """Type of the file system. One of: nas, cpfs."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("file_system_id", "FileSystemId", "string"),
        WireField("file_system_type", "FileSystemType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListSharedStoragesResponse(Response):
    """Response of ListSharedStorages: success, shared_storages, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    shared_storages: list[SharedStorageInfo] = field(factory=list)
    """File systems that are mounted on the cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean", as_text=True),
        WireField("shared_storages", "SharedStorages", "list", item="model", model=SharedStorageInfo),
    )


OPERATION = Operation(
    "ListSharedStorages",
    ListSharedStoragesRequest,
    ListSharedStoragesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
