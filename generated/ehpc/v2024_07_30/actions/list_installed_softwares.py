# Generated from spec/2024-07-30/actions/software/ListInstalledSoftwares.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListInstalledSoftwares: List the software installed on a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["InstalledSoftware", "ListInstalledSoftwaresRequest", "ListInstalledSoftwaresResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InstalledSoftware(Model):
    """A software package that is or was installed on a cluster."""

    category: str | None = None
    """Category of the software."""

    create_time: str | None = None
    """Time at which the entry was created."""

    description: str | None = None
    """Description of the software."""

    icon: str | None = None
    """Path or URL of the icon."""

    name: str | None = None
    """Name of the software."""

    status: Literal["Installed", "Uninstalled", "Installing", "Exception"] | str | None = None
    """State of the software. One of: Installed, Uninstalled, Installing, Exception."""

    version: str | None = None
    """Version of the software."""

    __wire__ = (
        WireField("category", "Category", "string"),
        WireField("create_time", "CreateTime", "string"),
        WireField("description", "Description", "string"),
        WireField("icon", "Icon", "string"),
        WireField("name", "Name", "string"),
        WireField("status", "Status", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListInstalledSoftwaresRequest(Request["ListInstalledSoftwaresResponse"]):
    """Parameters of ListInstalledSoftwares: list the software installed on a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. No document names its limits."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("page_number", "PageNumber", "integer", as_text=True),
        WireField("page_size", "PageSize", "integer", as_text=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ListInstalledSoftwaresResponse(Response):
    """Response of ListInstalledSoftwares: additional_packages, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    additional_packages: list[InstalledSoftware] = field(factory=list)
    """Software packages on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField(
            "additional_packages",
            "AdditionalPackages",
            "list",
            item="model",
            model=InstalledSoftware,
            tag="AdditionalPackageInfos",
        ),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListInstalledSoftwares",
    ListInstalledSoftwaresRequest,
    ListInstalledSoftwaresResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="additional_packages",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    method="GET",
)
