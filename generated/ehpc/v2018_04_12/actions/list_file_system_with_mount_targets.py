# Generated from spec/2018-04-12/actions/volume/ListFileSystemWithMountTargets.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListFileSystemWithMountTargets: List the NAS file systems of a region with their mount targets."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.mount_target import MountTarget

__all__ = [
    "ListFileSystemWithMountTargetsRequest",
    "ListFileSystemWithMountTargetsResponse",
    "NasFileSystem",
    "OPERATION",
    "StoragePackage",
]


@define(eq=False, repr=False, kw_only=True)
class StoragePackage(Model):
    """A prepaid storage package. The reference names the structure without its fields."""

    package_id: str | None = None
    """Identifier of the storage package. (Since public documentation of 2020.)"""

    __wire__ = (WireField("package_id", "PackageId", "string"),)


@define(eq=False, repr=False, kw_only=True)
class NasFileSystem(Model):
    """A NAS file system."""

    file_system_id: str | None = None
    """Identifier of the file system."""

    mount_target_list: list[MountTarget] = field(factory=list)
    """Mount targets of the file system."""

    region_id: str | None = None
    """Region of the file system."""

    create_time: str | None = None
    """When the file system was created, in China Standard Time, such as 2018-05-31T10:44:21CST."""

    metered_size: int | None = None
    """Space that the data takes. Unit: bytes."""

    storage_type: str | None = None
    """Storage type; "Performance" or "Capacity" for a standard file system, "standard" or "advance" for an extreme one."""

    protocol_type: str | None = None
    """Protocol of the file system, such as nfs."""

    status: Literal["Pending", "Running", "Stopped", "Extending", "Stopping", "Deleting"] | str | None = None
    """State of the file system; Running means that it can be used. One of: Pending, Running, Stopped, Extending,
    Stopping, Deleting."""

    package_list: list[StoragePackage] = field(factory=list)
    """Storage packages that are bound to the file system."""

    file_system_type: Literal["standard", "extreme"] | str | None = None
    """Kind of the NAS file system, general-purpose (standard) or extreme. One of: standard, extreme."""

    capacity: int | None = None
    """Capacity of the file system. Unit: GiB."""

    encrypt_type: int | None = None
    """How the data is encrypted; 0 is not at all, 1 with a key that NAS manages, 2 with a key of the Key Management
    Service (KMS). One of: 0, 1, 2."""

    description: str | None = None
    """Description of the file system."""

    bandwidth: int | None = None
    """Bandwidth of the file system. Unit: MB/s."""

    vpc_id: str | None = None
    """Identifier of the VPC. (Since alibabacloud_ehpc20180412 1.14.15.)"""

    __wire__ = (
        WireField("file_system_id", "FileSystemId", "string"),
        WireField("mount_target_list", "MountTargetList", "list", item="model", model=MountTarget, tag="MountTargets"),
        WireField("region_id", "RegionId", "string"),
        WireField("create_time", "CreateTime", "string"),
        WireField("metered_size", "MeteredSize", "integer"),
        WireField("storage_type", "StorageType", "string"),
        WireField("protocol_type", "ProtocolType", "string"),
        WireField("status", "Status", "string"),
        WireField("package_list", "PackageList", "list", item="model", model=StoragePackage, tag="Packages"),
        WireField("file_system_type", "FileSystemType", "string"),
        WireField("capacity", "Capacity", "integer"),
        WireField("encrypt_type", "EncryptType", "integer"),
        WireField("description", "Destription", "string"),
        WireField("bandwidth", "BandWidth", "integer"),
        WireField("vpc_id", "VpcId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListFileSystemWithMountTargetsRequest(Request["ListFileSystemWithMountTargetsResponse"]):
    """Parameters of ListFileSystemWithMountTargets: list the NAS file systems of a region with their mount targets.

    The file systems are those of the account. file_system_id and mount_target_domain are what CreateCluster and
    UpdateClusterVolumes want as volume_id and volume_mountpoint. ListCpfsFileSystems lists the CPFS file systems.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListFileSystemWithMountTargetsResponse(Response):
    """Response of ListFileSystemWithMountTargets: file_system_list, total_count, page_number, page_size, request_id."""

    file_system_list: list[NasFileSystem] = field(factory=list)
    """File systems on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (
        WireField("file_system_list", "FileSystemList", "list", item="model", model=NasFileSystem, tag="FileSystems"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("request_id", "RequestId", "string"),
    )


OPERATION = Operation(
    "ListFileSystemWithMountTargets",
    ListFileSystemWithMountTargetsRequest,
    ListFileSystemWithMountTargetsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="file_system_list",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
)
