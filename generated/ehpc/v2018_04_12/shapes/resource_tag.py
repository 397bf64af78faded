# Generated from spec/2018-04-12/shapes/ResourceTag.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""ResourceTag: A tag: a key and a value."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["ResourceTag"]


@define(eq=False, repr=False, kw_only=True)
class ResourceTag(Model):
    """A tag: a key and a value."""

    key: str | None = None
    """Tag key."""

    value: str | None = None
    """Tag value; may be empty."""

    __wire__ = (
        WireField("key", "Key", "string"),
        WireField("value", "Value", "string"),
    )
