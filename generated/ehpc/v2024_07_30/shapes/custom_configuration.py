# Generated from spec/2024-07-30/shapes/CustomConfiguration.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""CustomConfiguration: A script that runs on each node after it was set up."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["CustomConfiguration"]


@define(eq=False, repr=False, kw_only=True)
class CustomConfiguration(Model):
    """A script that runs on each node after it was set up."""

    args: str | None = None
    """Arguments of the script."""

    script: str | None = None
    """URL from which the script is downloaded."""

    __wire__ = (
        WireField("args", "Args", "string"),
        WireField("script", "Script", "string"),
    )
