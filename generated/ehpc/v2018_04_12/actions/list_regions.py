# Generated from spec/2018-04-12/actions/basic_info/ListRegions.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListRegions: List the regions where E-HPC is available."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListRegionsRequest", "ListRegionsResponse", "OPERATION", "RegionInfo"]


@define(eq=False, repr=False, kw_only=True)
class RegionInfo(Model):
    """A region."""

    region_id: str | None = None
    """Identifier of the region, such as cn-hangzhou."""

    local_name: str | None = None
    """Name of the region for display, in Chinese."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("local_name", "LocalName", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListRegionsRequest(Request["ListRegionsResponse"]):
    """Parameters of ListRegions: list the regions where E-HPC is available.

    The region_id of an item is what every other action takes as its region_id, and it is part of the host name that
    the request goes to.
    """

    __wire__ = ()


@define(eq=False, repr=False, kw_only=True)
class ListRegionsResponse(Response):
    """Response of ListRegions: regions, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    regions: list[RegionInfo] = field(factory=list)
    """Regions where clusters can be created."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("regions", "Regions", "list", item="model", model=RegionInfo, tag="RegionInfo"),
    )


OPERATION = Operation(
    "ListRegions",
    ListRegionsRequest,
    ListRegionsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
