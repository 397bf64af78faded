# Generated from spec/2018-04-12/actions/command/InvokeShellCommand.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""InvokeShellCommand: Run a shell command on nodes of a cluster."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["InvokeShellCommandRequest", "InvokeShellCommandResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InvokeShellCommandRequest(Request["InvokeShellCommandResponse"]):
    """Parameters of InvokeShellCommand: run a shell command on nodes of a cluster.

    Starts the command on the given nodes, or on all nodes of the cluster, and returns at once with the command's
    identifier. Poll ListInvocationStatus until no node is running any more, then read the output with
    ListInvocationResults. Each call runs the command again.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    instance_ids: Sequence[str] | None = None
    """ECS instances of the nodes that run the command; all nodes of the cluster if absent."""

    command: str
    """The command line, as the shell of the node takes it. From 1 to 2047 characters."""

    working_dir: str | None = None
    """Directory of the node in which the command runs. Default: /root."""

    timeout: int | None = None
    """Time after which the process of the command is killed. Sources disagree on the default, so send this with every
    command that may run for longer than a minute. Unit: seconds. Default: 60. Smaller numbers are raised to 60."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("instance_ids", "Instance.n.Id", "list", item="string", style="indexed"),
        WireField("command", "Command", "string", required=True),
        WireField("working_dir", "WorkingDir", "string"),
        WireField("timeout", "Timeout", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class InvokeShellCommandResponse(Response):
    """Response of InvokeShellCommand: command_id, instance_ids, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    command_id: str | None = None
    """Identifier of the command, for ListInvocationStatus, ListInvocationResults and ListCommands."""

    instance_ids: list[str] = field(factory=list)
    """ECS instances of the nodes that the command was sent to."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("command_id", "CommandId", "string"),
        WireField("instance_ids", "InstanceIds", "list", item="string", tag="InstanceId"),
    )


OPERATION = Operation(
    "InvokeShellCommand",
    InvokeShellCommandRequest,
    InvokeShellCommandResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListCommands",),
    secret=False,
    positions={"RegionId": "host"},
)
