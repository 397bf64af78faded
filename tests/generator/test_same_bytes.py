"""The same spec gives the same bytes: wherever, whenever, and whatever the hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import format as formatting
from generator.format import format_sources
from generator.output import LINE_LENGTH
from tests.conftest import ROOT, Workshop


def generate(root: Path, seed: str, folder: Path) -> None:
    """Make the package of a project in an interpreter of its own."""
    command = [sys.executable, "-m", "generator", "--root", str(root), "generate"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": "Asia/Shanghai", "LC_ALL": "C"}
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)


def test_a_deleted_package_comes_back_with_the_same_bytes(workshop: Workshop) -> None:
    """Everything under ``generated/`` follows from the rest, the manifest included."""
    workshop.generate()
    before = workshop.files()
    shutil.rmtree(workshop.generated)
    workshop.generate()
    assert workshop.files() == before


def test_folder_and_hash_seed_do_not_matter(workshop: Workshop, tmp_path: Path) -> None:
    """Two runs in different folders, with different seeds and working folders, give the same bytes."""
    other = Workshop(tmp_path / "a folder with spaces")
    shutil.copytree(workshop.root / "spec", other.root / "spec")
    shutil.copytree(workshop.root / "templates", other.root / "templates")
    generate(workshop.root, "1", workshop.root)
    generate(other.root, "4242", tmp_path)
    assert workshop.files() == other.files() != {}


def test_the_real_package_comes_from_the_real_spec_byte_for_byte(tmp_path: Path) -> None:
    """A fresh run elsewhere makes what stands in the checkout: nothing was edited by hand, nothing was forgotten."""
    ignore = shutil.ignore_patterns("__pycache__")
    for folder in ("spec", "templates", "generator"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignore)
    generate(tmp_path, "7", tmp_path)
    made, checkout = Workshop(tmp_path).files(), Workshop(ROOT).files()
    assert sorted(made) == sorted(checkout)
    assert [path for path in made if made[path] != checkout[path]] == []


def test_a_template_that_makes_no_python_is_an_error_that_names_the_file() -> None:
    """The formatter is the first that would see it."""
    with pytest.raises(ValueError, match=r"^ehpc/broken\.py: the template made something that is not Python: "):
        format_sources({"ehpc/sound.py": b"", "ehpc/broken.py": b"def broken(:\n"})


def test_other_files_than_python_are_not_formatted() -> None:
    """JSON is written as it is to stand."""
    files = {"ehpc/emulator/protocol/service_model.json": b'{"a":1}', "ehpc/made.py": b"a=1"}
    assert {**files, "ehpc/made.py": b"a = 1\n"} == format_sources(files)


def test_another_formatter_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It might make other bytes."""
    monkeypatch.setattr(formatting, "OPTIONS", ("--isolated", "--config=required-version='==0.1.0'"))
    with pytest.raises(RuntimeError, match=r"^ruff .* can't format the package \(run `make`\): (.|\n)*==0\.1\.0"):
        format_sources({"ehpc/made.py": b"a = 1\n"})


def test_black_would_change_nothing() -> None:
    """What templates made is printed as black prints it, which the rest of the project is formatted with."""
    made = [path for path in (ROOT / "generated").rglob("*.py") if path.read_bytes().startswith(b"# Generated from ")]
    assert len(made) > 200
    command = [sys.executable, "-m", "black", "--check", "--line-length", str(LINE_LENGTH), "-t", "py310"]
    done = subprocess.run([*command, *map(str, made)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
