# Generated from spec/2018-04-12/actions/container/DeleteContainerApps.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteContainerApps: Delete one or more container applications."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteContainerAppsRequest", "DeleteContainerAppsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteContainerAppsRequest(Request["DeleteContainerAppsResponse"]):
    """Parameters of DeleteContainerApps: delete one or more container applications.

    Call ListContainerApps first to learn the identifiers. The images on the clusters stay; DeleteImage removes one.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    container_ids: Sequence[str]
    """Identifiers of the container applications to delete. Later official documentation allows 1 to 100 in a call."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("container_ids", "ContainerApp.n.Id", "list", item="string", style="indexed", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteContainerAppsResponse(Response):
    """Response of DeleteContainerApps: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteContainerApps",
    DeleteContainerAppsRequest,
    DeleteContainerAppsResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListContainerApps",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
