# Generated from spec/2018-04-12/shapes/NodeDedicatedHost.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeDedicatedHost: Dedicated host that a node's ECS instance runs on; both fields are empty if there is none."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeDedicatedHost"]


@define(eq=False, repr=False, kw_only=True)
class NodeDedicatedHost(Model):
    """Dedicated host that a node's ECS instance runs on; both fields are empty if there is none."""

    dedicated_host_id: str | None = None
    """Identifier of the dedicated host."""

    dedicated_host_name: str | None = None
    """Name of the dedicated host."""

    __wire__ = (
        WireField("dedicated_host_id", "DedicatedHostId", "string"),
        WireField("dedicated_host_name", "DedicatedHostName", "string"),
    )
