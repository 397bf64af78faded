"""Templates stay simple enough to be read: what they may hold is listed here."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.architecture.conftest import TEMPLATES

LONGEST = 120
STATEMENTS = {"Template", "Output", "TemplateData", "For", "If", "Macro", "FromImport"}
EXPRESSIONS = {
    *("Name", "Const", "Getattr", "Getitem", "Filter", "Call", "CondExpr", "List", "Tuple"),
    *("Compare", "Concat", "Operand", "And", "Or", "Not", "Test", "Mul", "Sub"),
}
FILTERS = {"docstring", "docstring_text", "join", "length", "map", "paragraphs", "parameter", "repr", "upper", "wrap"}
FILES = sorted(TEMPLATES.rglob("*.jinja"))


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def template(request: pytest.FixtureRequest) -> Path:
    """Return each template in turn."""
    path = request.param
    assert isinstance(path, Path)
    return path


def parsed(path: Path) -> list[nodes.Node]:
    """Return all nodes of a template."""
    tree = Environment().parse(path.read_text(encoding="utf-8"))
    return [tree, *tree.find_all(nodes.Node)]


def test_there_are_templates() -> None:
    """The other tests look at something."""
    assert len(FILES) > 8


def test_a_template_is_short(template: Path) -> None:
    """What is longer wants to be two, or to be code."""
    assert len(template.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_a_template_holds_only_what_is_listed(template: Path) -> None:
    """Loops, conditions, macros, attributes and filters; no assignments, inclusion, inheritance or extensions."""
    found = {type(node).__name__ for node in parsed(template)}
    assert found <= STATEMENTS | EXPRESSIONS


def test_a_template_uses_only_our_filters(template: Path) -> None:
    """What shapes text is code of the stage render; the others are plain ones of jinja's own."""
    found = {node.name for node in parsed(template) if isinstance(node, nodes.Filter)}
    assert found <= FILTERS


def test_a_template_imports_macros_alone(template: Path) -> None:
    """They lie in one folder, which makes no file."""
    for node in parsed(template):
        if isinstance(node, nodes.FromImport):
            assert isinstance(node.template, nodes.Const)
            assert node.template.value.startswith("_macros/")
            assert (TEMPLATES / node.template.value).is_file()


def test_every_literal_goes_through_one_filter(template: Path) -> None:
    """No output stands between quotes that the template writes itself, so that no text can end them early."""
    tree = Environment().parse(template.read_text(encoding="utf-8"))
    for output in tree.find_all(nodes.Output):
        for before, node in zip(output.nodes, output.nodes[1:], strict=False):
            if isinstance(before, nodes.TemplateData) and not isinstance(node, nodes.TemplateData):
                line = before.data.rpartition("\n")[2]
                assert line.count('"') % 2 == 0 or line.rstrip().endswith('"""') or docstring(before.data), line


def docstring(text: str) -> bool:
    """Return whether a docstring is open at the end of a text."""
    return text.count('"""') % 2 == 1
