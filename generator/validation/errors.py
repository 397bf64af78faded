"""Checks the error codes and their families."""

from __future__ import annotations

from generator.diagnostics import Problems
from generator.document import Document, ancestors


def check_errors(document: Document, problems: Problems) -> None:
    """Check that every code belongs to a declared family, and that the families make a tree of classes."""
    errors = document.errors
    classes: dict[str, str] = {}
    for name, family in errors.families.items():
        parent = family.parent
        if parent is not None and parent not in errors.families:
            problems.expect(parent, errors.families, family.at("parent"), f"unknown family {parent}")
        elif name in ancestors(name, errors.families):
            problems.add(family.at("parent"), f"family {name} is its own ancestor")
        if family.class_name in classes:
            other = classes[family.class_name]
            problems.add(family.at("class"), f"families {other} and {name} both have the class {family.class_name}")
        classes[family.class_name] = name
    for codes in (errors.codes, errors.gateway):
        for name, code in codes.items():
            problems.expect(code.family, errors.families, code.at("family"), f"{name}: unknown family {code.family}")
    for name in set(errors.codes) & set(errors.gateway):
        problems.add(errors.gateway[name].mark, f"code {name} stands under codes and under gateway")
    for prefix, word in errors.prefixes.items():
        problems.expect(word, errors.families, errors.at("prefixes"), f"{prefix}: unknown family {word}")
