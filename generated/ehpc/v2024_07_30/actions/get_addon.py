# Generated from spec/2024-07-30/actions/addon/GetAddon.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetAddon: Describe an installed add-on."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.addon_node import AddonNode
from ..shapes.addon_service import AddonService

__all__ = ["AddonEip", "AddonInfo", "AddonResources", "GetAddonRequest", "GetAddonResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AddonEip(Model):
    """Elastic IP address (EIP) of an installed add-on."""

    auto_create: bool | None = None
    """Whether the service creates the address."""

    bandwidth: int | None = None
    """Peak bandwidth of the public address. Unit: Mbit/s."""

    eip_address: str | None = None
    """Public IP address."""

    eip_instance_id: str | None = None
    """Identifier of the elastic IP address (EIP)."""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """Billing method of the public address. One of: PostPaid, PrePaid."""

    internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None
    """Billing method of the public network traffic. One of: PayByBandwidth, PayByTraffic."""

    __wire__ = (
        WireField("auto_create", "AutoCreate", "boolean"),
        WireField("bandwidth", "Bandwidth", "integer", as_text=True),
        WireField("eip_address", "EipAddress", "string"),
        WireField("eip_instance_id", "EipInstanceId", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("internet_charge_type", "InternetChargeType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AddonResources(Model):
    """Resources that an installed add-on uses."""

    ecs_resources: list[AddonNode] = field(factory=list)
    """ECS instances that run the add-on."""

    eip_resource: AddonEip | None = None
    """Elastic IP address of the add-on."""

    __wire__ = (
        WireField("ecs_resources", "EcsResources", "list", item="model", model=AddonNode),
        WireField("eip_resource", "EipResource", "model", model=AddonEip),
    )


@define(eq=False, repr=False, kw_only=True)
class AddonInfo(Model):
    """An installed add-on with its resources and services."""

    addon_id: str | None = None
    """Identifier of the installed add-on. ListAddons lists them."""

    description: str | None = None
    """Description of the add-on."""

    icon: str | None = None
    """Path or URL of the icon."""

    install_time: str | None = None
    """Time at which the add-on was installed."""

    label: str | None = None
    """Display name."""

    name: str | None = None
    """Name of the add-on."""

    resources_spec: AddonResources | None = None
    """Resources of the add-on."""

    services_spec: list[AddonService] = field(factory=list)
    """Services of the add-on."""

    status: str | None = None
    """State of the add-on, such as Running."""

    version: str | None = None
    """Version of the add-on."""

    __wire__ = (
        WireField("addon_id", "AddonId", "string"),
        WireField("description", "Description", "string"),
        WireField("icon", "Icon", "string"),
        WireField("install_time", "InstallTime", "string"),
        WireField("label", "Label", "string"),
        WireField("name", "Name", "string"),
        WireField("resources_spec", "ResourcesSpec", "model", model=AddonResources),
        WireField("services_spec", "ServicesSpec", "list", item="model", model=AddonService),
        WireField("status", "Status", "string"),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetAddonRequest(Request["GetAddonResponse"]):
    """Parameters of GetAddon: describe an installed add-on."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    addon_id: str
    """Identifier of the installed add-on. ListAddons lists them."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("addon_id", "AddonId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetAddonResponse(Response):
    """Response of GetAddon: addon, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    addon: AddonInfo | None = None
    """The installed add-on."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("addon", "Addon", "model", model=AddonInfo),
    )


OPERATION = Operation(
    "GetAddon",
    GetAddonRequest,
    GetAddonResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
