# Generated from spec/2018-04-12/actions/container/DescribeImage.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeImage: Get the details of one container image that is stored on a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.container_image_info import ContainerImageInfo

__all__ = ["DescribeImageRequest", "DescribeImageResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DescribeImageRequest(Request["DescribeImageResponse"]):
    """Parameters of DescribeImage: get the details of one container image that is stored on a cluster.

    ListContainerImages returns the same details of all images of the cluster.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    repository: str
    """Name of the repository that the image comes from, such as hello-world."""

    image_tag: str | None = None
    """Tag of the image. Default: latest."""

    container_type: Literal["shifter"] | str | None = None
    """Container technology that the image belongs to. Later official documentation knows only singularity. One of:
    shifter. Default: shifter."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("repository", "Repository", "string", required=True),
        WireField("image_tag", "ImageTag", "string"),
        WireField("container_type", "ContainerType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeImageResponse(Response):
    """Response of DescribeImage: image_info, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    image_info: ContainerImageInfo | None = None
    """The image."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("image_info", "ImageInfo", "model", model=ContainerImageInfo),
    )


OPERATION = Operation(
    "DescribeImage",
    DescribeImageRequest,
    DescribeImageResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
