"""Checks the structures: their names, and who uses them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.diagnostics import Mark, Problems
from generator.document import Document, Structures, reachable_shapes
from generator.names import CLASSES, snake


def collect_shapes(document: Document, problems: Problems) -> Structures:
    """Return all structures by name, noting names that are taken twice."""
    shapes = document.structures
    for action in document.actions.values():
        for name, local in action.shapes.items():
            if shapes[name] is not local:
                problems.add(local.mark, f"shape {name} is defined twice", f"first at {shapes[name].at('shape')}")
    return shapes


INDEXED, JSON = ("indexed", None), ("json",)
"""Styles of parameters: None is the default one."""


def request_shapes(document: Document, shapes: Structures, styles: Collection[str | None] = INDEXED + JSON) -> set[str]:
    """Return the names of the shapes that parameters lead to, of all styles or of some."""
    parameters = (member for action in document.actions.values() for member in action.parameters.values())
    return reachable_shapes((member for member in parameters if member.style in styles), shapes)


def all_references(document: Document, shapes: Structures) -> set[str]:
    """Return the names that anything refers to as shapes, whether there are such shapes or not."""
    groups = [shape.fields for shape in shapes.values()]
    for action in document.actions.values():
        groups += [action.parameters, action.response]
    return {member.shape for members in groups for member in members.values() if member.shape is not None}


def check_use(document: Document, shapes: Structures, problems: Problems) -> None:
    """Note shapes that nothing uses, that requests and responses share, that hold themselves, or used elsewhere."""
    in_json, indexed = request_shapes(document, shapes, JSON), request_shapes(document, shapes, INDEXED)
    requests = in_json | indexed
    fields = [member for action in document.actions.values() for member in action.response.values()]
    responses = reachable_shapes(fields, shapes)
    complete = not document.unread and all_references(document, shapes) <= set(shapes)
    for name, shape in shapes.items():
        mark, members = shape.at("shape"), shape.fields.values()
        if name not in requests | responses:
            if complete:
                problems.add(mark, f"shape {name} is not used", "remove it")
        elif name in requests & responses:
            problems.add(mark, f"shape {name} is used in requests and in responses", "make two shapes of it")
        elif name in in_json & indexed and any(member.is_nested for member in members):
            problems.add(mark, f"shape {name} is used in JSON texts and in indexed lists", "make two shapes of it")
        if name in reachable_shapes(members, shapes):
            problems.add(mark, f"shape {name} contains itself")
    for action in document.actions.values():
        own = set(action.shapes)
        used = reachable_shapes([*action.parameters.values(), *action.response.values()], shapes)
        for name in sorted(used - own - set(document.shapes)):
            problems.add(shapes[name].at("shape"), f"shape {name} is used by {action.action} too", "move it to shapes/")


def check_class_names(document: Document, shapes: Structures, problems: Problems) -> None:
    """Note structures whose class name is taken, and actions or shared structures whose modules have one name."""
    taken = {f"{name}{end}" for name in document.actions for end in ("Request", "Response")}
    for name, shape in shapes.items():
        mark = shape.at("shape")
        if name in taken:
            problems.add(mark, f"shape {name} has the name of a request or response class")
        if name in CLASSES:
            problems.add(mark, f"shape {name} has a name that every module uses itself")
    check_modules({name: action.at("action") for name, action in document.actions.items()}, document, problems)
    check_modules({name: shape.at("shape") for name, shape in document.shapes.items()}, document, problems)


def check_modules(marks: Mapping[str, Mark], document: Document, problems: Problems) -> None:
    """Note names whose modules would be the same file."""
    modules: dict[str, str] = {}
    for name, mark in marks.items():
        module = snake(name, document.service.words)
        if module in modules:
            problems.add(mark, f"{name} and {modules[module]} both become {module} in Python")
        modules[module] = name
