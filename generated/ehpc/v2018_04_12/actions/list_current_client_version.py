# Generated from spec/2018-04-12/actions/basic_info/ListCurrentClientVersion.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListCurrentClientVersion: Show the newest version of the E-HPC client software."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["ListCurrentClientVersionRequest", "ListCurrentClientVersionResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListCurrentClientVersionRequest(Request["ListCurrentClientVersionResponse"]):
    """Parameters of ListCurrentClientVersion: show the newest version of the E-HPC client software.

    The client software (ehpcutil) runs on the nodes of a cluster. Compare with the client_version of DescribeCluster,
    and call UpgradeClient to bring a cluster to this version.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    __wire__ = (WireField("region_id", "RegionId", "string"),)


@define(eq=False, repr=False, kw_only=True)
class ListCurrentClientVersionResponse(Response):
    """Response of ListCurrentClientVersion: client_version, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    client_version: str | None = None
    """Newest version of the client software, such as 1.0.24."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("client_version", "ClientVersion", "string"),
    )


OPERATION = Operation(
    "ListCurrentClientVersion",
    ListCurrentClientVersionRequest,
    ListCurrentClientVersionResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
