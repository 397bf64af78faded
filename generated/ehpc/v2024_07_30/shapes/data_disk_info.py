# Generated from spec/2024-07-30/shapes/DataDiskInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""DataDiskInfo: A data disk of a node configuration."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["DataDiskInfo"]


@define(eq=False, repr=False, kw_only=True)
class DataDiskInfo(Model):
    """A data disk of a node configuration."""

    category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd"] | str | None = None
    """Category of the disk. One of: cloud_efficiency, cloud_ssd, cloud_essd."""

    delete_with_instance: bool | None = None
    """Whether the disk is released together with its instance."""

    device: str | None = None
    """Device name of the disk in the instance. (Since alibabacloud_ehpc20240730 2.0.2.)"""

    level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD disk. One of: PL0, PL1, PL2, PL3."""

    mount_dir: str | None = None
    """Mount point of the disk. (Since alibabacloud_ehpc20240730 2.0.0.)"""

    size: int | None = None
    """Size of the disk. Unit: GiB."""

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
