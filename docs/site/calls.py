"""Example calls, in Python and for a shell, made of the spec and of the request URL that the reference shows."""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Mapping
from shlex import quote
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from generator import ir

PLACE_HOLDER = "..."
WIDTH = 88


def call(operation: ir.Operation, classes: Mapping[str, ir.Model]) -> str:
    """Return a call with the arguments that must be given, and those that the reference's example has.

    Args:
        operation: The action.
        classes: All structures by name.
    """
    made = Call(shown_parameters(operation), classes)
    values = {each.python: made.value(each, each.wire) for each in operation.arguments if made.wants(each, each.wire)}
    arguments = [f"{name}={value}" for name, value in values.items()]
    text = f"response = client.{operation.python}({', '.join(arguments)})"
    if len(text) > WIDTH:
        text = "\n".join([f"response = client.{operation.python}(", *(f"    {each}," for each in arguments), ")"])
    imports = f"from ehpc.models import {', '.join(sorted(made.used))}\n\n" if made.used else ""
    return imports + text


def command_line(operation: ir.Operation, classes: Mapping[str, ir.Model]) -> str:
    """Return the same call as a line for a shell; secrets are left out, as the command asks for them.

    Args:
        operation: The action.
        classes: All structures by name.
    """
    made = Call(shown_parameters(operation), classes)
    words = ["$ ehpc", operation.python.replace("_", "-")]
    for each in operation.arguments:
        if made.wants(each, each.wire) and not each.secret:
            words += [f"--{each.option}", quote(made.plain(each, each.wire))]
    return " ".join(words)


def shown_parameters(operation: ir.Operation) -> dict[str, str]:
    """Return the parameters of the reference's example by their names on the wire."""
    urls = [example.text for example in operation.examples if example.format == "url"]
    return dict(parse_qsl(urlsplit(urls[0]).query, keep_blank_values=True)) if urls else {}


class Call:
    """Finds values for arguments.

    Args:
        shown: Parameters of the reference's example by their names on the wire.
        classes: All structures by name.
    """

    def __init__(self, shown: Mapping[str, str], classes: Mapping[str, ir.Model]) -> None:
        self.shown = shown
        self.classes = classes
        self.used: set[str] = set()

    def wants(self, attribute: ir.Attribute, name: str) -> bool:
        """Return whether an argument stands in the call."""
        first = name.replace(".n.", ".1.")
        return attribute.must or any(key == first or key.startswith(f"{first}.1") for key in self.shown)

    def value(self, attribute: ir.Attribute, name: str) -> str:
        """Return a value as Python source.

        Args:
            attribute: The argument.
            name: Its name on the wire, in full.
        """
        if attribute.kind != "list":
            return self.scalar(attribute, attribute.kind, name)
        if attribute.model is None:
            own = name if ".n." in name else f"{name}.n"
            return f"[{self.scalar(attribute, attribute.item or 'string', own.replace('.n', '.1'))}]"
        self.used.add(attribute.model)
        members = self.classes[attribute.model].attributes
        inner = [(each, f"{name}.1.{each.wire}") for each in members]
        wanted = [(each, path) for each, path in inner if self.wants(each, path)] or inner[:1]
        return f"[{attribute.model}({', '.join(f'{each.python}={self.value(each, path)}' for each, path in wanted)})]"

    def plain(self, attribute: ir.Attribute, name: str) -> str:
        """Return a value as it is typed on a command line: structures as ``Name=alice1,Group=users``.

        Args:
            attribute: The argument.
            name: Its name on the wire, in full.
        """
        if attribute.kind != "list" or attribute.model is None:
            own = name if attribute.kind != "list" or ".n." in name else f"{name}.n"
            kind = attribute.item or "string" if attribute.kind == "list" else attribute.kind
            found = literal_eval(self.scalar(attribute, kind, own.replace(".n", ".1")))
            return str(found).lower() if isinstance(found, bool) else str(found)
        members = self.classes[attribute.model].attributes
        inner = [(each, f"{name}.1.{each.wire}") for each in members if not each.secret]
        wanted = [(each, path) for each, path in inner if self.wants(each, path)] or inner[:1]
        return ",".join(f"{each.wire}={self.member(each, path)}" for each, path in wanted)

    def member(self, attribute: ir.Attribute, name: str) -> str:
        """Return a value inside a structure on a command line."""
        text = self.plain(attribute, name)
        if attribute.kind == "list" and attribute.model is not None:
            return f"{{{text}}}"
        return '"' + text.replace('"', '\\"') + '"' if any(sign in text for sign in ',"={}[]') else text

    def scalar(self, attribute: ir.Attribute, kind: str, name: str) -> str:
        """Return a single value as Python source: that of the example, else an allowed or the usual one."""
        found: Any = self.shown.get(name.replace(".n.", ".1."))
        if found is None or "<" in found or attribute.secret:
            first = attribute.enum[0] if attribute.enum else attribute.default
            found = first if first is not None else attribute.range[0] if attribute.range else None
        if kind == "boolean":
            return str(str(found).lower() == "true")
        if kind in ("integer", "number"):
            return str(found) if found is not None else "1"
        return '"' + str(found or PLACE_HOLDER).replace("\\", "\\\\").replace('"', '\\"') + '"'
