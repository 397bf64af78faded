# Generated from spec/2018-04-12/shapes/NodeOperationLock.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeOperationLock: A lock on a node's ECS instance."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeOperationLock"]


@define(eq=False, repr=False, kw_only=True)
class NodeOperationLock(Model):
    """A lock on a node's ECS instance."""

    lock_reason: str | None = None
    """Why the instance is locked, such as financial, security or recycling. (Since public documentation of 2020.)"""

    __wire__ = (WireField("lock_reason", "LockReason", "string"),)
