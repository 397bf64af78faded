"""The JSON Schemas of the spec's files: printed from the code, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from generator.schema import json_schema, schema_files
from tests.conftest import ROOT, VERSION, Workshop

SPEC = ROOT / "spec" / VERSION
KINDS = ("action", "errors", "service", "shape", "waiters")


def files_of(kind: str) -> list[Path]:
    """Return the files of a kind in the real spec: those of all versions, and what they share."""
    patterns = {"action": "*/actions/*/*.yaml", "shape": "*/shapes/*.yaml"}
    return sorted((ROOT / "spec").glob(patterns.get(kind, f"*/{kind}.yaml")))


def validator(kind: str) -> Draft202012Validator:
    """Return the validator of a kind of file."""
    return Draft202012Validator(json_schema(kind))


def problems(kind: str, data: Any) -> list[str]:
    """Return what the schema of a kind finds wrong with data."""
    return [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(data)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_a_sound_one(kind: str) -> None:
    """It obeys the rules of JSON Schema itself, and describes every key."""
    made = json_schema(kind)
    Draft202012Validator.check_schema(made)
    for definition in made["$defs"].values():
        assert definition["additionalProperties"] is False
        assert all(each["description"] for each in definition["properties"].values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_of_the_real_spec_fits(kind: str) -> None:
    """Editors show no mistake where the generator sees none."""
    paths = files_of(kind)
    assert len(paths) == {"action": 130 + 45, "errors": 3, "service": 3, "waiters": 3}.get(kind, len(paths)) > 0
    yaml = YAML(typ="safe")
    found = {path.relative_to(ROOT).as_posix(): problems(kind, yaml.load(path)) for path in paths}
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize(
    ("kind", "change", "problem"),
    [
        ("shape", {"shape": "teapot"}, "$.shape: 'teapot' does not match '^(?:[A-Z][A-Za-z0-9]*)$'"),
        ("shape", {"colour": 1}, "$: Additional properties are not allowed ('colour' was unexpected)"),
        ("shape", {"fields": {"Id": {"type": 1}}}, "$.fields.Id.type: 1 is not of type 'string'"),
        ("shape", {"fields": {"Id": {"range": [1]}}}, "$.fields.Id.range: [1] is too short"),
        ("action", {"effect": "write"}, "$.effect: 'write' is not one of ['read', 'mutate']"),
    ],
)
def test_a_wrong_file_does_not_fit(kind: str, change: dict[str, Any], problem: str) -> None:
    """What the generator refuses, an editor underlines."""
    path = {"shape": "shapes/MountTarget.yaml", "action": "actions/user/AddUsers.yaml"}[kind]
    data = YAML(typ="safe").load(SPEC / path)
    assert problems(kind, {**data, **change}) == [problem]


def test_a_file_without_a_needed_key_does_not_fit() -> None:
    """Needed keys are needed in the schema too."""
    assert problems("shape", {"shape": "Teapot", "fields": {}}) == ["$: 'description' is a required property"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_files_for_editors_are_those_that_the_code_prints(kind: str, workshop: Workshop) -> None:
    """The command, the checkout, and a run of the generator show the same text."""
    outcome = workshop.run("schema", kind)
    text = (ROOT / "spec" / "schema" / f"{kind}.json").read_text(encoding="utf-8")
    assert (outcome.code, outcome.out, outcome.err) == (0, text, "")
    assert schema_files()[f"{kind}.json"].decode() == text
    assert json.loads(text)["title"] == f"A file of the ehpc spec: {kind}"


def test_there_are_no_other_schemas() -> None:
    """One file for each kind."""
    assert sorted(path.name for path in (ROOT / "spec" / "schema").iterdir()) == [f"{kind}.json" for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_of_the_real_spec_names_its_schema(kind: str) -> None:
    """The first line tells editors where the schema is."""
    for path in files_of(kind):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        key, _, target = first.partition("=")
        assert key == "# yaml-language-server: $schema", path.name
        assert (path.parent / target).resolve() == ROOT / "spec" / "schema" / f"{kind}.json", path.name
