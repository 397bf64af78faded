# Generated from spec/2018-04-12/actions/gws/SetGWSInstanceUser.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""SetGWSInstanceUser: Assign a GWS instance to a RAM user."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "SetGWSInstanceUserRequest", "SetGWSInstanceUserResponse"]


@define(eq=False, repr=False, kw_only=True)
class SetGWSInstanceUserRequest(Request["SetGWSInstanceUserResponse"]):
    """Parameters of SetGWSInstanceUser: assign a GWS instance to a RAM user.

    Makes a RAM user (sub-account) the user of a graphic workstation (GWS) instance. The owner of the Alibaba Cloud
    account can give each of its RAM users an instance this way; a RAM user can use only the instances assigned to it.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    instance_id: str
    """Identifier of the GWS instance. DescribeGWSInstances lists the instances."""

    user_uid: str | None = None
    """Numeric identifier (UID) of the RAM user."""

    user_name: str | None = None
    """Name of the RAM user."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("instance_id", "InstanceId", "string", required=True),
        WireField("user_uid", "UserUid", "string"),
        WireField("user_name", "UserName", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class SetGWSInstanceUserResponse(Response):
    """Response of SetGWSInstanceUser: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "SetGWSInstanceUser",
    SetGWSInstanceUserRequest,
    SetGWSInstanceUserResponse,
    mutates=True,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
