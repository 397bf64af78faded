# Generated from spec/2018-04-12/actions/task/ListTasks.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListTasks: List the tasks that carry out asynchronous actions of a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListTasksRequest", "ListTasksResponse", "OPERATION", "TaskInfo"]


@define(eq=False, repr=False, kw_only=True)
class TaskInfo(Model):
    """A task that carries an asynchronous action out."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    current_step: int | None = None
    """Number of the step that the task is at."""

    errors: str | None = None
    """Errors of the task, as a text."""

    request: str | None = None
    """Parameters of the request that started the task, as a JSON text."""

    result: str | None = None
    """Result of the task, as a JSON text."""

    status: Literal["Processing", "Success", "Failed", "PartialFail"] | str | None = None
    """State of the task. One of: Processing, Success, Failed, PartialFail."""

    task_id: str | None = None
    """Identifier of the task that carries the request out."""

    task_type: (
        Literal[
            "CreateCluster",
            "StartCluster",
            "StopCluster",
            "DeleteCluster",
            "AddComputes",
            "StartComputes",
            "ResetCompute",
            "StopComputes",
            "DeleteComputes",
        ]
        | str
        | None
    ) = None
    """Action that the task carries out. One of: CreateCluster, StartCluster, StopCluster, DeleteCluster, AddComputes,
    StartComputes, ResetCompute, StopComputes, DeleteComputes."""

    total_steps: int | None = None
    """Number of steps of the task."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string"),
        WireField("current_step", "CurrentStep", "integer"),
        WireField("errors", "Errors", "string"),
        WireField("request", "Request", "string"),
        WireField("result", "Result", "string"),
        WireField("status", "Status", "string"),
        WireField("task_id", "TaskId", "string"),
        WireField("task_type", "TaskType", "string"),
        WireField("total_steps", "TotalSteps", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListTasksRequest(Request["ListTasksResponse"]):
    """Parameters of ListTasks: list the tasks that carry out asynchronous actions of a cluster.

    Actions such as CreateCluster and AddNodes return the task_id.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    archived: bool | None = None
    """Whether to list archived tasks too. Default: false."""

    task_id: str | None = None
    """Only this task."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. From 1 to 999. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("archived", "Archived", "boolean"),
        WireField("task_id", "TaskId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListTasksResponse(Response):
    """Response of ListTasks: tasks, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    tasks: list[TaskInfo] = field(factory=list)
    """Tasks on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("tasks", "Tasks", "list", item="model", model=TaskInfo),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListTasks",
    ListTasksRequest,
    ListTasksResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="tasks",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
)
