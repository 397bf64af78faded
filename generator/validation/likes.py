"""Fills in the entries that say ``like``."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, fields

from generator.diagnostics import Problems, did_you_mean
from generator.document import Document, Member, reachable_shapes

OVERRIDABLE = [key.name for key in fields(Member) if "kind" in key.metadata and key.name != "like"]


def resolve_likes(document: Document, problems: Problems) -> Document:
    """Fill in the entries that say ``like``."""
    service = document.service
    parameters = (member for action in document.actions.values() for member in action.parameters.values())
    in_requests = reachable_shapes(parameters, document.structures)  # as far as entries without ``like`` tell
    either = {**service.fields, **service.parameters}

    def fill_all(members: Mapping[str, Member], shared: Mapping[str, Member], where: str) -> dict[str, Member]:
        return {name: fill(member, shared, where, problems) for name, member in members.items()}

    def fill_shape(name: str, members: Mapping[str, Member]) -> dict[str, Member]:
        if name in in_requests:
            return fill_all(members, either, "parameters or fields")
        return fill_all(members, service.fields, "fields")

    actions = {}
    for name, action in document.actions.items():
        shapes = {key: evolve(shape, fields=fill_shape(key, shape.fields)) for key, shape in action.shapes.items()}
        actions[name] = evolve(
            action,
            parameters=fill_all(action.parameters, service.parameters, "parameters"),
            response=fill_all(action.response, service.fields, "fields"),
            shapes=shapes,
        )
    shared_shapes = {
        name: evolve(shape, fields=fill_shape(name, shape.fields)) for name, shape in document.shapes.items()
    }
    return evolve(document, actions=actions, shapes=shared_shapes)


def fill(member: Member, shared: Mapping[str, Member], where: str, problems: Problems) -> Member:
    """Return a member with the keys of the shared entry that it is like."""
    if member.like is None:
        return member
    base = shared.get(member.like)
    if base is None:
        message = f"service.yaml has no {member.like} under {where}"
        problems.add(member.at("like"), message, did_you_mean(member.like, shared))
        return member
    own = {name: getattr(member, name) for name in OVERRIDABLE if name in member.marks}
    return evolve(base, **own, mark=member.mark, marks=member.marks)
