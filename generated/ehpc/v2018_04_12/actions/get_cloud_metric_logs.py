# Generated from spec/2018-04-12/actions/cloud_metric/GetCloudMetricLogs.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetCloudMetricLogs: Get performance data of nodes of a time range."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["GetCloudMetricLogsRequest", "GetCloudMetricLogsResponse", "MetricLog", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class MetricLog(Model):
    """A data point of a node, process, network interface or disk."""

    disk_device: str | None = None
    """Device name of the disk."""

    hostname: str | None = None
    """Host name of the node."""

    instance_id: str | None = None
    """Identifier of the ECS instance."""

    metric_data: str | None = None
    """Metric values, as a JSON text."""

    network_interface: str | None = None
    """Name of the network interface."""

    time: int | None = None
    """Time of the data point, as a UNIX timestamp. Unit: seconds since 1970 in UTC."""

    __wire__ = (
        WireField("disk_device", "DiskDevice", "string"),
        WireField("hostname", "Hostname", "string"),
        WireField("instance_id", "InstanceId", "string"),
        WireField("metric_data", "MetricData", "string"),
        WireField("network_interface", "NetworkInterface", "string"),
        WireField("time", "Time", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetCloudMetricLogsRequest(Request["GetCloudMetricLogsResponse"]):
    """Parameters of GetCloudMetricLogs: get performance data of nodes of a time range.

    The reference of 2019 names this action without describing it.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    aggregation_interval: int | None = None
    """Interval that one data point covers. Unit: seconds. Default: 1."""

    aggregation_type: Literal["sum", "avg", "max", "min"] | str | None = None
    """How data points within an aggregation_interval are merged. Without it they are returned as recorded. One of: sum,
    avg, max, min."""

    filter: str | None = None
    """Filter conditions, as a JSON text."""

    from_: int | float | str | date
    """Start of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    metric_categories: str | None = None
    """Names of the metrics to return, such as cpu or memory, separated by commas."""

    metric_scope: Literal["machine", "process", "network", "disk"] | str | None = None
    """What the metrics refer to, such as a node or a process. One of: machine, process, network, disk."""

    reverse: bool | None = None
    """Whether the newest entries come first. Default: false."""

    to: int | float | str | date
    """End of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a text in ISO
    8601 works too; without a time zone, it is in local time."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("aggregation_interval", "AggregationInterval", "integer"),
        WireField("aggregation_type", "AggregationType", "string"),
        WireField("filter", "Filter", "string"),
        WireField("from_", "From", "integer", unix_time=True, required=True),
        WireField("metric_categories", "MetricCategories", "string"),
        WireField("metric_scope", "MetricScope", "string"),
        WireField("reverse", "Reverse", "boolean"),
        WireField("to", "To", "integer", unix_time=True, required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetCloudMetricLogsResponse(Response):
    """Response of GetCloudMetricLogs: metric_logs, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    metric_logs: list[MetricLog] = field(factory=list)
    """Data points."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("metric_logs", "MetricLogs", "list", item="model", model=MetricLog, tag="MetricLog"),
    )


OPERATION = Operation(
    "GetCloudMetricLogs",
    GetCloudMetricLogsRequest,
    GetCloudMetricLogsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
