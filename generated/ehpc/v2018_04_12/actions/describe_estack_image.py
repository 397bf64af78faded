# Generated from spec/2018-04-12/actions/container/DescribeEstackImage.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeEstackImage: List base images for on-premises use."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["BaseImageInfo", "DescribeEstackImageRequest", "DescribeEstackImageResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class BaseImageInfo(Model):
    """A base image for on-premises use."""

    image_name: str | None = None
    """Name of the image."""

    image_size: int | None = None
    """Size of the image; the unit is not documented."""

    image_type: str | None = None
    """Type of the image."""

    image_url: str | None = None
    """URL from which the image is downloaded."""

    recent_update_time: str | None = None
    """Time of the last change of the image."""

    __wire__ = (
        WireField("image_name", "ImageName", "string"),
        WireField("image_size", "ImageSize", "integer"),
        WireField("image_type", "ImageType", "string"),
        WireField("image_url", "ImageUrl", "string"),
        WireField("recent_update_time", "RecentUpdateTime", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeEstackImageRequest(Request["DescribeEstackImageResponse"]):
    """Parameters of DescribeEstackImage: list base images for on-premises use."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeEstackImageResponse(Response):
    """Response of DescribeEstackImage: image_list, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    image_list: list[BaseImageInfo] = field(factory=list)
    """Images on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("image_list", "ImageList", "list", item="model", model=BaseImageInfo, tag="ImageListInfo"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "DescribeEstackImage",
    DescribeEstackImageRequest,
    DescribeEstackImageResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="image_list",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
)
