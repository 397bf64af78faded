# Generated from spec/2018-04-12/actions/nodes/AddNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AddNodes: Add compute nodes to a cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField
from ..shapes.node_data_disk import NodeDataDisk

__all__ = ["AddNodesRequest", "AddNodesResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AddNodesRequest(Request["AddNodesResponse"]):
    """Parameters of AddNodes: add compute nodes to a cluster.

    Buys ECS instances and sets them up as compute nodes, which costs money. The call returns at once, before the
    instances exist, and tells no identifiers; poll ListNodes until the new nodes are running. Sending it twice adds
    the nodes twice, unless both requests have the same client_token. DescribeCluster tells what the cluster looks
    like now, ListPreferredEcsTypes and ListAvailableEcsTypes which instance types there are.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    count: int
    """Number of compute nodes to add. From 1 to 99."""

    compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How pay-as-you-go nodes bid: NoSpot buys ordinary instances, SpotWithPriceLimit preemptible ones up to the price
    in compute_spot_price_limit, SpotAsPriceGo preemptible ones at the market price. One of: NoSpot,
    SpotWithPriceLimit, SpotAsPriceGo."""

    compute_spot_price_limit: float | None = None
    """Highest price of a node per hour; must lie in the current price range. Takes effect with the strategy
    SpotWithPriceLimit."""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Kind of the image: system is a public image, self one of your own, others one that somebody shares with you,
    marketplace one from the marketplace. One of: system, self, others, marketplace. Default: system."""

    image_id: str | None = None
    """Image of the new nodes. Required unless image_owner_alias is system; a system image follows from the operating
    system of the cluster. ListCustomImages lists images of your own."""

    instance_type: str | None = None
    """ECS instance type of the new nodes. Without it they get the type that was used when nodes were added last, or else
    when the cluster was created."""

    ecs_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None
    """How the nodes are billed; PostPaid is pay-as-you-go, PrePaid a subscription, which needs period. One of: PostPaid,
    PrePaid. Default: PostPaid."""

    period: int | None = None
    """Length of the subscription, in the unit that period_unit names. Takes effect, and is required, if ecs_charge_type
    is PrePaid."""

    period_unit: Literal["Week", "Month"] | str | None = None
    """Unit of period. Later documentation says that the service assumes Month. One of: Week, Month."""

    auto_renew: bool | None = None
    """Whether the subscription renews itself when it ends, until the node is released. The documentation contradicts
    itself on the default, so send this with every subscription. Default: true."""

    auto_renew_period: int | None = None
    """Length of each renewal, in the unit that period_unit names. Takes effect if auto_renew is true. Default: 1."""

    create_mode: Literal["manual", "autoscale"] | str | None = None
    """How the nodes are recorded to have been added; manual is by hand, autoscale by automatic scaling. One of: manual,
    autoscale. Default: manual."""

    job_queue: str | None = None
    """Queue that the new nodes join. ListQueues lists the queues. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    system_disk_type: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None
    """Kind of the system disk: cloud_efficiency is an ultra disk, cloud_ssd a standard SSD, cloud_essd an enhanced SSD,
    cloud a basic disk, which is no longer sold. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud. Default:
    cloud_efficiency. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    system_disk_size: int | None = None
    """Size of the system disk. From 40 to 500. Unit: GB. Default: 40. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    host_name_prefix: str | None = None
    """Text that the host names of the new nodes begin with. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    host_name_suffix: str | None = None
    """Text that the host names of the new nodes end with. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    vswitch_id: str | None = None
    """vSwitch that the new nodes are connected to. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    zone_id: str | None = None
    """Zone of the new nodes. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    compute_enable_ht: bool | None = None
    """Whether hyper-threading is on in the new nodes. Default: true. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
    twin.)"""

    client_token: str | None = None
    """Unique ASCII text that marks repeated requests as the same one, so that the nodes are added only once. From 1 to
    64 characters. (Since public documentation of 2020.)"""

    allocate_public_address: bool | None = None
    """Whether new nodes get a public IP address. Default: false. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    compute_spot_duration: int | None = None
    """Time for which a preemptible node is protected from being reclaimed; 0 means no protection. Unit: hours. (Since
    alibabacloud_ehpc20180412 1.14.21.)"""

    compute_spot_interruption_behavior: str | None = None
    """What happens to a preemptible node that is reclaimed; only Terminate is known. Default: Terminate. (Since
    alibabacloud_ehpc20180412 1.14.21.)"""

    dns_config: str | None = None
    """Name service settings of the new nodes. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None
    """Billing method of the public network traffic. One of: PayByBandwidth, PayByTraffic. (Since
    alibabacloud_ehpc20180412 1.0.0.)"""

    internet_max_band_width_in: int | None = None
    """Peak incoming bandwidth of the public network. Unit: Mbit/s. Default: 10. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    internet_max_band_width_out: int | None = None
    """Peak outgoing bandwidth of the public network. From 0 to 100. Unit: Mbit/s. Default: 0. (Since
    alibabacloud_ehpc20180412 1.0.0.)"""

    min_count: int | None = None
    """Smallest number of nodes to accept when stock is short. The service then adds between min_count and count nodes.
    From 1 to 99. Default: 1. (Since alibabacloud_ehpc20180412 1.14.8.)"""

    network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None
    """Communication mode of the network interface: Standard is TCP, HighPerformance is elastic RDMA. One of: Standard,
    HighPerformance. (Since alibabacloud_ehpc20180412 1.14.22.)"""

    sync: bool | None = None
    """Whether the call returns only when the nodes have been created. Default: false. (Since alibabacloud_ehpc20180412
    1.14.8.)"""

    system_disk_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None
    """Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. Default: PL1. (Since
    alibabacloud_ehpc20180412 1.0.2.)"""

    data_disks: Sequence[NodeDataDisk | Mapping[str, Any]] | None = None
    """Data disks of the new nodes. At most 16 items. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("count", "Count", "integer", required=True),
        WireField("compute_spot_strategy", "ComputeSpotStrategy", "string"),
        WireField("compute_spot_price_limit", "ComputeSpotPriceLimit", "number", as_text=True),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("ecs_charge_type", "EcsChargeType", "string"),
        WireField("period", "Period", "integer"),
        WireField("period_unit", "PeriodUnit", "string"),
        WireField("auto_renew", "AutoRenew", "boolean", as_text=True),
        WireField("auto_renew_period", "AutoRenewPeriod", "integer"),
        WireField("create_mode", "CreateMode", "string"),
        WireField("job_queue", "JobQueue", "string"),
        WireField("system_disk_type", "SystemDiskType", "string"),
        WireField("system_disk_size", "SystemDiskSize", "integer"),
        WireField("host_name_prefix", "HostNamePrefix", "string"),
        WireField("host_name_suffix", "HostNameSuffix", "string"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("compute_enable_ht", "ComputeEnableHt", "boolean"),
        WireField("client_token", "ClientToken", "string"),
        WireField("allocate_public_address", "AllocatePublicAddress", "boolean"),
        WireField("compute_spot_duration", "ComputeSpotDuration", "integer"),
        WireField("compute_spot_interruption_behavior", "ComputeSpotInterruptionBehavior", "string"),
        WireField("dns_config", "DnsConfig", "string"),
        WireField("internet_charge_type", "InternetChargeType", "string"),
        WireField("internet_max_band_width_in", "InternetMaxBandWidthIn", "integer"),
        WireField("internet_max_band_width_out", "InternetMaxBandWidthOut", "integer"),
        WireField("min_count", "MinCount", "integer"),
        WireField("network_interface_traffic_mode", "NetworkInterfaceTrafficMode", "string"),
        WireField("sync", "Sync", "boolean"),
        WireField("system_disk_level", "SystemDiskLevel", "string"),
        WireField("data_disks", "DataDisks", "list", item="model", model=NodeDataDisk, style="indexed"),
    )


@define(eq=False, repr=False, kw_only=True)
class AddNodesResponse(Response):
    """Response of AddNodes: instance_ids, task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    instance_ids: list[str] = field(factory=list)
    """Identifiers of the new instances. The list comes empty, because the call does not wait for the instances; take
    them from ListNodes."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("instance_ids", "InstanceIds", "list", item="string", tag="InstanceId"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "AddNodes",
    AddNodesRequest,
    AddNodesResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListNodes",),
    secret=False,
    token="ClientToken",
    item_limits={"data_disks": 16},
    positions={"RegionId": "host"},
)
