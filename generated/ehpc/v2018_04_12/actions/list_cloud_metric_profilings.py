# Generated from spec/2018-04-12/actions/cloud_metric/ListCloudMetricProfilings.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListCloudMetricProfilings: List the profilings that were started on the nodes of a cluster."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListCloudMetricProfilingsRequest", "ListCloudMetricProfilingsResponse", "OPERATION", "ProfilingInfo"]


@define(eq=False, repr=False, kw_only=True)
class ProfilingInfo(Model):
    """A profiling of one process on one node."""

    profiling_id: str | None = None
    """Identifier of the profiling. GetCloudMetricProfiling takes it."""

    instance_id: str | None = None
    """Identifier of the node on which the process ran."""

    host_name: str | None = None
    """Host name of the node."""

    pid: int | None = None
    """Process that was profiled, by its number on the node."""

    duration: int | None = None
    """How long the process was sampled. Unit: seconds."""

    freq: int | None = None
    """How often the process was sampled. Unit: Hz."""

    trigger_time: str | None = None
    """When the profiling was started, such as 2019-09-09 02:37:40. The text names no time zone."""

    __wire__ = (
        WireField("profiling_id", "ProfilingId", "string"),
        WireField("instance_id", "InstanceId", "string"),
        WireField("host_name", "HostName", "string"),
        WireField("pid", "Pid", "integer"),
        WireField("duration", "Duration", "integer"),
        WireField("freq", "Freq", "integer"),
        WireField("trigger_time", "TriggerTime", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCloudMetricProfilingsRequest(Request["ListCloudMetricProfilingsResponse"]):
    """Parameters of ListCloudMetricProfilings: list the profilings that were started on the nodes of a cluster.

    RunCloudMetricProfiling starts a profiling, GetCloudMetricProfiling fetches the result.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListCloudMetricProfilingsResponse(Response):
    """Response of ListCloudMetricProfilings: total_count, page_number, page_size, profilings, request_id."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    profilings: list[ProfilingInfo] = field(factory=list)
    """Profilings on this page."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("profilings", "Profilings", "list", item="model", model=ProfilingInfo, tag="ProfilingInfo"),
        WireField("request_id", "RequestId", "string"),
    )


OPERATION = Operation(
    "ListCloudMetricProfilings",
    ListCloudMetricProfilingsRequest,
    ListCloudMetricProfilingsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="profilings",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "query"},
)
