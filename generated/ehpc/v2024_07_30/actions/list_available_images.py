# Generated from spec/2024-07-30/actions/image/ListAvailableImages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListAvailableImages: List images from which nodes can be created."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.service_spec import ServiceSpec

__all__ = ["ImageInfo", "ListAvailableImagesRequest", "ListAvailableImagesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ImageInfo(Model):
    """An image from which nodes can be created."""

    architecture: Literal["x86_64", "arm64"] | str | None = None
    """Processor architecture. One of: x86_64, arm64."""

    boot_mode: Literal["BIOS", "UEFI"] | str | None = None
    """Boot mode of the image. One of: BIOS, UEFI."""

    description: str | None = None
    """Description of the image."""

    image_id: str | None = None
    """Identifier of the image."""

    image_name: str | None = None
    """Name of the image."""

    image_owner_alias: Literal["system", "self", "others"] | str | None = None
    """Source of the image: system is Alibaba Cloud, self is your account, others are other accounts. One of: system,
    self, others."""

    os_name: str | None = None
    """Name of the operating system, in Chinese."""

    os_name_en: str | None = None
    """Name of the operating system, in English."""

    platform: Literal["CentOS", "windows"] | str | None = None
    """Operating system of the image. One of: CentOS, windows."""

    size: int | None = None
    """Size of the image. Unit: GiB."""

    __wire__ = (
        WireField("architecture", "Architecture", "string"),
        WireField("boot_mode", "BootMode", "string"),
        WireField("description", "Description", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("image_name", "ImageName", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("os_name", "OSName", "string"),
        WireField("os_name_en", "OSNameEn", "string"),
        WireField("platform", "Platform", "string"),
        WireField("size", "Size", "integer", as_text=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAvailableImagesRequest(Request["ListAvailableImagesResponse"]):
    """Parameters of ListAvailableImages: list images from which nodes can be created."""

    directory_service: ServiceSpec | Mapping[str, Any] | None = None
    """Account service of the cluster, such as NIS."""

    enable_ht: bool | None = None
    """Whether hyper-threading is enabled."""

    hpc_inter_connect: Literal["vpc", "eRDMA"] | str | None = None
    """Network between the compute nodes: vpc is the ordinary network, eRDMA is elastic RDMA. One of: vpc, eRDMA."""

    image_owner_alias: Literal["system", "self", "others"] | str | None = None
    """Source of the image: system is Alibaba Cloud, self is your account, others are other accounts. One of: system,
    self, others."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    is_public: bool | None = None
    """Whether to list published community images; then image_owner_alias must be others. Default: false."""

    scheduler: ServiceSpec | Mapping[str, Any] | None = None
    """Scheduler of the cluster."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("directory_service", "DirectoryService", "model", model=ServiceSpec, style="json"),
        WireField("enable_ht", "EnableHT", "boolean"),
        WireField("hpc_inter_connect", "HPCInterConnect", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("is_public", "IsPublic", "boolean"),
        WireField("scheduler", "Scheduler", "model", model=ServiceSpec, style="json"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListAvailableImagesResponse(Response):
    """Response of ListAvailableImages: success, images, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success: bool | None = None
    """Whether the request succeeded."""

    images: list[ImageInfo] = field(factory=list)
    """Images on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("success", "Success", "boolean"),
        WireField("images", "Images", "list", item="model", model=ImageInfo),
        WireField("total_count", "TotalCount", "integer", as_text=True),
        WireField("page_number", "PageNumber", "integer", as_text=True),
        WireField("page_size", "PageSize", "integer", as_text=True),
    )


OPERATION = Operation(
    "ListAvailableImages",
    ListAvailableImagesRequest,
    ListAvailableImagesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="images",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    method="GET",
)
