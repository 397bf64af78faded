# Generated from spec/2018-04-12/actions/volume/GetClusterVolumes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetClusterVolumes: List the file systems that are mounted on one cluster."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.cluster_volume_info import ClusterVolumeInfo

__all__ = ["GetClusterVolumesRequest", "GetClusterVolumesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetClusterVolumesRequest(Request["GetClusterVolumesResponse"]):
    """Parameters of GetClusterVolumes: list the file systems that are mounted on one cluster.

    Tells for each file system the mount target, the directories, the roles of the nodes that mount it and whether it
    can be unmounted. UpdateClusterVolumes changes the mounts. The response has no page number and no total, so it is
    taken as the whole list.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1. Withdrawn: not in alibabacloud_ehpc20180412
    4.0.0 and later."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", aliases=("Cluster",), required=True),
        WireField("region_id", "RegionId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetClusterVolumesResponse(Response):
    """Response of GetClusterVolumes: region_id, volumes, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    region_id: str | None = None
    """Region of the cluster."""

    volumes: list[ClusterVolumeInfo] = field(factory=list)
    """File systems that are mounted on the cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("region_id", "RegionId", "string"),
        WireField("volumes", "Volumes", "list", item="model", model=ClusterVolumeInfo, tag="VolumeInfo"),
    )


OPERATION = Operation(
    "GetClusterVolumes",
    GetClusterVolumesRequest,
    GetClusterVolumesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
