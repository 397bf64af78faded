# Generated from spec/2018-04-12/actions/basic_info/ListInstalledSoftware.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListInstalledSoftware: List the software that is installed on a cluster, or is being installed."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["InstalledSoftware", "ListInstalledSoftwareRequest", "ListInstalledSoftwareResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InstalledSoftware(Model):
    """A piece of software on a cluster."""

    software_version: str | None = None
    """Version of the software, such as 3.2."""

    software_status: Literal["Installing", "Installed"] | str | None = None
    """Whether the installation is still going on. One of: Installing, Installed."""

    software_id: str | None = None
    """Identifier of the software, made of name and version, such as MPICH_3.2."""

    software_name: str | None = None
    """Name of the software, such as mpich."""

    __wire__ = (
        WireField("software_version", "SoftwareVersion", "string"),
        WireField("software_status", "SoftwareStatus", "string"),
        WireField("software_id", "SoftwareId", "string"),
        WireField("software_name", "SoftwareName", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListInstalledSoftwareRequest(Request["ListInstalledSoftwareResponse"]):
    """Parameters of ListInstalledSoftware: list the software that is installed on a cluster, or is being installed.

    Shows each piece of software with its version and whether it is still being installed. ListSoftwares lists what
    can be installed.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ListInstalledSoftwareResponse(Response):
    """Response of ListInstalledSoftware: code, software_list, success_response, request_id."""

    code: str | None = None
    """Result of the request inside the service; 200 means success. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and
    later."""

    software_list: list[InstalledSoftware] = field(factory=list)
    """Software of the cluster."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success_response: bool | None = None
    """Whether the service carried out the request. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later."""

    __wire__ = (
        WireField("code", "code", "string"),
        WireField(
            "software_list",
            "data.SoftwareList",
            "list",
            item="model",
            model=InstalledSoftware,
            tag="SoftwareList",
            aliases=("SoftwareList",),
        ),
        WireField("request_id", "requestId", "string", aliases=("RequestId",)),
        WireField("success_response", "successResponse", "boolean"),
    )


OPERATION = Operation(
    "ListInstalledSoftware",
    ListInstalledSoftwareRequest,
    ListInstalledSoftwareResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
