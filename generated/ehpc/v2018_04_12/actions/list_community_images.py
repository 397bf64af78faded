# Generated from spec/2018-04-12/actions/basic_info/ListCommunityImages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListCommunityImages: List community images."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.image_os import ImageOs
from ..shapes.os_info import OsInfo

__all__ = ["CommunityImage", "ListCommunityImagesRequest", "ListCommunityImagesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CommunityImage(Model):
    """A community image."""

    base_os_tag: OsInfo | None = None
    """System image that this image was made from."""

    description: str | None = None
    """Description of the image."""

    image_id: str | None = None
    """Identifier of the image."""

    image_name: str | None = None
    """Name of the image."""

    image_owner_alias: Literal["self", "others"] | str | None = None
    """Source of the image: system is Alibaba Cloud, self is your account, others are other accounts, marketplace is the
    marketplace. One of: self, others."""

    os_tag: ImageOs | None = None
    """Operating system of the image."""

    post_install_script: str | None = None
    """Script that runs after the image was installed."""

    pricing_cycle: Literal["Hour", "Month", "Year"] | str | None = None
    """Unit in which the image is billed. One of: Hour, Month, Year."""

    product_code: str | None = None
    """Product code of the marketplace image."""

    size: int | None = None
    """Size of the image. Unit: GiB."""

    sku_code: Literal["ECS", "package"] | str | None = None
    """SKU of the marketplace image, which decides how it is billed. One of: ECS, package."""

    status: Literal["UnAvailable", "Available", "Creating", "CreateFailed"] | str | None = None
    """State of the image. One of: UnAvailable, Available, Creating, CreateFailed."""

    uid: str | None = None
    """Alibaba Cloud account."""

    __wire__ = (
        WireField("base_os_tag", "BaseOsTag", "model", model=OsInfo),
        WireField("description", "Description", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("image_name", "ImageName", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("os_tag", "OsTag", "model", model=ImageOs),
        WireField("post_install_script", "PostInstallScript", "string"),
        WireField("pricing_cycle", "PricingCycle", "string"),
        WireField("product_code", "ProductCode", "string"),
        WireField("size", "Size", "integer"),
        WireField("sku_code", "SkuCode", "string"),
        WireField("status", "Status", "string"),
        WireField("uid", "Uid", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCommunityImagesRequest(Request["ListCommunityImagesResponse"]):
    """Parameters of ListCommunityImages: list community images."""

    cluster_id: str | None = None
    """Identifier of the cluster. ListClusters lists the clusters."""

    base_os_tag: str | None = None
    """Tag of the base image's operating system."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string"),
        WireField("base_os_tag", "BaseOsTag", "string"),
        WireField("instance_type", "InstanceType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCommunityImagesResponse(Response):
    """Response of ListCommunityImages: images, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    images: list[CommunityImage] = field(factory=list)
    """Community images."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("images", "Images", "list", item="model", model=CommunityImage, tag="ImageInfo"),
    )


OPERATION = Operation(
    "ListCommunityImages",
    ListCommunityImagesRequest,
    ListCommunityImagesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
