# Generated from spec/2018-04-12/actions/container/DescribeImageGatewayConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeImageGatewayConfig: Get the configuration of the image gateway of a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["DescribeImageGatewayConfigRequest", "DescribeImageGatewayConfigResponse", "ImageLocationInfo", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ImageLocationInfo(Model):
    """A repository that the image gateway can pull images from."""

    location: str | None = None
    """Location of the repository, such as registry-1.docker.io."""

    remote_type: str | None = None
    """Type of the repository, such as dockerv2."""

    authentication: Literal["http", "https"] | str | None = None
    """How the image gateway authenticates to the repository. One of: http, https."""

    url: str | None = None
    """Address of the repository, such as https://registry.docker-cn.com. The default repository of Docker comes without
    it."""

    __wire__ = (
        WireField("location", "Location", "string"),
        WireField("remote_type", "Remotetype", "string", aliases=("RemoteType",)),
        WireField("authentication", "Authentication", "string"),
        WireField("url", "URL", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeImageGatewayConfigRequest(Request["DescribeImageGatewayConfigResponse"]):
    """Parameters of DescribeImageGatewayConfig: get the configuration of the image gateway of a cluster.

    The image gateway is the part of Shifter that pulls container images from repositories and keeps them on the
    cluster. ModifyImageGatewayConfig changes the configuration.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    container_type: Literal["shifter"] | str | None = None
    """Container technology whose configuration to return. One of: shifter. Default: shifter."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("container_type", "ContainerType", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeImageGatewayConfigResponse(Response):
    """Response of DescribeImageGatewayConfig: default_image_location, pull_update_timeout, mongo_db_uri,
    image_expiration_timeout, locations, imagegw_update_date_time, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    default_image_location: str | None = None
    """Location of the repository that images are pulled from by default, such as registry-1.docker.io."""

    pull_update_timeout: int | None = None
    """Longest time that pulling an image may take. Unit: seconds."""

    mongo_db_uri: str | None = field(default=None, converter=mask_optional)
    """Address of the database that the image gateway uses, such as mongodb://localhost. It may hold the user name and
    the password of the database. Secret: never shown in a repr or a log."""

    image_expiration_timeout: str | None = None
    """How long an image is kept before it is deleted, as days:hours:minutes:seconds; 90:00:00:00 is ninety days."""

    locations: list[ImageLocationInfo] = field(factory=list)
    """The repositories that the image gateway knows."""

    imagegw_update_date_time: str | None = None
    """Time of the last change of the configuration. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField(
            "default_image_location",
            "DefaultImageLocation",
            "string",
            aliases=("Imagegw.DefaultImageLocation", "DefaultImagelocation", "Imagegw.DefaultImagelocation"),
        ),
        WireField("pull_update_timeout", "PullUpdateTimeout", "integer", aliases=("Imagegw.PullUpdateTimeout",)),
        WireField("mongo_db_uri", "MongoDBURI", "string", aliases=("Imagegw.MongoDBURI",), secret=True),
        WireField(
            "image_expiration_timeout", "ImageExpirationTimeout", "string", aliases=("Imagegw.ImageExpirationTimeout",)
        ),
        WireField(
            "locations",
            "Locations",
            "list",
            item="model",
            model=ImageLocationInfo,
            tag="LocationInfo",
            aliases=("Imagegw.Locations",),
        ),
        WireField("imagegw_update_date_time", "Imagegw.UpdateDateTime", "string"),
    )


OPERATION = Operation(
    "DescribeImageGatewayConfig",
    DescribeImageGatewayConfigRequest,
    DescribeImageGatewayConfigResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
