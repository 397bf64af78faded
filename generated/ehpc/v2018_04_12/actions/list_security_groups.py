# Generated from spec/2018-04-12/actions/cluster/ListSecurityGroups.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListSecurityGroups: List the security groups of a cluster."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["ListSecurityGroupsRequest", "ListSecurityGroupsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ListSecurityGroupsRequest(Request["ListSecurityGroupsResponse"]):
    """Parameters of ListSecurityGroups: list the security groups of a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (WireField("cluster_id", "ClusterId", "string", required=True),)


@define(eq=False, repr=False, kw_only=True)
class ListSecurityGroupsResponse(Response):
    """Response of ListSecurityGroups: security_groups, total_count, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    security_groups: list[str] = field(factory=list)
    """Identifiers of the security groups."""

    total_count: int | None = None
    """Number of items on all pages together."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("security_groups", "SecurityGroups", "list", item="string", tag="SecurityGroup"),
        WireField("total_count", "TotalCount", "integer"),
    )


OPERATION = Operation(
    "ListSecurityGroups",
    ListSecurityGroupsRequest,
    ListSecurityGroupsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
