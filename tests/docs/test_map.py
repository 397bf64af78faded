"""The map of the project and the glossary name files that exist, the map misses none, and no page repeats itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.conftest import ROOT

ARCHITECTURE = ROOT / "docs" / "explanation" / "architecture.md"
GLOSSARY = ROOT / "docs" / "explanation" / "glossary.md"
README = ROOT / "README.md"
CODE = re.compile(r"`([^`]+)`")
UNLISTED = {"__init__.py", "__main__.py", "py.typed"}
"""Files that a map need not name."""


def tables(text: str) -> list[tuple[str, list[list[str]]]]:
    """Return the tables of a Markdown page, each as its first heading cell and the cells of its rows."""
    parsed = []
    for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        rows = [[cell.strip() for cell in line.strip().strip("|").split(" | ")] for line in block.splitlines()]
        parsed.append((rows[0][0], rows[2:]))
    return parsed


def mapped_files() -> dict[str, set[str]]:
    """Return the names that the map lists, by their folder."""
    folders: dict[str, set[str]] = {}
    for heading, rows in tables(ARCHITECTURE.read_text(encoding="utf-8")):
        (folder,) = CODE.findall(heading)
        folders[folder] = {name for row in rows for name in CODE.findall(row[0])}
    return folders


def test_the_map_names_files_that_exist() -> None:
    """Every file and folder in its tables is there."""
    missing = {f"{folder}{name}" for folder, names in mapped_files().items() for name in names if "tests" not in folder}
    missing |= {f"tests/{name}" for name in mapped_files()["tests/"]}
    assert sorted(path for path in missing if not (ROOT / path).exists()) == []


def test_the_map_misses_no_file() -> None:
    """Every module and folder of the rooms that it lists has a row."""
    folders = mapped_files()
    assert len(folders) == 8
    missed = []
    for folder, names in folders.items():
        listed = {name.rstrip("/").split("/")[0] for name in names}
        for path in sorted((ROOT / folder).iterdir()):
            is_part = (path.is_file() and path.suffix in {".py", ".jinja"}) or is_room(path)
            if is_part and path.name not in UNLISTED | listed and not (folder == "tests/" and path.is_file()):
                missed.append(f"{folder}{path.name}")
    assert missed == []


def is_room(path: Path) -> bool:
    """Return whether a path is a folder with source files."""
    return path.is_dir() and path.name[:2] not in {"__", "_m"} and any(path.rglob("*.*"))


def test_the_glossary_names_files_that_exist() -> None:
    """Every term has a meaning, and a file where it lives."""
    rows = [row for _, rows in tables(GLOSSARY.read_text(encoding="utf-8")) for row in rows]
    assert len(rows) > 60
    missing = []
    for term, meaning, where in rows:
        paths = CODE.findall(where)
        assert meaning, term
        assert paths, term
        missing += [f"{term}: {path}" for path in paths if not (ROOT / path).exists()]
    assert missing == []


def test_the_glossary_is_sorted() -> None:
    """Terms are found by their first letters, each of them once."""
    terms = []
    for _, rows in tables(GLOSSARY.read_text(encoding="utf-8")):
        names = [row[0] for row in rows]
        assert names == sorted(names, key=str.lower)
        terms += names
    assert len(set(terms)) == len(terms)


def test_the_readme_names_files_that_exist() -> None:
    """Every path in its table of what to edit is there; place holders stand for any name."""
    table = next(rows for heading, rows in tables(README.read_text(encoding="utf-8")) if heading == "to change")
    paths = [name for row in table for name in CODE.findall(row[1]) if "/" in name and "<" not in name]
    assert len(paths) > 5
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: page.stem)
def test_no_page_tells_a_thing_twice(page: Path) -> None:
    """No paragraph of some length stands twice, as after a replacement that went wrong."""
    paragraphs = [text for text in page.read_text(encoding="utf-8").split("\n\n") if len(text) > 300]
    assert [] == [text[:60] for text in dict.fromkeys(paragraphs) if paragraphs.count(text) > 1]
