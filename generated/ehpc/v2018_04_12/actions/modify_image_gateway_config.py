# Generated from spec/2018-04-12/actions/container/ModifyImageGatewayConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ModifyImageGatewayConfig: Change the configuration of the image gateway of a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ImageRepository", "ModifyImageGatewayConfigRequest", "ModifyImageGatewayConfigResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ImageRepository(Model):
    """A repository that the image gateway shall be able to pull images from."""

    location: str | None = None
    """Location of the repository, such as registry.docker-cn.com."""

    auth: Literal["http", "https"] | str | None = None
    """How the image gateway authenticates to the repository. One of: http, https. Default: http."""

    url: str | None = None
    """Address of the repository, such as https://registry.docker-cn.com. A new repository must have it."""

    __wire__ = (
        WireField("location", "Location", "string"),
        WireField("auth", "Auth", "string"),
        WireField("url", "URL", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyImageGatewayConfigRequest(Request["ModifyImageGatewayConfigResponse"]):
    """Parameters of ModifyImageGatewayConfig: change the configuration of the image gateway of a cluster.

    The image gateway is the part of Shifter that pulls container images from repositories and keeps them on the
    cluster. DescribeImageGatewayConfig shows the present configuration. db_type, db_username, db_password and
    db_server_info belong together: give all four or none.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    db_type: Literal["mongodb"] | str | None = None
    """Kind of the database that the image gateway uses. One of: mongodb. Default: mongodb."""

    db_username: str | None = None
    """User name for the database, such as root."""

    db_password: str | None = field(default=None, converter=mask_optional)
    """Password of that user. Secret: never shown in a repr or a log."""

    db_server_info: str | None = None
    """Address of the database as host:port/database, such as
    dds-uf6628e4287716b433270.mongodb.rds.aliyuncs.com:3717/admin."""

    default_repo_location: str | None = None
    """Location of the repository that images are pulled from by default. It must be one of those that
    DescribeImageGatewayConfig returns; add one that is missing with repos first. Default: registry-1.docker.io."""

    repos: Sequence[ImageRepository | Mapping[str, Any]] | None = None
    """Repositories to add to the image gateway or to change."""

    pull_update_timeout: int | None = None
    """Longest time that pulling an image may take. Unit: seconds. Default: 300."""

    image_expiration_timeout: str | None = None
    """How long an image is kept before it is deleted, as days:hours:minutes:seconds; 90:00:00:00 is ninety days.
    Default: 90:00:00:00."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("db_type", "DBType", "string"),
        WireField("db_username", "DBUsername", "string"),
        WireField("db_password", "DBPassword", "string", secret=True),
        WireField("db_server_info", "DBServerInfo", "string"),
        WireField("default_repo_location", "DefaultRepoLocation", "string"),
        WireField("repos", "Repo", "list", item="model", model=ImageRepository, style="indexed"),
        WireField("pull_update_timeout", "PullUpdateTimeout", "integer"),
        WireField("image_expiration_timeout", "ImageExpirationTimeout", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyImageGatewayConfigResponse(Response):
    """Response of ModifyImageGatewayConfig: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "ModifyImageGatewayConfig",
    ModifyImageGatewayConfigRequest,
    ModifyImageGatewayConfigResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeImageGatewayConfig",),
    secret=True,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
