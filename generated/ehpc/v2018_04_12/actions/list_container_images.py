# Generated from spec/2018-04-12/actions/container/ListContainerImages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListContainerImages: List the container images that are stored on a cluster, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.container_image_info import ContainerImageInfo

__all__ = ["ListContainerImagesRequest", "ListContainerImagesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListContainerImagesRequest(Request["ListContainerImagesResponse"]):
    """Parameters of ListContainerImages: list the container images that are stored on a cluster, page by page."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    container_type: Literal["shifter"] | str | None = None
    """Container technology whose images to list. Later official documentation knows only singularity. One of: shifter.
    Default: shifter."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("container_type", "ContainerType", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListContainerImagesResponse(Response):
    """Response of ListContainerImages: images, db_info, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    images: list[ContainerImageInfo] = field(factory=list)
    """The images on this page."""

    db_info: str | None = field(default=None, converter=mask_optional)
    """Address of the database that the image gateway of the cluster uses, such as mongodb://localhost/. It may hold the
    user name and the password of the database. Secret: never shown in a repr or a log."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("images", "Images", "list", item="model", model=ContainerImageInfo, tag="ImagesItem"),
        WireField("db_info", "DBInfo", "string", secret=True),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListContainerImages",
    ListContainerImagesRequest,
    ListContainerImagesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="images",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
