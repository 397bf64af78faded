# Generated from spec/2018-04-12/shapes/ApplicationInfo.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""ApplicationInfo: A piece of software that E-HPC has installed on a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["ApplicationInfo"]


@define(eq=False, repr=False, kw_only=True)
class ApplicationInfo(Model):
    """A piece of software that E-HPC has installed on a cluster."""

    tag: str | None = None
    """Name and version in one word, such as OpenMPI_1.8.7. CreateCluster takes this text to choose the software. Some
    responses leave it out."""

    name: str | None = None
    """Name of the software, such as openmpi."""

    version: str | None = None
    """Version of the software, such as 1.10.7."""

    __wire__ = (
        WireField("tag", "Tag", "string"),
        WireField("name", "Name", "string"),
        WireField("version", "Version", "string"),
    )
