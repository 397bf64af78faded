"""The first line of spec files, by which editors find the schema."""

from __future__ import annotations

import re

from generator.modelines import modeline
from tests.conftest import ROOT, VERSION, Workshop
from tests.generator.conftest import ACTION, ERRORS, SERVICE, SHAPE

SPEC = ROOT / "spec"
ALL = [f"spec/{VERSION}/{name}" for name in sorted((ACTION, ERRORS, SERVICE, SHAPE))]


def test_every_file_of_the_real_spec_names_a_schema_that_is_there() -> None:
    """Editors follow the path from the file itself."""
    paths = sorted(SPEC.rglob("*.yaml"))
    assert len(paths) > 100
    for path in paths:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first == modeline(path, SPEC), path.name
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found is not None
        assert (path.parent / found[1]).resolve().parent == ROOT / "spec" / "schema"
        assert (path.parent / found[1]).is_file()


def test_what_lacks_its_line_is_found_and_repaired(workshop: Workshop) -> None:
    """With --check nothing is written; without, the line is put before the rest, once."""
    before = {name: workshop.spec(name).read_text(encoding="utf-8") for name in (ACTION, ERRORS, SERVICE, SHAPE)}
    snapshot = workshop.snapshot()
    outcome = workshop.run("modelines", "--check")
    assert outcome.out.splitlines() == [f"{path}: its first line does not name its JSON Schema" for path in ALL]
    assert (outcome.code, outcome.err) == (1, "run `python -m generator modelines`\n")
    assert workshop.snapshot() == snapshot
    outcome = workshop.run("modelines")
    assert outcome.out.splitlines() == [f"{path}: first line written" for path in ALL]
    assert outcome.code == 0
    for name, text in before.items():
        assert workshop.spec(name).read_text(encoding="utf-8").partition("\n")[2] == text
    for arguments in (["modelines"], ["modelines", "--check"]):
        assert workshop.run(*arguments).out == "every file names its JSON Schema\n"
    assert workshop.run("validate").code == 0


def test_a_line_that_names_another_schema_is_replaced(workshop: Workshop) -> None:
    """A file that was copied from another place keeps no wrong line."""
    workshop.run("modelines")
    right = workshop.spec(SHAPE).read_text(encoding="utf-8")
    workshop.edit(SHAPE, "shape.json", "action.json")
    assert workshop.run("modelines", "--check").code == 1
    workshop.run("modelines")
    assert workshop.spec(SHAPE).read_text(encoding="utf-8") == right


def test_a_file_that_nothing_reads_has_no_line(workshop: Workshop) -> None:
    """There is no schema for it; validate names it."""
    workshop.put("notes/tea.yaml", "a: 1\n")
    workshop.put("notes.txt", "a: 1\n")
    assert workshop.run("modelines", "--check").out.count("notes") == 0
