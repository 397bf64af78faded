# Generated from spec/2018-04-12/actions/container/AddContainerApp.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AddContainerApp: Add a container application, which names a container image that jobs can run in."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["AddContainerAppRequest", "AddContainerAppResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AddContainerAppRequest(Request["AddContainerAppResponse"]):
    """Parameters of AddContainerApp: add a container application, which names a container image that jobs can run in.

    The call records the application; it names no cluster and so puts no image on one. For fetching an image the
    reference points to another action, PullImage, which it does not document. Pass the identifier of the new
    application to SubmitJob as container_ids to run a job in the container.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    name: str
    """Name of the container application. It begins with a letter and holds letters, digits, hyphens and underscores.
    From 2 to 64 characters."""

    description: str | None = None
    """Free text about the container application. From 2 to 128 characters."""

    repository: str
    """Name of the repository that holds the image, such as busybox."""

    image_tag: str | None = None
    """Tag of the image in the repository. Default: latest."""

    container_type: Literal["shifter", "docker"] | str | None = None
    """Container technology that runs the application. Later official documentation knows only singularity. One of:
    shifter, docker. Default: shifter."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("name", "Name", "string", required=True),
        WireField("description", "Description", "string"),
        WireField("repository", "Repository", "string", required=True),
        WireField("image_tag", "ImageTag", "string"),
        WireField("container_type", "ContainerType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AddContainerAppResponse(Response):
    """Response of AddContainerApp: container_ids, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    container_ids: list[str] = field(factory=list)
    """Identifiers of the new container applications; one call adds one."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("container_ids", "ContainerId", "list", item="string", tag="ContainerId"),
    )


OPERATION = Operation(
    "AddContainerApp",
    AddContainerAppRequest,
    AddContainerAppResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListContainerApps",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
