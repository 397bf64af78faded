# Generated from spec/2024-07-30/actions/addon/InstallAddon.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""InstallAddon: Install an add-on on a running cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["InstallAddonRequest", "InstallAddonResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InstallAddonRequest(Request["InstallAddonResponse"]):
    """Parameters of InstallAddon: install an add-on on a running cluster.

    Returns at once, while the add-on is being installed; GetAddon shows its state. DescribeAddonTemplate shows the
    structure of resources_spec and services_spec, which are JSON texts that the caller writes, such as
    {"EipResource": {"AutoCreate": true}} and [{"ServiceName": "SSH", "NetworkACL": [{"IpProtocol": "TCP", "Port": 22,
    "SourceCidrIp": "203.0.113.0/24"}]}].
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    addon_name: str
    """Name of the add-on, as ListAddonTemplates lists it."""

    addon_version: str
    """Version of the add-on template."""

    resources_spec: str
    """Resources of the add-on, as a JSON text with the structure that DescribeAddonTemplate returns under
    resources_spec."""

    services_spec: str
    """Services of the add-on, as a JSON text with the structure that DescribeAddonTemplate returns under services_spec."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("addon_name", "AddonName", "string", required=True),
        WireField("addon_version", "AddonVersion", "string", required=True),
        WireField("resources_spec", "ResourcesSpec", "string", required=True),
        WireField("services_spec", "ServicesSpec", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class InstallAddonResponse(Response):
    """Response of InstallAddon: addon_id, cluster_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    addon_id: str | None = None
    """Identifier of the installed add-on. ListAddons lists them."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("addon_id", "AddonId", "string"),
        WireField("cluster_id", "ClusterId", "string"),
    )


OPERATION = Operation(
    "InstallAddon",
    InstallAddonRequest,
    InstallAddonResponse,
    mutates=True,
    idempotent=False,
    shown_by=("GetAddon", "ListAddons"),
    secret=False,
)
