"""The workflows of continuous integration: they call what the Makefile has, with no more rights than they need."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.conftest import ROOT

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    """Return a workflow."""
    found: dict[str, Any] = YAML(typ="safe").load(path)
    return found


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the steps of all jobs."""
    return [step for job in workflow["jobs"].values() for step in job.get("steps", [])]


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def workflow(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return each workflow in turn."""
    return read(request.param)


def test_there_is_one_for_tests_and_one_for_releases() -> None:
    """No third one that the other tests would not know."""
    assert [path.stem for path in FILES] == ["release", "test"]


def test_actions_are_pinned_by_version(workflow: dict[str, Any]) -> None:
    """A branch or a major version could become something else."""
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w-]+/[\w-]+@v\d+\.\d+\.\d+", each)] == []


def test_commands_are_those_of_the_makefile(workflow: dict[str, Any]) -> None:
    """What runs there can be run by hand."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    commands = [step["run"] for step in steps(workflow) if "run" in step]
    assert commands
    for command in commands:
        make, *words = command.split()
        assert make == "make"
        assert {word for word in words if "=" not in word} <= targets


def test_rights_are_the_least(workflow: dict[str, Any]) -> None:
    """Everything reads; the one job that publishes may say who it is, and runs no code of the project."""
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert ("permissions" in job) is (name == "publish")
    for step in steps(workflow):
        if "checkout" in step.get("uses", ""):
            assert step["with"] == {"persist-credentials": False}


def test_publishing_needs_the_tests_and_no_password() -> None:
    """The index trusts the workflow: no secret is named anywhere."""
    publish = read(FOLDER / "release.yml")["jobs"]["publish"]
    assert publish["needs"] == ["test", "build"]
    assert publish["environment"] == "release"
    assert publish["permissions"] == {"id-token": "write", "attestations": "write"}
    assert not [step for step in publish["steps"] if "run" in step]
    for path in FILES:
        assert "secrets." not in path.read_text(encoding="utf-8")


PREPARED = ["3.14", "3.15"]
"""Versions of Python that the tests run on there, and that get no classifier before they have run."""


def test_every_supported_python_is_tested() -> None:
    """Those that the package's metadata names, and the next ones; on every system."""
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = re.findall(r"Python :: (3\.\d+)", settings)
    jobs = read(FOLDER / "test.yml")["jobs"]
    matrix = jobs["test"]["strategy"]["matrix"]
    assert matrix["python"] == [*named, *(version for version in PREPARED if version not in named)]
    assert [system.partition("-")[0] for system in matrix["os"]] == ["ubuntu", "macos", "windows"]
    (smoke,) = (
        step["with"]["python-version"] for step in jobs["smoke"]["steps"] if "setup-python" in step.get("uses", "")
    )
    assert sorted(smoke.split()) == named


def test_the_issue_forms_can_be_read() -> None:
    """Each has what the platform requires, asks for no secret, and what it must know is required."""
    forms = [
        read(path) for path in sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")) if path.stem != "config"
    ]
    assert len(forms) == 2
    for form in forms:
        assert {"name", "description", "body"} <= set(form)
        fields = [field for field in form["body"] if field["type"] != "markdown"]
        assert fields
        assert all(field["validations"]["required"] and field["attributes"]["label"] for field in fields)


def test_hooks_are_targets_of_the_makefile() -> None:
    """What a commit is checked with is what continuous integration checks it with."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (repository,) = read(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    for hook in repository["hooks"]:
        make, target = hook["entry"].split()
        assert make == "make"
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
