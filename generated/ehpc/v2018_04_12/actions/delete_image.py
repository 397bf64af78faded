# Generated from spec/2018-04-12/actions/container/DeleteImage.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteImage: Delete a container image from a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteImageRequest", "DeleteImageResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteImageRequest(Request["DeleteImageResponse"]):
    """Parameters of DeleteImage: delete a container image from a cluster.

    Only the copy on the cluster is deleted, not the image in its repository. ListContainerImages lists the images of
    a cluster.
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
class DeleteImageResponse(Response):
    """Response of DeleteImage: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteImage",
    DeleteImageRequest,
    DeleteImageResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListContainerImages",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
