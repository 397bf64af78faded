# Generated from spec/2018-04-12/shapes/EnvironmentVariable.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""EnvironmentVariable: A variable that is set in the environment of a job while it runs."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["EnvironmentVariable"]


@define(eq=False, repr=False, kw_only=True)
class EnvironmentVariable(Model):
    """A variable that is set in the environment of a job while it runs."""

    name: str
    """Name of the variable."""

    value: str
    """Value of the variable, always as text."""

    __wire__ = (
        WireField("name", "Name", "string", required=True),
        WireField("value", "Value", "string", required=True),
    )
