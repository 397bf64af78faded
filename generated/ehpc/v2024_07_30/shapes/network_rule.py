# Generated from spec/2024-07-30/shapes/NetworkRule.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NetworkRule: A rule that lets network traffic to a service through."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NetworkRule"]


@define(eq=False, repr=False, kw_only=True)
class NetworkRule(Model):
    """A rule that lets network traffic to a service through."""

    ip_protocol: Literal["TCP", "UDP", "Any"] | str | None = None
    """Network protocol that is let through. One of: TCP, UDP, Any."""

    port: float | None = None
    """Port number."""

    source_cidr_ip: str | None = None
    """Source address range (CIDR block) that is let through."""

    __wire__ = (
        WireField("ip_protocol", "IpProtocol", "string"),
        WireField("port", "Port", "number"),
        WireField("source_cidr_ip", "SourceCidrIp", "string"),
    )
