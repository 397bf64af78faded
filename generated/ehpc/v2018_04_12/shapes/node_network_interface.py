# Generated from spec/2018-04-12/shapes/NodeNetworkInterface.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeNetworkInterface: A network interface of a node's ECS instance."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeNetworkInterface"]


@define(eq=False, repr=False, kw_only=True)
class NodeNetworkInterface(Model):
    """A network interface of a node's ECS instance."""

    mac_address: str | None = None
    """MAC address of the interface."""

    primary_ip_address: str | None = None
    """Primary private address of the interface."""

    network_interface_id: str | None = None
    """Identifier of the interface."""

    __wire__ = (
        WireField("mac_address", "MacAddress", "string"),
        WireField("primary_ip_address", "PrimaryIpAddress", "string"),
        WireField("network_interface_id", "NetworkInterfaceId", "string"),
    )
