# Generated from spec/2024-07-30/actions/addon/ListAddonTemplates.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListAddonTemplates: List the add-ons that can be installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["AddonTemplateSummary", "ListAddonTemplatesRequest", "ListAddonTemplatesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AddonTemplateSummary(Model):
    """An add-on that can be installed."""

    description: str | None = None
    """Description of the add-on."""

    label: str | None = None
    """Display name."""

    name: str | None = None
    """Name of the add-on."""

    version: str | None = None
    """Version of the add-on."""

    __wire__ = (
        WireField("description", "Description", "string"),
        WireField("label", "Label", "string"),
        WireField("name", "Name", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAddonTemplatesRequest(Request["ListAddonTemplatesResponse"]):
    """Parameters of ListAddonTemplates: list the add-ons that can be installed."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    addon_names: Sequence[str] | None = None
    """Only add-ons with these names."""

    cluster_category: Literal["Standard", "Serverless"] | str | None = None
    """Edition of the cluster. One of: Standard, Serverless."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. No document names its limits. Default: 20."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("addon_names", "AddonNames", "list", item="string", style="indexed"),
        WireField("cluster_category", "ClusterCategory", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAddonTemplatesResponse(Response):
    """Response of ListAddonTemplates: addons, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    addons: list[AddonTemplateSummary] = field(factory=list)
    """Add-ons on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("addons", "Addons", "list", item="model", model=AddonTemplateSummary),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListAddonTemplates",
    ListAddonTemplatesRequest,
    ListAddonTemplatesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="addons",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
)
