# Generated from spec/2024-07-30/shapes/JobResourcesInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""JobResourcesInfo: Resources that a job requests."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["JobResourcesInfo"]


@define(eq=False, repr=False, kw_only=True)
class JobResourcesInfo(Model):
    """Resources that a job requests."""

    cores: str | None = None
    """Number of CPU cores per node, as a text."""

    gpus: str | None = None
    """Number of GPUs, as a text."""

    memory: str | None = None
    """Memory per node, with its unit, such as 4gb."""

    nodes: str | None = None
    """Number of nodes, as a text."""

    __wire__ = (
        WireField("cores", "Cores", "string"),
        WireField("gpus", "Gpus", "string"),
        WireField("memory", "Memory", "string"),
        WireField("nodes", "Nodes", "string"),
    )
