# Generated from spec/2018-04-12/actions/cloud_metric/GetCloudMetricProfiling.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetCloudMetricProfiling: Get the result of a profiling as SVG files."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.secret import mask_optional
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["GetCloudMetricProfilingRequest", "GetCloudMetricProfilingResponse", "OPERATION", "ProfilingSvg"]


@define(eq=False, repr=False, kw_only=True)
class ProfilingSvg(Model):
    """An SVG file that draws the result of a profiling."""

    name: str | None = None
    """Name of the file."""

    size: int | None = None
    """Size of the file. Unit: bytes."""

    type: str | None = None
    """Type of the entry, such as file."""

    url: str | None = field(default=None, converter=mask_optional)
    """Signed URL of the file. Whoever has it can read the file until the time that its parameter Expires names. Secret:
    never shown in a repr or a log."""

    __wire__ = (
        WireField("name", "Name", "string"),
        WireField("size", "Size", "integer"),
        WireField("type", "Type", "string"),
        WireField("url", "Url", "string", secret=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetCloudMetricProfilingRequest(Request["GetCloudMetricProfilingResponse"]):
    """Parameters of GetCloudMetricProfiling: get the result of a profiling as SVG files.

    RunCloudMetricProfiling starts a profiling, ListCloudMetricProfilings tells its identifier. The files lie in
    Object Storage Service (OSS) and are fetched with a plain HTTP GET from the signed URLs of the response, which
    expire.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    profiling_id: str
    """Identifier of the profiling. ListCloudMetricProfilings lists the profilings of the cluster."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("profiling_id", "ProfilingId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class GetCloudMetricProfilingResponse(Response):
    """Response of GetCloudMetricProfiling: svg_urls, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    svg_urls: list[ProfilingSvg] = field(factory=list)
    """SVG files of the profiling."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("svg_urls", "SvgUrls", "list", item="model", model=ProfilingSvg, tag="SvgInfo"),
    )


OPERATION = Operation(
    "GetCloudMetricProfiling",
    GetCloudMetricProfilingRequest,
    GetCloudMetricProfilingResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "query"},
)
