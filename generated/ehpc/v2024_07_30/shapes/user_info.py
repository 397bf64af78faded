# Generated from spec/2024-07-30/shapes/UserInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""UserInfo: A user of a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["UserInfo"]


@define(eq=False, repr=False, kw_only=True)
class UserInfo(Model):
    """A user of a cluster."""

    add_time: str | None = None
    """Time at which the user was added."""

    group: Literal["users", "wheel"] | str | None = None
    """Permission group of the user: users have ordinary permissions, wheel may use sudo. One of: users, wheel."""

    group_id: str | None = None
    """Numeric identifier of the user's group."""

    user_id: str | None = None
    """Numeric identifier of the user."""

    user_name: str | None = None
    """Name of the user."""

    __wire__ = (
        WireField("add_time", "AddTime", "string"),
        WireField("group", "Group", "string"),
        WireField("group_id", "GroupId", "string"),
        WireField("user_id", "UserId", "string"),
        WireField("user_name", "UserName", "string"),
    )
