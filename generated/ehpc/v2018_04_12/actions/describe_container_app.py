# Generated from spec/2018-04-12/actions/container/DescribeContainerApp.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeContainerApp: Get the details of one container application."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.container_app_info import ContainerAppInfo

__all__ = ["DescribeContainerAppRequest", "DescribeContainerAppResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DescribeContainerAppRequest(Request["DescribeContainerAppResponse"]):
    """Parameters of DescribeContainerApp: get the details of one container application.

    ListContainerApps returns the same details of all container applications.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    container_id: str
    """Identifier of the container application. ListContainerApps lists them."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("container_id", "ContainerId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeContainerAppResponse(Response):
    """Response of DescribeContainerApp: container_app_info, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    container_app_info: ContainerAppInfo | None = None
    """The container application."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("container_app_info", "ContainerAppInfo", "model", model=ContainerAppInfo),
    )


OPERATION = Operation(
    "DescribeContainerApp",
    DescribeContainerAppRequest,
    DescribeContainerAppResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
