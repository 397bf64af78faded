# Generated from spec/2018-04-12/shapes/PostInstallScriptInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""PostInstallScriptInfo: A script that the nodes of the cluster ran after the cluster software was installed."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["PostInstallScriptInfo"]


@define(eq=False, repr=False, kw_only=True)
class PostInstallScriptInfo(Model):
    """A script that the nodes of the cluster ran after the cluster software was installed."""

    url: str | None = None
    """Address that the script was downloaded from."""

    args: str | None = None
    """Arguments that the script was started with."""

    __wire__ = (
        WireField("url", "Url", "string"),
        WireField("args", "Args", "string"),
    )
