# Generated from spec/2018-04-12/actions/auto_scale/DescribeAutoScaleConfig.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""DescribeAutoScaleConfig: Describe the auto scaling settings of a cluster, without its queues."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["DescribeAutoScaleConfigRequest", "DescribeAutoScaleConfigResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class DescribeAutoScaleConfigRequest(Request["DescribeAutoScaleConfigResponse"]):
    """Parameters of DescribeAutoScaleConfig: describe the auto scaling settings of a cluster, without its queues.

    The reference of 2019 names this action without describing it. GetAutoScaleConfig returns the settings of the
    queues too.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (WireField("cluster_id", "ClusterId", "string", required=True),)


@define(eq=False, repr=False, kw_only=True)
class DescribeAutoScaleConfigResponse(Response):
    """Response of DescribeAutoScaleConfig: cluster_id, cluster_type, enable_auto_grow, enable_auto_shrink,
    exclude_nodes, extra_nodes_grow_ratio, grow_interval_in_minutes, grow_ratio, grow_timeout_in_minutes,
    max_nodes_in_cluster, shrink_idle_times, shrink_interval_in_minutes, spot_price_limit, spot_strategy, uid,
    request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    cluster_id: str | None = None
    """Identifier of the cluster."""

    cluster_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None
    """Type of the scheduler. One of: pbs, slurm, opengridscheduler, deadline."""

    enable_auto_grow: bool | None = None
    """Whether scale-out adds nodes automatically."""

    enable_auto_shrink: bool | None = None
    """Whether scale-in removes idle nodes automatically."""

    exclude_nodes: str | None = None
    """Nodes that auto scaling does not touch, separated by commas."""

    extra_nodes_grow_ratio: int | None = None
    """Extra nodes that scale-out adds, as a share of the demand. Unit: percent."""

    grow_interval_in_minutes: int | None = None
    """Interval between two rounds of scaling. Unit: minutes."""

    grow_ratio: int | None = None
    """Share of the demand that each scale-out round adds. Unit: percent."""

    grow_timeout_in_minutes: int | None = None
    """Time to wait for added nodes to start. Unit: minutes."""

    max_nodes_in_cluster: int | None = None
    """Largest number of compute nodes of the cluster."""

    shrink_idle_times: int | None = None
    """Number of consecutive idle checks after which a node is removed."""

    shrink_interval_in_minutes: int | None = None
    """Interval between two rounds of scaling. Unit: minutes."""

    spot_price_limit: str | None = None
    """Highest price per hour, with up to three decimals; only for SpotWithPriceLimit."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    uid: str | None = None
    """Alibaba Cloud account."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("cluster_id", "ClusterId", "string"),
        WireField("cluster_type", "ClusterType", "string"),
        WireField("enable_auto_grow", "EnableAutoGrow", "boolean"),
        WireField("enable_auto_shrink", "EnableAutoShrink", "boolean"),
        WireField("exclude_nodes", "ExcludeNodes", "string"),
        WireField("extra_nodes_grow_ratio", "ExtraNodesGrowRatio", "integer"),
        WireField("grow_interval_in_minutes", "GrowIntervalInMinutes", "integer"),
        WireField("grow_ratio", "GrowRatio", "integer"),
        WireField("grow_timeout_in_minutes", "GrowTimeoutInMinutes", "integer"),
        WireField("max_nodes_in_cluster", "MaxNodesInCluster", "integer"),
        WireField("shrink_idle_times", "ShrinkIdleTimes", "integer"),
        WireField("shrink_interval_in_minutes", "ShrinkIntervalInMinutes", "integer"),
        WireField("spot_price_limit", "SpotPriceLimit", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("uid", "Uid", "string"),
    )


OPERATION = Operation(
    "DescribeAutoScaleConfig",
    DescribeAutoScaleConfigRequest,
    DescribeAutoScaleConfigResponse,
    mutates=False,
    idempotent=True,
    secret=False,
)
