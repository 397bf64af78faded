# Generated from spec/2018-04-12/actions/vnc/StopVisualService.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""StopVisualService: Stop the remote visualization (VNC) service of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "StopVisualServiceRequest", "StopVisualServiceResponse"]


@define(eq=False, repr=False, kw_only=True)
class StopVisualServiceRequest(Request["StopVisualServiceResponse"]):
    """Parameters of StopVisualService: stop the remote visualization (VNC) service of a cluster.

    Ends the service that runs on the cluster; GetVisualServiceStatus then says inactive.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    cidr_ip: str
    """Addresses that the service is open to, as a CIDR block or a single address, such as 0.0.0.0/0. It is the source in
    the rule of the cluster's security group that lets them in."""

    port: int
    """Port of the service. It listens on 12016, and no other port is known."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("cidr_ip", "CidrIp", "string", aliases=("CidIp",), required=True),
        WireField("port", "Port", "integer", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class StopVisualServiceResponse(Response):
    """Response of StopVisualService: message, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    message: str | None = None
    """What the service has answered, such as "Service stopped.\""""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("message", "Message.Msg", "string", aliases=("Message",)),
    )


OPERATION = Operation(
    "StopVisualService",
    StopVisualServiceRequest,
    StopVisualServiceResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetVisualServiceStatus",),
    secret=False,
    positions={"RegionId": "host"},
)
