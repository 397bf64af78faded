"""The OpenAPI document: valid, complete, and readable by another tool."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_pydantic import OpenAPI, Reference, RequestBody
from openapi_spec_validator import validate

from ehpc.cli.action_table import load_table
from ehpc.explorer.forms import SECRET_EXAMPLE
from generator import openapi
from tests.conftest import ROOT
from tests.explorer.conftest import VERSION, Running


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The document that is shipped."""
    found: dict[str, Any] = json.loads((ROOT / "generated" / "ehpc" / "openapi" / f"{VERSION}.json").read_text("utf-8"))
    return found


def test_it_is_valid(document: dict[str, Any]) -> None:
    """By the schema of OpenAPI 3.1."""
    assert "3.1.0" == document["openapi"]
    validate(document)


def test_a_second_tool_reads_it(document: dict[str, Any]) -> None:
    """Its own model of OpenAPI 3.1 has every operation, with the references in reach."""
    api = OpenAPI.model_validate(document)
    operations = {path: item.post for path, item in (api.paths or {}).items()}
    assert document["paths"].keys() == operations.keys()
    schemas = (api.components.schemas if api.components else None) or {}
    for path, operation in operations.items():
        assert operation is not None, path
        assert isinstance(operation.requestBody, RequestBody), path
        content = operation.requestBody.content["application/json"].media_type_schema
        assert not isinstance(content, Reference) or content.ref.rpartition("/")[2] in schemas, path


def test_every_action_is_an_operation_with_its_effect(document: dict[str, Any]) -> None:
    """At a path of its own; whether it changes something stands beside it."""
    effects = {path: item["post"]["x-ehpc-effect"] for path, item in document["paths"].items()}
    assert {
        f"/api/{action.name}": "mutate" if action.mutates else "read" for action in load_table().actions.values()
    } == effects


def schemas(found: Any) -> list[dict[str, Any]]:
    """Return all schemas of secrets in a document."""
    if isinstance(found, list):
        return [each for item in found for each in schemas(item)]
    if not isinstance(found, dict):
        return []
    own = [found] if found.get("format") == "password" else []
    return own + [each for item in found.values() for each in schemas(item)]


def test_secrets_are_never_answers_and_have_an_example_that_is_refused(document: dict[str, Any]) -> None:
    """Consoles fill in examples by themselves."""
    found = schemas(document)
    assert len(found) >= 9
    assert {(True, SECRET_EXAMPLE)} == {(schema["writeOnly"], schema["example"]) for schema in found}
    assert SECRET_EXAMPLE == openapi.SECRET_EXAMPLE


def test_the_generator_prints_what_is_shipped(document: dict[str, Any]) -> None:
    """But for the line that says where the file comes from."""
    command = [sys.executable, "-m", "generator", "export", "--format", "openapi", "--api-version", VERSION]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert document == {"x-generated": document["x-generated"], **json.loads(done.stdout)}


def test_the_explorer_serves_it(explorer: Running) -> None:
    """Where its page links to."""
    answer = explorer.request("GET", f"/{VERSION}/openapi.json")
    assert 200 == answer.status
    assert "3.1.0" == answer.data["openapi"]
    assert 404 == explorer.request("GET", "/1999-01-01/openapi.json").status
    assert 404 == explorer.request("GET", "/..%2f..%2fpyproject/openapi.json").status


@pytest.mark.parametrize(
    "action", ["ListClusters", "DescribeCluster", "ListNodes", "ListQueues", "ListUsers", "ListJobs"]
)
def test_answers_of_the_gateway_are_what_it_says(writer: Running, document: dict[str, Any], action: str) -> None:
    """Read by a validator of JSON Schema that knows nothing of this package."""
    cluster = writer.emulator.add_cluster(nodes=2)
    writer.emulator.add_job(cluster)
    body = {} if action == "ListClusters" else {"ClusterId": cluster}
    answer = writer.request("POST", f"/{VERSION}/api/{action}", writer.own_headers, json.dumps(body).encode())
    assert 200 == answer.status
    name = document["paths"][f"/api/{action}"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    schema = {**name, "components": document["components"]}
    assert [] == list(Draft202012Validator(schema).iter_errors(answer.data))
    wrong = {**answer.data, "RequestId": 1}
    assert [] != list(Draft202012Validator(schema).iter_errors(wrong))
