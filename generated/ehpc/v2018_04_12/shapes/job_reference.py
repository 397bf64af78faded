# Generated from spec/2018-04-12/shapes/JobReference.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""JobReference: Names one job of a cluster."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["JobReference"]


@define(eq=False, repr=False, kw_only=True)
class JobReference(Model):
    """Names one job of a cluster."""

    id: str
    """Identifier that the cluster's scheduler gave the job, such as 2.scheduler with PBS. SubmitJob returns it, ListJobs
    lists it."""

    __wire__ = (WireField("id", "Id", "string", required=True),)
