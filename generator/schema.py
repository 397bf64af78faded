"""The JSON Schemas of the spec's files, printed from the record classes, for editors."""

from __future__ import annotations

import json
from typing import Any

from generator.document import FILES


def json_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file: service, errors, shape or action."""
    definitions: dict[str, Any] = {}
    reference = FILES[kind].schema(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A file of the ehpc spec: {kind}",
        **reference,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_files() -> dict[str, bytes]:
    """Return the content of each schema file by its name."""
    return {f"{kind}.json": (json.dumps(json_schema(kind), indent=2) + "\n").encode() for kind in FILES}
