"""Times the generator: from nothing, against openapi-python-client with its formatter; after a change; without one."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from generator.export import export_version
from generator.pipeline import Project, read_package
from tests.benchmarks.timing import BEFORE, OURS, PEERS, ROOT, Row, middle, paired, process_seconds

TYPES = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean", "any": "string"}


FRESH = (
    "import runpy, shutil, sys",
    "shutil.rmtree(sys.argv[1], True)",
    "sys.argv[1:] = sys.argv[2:]",
    "runpy.run_module('generator', run_name='__main__')",
)
"""A run of the generator after the folder that is its first argument has been removed."""

CHANGED = (
    "import pathlib, re, runpy, sys, time",
    "tree, root = sys.argv[1:]",
    "sys.path.insert(0, tree)",
    "path = pathlib.Path(root, 'spec', '2018-04-12', 'actions', 'nodes', 'ListNodes.yaml')",
    "text = f'summary: List the nodes of a cluster, page by page, at {time.time_ns()}.'",
    "path.write_text(re.sub('(?m)^summary: .*', text, path.read_text()))",
    "sys.argv[1:] = ['--root', root, 'generate']",
    "runpy.run_module('generator', run_name='__main__')",
)
"""A run of the generator of the tree that is the first argument, after an action of the second has got another text."""


def generation() -> list[Row]:
    """Time whole runs of both generators."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("spec", "templates", "generator"):
            shutil.copytree(ROOT / part, folder / "cold" / part)
        shutil.copytree(folder / "cold", folder / "warm")
        shutil.copytree(folder / "cold", folder / "changed")
        tree = BEFORE.parents[2]
        for part in ("spec", "templates", "generator"):
            shutil.copytree(tree / part, folder / "before" / part)
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
            "changed": [str(OURS), "-c", "; ".join(CHANGED), str(ROOT), str(folder / "changed")],
            "before": [str(BEFORE), "-c", "; ".join(CHANGED), str(tree), str(folder / "before")],
            "peer": [
                str(PEERS.with_name("openapi-python-client")),
                *("generate", "--path", str(document), "--output-path", str(folder / "client"), "--overwrite"),
            ],
        }
        # openapi-python-client finds its formatter, ruff, on the path.
        path = f"{PEERS.parent}{os.pathsep}{os.environ.get('PATH', '')}"
        found = process_seconds(commands, rounds=5, variables={"PATH": path})
    ratio = paired(found["cold"], found["peer"])
    warm = middle(found["warm"])
    return [
        Row("openapi-python-client and ruff, as many operations", f"{middle(found['peer']):.2f} s"),
        Row("generate from nothing", f"{middle(found['cold']):.2f} s", ratio, 1.5, "openapi-python-client"),
        Row("generate, build before, one text changed", f"{middle(found['before']):.2f} s"),
        Row(
            "generate, one text changed",
            f"{middle(found['changed']):.2f} s",
            paired(found["changed"], found["before"]),
            0.25,
            "build before",
        ),
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
