"""What an editor shows beside a call: a line for every argument, with its rules, and the names of Python code alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from generator import ir
from generator.pipeline import Project, read_package
from tests.architecture.conftest import GENERATED
from tests.conftest import ROOT

CLIENTS = ("client.py", "async_client.py")
COMPOUND = re.compile(r"[a-z0-9][A-Z]")
"""Matches inside a name that is no English word."""


@pytest.fixture(scope="module")
def package() -> ir.Package:
    """Return the IR, which knows what every argument may be."""
    return read_package(Project(ROOT))


def methods(version: ir.Version) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Yield the methods of both clients of a version with the place of each."""
    for name in CLIENTS:
        path = GENERATED / "ehpc" / version.package / name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{version.package}/{name}: {node.name}", node


def explained(method: ast.FunctionDef | ast.AsyncFunctionDef) -> dict[str, str]:
    """Return the texts of the arguments in a method's docstring, each as one line."""
    text = (ast.get_docstring(method) or "").partition("\nArgs:\n")[2].partition("\n\n")[0]
    entries = re.findall(r"^    (\w+): ((?:.|\n {8})+)", text, re.MULTILINE)
    return {name: " ".join(lines.split()) for name, lines in entries}


def rules(argument: ir.Attribute) -> Iterator[str]:
    """Yield what the text of an argument must have: its unit, the values that it may have, its default."""
    if argument.unit:
        yield argument.unit
    yield from map(str, argument.enum)
    for bound in argument.range or ():
        if bound is not None:
            yield str(bound)
    if argument.default is not None:
        yield str(argument.default).lower() if isinstance(argument.default, bool) else str(argument.default)


def test_every_argument_is_explained(package: ir.Package) -> None:
    """In the docstring of its method, beyond its name, however many there are."""
    looked_at, offenders = 0, []
    for version in package.versions:
        for place, method in methods(version):
            texts = explained(method)
            for argument in method.args.kwonlyargs:
                looked_at += 1
                if len(texts.get(argument.arg, "").split()) < 2:
                    offenders.append(f"{place}({argument.arg})")
    assert looked_at > 2500
    assert offenders == []


def test_every_argument_tells_its_unit_values_and_default(package: ir.Package) -> None:
    """As the spec has them."""
    offenders = []
    for version in package.versions:
        arguments = {operation.python: operation.arguments for operation in version.operations}
        for place, method in methods(version):
            texts = explained(method)
            for argument in arguments.get(method.name, ()):
                lacking = [rule for rule in rules(argument) if rule not in texts[argument.python]]
                offenders += [f"{place}({argument.python}) does not tell {rule}" for rule in lacking]
    assert offenders == []


def test_texts_name_members_as_python_does(package: ir.Package) -> None:
    """``run_as_user``, not ``RunasUser``, in the docstrings of methods and of classes; values stay what they are."""
    offenders = []
    for version in package.versions:
        models = [model for operation in version.operations for model in operation.models] + list(version.shapes)
        members = [attribute for model in models for attribute in model.attributes]
        values = {str(value) for member in members for value in member.enum}
        known = {operation.name for operation in version.operations} | {model.name for model in models}
        wire = {member.wire for member in members if COMPOUND.search(member.wire)} - values - known
        texts = [(place, ast.get_docstring(method) or "") for place, method in methods(version)]
        texts += [(model.name, " ".join(model.doc)) for model in models]
        texts += [
            (f"{model.name}.{attribute.python}", " ".join(attribute.doc))
            for model in models
            for attribute in model.attributes
        ]
        for place, text in texts:
            names = set(re.findall(r"""(?<![\w.'"])[A-Z]\w+(?:\.\w+)*(?!["'])""", text))
            offenders += [f"{place}: {name}" for name in sorted(names & wire)]
    assert offenders == []


def test_a_module_of_a_class_says_what_it_is_for() -> None:
    """Its first line tells more than a name."""
    offenders = []
    modules = [path for path in (GENERATED / "ehpc").glob("v*/*/*.py") if path.name != "__init__.py"]
    assert len(modules) > 200
    for path in modules:
        doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        if not re.match(r"\w+: (?:\S+\s+)+\S+\.", doc):
            offenders.append(path.name)
    assert offenders == []
