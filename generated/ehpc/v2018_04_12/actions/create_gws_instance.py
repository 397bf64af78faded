# Generated from spec/2018-04-12/actions/gws/CreateGWSInstance.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""CreateGWSInstance: Create an instance in a GWS cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["CreateGWSInstanceRequest", "CreateGWSInstanceResponse", "GwsApplication", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class GwsApplication(Model):
    """An application that a GWS instance in application mode is to offer."""

    app_name: str | None = None
    """Name of the application, which GetGWSConnectTicket takes."""

    app_path: str | None = None
    """Path of the executable on the instance."""

    app_args: str | None = None
    """Command-line arguments with which the application is started."""

    __wire__ = (
        WireField("app_name", "AppName", "string"),
        WireField("app_path", "AppPath", "string"),
        WireField("app_args", "AppArgs", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateGWSInstanceRequest(Request["CreateGWSInstanceResponse"]):
    """Parameters of CreateGWSInstance: create an instance in a GWS cluster.

    Adds one graphics instance to a graphic workstation (GWS) cluster; the instance costs money from then on. It works
    either as a whole desktop or as a host of single applications that are streamed to the user. The call returns at
    once with the identifier; DescribeGWSInstances shows the progress.

    Call CreateGWSCluster first. DescribeGWSImages lists the images.
    """

    cluster_id: str
    """Identifier of the GWS cluster. DescribeGWSClusters lists the clusters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    image_id: str
    """Identifier of the image to start from. DescribeGWSImages lists the images."""

    system_disk_size: int
    """Size of the system disk. Unit: GB."""

    system_disk_category: Literal["cloud", "cloud_efficiency", "cloud_ssd", "ephemeral_ssd", "cloud_essd"] | str
    """Kind of the system disk: basic cloud disk, ultra disk, SSD cloud disk, local SSD, or enhanced SSD (ESSD). One of:
    cloud, cloud_efficiency, cloud_ssd, ephemeral_ssd, cloud_essd."""

    allocate_public_address: bool
    """Whether the instance gets a public IP address."""

    internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None
    """How public traffic is paid, by fixed bandwidth or by the traffic used. One of: PayByBandwidth, PayByTraffic."""

    internet_max_bandwidth_in: int | None = None
    """Greatest bandwidth of incoming public traffic. Unit: Mbit/s."""

    internet_max_bandwidth_out: int | None = None
    """Greatest bandwidth of outgoing public traffic. Unit: Mbit/s."""

    instance_type: str
    """ECS instance type, such as ecs.g6.large."""

    instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """How the instance is paid: PostPaid (pay as you go) or PrePaid (subscription, which needs period). Spot instances
    are not possible. One of: PostPaid, PrePaid. Default: PostPaid."""

    period: int | None = None
    """Length of the subscription in period_unit, for PrePaid only: 1, 2, 3 or 6 months, or 1 to 5 years."""

    period_unit: Literal["Month", "Year"] | str | None = None
    """Unit of period, for PrePaid only. One of: Month, Year."""

    auto_renew: bool | None = None
    """Whether a subscription is renewed automatically. Default: false."""

    work_mode: Literal["desktop", "application"] | str
    """What users get: desktop is a remote desktop, application streams single applications, which app_list then names.
    One of: desktop, application."""

    app_list: Sequence[GwsApplication | Mapping[str, Any]] | None = None
    """Applications that the instance offers; needed in application mode only."""

    name: str | None = None
    """Name of the instance. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("region_id", "RegionId", "string"),
        WireField("image_id", "ImageId", "string", required=True),
        WireField("system_disk_size", "SystemDiskSize", "integer", required=True),
        WireField("system_disk_category", "SystemDiskCategory", "string", required=True),
        WireField("allocate_public_address", "AllocatePublicAddress", "boolean", required=True),
        WireField("internet_charge_type", "InternetChargeType", "string"),
        WireField("internet_max_bandwidth_in", "InternetMaxBandwidthIn", "integer"),
        WireField("internet_max_bandwidth_out", "InternetMaxBandwidthOut", "integer"),
        WireField("instance_type", "InstanceType", "string", required=True),
        WireField("instance_charge_type", "InstanceChargeType", "string"),
        WireField("period", "Period", "integer"),
        WireField("period_unit", "PeriodUnit", "string"),
        WireField("auto_renew", "AutoRenew", "boolean"),
        WireField("work_mode", "WorkMode", "string", required=True),
        WireField("app_list", "AppList", "list", item="model", model=GwsApplication, style="json"),
        WireField("name", "Name", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class CreateGWSInstanceResponse(Response):
    """Response of CreateGWSInstance: code, instance_id, success_response, request_id."""

    code: str | None = None
    """Outcome of the call as an HTTP status code, such as 200."""

    instance_id: str | None = None
    """Identifier of the new instance."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    success_response: bool | None = None
    """Whether the call succeeded."""

    __wire__ = (
        WireField("code", "code", "string"),
        WireField("instance_id", "data.InstanceId", "string", aliases=("InstanceId",)),
        WireField("request_id", "requestId", "string", aliases=("RequestId",)),
        WireField("success_response", "successResponse", "boolean"),
    )


OPERATION = Operation(
    "CreateGWSInstance",
    CreateGWSInstanceRequest,
    CreateGWSInstanceResponse,
    mutates=True,
    idempotent=False,
    shown_by=("DescribeGWSInstances",),
    secret=False,
    positions={"RegionId": "host"},
    withdrawn="not in alibabacloud_ehpc20180412 4.0.0 and later.",
)
