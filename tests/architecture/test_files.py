"""Every file says where it comes from, and none has a name that says nothing."""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from pathlib import Path

import pytest

from generator.format import RUFF
from generator.output import LINE_LENGTH
from tests.architecture.conftest import GENERATED, TEMPLATES
from tests.conftest import ROOT

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "misc"}
FOLDERS = ("generator", "templates", "generated", "tests", "spec", "docs")
MARKERS = {"py.typed"}
"""Files whose content, none at all, is prescribed."""


COMMENTS = {".css": "/* {} */", ".html": "<!-- {} -->", ".js": "// {}", ".json": '"//": "{}"', ".svg": "<!-- {} -->"}
"""How the files for browsers write a comment, and what JSON has instead; all others as Python does."""


def comment(path: Path, text: str) -> str:
    """Return a text as a comment of a file."""
    return COMMENTS.get(path.suffix, "# {}").replace("{}", text)


def files(folder: Path) -> list[Path]:
    """Return the files under a folder, without caches."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in paths if not any(part.endswith("cache__") or part[0] == "." for part in path.parts))


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_name_says_nothing(folder: str) -> None:
    """A module is named after what it is about."""
    for path in files(ROOT / folder):
        stems = {part.partition(".")[0].strip("_") for part in path.relative_to(ROOT).parts}
        assert not stems & EMPTY_NAMES, path


def test_every_file_of_the_package_names_its_sources() -> None:
    """Whoever opens one sees what to edit instead, and that exists: above what was generated, below what was copied."""
    folder = GENERATED / "ehpc"
    found = [path for path in files(folder) if path.name not in MARKERS]
    assert len(found) > 100
    for path in found:
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(folder).as_posix()
        if (TEMPLATES / name).is_file():
            lines = [line for line in text.splitlines() if line != "}"]
            assert lines[-1].strip() == comment(
                path, f"Hand-written: edit templates/ehpc/{name}, then run `make generate`."
            )
            continue
        made = re.match(r"# Generated from (\S+)\n# by (\S+): edit those, then run `make generate`\.\n", text)
        if path.suffix == ".json":
            data = json.loads(text)
            note = data.get("//") or data["x-generated"]
            made = re.fullmatch(r"Generated from (\S+) by (\S+): edit those, then run `make generate`\.", note)
            assert note in text.splitlines()[1]
        assert made is not None, name
        assert all((ROOT / source).exists() for source in made.groups()), name


def test_a_hand_written_file_says_what_it_is_for() -> None:
    """In its first line, where the copy has it too: only the last line of the copy is not the file's own."""
    found = [path for path in files(TEMPLATES) if path.suffix != ".jinja" and path.name not in MARKERS]
    assert len(found) > 20
    for path in found:
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(TEMPLATES).as_posix()
        assert "Hand-written: edit" not in text, name
        copied = (GENERATED / "ehpc" / name).read_text(encoding="utf-8")
        if path.suffix == ".json":
            copied = copied.replace(copied[copied.rindex(",\n") :], "\n}\n")
        else:
            copied = "".join(copied.splitlines(keepends=True)[:-1])
        assert copied == text, name
        if path.suffix == ".py":
            assert text.startswith('"""'), name
        elif path.suffix in {".css", ".js"}:
            assert text.startswith(COMMENTS[path.suffix].partition(" ")[0]), name


def test_every_template_prints_where_it_comes_from() -> None:
    """All but the macros begin with the header."""
    found = [path for path in TEMPLATES.rglob("*.jinja") if path.parent.name != "_macros"]
    assert len(found) > 5
    for path in found:
        assert "\n{{ header(sources) }}\n" in path.read_text(encoding="utf-8"), path.name


def test_the_formatter_is_the_one_that_is_pinned() -> None:
    """Code, settings and environment agree, since another ruff might make other bytes."""
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert re.findall(r'"ruff\b([^"]*)"', settings) == [f"=={RUFF}"]
    assert re.findall(r"line-length = (\d+)", settings) == [str(LINE_LENGTH)]
    assert version("ruff") == RUFF


def test_the_package_is_marked_as_typed() -> None:
    """Type checkers read the annotations of an installed package only with this marker."""
    assert (GENERATED / "ehpc" / "py.typed").read_bytes() == b""
