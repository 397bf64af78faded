# Generated from spec/2018-04-12/actions/gws/GetGWSConnectTicket.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetGWSConnectTicket: Get a ticket with which a user opens a session on a GWS instance."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["GetGWSConnectTicketRequest", "GetGWSConnectTicketResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetGWSConnectTicketRequest(Request["GetGWSConnectTicketResponse"]):
    """Parameters of GetGWSConnectTicket: get a ticket with which a user opens a session on a GWS instance.

    Returns a ticket for one connection to the desktop or to an application of a graphic workstation (GWS) instance.
    The ticket can be used only once; get a new one for each connection.
    """

    instance_id: str
    """Identifier of the GWS instance. DescribeGWSInstances lists the instances."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    app_name: str | None = None
    """Name of the application to open. Needed if the instance works in application mode; meaningless in desktop mode."""

    __wire__ = (
        WireField("instance_id", "InstanceId", "string", required=True),
        WireField("region_id", "RegionId", "string"),
        WireField("app_name", "AppName", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetGWSConnectTicketResponse(Response):
    """Response of GetGWSConnectTicket: code, ticket, success_response, request_id."""

    code: str | None = None
    """Outcome of the call as an HTTP status code, such as 200."""

    ticket: str | None = field(default=None, converter=mask_optional)
    """Ticket that opens one session on the instance; whoever has it can connect. Secret: never shown in a repr or a log."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success_response: bool | None = None
    """Whether the call succeeded."""

    __wire__ = (
        WireField("code", "code", "string"),
        WireField("ticket", "data.Ticket", "string", aliases=("Ticket",), secret=True),
        WireField("request_id", "requestId", "string", aliases=("RequestId",)),
        WireField("success_response", "successResponse", "boolean"),
    )


OPERATION = Operation(
    "GetGWSConnectTicket",
    GetGWSConnectTicketRequest,
    GetGWSConnectTicketResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
