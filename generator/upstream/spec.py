"""Reads the spec as a release of an official SDK would declare it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from generator.document import SCALARS, Action, Document, Member
from generator.upstream.entries import STRUCTURE, Entry, Signature

WIRE_TYPES = {"string": {"string"}, "number": {"integer"}, "mixed": {"string", "integer"}}
"""Types that an SDK may declare for a scalar that has another form on the wire, by that form."""


@frozen
class SpecReader:
    """Reads the actions of an API version as of an edition: the facts are today's, but what came later is left out."""

    document: Document
    """A valid document, with every ``like`` entry filled in."""
    edition: str
    """One of its editions; another name stands for the last one."""

    def read_actions(self) -> dict[str, Signature]:
        """Return what the spec says about each action that the edition has."""
        actions = self.document.actions.items()
        return {name: self.describe_action(action) for name, action in actions if self.has(action)}

    def has(self, entry: Action | Member) -> bool:
        """Return whether the edition has an action, a parameter or a field."""
        order = list(self.document.service.editions)
        now = order.index(self.edition if self.edition in order else order[-1])
        came = order.index(entry.edition) if entry.edition else 0
        return came <= now and (entry.withdrawn is None or order.index(entry.withdrawn.since) > now)

    def describe_action(self, action: Action) -> Signature:
        """Return what the spec says about an action."""
        parameters = action.parameters.items()
        protocol = self.document.service.protocol
        return Signature(
            method=action.method or protocol.method,
            encodings={
                wire.split(".n")[0]: member.style or "indexed"
                for wire, member in parameters
                if member.type not in SCALARS
            },
            in_body=frozenset(wire for wire, member in parameters if (member.position or protocol.position) == "body"),
            request=dict(self.list_entries(action.parameters, action)),
            response=dict(self.list_entries(action.response, action)),
            spellings={alias: wire for wire, member in action.response.items() for alias in member.aliases or ()},
        )

    def list_entries(
        self, members: Mapping[str, Member], action: Action, prefix: str = "", place: str = "", gone: bool = False
    ) -> Iterator[tuple[str, Entry]]:
        """Yield all entries of a structure by their paths.

        Args:
            members: The members of the structure.
            action: The action that it belongs to.
            prefix: Path of the structure, with a dot at its end.
            place: The same as deviations write it.
            gone: Whether a release may be without the structure.
        """
        for wire, member in members.items():
            path, kind = f"{prefix}{wire}", member.type or ""
            here = place + wire.replace(".n.", ".")
            may_lack = gone or not self.has(member) or member.position == "host"
            if member.type == "list":
                kind = member.item or ""
                path += f".{member.tag}" if member.tag else ""
                path += ".n" if ".n." not in wire else ""
            # the client fills the region in, so that it matters to nobody whether it is required
            required = None if wire == self.document.service.region_parameter else bool(member.required)
            if kind in SCALARS:
                also = frozenset(WIRE_TYPES.get(member.shown_as or "", set()))
                yield path, Entry(type=kind, required=required, also=also, place=here, may_lack=may_lack)
                continue
            also = frozenset({"string"} if member.style == "json" else ())
            yield path, Entry(type=STRUCTURE, required=required, also=also, place=here, may_lack=may_lack)
            shape = action.shapes[kind] if kind in action.shapes else self.document.shapes[kind]
            yield from self.list_entries(shape.fields, action, path + ".", here + ".", may_lack)
