# Generated from spec/2024-07-30/shapes/AddonParameter.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""AddonParameter: A parameter of a service of an add-on."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["AddonParameter"]


@define(eq=False, repr=False, kw_only=True)
class AddonParameter(Model):
    """A parameter of a service of an add-on."""

    help_text: str | None = None
    """Help text of the parameter."""

    label: str | None = None
    """Display name."""

    name: str | None = None
    """Name of the parameter."""

    type: str | None = None
    """Type of the parameter, such as String."""

    value: str | None = None
    """Value of the parameter."""

    __wire__ = (
        WireField("help_text", "HelpText", "string"),
        WireField("label", "Label", "string"),
        WireField("name", "Name", "string"),
        WireField("type", "Type", "string"),
        WireField("value", "Value", "string"),
    )
