"""Writes what a release has and the spec lacks as YAML, to be filled in at the places marked with <-."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.upstream.comparison import Difference
from generator.upstream.entries import STRUCTURE, Entry, Signature

TODO = "# <- what it is, in your own words"


def format_differences(title: str, differences: list[Difference], sdk: Mapping[str, Signature], edition: str) -> str:
    """Return the differences of a release as text: skeletons of what the spec lacks, and a line for everything else."""
    blocks = [f"# {title}: {len(differences) or 'no'} difference{'' if len(differences) == 1 else 's'}"]
    for difference in differences:
        lines = [f"# {difference}"]
        if not difference.spec and difference.where == "action":
            lines += format_action(difference.action, sdk[difference.action], edition)
        elif not difference.spec:
            name = difference.where.removesuffix(".n").rpartition(".")[2]
            lines += format_member(name, {"": difference.sdk}, difference.where.endswith(".n"), "", edition)
        elif not difference.sdk:
            lines.append(f"withdrawn: {{since: {edition}}}    # <- unless the release lacks it by mistake")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def format_action(name: str, signature: Signature, edition: str) -> Iterator[str]:
    """Yield the lines of the file of an action that the spec lacks."""
    yield from (f"action: {name}", "summary:    # <- one sentence in the imperative", f"edition: {edition}")
    yield from (f"method: {signature.method}", "effect:    # <- read, or mutate")
    shapes: dict[str, dict[str, Any]] = {}
    for key, entries in (("parameters", signature.request), ("response", signature.response)):
        yield f"{key}:"
        styles = signature.encodings if key == "parameters" else {}
        yield from format_members(grow_tree(entries), "  ", shapes, styles)
    if shapes:
        yield "shapes:"
    while shapes:
        shape = next(iter(shapes))
        members = shapes.pop(shape)
        yield from (f"  {shape}:", f"    description:    {TODO}", "    fields:")
        yield from format_members(members, "      ", shapes, {})


def grow_tree(entries: Mapping[str, Entry]) -> dict[str, Any]:
    """Return entries by the parts of their paths; the types of scalars stand under an empty name."""
    tree: dict[str, Any] = {}
    for path, entry in entries.items():
        branch = tree
        for part in path.split("."):
            branch = branch.setdefault(part, {})
        if entry.type != STRUCTURE:
            branch[""] = entry.type
        if entry.required:
            branch["!"] = "required"
    return tree


def format_members(
    tree: Mapping[str, Any], indent: str, shapes: dict[str, dict[str, Any]], styles: Mapping[str, str]
) -> Iterator[str]:
    """Yield the lines of the members of a structure, and add the structures that they refer to."""
    for name, branch in tree.items():
        if name in ("", "!"):
            continue
        listed = "n" in branch
        inner = branch["n"] if listed else branch
        if "" not in inner:
            shapes[name] = {part: below for part, below in inner.items() if part != "!"}
        required = "!" in branch or (listed and "!" in inner)
        lines = format_member(name, inner, listed, styles.get(name, ""))
        if required:
            lines.insert(2, "  required: true")
        yield from (indent + line for line in lines)


def format_member(name: str, branch: Mapping[str, Any], listed: bool, style: str, edition: str = "") -> list[str]:
    """Return the lines of a member; a structure is named after it."""
    kind = branch.get("", name)
    lines = [f"{name}:", *(("  type: list", f"  item: {kind}") if listed else (f"  type: {kind}",))]
    if style == "json":
        lines.insert(2, "  style: json")
    if edition:
        lines.append(f"  edition: {edition}")
    return [*lines, f"  description:    {TODO}"]
