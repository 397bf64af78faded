# Generated from spec/2018-04-12/shapes/NodeCapacityReservation.yaml
# by templates/ehpc/{version}/shapes/{shape}.py.jinja: edit those, then run `make generate`.
"""NodeCapacityReservation: Reserved capacity that a node's ECS instance uses."""

from __future__ import annotations

from attrs import define

from ..._runtime.serialization.model import Model, WireField

__all__ = ["NodeCapacityReservation"]


@define(eq=False, repr=False, kw_only=True)
class NodeCapacityReservation(Model):
    """Reserved capacity that a node's ECS instance uses."""

    capacity_reservation_preference: str | None = None
    """Which reservations the instance may use, such as none."""

    capacity_reservation_id: str | None = None
    """Identifier of the reservation; empty if none is used."""

    __wire__ = (
        WireField("capacity_reservation_preference", "CapacityReservationPreference", "string"),
        WireField("capacity_reservation_id", "CapacityReservationId", "string"),
    )
