# Generated from spec/2024-07-30/shapes/SoftwarePackage.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""SoftwarePackage: A version of a software package."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["SoftwarePackage"]


@define(eq=False, repr=False, kw_only=True)
class SoftwarePackage(Model):
    """A version of a software package."""

    name: str | None = None
    """Name of the package."""

    version: str | None = None
    """Version of the package."""

    __wire__ = (
        WireField("name", "Name", "string"),
        WireField("version", "Version", "string"),
    )
