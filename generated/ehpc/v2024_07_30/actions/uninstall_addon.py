# Generated from spec/2024-07-30/actions/addon/UnInstallAddon.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UnInstallAddon: Remove an add-on from a running cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "UnInstallAddonRequest", "UnInstallAddonResponse"]


@define(eq=False, repr=False, kw_only=True)
class UnInstallAddonRequest(Request["UnInstallAddonResponse"]):
    """Parameters of UnInstallAddon: remove an add-on from a running cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    addon_id: str
    """Identifier of the installed add-on. ListAddons lists them."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("addon_id", "AddonId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class UnInstallAddonResponse(Response):
    """Response of UnInstallAddon: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "UnInstallAddon",
    UnInstallAddonRequest,
    UnInstallAddonResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListAddons",),
    secret=False,
)
