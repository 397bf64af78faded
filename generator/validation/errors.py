"""Checks the error codes and their families."""

from __future__ import annotations

from generator.diagnostics import Problems
from generator.document import Document, ancestors
from generator.field_types import did_you_mean


def check_errors(document: Document, problems: Problems) -> None:
    """Check that every code belongs to a declared family, and that the families make a tree of classes."""
    errors = document.errors
    classes: dict[str, str] = {}
    for name, family in errors.families.items():
        if family.parent is not None and family.parent not in errors.families:
            hint = did_you_mean(family.parent, errors.families)
            problems.add(family.at("parent"), f"unknown family {family.parent}", hint)
        elif name in ancestors(name, errors.families):
            problems.add(family.at("parent"), f"family {name} is its own ancestor")
        if family.class_name in classes:
            other = classes[family.class_name]
            problems.add(family.at("class"), f"families {other} and {name} both have the class {family.class_name}")
        classes[family.class_name] = name
    for codes in (errors.codes, errors.gateway):
        for name, code in codes.items():
            if code.family not in errors.families:
                hint = did_you_mean(code.family, errors.families)
                problems.add(code.at("family"), f"{name}: unknown family {code.family}", hint)
    for name in set(errors.codes) & set(errors.gateway):
        problems.add(errors.gateway[name].mark, f"code {name} stands under codes and under gateway")
    for prefix, word in errors.prefixes.items():
        if word not in errors.families:
            hint = did_you_mean(word, errors.families)
            problems.add(errors.at("prefixes"), f"{prefix}: unknown family {word}", hint)
