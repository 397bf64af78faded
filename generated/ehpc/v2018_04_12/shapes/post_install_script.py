# Generated from spec/2018-04-12/shapes/PostInstallScript.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""PostInstallScript: A script that every node of a new cluster downloads and runs once the cluster software is installed."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["PostInstallScript"]


@define(eq=False, repr=False, kw_only=True)
class PostInstallScript(Model):
    """A script that every node of a new cluster downloads and runs once the cluster software is installed."""

    url: str | None = None
    """Address that the nodes download the script from."""

    args: str | None = None
    """Arguments that the script is started with, in one line."""

    __wire__ = (
        WireField("url", "Url", "string"),
        WireField("args", "Args", "string"),
    )
