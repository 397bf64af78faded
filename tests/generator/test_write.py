"""Writing: atomic files, nothing removed that the generator does not own, nothing done twice."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import format as formatting
from generator.atomic_files import write_file
from generator.write import Drift, apply_drift, find_drift
from tests.conftest import ROOT, Workshop
from tests.generator.conftest import ACTION, SERVICE


def test_a_written_file_has_content_and_mode(tmp_path: Path) -> None:
    """Folders are made on the way, everybody may read the file, and nothing else is left beside it."""
    path = tmp_path / "a" / "b.py"
    write_file(path, b"x = 1\n")
    assert path.read_bytes() == b"x = 1\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new content stands in a file of its own until it is complete, and that file is cleaned up."""
    path = tmp_path / "b.py"
    path.write_bytes(b"old\n")
    seen: list[bytes] = []

    def refuse(source: str, target: Path) -> None:
        seen.append(Path(source).read_bytes() + target.read_bytes())
        raise OSError("the disk is gone")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="the disk is gone"):
        write_file(path, b"new\n")
    assert seen == [b"new\nold\n"]
    assert path.read_bytes() == b"old\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_run_that_breaks_off_is_finished_by_the_next(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file is ever half written, and the manifest, which is written last, does not claim what was not made."""
    replace = os.replace
    count = 0

    def break_off(source: Any, target: Any) -> None:
        nonlocal count
        count += workshop.generated in Path(target).parents
        if count > 5:
            raise OSError("the disk is full")
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", break_off)
        outcome = workshop.run("generate")
        assert 1 == outcome.code
        assert "the disk is full" in outcome.err
    broken_off = workshop.files()
    assert len(broken_off) == 5
    workshop.generate()
    whole = workshop.files()
    assert {path: whole[path] for path in broken_off} == broken_off
    assert workshop.run("check").code == 0


def test_compare_looks_both_ways(tmp_path: Path) -> None:
    """Missing, changed and additional files are told apart; what Python caches does not count."""
    for name in ("same.py", "changed.py", "more.py", "__pycache__/same.pyc"):
        write_file(tmp_path / "ehpc" / name, b"old")
    drift = find_drift(tmp_path, "ehpc", {"ehpc/same.py": b"old", "ehpc/changed.py": b"new", "ehpc/new.py": b""})
    assert drift == Drift(missing=("ehpc/new.py",), changed=("ehpc/changed.py",), stale=("ehpc/more.py",))


def test_only_owned_files_are_removed(tmp_path: Path) -> None:
    """Folders that become empty go too, with what Python cached in them; the other files are returned."""
    for name in ("old/owned.py", "old/__pycache__/owned.pyc", "mine/foreign.py", "kept.py"):
        write_file(tmp_path / "ehpc" / name, b"x")
    wanted = {"ehpc/kept.py": b"x"}
    kept = apply_drift(
        tmp_path, wanted, find_drift(tmp_path, "ehpc", wanted), owned=["ehpc/old/owned.py", "ehpc/kept.py"]
    )
    assert kept == ["ehpc/mine/foreign.py"]
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")} == {
        "ehpc",
        "ehpc/kept.py",
        "ehpc/mine",
        "ehpc/mine/foreign.py",
    }


def test_a_stale_file_of_the_generator_is_removed(workshop: Workshop) -> None:
    """The module of an action goes with the action's spec file."""
    text = workshop.spec(ACTION).read_text()
    second = text[: text.index("examples:")] + text[text.index("source:") :]
    second = second.replace("ListTeapots", "ListKettles").replace("TagFilter", "TagChoice")
    workshop.generate()
    before = workshop.files()
    workshop.put("actions/kitchen/ListKettles.yaml", second)
    workshop.generate()
    assert (workshop.version / "actions" / "list_kettles.py").is_file()
    workshop.spec("actions/kitchen/ListKettles.yaml").unlink()
    outcome = workshop.run("generate")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{len(before) - 1} files: 6 written, 1 removed (")
    assert workshop.files() == before


def test_a_foreign_file_is_reported_and_kept(workshop: Workshop) -> None:
    """It may be somebody's work: every run says so, with exit code 1, until somebody takes it away."""
    workshop.generate()
    foreign = workshop.version / "actions" / "notes.py"
    foreign.write_text("# mine\n")
    for _ in range(2):
        outcome = workshop.run("generate")
        assert outcome.code == 1
        assert outcome.err == "left alone, the generator did not make it: generated/ehpc/v2018_04_12/actions/notes.py\n"
        assert ": 0 written, 0 removed (" in outcome.out
        assert foreign.read_text() == "# mine\n"
    foreign.unlink()
    workshop.generate()


def test_files_outside_the_package_are_nobodys_business(workshop: Workshop) -> None:
    """Only the package folder is compared."""
    workshop.generated.mkdir()
    note = workshop.generated / "NOTE.txt"
    note.write_text("mine\n")
    workshop.generate()
    assert workshop.run("check").code == 0
    assert note.read_text() == "mine\n"


def test_edited_files_are_put_right(workshop: Workshop) -> None:
    """Whatever was done by hand in the package, the next run undoes it."""
    workshop.generate()
    before = workshop.files()
    (workshop.version / "client.py").write_text("broken(\n")
    (workshop.package / "_runtime" / "call.py").unlink()
    outcome = workshop.run("generate")
    assert (outcome.code, outcome.err) == (0, "")
    assert ": 2 written, 0 removed (" in outcome.out
    assert workshop.files() == before


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"files": {}}', '{"inputs": {}, "files": {"ehpc/v2018_04_12/client.py": 1}}', "\u00e9"]
)
def test_a_damaged_manifest_is_made_anew(workshop: Workshop, damage: str) -> None:
    """Files are compared by their content, so nothing but the manifest itself is written."""
    workshop.generate()
    before = workshop.files()
    times = {path: path.stat().st_mtime_ns for path in workshop.package.rglob("*.py")}
    workshop.manifest.write_bytes(damage.encode("latin-1"))
    outcome = workshop.run("generate")
    assert (outcome.code, outcome.err) == (0, "")
    assert ": 0 written, 0 removed (" in outcome.out
    assert workshop.files() == before
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_nothing_is_written_if_nothing_has_changed(workshop: Workshop) -> None:
    """No file is touched, not even with the same content."""
    workshop.generate()
    before = workshop.snapshot()
    outcome = workshop.run("generate")
    assert outcome.code == 0
    assert outcome.out.startswith(f"nothing changed: {len(workshop.files()) - 1} files are up to date (")
    assert workshop.snapshot() == before


def test_a_run_with_nothing_to_do_loads_neither_formatter_nor_templates(workshop: Workshop) -> None:
    """That is why it is quick: it compares hashes, and imports neither the formatter nor jinja2 nor the YAML parser."""
    workshop.generate()
    code = (
        "import sys\n"
        "from generator.cli import main\n"
        "code = main(sys.argv[1:])\n"
        "print(sorted({'generator.format', 'jinja2', 'ruamel.yaml'} & set(sys.modules)))\n"
        "sys.exit(code)\n"
    )

    def run() -> list[str]:
        command = [sys.executable, "-c", code, "--root", str(workshop.root), "generate"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return done.stdout.splitlines()

    done, loaded = run()
    assert done.startswith("nothing changed: ")
    assert float(done.rpartition("(")[2].removesuffix(" s)")) < 1
    assert loaded == "[]"
    workshop.edit(SERVICE, "title: Teapot Service", "title: Kettle Service")
    assert run()[1] == "['generator.format', 'jinja2', 'ruamel.yaml']"


def test_only_changed_files_are_formatted_again(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a template gives again is taken from the disk, as the last run formatted it."""
    workshop.generate()
    formatted: list[str] = []
    original = formatting.format_sources

    def record(sources: Mapping[str, bytes]) -> dict[str, bytes]:
        formatted.extend(sources)
        return original(sources)

    monkeypatch.setattr(formatting, "format_sources", record)
    workshop.edit(ACTION, "description: Name of the tag.", "description: Name of one tag.")
    workshop.generate()
    assert formatted == ["ehpc/v2018_04_12/actions/list_teapots.py"]


@pytest.mark.parametrize("file", ["format.py", "output.py"])
def test_a_changed_formatter_formats_everything_again(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    """The hashes of the rendered texts say nothing about how they were formatted, nor about the longest line."""
    formatter = workshop.root / "generator" / file
    write_file(formatter, b"LINE_LENGTH = 120\n")
    workshop.generate()
    write_file(formatter, b"LINE_LENGTH = 60\n")
    monkeypatch.setattr(formatting, "LINE_LENGTH", 60)
    workshop.generate()
    client = (workshop.version / "client.py").read_text()
    assert "from .actions.list_teapots import (\n" in client
    assert workshop.run("check").code == 0


def test_what_a_killed_run_left_behind_is_removed(workshop: Workshop) -> None:
    """A run that is killed while it writes leaves a file that the next run removes; check is content then."""
    workshop.generate()
    whole = workshop.files()
    code = (
        "import os, sys\n"
        "from generator import atomic_files\n"
        "from generator.cli import main\n"
        "def die(*arguments): os._exit(9)\n"
        "atomic_files.os.replace = die\n"
        "main(sys.argv[1:])\n"
    )
    (workshop.version / "client.py").unlink()
    command = [sys.executable, "-c", code, "--root", str(workshop.root), "generate"]
    assert 9 == subprocess.run(command, cwd=ROOT, check=False, capture_output=True).returncode
    left = list(workshop.generated.rglob("*.partial"))
    assert [".client.py."] == [path.name[:11] for path in left]
    outcome = workshop.run("generate")
    assert (0, "") == (outcome.code, outcome.err)
    assert whole == workshop.files()
    assert 0 == workshop.run("check").code


def test_runs_at_the_same_time_take_turns(workshop: Workshop) -> None:
    """Several runs at once all succeed, and the package is right."""
    command = [sys.executable, "-m", "generator", "--root", str(workshop.root), "generate"]
    runs = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(3)]
    outcomes = [(run.communicate()[1], run.returncode) for run in runs]
    assert [(b"", 0)] * 3 == outcomes
    assert 0 == workshop.run("check").code


def test_a_full_disk_is_told_in_a_sentence(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is named, no traceback is shown, and the next run heals it."""

    def refuse(source: str, target: Path) -> None:  # noqa: ARG001 - the signature of os.replace
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    outcome = workshop.run("generate")
    assert (1, "") == (outcome.code, outcome.out)
    path = workshop.package / "__init__.py"
    told = f"python -m generator: error: {path}: No space left on device; run it again after that\n"
    assert told == outcome.err
    monkeypatch.undo()
    workshop.generate()
    assert 0 == workshop.run("check").code


@pytest.mark.parametrize(
    "text", ['Say """hello""" now.', 'Ends with """', 'A quote at the end "', 'Four """" and \\', '\\"', '\\\\"""']
)
def test_quotes_of_the_spec_stay_as_they_are(workshop: Workshop, text: str) -> None:
    """Three quotes in a text end no docstring, and are the same three quotes in it."""
    summary = "summary: List the teapots of a kitchen."
    workshop.edit(ACTION, summary, f"{summary}\ndescription: {json.dumps(text)}")
    workshop.generate()
    shown = workshop.python("from ehpc import Client; print(Client.list_teapots.__doc__)")
    assert text in shown
