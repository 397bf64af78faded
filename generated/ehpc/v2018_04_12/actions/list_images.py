# Generated from spec/2018-04-12/actions/basic_info/ListImages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListImages: List the public system images that E-HPC supports."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.os_info import OsInfo

__all__ = ["ListImagesRequest", "ListImagesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListImagesRequest(Request["ListImagesResponse"]):
    """Parameters of ListImages: list the public system images that E-HPC supports.

    Every item stands for an operating system that the nodes of a cluster can run. Pass its OsTag to CreateCluster.
    ListCustomImages lists custom and shared images.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    __wire__ = (WireField("region_id", "RegionId", "string"),)


@define(eq=False, repr=False, kw_only=True)
class ListImagesResponse(Response):
    """Response of ListImages."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    os_tags: list[OsInfo] = field(factory=list)
    """Operating systems of the supported images."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("os_tags", "OsTags", "list", item="model", model=OsInfo, tag="OsInfo"),
    )


OPERATION = Operation(
    "ListImages",
    ListImagesRequest,
    ListImagesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
