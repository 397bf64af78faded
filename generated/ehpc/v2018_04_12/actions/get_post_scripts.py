# Generated from spec/2018-04-12/actions/cluster/GetPostScripts.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetPostScripts: List the scripts that run after installation."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.post_install_script_info import PostInstallScriptInfo

__all__ = ["GetPostScriptsRequest", "GetPostScriptsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetPostScriptsRequest(Request["GetPostScriptsResponse"]):
    """Parameters of GetPostScripts: list the scripts that run after installation."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetPostScriptsResponse(Response):
    """Response of GetPostScripts: post_install_scripts, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    post_install_scripts: list[PostInstallScriptInfo] = field(factory=list)
    """Scripts of the cluster."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("post_install_scripts", "PostInstallScripts", "list", item="model", model=PostInstallScriptInfo),
    )


OPERATION = Operation(
    "GetPostScripts",
    GetPostScriptsRequest,
    GetPostScriptsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "query"},
)
