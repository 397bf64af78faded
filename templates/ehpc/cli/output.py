# Hand-written: edit templates/ehpc/cli/output.py, then run `make generate`.
"""Prints results: as a table, JSON, YAML or lines with tabs; all of it, or the part that ``--query`` picks."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

import click

from .action_table import Pages
from .session import Session, printable
from .tables import flat_rows, main_list, show_table


class Printer:
    """Prints the results of one command.

    Args:
        session: The session that the command runs in.

    Raises:
        UsageError: If the query is wrong; that is seen before anything is sent.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pick: Callable[[Any], Any] | None = None
        if session.query is not None:
            import jmespath
            from jmespath.exceptions import JMESPathError

            try:
                self._pick = jmespath.compile(session.query).search
            except JMESPathError as error:
                reason = str(error).splitlines()[0].rstrip(": ")
                raise click.UsageError(f"--query is not a JMESPath expression: {reason}") from None

    def show(self, data: Any, pages: Pages | None = None) -> None:
        """Print a result.

        Args:
            data: Plain data, by the names of the wire.
            pages: How the action pages, if it does.
        """
        if self._pick is not None:
            from jmespath.exceptions import JMESPathError

            try:
                data, pages = self._pick(data), None
            except JMESPathError as error:
                raise click.UsageError(f"--query can't be applied to the result: {error}") from None
        form = self._session.form
        if form == "json":
            write(json.dumps(data, ensure_ascii=False, indent=2))
        elif form == "yaml":
            write_yaml(data)
        elif form == "tsv":
            for line in tsv_lines(data, pages):
                write(line)
        else:
            show_table(data, pages, self._session)


def write(text: str) -> None:
    """Print a text."""
    sys.stdout.write(text + "\n")


def write_yaml(data: Any) -> None:
    """Print data as YAML."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # declared as None alone
    yaml.allow_unicode = True
    yaml.width = 4096
    yaml.dump(data, sys.stdout)


def tsv_lines(data: Any, pages: Pages | None) -> list[str]:
    """Return lines with tabs: a list with a head line, a structure name by name, a list of single values one a line."""
    rows = main_list(data, pages)
    if rows is None and isinstance(data, Mapping):
        return ["\t".join((cell(name), cell(value))) for name, value in flat_rows([data])[0].items()]
    rows = [data] if rows is None else rows
    if rows and all(isinstance(row, Mapping) for row in rows):
        flat = flat_rows(rows)
        names = list(dict.fromkeys(name for row in flat for name in row))
        return ["\t".join(names), *("\t".join(cell(row.get(name)) for name in names) for row in flat)]
    return ["\t".join(cell(each) for each in (row if isinstance(row, list) else [row])) for row in rows]


def cell(value: Any) -> str:
    """Return a value as a field of a line: without tabs and line breaks of its own."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else str(value)
    return printable(" ".join(text.split("\t")).replace("\r", "").replace("\n", " "))
