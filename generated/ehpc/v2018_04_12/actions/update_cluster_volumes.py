# Generated from spec/2018-04-12/actions/volume/UpdateClusterVolumes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UpdateClusterVolumes: Change which file systems are mounted on a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.additional_volume import AdditionalVolume

__all__ = ["OPERATION", "UpdateClusterVolumesRequest", "UpdateClusterVolumesResponse"]


@define(eq=False, repr=False, kw_only=True)
class UpdateClusterVolumesRequest(Request["UpdateClusterVolumesResponse"]):
    """Parameters of UpdateClusterVolumes: change which file systems are mounted on a cluster.

    Takes the file systems that the cluster mounts beside its main shared storage. The reference does not say whether
    the list replaces the mounts there are or adds to them, so read them with GetClusterVolumes before and after; it
    also tells which file systems must be kept (must_keep). ListFileSystemWithMountTargets shows what can be mounted.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    additional_volumes: Sequence[AdditionalVolume | Mapping[str, Any]] | None = None
    """File systems to mount."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", aliases=("Cluster",), required=True),
        WireField("region_id", "RegionId", "string"),
        WireField(
            "additional_volumes",
            "AdditionalVolumes",
            "list",
            item="model",
            model=AdditionalVolume,
            style="indexed",
            aliases=("AdditionalVolumess",),
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class UpdateClusterVolumesResponse(Response):
    """Response of UpdateClusterVolumes: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "UpdateClusterVolumes",
    UpdateClusterVolumesRequest,
    UpdateClusterVolumesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("GetClusterVolumes",),
    secret=False,
    positions={"RegionId": "host"},
)
