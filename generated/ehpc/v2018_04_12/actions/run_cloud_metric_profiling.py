# Generated from spec/2018-04-12/actions/cloud_metric/RunCloudMetricProfiling.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""RunCloudMetricProfiling: Start profiling a process on a node of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "RunCloudMetricProfilingRequest", "RunCloudMetricProfilingResponse"]


@define(eq=False, repr=False, kw_only=True)
class RunCloudMetricProfilingRequest(Request["RunCloudMetricProfilingResponse"]):
    """Parameters of RunCloudMetricProfiling: start profiling a process on a node of a cluster.

    Returns at once and without an identifier of the profiling. When the sampling is over, find the profiling with
    ListCloudMetricProfilings by its host name and process number, and fetch the result with GetCloudMetricProfiling.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    host_name: str
    """Host name of the node on which the process runs."""

    process_id: int
    """Process to profile, by its number on the node."""

    duration: int | None = None
    """How long to sample the process. From 5 to 300. Unit: seconds. Default: 30."""

    freq: int | None = None
    """How often to sample the process. From 1 to 2000. Unit: Hz. Default: 2000."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("host_name", "HostName", "string", required=True),
        WireField("process_id", "ProcessId", "integer", required=True),
        WireField("duration", "Duration", "integer"),
        WireField("freq", "Freq", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class RunCloudMetricProfilingResponse(Response):
    """Response of RunCloudMetricProfiling: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "RunCloudMetricProfiling",
    RunCloudMetricProfilingRequest,
    RunCloudMetricProfilingResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListCloudMetricProfilings",),
    secret=False,
    positions={"RegionId": "query"},
)
