"""Reading imports out of source files, without importing anything."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

GENERATOR = ROOT / "generator"
GENERATED = ROOT / "generated"
TEMPLATES = ROOT / "templates" / "ehpc"


def python_files(folder: Path) -> list[Path]:
    """Return the Python files under a folder."""
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def module_name(path: Path, root: Path) -> str:
    """Return the dotted name of a file, as seen from a folder on the import path."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_type_checking(node: ast.AST) -> bool:
    """Return whether a statement is ``if TYPE_CHECKING:``."""
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def statements(node: ast.AST, typing: bool) -> Iterator[ast.Import | ast.ImportFrom]:
    """Yield the import statements of a tree; those for type checkers alone only if ``typing`` is set."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.Import, ast.ImportFrom)):
            yield child
        elif isinstance(child, ast.If) and is_type_checking(child) and not typing:
            for other in child.orelse:
                yield from statements(other, typing)
        else:
            yield from statements(child, typing)


def imports(path: Path, root: Path, typing: bool = True) -> set[str]:
    """Return the modules that a file imports, lazily or not, by their full names.

    Args:
        path: The file.
        root: The folder on the import path that it lies under.
        typing: Whether imports under ``if TYPE_CHECKING`` count.
    """
    package = module_name(path, root).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    found: set[str] = set()
    for statement in statements(ast.parse(path.read_text(encoding="utf-8")), typing):
        if isinstance(statement, ast.Import):
            found |= {alias.name for alias in statement.names}
            continue
        start = package[: len(package) - statement.level + 1] if statement.level else []
        module = ".".join([*start, *([statement.module] if statement.module else [])])
        for alias in statement.names:
            below = f"{module}.{alias.name}"
            found.add(below if is_module(below, root) else module)
    return found


def is_module(name: str, root: Path) -> bool:
    """Return whether a name is that of a module under a folder."""
    path = root.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or path.is_dir()
