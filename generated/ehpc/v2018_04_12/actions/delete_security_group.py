# Generated from spec/2018-04-12/actions/cluster/DeleteSecurityGroup.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteSecurityGroup: Remove a cluster from a security group."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteSecurityGroupRequest", "DeleteSecurityGroupResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteSecurityGroupRequest(Request["DeleteSecurityGroupResponse"]):
    """Parameters of DeleteSecurityGroup: remove a cluster from a security group."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    security_group_id: str
    """Identifier of the security group."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("security_group_id", "SecurityGroupId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteSecurityGroupResponse(Response):
    """Response of DeleteSecurityGroup: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteSecurityGroup",
    DeleteSecurityGroupRequest,
    DeleteSecurityGroupResponse,
    mutates=True,
    idempotent=True,
    shown_by=("ListSecurityGroups",),
    secret=False,
)
