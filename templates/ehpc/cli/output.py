"""Prints results, or the part that ``--query`` selects: as a table, JSON, YAML, CSV, lines with tabs, identifiers."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

import click

from .action_table import ActionInfo, PagingInfo
from .exit_codes import INCOMPLETE
from .session import Session, escape_unprintable, make_printable

REQUIRED_MODULES = {"table": "rich", "yaml": "ruamel.yaml"}
"""Modules of formats; a table may need one on a terminal."""


class StepError(click.ClickException):
    """A step after a successful request failed; the message says which."""

    exit_code = INCOMPLETE


class Printer:
    """Prints the results of one command.

    Raises:
        UsageError: If the query is invalid.
        ModuleNotFoundError: If the format needs a package that is not installed. Both are detected before anything is
            sent: the result of a change must not be lost.
    """

    def __init__(self, session: Session, action: ActionInfo | None = None) -> None:
        self._session = session
        self._action = action
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

        Raises:
            StepError: If the query can't be applied or names what is not there, or the result can't be printed.
        """
        misses: list[str] = []
        if self._search is not None:
            whole, data, pages = data, self.apply_query(data), None
            misses = self.describe_misses(whole) if is_empty(data) else []
        output_format = self._session.output_format
        try:
            if output_format == "json":
                write_line(to_json(data))
            elif output_format == "yaml":
                sys.stdout.write(to_yaml(data))
            elif output_format == "tsv":
                for row in to_rows(data, pages):
                    write_line("\t".join(map(format_field, row)))
            elif output_format == "csv":
                write_csv(to_rows(data, pages))
            elif output_format == "ids":
                for identifier in self.find_identifiers(data, pages):
                    write_line(identifier)
            else:
                from .tables import print_table

                print_table(data, pages, self._session)
            sys.stdout.flush()
        except RecursionError:
            raise StepError("the result is nested too deeply to be printed") from None
        if misses:
            raise StepError(f"--query: the result has no member {' and no member '.join(misses)}")

    def find_identifiers(self, data: Any, pages: PagingInfo | None) -> list[str]:
        """Return the identifiers in a result."""
        from .tables import find_identifiers

        identifiers = find_identifiers(data, pages)
        if identifiers is None:
            raise StepError("--output ids: the result has no identifier; --query selects another member")
        return [format_field(identifier) for identifier in identifiers]

    def apply_query(self, data: Any) -> Any:
        """Return the part of a result that the query selects."""
        from jmespath.exceptions import JMESPathError

        assert self._search is not None
        try:
            return self._search(data)
        except (JMESPathError, RecursionError) as error:
            reason = "it is nested too deeply" if isinstance(error, RecursionError) else error
            raise StepError(f"--query can't be applied to the result: {reason}") from None

    def describe_misses(self, data: Any) -> list[str]:
        """Return the names in the query that are in no result of the action, each with a similar name."""
        names = set(list_member_names(data))
        if self._fields - names and self._action is not None:
            from .response_members import list_wire_names

            names |= list_wire_names(self._action)
        return [name + describe_close(name, names) for name in sorted(self._fields - names)]


def is_empty(data: Any) -> bool:
    """Return whether the result of a query holds nothing but null."""
    if isinstance(data, (list, dict)):
        return all(map(is_empty, data.values() if isinstance(data, dict) else data))
    return data is None


def describe_close(name: str, names: set[str]) -> str:
    """Return a question whether another name is meant, if there is one like it."""
    from difflib import get_close_matches

    by_lower = {name.lower(): name for name in names}
    close = get_close_matches(name.lower(), by_lower, 1)
    return f"; did you mean {by_lower[close[0]]}?" if close else ""


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


def to_rows(data: Any, pages: PagingInfo | None) -> list[list[Any]]:
    """Return rows of values: a list of structures with a header, a structure with one member per row."""
    from .tables import find_main_list, flatten_rows

    rows = find_main_list(data, pages)
    if rows is None and isinstance(data, Mapping):
        return [list(member) for member in flatten_rows([data])[0].items()]
    rows = [data] if rows is None else rows
    if rows and all(isinstance(row, Mapping) for row in rows):
        flat_rows = flatten_rows(rows)
        names = list(dict.fromkeys(name for row in flat_rows for name in row))
        return [names, *([row.get(name) for name in names] for row in flat_rows)]
    return [row if isinstance(row, list) else [row] for row in rows]


def format_field(value: Any) -> str:
    """Return a value as a field of a line, without tabs and line breaks of its own."""
    return make_printable(format_text(value).replace("\t", " ").replace("\r", "").replace("\n", " "))


def format_text(value: Any) -> str:
    """Return a value as text; a list or a structure is JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else str(value)


def write_csv(rows: list[list[Any]]) -> None:
    """Write rows to standard output as RFC 4180 has it, but with the line ends of this system's tools."""
    from csv import writer

    lines = writer(sys.stdout, lineterminator="\n")
    lines.writerows([make_printable(format_text(value).replace("\t", " ")) for value in row] for row in rows)
