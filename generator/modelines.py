"""The first line of each spec file, by which editors find the JSON Schema that the file must fit."""

from __future__ import annotations

from pathlib import Path

START = "# yaml-language-server:"


def modeline(path: Path, spec: Path) -> str | None:
    """Return the first line that a file of a spec folder should have, None for one that has no schema."""
    parts = path.relative_to(spec).parts
    if path.suffix != ".yaml":
        return None
    kinds = {("shapes", 2): "shape", ("actions", 3): "action"}
    kind = path.stem if len(parts) == 1 else kinds.get((parts[0], len(parts)))
    return None if kind is None else f"{START} $schema={'../' * len(parts)}schema/{kind}.json"


def missing_modelines(spec: Path) -> dict[Path, bytes]:
    """Return the files of a spec folder that lack their first line, each with the content that has it."""
    repaired: dict[Path, bytes] = {}
    for path in sorted(spec.rglob("*.yaml")):
        line = modeline(path, spec)
        content = path.read_bytes()
        first, _, rest = content.partition(b"\n")
        if line is None or first == line.encode():
            continue
        repaired[path] = line.encode() + b"\n" + (rest if first.startswith(START.encode()) else content)
    return repaired
