# Generated from spec/2018-04-12/actions/command/ListCommands.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListCommands: List the shell commands that were run on a cluster, page by page."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["CommandInfo", "ListCommandsRequest", "ListCommandsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class CommandInfo(Model):
    """A shell command that InvokeShellCommand has started."""

    command_id: str | None = None
    """Identifier of the command."""

    command_content: str | None = None
    """The command line."""

    working_dir: str | None = None
    """Directory of the node in which the command runs."""

    timeout: int | None = None
    """Time after which the process of the command is killed. Unit: seconds."""

    __wire__ = (
        WireField("command_id", "CommandId", "string"),
        WireField("command_content", "CommandContent", "string"),
        WireField("working_dir", "WorkingDir", "string"),
        WireField("timeout", "Timeout", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCommandsRequest(Request["ListCommandsResponse"]):
    """Parameters of ListCommands: list the shell commands that were run on a cluster, page by page.

    Tells the commands that InvokeShellCommand has started, with their settings. ListInvocationStatus and
    ListInvocationResults tell how they went on the nodes.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    instance_ids: Sequence[str] | None = None
    """Only commands that ran on these ECS instances; those of all nodes of the cluster if absent. Withdrawn: not in
    alibabacloud_ehpc20180412 4.0.0 and later."""

    command_id: str | None = None
    """Only the command with this identifier. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("instance_ids", "Instance.n.Id", "list", item="string", style="indexed"),
        WireField("command_id", "CommandId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCommandsResponse(Response):
    """Response of ListCommands: commands, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    commands: list[CommandInfo] = field(factory=list)
    """Commands of this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("commands", "Commands", "list", item="model", model=CommandInfo, tag="Command"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListCommands",
    ListCommandsRequest,
    ListCommandsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="commands",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
)
