# Generated from spec/2018-04-12/actions/cluster/SetPostScripts.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SetPostScripts: Set the scripts that run after installation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["OPERATION", "PostScript", "SetPostScriptsRequest", "SetPostScriptsResponse"]


@define(eq=False, repr=False, kw_only=True)
class PostScript(Model):
    """A script that the nodes of a cluster download and run after the cluster software was installed."""

    args: str | None = None
    """Arguments passed to the script."""

    url: str | None = None
    """URL from which the script is downloaded."""

    __wire__ = (
        WireField("args", "Args", "string"),
        WireField("url", "Url", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class SetPostScriptsRequest(Request["SetPostScriptsResponse"]):
    """Parameters of SetPostScripts: set the scripts that run after installation."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    post_install_scripts: Sequence[PostScript | Mapping[str, Any]] | None = None
    """Scripts that run on each node after it was set up."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField(
            "post_install_scripts", "PostInstallScripts", "list", item="model", model=PostScript, style="indexed"
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class SetPostScriptsResponse(Response):
    """Response of SetPostScripts: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "SetPostScripts",
    SetPostScriptsRequest,
    SetPostScriptsResponse,
    mutates=True,
    idempotent=True,
    shown_by=("GetPostScripts",),
    secret=False,
    positions={"RegionId": "query"},
)
