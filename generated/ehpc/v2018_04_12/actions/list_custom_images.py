# Generated from spec/2018-04-12/actions/basic_info/ListCustomImages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListCustomImages: List the custom, shared and marketplace images that clusters can use."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.image_os import ImageOs
from ..shapes.os_info import OsInfo

__all__ = ["CustomImage", "ListCustomImagesRequest", "ListCustomImagesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CustomImage(Model):
    """A custom, shared or marketplace image."""

    image_id: str | None = None
    """Identifier of the image."""

    image_name: str | None = None
    """Name of the image."""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Whose image it is. One of: system, self, others, marketplace."""

    status: str | None = None
    """State of the image; available means that it can be used. The reference names it for marketplace images only."""

    product_code: str | None = None
    """Product code of a marketplace image."""

    sku_code: str | None = None
    """Way of paying for a marketplace image. ECS is pay-as-you-go, package is a subscription."""

    pricing_cycle: str | None = None
    """Period that the price of a marketplace image is for, such as HOUR."""

    post_install_script: str | None = None
    """Script that runs after the image has been installed."""

    description: str | None = None
    """Description of the image."""

    base_os_tag: OsInfo | None = None
    """System image that this image was made from."""

    uid: str | None = None
    """Identifier of the account that owns the image."""

    size: int | None = None
    """Size of the image. Unit: GiB. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    os_tag: ImageOs | None = None
    """Operating system of the image. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    __wire__ = (
        WireField("image_id", "ImageId", "string"),
        WireField("image_name", "ImageName", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("status", "Status", "string"),
        WireField("product_code", "ProductCode", "string"),
        WireField("sku_code", "SkuCode", "string"),
        WireField("pricing_cycle", "PricingCycle", "string"),
        WireField("post_install_script", "PostInstallScript", "string"),
        WireField("description", "Description", "string"),
        WireField("base_os_tag", "BaseOsTag", "model", model=OsInfo),
        WireField("uid", "Uid", "string"),
        WireField("size", "Size", "integer"),
        WireField("os_tag", "OsTag", "model", model=ImageOs),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCustomImagesRequest(Request["ListCustomImagesResponse"]):
    """Parameters of ListCustomImages: list the custom, shared and marketplace images that clusters can use.

    Pass the image_id of an item, together with its image_owner_alias, where an action such as CreateCluster or
    AddNodes asks for an image. ListImages lists the public system images. DescribeImagePrice tells what a marketplace
    image costs.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    image_owner_alias: Literal["self", "others"] | str | None = None
    """Whose images to list. With self they are the account's own custom images, with others those that other accounts
    share with it. Without it marketplace images are listed too. One of: self, others."""

    base_os_tag: str | None = None
    """Lists only images made from the system image with this tag, such as CentOS_7.2_64. ListImages lists the tags."""

    cluster_id: str | None = None
    """Only images that nodes of this cluster can use. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    instance_type: str | None = None
    """Only images that this ECS instance type can run. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("base_os_tag", "BaseOsTag", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("instance_type", "InstanceType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCustomImagesResponse(Response):
    """Response of ListCustomImages: images, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    images: list[CustomImage] = field(factory=list)
    """Images that match."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("images", "Images", "list", item="model", model=CustomImage, tag="ImageInfo"),
    )


OPERATION = Operation(
    "ListCustomImages",
    ListCustomImagesRequest,
    ListCustomImagesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
