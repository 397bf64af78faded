# Generated from spec/2018-04-12/actions/volume/ListVolumes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListVolumes: List the file systems that the account has mounted on its E-HPC clusters."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.cluster_volume_info import ClusterVolumeInfo

__all__ = ["ListVolumesRequest", "ListVolumesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListVolumesRequest(Request["ListVolumesResponse"]):
    """Parameters of ListVolumes: list the file systems that the account has mounted on its E-HPC clusters.

    Each entry names the cluster that mounts the file system. GetClusterVolumes tells more of the mounts of one
    cluster.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListVolumesResponse(Response):
    """Response of ListVolumes: volumes, total_count, page_number, page_size, request_id."""

    volumes: list[ClusterVolumeInfo] = field(factory=list)
    """File systems on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (
        WireField("volumes", "Volumes", "list", item="model", model=ClusterVolumeInfo, tag="VolumeInfo"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("request_id", "RequestId", "string"),
    )


OPERATION = Operation(
    "ListVolumes",
    ListVolumesRequest,
    ListVolumesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="volumes",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
)
