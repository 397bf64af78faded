"""Checks the structures: their names, and who uses them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Mark, Problems
from generator.document import SCALARS, Document, Member
from generator.names import CLASSES, snake

Shapes = dict[str, tuple[Mark, Mapping[str, Member]]]


def collect_shapes(document: Document, problems: Problems) -> Shapes:
    """Return all structures by name, noting names that are taken twice."""
    shapes: Shapes = {name: (shape.at("shape"), shape.fields) for name, shape in document.shapes.items()}
    for action in document.actions.values():
        for name, local in action.shapes.items():
            if name in shapes:
                problems.add(local.mark, f"shape {name} is defined twice", f"first at {shapes[name][0]}")
            else:
                shapes[name] = (local.mark, local.fields)
    return shapes


def shape_references(members: Mapping[str, Member]) -> Iterator[str]:
    """Yield the names of the shapes that members refer to."""
    for member in members.values():
        target = member.item if member.type == "list" else member.type
        if target and target not in SCALARS and target != "list":
            yield target


def reachable_shapes(members: Mapping[str, Member], shapes: Shapes) -> set[str]:
    """Return the names of all shapes that members refer to, at any depth."""
    names: set[str] = set()
    queue = list(shape_references(members))
    while queue:
        name = queue.pop()
        if name in shapes and name not in names:
            names.add(name)
            queue.extend(shape_references(shapes[name][1]))
    return names


def request_shapes(document: Document, shapes: Shapes) -> set[str]:
    """Return the names of the shapes that requests use."""
    return {name for action in document.actions.values() for name in reachable_shapes(action.parameters, shapes)}


def response_shapes(document: Document, shapes: Shapes) -> set[str]:
    """Return the names of the shapes that responses use."""
    return {name for action in document.actions.values() for name in reachable_shapes(action.response, shapes)}


def all_references(document: Document, shapes: Shapes) -> set[str]:
    """Return the names that anything refers to as shapes, whether there are such shapes or not."""
    structures = [members for _, members in shapes.values()]
    for action in document.actions.values():
        structures += [action.parameters, action.response]
    return {name for members in structures for name in shape_references(members)}


def check_use(document: Document, shapes: Shapes, problems: Problems) -> None:
    """Note shapes that nothing uses, that requests and responses share, that hold themselves, or used elsewhere."""
    requests, responses = request_shapes(document, shapes), response_shapes(document, shapes)
    complete = not document.unread and all_references(document, shapes) <= set(shapes)
    for name, (mark, members) in shapes.items():
        if name not in requests | responses:
            if complete:
                problems.add(mark, f"shape {name} is not used", "remove it")
        elif name in requests & responses:
            problems.add(mark, f"shape {name} is used in requests and in responses", "make two shapes of it")
        if name in reachable_shapes(members, shapes):
            problems.add(mark, f"shape {name} contains itself")
    for action in document.actions.values():
        own = set(action.shapes)
        used = reachable_shapes(action.parameters, shapes) | reachable_shapes(action.response, shapes)
        for name in sorted(used - own - set(document.shapes)):
            problems.add(shapes[name][0], f"shape {name} is used by {action.action} too", "move it to shapes/")


def check_class_names(document: Document, shapes: Shapes, problems: Problems) -> None:
    """Note structures whose class name is taken, and actions or shared structures whose modules have one name."""
    taken = {f"{name}{end}" for name in document.actions for end in ("Request", "Response")}
    for name, (mark, _) in shapes.items():
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
