# Generated from spec/2018-04-12/actions/container/PullImage.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""PullImage: Pull a container image onto a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "PullImageRequest", "PullImageResponse"]


@define(eq=False, repr=False, kw_only=True)
class PullImageRequest(Request["PullImageResponse"]):
    """Parameters of PullImage: pull a container image onto a cluster.

    The reference of 2019 names this action without describing it. ListContainerImages listed the images of a cluster;
    today no action does.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    container_type: str | None = None
    """Type of the container image. Default: shifter."""

    image_tag: str | None = None
    """Tag of the image. Default: latest."""

    repository: str
    """Name of the image repository."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("container_type", "ContainerType", "string"),
        WireField("image_tag", "ImageTag", "string"),
        WireField("repository", "Repository", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class PullImageResponse(Response):
    """Response of PullImage: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "PullImage",
    PullImageRequest,
    PullImageResponse,
    mutates=True,
    idempotent=False,
    secret=False,
)
