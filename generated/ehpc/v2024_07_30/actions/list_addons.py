# Generated from spec/2024-07-30/actions/addon/ListAddons.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListAddons: List the add-ons installed on a cluster."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["AddonSummary", "ListAddonsRequest", "ListAddonsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AddonSummary(Model):
    """An installed add-on."""

    addon_id: str | None = None
    """Identifier of the installed add-on. ListAddons lists them."""

    description: str | None = None
    """Description of the add-on."""

    install_time: str | None = None
    """Time at which the add-on was installed."""

    label: str | None = None
    """Display name."""

    name: str | None = None
    """Name of the add-on."""

    status: str | None = None
    """State of the add-on, such as Running."""

    version: str | None = None
    """Version of the add-on."""

    __wire__ = (
        WireField("addon_id", "AddonId", "string"),
        WireField("description", "Description", "string"),
        WireField("install_time", "InstallTime", "string"),
        WireField("label", "Label", "string"),
        WireField("name", "Name", "string"),
        WireField("status", "Status", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAddonsRequest(Request["ListAddonsResponse"]):
    """Parameters of ListAddons: list the add-ons installed on a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    addon_ids: Sequence[str] | None = None
    """Only these installed add-ons."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. No document names its limits."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("addon_ids", "AddonIds", "list", item="string", style="json"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAddonsResponse(Response):
    """Response of ListAddons: addons, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    addons: list[AddonSummary] = field(factory=list)
    """Installed add-ons on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("addons", "Addons", "list", item="model", model=AddonSummary),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListAddons",
    ListAddonsRequest,
    ListAddonsResponse,
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
