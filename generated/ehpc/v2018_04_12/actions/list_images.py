# Generated from spec/2018-04-12/actions/basic_info/ListImages.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListImages: List the public system images that E-HPC supports."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListImagesRequest", "ListImagesResponse", "OPERATION", "OsImage"]


@define(eq=False, repr=False, kw_only=True)
class OsImage(Model):
    """A public system image, by the operating system that it holds."""

    os_tag: str | None = None
    """Tag of the image, such as CentOS_7.2_64. It is what the os_tag parameter of CreateCluster takes."""

    platform: Literal["CentOS", "windows"] | str | None = None
    """Distribution, such as CentOS. One of: CentOS, windows."""

    version: str | None = None
    """Version of the distribution, such as 7.2."""

    architecture: Literal["i386", "x86_64"] | str | None = None
    """Processor architecture that the system was built for. One of: i386, x86_64."""

    base_os_tag: str | None = None
    """Tag of the base image's operating system. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    image_id: str | None = None
    """Identifier of the image. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    os_name: str | None = None
    """Name of the operating system, in Chinese. (Since alibabacloud_ehpc20180412 1.14.22.)"""

    os_name_en: str | None = None
    """Name of the operating system, in English. (Since alibabacloud_ehpc20180412 1.14.22.)"""

    __wire__ = (
        WireField("os_tag", "OsTag", "string"),
        WireField("platform", "Platform", "string"),
        WireField("version", "Version", "string"),
        WireField("architecture", "Architecture", "string"),
        WireField("base_os_tag", "BaseOsTag", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("os_name", "OSName", "string"),
        WireField("os_name_en", "OSNameEn", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListImagesRequest(Request["ListImagesResponse"]):
    """Parameters of ListImages: list the public system images that E-HPC supports.

    Every item stands for an operating system that the nodes of a cluster can run. Pass its os_tag to CreateCluster.
    ListCustomImages lists custom and shared images.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    base_os_tag: str | None = None
    """Only images made from the system image with this tag. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    instance_type: str | None = None
    """Only images that this ECS instance type can run. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("base_os_tag", "BaseOsTag", "string"),
        WireField("instance_type", "InstanceType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListImagesResponse(Response):
    """Response of ListImages: os_tags, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    os_tags: list[OsImage] = field(factory=list)
    """Operating systems of the supported images."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("os_tags", "OsTags", "list", item="model", model=OsImage, tag="OsInfo"),
    )


OPERATION = Operation(
    "ListImages",
    ListImagesRequest,
    ListImagesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
