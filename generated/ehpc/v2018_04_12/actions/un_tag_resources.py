# Generated from spec/2018-04-12/actions/tag/UnTagResources.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""UnTagResources: Remove tags from clusters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "UnTagResourcesRequest", "UnTagResourcesResponse"]


@define(eq=False, repr=False, kw_only=True)
class UnTagResourcesRequest(Request["UnTagResourcesResponse"]):
    """Parameters of UnTagResources: remove tags from clusters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    all: bool | None = None
    """Whether to remove all tags; only without tag_keys. Default: false."""

    resource_ids: Sequence[str]
    """Identifiers of the resources."""

    resource_type: Literal["cluster"] | str
    """Type of the resources. One of: cluster."""

    tag_keys: Sequence[str] | None = None
    """Keys of the tags to remove. At most 20 items."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("all", "All", "boolean"),
        WireField("resource_ids", "ResourceId", "list", item="string", style="indexed", required=True),
        WireField("resource_type", "ResourceType", "string", required=True),
        WireField("tag_keys", "TagKey", "list", item="string", style="indexed"),
    )


@define(eq=False, repr=False, kw_only=True)
class UnTagResourcesResponse(Response):
    """Response of UnTagResources: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "UnTagResources",
    UnTagResourcesRequest,
    UnTagResourcesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListTagResources",),
    secret=False,
    item_limits={"tag_keys": 20},
    method="POST",
    positions={"RegionId": "query"},
)
