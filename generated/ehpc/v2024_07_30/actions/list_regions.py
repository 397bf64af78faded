# Generated from spec/2024-07-30/actions/basic_info/ListRegions.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListRegions: List the regions in which the product is available."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListRegionsRequest", "ListRegionsResponse", "OPERATION", "RegionInfo"]


@define(eq=False, repr=False, kw_only=True)
class RegionInfo(Model):
    """A region in which the product is available."""

    local_name: str | None = None
    """Name of the region in the requested language."""

    region_id: str | None = None
    """Region, such as cn-hangzhou."""

    __wire__ = (
        WireField("local_name", "LocalName", "string"),
        WireField("region_id", "RegionId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListRegionsRequest(Request["ListRegionsResponse"]):
    """Parameters of ListRegions: list the regions in which the product is available."""

    accept_language: Literal["zh-CN", "en-US"] | str | None = None
    """Language of the names in the response. One of: zh-CN, en-US. Default: zh-CN."""

    spec_code: Literal["Next", "Instant"] | str | None = None
    """Product whose regions are listed: Next is this one, Instant is E-HPC Instant. One of: Next, Instant. Default:
    Next."""

    max_results: int | None = None
    """Number of items on a page. From 1 to 100. Default: 20."""

    next_token: str | None = None
    """Token of the next page; empty on the last page."""

    __wire__ = (
        WireField("accept_language", "AcceptLanguage", "string"),
        WireField("spec_code", "SpecCode", "string"),
        WireField("max_results", "MaxResults", "integer"),
        WireField("next_token", "NextToken", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListRegionsResponse(Response):
    """Response of ListRegions: regions, total_count, max_results, next_token, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    regions: list[RegionInfo] = field(factory=list)
    """Regions on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    max_results: int | None = None
    """Number of items on a page. From 1 to 100."""

    next_token: str | None = None
    """Token of the next page; empty on the last page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("regions", "Regions", "list", item="model", model=RegionInfo),
        WireField("total_count", "TotalCount", "integer"),
        WireField("max_results", "MaxResults", "integer"),
        WireField("next_token", "NextToken", "string"),
    )


OPERATION = Operation(
    "ListRegions",
    ListRegionsRequest,
    ListRegionsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="regions",
        token="next_token",
        size="max_results",
        total="total_count",
        largest_size=100,
    ),
)
