# Generated from spec/2018-04-12/shapes/ContainerAppInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""ContainerAppInfo: A container application, that is, a named reference to a container image that jobs can run in."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["ContainerAppInfo"]


@define(eq=False, repr=False, kw_only=True)
class ContainerAppInfo(Model):
    """A container application, that is, a named reference to a container image that jobs can run in."""

    id: str | None = None
    """Identifier of the container application, such as ehpc-container-ABDUGSkjsiDij."""

    name: str | None = None
    """Name of the container application."""

    description: str | None = None
    """Free text about the container application; empty if none was given."""

    repository: str | None = None
    """Name of the repository that the image comes from, such as busybox."""

    image_tag: str | None = None
    """Tag of the image in the repository, such as latest."""

    create_time: str | None = None
    """When the container application was added, such as 2018-07-18T17:46:47, without a time zone."""

    type: Literal["shifter", "docker"] | str | None = None
    """Container technology that runs the application. Later official documentation knows only singularity. One of:
    shifter, docker."""

    __wire__ = (
        WireField("id", "Id", "string"),
        WireField("name", "Name", "string"),
        WireField("description", "Description", "string"),
        WireField("repository", "Repository", "string"),
        WireField("image_tag", "ImageTag", "string"),
        WireField("create_time", "CreateTime", "string"),
        WireField("type", "Type", "string"),
    )
