# Generated from spec/2018-04-12/actions/vnc/ModifyVisualServicePasswd.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ModifyVisualServicePasswd: Set the password of a cluster's remote visualization (VNC) service."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["ModifyVisualServicePasswdRequest", "ModifyVisualServicePasswdResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ModifyVisualServicePasswdRequest(Request["ModifyVisualServicePasswdResponse"]):
    """Parameters of ModifyVisualServicePasswd: set the password of a cluster's remote visualization (VNC) service.

    Sets the password for remote connections, or replaces the one that is set. Call it before the first connection to
    a cluster whose remote visualization service is switched on. The request carries two passwords, so send it over
    HTTPS.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    run_as_user: str
    """User of the cluster under whose name the password is set; as a rule root."""

    run_as_user_password: str = field(converter=mask)
    """Password of the user that run_as_user names. Secret: never shown in a repr or a log."""

    passwd: str = field(converter=mask)
    """New password for remote connections. The sample has six digits; later documentation asks for six characters, of
    letters and digits. Secret: never shown in a repr or a log."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("run_as_user", "RunasUser", "string", required=True),
        WireField("run_as_user_password", "RunasUserPassword", "string", secret=True, required=True),
        WireField("passwd", "Passwd", "string", secret=True, required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyVisualServicePasswdResponse(Response):
    """Response of ModifyVisualServicePasswd: message, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    message: str | None = None
    """What the service has answered; its text is empty or blank when the password was set."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("message", "Message.Msg", "string", aliases=("Message",)),
    )


OPERATION = Operation(
    "ModifyVisualServicePasswd",
    ModifyVisualServicePasswdRequest,
    ModifyVisualServicePasswdResponse,
    mutates=True,
    idempotent=True,
    secret=True,
    positions={"RegionId": "host"},
)
