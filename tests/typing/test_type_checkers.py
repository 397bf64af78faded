"""The types of the public API, as mypy --strict and pyright see them: right uses pass, wrong ones are found."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "generated"
EXPECTED = re.compile(r"# mypy: ([a-z, -]+); pyright: ([A-Za-z, ]+)$")

FILES = ("right_uses.py", "wrong_uses.py", "unknown_names.py")
UNKNOWN_NAMES = "from ehpc import nothing\nfrom ehpc.models import Nothing\n"

Found = dict[int, set[str]]
"""The rules that are broken, by line."""

pytestmark = pytest.mark.xdist_group("type checkers")  # one run of each checker serves all tests


@pytest.fixture(scope="module")
def uses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files as modules."""
    folder = tmp_path_factory.mktemp("uses")
    shutil.copy(HERE / "right_uses.py", folder)
    shutil.copy(HERE / "wrong_uses.py.txt", folder / "wrong_uses.py")
    (folder / "unknown_names.py").write_text(UNKNOWN_NAMES, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def mypy(uses: Path) -> Mapping[str, Found]:
    """Return what mypy finds in each file."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary", "--no-pretty"]
    command += ["--cache-dir", str(uses / "cache"), *FILES]
    done = subprocess.run(command, cwd=uses, capture_output=True, text=True, check=False)
    found: dict[str, Found] = {name: {} for name in FILES}
    for line in done.stdout.splitlines():
        if ": note: " in line:
            continue
        match = re.fullmatch(r"(\w+\.py):(\d+): error: .*\[([a-z-]+)\]", line)
        assert match is not None, line
        found[match[1]].setdefault(int(match[2]), set()).add(match[3])
    assert (done.stderr, done.returncode) == ("", 1)
    return found


@pytest.fixture(scope="module")
def pyright(uses: Path) -> Mapping[str, Found]:
    """Return what pyright finds in each file."""
    settings = {"extraPaths": [str(PACKAGE)], "pythonVersion": "3.10", "reportUnusedExpression": False}
    (uses / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=uses, capture_output=True, text=True, check=False)
    found: dict[str, Found] = {name: {} for name in FILES}
    for problem in json.loads(done.stdout)["generalDiagnostics"]:
        line = problem["range"]["start"]["line"] + 1
        found[Path(problem["file"]).name].setdefault(line, set()).add(problem["rule"])
    return found


def expected(group: int) -> Found:
    """Return the rules that the wrong uses say that they break, by line."""
    found: Found = {}
    for number, line in enumerate((HERE / "wrong_uses.py.txt").read_text(encoding="utf-8").splitlines(), 1):
        match = EXPECTED.search(line)
        if match is not None:
            found[number] = set(match[group].split(", "))
    assert len(found) > 30
    return found


def test_mypy_accepts_right_uses(mypy: Mapping[str, Found]) -> None:
    """mypy --strict has nothing to say about right uses."""
    assert mypy["right_uses.py"] == {}


def test_mypy_finds_exactly_the_wrong_uses(mypy: Mapping[str, Found]) -> None:
    """mypy --strict reports each wrong use on its line with the expected code, and nothing else."""
    assert mypy["wrong_uses.py"] == expected(1)


def test_pyright_accepts_right_uses(pyright: Mapping[str, Found]) -> None:
    """pyright has nothing to say about right uses."""
    assert pyright["right_uses.py"] == {}


def test_pyright_finds_exactly_the_wrong_uses(pyright: Mapping[str, Found]) -> None:
    """pyright reports each wrong use on its line with the expected rule, and nothing else."""
    assert pyright["wrong_uses.py"] == expected(2)


def test_name_that_the_package_has_not_is_found(mypy: Mapping[str, Found], pyright: Mapping[str, Found]) -> None:
    """Importing a name that a lazy package does not have is reported, as from any other package."""
    assert mypy["unknown_names.py"] == {1: {"attr-defined"}, 2: {"attr-defined"}}
    assert pyright["unknown_names.py"] == {1: {"reportAttributeAccessIssue"}, 2: {"reportAttributeAccessIssue"}}
