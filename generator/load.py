"""Stage load: reads the YAML files of a spec folder into a Document, noting every problem with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from generator.diagnostics import Mark, Problems, project_path
from generator.document import Action, Document, Errors, Service, Shape, Waiters
from generator.field_types import WRONG, Node, Record, RecordOf

R = TypeVar("R", bound=Record)
SUFFIX = ".yaml"
FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Matches the characters that YAML does not allow."""


def load(spec: Path, problems: Problems) -> Document | None:
    """Read a spec folder.

    Args:
        spec: The folder of one API version, such as ``spec/2018-04-12``.
        problems: Collects what is wrong.

    Returns:
        The document, or None if a part that everything else rests on could not be read.
    """
    if not spec.is_dir():
        problems.add(Mark(project_path(spec, spec), 1, 1), "there is no such spec folder")
        return None
    service = read_file(spec / "service.yaml", Service, spec, problems)
    errors = read_file(spec / "errors.yaml", Errors, spec, problems)
    waiting = spec / "waiters.yaml"
    waiters = read_file(waiting, Waiters, spec, problems) if waiting.exists() else None
    shapes: dict[str, Shape] = {}
    unread: set[str] = set()
    for path in sorted((spec / "shapes").glob("*" + SUFFIX)):
        shape = read_file(path, Shape, spec, problems)
        if shape is None:
            unread.add(path.stem)
            continue
        check_name(path, shape.shape, "shape", shape.at("shape"), problems)
        shapes[shape.shape] = shape
    actions: dict[str, Action] = {}
    chapters: dict[str, str] = {}
    for path in sorted((spec / "actions").glob("*/*" + SUFFIX), key=lambda path: (path.name, path.parent.name)):
        action = read_file(path, Action, spec, problems)
        if action is None:
            unread.add(path.stem)
            continue
        check_name(path, action.action, "action", action.at("action"), problems)
        if action.action in actions:
            first = actions[action.action].at("action")
            problems.add(action.at("action"), f"action {action.action} is defined twice", f"first at {first}")
            unread.add(path.stem)
            continue
        actions[action.action] = action
        chapters[action.action] = path.parent.name
    for path in stray_files(spec):
        problems.add(
            Mark(project_path(path, spec), 1, 1), "no file is expected here", "see docs/explanation/spec-format.md"
        )
    if service is None or errors is None:
        return None
    return Document(
        service, errors, waiters or Waiters(mark=service.mark), shapes, actions, chapters, frozenset(unread)
    )


def check_name(path: Path, name: str, what: str, mark: Mark, problems: Problems) -> None:
    """Note it if a file is not named after what it holds."""
    if path.stem != name:
        problems.add(mark, f"{what} {name} stands in a file named {path.name}", f"rename the file to {name}{SUFFIX}")


def stray_files(spec: Path) -> Iterator[Path]:
    """Yield the files of a spec folder that nothing reads."""
    places = {"service.yaml", "errors.yaml", "waiters.yaml"}
    for path in sorted(spec.rglob("*")):
        parts = path.relative_to(spec).parts
        known = path.is_dir() or (parts[-1] in places and len(parts) == 1)
        known = known or (path.suffix == SUFFIX and (parts[0], len(parts)) in {("shapes", 2), ("actions", 3)})
        if not known:
            yield path


def read_file(path: Path, record: type[R], spec: Path, problems: Problems) -> R | None:
    """Return the record that a file holds, or None after noting what is wrong."""
    node = read_nodes(path, project_path(path, spec), problems)
    value = WRONG if node is None else RecordOf(record).read(node, problems)
    return value if isinstance(value, record) else None


def read_nodes(path: Path, where: str, problems: Problems) -> Node | None:
    """Parse a file into nodes with places, or note why that is impossible."""
    try:
        data = path.read_bytes()
    except OSError as error:
        problems.add(Mark(where, 1, 1), f"cannot be read: {error.strerror}")
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        mark = mark_after(data[: error.start].decode("utf-8"), where)
        problems.add(mark, f"byte 0x{data[error.start]:02x} is not UTF-8", "save the file in UTF-8")
        return None
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        mark = mark_after(text[: forbidden.start()], where)
        problems.add(mark, f"not readable as YAML: the character U+{ord(forbidden[0]):04X} is not allowed")
        return None
    try:
        root = YAML(typ="safe").compose(text)
        if root is not None:
            return convert(root, where, problems)
        problems.add(Mark(where, 1, 1), "the file is empty")
    except MarkedYAMLError as error:
        place = error.problem_mark
        problems.add(Mark(where, place.line + 1, place.column + 1), f"not readable as YAML: {error.problem}")
    except RecursionError:
        problems.add(Mark(where, 1, 1), "not readable as YAML: nested too deeply, or an alias inside its own anchor")
    return None


def mark_after(text: str, where: str) -> Mark:
    """Return the place of what follows the first part of a file."""
    return Mark(where, text.count("\n") + 1, len(text) - text.rfind("\n"))


def convert(root: Any, where: str, problems: Problems) -> Node:
    """Turn the parser's nodes into ours: plain values, each with its place."""
    mark = Mark(where, root.start_mark.line + 1, root.start_mark.column + 1)
    if root.id == "mapping":
        entries: dict[Any, Node] = {}
        for key_node, value_node in root.value:
            key = convert(key_node, where, problems)
            value = convert(value_node, where, problems)
            if not isinstance(key.value, str):
                problems.add(key.mark, f"expected a text as key, found {key.kind}", "put it in quotes")
            elif key.value in entries:
                problems.add(key.mark, f"key {key.value!r} stands twice", f"first at {entries[key.value].key_mark}")
            else:
                entries[key.value] = Node(value.value, value.mark, key.mark)
        return Node(entries, mark)
    if root.id == "sequence":
        return Node([convert(item, where, problems) for item in root.value], mark)
    return Node(scalar(root, mark, problems), mark)


def scalar(node: Any, mark: Mark, problems: Problems) -> Any:
    """Return the value of a scalar node; dates and the like stay texts."""
    tag = str(node.tag).rsplit(":", 1)[-1]
    try:
        if tag == "int":
            return int(node.value.replace("_", ""), 0)
        if tag == "float":
            return float(node.value.replace("_", ""))
    except ValueError:
        problems.add(mark, f"{node.value!r} is not a number", "put it in quotes")
        return None
    if tag == "bool":
        return node.value.lower() == "true"
    return None if tag == "null" else node.value
