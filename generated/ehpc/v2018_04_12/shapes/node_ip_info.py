# Generated from spec/2018-04-12/shapes/NodeIpInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeIpInfo: Network addresses of a node."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeIpInfo"]


@define(eq=False, repr=False, kw_only=True)
class NodeIpInfo(Model):
    """Network addresses of a node."""

    private_ip_addresses: list[str] = field(factory=list)
    """Private addresses."""

    public_ip_addresses: list[str] = field(factory=list)
    """Public addresses."""

    __wire__ = (
        WireField("private_ip_addresses", "PrivateIpAddress", "list", item="string", tag="IpAddress"),
        WireField("public_ip_addresses", "PublicIpAddress", "list", item="string", tag="IpAddress"),
    )
