# Generated from spec/2024-07-30/shapes/CustomConfigurationInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""CustomConfigurationInfo: The script that runs on each node of a cluster after it was set up."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["CustomConfigurationInfo"]


@define(eq=False, repr=False, kw_only=True)
class CustomConfigurationInfo(Model):
    """The script that runs on each node of a cluster after it was set up."""

    args: str | None = None
    """Arguments of the script."""

    script: str | None = None
    """URL from which the script is downloaded."""

    __wire__ = (
        WireField("args", "Args", "string"),
        WireField("script", "Script", "string"),
    )
