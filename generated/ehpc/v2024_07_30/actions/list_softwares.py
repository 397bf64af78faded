# Generated from spec/2024-07-30/actions/software/ListSoftwares.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListSoftwares: List software that can be installed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "AvailableSoftware",
    "ListSoftwaresRequest",
    "ListSoftwaresResponse",
    "OPERATION",
    "OperatingSystem",
    "SoftwareVersion",
    "SupportedOperatingSystem",
]


@define(eq=False, repr=False, kw_only=True)
class OperatingSystem(Model):
    """An operating system and a processor architecture."""

    architecture: Literal["x86_64", "arm64"] | str | None = None
    """Processor architecture. One of: x86_64, arm64."""

    os_tag: str | None = None
    """Tag of the operating system, such as CentOS_7.9_64."""

    __wire__ = (
        WireField("architecture", "Architecture", "string"),
        WireField("os_tag", "OsTag", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class SupportedOperatingSystem(Model):
    """An operating system that a version of a software package supports."""

    architecture: str | None = None
    """Processor architecture."""

    os_tag: str | None = None
    """Tag of the operating system, such as CentOS_7.9_64."""

    __wire__ = (
        WireField("architecture", "Architecture", "string"),
        WireField("os_tag", "OsTag", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class SoftwareVersion(Model):
    """A version of a software package, and the operating systems that it supports."""

    latest: bool | None = None
    """Whether it is the newest version."""

    support_os: list[SupportedOperatingSystem] = field(factory=list)
    """Operating systems that the version supports."""

    version: str | None = None
    """Version of the software."""

    __wire__ = (
        WireField("latest", "Latest", "boolean", as_text=True),
        WireField(
            "support_os", "SupportOs", "list", item="model", model=SupportedOperatingSystem, tag="SupportOsInfos"
        ),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AvailableSoftware(Model):
    """A software package that can be installed, with its versions."""

    category: str | None = None
    """Category of the software."""

    description: str | None = None
    """Description of the software."""

    icon: str | None = None
    """Path or URL of the icon."""

    name: str | None = None
    """Name of the software."""

    versions: list[SoftwareVersion] = field(factory=list)
    """Versions of the package."""

    __wire__ = (
        WireField("category", "Category", "string"),
        WireField("description", "Description", "string"),
        WireField("icon", "Icon", "string"),
        WireField("name", "Name", "string"),
        WireField("versions", "Versions", "list", item="model", model=SoftwareVersion, tag="VersionInfos"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListSoftwaresRequest(Request["ListSoftwaresResponse"]):
    """Parameters of ListSoftwares: list software that can be installed."""

    cluster_id: str | None = None
    """Identifier of the cluster. ListClusters lists the clusters."""

    category: str | None = None
    """Category of the software."""

    name: str | None = None
    """Only software with this name."""

    os_infos: Sequence[OperatingSystem | Mapping[str, Any]] | None = None
    """Only software for these operating systems."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. No document names its limits."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string"),
        WireField("category", "Category", "string"),
        WireField("name", "Name", "string"),
        WireField("os_infos", "OsInfos", "list", item="model", model=OperatingSystem, style="indexed"),
        WireField("page_number", "PageNumber", "integer", as_text=True),
        WireField("page_size", "PageSize", "integer", as_text=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ListSoftwaresResponse(Response):
    """Response of ListSoftwares: additional_packages, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    additional_packages: list[AvailableSoftware] = field(factory=list)
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
            model=AvailableSoftware,
            tag="AdditionalPackageInfos",
        ),
        WireField("total_count", "TotalCount", "integer", as_text=True),
        WireField("page_number", "PageNumber", "integer", as_text=True),
        WireField("page_size", "PageSize", "integer", as_text=True),
    )


OPERATION = Operation(
    "ListSoftwares",
    ListSoftwaresRequest,
    ListSoftwaresResponse,
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
