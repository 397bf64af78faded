# Generated from spec/2018-04-12/shapes/NodeInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeInfo: A node of a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.serialization.model import Model, WireField
from ..shapes.node_instance_info import NodeInstanceInfo
from ..shapes.node_ip_info import NodeIpInfo
from ..shapes.node_resources import NodeResources

__all__ = ["NodeInfo"]


@define(eq=False, repr=False, kw_only=True)
class NodeInfo(Model):
    """A node of a cluster. No action returns every field: ListNodes and ListNodesNoPaging tell region, roles and expiry,
    ListNodesByQueue tells host name, network and the instance as ECS sees it."""

    id: str | None = None
    """Identifier of the node, which is the identifier of its ECS instance."""

    host_name: str | None = None
    """Host name of the node in the cluster, such as compute0. Only ListNodesByQueue is documented to tell it."""

    region_id: str | None = None
    """Region of the node."""

    zone_id: str | None = None
    """Zone of the node. Only ListNodesByQueue is documented to tell it."""

    status: (
        Literal["uninit", "init", "ready", "running", "exception", "initing", "releasing", "untracking", "stopped"]
        | str
        | None
    ) = None
    """State of the node: uninit is not yet set up, init is being set up, ready is set up and idle, running is in
    service, exception is faulty. Later documentation also names initing (being set up), releasing, stopped and
    untracking (not in the cluster). One of: uninit, init, ready, running, exception, initing, releasing, untracking,
    stopped."""

    created_by_ehpc: bool | None = None
    """Whether E-HPC created the instance, rather than taking over one that was there before."""

    role: Literal["Scheduler", "SchedulerBackup", "Account", "AccountBackup", "Login", "Compute"] | str | None = None
    """What the node is for: scheduler server or its backup, account server or its backup, login node or compute node.
    Scheduler and account servers together are the management nodes (Manager in requests). The examples give roles
    instead. One of: Scheduler, SchedulerBackup, Account, AccountBackup, Login, Compute. Withdrawn: not in
    alibabacloud_ehpc20180412 4.0.0 and later."""

    roles: list[str] = field(factory=list)
    """All roles that the node plays, with the values of role."""

    total_resources: NodeResources | None = None
    """Resources that the node has."""

    used_resources: NodeResources | None = None
    """Resources of a compute node that are in use; empty for other nodes."""

    add_time: str | None = None
    """Time at which the node joined the cluster, in UTC, such as 2018-05-28T02:59:44.000Z."""

    spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None
    """How the instance bids if it is a preemptible one: NoSpot is an ordinary instance, SpotWithPriceLimit bids up to a
    highest price, SpotAsPriceGo bids the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo."""

    lock_reason: Literal["financial", "security", "recycling", "dedicatedhostfinancial"] | str | None = None
    """Why the instance is locked; empty if it is not. Later documentation names financial, security, recycling and
    dedicatedhostfinancial. One of: financial, security, recycling, dedicatedhostfinancial."""

    expired_time: str | None = None
    """Time at which a subscription node expires; empty for a pay-as-you-go node."""

    expired: bool | None = None
    """Whether a subscription node has expired; always false for a pay-as-you-go node."""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Kind of the node's image: system is a public image, self one of your own, others one that somebody shares with
    you, marketplace one from the marketplace. One of: system, self, others, marketplace."""

    image_id: str | None = None
    """Image that the node was set up from."""

    location: Literal["OnPremise", "PublicCloud", "public_cloud"] | str | None = None
    """Where the node is: OnPremise in the local part of a hybrid cluster, PublicCloud in the public cloud. The examples
    spell the latter public_cloud. One of: OnPremise, PublicCloud, public_cloud."""

    create_mode: Literal["manual", "autoscale"] | str | None = None
    """How the node came into the cluster; manual is by a call, autoscale by automatic scaling. One of: manual,
    autoscale."""

    vpc_id: str | None = None
    """VPC of the node. Only ListNodesByQueue is documented to tell it."""

    vswitch_id: str | None = None
    """vSwitch of the node. Only ListNodesByQueue is documented to tell it."""

    ip_info: NodeIpInfo | None = None
    """Network addresses of the node. Only ListNodesByQueue is documented to tell them. Withdrawn: not in
    alibabacloud_ehpc20180412 4.0.0 and later."""

    instance_info: NodeInstanceInfo | None = None
    """The ECS instance behind the node. Only ListNodesByQueue is documented to tell it. Withdrawn: not in
    alibabacloud_ehpc20180412 4.0.0 and later."""

    ht_enabled: bool | None = None
    """Whether hyper-threading is enabled. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    instance_type: str | None = None
    """ECS instance type, such as ecs.c7.4xlarge. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    ip_address: str | None = None
    """Private IP address of the node. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    public_ip_address: str | None = None
    """Public IP address of the node. (Since alibabacloud_ehpc20180412 1.0.2.)"""

    state_in_sched: str | None = None
    """State of the node as the scheduler names it. (Since alibabacloud_ehpc20180412 1.14.12.)"""

    version: str | None = None
    """Version of the E-HPC client on the node. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)"""

    __wire__ = (
        WireField("id", "Id", "string"),
        WireField("host_name", "HostName", "string"),
        WireField("region_id", "RegionId", "string"),
        WireField("zone_id", "ZoneId", "string"),
        WireField("status", "Status", "string"),
        WireField("created_by_ehpc", "CreatedByEhpc", "boolean", aliases=("CreateByEhpc",)),
        WireField("role", "Role", "string"),
        WireField("roles", "Roles", "list", item="string", tag="Role"),
        WireField("total_resources", "TotalResources", "model", model=NodeResources),
        WireField("used_resources", "UsedResources", "model", model=NodeResources),
        WireField("add_time", "AddTime", "string"),
        WireField("spot_strategy", "SpotStrategy", "string"),
        WireField("lock_reason", "LockReason", "string"),
        WireField("expired_time", "ExpiredTime", "string"),
        WireField("expired", "Expired", "boolean"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("location", "Location", "string"),
        WireField("create_mode", "CreateMode", "string"),
        WireField("vpc_id", "VpcId", "string"),
        WireField("vswitch_id", "VSwitchId", "string"),
        WireField("ip_info", "IpInfo", "model", model=NodeIpInfo),
        WireField("instance_info", "InstanceInfo", "model", model=NodeInstanceInfo),
        WireField("ht_enabled", "HtEnabled", "boolean"),
        WireField("instance_type", "InstanceType", "string"),
        WireField("ip_address", "IpAddress", "string"),
        WireField("public_ip_address", "PublicIpAddress", "string"),
        WireField("state_in_sched", "StateInSched", "string"),
        WireField("version", "Version", "string"),
    )
