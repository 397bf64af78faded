"""Times the generator: from nothing, and with nothing changed, against openapi-python-client on as many operations."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from generator.export import export_version
from generator.pipeline import Project, read_package
from tests.benchmarks.timing import OURS, PEERS, ROOT, Row, middle, paired, process_seconds

TYPES = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean", "any": "string"}


FRESH = (
    "import runpy, shutil, sys",
    "shutil.rmtree(sys.argv[1], True)",
    "sys.argv[1:] = sys.argv[2:]",
    "runpy.run_module('generator', run_name='__main__')",
)
"""A run of the generator after the folder that is its first argument has been removed."""


def generation() -> list[Row]:
    """Time whole runs of both generators."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("spec", "templates", "generator"):
            shutil.copytree(ROOT / part, folder / "cold" / part)
        shutil.copytree(folder / "cold", folder / "warm")
        document = folder / "openapi.json"
        document.write_text(json.dumps(openapi()))
        own = [str(OURS), "-m", "generator", "--root"]
        fresh = "; ".join(FRESH)
        commands = {
            "cold": [
                str(OURS),
                "-c",
                fresh,
                str(folder / "cold" / "generated"),
                "--root",
                str(folder / "cold"),
                "generate",
            ],
            "warm": [*own, str(folder / "warm"), "generate"],
            "peer": [
                str(PEERS.with_name("openapi-python-client")),
                *("generate", "--path", str(document), "--output-path", str(folder / "client"), "--overwrite"),
            ],
        }
        found = process_seconds(commands, rounds=3)
    ratio = paired(found["cold"], found["peer"])
    warm = middle(found["warm"])
    return [
        Row("openapi-python-client, as many operations", f"{middle(found['peer']):.2f} s"),
        Row("generate from nothing", f"{middle(found['cold']):.2f} s", ratio, None, "openapi-python-client"),
        Row("generate, nothing changed", f"{warm:.2f} s", warm, 0.4, "seconds"),
    ]


def openapi() -> dict[str, Any]:
    """Return an OpenAPI document with the operations, parameters and responses of the spec."""
    spec = export_version(read_package(Project(ROOT)).default)
    paths = {}
    for name, action in spec["actions"].items():
        parameters = [
            {
                "name": parameter["name"],
                "in": "query",
                "required": parameter["required"],
                "description": parameter["description"],
                "schema": {"type": TYPES[parameter["type"]]},
            }
            for parameter in action["params"]
        ]
        content = {"application/json": {"schema": schema(action["response"])}}
        paths[f"/{name}"] = {
            "get": {
                "operationId": name,
                "tags": [action["chapter"]],
                "summary": action["summary"],
                "parameters": parameters,
                "responses": {"200": {"description": "The answer.", "content": content}},
            }
        }
    return {"openapi": "3.0.3", "info": {"title": "E-HPC", "version": "2018-04-12"}, "paths": paths}


def schema(tree: Any) -> dict[str, Any]:
    """Return the JSON Schema of a response tree."""
    if isinstance(tree, list):
        return {"type": "array", "items": schema(tree[0])}
    if isinstance(tree.get("type"), str):
        return {"type": TYPES[tree["type"]], "description": tree.get("description", "")}
    return {"type": "object", "properties": {name: schema(inner) for name, inner in tree.items()}}


if __name__ == "__main__":
    json.dump(openapi(), sys.stdout)
