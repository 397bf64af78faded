"""Builds example calls, in Python and for a shell, from the spec and the request URL in the API reference."""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Mapping
from shlex import quote
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from generator import ir

PLACEHOLDER = "..."
WIDTH = 88


def python_call(operation: ir.Operation, classes: Mapping[str, ir.Model], module: str = "ehpc") -> str:
    """Return a Python call with the required arguments and those of the reference's example.

    Args:
        operation: The action.
        classes: All structures by name.
        module: Package of the API version.
    """
    example = ExampleCall(example_parameters(operation), classes)
    values = {
        argument.python: example.python_value(argument, argument.wire)
        for argument in operation.arguments
        if example.includes(argument, argument.wire)
    }
    arguments = [f"{name}={value}" for name, value in values.items()]
    text = f"response = client.{operation.python}({', '.join(arguments)})"
    if len(text) > WIDTH:
        text = "\n".join(
            [f"response = client.{operation.python}(", *(f"    {argument}," for argument in arguments), ")"]
        )
    imports = f"from {module}.models import {', '.join(sorted(example.models))}\n\n" if example.models else ""
    return imports + text


def command_line(operation: ir.Operation, classes: Mapping[str, ir.Model], option: str = "") -> str:
    """Return the same call as a shell command line, without secrets, since the command prompts for them.

    Args:
        operation: The action.
        classes: All structures by name.
        option: What chooses the API version, with a space before it.
    """
    example = ExampleCall(example_parameters(operation), classes)
    words = [f"$ ehpc{option}", operation.python.replace("_", "-")]
    for argument in operation.arguments:
        if example.includes(argument, argument.wire) and not argument.secret:
            words += [f"--{argument.option}", quote(example.shell_value(argument, argument.wire))]
    return " ".join(words)


def example_parameters(operation: ir.Operation) -> dict[str, str]:
    """Return the parameters of the reference's example by their wire names."""
    urls = [example.text for example in operation.examples if example.format == "url"]
    return dict(parse_qsl(urlsplit(urls[0]).query, keep_blank_values=True)) if urls else {}


class ExampleCall:
    """Chooses the arguments of an example call and their values.

    Args:
        parameters: Parameters of the reference's example by their wire names.
        classes: All structures by name.
    """

    def __init__(self, parameters: Mapping[str, str], classes: Mapping[str, ir.Model]) -> None:
        self.parameters = parameters
        self.classes = classes
        self.models: set[str] = set()
        """Names of the model classes that the call uses."""

    def includes(self, attribute: ir.Attribute, name: str) -> bool:
        """Return whether the call has an argument."""
        first = name.replace(".n.", ".1.")
        return attribute.must or any(key == first or key.startswith(f"{first}.1") for key in self.parameters)

    def python_value(self, attribute: ir.Attribute, name: str) -> str:
        """Return a value as Python source.

        Args:
            attribute: The argument.
            name: Its full wire name.
        """
        if attribute.kind == "model":
            return self.structure(attribute, name)
        if attribute.kind != "list":
            return self.scalar(attribute, attribute.kind, name)
        if attribute.model is None:
            own = name if ".n." in name else f"{name}.n"
            return f"[{self.scalar(attribute, attribute.item or 'string', own.replace('.n', '.1'))}]"
        return f"[{self.structure(attribute, f'{name}.1')}]"

    def structure(self, attribute: ir.Attribute, name: str) -> str:
        """Return a structure as Python source.

        Args:
            attribute: The argument or member that holds it.
            name: Its full wire name.
        """
        assert attribute.model is not None
        self.models.add(attribute.model)
        chosen = self.choose_members(attribute.model, name)
        arguments = ", ".join(f"{member.python}={self.python_value(member, path)}" for member, path in chosen)
        return f"{attribute.model}({arguments})"

    def choose_members(self, model: str, name: str) -> list[tuple[ir.Attribute, str]]:
        """Return the members of a structure that the example shows, with their full wire names: one at least."""
        paths = [(member, f"{name}.{member.wire}") for member in self.classes[model].attributes]
        return [(member, path) for member, path in paths if self.includes(member, path)] or paths[:1]

    def shell_value(self, attribute: ir.Attribute, name: str) -> str:
        """Return a value as on a command line, with structures as ``Name=alice1,Group=users``.

        Args:
            attribute: The argument.
            name: Its full wire name.
        """
        if attribute.model is None:
            own = name if attribute.kind != "list" or ".n." in name else f"{name}.n"
            kind = attribute.item or "string" if attribute.kind == "list" else attribute.kind
            value = literal_eval(self.scalar(attribute, kind, own.replace(".n", ".1")))
            return str(value).lower() if isinstance(value, bool) else str(value)
        members = self.classes[attribute.model].attributes
        inner = f"{name}.1" if attribute.kind == "list" else name
        paths = [(member, f"{inner}.{member.wire}") for member in members if not member.secret]
        chosen = [(member, path) for member, path in paths if self.includes(member, path)] or paths[:1]
        return ",".join(f"{member.wire}={self.shell_member(member, path)}" for member, path in chosen)

    def shell_member(self, attribute: ir.Attribute, name: str) -> str:
        """Return the value of a structure's member as on a command line."""
        text = self.shell_value(attribute, name)
        if attribute.model is not None:
            return f"{{{text}}}"
        return '"' + text.replace('"', '\\"') + '"' if any(sign in text for sign in ',"={}[]') else text

    def scalar(self, attribute: ir.Attribute, kind: str, name: str) -> str:
        """Return a scalar as Python source: the example's, else an allowed value or the default."""
        value: Any = self.parameters.get(name.replace(".n.", ".1."))
        if value is None or "<" in value or attribute.secret:
            first = attribute.enum[0] if attribute.enum else attribute.default
            value = first if first is not None else attribute.range[0] if attribute.range else None
        if kind == "boolean":
            return str(str(value).lower() == "true")
        if kind in ("integer", "number"):
            return str(value) if value is not None else "1"
        return '"' + str(value or PLACEHOLDER).replace("\\", "\\\\").replace('"', '\\"') + '"'
