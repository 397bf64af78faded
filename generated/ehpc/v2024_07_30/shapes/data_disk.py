# Generated from spec/2024-07-30/shapes/DataDisk.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""DataDisk: A data disk of a new node."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["DataDisk"]


@define(eq=False, repr=False, kw_only=True)
class DataDisk(Model):
    """A data disk of a new node."""

    category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd"] | str | None = None
    """Category of the disk. One of: cloud_efficiency, cloud_ssd, cloud_essd."""

    delete_with_instance: bool | None = None
    """Whether the disk is released together with its instance. Default: true."""

    device: str | None = None
    """Device name of the disk in the instance. (Since alibabacloud_ehpc20240730 2.0.2.)"""

    level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD disk. One of: PL0, PL1, PL2, PL3. Default: PL1."""

    mount_dir: str | None = None
    """Mount point of the disk. (Since alibabacloud_ehpc20240730 2.0.0.)"""

    size: int | None = None
    """Size of the disk. Allowed sizes depend on the category: 40 to 32768 for cloud_efficiency and cloud_ssd, for
    cloud_essd from 40 (PL0, PL1), 461 (PL2) or 1261 (PL3) to 65536. From 40 to 65536. Unit: GiB."""

    snapshot_id: str | None = None
    """Identifier of the snapshot from which the disk is created. (Since alibabacloud_ehpc20240730 2.0.2.)"""

    __wire__ = (
        WireField("category", "Category", "string"),
        WireField("delete_with_instance", "DeleteWithInstance", "boolean"),
        WireField("device", "Device", "string"),
        WireField("level", "Level", "string"),
        WireField("mount_dir", "MountDir", "string"),
        WireField("size", "Size", "integer"),
        WireField("snapshot_id", "SnapshotId", "string"),
    )
