# Generated from spec/2018-04-12/shapes/MountTarget.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""MountTarget: A mount target, which is the address under which the machines of a network reach a file system."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["MountTarget"]


@define(eq=False, repr=False, kw_only=True)
class MountTarget(Model):
    """A mount target, which is the address under which the machines of a network reach a file system."""

    status: Literal["Active", "Inactive", "Pending", "Deleting"] | str | None = None
    """State of the mount target; Active means that it can be used. One of: Active, Inactive, Pending, Deleting."""

    network_type: Literal["vpc", "classic"] | str | None = None
    """Kind of the network that the mount target is in, as a rule Vpc. One of: vpc, classic."""

    vswitch_id: str | None = None
    """Identifier of the vSwitch that the mount target is in."""

    mount_target_domain: str | None = None
    """Domain name of the mount target, to be used as volume_mountpoint when the file system is mounted."""

    vpc_id: str | None = None
    """Identifier of the VPC that the mount target is in."""

    access_group: str | None = None
    """Permission group that decides which addresses have access, such as DEFAULT_VPC_GROUP_NAME for the default group of
    VPC networks. ListCpfsFileSystems leaves it out."""

    __wire__ = (
        WireField("status", "Status", "string"),
        WireField("network_type", "NetworkType", "string"),
        WireField("vswitch_id", "VswId", "string"),
        WireField("mount_target_domain", "MountTargetDomain", "string"),
        WireField("vpc_id", "VpcId", "string"),
        WireField("access_group", "AccessGroup", "string"),
    )
