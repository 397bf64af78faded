# Generated from spec/2018-04-12/shapes/ContainerImageInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""ContainerImageInfo: A container image that is stored on a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["ContainerImageInfo"]


@define(eq=False, repr=False, kw_only=True)
class ContainerImageInfo(Model):
    """A container image that is stored on a cluster."""

    system: str | None = None
    """Name of the Shifter system that holds the image, such as mycluster."""

    type: str | None = None
    """Type of the image, such as docker."""

    status: str | None = None
    """State of the image; READY means that jobs can use it."""

    image_id: str | None = None
    """Identifier of the image, such as 3535063d99."""

    update_date_time: str | None = None
    """When the image was last updated, such as 2018-08-02T20:11:36, without a time zone."""

    repository: str | None = None
    """Name of the repository that the image comes from, such as hello-world."""

    tag: str | None = None
    """Tag of the image in the repository, such as latest."""

    __wire__ = (
        WireField("system", "System", "string"),
        WireField("type", "Type", "string"),
        WireField("status", "Status", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("update_date_time", "UpdateDateTime", "string"),
        WireField("repository", "Repository", "string"),
        WireField("tag", "Tag", "string"),
    )
