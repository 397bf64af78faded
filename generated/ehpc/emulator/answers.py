# Hand-written: edit templates/ehpc/emulator/answers.py, then run `make generate`.
"""What actions answer: their documented example, or an answer made from the declared tree where there is none."""

from __future__ import annotations

from typing import Any

from .bodies import write_body
from .protocol import Request

SAMPLES: dict[str, Any] = {"string": "text", "integer": 1, "number": 1.5, "boolean": True, "any": "text"}


def answer(request: Request) -> bytes:
    """Return the body of the answer to a sound request."""
    example = request.action.examples.get(request.format.lower())
    if example is not None:
        return example.encode()
    return write_body(f"{request.action.name}Response", made(request.action.response), request.format)


def made(tree: Any) -> Any:
    """Return an answer that fits a declared tree."""
    if isinstance(tree, dict):
        return {name: made(inner) for name, inner in tree.items()}
    if isinstance(tree, list):
        return [made(inner) for inner in tree]
    return SAMPLES[tree]
