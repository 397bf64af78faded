"""Checks API versions against each other: one default, one tree of exceptions, and which action replaces which."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from generator.diagnostics import Problems
from generator.document import NOWHERE, Document, Family


def check_versions(documents: Sequence[Document], problems: Problems) -> None:
    """Check all versions, oldest first, against each other."""
    defaults = [document for document in documents if document.service.default]
    for document in defaults[1:]:
        message = f"version {document.service.version} is the default, and so is {defaults[0].service.version}"
        problems.add(document.service.at("default"), message, "one of them is the default")
    if not defaults and len(documents) > 1:
        message = "no version is the default"
        problems.add(documents[0].service.mark, message, "say default: true in the service.yaml of one")
    check_families(documents, problems)
    for document in documents:
        check_replaced(document, documents, problems)


def check_families(documents: Sequence[Document], problems: Problems) -> None:
    """Note families of codes that are not the same in all versions that have them: the exceptions are one tree."""
    families: dict[str, tuple[str, Family]] = {}
    classes: dict[str, str] = {}
    for document in documents:
        for name, family in document.errors.families.items():
            known = families.setdefault(name, (document.service.version, family))
            if evolve(known[1], mark=NOWHERE) != evolve(family, mark=NOWHERE):
                message = f"family {name} is another in version {known[0]}"
                problems.add(family.mark, message, "move it to spec/shared/errors.yaml, or give it another name")
            other = classes.setdefault(family.class_name, name)
            if other != name and other not in document.errors.families:
                message = f"families {other} and {name} both have the class {family.class_name}"
                problems.add(family.at("class"), message)


def check_replaced(document: Document, documents: Sequence[Document], problems: Problems) -> None:
    """Check that the actions that others replace are there, in an older version."""
    versions = {other.service.version: other for other in documents}
    for action in document.actions.values():
        for replaced in action.replaces:
            older = versions.get(replaced.version)
            if older is None or replaced.version >= document.service.version:
                message = f"{replaced.version} is not an older version of the API"
                problems.add(replaced.at("version"), message)
                continue
            for name in replaced.actions:
                message = f"version {replaced.version} has no action {name}"
                problems.expect(name, older.named_actions, replaced.at("actions"), message)
