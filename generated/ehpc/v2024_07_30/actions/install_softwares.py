# Generated from spec/2024-07-30/actions/software/InstallSoftwares.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""InstallSoftwares: Install software on a running cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.software_package import SoftwarePackage

__all__ = ["InstallSoftwaresRequest", "InstallSoftwaresResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InstallSoftwaresRequest(Request["InstallSoftwaresResponse"]):
    """Parameters of InstallSoftwares: install software on a running cluster.

    Returns at once, while the software is being installed; ListInstalledSoftwares shows its state. The official SDK
    sends this action with GET, although it changes the cluster.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    additional_packages: Sequence[SoftwarePackage | Mapping[str, Any]]
    """Software packages to install. ListSoftwares lists them."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField(
            "additional_packages",
            "AdditionalPackages",
            "list",
            item="model",
            model=SoftwarePackage,
            style="json",
            required=True,
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class InstallSoftwaresResponse(Response):
    """Response of InstallSoftwares: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "InstallSoftwares",
    InstallSoftwaresRequest,
    InstallSoftwaresResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListInstalledSoftwares",),
    secret=False,
    method="GET",
)
