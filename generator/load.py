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
from generator.record_cache import RecordCache
from generator.spec_files import SHARED, find_versions

R = TypeVar("R", bound=Record)
SUFFIX = ".yaml"
VERSION_FILES = ("service.yaml", "errors.yaml", "waiters.yaml")
"""Files of a version that shared facts are merged into."""

FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Matches the characters that YAML does not allow."""

UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Matches control characters, also those of line and direction, that no text of a spec may hold, even if escaped."""


def load(spec: Path, problems: Problems, cache: RecordCache | None = None) -> list[Document]:
    """Read a spec: every API version, each with the facts that versions share.

    Returns:
        The versions, oldest first, without those of which a part could not be read that everything else rests on.
    """
    folders = find_versions(spec)
    if not folders:
        hint = "its name is the version's date, such as 2018-04-12"
        problems.add(Mark(project_path(spec, spec.parent), 1, 1), "there is no folder of an API version here", hint)
    documents = (load_version(folder, problems, cache) for folder in folders)
    loaded = [document for document in documents if document is not None]
    for path in sorted((spec / SHARED).rglob("*")):
        if path.is_file() and path.relative_to(spec / SHARED).as_posix() not in VERSION_FILES:
            message = "no file is expected here"
            problems.add(Mark(project_path(path, spec.parent), 1, 1), message, "see docs/explanation/spec-format.md")
    return loaded


def load_version(folder: Path, problems: Problems, cache: RecordCache | None = None) -> Document | None:
    """Read one API version from its folder; the facts that versions share lie in ``shared`` beside it.

    Returns:
        The version, or None if a part that everything else rests on could not be read.
    """
    root = folder.parent.parent
    if not folder.is_dir():
        problems.add(Mark(project_path(folder, root), 1, 1), "there is no such spec folder")
        return None
    shared = folder.parent / SHARED
    service = read_cached(folder / "service.yaml", Service, root, problems, cache, shared / "service.yaml")
    errors = read_cached(folder / "errors.yaml", Errors, root, problems, cache, shared / "errors.yaml")
    paths = (folder / "waiters.yaml", shared / "waiters.yaml")
    waiters = None
    if any(path.exists() for path in paths):
        waiters = read_cached(paths[0], Waiters, root, problems, cache, paths[1])
    shapes: dict[str, Shape] = {}
    unread: set[str] = set()
    for path in sorted((folder / "shapes").glob("*" + SUFFIX)):
        shape = read_cached(path, Shape, root, problems, cache)
        if shape is None:
            unread.add(path.stem)
            continue
        check_name(path, shape.shape, "shape", shape.at("shape"), problems)
        shapes[shape.shape] = shape
    actions: dict[str, Action] = {}
    chapters: dict[str, str] = {}
    for path in sorted((folder / "actions").glob("*/*" + SUFFIX), key=lambda path: (path.name, path.parent.name)):
        action = read_cached(path, Action, root, problems, cache)
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
    for path in stray_files(folder):
        message = "no file is expected here"
        problems.add(Mark(project_path(path, root), 1, 1), message, "see docs/explanation/spec-format.md")
    if service is None or errors is None:
        return None
    if service.version != folder.name:
        message = f"version {service.version} stands in a folder named {folder.name}"
        problems.add(service.at("version"), message, f"rename the folder to {service.version}")
    return Document(
        service=service,
        errors=errors,
        waiters=waiters or Waiters(mark=service.mark),
        shapes=shapes,
        actions=actions,
        chapters=chapters,
        folder=project_path(folder, root),
        unread=frozenset(unread),
    )


def check_name(path: Path, name: str, what: str, mark: Mark, problems: Problems) -> None:
    """Note it if a file is not named after what it holds."""
    if path.stem != name:
        problems.add(mark, f"{what} {name} stands in a file named {path.name}", f"rename the file to {name}{SUFFIX}")


def stray_files(folder: Path) -> Iterator[Path]:
    """Yield the files of a version's folder that nothing reads."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        known = path.is_dir() or (parts[-1] in VERSION_FILES and len(parts) == 1)
        known = known or (path.suffix == SUFFIX and (parts[0], len(parts)) in {("shapes", 2), ("actions", 3)})
        if not known:
            yield path


def read_cached(
    path: Path,
    record: type[R],
    root: Path,
    problems: Problems,
    cache: RecordCache | None,
    shared: Path | None = None,
) -> R | None:
    """Return the record that a file holds, from the cache if it is there; arguments and result as of ``read_file``."""
    where = project_path(path, root)
    data = b""
    try:
        data = b"\0".join(file.read_bytes() if file and file.exists() else b"\1" for file in (path, shared))
    except OSError:
        cache = None  # reading it again tells what is wrong
    known = None if cache is None else cache.get(where, data)
    if isinstance(known, record):
        return known
    count = len(problems.entries)
    value = read_file(path, record, root, problems, shared)
    if cache is not None and value is not None and len(problems.entries) == count:
        cache.put(where, data, value)
    return value


def read_file(path: Path, record: type[R], root: Path, problems: Problems, shared: Path | None = None) -> R | None:
    """Return the record that a file holds, and one with shared facts, or None after noting what is wrong."""
    base = read_nodes(shared, project_path(shared, root), problems) if shared is not None and shared.exists() else None
    own = (
        None
        if base is not None and not path.exists() and record is not Service
        else read_nodes(path, project_path(path, root), problems)
    )
    node = merge_nodes(base, own) if base is not None and own is not None else own or base
    value = WRONG if node is None else RecordOf(record).read(node, problems)
    return value if isinstance(value, record) else None


def merge_nodes(base: Node, own: Node) -> Node:
    """Return a mapping with the keys of both; where both values of a key are mappings, with the entries of both.

    An entry of a version replaces the shared one as a whole.
    """
    if not (isinstance(base.value, dict) and isinstance(own.value, dict)):
        return own
    merged = {**base.value, **own.value}
    for name in base.value.keys() & own.value.keys():
        shared, node = base.value[name], own.value[name]
        if isinstance(shared.value, dict) and isinstance(node.value, dict):
            merged[name] = Node({**shared.value, **node.value}, node.mark, node.key_mark)
    return Node(merged, own.mark, own.key_mark)


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
    if tag != "null":
        unfit = UNFIT.search(node.value)
        if unfit:
            message = f"a text holds the character U+{ord(unfit[0]):04X}, which would go into source code and terminals"
            problems.add(mark, message, "leave it out, or describe it in words")
        return node.value
    return None
