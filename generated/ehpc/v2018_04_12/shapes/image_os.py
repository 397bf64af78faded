# Generated from spec/2018-04-12/shapes/ImageOs.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""ImageOs: The operating system of an image."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["ImageOs"]


@define(eq=False, repr=False, kw_only=True)
class ImageOs(Model):
    """The operating system of an image."""

    architecture: Literal["i386", "x86_64"] | str | None = None
    """Processor architecture. One of: i386, x86_64."""

    base_os_tag: str | None = None
    """Tag of the base image's operating system."""

    os_tag: str | None = None
    """Tag of the operating system, such as CentOS_7.9_64."""

    platform: str | None = None
    """Operating system of the image."""

    version: str | None = None
    """Version of the operating system."""

    __wire__ = (
        WireField("architecture", "Architecture", "string"),
        WireField("base_os_tag", "BaseOsTag", "string"),
        WireField("os_tag", "OsTag", "string"),
        WireField("platform", "Platform", "string"),
        WireField("version", "Version", "string"),
    )
