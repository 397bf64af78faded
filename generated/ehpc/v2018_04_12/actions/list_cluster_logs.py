# Generated from spec/2018-04-12/actions/cluster/ListClusterLogs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListClusterLogs: List the log of operations on a cluster, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ClusterLog", "ListClusterLogsRequest", "ListClusterLogsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ClusterLog(Model):
    """An entry of the log of a cluster."""

    operation: (
        Literal[
            "CreateCluster",
            "StartCluster",
            "StopCluster",
            "DeleteCluster",
            "AddNodes",
            "StartNodes",
            "ResetNodes",
            "StopNodes",
            "DeleteNodes",
        ]
        | str
        | None
    ) = None
    """Operation that wrote the entry. One of: CreateCluster, StartCluster, StopCluster, DeleteCluster, AddNodes,
    StartNodes, ResetNodes, StopNodes, DeleteNodes."""

    level: Literal["info", "warn", "error"] | str | None = None
    """Importance of the entry. One of: info, warn, error."""

    message: str | None = None
    """What happened."""

    create_time: str | None = None
    """Moment of the entry."""

    __wire__ = (
        WireField("operation", "Operation", "string"),
        WireField("level", "Level", "string"),
        WireField("message", "Message", "string"),
        WireField("create_time", "CreateTime", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListClusterLogsRequest(Request["ListClusterLogsResponse"]):
    """Parameters of ListClusterLogs: list the log of operations on a cluster, page by page.

    The log tells what became of starting, stopping, creating and deleting the cluster and its nodes, and why
    something failed. According to later documentation it goes back three days.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 100. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListClusterLogsResponse(Response):
    """Response of ListClusterLogs: total_count, page_number, page_size, cluster_id, logs, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    logs: list[ClusterLog] = field(factory=list)
    """Entries of the log on this page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("logs", "Logs", "list", item="model", model=ClusterLog, tag="LogInfo"),
    )


OPERATION = Operation(
    "ListClusterLogs",
    ListClusterLogsRequest,
    ListClusterLogsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="logs",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=100,
    ),
    positions={"RegionId": "host"},
)
