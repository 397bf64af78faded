# Generated from spec/2024-07-30/actions/storage/DetachSharedStorages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DetachSharedStorages: Unmount file systems from the nodes of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["DetachSharedStoragesRequest", "DetachSharedStoragesResponse", "MountReference", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class MountReference(Model):
    """A mounted file system, by its mount point."""

    mount_directory: str
    """Mount point on the nodes."""

    __wire__ = (WireField("mount_directory", "MountDirectory", "string", required=True),)


@define(eq=False, repr=False, kw_only=True)
class DetachSharedStoragesRequest(Request["DetachSharedStoragesResponse"]):
    """Parameters of DetachSharedStorages: unmount file systems from the nodes of a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    shared_storages: Sequence[MountReference | Mapping[str, Any]]
    """File systems to unmount, by their mount points."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField(
            "shared_storages", "SharedStorages", "list", item="model", model=MountReference, style="json", required=True
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class DetachSharedStoragesResponse(Response):
    """Response of DetachSharedStorages: success, cluster_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
        WireField("cluster_id", "ClusterId", "string"),
    )


OPERATION = Operation(
    "DetachSharedStorages",
    DetachSharedStoragesRequest,
    DetachSharedStoragesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListSharedStorages",),
    secret=False,
)
