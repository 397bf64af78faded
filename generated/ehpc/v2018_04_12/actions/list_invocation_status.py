# Generated from spec/2018-04-12/actions/command/ListInvocationStatus.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListInvocationStatus: Get the status of a shell command, as a whole and on each node."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["InvokeInstance", "ListInvocationStatusRequest", "ListInvocationStatusResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InvokeInstance(Model):
    """Status of a shell command on one node."""

    instance_id: str | None = None
    """ECS instance of the node."""

    instance_invoke_status: Literal["Finished", "Running", "Failed", "Stopped"] | str | None = None
    """Status of the command on the node. One of: Finished, Running, Failed, Stopped."""

    __wire__ = (
        WireField("instance_id", "InstanceId", "string"),
        WireField("instance_invoke_status", "InstanceInvokeStatus", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListInvocationStatusRequest(Request["ListInvocationStatusResponse"]):
    """Parameters of ListInvocationStatus: get the status of a shell command, as a whole and on each node.

    Tells how far a command of InvokeShellCommand is. When no node has the status Running any more,
    ListInvocationResults tells the output.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    command_id: str
    """Identifier of the command. InvokeShellCommand returns it, and ListCommands lists it."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("command_id", "CommandId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ListInvocationStatusResponse(Response):
    """Response of ListInvocationStatus: command_id, invoke_status, invoke_instances, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    command_id: str | None = None
    """Identifier of the command."""

    invoke_status: Literal["Finished", "Running", "Failed", "Stopped"] | str | None = None
    """Status of the command as a whole. One of: Finished, Running, Failed, Stopped."""

    invoke_instances: list[InvokeInstance] = field(factory=list)
    """Status on each node."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("command_id", "CommandId", "string"),
        WireField("invoke_status", "InvokeStatus", "string"),
        WireField(
            "invoke_instances", "InvokeInstances", "list", item="model", model=InvokeInstance, tag="InvokeInstance"
        ),
    )


OPERATION = Operation(
    "ListInvocationStatus",
    ListInvocationStatusRequest,
    ListInvocationStatusResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
