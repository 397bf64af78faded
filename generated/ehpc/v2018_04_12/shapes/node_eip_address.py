# Generated from spec/2018-04-12/shapes/NodeEipAddress.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeEipAddress: Elastic IP address of a node's ECS instance; all fields are empty if it has none."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeEipAddress"]


@define(eq=False, repr=False, kw_only=True)
class NodeEipAddress(Model):
    """Elastic IP address of a node's ECS instance; all fields are empty if it has none."""

    ip_address: str | None = None
    """The address."""

    allocation_id: str | None = None
    """Identifier of the elastic IP address."""

    internet_charge_type: str | None = None
    """How the traffic of the address is billed, such as PayByTraffic."""

    __wire__ = (
        WireField("ip_address", "IpAddress", "string"),
        WireField("allocation_id", "AllocationId", "string"),
        WireField("internet_charge_type", "InternetChargeType", "string"),
    )
