# Generated from spec/2018-04-12/actions/job/SetJobUser.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SetJobUser: Set the user who owns the jobs of a cluster."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "SetJobUserRequest", "SetJobUserResponse"]


@define(eq=False, repr=False, kw_only=True)
class SetJobUserRequest(Request["SetJobUserResponse"]):
    """Parameters of SetJobUser: set the user who owns the jobs of a cluster.

    Tells the service which cluster user, with which password, is the owner of jobs. The request names a cluster and
    no single job. The user must exist on the cluster; ListUsers lists the users, AddUsers adds one.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    run_as_user: str
    """Name of the cluster user who becomes the owner of jobs."""

    run_as_user_password: str = field(converter=mask)
    """Password of the user in run_as_user. Secret: never shown in a repr or a log."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("run_as_user", "RunasUser", "string", aliases=("Runasuser",), required=True),
        WireField("run_as_user_password", "RunasUserPassword", "string", secret=True, required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class SetJobUserResponse(Response):
    """Response of SetJobUser: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "SetJobUser",
    SetJobUserRequest,
    SetJobUserResponse,
    mutates=True,
    idempotent=True,
    secret=True,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later. aliyun-python-sdk-ehpc 1.14.21 of March 2024 has it no more either.",
)
