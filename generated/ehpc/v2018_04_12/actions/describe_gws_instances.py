# Generated from spec/2018-04-12/actions/gws/DescribeGWSInstances.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeGWSInstances: List GWS instances, page by page."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["DescribeGWSInstancesRequest", "DescribeGWSInstancesResponse", "GwsAppInfo", "GwsInstanceInfo", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GwsAppInfo(Model):
    """An application that a GWS instance in application mode offers."""

    app_name: str | None = None
    """Name of the application, which GetGWSConnectTicket takes."""

    app_path: str | None = None
    """Path of the application on the instance."""

    app_args: str | None = None
    """Command-line arguments with which the application is started."""

    __wire__ = (
        WireField("app_name", "AppName", "string"),
        WireField("app_path", "AppPath", "string"),
        WireField("app_args", "AppArgs", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class GwsInstanceInfo(Model):
    """A graphic workstation (GWS) instance."""

    cluster_id: str | None = None
    """Identifier of the GWS cluster to which the instance belongs."""

    instance_id: str | None = None
    """Identifier of the instance."""

    status: (
        Literal[
            "Creating",
            "Starting",
            "Stopping",
            "Stopped",
            "Initializing",
            "Unregistered",
            "Registered",
            "InUse",
            "Missing",
            "Cloning",
        ]
        | str
        | None
    ) = None
    """State of the instance. While an image is made of it, it is Cloning. One of: Creating, Starting, Stopping, Stopped,
    Initializing, Unregistered, Registered, InUse, Missing, Cloning."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c5.2xlarge."""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """How the instance is paid, PostPaid (pay as you go) or PrePaid (subscription). One of: PostPaid, PrePaid."""

    work_mode: Literal["Desktop", "Application"] | str | None = None
    """Whether the instance offers a whole desktop or streams single applications. One of: Desktop, Application."""

    app_list: list[GwsAppInfo] = field(factory=list)
    """Applications that the instance offers; absent or empty in desktop mode."""

    name: str | None = None
    """Name of the graphic workstation. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    user_name: str | None = None
    """Name of the user to whom it is assigned. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    create_time: str | None = None
    """Time at which it was created. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    expire_time: str | None = None
    """Time at which its subscription ends. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string"),
        WireField("instance_id", "InstanceId", "string"),
        WireField("status", "Status", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("work_mode", "WorkMode", "string"),
        WireField("app_list", "AppList", "list", item="model", model=GwsAppInfo, tag="AppInfo"),
        WireField("name", "Name", "string"),
        WireField("user_name", "UserName", "string"),
        WireField("create_time", "CreateTime", "string"),
        WireField("expire_time", "ExpireTime", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeGWSInstancesRequest(Request["DescribeGWSInstancesResponse"]):
    """Parameters of DescribeGWSInstances: list GWS instances, page by page.

    Lists graphic workstation (GWS) instances with their status: those of one cluster, a single one, or, where the
    service lets cluster_id be absent, all of the region. Poll it after CreateGWSInstance, StartGWSInstance,
    StopGWSInstance or DeleteGWSInstance.
    """

    instance_id: str | None = None
    """Identifier of a GWS instance, to see only this one."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. From 1 to 50. Default: 10."""

    cluster_id: str | None = None
    """Identifier of a GWS cluster, to see only its instances. DescribeGWSClusters lists the clusters. Better always give
    it, since later editions of the API require it. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("instance_id", "InstanceId", "string"),
        WireField("region_id", "RegionId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("cluster_id", "ClusterId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class DescribeGWSInstancesResponse(Response):
    """Response of DescribeGWSInstances: page_number, total_count, page_size, instances, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_size: int | None = None
    """Number of items on a page."""

    instances: list[GwsInstanceInfo] = field(factory=list)
    """GWS instances on this page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_size", "PageSize", "integer"),
        WireField("instances", "Instances", "list", item="model", model=GwsInstanceInfo, tag="InstanceInfo"),
    )


OPERATION = Operation(
    "DescribeGWSInstances",
    DescribeGWSInstancesRequest,
    DescribeGWSInstancesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="instances",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
