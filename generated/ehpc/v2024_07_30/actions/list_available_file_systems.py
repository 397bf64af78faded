# Generated from spec/2024-07-30/actions/storage/ListAvailableFileSystems.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListAvailableFileSystems: List the file systems of the region that clusters can mount."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "FileSystemInfo",
    "ListAvailableFileSystemsRequest",
    "ListAvailableFileSystemsResponse",
    "MountTargetInfo",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class MountTargetInfo(Model):
    """A mount target of a file system."""

    mount_target_domain: str | None = None
    """Domain name of the mount target."""

    network_type: Literal["vpc"] | str | None = None
    """Network type of the mount target. One of: vpc."""

    status: Literal["Active", "Inactive", "Pending", "Deleting"] | str | None = None
    """State of the mount target. One of: Active, Inactive, Pending, Deleting."""

    vswitch_id: str | None = None
    """Identifier of the vSwitch."""

    vpc_id: str | None = None
    """Identifier of the VPC."""

    __wire__ = (
        WireField("mount_target_domain", "MountTargetDomain", "string"),
        WireField("network_type", "NetworkType", "string"),
        WireField("status", "Status", "string"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("vpc_id", "VpcId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class FileSystemInfo(Model):
    """A file system that clusters of the region can mount."""

    create_time: str | None = None
    """Time at which the file system was created."""

    file_system_id: str | None = None
    """Identifier of the file system."""

    file_system_type: Literal["standard", "extreme"] | str | None = None
    """Type of the file system. One of: standard, extreme."""

    mount_target_list: list[MountTargetInfo] = field(factory=list)
    """Mount targets of the file system."""

    protocol_type: Literal["nfs", "smb", "cpfs"] | str | None = None
    """Protocol of the file system. One of: nfs, smb, cpfs."""

    status: Literal["Pending", "Running", "Stopped", "Extending", "Stopping", "Deleting"] | str | None = None
    """State of the file system. One of: Pending, Running, Stopped, Extending, Stopping, Deleting."""

    storage_type: str | None = None
    """Storage class of the file system."""

    vpc_id: str | None = None
    """Identifier of the VPC."""

    __wire__ = (
        WireField("create_time", "CreateTime", "string"),
        WireField("file_system_id", "FileSystemId", "string"),
        WireField("file_system_type", "FileSystemType", "string"),
        WireField("mount_target_list", "MountTargetList", "list", item="model", model=MountTargetInfo),
        WireField("protocol_type", "ProtocolType", "string"),
        WireField("status", "Status", "string"),
        WireField("storage_type", "StorageType", "string"),
        WireField("vpc_id", "VpcId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAvailableFileSystemsRequest(Request["ListAvailableFileSystemsResponse"]):
    """Parameters of ListAvailableFileSystems: list the file systems of the region that clusters can mount."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAvailableFileSystemsResponse(Response):
    """Response of ListAvailableFileSystems: file_system_list, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    file_system_list: list[FileSystemInfo] = field(factory=list)
    """File systems on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("file_system_list", "FileSystemList", "list", item="model", model=FileSystemInfo),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListAvailableFileSystems",
    ListAvailableFileSystemsRequest,
    ListAvailableFileSystemsResponse,
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
)
