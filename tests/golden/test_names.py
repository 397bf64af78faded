"""All names of the package, wire and Python: a change here is a breaking change for users."""

from __future__ import annotations

from collections.abc import Callable

from generator.pipeline import Project, read_package
from tests.conftest import ROOT


def test_every_name_is_the_one_of_the_last_review(assert_golden: Callable[[str, str], None]) -> None:
    """Actions become methods, members become attributes, and each pair stands in ``names``."""
    for version in read_package(Project(ROOT)).versions:
        lines = [f"{operation.name} -> {operation.python}" for operation in version.operations]
        for model in version.classes:
            lines += [f"{model.name}.{attribute.wire} -> {attribute.python}" for attribute in model.attributes]
        assert_golden(f"names/{version.service.version}.txt", "\n".join(lines) + "\n")
