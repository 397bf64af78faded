# Generated from spec/2018-04-12/actions/vnc/StartVisualService.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""StartVisualService: Start the remote visualization service of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "StartVisualServiceRequest", "StartVisualServiceResponse"]


@define(eq=False, repr=False, kw_only=True)
class StartVisualServiceRequest(Request["StartVisualServiceResponse"]):
    """Parameters of StartVisualService: start the remote visualization service of a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    cidr_ip: str
    """Public address range (CIDR block) that may access the service."""

    port: int
    """Port on which the service listens."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("cidr_ip", "CidrIp", "string", required=True),
        WireField("port", "Port", "integer", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class StartVisualServiceResponse(Response):
    """Response of StartVisualService: message, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    message: str | None = None
    """Message of the service."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("message", "Message", "string"),
    )


OPERATION = Operation(
    "StartVisualService",
    StartVisualServiceRequest,
    StartVisualServiceResponse,
    mutates=True,
    idempotent=False,
    shown_by=("GetVisualServiceStatus",),
    secret=False,
)
