# Generated from spec/2018-04-12/actions/tag/ListTagResources.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListTagResources: List the tags of clusters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField
from ..shapes.resource_tag import ResourceTag

__all__ = ["ListTagResourcesRequest", "ListTagResourcesResponse", "OPERATION", "TagResource"]


@define(eq=False, repr=False, kw_only=True)
class TagResource(Model):
    """A tag of a resource."""

    resource_id: str | None = None
    """Identifier of the tagged resource."""

    resource_type: str | None = None
    """Type of the tagged resource; only cluster is known."""

    tag_key: str | None = None
    """Tag key."""

    tag_value: str | None = None
    """Tag value."""

    __wire__ = (
        WireField("resource_id", "ResourceId", "string"),
        WireField("resource_type", "ResourceType", "string"),
        WireField("tag_key", "TagKey", "string"),
        WireField("tag_value", "TagValue", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListTagResourcesRequest(Request["ListTagResourcesResponse"]):
    """Parameters of ListTagResources: list the tags of clusters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    next_token: str | None = None
    """Token of the next page; empty on the last page."""

    resource_ids: Sequence[str] | None = None
    """Only these resources."""

    resource_type: Literal["cluster"] | str
    """Type of the resources. One of: cluster."""

    tags: Sequence[ResourceTag | Mapping[str, Any]] | None = None
    """Only resources with these tags."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("next_token", "NextToken", "string"),
        WireField("resource_ids", "ResourceId", "list", item="string", style="indexed"),
        WireField("resource_type", "ResourceType", "string", required=True),
        WireField("tags", "Tag", "list", item="model", model=ResourceTag, style="indexed"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListTagResourcesResponse(Response):
    """Response of ListTagResources: tag_resources, next_token, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    tag_resources: list[TagResource] = field(factory=list)
    """Tags on this page."""

    next_token: str | None = None
    """Token of the next page; empty on the last page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("tag_resources", "TagResources", "list", item="model", model=TagResource, tag="TagResource"),
        WireField("next_token", "NextToken", "string"),
    )


OPERATION = Operation(
    "ListTagResources",
    ListTagResourcesRequest,
    ListTagResourcesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="tag_resources",
        token="next_token",
    ),
    method="POST",
    positions={"RegionId": "query"},
)
