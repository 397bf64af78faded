"""What the tests of releasing share: copies of the project, and what is built of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen

from tests.conftest import ROOT

FOLDERS = (".ci", ".github", "docs", "generated", "generator", "spec", "templates", "tests")
FILES = (
    *(".editorconfig", ".gitattributes", ".gitignore", ".pre-commit-config.yaml", "CHANGELOG.md", "CONTRIBUTING.md"),
    *("LICENSE", "Makefile", "README.md", "README.zh-CN.md", "SECURITY.md", "constraints.txt", "pyproject.toml"),
)
CACHES = shutil.ignore_patterns("__pycache__", ".mypy_cache", "*.egg-info")
UNWANTED = ("PYTHONPATH", "SOURCE_DATE_EPOCH", "PYTHONWARNINGS", "TAG", "TWINE_REPOSITORY", "TWINE_REPOSITORY_URL")


@frozen
class Built:
    """A wheel and a source distribution."""

    wheel: Path
    sdist: Path


def copy_project(target: Path) -> Path:
    """Copy what a clone or a source distribution has into a folder that is not there yet."""
    target.mkdir(parents=True)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, target / name, ignore=CACHES)
    for name in FILES:
        shutil.copy(ROOT / name, target / name)
    return target


def run(*command: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command, without the variables that would change what is built."""
    environment = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=400,  # a busy machine formats the whole package slowly
        check=False,
    )


def build(project: Path, dist: Path, *targets: str, **variables: str) -> Built:
    """Build a project into a folder; both kinds unless targets are named."""
    arguments = [part for target in targets for part in ("--target", target)]
    done = run(sys.executable, "-m", "hatchling", "build", "--directory", dist, *arguments, cwd=project, **variables)
    assert done.returncode == 0, done.stderr
    found = {path.suffix: path for path in dist.iterdir()}
    assert len(found) == len(targets or (".whl", ".gz"))
    return Built(found.get(".whl", dist), found.get(".gz", dist))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """What is built of the checkout."""
    return build(ROOT, tmp_path_factory.mktemp("dist"))
