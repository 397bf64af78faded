# Generated from spec/2024-07-30/shapes/AddonDataDisk.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""AddonDataDisk: A data disk of an instance that runs an add-on."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["AddonDataDisk"]


@define(eq=False, repr=False, kw_only=True)
class AddonDataDisk(Model):
    """A data disk of an instance that runs an add-on."""

    category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd"] | str | None = None
    """Category of the disk. One of: cloud_efficiency, cloud_ssd, cloud_essd."""

    delete_with_instance: bool | None = None
    """Whether the disk is released together with its instance."""

    level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD disk. One of: PL0, PL1, PL2, PL3."""

    size: int | None = None
    """Size of the disk. Unit: GiB."""

    __wire__ = (
        WireField("category", "Category", "string"),
        WireField("delete_with_instance", "DeleteWithInstance", "boolean"),
        WireField("level", "Level", "string"),
        WireField("size", "Size", "integer"),
    )
