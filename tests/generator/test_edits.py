"""Edits of copied files: never overwritten, and taken back to where they belong."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from generator.notice import add_notice, remove_notice
from generator.pipeline import Project, is_older
from tests import conftest as shared
from tests.conftest import ROOT, Workshop

COPY = "generated/ehpc/codec.py"
SOURCE = "templates/ehpc/codec.py"


@pytest.fixture
def edited(workshop: Workshop) -> Workshop:
    """Return a project whose package has an edit where a traceback pointed."""
    workshop.generate()
    add_line(workshop.root / COPY, "EDIT = 1")
    return workshop


def add_line(path: Path, line: str) -> None:
    """Write a line after the first one."""
    first, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(f"{first}\n{line}\n{rest}", encoding="utf-8", newline="\n")


def test_an_edit_is_not_overwritten(edited: Workshop) -> None:
    """Nothing is written, the file is named, and so is what to do."""
    edited.edit("shapes/Teapot.yaml", "A vessel for tea.", "A pot.")
    before = edited.snapshot()
    outcome = edited.run("generate")
    assert (outcome.code, outcome.out) == (2, "")
    assert f"\n  {COPY}, a copy of {SOURCE}\n" in outcome.err
    assert "python -m generator adopt" in outcome.err
    assert edited.snapshot() == before


def test_an_edit_is_taken_back(edited: Workshop) -> None:
    """Then the package is what its sources describe."""
    outcome = edited.run("adopt")
    assert outcome.out == f"{SOURCE}: taken from the package\n"
    assert (outcome.code, outcome.err) == (0, "")
    source = (edited.root / SOURCE).read_text(encoding="utf-8")
    assert "EDIT = 1\n" in source
    assert "Hand-written" not in source
    edited.generate()
    assert edited.run("check").code == 0
    assert "EDIT = 1\n" in (edited.root / COPY).read_text(encoding="utf-8")


def test_one_of_two_edits_is_taken_back(edited: Workshop) -> None:
    """The file that is named; the other stays an edit."""
    other = edited.root / "generated" / "ehpc" / "transport.py"
    add_line(other, "EDIT = 2")
    assert edited.run("adopt", str(edited.root / COPY)).out == f"{SOURCE}: taken from the package\n"
    outcome = edited.run("generate")
    assert outcome.code == 2
    assert "generated/ehpc/transport.py" in outcome.err
    assert COPY not in outcome.err


def test_a_change_of_the_source_is_no_edit(workshop: Workshop) -> None:
    """The copy is what the last run wrote."""
    workshop.generate()
    add_line(workshop.root / SOURCE, "EDIT = 1")
    workshop.generate()
    assert "EDIT = 1\n" in (workshop.root / COPY).read_text(encoding="utf-8")


def test_edits_of_both_are_put_together_by_hand(edited: Workshop) -> None:
    """Neither is lost."""
    add_line(edited.root / SOURCE, "EDIT = 2")
    before = edited.snapshot()
    for command in ("generate", "adopt"):
        outcome = edited.run(command)
        assert outcome.code == 2
        assert COPY in outcome.err
        assert SOURCE in outcome.err
    assert edited.snapshot() == before


@pytest.mark.parametrize("name", ["a.css", "a.html", "a.js", "a.json", "a.py", "a.svg", "py.typed"])
def test_a_copy_loses_its_notice_alone(name: str) -> None:
    """Line numbers of the two agree; lines below the notice stay, and an empty file stays empty."""
    source = f"templates/ehpc/{name}"
    content = b'{\n  "a": 1\n}\n' if name.endswith(".json") else b"first\nlast\n"
    copy = add_notice(content, source)
    assert remove_notice(copy, source) == content
    assert copy.splitlines()[:2] == content.splitlines()[:2] or name.endswith(".json")
    assert (source.encode() in copy) is (name != "py.typed")
    assert add_notice(b"", source) == b""
    if name.endswith(".py"):
        assert remove_notice(copy + b"more\n", source) == content + b"more\n"


@pytest.mark.parametrize("name", ["generated/ehpc/v2018_04_12/client.py", "README.md"])
def test_only_copies_can_be_taken_back(edited: Workshop, name: str) -> None:
    """What a template makes has no single source."""
    outcome = edited.run("adopt", str(edited.root / name))
    assert (outcome.code, outcome.out) == (2, "")
    assert f"{name} is not a copy of a hand-written file" in outcome.err


def test_without_an_edit_there_is_nothing_to_take(workshop: Workshop) -> None:
    """A file that is named and not edited is left alone."""
    workshop.generate()
    assert workshop.run("adopt").out == ""
    assert workshop.run("adopt", str(workshop.root / COPY)).out == ""


def test_tests_of_an_older_package_do_not_start(workshop: Workshop) -> None:
    """A template that is newer than its copy is noticed before the first test, in under 0.1 s of work."""
    workshop.generate()
    assert not is_older(Project(workshop.root))
    add_line(workshop.root / SOURCE, "EDIT = 1")
    assert is_older(Project(workshop.root))
    seconds = []
    for _ in range(5):
        start = time.process_time()
        is_older(Project(ROOT))
        seconds.append(time.process_time() - start)
    assert min(seconds) < 0.1


def test_the_session_says_what_to_do(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process of a parallel run does not look again."""
    monkeypatch.setattr(shared, "ROOT", workshop.root)
    alone = SimpleNamespace(config=SimpleNamespace())
    parallel = SimpleNamespace(config=SimpleNamespace(workerinput={}))
    workshop.generate()
    shared.pytest_sessionstart(cast("pytest.Session", alone))
    add_line(workshop.root / SOURCE, "EDIT = 1")
    with pytest.raises(pytest.UsageError, match=r"^templates are newer: run make generate$"):
        shared.pytest_sessionstart(cast("pytest.Session", alone))
    shared.pytest_sessionstart(cast("pytest.Session", parallel))
