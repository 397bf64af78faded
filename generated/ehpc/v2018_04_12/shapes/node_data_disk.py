# Generated from spec/2018-04-12/shapes/NodeDataDisk.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeDataDisk: A data disk of new compute nodes."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeDataDisk"]


@define(eq=False, repr=False, kw_only=True)
class NodeDataDisk(Model):
    """A data disk of new compute nodes."""

    data_disk_category: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Category of the data disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud. Default: cloud_efficiency."""

    data_disk_delete_with_instance: bool | None = None
    """Whether the disk is released together with its node. Default: true."""

    data_disk_encrypted: bool | None = None
    """Whether the disk is encrypted. Default: false."""

    data_disk_kms_key_id: str | None = None
    """Identifier of the KMS key that encrypts the disk."""

    data_disk_performance_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD data disk. One of: PL0, PL1, PL2, PL3. Default: PL1."""

    data_disk_size: int | None = None
    """Size of the data disk. From 40 to 500. Unit: GB. Default: 40."""

    __wire__ = (
        WireField("data_disk_category", "DataDiskCategory", "string"),
        WireField("data_disk_delete_with_instance", "DataDiskDeleteWithInstance", "boolean"),
        WireField("data_disk_encrypted", "DataDiskEncrypted", "boolean"),
        WireField("data_disk_kms_key_id", "DataDiskKMSKeyId", "string"),
        WireField("data_disk_performance_level", "DataDiskPerformanceLevel", "string"),
        WireField("data_disk_size", "DataDiskSize", "integer"),
    )
