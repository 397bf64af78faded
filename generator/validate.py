"""Stage validate: checks what no single key can show, and notes every problem with its place."""

from __future__ import annotations

from collections.abc import Container, Iterable

from generator.diagnostics import Problems
from generator.document import Document
from generator.validation.actions import check_action
from generator.validation.editions import check_editions
from generator.validation.errors import check_errors
from generator.validation.likes import resolve_likes
from generator.validation.members import Place, check_members
from generator.validation.shapes import JSON, check_class_names, check_use, collect_shapes, request_shapes
from generator.validation.versions import check_versions
from generator.validation.waiters import check_waiters


def validate(documents: Iterable[Document], problems: Problems, known: Container[str] = ()) -> list[Document]:
    """Check all API versions, each by itself, but those that an earlier run has checked, and then against each other.

    Returns:
        The versions, with every ``like`` entry filled in of those that are not known.
    """
    checked = [
        document if document.service.version in known else validate_version(document, problems)
        for document in documents
    ]
    check_versions(checked, problems)
    return checked


def validate_version(document: Document, problems: Problems) -> Document:
    """Check one API version, and return it with every ``like`` entry filled in."""
    document = resolve_likes(document, problems)
    shapes = collect_shapes(document, problems)
    in_requests = request_shapes(document, shapes)
    in_json = request_shapes(document, shapes, JSON)
    for name, shape in shapes.items():
        place: Place = "json" if name in in_json else "request" if name in in_requests else "response"
        check_members(shape.fields, document, shapes, problems, place)
    for action in document.actions.values():
        check_action(action, document, shapes, problems)
    check_use(document, shapes, problems)
    check_class_names(document, shapes, problems)
    check_errors(document, problems)
    check_waiters(document, shapes, problems)
    check_editions(document, problems)
    return document
