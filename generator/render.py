"""Stage render: turns outputs into texts; it reads templates and never touches the disk otherwise."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from generator.notice import add_notice
from generator.output import LINE_LENGTH, Output

OPEN_QUOTE = re.compile(r'(?<!\\)(?:\\\\)*"$')
"""Matches a quote at the end of a text that no backslash escapes."""

INNER_TYPES = re.compile(r"\[.*\]")
"""Matches what stands in brackets in an annotation."""


class Renderer:
    """Renders outputs from a template folder.

    Args:
        templates: The folder, such as ``templates/ehpc``.
        compiled: Folder that keeps compiled templates between runs; None keeps none.
    """

    def __init__(self, templates: Path, compiled: Path | None = None) -> None:
        self.templates = templates
        if compiled is not None:
            compiled.mkdir(parents=True, exist_ok=True)
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            bytecode_cache=None if compiled is None else FileSystemBytecodeCache(str(compiled)),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # noqa: S701  # it prints Python, not HTML
        )
        self.environment.filters |= {
            "repr": python_literal,
            "wrap": wrap_text,
            "docstring": indent_docstring,
            "docstring_text": escape,
            "paragraphs": join_paragraphs,
            "parameter": parameter,
        }

    def render(self, output: Output) -> bytes:
        """Return the content of a file, not yet formatted."""
        if output.copy is not None:
            return add_notice((self.templates / output.copy).read_bytes(), output.sources[0])
        if output.data is not None:
            made = f"Generated from {output.sources[0]} by {output.sources[1]}: edit those, then run `make generate`."
            return encode_lines({output.marker: made, **output.data}).encode()
        return self.environment.get_template(output.template or "").render(output.context or {}).encode()


def encode_lines(data: Mapping[str, Any]) -> str:
    """Return a mapping as JSON in which each entry has a line of its own, and so has each entry of an entry.

    Python writes a line without line breaks many times faster than an indented text, and a change of an action shows as
    one changed line.
    """
    entries = (f"{json.dumps(key, ensure_ascii=False)}: {encode_entry(value)}" for key, value in data.items())
    return "{\n" + ",\n".join(entries) + "\n}\n"


def encode_entry(value: Any) -> str:
    """Return the value of an entry as JSON; that of a mapping has a line for each of its entries."""
    if not isinstance(value, dict) or not value:
        return json.dumps(value, ensure_ascii=False)
    entries = (
        f" {json.dumps(key, ensure_ascii=False)}: {json.dumps(inner, ensure_ascii=False)}"
        for key, inner in value.items()
    )
    return "{\n" + ",\n".join(entries) + "\n}"


def python_literal(value: Any) -> str:
    """Return a value as Python source, with double quotes where that needs no escape, as black prints it.

    Every value that a template prints goes through here, so that no text of a spec can become code.
    """
    if isinstance(value, list):
        return f"[{', '.join(python_literal(item) for item in value)}]"
    if isinstance(value, tuple):
        return f"({', '.join(python_literal(item) for item in value)}{',' if len(value) == 1 else ''})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{python_literal(key)}: {python_literal(item)}' for key, item in value.items())}}}"
    text = repr(value)
    return f'"{text[1:-1]}"' if text.startswith("'") and '"' not in text else text


@cache
def wrap_text(text: str, indent: int, further: int | None = None) -> str:
    """Return a text wrapped at 120 columns; the first line is not indented, the others are."""
    lines = textwrap.wrap(
        text,
        118 - indent,
        subsequent_indent=" " * ((further or indent) - indent),
        break_on_hyphens=False,
        break_long_words=False,
    )
    return ("\n" + " " * indent).join(lines)


def indent_docstring(lines: Any, indent: int) -> str:
    """Return lines as the inside of a docstring: indented, and without what would end it early."""
    text = ("\n" + " " * indent).join(escape(line) for line in lines)
    return "\n".join(line.rstrip() for line in text.split("\n"))


def join_paragraphs(texts: Any, indent: int) -> str:
    """Return texts as the paragraphs of a docstring; more than one end with a line of their own."""
    joined = ("\n\n" + " " * indent).join(escape(wrap_text(text, indent)) for text in texts)
    return joined if len(texts) == 1 else f"{joined}\n{' ' * indent}"


def parameter(argument: Any) -> str:
    """Return a parameter of a method; a union that does not fit into a line stands in parentheses, as with black."""
    default = "" if argument.must else " = None"
    annotation = argument.annotation
    line = f"        {argument.python}: {annotation}{default},"
    if len(line) > LINE_LENGTH and "|" in INNER_TYPES.sub("", annotation):
        annotation = f"({annotation})"
    return f"{argument.python}: {annotation}{default}"


def escape(line: str) -> str:
    """Return a text that is safe inside three double quotes."""
    text = line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return text[:-1] + '\\"' if OPEN_QUOTE.search(text) else text
