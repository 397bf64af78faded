# Generated from spec/2018-04-12/shapes/NodeResources.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeResources: Amount of computing resources of a node, either all that it has or the part that is in use."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeResources"]


@define(eq=False, repr=False, kw_only=True)
class NodeResources(Model):
    """Amount of computing resources of a node, either all that it has or the part that is in use."""

    cpu: int | None = None
    """Number of processor cores. Unit: cores."""

    memory: int | None = None
    """Amount of memory. Unit: MB."""

    gpu: int | None = None
    """Number of GPU cards. Unit: cards."""

    __wire__ = (
        WireField("cpu", "Cpu", "integer"),
        WireField("memory", "Memory", "integer"),
        WireField("gpu", "Gpu", "integer"),
    )
