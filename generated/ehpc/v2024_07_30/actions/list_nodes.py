# Generated from spec/2024-07-30/actions/nodes/ListNodes.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListNodes: List compute nodes of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation, PageStyle
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ListNodesRequest", "ListNodesResponse", "NodeInfo", "NodeResources", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class NodeResources(Model):
    """Resources of a node."""

    cpu: int | None = None
    """Number of CPU cores of the node."""

    gpu: int | None = None
    """Number of GPUs of the node."""

    memory: int | None = None
    """Amount of memory. The comment of the SDK gives GiB; the example 1024 for a node with one CPU core rather fits MiB.
    Unit: GiB."""

    __wire__ = (
        WireField("cpu", "Cpu", "integer"),
        WireField("gpu", "Gpu", "integer"),
        WireField("memory", "Memory", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class NodeInfo(Model):
    """A compute node."""

    add_time: str | None = None
    """Time at which the node joined the cluster."""

    deployment_set_id: str | None = None
    """Identifier of the ECS deployment set for the nodes. Only deployment sets with the low-latency strategy are
    accepted. (Since alibabacloud_ehpc20240730 2.0.1.)"""

    expired_time: str | None = None
    """Time at which the subscription ends."""

    hostname: str | None = None
    """Host name of the node."""

    ht_enabled: bool | None = None
    """Whether hyper-threading is enabled."""

    id: str | None = None
    """Identifier of the node, which is the identifier of its ECS instance."""

    image_id: str | None = None
    """Identifier of the image."""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge."""

    ip_address: str | None = None
    """Private IP address of the node."""

    keep_alive: bool | None = None
    """Whether scale-in must not remove the node."""

    public_ip_address: str | None = None
    """Public IP address of the node."""

    queue_name: str | None = None
    """Name of the queue."""

    reason: str | None = None
    """Reason of the node's state. (Since alibabacloud_ehpc20240730 2.3.3.)"""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    state_in_sched: str | None = None
    """State of the node as the scheduler names it."""

    status: Literal["uninit", "initing", "running", "releasing", "stopped", "exception", "untracking"] | str | None = (
        None
    )
    """State of the node. One of: uninit, initing, running, releasing, stopped, exception, untracking."""

    total_resources: NodeResources | None = None
    """Resources of the node."""

    vswitch_id: str | None = None
    """Identifier of the vSwitch."""

    vpc_id: str | None = None
    """Identifier of the VPC."""

    zone_id: str | None = None
    """Identifier of the zone."""

    __wire__ = (
        WireField("add_time", "AddTime", "string"),
        WireField("deployment_set_id", "DeploymentSetId", "string"),
        WireField("expired_time", "ExpiredTime", "string"),
        WireField("hostname", "Hostname", "string"),
        WireField("ht_enabled", "HtEnabled", "boolean"),
        WireField("id", "Id", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("ip_address", "IpAddress", "string"),
        WireField("keep_alive", "KeepAlive", "boolean"),
        WireField("public_ip_address", "PublicIpAddress", "string"),
        WireField("queue_name", "QueueName", "string"),
        WireField("reason", "Reason", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("state_in_sched", "StateInSched", "string"),
        WireField("status", "Status", "string"),
        WireField("total_resources", "TotalResources", "model", model=NodeResources),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("vpc_id", "VpcId", "string"),
        WireField("zone_id", "ZoneId", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListNodesRequest(Request["ListNodesResponse"]):
    """Parameters of ListNodes: list compute nodes of a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    hostnames: Sequence[str] | None = None
    """Only nodes with these host names."""

    private_ip_addresses: Sequence[str] | None = None
    """Only nodes with these private IP addresses."""

    queue_names: Sequence[str] | None = None
    """Only nodes of these queues."""

    sequence: Literal["Forward", "Backward"] | str | None = None
    """Sort direction: Forward is ascending, Backward descending. One of: Forward, Backward. Default: Forward."""

    sort_by: Literal["addedtime", "hostname"] | str | None = None
    """Sort key: time of joining, or host name. Examples also show AddedTime. One of: addedtime, hostname. Default:
    addedtime."""

    statuses: (
        Sequence[Literal["uninit", "initing", "running", "releasing", "stopped", "exception", "untracking"] | str]
        | None
    ) = None
    """Only nodes in these states. One of: uninit, initing, running, releasing, stopped, exception, untracking."""

    page_number: int | None = None
    """Page of the list to return, counted from 1. At least 1. Default: 1."""

    page_size: int | None = None
    """Number of items on a page. No document names its limits."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("hostnames", "Hostnames", "list", item="string", style="json"),
        WireField("private_ip_addresses", "PrivateIpAddress", "list", item="string", style="json"),
        WireField("queue_names", "QueueNames", "list", item="string", style="json"),
        WireField("sequence", "Sequence", "string"),
        WireField("sort_by", "SortBy", "string"),
        WireField("statuses", "Status", "list", item="string", style="json"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListNodesResponse(Response):
    """Response of ListNodes: nodes, total_count, page_number, page_size, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    nodes: list[NodeInfo] = field(factory=list)
    """Nodes on this page."""

    total_count: int | None = None
    """Number of items on all pages together."""

    page_number: int | None = None
    """Page that this response holds, counted from 1."""

    page_size: int | None = None
    """Number of items on a page."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("nodes", "Nodes", "list", item="model", model=NodeInfo),
        WireField("total_count", "TotalCount", "integer"),
        WireField("page_number", "PageNumber", "integer"),
        WireField("page_size", "PageSize", "integer"),
    )


OPERATION = Operation(
    "ListNodes",
    ListNodesRequest,
    ListNodesResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    pages=PageStyle(
        items="nodes",
        number="page_number",
        size="page_size",
        total="total_count",
        largest_size=50,
    ),
)
