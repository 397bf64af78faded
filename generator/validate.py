"""Stage validate: checks what no single key can show, and notes every problem with its place."""

from __future__ import annotations

from generator.diagnostics import Problems
from generator.document import Document
from generator.validation.actions import check_action
from generator.validation.errors import check_errors
from generator.validation.likes import resolve_likes
from generator.validation.members import check_members
from generator.validation.shapes import check_class_names, check_use, collect_shapes, request_shapes
from generator.validation.waiters import check_waiters


def validate(document: Document, problems: Problems) -> Document:
    """Check a document.

    Args:
        document: What was loaded.
        problems: Collects what is wrong.

    Returns:
        The document with every ``like`` entry filled in.
    """
    document = resolve_likes(document, problems)
    shapes = collect_shapes(document, problems)
    in_requests = request_shapes(document, shapes)
    for name, (_, members) in shapes.items():
        check_members(members, document, shapes, problems, request=name in in_requests)
    for action in document.actions.values():
        check_action(action, document, shapes, problems)
    check_use(document, shapes, problems)
    check_class_names(document, shapes, problems)
    check_errors(document, problems)
    check_waiters(document, shapes, problems)
    return document
