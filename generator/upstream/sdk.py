"""Reads a release of an official SDK: its sources are parsed, and never run."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path

from attrs import frozen

from generator.diagnostics import UsageError
from generator.upstream.entries import STRUCTURE, Entry, Signature

SDK_TYPES = {"str": "string", "int": "integer", "float": "number", "bool": "boolean", "any": "any", "Any": "any"}
REQUIRED_MARK = "This parameter is required."
RELEASE = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)==([A-Za-z0-9][A-Za-z0-9.]*)")
"""Matches a requirement that names one release."""

EXAMPLE = "alibabacloud_ehpc20240730==2.4.0"


@frozen
class SdkMember:
    """A member of a model class of an official SDK."""

    wire: str
    type: str
    """A scalar type, or the name of a model class."""
    listed: bool
    required: bool


def download_release(requirement: str, folder: Path) -> Path:
    """Fetch the wheel of a release from the package index.

    Raises:
        UsageError: The requirement names no release, or the index does not have it.
    """
    if not RELEASE.fullmatch(requirement):
        raise UsageError(f"{requirement!r} is not a release: give name and version, such as {EXAMPLE}")
    options = ("--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:", "--dest", str(folder))
    command = (sys.executable, "-m", "pip", "download", *options, requirement)
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # a name and a version
    wheels = sorted(folder.glob("*.whl"))
    if done.returncode or not wheels:
        last = (done.stderr.strip().splitlines() or ["pip says nothing"])[-1]
        raise UsageError(f"{requirement} could not be downloaded: {last}")
    return wheels[0]


def read_wheel(wheel: Path) -> dict[str, str]:
    """Return the Python sources of a distribution by their paths."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".py")}


def read_release(sources: Mapping[str, str]) -> dict[str, Signature]:
    """Return what a release of an official SDK says about each action.

    Raises:
        UsageError: It is not the SDK of one API version.
    """
    clients = [source for name, source in sources.items() if name.endswith("/client.py")]
    if len(clients) != 1:
        raise UsageError(f"not an official SDK of one API version: it has {len(clients)} files client.py")
    models: dict[str, list[SdkMember]] = {}
    for name, source in sources.items():
        if name.endswith("/models.py") or "/models/" in name:
            models.update(read_models(source))
    return dict(read_client(clients[0], models))


def read_models(source: str) -> Iterator[tuple[str, list[SdkMember]]]:
    """Yield the model classes of a module with their members."""
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            continue
        methods = {method.name: method for method in node.body if isinstance(method, ast.FunctionDef)}
        if "__init__" in methods and "to_map" in methods:
            yield node.name, list(read_members(methods["__init__"], methods["to_map"], lines))


def read_members(init: ast.FunctionDef, to_map: ast.FunctionDef, lines: list[str]) -> Iterator[SdkMember]:
    """Yield the members of a model class: types and required ones from its constructor, wire names from ``to_map``."""
    wires = dict(find_wire_names(to_map))
    required = set(find_required(init, lines))
    for argument in init.args.args[1:]:
        if argument.arg in wires:
            kind, listed = parse_annotation(argument.annotation)
            yield SdkMember(wires[argument.arg], kind, listed, argument.arg in required)


def find_wire_names(to_map: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a model class with their wire names, which stand as keys below a test of each."""
    for test in (node for node in ast.walk(to_map) if isinstance(node, ast.If)):
        attributes = [node.attr for node in ast.walk(test.test) if isinstance(node, ast.Attribute)]
        keys = [node.slice for node in ast.walk(test) if isinstance(node, ast.Subscript)]
        wires = [str(key.value) for key in keys if isinstance(key, ast.Constant)]
        if attributes and wires:
            yield attributes[0], wires[0]


def find_required(init: ast.FunctionDef, lines: list[str]) -> Iterator[str]:
    """Yield the attributes whose comment, in the lines above them, marks them as required."""
    for node in init.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        above = takewhile(lambda line: line.lstrip().startswith("#"), reversed(lines[: node.lineno - 1]))
        if isinstance(target, ast.Attribute) and any(REQUIRED_MARK in line for line in above):
            yield target.attr


def parse_annotation(annotation: ast.expr | None) -> tuple[str, bool]:
    """Return the type of an annotation, and whether it is a list of it."""
    listed = isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "List"
    inner = annotation.slice if isinstance(annotation, ast.Subscript) and listed else annotation
    name = "any" if inner is None else ast.unparse(inner)
    return ("any" if name.startswith("Dict[") else SDK_TYPES.get(name, name.rpartition(".")[2])), listed


def read_client(source: str, models: Mapping[str, list[SdkMember]]) -> Iterator[tuple[str, Signature]]:
    """Yield the actions of a client with what they send and return."""
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef) or not function.name.endswith("_with_options"):
            continue
        constants = {
            node.arg: str(node.value.value)
            for node in ast.walk(function)
            if isinstance(node, ast.keyword) and isinstance(node.value, ast.Constant)
        }
        if "action" not in constants:
            continue
        action = constants["action"]
        request = models.get(f"{action}Request", [])
        signature = Signature(
            method=constants["method"],
            encodings={**{member.wire: "indexed" for member in request if member.listed}, **find_encodings(function)},
            in_body=frozenset(find_body_names(function)),
            request=dict(flatten(request, models)),
            response=dict(flatten(models.get(f"{action}ResponseBody", []), models)),
        )
        yield action, signature


def find_encodings(function: ast.FunctionDef) -> dict[str, str]:
    """Return the parameters that a client's method writes as one text, with the style that it names."""
    encodings: dict[str, str] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("array_to_string_with_specified_style"):
            name, style = (ast.literal_eval(argument) for argument in node.args[1:3])
            encodings[name] = style
    return encodings


def find_body_names(function: ast.FunctionDef) -> Iterator[str]:
    """Yield the parameters that a client's method puts into the body: ``body['Size'] = ..``."""
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Subscript)
            and ast.unparse(node.value) == "body"
            and isinstance(node.slice, ast.Constant)
        ):
            yield str(node.slice.value)


def flatten(
    members: Iterable[SdkMember], models: Mapping[str, list[SdkMember]], prefix: str = ""
) -> Iterator[tuple[str, Entry]]:
    """Yield all entries of a model class by their paths."""
    for member in members:
        path = f"{prefix}{member.wire}" + (".n" if member.listed else "")
        if member.type in models:
            yield path, Entry(type=STRUCTURE, required=member.required)
            yield from flatten(models[member.type], models, path + ".")
        else:
            yield path, Entry(type=member.type, required=member.required)
