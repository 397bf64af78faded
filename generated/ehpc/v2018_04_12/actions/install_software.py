# Generated from spec/2018-04-12/actions/cluster/InstallSoftware.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""InstallSoftware: Install software on a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["InstallSoftwareRequest", "InstallSoftwareResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InstallSoftwareRequest(Request["InstallSoftwareResponse"]):
    """Parameters of InstallSoftware: install software on a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    application: str
    """Name of the software, as ListSoftwares lists it."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("application", "Application", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class InstallSoftwareResponse(Response):
    """Response of InstallSoftware: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "InstallSoftware",
    InstallSoftwareRequest,
    InstallSoftwareResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListInstalledSoftware",),
    secret=False,
)
