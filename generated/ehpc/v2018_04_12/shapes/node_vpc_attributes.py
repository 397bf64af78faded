# Generated from spec/2018-04-12/shapes/NodeVpcAttributes.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeVpcAttributes: Place of a node's ECS instance in its VPC."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeVpcAttributes"]


@define(eq=False, repr=False, kw_only=True)
class NodeVpcAttributes(Model):
    """Place of a node's ECS instance in its VPC."""

    nat_ip_address: str | None = None
    """NAT address of the instance."""

    private_ip_addresses: list[str] = field(factory=list)
    """Private addresses of the instance."""

    vswitch_id: str | None = None
    """vSwitch that the instance is connected to."""

    vpc_id: str | None = None
    """VPC of the instance."""

    __wire__ = (
        WireField("nat_ip_address", "NatIpAddress", "string"),
        WireField("private_ip_addresses", "PrivateIpAddress", "list", item="string", tag="IpAddress"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("vpc_id", "VpcId", "string"),
    )
