# Generated from spec/2018-04-12/actions/accounting/GetAccountingReport.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""GetAccountingReport: Get a report on the resources that the jobs of a cluster have used."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["GetAccountingReportRequest", "GetAccountingReportResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GetAccountingReportRequest(Request["GetAccountingReportResponse"]):
    """Parameters of GetAccountingReport: get a report on the resources that the jobs of a cluster have used.

    The report is a table over the given span of time: Metrics names the columns, data holds the rows. Ask for JSON:
    in XML the rows of data run into one another.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    start_time: int | float | str | date | None = None
    """Start of the span of time, as Unix time (since 1970-01-01 00:00:00 UTC). Unit: seconds. A datetime, a date or a
    text in ISO 8601 works too; without a time zone, it is in local time."""

    end_time: int | float | str | date | None = None
    """End of the span of time, as Unix time (since 1970-01-01 00:00:00 UTC). Unit: seconds. A datetime, a date or a text
    in ISO 8601 works too; without a time zone, it is in local time."""

    report_type: Literal["resources_by_user", "total_report", "job_report", "number_report"] | str | None = None
    """Kind of the report. resources_by_user has a row for each user, with the number of jobs and the CPU seconds. One
    of: resources_by_user, total_report, job_report, number_report. Default: resources_by_user."""

    filter_value: str | None = None
    """Value that the report is limited to, such as the name of a user. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    dim: Literal["user", "queue", "instance"] | str | None = None
    """Dimension by which the report is broken down. One of: user, queue, instance. (Since alibabacloud_ehpc20180412
    1.0.0.)"""

    job_id: str | None = None
    """Identifier of the job that the report is about. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("start_time", "StartTime", "integer", unix_time=True),
        WireField("end_time", "EndTime", "integer", unix_time=True),
        WireField("report_type", "ReportType", "string"),
        WireField("filter_value", "FilterValue", "string"),
        WireField("dim", "Dim", "string"),
        WireField("job_id", "JobId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class GetAccountingReportResponse(Response):
    """Response of GetAccountingReport: metrics, data, page_number, page_size, total_core_time, total_count, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    metrics: list[str] = field(factory=list)
    """Names of the columns, such as user, job_count and ncpus_seconds."""

    data: list[Any] = field(factory=list)
    """Rows of the table, each a list with one value for each column of metrics, in the same order."""

    page_number: int | None = None
    """Page that this response holds, counted from 1. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    page_size: int | None = None
    """Number of items on a page. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    total_core_time: int | None = None
    """CPU time that all jobs of the report have used. Unit: core seconds. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    total_count: int | None = None
    """Number of items on all pages together. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("metrics", "Metrics", "list", item="string"),
        WireField("data", "Data", "list", item="any"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("total_core_time", "TotalCoreTime", "integer"),
        WireField("total_count", "TotalCount", "integer"),
    )


OPERATION = Operation(
    "GetAccountingReport",
    GetAccountingReportRequest,
    GetAccountingReportResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
