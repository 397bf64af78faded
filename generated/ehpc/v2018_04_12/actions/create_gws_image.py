# Generated from spec/2018-04-12/actions/gws/CreateGWSImage.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateGWSImage: Create a custom image from a GWS instance."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["CreateGWSImageRequest", "CreateGWSImageResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CreateGWSImageRequest(Request["CreateGWSImageResponse"]):
    """Parameters of CreateGWSImage: create a custom image from a GWS instance.

    Makes an image of a graphic workstation (GWS) instance, from which CreateGWSInstance can start further instances.
    The call returns at once with the image's identifier; DescribeGWSImages shows when the image is ready.
    """

    instance_id: str
    """Identifier of the GWS instance to copy. DescribeGWSInstances lists the instances."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    name: str | None = None
    """Name of the new image. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("instance_id", "InstanceId", "string", required=True),
        WireField("region_id", "RegionId", "string"),
        WireField("name", "Name", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateGWSImageResponse(Response):
    """Response of CreateGWSImage: code, gws_image_id, success_response, request_id."""

    code: str | None = None
    """Outcome of the call as an HTTP status code, such as 200."""

    gws_image_id: str | None = None
    """Identifier of the new image."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success_response: bool | None = None
    """Whether the call succeeded."""

    __wire__ = (
        WireField("code", "code", "string"),
        WireField("gws_image_id", "data.GWSImageId", "string", aliases=("GWSImageId", "ImageId")),
        WireField("request_id", "requestId", "string", aliases=("RequestId",)),
        WireField("success_response", "successResponse", "boolean"),
    )


OPERATION = Operation(
    "CreateGWSImage",
    CreateGWSImageRequest,
    CreateGWSImageResponse,
    mutates=True,
    idempotent=False,
    shown_by=("DescribeGWSImages",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
