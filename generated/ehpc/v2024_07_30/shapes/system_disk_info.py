# Generated from spec/2024-07-30/shapes/SystemDiskInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""SystemDiskInfo: The system disk of a node."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["SystemDiskInfo"]


@define(eq=False, repr=False, kw_only=True)
class SystemDiskInfo(Model):
    """The system disk of a node."""

    category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud."""

    level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD disk. One of: PL0, PL1, PL2, PL3."""

    size: int | None = None
    """Size of the disk. Unit: GiB."""

    __wire__ = (
        WireField("category", "Category", "string"),
        WireField("level", "Level", "string"),
        WireField("size", "Size", "integer"),
    )
