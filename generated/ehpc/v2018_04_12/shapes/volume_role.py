# Generated from spec/2018-04-12/shapes/VolumeRole.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""VolumeRole: A role of nodes that mount a file system."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["VolumeRole"]


@define(eq=False, repr=False, kw_only=True)
class VolumeRole(Model):
    """A role of nodes that mount a file system."""

    name: Literal["Compute", "Manager", "Login"] | str | None = None
    """Name of the role, such as Compute. The reference also names login and scheduler; later documentation of the
    service knows Compute, Manager and Login. One of: Compute, Manager, Login."""

    __wire__ = (WireField("name", "Name", "string"),)
