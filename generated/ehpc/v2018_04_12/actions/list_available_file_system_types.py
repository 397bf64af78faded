# Generated from spec/2018-04-12/actions/volume/ListAvailableFileSystemTypes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListAvailableFileSystemTypes: List the kinds of file systems that a region offers."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = [
    "AvailableFileSystemType",
    "ListAvailableFileSystemTypesRequest",
    "ListAvailableFileSystemTypesResponse",
    "OPERATION",
]


@define(eq=False, repr=False, kw_only=True)
class AvailableFileSystemType(Model):
    """A kind of file system and what it offers in a region."""

    available: bool | None = None
    """Whether this kind is available in the region."""

    protocol_type: Literal["nfs", "smb", "lustre"] | str | None = None
    """Protocol of the file system. One of: nfs, smb, lustre."""

    storage_types: list[str] = field(factory=list)
    """Storage types to choose from, such as Performance (fast) and Capacity (large). Empty where there is no choice."""

    file_system_type: Literal["NAS", "CPFS"] | str | None = None
    """The kind; NAS is Apsara File Storage NAS, CPFS is Cloud Parallel File Storage. One of: NAS, CPFS."""

    __wire__ = (
        WireField("available", "Available", "boolean"),
        WireField("protocol_type", "ProtocolType", "string"),
        WireField("storage_types", "StorageTypes", "list", item="string", tag="StorageType"),
        WireField("file_system_type", "FileSystemType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAvailableFileSystemTypesRequest(Request["ListAvailableFileSystemTypesResponse"]):
    """Parameters of ListAvailableFileSystemTypes: list the kinds of file systems that a region offers.

    Tells for each kind, such as NAS or CPFS, whether it is available in the region, which protocol it speaks and
    which storage types it has.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    __wire__ = (WireField("region_id", "RegionId", "string"),)


@define(eq=False, repr=False, kw_only=True)
class ListAvailableFileSystemTypesResponse(Response):
    """Response of ListAvailableFileSystemTypes: file_system_type_list, request_id."""

    file_system_type_list: list[AvailableFileSystemType] = field(factory=list)
    """Kinds of file systems."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (
        WireField(
            "file_system_type_list",
            "FileSystemTypeList",
            "list",
            item="model",
            model=AvailableFileSystemType,
            tag="FileSystemTypes",
        ),
        WireField("request_id", "RequestId", "string"),
    )


OPERATION = Operation(
    "ListAvailableFileSystemTypes",
    ListAvailableFileSystemTypesRequest,
    ListAvailableFileSystemTypesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later. aliyun-python-sdk-ehpc 1.14.21 of March 2024 has it no more either. Use list_file_system_with_mount_targets or list_cpfs_file_systems.",
)
