# Generated from spec/2024-07-30/shapes/AddonService.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""AddonService: A service that an add-on offers."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.serialization.model import Model, WireField
from ..shapes.addon_parameter import AddonParameter
from ..shapes.network_rule import NetworkRule

__all__ = ["AddonService"]


@define(eq=False, repr=False, kw_only=True)
class AddonService(Model):
    """A service that an add-on offers."""

    input_params: list[AddonParameter] = field(factory=list)
    """Parameters of the service."""

    network_acl: list[NetworkRule] = field(factory=list)
    """Network rules of the service."""

    service_access_type: str | None = None
    """How the service is accessed, such as URL."""

    service_access_url: str | None = None
    """URL of the service."""

    service_name: str | None = None
    """Name of the service."""

    __wire__ = (
        WireField("input_params", "InputParams", "list", item="model", model=AddonParameter),
        WireField("network_acl", "NetworkACL", "list", item="model", model=NetworkRule),
        WireField("service_access_type", "ServiceAccessType", "string"),
        WireField("service_access_url", "ServiceAccessUrl", "string"),
        WireField("service_name", "ServiceName", "string"),
    )
