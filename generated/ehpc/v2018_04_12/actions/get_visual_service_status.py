# Generated from spec/2018-04-12/actions/vnc/GetVisualServiceStatus.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetVisualServiceStatus: Get the state of a cluster's remote visualization (VNC) service."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["GetVisualServiceStatusRequest", "GetVisualServiceStatusResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetVisualServiceStatusRequest(Request["GetVisualServiceStatusResponse"]):
    """Parameters of GetVisualServiceStatus: get the state of a cluster's remote visualization (VNC) service.

    The answer is a line of text for people. It starts with active or inactive; beyond that it has no fixed format.
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
class GetVisualServiceStatusResponse(Response):
    """Response of GetVisualServiceStatus: message, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    message: str | None = None
    """State of the service, as a text."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("message", "Message.Msg", "string", aliases=("Message",)),
    )


OPERATION = Operation(
    "GetVisualServiceStatus",
    GetVisualServiceStatusRequest,
    GetVisualServiceStatusResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
