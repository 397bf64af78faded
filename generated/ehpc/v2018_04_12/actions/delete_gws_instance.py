# Generated from spec/2018-04-12/actions/gws/DeleteGWSInstance.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DeleteGWSInstance: Release a GWS instance."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DeleteGWSInstanceRequest", "DeleteGWSInstanceResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DeleteGWSInstanceRequest(Request["DeleteGWSInstanceResponse"]):
    """Parameters of DeleteGWSInstance: release a GWS instance.

    Releases a graphic workstation (GWS) instance. Look it up with DescribeGWSInstances before the call, and
    afterwards to see whether it is gone.
    """

    instance_id: str
    """Identifier of the GWS instance. DescribeGWSInstances lists the instances."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    __wire__ = (
        WireField("instance_id", "InstanceId", "string", required=True),
        WireField("region_id", "RegionId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DeleteGWSInstanceResponse(Response):
    """Response of DeleteGWSInstance: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "DeleteGWSInstance",
    DeleteGWSInstanceRequest,
    DeleteGWSInstanceResponse,
    mutates=True,
    idempotent=True,
    shown_by=("DescribeGWSInstances",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
