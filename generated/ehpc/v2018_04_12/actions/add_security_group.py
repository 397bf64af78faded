# Generated from spec/2018-04-12/actions/cluster/AddSecurityGroup.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AddSecurityGroup: Add a cluster to one more security group."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["AddSecurityGroupRequest", "AddSecurityGroupResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AddSecurityGroupRequest(Request["AddSecurityGroupResponse"]):
    """Parameters of AddSecurityGroup: add a cluster to one more security group."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    client_token: str | None = None
    """Idempotency token: a repeated request with the same token is carried out once. At most 64 ASCII characters. From 1
    to 64 characters."""

    security_group_id: str
    """Identifier of the security group. ListSecurityGroups lists those of the cluster."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("client_token", "ClientToken", "string"),
        WireField("security_group_id", "SecurityGroupId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class AddSecurityGroupResponse(Response):
    """Response of AddSecurityGroup: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "AddSecurityGroup",
    AddSecurityGroupRequest,
    AddSecurityGroupResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListSecurityGroups",),
    secret=False,
    token="ClientToken",
)
