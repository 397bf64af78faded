# Generated from spec/2018-04-12/actions/volume/ListCpfsFileSystems.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListCpfsFileSystems: List the CPFS file systems of a region with their mount targets."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.mount_target import MountTarget

__all__ = ["CpfsFileSystem", "ListCpfsFileSystemsRequest", "ListCpfsFileSystemsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CpfsFileSystem(Model):
    """A CPFS file system."""

    file_system_id: str | None = None
    """Identifier of the file system."""

    mount_target_list: list[MountTarget] = field(factory=list)
    """Mount targets of the file system."""

    region_id: str | None = None
    """Region of the file system."""

    create_time: str | None = None
    """When the file system was created, such as 2018-07-26 16:36:27. The text names no time zone."""

    zone_id: str | None = None
    """Zone of the file system."""

    capacity: int | None = None
    """Capacity of the file system. Unit: GiB."""

    description: str | None = None
    """Description of the file system; the wire name is misspelled. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    protocol_type: Literal["NFS", "SMB"] | str | None = None
    """Protocol of the file system. One of: NFS, SMB. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("file_system_id", "FileSystemId", "string"),
        WireField("mount_target_list", "MountTargetList", "list", item="model", model=MountTarget, tag="MountTargets"),
        WireField("region_id", "RegionId", "string"),
        WireField("create_time", "CreateTime", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("capacity", "Capacity", "integer"),
        WireField("description", "Destription", "string"),
        WireField("protocol_type", "ProtocolType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCpfsFileSystemsRequest(Request["ListCpfsFileSystemsResponse"]):
    """Parameters of ListCpfsFileSystems: list the CPFS file systems of a region with their mount targets.

    CPFS is Cloud Parallel File Storage. The file systems are those of the account; ListFileSystemWithMountTargets
    lists the NAS file systems.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    file_system_id: str | None = None
    """Identifier of the one file system to return. Without it all CPFS file systems are listed. (Since
    aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("file_system_id", "FileSystemId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCpfsFileSystemsResponse(Response):
    """Response of ListCpfsFileSystems: page_number, total_count, file_system_list, page_size, request_id."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    total_count: int | None = None
    """Number of items on all pages together."""

    file_system_list: list[CpfsFileSystem] = field(factory=list)
    """File systems on this page."""

    page_size: int | None = None
    """Number of items on a page."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (
        WireField("page_number", "PageNumber", "integer"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("file_system_list", "FileSystemList", "list", item="model", model=CpfsFileSystem, tag="FileSystems"),
        WireField("page_size", "PageSize", "integer"),
        WireField("request_id", "RequestId", "string"),
    )


OPERATION = Operation(
    "ListCpfsFileSystems",
    ListCpfsFileSystemsRequest,
    ListCpfsFileSystemsResponse,
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
