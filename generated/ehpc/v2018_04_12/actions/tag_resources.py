# Generated from spec/2018-04-12/actions/tag/TagResources.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""TagResources: Add tags to clusters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.resource_tag import ResourceTag

__all__ = ["OPERATION", "TagResourcesRequest", "TagResourcesResponse"]


@define(eq=False, repr=False, kw_only=True)
class TagResourcesRequest(Request["TagResourcesResponse"]):
    """Parameters of TagResources: add tags to clusters.

    A tag with a key that the resource has already gets the new value.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    resource_ids: Sequence[str]
    """Identifiers of the resources to tag."""

    resource_type: Literal["cluster"] | str
    """Type of the resources. One of: cluster."""

    tags: Sequence[ResourceTag | Mapping[str, Any]]
    """Tags to add. At most 20 items."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("resource_ids", "ResourceId", "list", item="string", style="indexed", required=True),
        WireField("resource_type", "ResourceType", "string", required=True),
        WireField("tags", "Tag", "list", item="model", model=ResourceTag, style="indexed", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class TagResourcesResponse(Response):
    """Response of TagResources: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "TagResources",
    TagResourcesRequest,
    TagResourcesResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListTagResources",),
    secret=False,
    item_limits={"tags": 20},
    method="POST",
    positions={"RegionId": "query"},
)
