# Generated from spec/2018-04-12/actions/command/ListInvocationResults.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListInvocationResults: List the output of a shell command on each node, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["InvocationResult", "ListInvocationResultsRequest", "ListInvocationResultsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InvocationResult(Model):
    """Result of a shell command on one node."""

    command_id: str | None = None
    """Identifier of the command."""

    success: bool | None = None
    """Whether the service could run the command and fetch its result. The outcome of the command itself stands in
    exit_code."""

    instance_id: str | None = None
    """ECS instance of the node."""

    invoke_record_status: Literal["Finished", "Running", "Failed", "Stopped"] | str | None = None
    """Status of the command on the node. One of: Finished, Running, Failed, Stopped."""

    finished_time: str | None = None
    """Time in UTC at which the command ended, such as 2018-08-07T07:01Z. Later documentation shows seconds too."""

    exit_code: int | None = None
    """Exit code of the command; 0 as a rule means success."""

    message: str | None = None
    """Output of the command."""

    __wire__ = (
        WireField("command_id", "CommandId", "string"),
        WireField("success", "Success", "boolean"),
        WireField("instance_id", "InstanceId", "string"),
        WireField("invoke_record_status", "InvokeRecordStatus", "string"),
        WireField("finished_time", "FinishedTime", "string"),
        WireField("exit_code", "ExitCode", "integer"),
        WireField("message", "Message", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListInvocationResultsRequest(Request["ListInvocationResultsResponse"]):
    """Parameters of ListInvocationResults: list the output of a shell command on each node, page by page.

    Has one entry for each node that runs a command of InvokeShellCommand: output, exit code and status. A node that
    has not finished yet is listed with the status Running; poll ListInvocationStatus first.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    command_id: str
    """Identifier of the command. InvokeShellCommand returns it, and ListCommands lists it."""

    instance_ids: Sequence[str] | None = None
    """Only results of these ECS instances; those of all nodes if absent."""

    invoke_record_status: Literal["Finished", "Running", "Failed", "Stopped"] | str | None = None
    """Only results with this status. One of: Finished, Running, Failed, Stopped."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("command_id", "CommandId", "string", required=True),
        WireField("instance_ids", "Instance.n.Id", "list", item="string", style="indexed"),
        WireField("invoke_record_status", "InvokeRecordStatus", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListInvocationResultsResponse(Response):
    """Response of ListInvocationResults: invocation_results, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    invocation_results: list[InvocationResult] = field(factory=list)
    """Results of this page, one for each node."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField(
            "invocation_results",
            "InvocationResults",
            "list",
            item="model",
            model=InvocationResult,
            tag="InvocationResult",
        ),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListInvocationResults",
    ListInvocationResultsRequest,
    ListInvocationResultsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="invocation_results",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
)
