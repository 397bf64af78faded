# Generated from spec/2018-04-12/actions/gws/DescribeGWSImages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeGWSImages: List the images for GWS instances, page by page."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["DescribeGWSImagesRequest", "DescribeGWSImagesResponse", "GwsImageInfo", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GwsImageInfo(Model):
    """An image for graphic workstation (GWS) instances."""

    image_id: str | None = None
    """Identifier of the image."""

    image_name: str | None = None
    """Name of the image."""

    create_time: str | None = None
    """When the image was created, in UTC."""

    status: str | None = None
    """State of the image."""

    size: int | None = None
    """Size of the image. Unit: GB."""

    image_type: str | None = None
    """Type of the image. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    progress: str | None = None
    """Progress of the creation of the image. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("image_id", "ImageId", "string"),
        WireField("image_name", "ImageName", "string", aliases=("ImageNme", "Name")),
        WireField("create_time", "CreateTime", "string"),
        WireField("status", "Status", "string"),
        WireField("size", "Size", "integer"),
        WireField("image_type", "ImageType", "string"),
        WireField("progress", "Progress", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeGWSImagesRequest(Request["DescribeGWSImagesResponse"]):
    """Parameters of DescribeGWSImages: list the images for GWS instances, page by page.

    Lists the images from which CreateGWSInstance can start graphic workstation (GWS) instances, those made with
    CreateGWSImage included.
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
class DescribeGWSImagesResponse(Response):
    """Response of DescribeGWSImages: page_number, total_count, page_size, gws_images, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_size: int | None = None
    """Number of items on a page."""

    gws_images: list[GwsImageInfo] = field(factory=list)
    """Images on this page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField(
            "gws_images", "GWSImages", "list", item="model", model=GwsImageInfo, tag="GWSImageInfo", aliases=("Images",)
        ),
    )


OPERATION = Operation(
    "DescribeGWSImages",
    DescribeGWSImagesRequest,
    DescribeGWSImagesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="gws_images",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
