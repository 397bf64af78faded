# Generated from spec/2024-07-30/actions/addon/DescribeAddonTemplate.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeAddonTemplate: Describe an add-on that can be installed, with its resources and parameters."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.addon_node import AddonNode
from ..shapes.addon_service import AddonService

__all__ = [
    "AddonTemplate",
    "AddonTemplateEip",
    "AddonTemplateResources",
    "DescribeAddonTemplateRequest",
    "DescribeAddonTemplateResponse",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class AddonTemplateEip(Model):
    """Elastic IP address (EIP) that an add-on needs."""

    auto_create: bool | None = None
    """Whether the service creates the address."""

    bandwidth: int | None = None
    """Peak bandwidth of the public address. Unit: Mbit/s."""

    eip_instance_id: str | None = None
    """Identifier of the elastic IP address (EIP)."""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """Billing method of the public address. One of: PostPaid, PrePaid."""

    internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None
    """Billing method of the public network traffic. One of: PayByBandwidth, PayByTraffic."""

    __wire__ = (
        WireField("auto_create", "AutoCreate", "boolean"),
        WireField("bandwidth", "Bandwidth", "integer", as_text=True),
        WireField("eip_instance_id", "EipInstanceId", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("internet_charge_type", "InternetChargeType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class AddonTemplateResources(Model):
    """Resources that an add-on needs."""

    ecs_resources: list[AddonNode] = field(factory=list)
    """ECS instances that run the add-on."""

    eip_resource: AddonTemplateEip | None = None
    """Elastic IP address of the add-on."""

    __wire__ = (
        WireField("ecs_resources", "EcsResources", "list", item="model", model=AddonNode),
        WireField("eip_resource", "EipResource", "model", model=AddonTemplateEip),
    )


@define(eq=False, repr=False, kw_only=True)
class AddonTemplate(Model):
    """An add-on that can be installed, with its resources, services and parameters."""

    description: str | None = None
    """Description of the add-on."""

    icon: str | None = None
    """Path or URL of the icon."""

    label: str | None = None
    """Display name."""

    last_update: str | None = None
    """Time of the last change of the template."""

    name: str | None = None
    """Name of the add-on."""

    resources_spec: AddonTemplateResources | None = None
    """Resources of the add-on."""

    services_spec: list[AddonService] = field(factory=list)
    """Services of the add-on."""

    version: str | None = None
    """Version of the add-on."""

    __wire__ = (
        WireField("description", "Description", "string"),
        WireField("icon", "Icon", "string"),
        WireField("label", "Label", "string"),
        WireField("last_update", "LastUpdate", "string"),
        WireField("name", "Name", "string"),
        WireField("resources_spec", "ResourcesSpec", "model", model=AddonTemplateResources),
        WireField("services_spec", "ServicesSpec", "list", item="model", model=AddonService),
        WireField("version", "Version", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeAddonTemplateRequest(Request["DescribeAddonTemplateResponse"]):
    """Parameters of DescribeAddonTemplate: describe an add-on that can be installed, with its resources and parameters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    addon_name: str
    """Name of the add-on, as ListAddonTemplates lists it."""

    addon_version: str
    """Version of the add-on template."""

    zone_id: str | None = None
    """Identifier of the zone."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. No document names its limits. Default: 20."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("addon_name", "AddonName", "string", required=True),
        WireField("addon_version", "AddonVersion", "string", required=True),
        WireField("zone_id", "ZoneId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeAddonTemplateResponse(Response):
    """Response of DescribeAddonTemplate: addon, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    addon: AddonTemplate | None = None
    """The add-on."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("addon", "Addon", "model", model=AddonTemplate),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "DescribeAddonTemplate",
    DescribeAddonTemplateRequest,
    DescribeAddonTemplateResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
