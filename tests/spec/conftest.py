"""The resolved spec, read once: what all tests of this folder look at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.export import export_package
from generator.pipeline import Project, read_package

ROOT = Path(__file__).resolve().parents[2]
FORMATS = ("url", "xml", "json")


def read_spec() -> dict[str, Any]:
    """Return the resolved spec in the form of ``python -m generator export``."""
    return export_package(read_package(Project(ROOT, "2018-04-12")))


SPEC = read_spec()
DOCUMENTED = {name: action for name, action in SPEC["actions"].items() if action["edition"] == "reference-2019"}
"""The actions of the reference's edition of 2019, which are compared with it and with the SDK of that time."""


def examples(form: str) -> list[Any]:
    """Return a test parameter for each example of a format: action and text, readable by its id."""
    found = []
    for name, action in SPEC["actions"].items():
        for example in action["examples"]:
            if example["format"] == form:
                found.append(pytest.param(name, example["text"], id=f"{name}-{form}"))
    return found


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give tests that ask for a documented text each of them: ``url_text``, ``xml_text``, ``json_text``."""
    for form in FORMATS:
        if f"{form}_text" in metafunc.fixturenames:
            metafunc.parametrize(("action", f"{form}_text"), examples(form))


@pytest.fixture(scope="session")
def spec() -> dict[str, Any]:
    """Return the resolved spec."""
    return SPEC
