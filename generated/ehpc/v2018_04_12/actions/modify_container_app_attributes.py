# Generated from spec/2018-04-12/actions/container/ModifyContainerAppAttributes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ModifyContainerAppAttributes: Change the description of a container application."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["ModifyContainerAppAttributesRequest", "ModifyContainerAppAttributesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ModifyContainerAppAttributesRequest(Request["ModifyContainerAppAttributesResponse"]):
    """Parameters of ModifyContainerAppAttributes: change the description of a container application.

    The description is the only attribute that can be changed.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    container_id: str
    """Identifier of the container application. ListContainerApps lists them."""

    description: str | None = None
    """New free text about the container application. From 2 to 128 characters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("container_id", "ContainerId", "string", required=True),
        WireField("description", "Description", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyContainerAppAttributesResponse(Response):
    """Response of ModifyContainerAppAttributes: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "ModifyContainerAppAttributes",
    ModifyContainerAppAttributesRequest,
    ModifyContainerAppAttributesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeContainerApp",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
