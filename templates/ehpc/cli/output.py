"""Prints results, or the part that ``--query`` selects, as a table, JSON, YAML or tab-separated lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

import click

from .action_table import PagingInfo
from .exit_codes import INCOMPLETE
from .session import Session, make_printable
from .tables import find_main_list, flatten_rows, print_table

REQUIRED_MODULES = {"table": "rich.table", "yaml": "ruamel.yaml"}
"""Modules of formats; a table needs one on a terminal."""


class StepError(click.ClickException):
    """A step after a successful request failed; the message says which."""

    exit_code = INCOMPLETE


class Printer:
    """Prints the results of one command.

    Args:
        session: The session that the command runs in.

    Raises:
        UsageError: If the query is invalid.
        ModuleNotFoundError: If the format needs a package that is not installed. Both are detected before anything is
            sent: the result of a change must not be lost.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._search: Callable[[Any], Any] | None = None
        self._fields: set[str] = set()
        if session.query is not None:
            import jmespath
            from jmespath.exceptions import JMESPathError

            try:
                expression = jmespath.compile(session.query)
            except JMESPathError as error:
                reason = str(error).splitlines()[0].rstrip(": ")
                raise click.UsageError(f"--query is not a JMESPath expression: {reason}") from None
            except RecursionError:
                raise click.UsageError("--query is nested too deeply") from None
            self._search = expression.search
            self._fields = list_names(expression.parsed, "field") - list_names(expression.parsed, "key_val_pair")
        if session.output_format == "yaml" or (session.output_format == "table" and sys.stdout.isatty()):
            import_module(REQUIRED_MODULES[session.output_format])

    def print(self, data: Any, pages: PagingInfo | None = None) -> None:
        """Print a result.

        Args:
            data: Plain data with wire names.
            pages: How the action pages, if it does.

        Raises:
            StepError: If the query can't be applied, or the result can't be printed.
        """
        if self._search is not None:
            data, pages = self.apply_query(data), None
        output_format = self._session.output_format
        try:
            if output_format == "json":
                write_line(to_json(data))
            elif output_format == "yaml":
                sys.stdout.write(to_yaml(data))
            elif output_format == "tsv":
                for line in to_tsv_lines(data, pages):
                    write_line(line)
            else:
                print_table(data, pages, self._session)
            sys.stdout.flush()
        except RecursionError:
            raise StepError("the result is nested too deeply to be printed") from None

    def apply_query(self, data: Any) -> Any:
        """Return the part of a result that the query selects, with a warning if it names a member that is not there."""
        from jmespath.exceptions import JMESPathError

        assert self._search is not None
        try:
            result = self._search(data)
        except (JMESPathError, RecursionError) as error:
            reason = "it is nested too deeply" if isinstance(error, RecursionError) else error
            raise StepError(f"--query can't be applied to the result: {reason}") from None
        if result in (None, [], {}):
            names = set(list_member_names(data))
            for field in sorted(self._fields - names):
                close = [name for name in names if name.lower() == field.lower()]
                hint = f"; did you mean {close[0]}?" if close else ""
                self._session.warn(f"--query: the result has no member {field}{hint}")
        return result


def list_names(node: Mapping[str, Any], kind: str) -> set[str]:
    """Return the names that nodes of one kind have in a parsed JMESPath expression."""
    names = {node["value"]} if node["type"] == kind else set[str]()
    for child in node.get("children", ()):
        if isinstance(child, Mapping):
            names |= list_names(child, kind)
    return names


def list_member_names(data: Any) -> Iterator[str]:
    """Yield the names of all members in a result."""
    rest = [data]
    while rest:
        value = rest.pop()
        if isinstance(value, Mapping):
            yield from value
            rest += value.values()
        elif isinstance(value, list):
            rest += value


def write_line(line: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(line + "\n")


def is_encodable(text: str) -> bool:
    """Return whether the encoding of standard output has all characters of a string."""
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def escape_unprintable(text: str, escape: Callable[[str], str]) -> str:
    """Return a string in which all characters that are not printable, except line breaks, are escaped."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(
        character if character.isprintable() or character == "\n" else escape(character) for character in text
    )


def to_json(data: Any) -> str:
    """Return data as JSON that no terminal interprets: all characters that are not printable are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    if not is_encodable(text):
        text = json.dumps(data, indent=2)
    return escape_unprintable(text, escape_json)


def escape_json(character: str) -> str:
    """Return a character as an escape sequence of JSON: in UTF-16, so that some characters need two."""
    data = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{data[i : i + 2].hex()}" for i in range(0, len(data), 2))


def to_yaml(data: Any) -> str:
    """Return data as YAML that readers of YAML 1.1 and 1.2 understand alike, and that no terminal interprets."""
    from io import StringIO

    from ruamel.yaml import YAML

    from .yaml_strings import QuotingRepresenter

    yaml = YAML(typ="safe", pure=True)
    yaml.Representer = QuotingRepresenter
    yaml.default_flow_style = False
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # declared as None alone
    yaml.allow_unicode = True
    yaml.width = 4096
    stream = StringIO()
    yaml.dump(data, stream)
    if not is_encodable(stream.getvalue()):
        yaml.allow_unicode = False
        stream = StringIO()
        yaml.dump(data, stream)
    return escape_unprintable(stream.getvalue(), escape_yaml)


def escape_yaml(character: str) -> str:
    """Return a character as an escape sequence of YAML, for a string in double quotes."""
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def to_tsv_lines(data: Any, pages: PagingInfo | None) -> list[str]:
    """Return tab-separated lines: a list of structures with a header, a structure with one member per line."""
    rows = find_main_list(data, pages)
    if rows is None and isinstance(data, Mapping):
        members = flatten_rows([data])[0]
        return ["\t".join((format_field(name), format_field(value))) for name, value in members.items()]
    rows = [data] if rows is None else rows
    if rows and all(isinstance(row, Mapping) for row in rows):
        flat_rows = flatten_rows(rows)
        names = list(dict.fromkeys(name for row in flat_rows for name in row))
        lines = ("\t".join(format_field(row.get(name)) for name in names) for row in flat_rows)
        return ["\t".join(format_field(name) for name in names), *lines]
    return ["\t".join(format_field(item) for item in (row if isinstance(row, list) else [row])) for row in rows]


def format_field(value: Any) -> str:
    """Return a value as a field of a tab-separated line, without tabs and line breaks of its own."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else str(value)
    return make_printable(text.replace("\t", " ").replace("\r", "").replace("\n", " "))
