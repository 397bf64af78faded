# Generated from spec/2018-04-12/actions/cluster/ModifyClusterAttributes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ModifyClusterAttributes: Change the name or the description of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["ModifyClusterAttributesRequest", "ModifyClusterAttributesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ModifyClusterAttributesRequest(Request["ModifyClusterAttributesResponse"]):
    """Parameters of ModifyClusterAttributes: change the name or the description of a cluster.

    DescribeCluster shows the present ones.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    name: str | None = None
    """New name of the cluster. It begins with a letter or a Chinese character, followed by letters, Chinese characters,
    digits, hyphens and underscores. From 2 to 64 characters."""

    description: str | None = None
    """New description of the cluster. From 2 to 128 characters."""

    image_id: str | None = None
    """Identifier of the image of new nodes. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Source of the image: system is Alibaba Cloud, self is your account, others are other accounts, marketplace is the
    marketplace. One of: system, self, others, marketplace. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    ram_node_types: Sequence[str] | None = None
    """Roles of the nodes that get the RAM role. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    ram_role_name: str | None = None
    """Name of the RAM role of the instance. (Since alibabacloud_ehpc20180412 1.14.21.)"""

    win_ad_par_ad_dc: str | None = None
    """Domain name of the Windows Active Directory. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    win_ad_par_ad_ip: str | None = None
    """IP address of the Windows Active Directory server. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    win_ad_par_ad_user: str | None = None
    """Administrator of the Windows Active Directory. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    win_ad_par_ad_user_passwd: str | None = field(default=None, converter=mask_optional)
    """Password of the Windows Active Directory administrator. Secret: never shown in a repr or a log. (Since
    alibabacloud_ehpc20180412 1.14.24.)"""

    win_ad_par_fallback_home_dir: str | None = None
    """Home directory of users for whom the directory service names none. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("name", "Name", "string"),
        WireField("description", "Description", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("ram_node_types", "RamNodeTypes", "list", item="string", style="indexed"),
        WireField("ram_role_name", "RamRoleName", "string"),
        WireField("win_ad_par_ad_dc", "WinAdPar.AdDc", "string"),
        WireField("win_ad_par_ad_ip", "WinAdPar.AdIp", "string"),
        WireField("win_ad_par_ad_user", "WinAdPar.AdUser", "string"),
        WireField("win_ad_par_ad_user_passwd", "WinAdPar.AdUserPasswd", "string", secret=True),
        WireField("win_ad_par_fallback_home_dir", "WinAdPar.FallbackHomeDir", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ModifyClusterAttributesResponse(Response):
    """Response of ModifyClusterAttributes: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "ModifyClusterAttributes",
    ModifyClusterAttributesRequest,
    ModifyClusterAttributesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeCluster",),
    secret=True,
    positions={"RegionId": "host"},
)
