# Generated from spec/2024-07-30/shapes/ServiceSpec.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""ServiceSpec: Type and version of a service that runs on the manager node."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["ServiceSpec"]


@define(eq=False, repr=False, kw_only=True)
class ServiceSpec(Model):
    """Type and version of a service that runs on the manager node."""

    type: str | None = None
    """Type of the service, such as NIS or SLURM."""

    version: str | None = None
    """Version of the service."""

    __wire__ = (
        WireField("type", "Type", "string"),
        WireField("version", "Version", "string"),
    )
