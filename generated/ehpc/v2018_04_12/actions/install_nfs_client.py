# Generated from spec/2018-04-12/actions/gws/InstallNFSClient.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""InstallNFSClient: Install an NFS client on a GWS instance."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["InstallNFSClientRequest", "InstallNFSClientResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InstallNFSClientRequest(Request["InstallNFSClientResponse"]):
    """Parameters of InstallNFSClient: install an NFS client on a GWS instance.

    Runs a command on a graphic workstation (GWS) instance that installs an NFS client, so that file systems can be
    mounted there. The call does not wait for the command; poll DescribeNFSClientStatus until it is Finished.
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
class InstallNFSClientResponse(Response):
    """Response of InstallNFSClient: status, invoke_id, request_id."""

    status: Literal["NotInstalled", "Running", "Finished"] | str | None = None
    """State of the installation: NotInstalled, Running (under way) or Finished. One of: NotInstalled, Running, Finished."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    invoke_id: str | None = None
    """Identifier of the run of the installation command."""

    __wire__ = (
        WireField("status", "Status", "string"),
        WireField("request_id", "RequestId", "string"),
        WireField("invoke_id", "InvokeId", "string"),
    )


OPERATION = Operation(
    "InstallNFSClient",
    InstallNFSClientRequest,
    InstallNFSClientResponse,
    mutates=True,
    idempotent=False,
    shown_by=("DescribeNFSClientStatus",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later. aliyun-python-sdk-ehpc 1.14.21 of March 2024 has it no more either.",
)
