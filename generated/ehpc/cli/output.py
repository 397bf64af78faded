# Hand-written: edit templates/ehpc/cli/output.py, then run `make generate`.
"""Prints results, or the part that ``--query`` selects, as a table, JSON, YAML or tab-separated lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

import click

from .action_table import PagingInfo
from .session import Session, make_printable
from .tables import find_main_list, flatten_rows, print_table


class Printer:
    """Prints the results of one command.

    Args:
        session: The session that the command runs in.

    Raises:
        UsageError: If the query is invalid. This is detected before anything is sent.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._search: Callable[[Any], Any] | None = None
        if session.query is not None:
            import jmespath
            from jmespath.exceptions import JMESPathError

            try:
                self._search = jmespath.compile(session.query).search
            except JMESPathError as error:
                reason = str(error).splitlines()[0].rstrip(": ")
                raise click.UsageError(f"--query is not a JMESPath expression: {reason}") from None

    def print(self, data: Any, pages: PagingInfo | None = None) -> None:
        """Print a result.

        Args:
            data: Plain data with wire names.
            pages: How the action pages, if it does.
        """
        if self._search is not None:
            from jmespath.exceptions import JMESPathError

            try:
                data, pages = self._search(data), None
            except JMESPathError as error:
                raise click.UsageError(f"--query can't be applied to the result: {error}") from None
        output_format = self._session.output_format
        if output_format == "json":
            write_line(json.dumps(data, ensure_ascii=False, indent=2))
        elif output_format == "yaml":
            write_yaml(data)
        elif output_format == "tsv":
            for line in to_tsv_lines(data, pages):
                write_line(line)
        else:
            print_table(data, pages, self._session)


def write_line(line: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(line + "\n")


def write_yaml(data: Any) -> None:
    """Write data to standard output as YAML."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # declared as None alone
    yaml.allow_unicode = True
    yaml.width = 4096
    yaml.dump(data, sys.stdout)


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
        return ["\t".join(names), *lines]
    return ["\t".join(format_field(item) for item in (row if isinstance(row, list) else [row])) for row in rows]


def format_field(value: Any) -> str:
    """Return a value as a field of a tab-separated line, without tabs and line breaks of its own."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else str(value)
    return make_printable(" ".join(text.split("\t")).replace("\r", "").replace("\n", " "))
