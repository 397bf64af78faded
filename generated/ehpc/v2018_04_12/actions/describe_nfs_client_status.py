# Generated from spec/2018-04-12/actions/gws/DescribeNFSClientStatus.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeNFSClientStatus: Show the state of the NFS client installation on a GWS instance."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["DescribeNFSClientStatusRequest", "DescribeNFSClientStatusResponse", "NfsClientInstallation", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class NfsClientInstallation(Model):
    """What became of the command that installs the NFS client."""

    invoke_record_status: str | None = None
    """State of the command, in the same words as Status of the response."""

    exit_code: int | None = None
    """Exit code of the command; anything but 0 is a failure."""

    output: str | None = None
    """Output of the command. The decoded text ends with True if the installation succeeded."""

    __wire__ = (
        WireField("invoke_record_status", "InvokeRecordStatus", "string"),
        WireField("exit_code", "ExitCode", "integer"),
        WireField("output", "Output", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeNFSClientStatusRequest(Request["DescribeNFSClientStatusResponse"]):
    """Parameters of DescribeNFSClientStatus: show the state of the NFS client installation on a GWS instance.

    Shows the state of the installation that InstallNFSClient started on a graphic workstation (GWS) instance. Poll it
    until status is Finished. The installation has then succeeded if the exit code is 0 and the decoded output ends
    with True; otherwise it has failed.
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
class DescribeNFSClientStatusResponse(Response):
    """Response of DescribeNFSClientStatus: status, result, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    status: Literal["NotInstalled", "Running", "Finished"] | str | None = None
    """State of the installation: NotInstalled, Running (under way) or Finished. One of: NotInstalled, Running, Finished."""

    result: NfsClientInstallation | None = None
    """Result of the installation command."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("status", "Status", "string"),
        WireField("result", "Result", "model", model=NfsClientInstallation),
    )


OPERATION = Operation(
    "DescribeNFSClientStatus",
    DescribeNFSClientStatusRequest,
    DescribeNFSClientStatusResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
