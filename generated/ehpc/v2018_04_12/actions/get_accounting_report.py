# Generated from spec/2018-04-12/actions/accounting/GetAccountingReport.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetAccountingReport: Get a report on the resources that the jobs of a cluster have used."""

from __future__ import annotations

from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["GetAccountingReportRequest", "GetAccountingReportResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetAccountingReportRequest(Request["GetAccountingReportResponse"]):
    """Parameters of GetAccountingReport: get a report on the resources that the jobs of a cluster have used.

    The report is a table over the given span of time: Metrics names the columns, Data holds the rows. Ask for JSON:
    in XML the rows of Data run into one another.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    start_time: int
    """Start of the span of time, as Unix time (since 1970-01-01 00:00:00 UTC). Unit: seconds."""

    end_time: int
    """End of the span of time, as Unix time (since 1970-01-01 00:00:00 UTC). Unit: seconds."""

    report_type: Literal["resources_by_user"] | str | None = None
    """Kind of the report. resources_by_user has a row for each user, with the number of jobs and the CPU seconds. One
    of: resources_by_user. Default: resources_by_user."""

    filter_value: str | None = None
    """Value that the report is limited to, such as the name of a user. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("start_time", "StartTime", "integer", required=True),
        WireField("end_time", "EndTime", "integer", required=True),
        WireField("report_type", "ReportType", "string"),
        WireField("filter_value", "FilterValue", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetAccountingReportResponse(Response):
    """Response of GetAccountingReport."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    metrics: list[str] = field(factory=list)
    """Names of the columns, such as user, job_count and ncpus_seconds."""

    data: list[Any] = field(factory=list)
    """Rows of the table, each a list with one value for each column of Metrics, in the same order."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("metrics", "Metrics", "list", item="string"),
        WireField("data", "Data", "list", item="any"),
    )


OPERATION = Operation(
    "GetAccountingReport",
    GetAccountingReportRequest,
    GetAccountingReportResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
