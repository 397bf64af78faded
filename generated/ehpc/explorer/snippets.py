"""The same call as Python for both clients, as a command line, and as the request that goes out. No secret in any."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Mapping, Sequence
from typing import Any

from ..cli import shorthand
from ..cli.action_table import ParameterInfo
from ..cli.dry_run import preview_request
from ..cli.execution import build_model
from ..cli.grid import measure_width
from ..versions import DEFAULT
from . import catalog
from .account import Account
from .forms import FormValues, Intent

WIDTH = 88
"""Longest line of Python code, as the common formatters have it."""

PLAIN = re.compile(r"[\w./:+][\w./:+@-]*")
"""A text that means itself in a list or a structure on the command line."""


class Code(str):
    """A text that is Python already."""


class Call:
    """A call in Python: a function or class with keyword arguments."""

    def __init__(self, name: str, arguments: Mapping[str, Any]) -> None:
        self.name = name
        self.arguments = arguments


def variable(path: str) -> str:
    """Return the environment variable that code reads a secret from; of a parameter, the command line reads it too.

    Args:
        path: Path of the field: ``users.0.password`` is read from ``EHPC_USERS_1_PASSWORD``.
    """
    parts = [str(int(part) + 1) if part.isdigit() else part for part in path.split(".")]
    return "EHPC_" + "_".join(parts).upper()


# Python


def python_code(account: Account, intent: Intent, awaited: bool) -> str:
    """Return a program that makes the call; what is missing stands as ``...``, secrets are read from variables."""
    action, form = intent.action, intent.form
    names: set[str] = set()
    arguments = python_arguments(action.parameters, catalog.operation(action).request, form, "", names)
    package = catalog.package(intent.version)
    client = "AsyncClient" if awaited else "Client"
    made = Call(client, {**({"region_id": intent.region} if intent.region else {}), **account.code_arguments})
    call = Call(f"client.{action.python}", arguments)
    lines = ["import asyncio"] if awaited else []
    lines += ["import os"] if form.secrets else []
    lines += [""] if lines else []
    lines.append(f"from {package} import {client}")
    if names:
        lines += import_lines(f"{package}.models", sorted(names))
    if awaited:
        lines += ["", "", "async def main() -> None:"]
        lines += block("async with ", made, " as client:", 1)
        lines += block("response = await ", call, "", 2)
        lines += [f"{'':8}print(response)", "", "", "asyncio.run(main())"]
    else:
        lines += ["", *block("with ", made, " as client:", 0)]
        lines += block("response = ", call, "", 1)
        lines += [f"{'':4}print(response)"]
    return "\n".join(lines) + "\n"


def import_lines(module: str, names: Sequence[str]) -> list[str]:
    """Return the lines that import names."""
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= WIDTH:
        return [line]
    return [f"from {module} import (", *(f"    {name}," for name in names), ")"]


def python_arguments(
    members: Sequence[ParameterInfo], model: Any, form: FormValues, prefix: str, names: set[str], values: Any = None
) -> dict[str, Any]:
    """Return the arguments of a method or a class, ready to be written; ``names`` collects the classes used."""
    values = form.values if values is None else values
    models = {wire.name: wire.model for wire in model.__wire__}
    arguments: dict[str, Any] = {}
    for member in members:
        path = prefix + member.name
        if path in form.secrets:
            arguments[member.name] = Code(f'os.environ["{variable(path)}"]')
        elif member.name not in values:
            if path in form.problems:
                arguments[member.name] = Code("...")
        elif member.members:
            inner, value = models[member.name], values[member.name]

            def structure(place: str, item: Any, inner: Any = inner, member: ParameterInfo = member) -> Call:
                names.add(inner.__name__)
                return Call(inner.__name__, python_arguments(member.members, inner, form, f"{place}.", names, item))

            arguments[member.name] = (
                [structure(f"{path}.{number}", item) for number, item in enumerate(value)]
                if isinstance(value, list)
                else structure(path, value)
            )
        elif isinstance(values[member.name], list):
            arguments[member.name] = [Code("...") if item is None else item for item in values[member.name]]
        else:
            arguments[member.name] = values[member.name]
    return arguments


def block(before: str, call: Call, after: str, depth: int) -> list[str]:
    """Return the lines of a statement with a call."""
    indent = "    " * depth
    first, *rest = format_value(call, depth, len(indent + before), len(after)).split("\n")
    lines = [indent + before + first, *rest]
    lines[-1] += after
    return lines


def format_value(value: Any, depth: int, column: int, after: int = 0) -> str:
    """Return a value as Python: on one line where that fits, else an item a line.

    Args:
        value: The value.
        depth: Depth of indentation of the line that it stands on.
        column: Column that it begins at.
        after: Columns that are needed behind it.
    """
    line = format_inline(value)
    if column + measure_width(line) + after <= WIDTH or not isinstance(value, (Call, list)) or line.endswith("()"):
        return line
    indent = "    " * (depth + 1)
    if isinstance(value, list):
        items = [(indent, item) for item in value]
        opening, closing = "[", "]"
    else:
        items = [(f"{indent}{name}=", item) for name, item in value.arguments.items()]
        opening, closing = f"{value.name}(", ")"
        whole = ", ".join(f"{name}={format_inline(item)}" for name, item in value.arguments.items())
        if measure_width(indent + whole) <= WIDTH:  # black puts arguments that fit on a line there, unsplit
            return f"{opening}\n{indent}{whole}\n{'    ' * depth}{closing}"
    lines = [start + format_value(item, depth + 1, len(start), 1) + "," for start, item in items]
    return "\n".join([opening, *lines, "    " * depth + closing])


def format_inline(value: Any) -> str:
    """Return a value as Python on one line."""
    if isinstance(value, Code):
        return str(value)
    if isinstance(value, Call):
        arguments = ", ".join(f"{name}={format_inline(argument)}" for name, argument in value.arguments.items())
        return f"{value.name}({arguments})"
    if isinstance(value, list):
        return f"[{', '.join(map(format_inline, value))}]"
    text = repr(value)
    return f'"{text[1:-1]}"' if text.startswith("'") and '"' not in text else text


# Command line


def command_line(account: Account, intent: Intent) -> str:
    """Return the command line that makes the call, for a shell of Unix; what is missing stands as ``...``.

    Secrets are left out: the command takes them from a variable, or asks for them.
    """
    action, form = intent.action, intent.form
    shared = {
        "region": intent.region,
        "profile": account.session.profile,
        "endpoint-url": account.session.endpoint_url,
    }
    version = f"--api-version {intent.version} " if intent.version != DEFAULT else ""
    parts = [
        f"ehpc {version}{action.command}",
        *(f"--{name} {shlex.quote(value)}" for name, value in shared.items() if value),
    ]
    asked = []
    for parameter in action.parameters:
        value = form.values.get(parameter.name)
        if parameter.secret:
            if value is not None and not parameter.required:
                asked.append(f"--{parameter.option}")
        elif value is None:
            if parameter.name in form.problems:
                parts.append(f"--{parameter.option} ...")
        elif isinstance(value, list) or parameter.members:
            items = value if isinstance(value, list) else [value]
            parts += [option(parameter, text) for text in item_texts(parameter, items)]
        else:
            parts.append(option(parameter, scalar_text(value)))
    parts += asked
    line = " ".join(parts)
    return (line if len(line) <= WIDTH else " \\\n  ".join(parts)) + "\n"


def option(parameter: ParameterInfo, text: str) -> str:
    """Return an option with its value; one that looks like an option itself is tied to it."""
    return f"--{parameter.option}{'=' if text.startswith('-') else ' '}{shlex.quote(text)}"


def scalar_text(value: Any) -> str:
    """Return a single value as the command line reads it."""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def item_texts(parameter: ParameterInfo, values: Sequence[Any]) -> list[str]:
    """Return the items of a list, each as the value of an option; JSON where plain words could be misread."""
    texts = []
    for value in values:
        if not parameter.members:
            text = scalar_text("..." if value is None else value)
            texts.append(text if PLAIN.fullmatch(text) else json.dumps([text], ensure_ascii=False))
            continue
        plain = plain_structure(parameter.members, value)
        text = ",".join(f"{name}={short(member)}" for name, member in plain.items())
        if not plain or not reads_back(text, plain):
            text = json.dumps(plain, ensure_ascii=False)
        texts.append(text)
    return texts


def plain_structure(members: Sequence[ParameterInfo], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a structure by the names that the command line shows, secrets empty or left out; all values are texts."""
    structure: dict[str, Any] = {}
    for member in members:
        value = values.get(member.name)
        if value is None or (member.secret and member.required):
            continue
        if member.secret:
            structure[member.label] = ""  # which the command asks for
        elif member.members:
            structure[member.label] = (
                [plain_structure(member.members, item) for item in value]
                if isinstance(value, list)
                else plain_structure(member.members, value)
            )
        elif isinstance(value, list):
            structure[member.label] = [scalar_text(item) for item in value if item is not None]
        else:
            structure[member.label] = scalar_text(value)
    return structure


def short(value: Any) -> str:
    """Return a value in the short form of structures."""
    if isinstance(value, list):
        return f"[{','.join(map(short, value))}]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{name}={short(item)}" for name, item in value.items()) + "}"
    return str(value)


def reads_back(text: str, structure: Mapping[str, Any]) -> bool:
    """Return whether the short form of a structure means that structure."""
    try:
        return shorthand.parse(text) == structure
    except shorthand.ShorthandError:
        return False


# Request


def request_of(intent: Intent) -> Any:
    """Return the request model of a call without problems.

    Raises:
        ValidationError: If a value does not fit its type.
    """
    return build_model(catalog.operation(intent.action).request, intent.form.values)


def request_text(account: Account, intent: Intent) -> str:
    """Return the request that would go out, without what the protocol adds; secrets are masked. Nothing is sent."""
    action = intent.action
    request = preview_request(action, request_of(intent), account.session_in(intent.region))
    lines = [f"{request['Method']} {request['Url']}", f"Action: {action.name}", f"Version: {intent.version}", ""]
    given = {parameter.wire for parameter in action.parameters if parameter.name in intent.form.values}
    made_later = {catalog.operation(action).token} - given
    for name, value in request["Parameters"].items():
        lines.append(f"{name}={'(new for each call)' if name in made_later else value}")
    return "\n".join(lines) + "\n"
# Hand-written: edit templates/ehpc/explorer/snippets.py, then run `make generate`.
