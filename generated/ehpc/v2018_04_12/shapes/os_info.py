# Generated from spec/2018-04-12/shapes/OsInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""OsInfo: An operating system that an image holds."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["OsInfo"]


@define(eq=False, repr=False, kw_only=True)
class OsInfo(Model):
    """An operating system that an image holds."""

    os_tag: str | None = None
    """Tag of the image, such as CentOS_7.2_64. It is what the os_tag parameter of CreateCluster takes."""

    platform: Literal["CentOS", "windows"] | str | None = None
    """Distribution, such as CentOS. One of: CentOS, windows."""

    version: str | None = None
    """Version of the distribution, such as 7.2."""

    architecture: Literal["i386", "x86_64"] | str | None = None
    """Processor architecture that the system was built for. One of: i386, x86_64."""

    __wire__ = (
        WireField("os_tag", "OsTag", "string"),
        WireField("platform", "Platform", "string"),
        WireField("version", "Version", "string"),
        WireField("architecture", "Architecture", "string"),
    )
