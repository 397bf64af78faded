# Generated from spec/2018-04-12/actions/container/ListContainerApps.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListContainerApps: List the container applications of the account, page by page."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.container_app_info import ContainerAppInfo

__all__ = ["ListContainerAppsRequest", "ListContainerAppsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListContainerAppsRequest(Request["ListContainerAppsResponse"]):
    """Parameters of ListContainerApps: list the container applications of the account, page by page."""

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
class ListContainerAppsResponse(Response):
    """Response of ListContainerApps: container_apps, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    container_apps: list[ContainerAppInfo] = field(factory=list)
    """The container applications on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField(
            "container_apps", "ContainerApps", "list", item="model", model=ContainerAppInfo, tag="ContainerAppsItem"
        ),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListContainerApps",
    ListContainerAppsRequest,
    ListContainerAppsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="container_apps",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
