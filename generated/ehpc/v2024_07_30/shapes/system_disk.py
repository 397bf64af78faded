# Generated from spec/2024-07-30/shapes/SystemDisk.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""SystemDisk: The system disk of a new node."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["SystemDisk"]


@define(eq=False, repr=False, kw_only=True)
class SystemDisk(Model):
    """The system disk of a new node."""

    category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud."""

    level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD disk. One of: PL0, PL1, PL2, PL3. Default: PL1."""

    size: int | None = None
    """Size of the disk. Allowed sizes depend on the category: 40 to 32768 for cloud_efficiency and cloud_ssd, for
    cloud_essd from 40 (PL0, PL1), 461 (PL2) or 1261 (PL3) to 65536, for cloud 40 to 500. From 40 to 65536. Unit: GiB."""

    __wire__ = (
        WireField("category", "Category", "string"),
        WireField("level", "Level", "string"),
        WireField("size", "Size", "integer"),
    )
