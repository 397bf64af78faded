"""Turns what came of a call into what the page shows: facts, the raw body, a table, or an error with its hint."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .._runtime import errors
from ..cli.execution import to_wire_data
from ..cli.tables import (
    find_main_list,
    flatten_rows,
    format_row,
    format_value,
    make_headers,
    order_columns,
    unwrap_list,
)

if TYPE_CHECKING:
    from .._runtime.responses import ApiResponse
    from ..cli.action_table import ActionInfo

MOST_SHOWN = 50_000
"""Characters of a body that the page shows at once; the rest can be saved."""

MOST_ROWS = 200
"""Rows of a table that the page gets at a time."""


class Result:
    """What came of a call, kept so that the page can get the rest of a large one."""

    def __init__(self, action: ActionInfo, response: ApiResponse[Any], seconds: float) -> None:
        self.response = response
        self.seconds = seconds
        data = to_wire_data(response.response)
        rows = find_main_list(data, action.pages)
        self.title = action.pages.items if action.pages else ""
        self.rows = rows if rows is not None else first_list(data)
        self.details = {} if rows is not None else details(data)

    def overview(self) -> dict[str, Any]:
        """Return what the page shows first."""
        body = self.text()
        return {
            "status": self.response.status,
            "milliseconds": round(self.seconds * 1000, 1),
            "request_id": self.response.request_id,
            "attempts": self.response.attempts,
            "headers": dict(self.response.headers),
            "body": body[:MOST_SHOWN],
            "body_length": len(body),
            "details": self.details,
            "table": self.page(0),
        }

    def text(self) -> str:
        """Return the body, indented if it is JSON of ordinary size."""
        body = self.response.body
        text = body.decode("utf-8", "replace")
        if len(body) < MOST_SHOWN and text.lstrip()[:1] in ("{", "["):
            return json.dumps(json.loads(text), indent=2, ensure_ascii=False)
        return text

    def page(self, first: int) -> dict[str, Any]:
        """Return rows of the table, beginning with that of a number, which counts from 0."""
        chosen = self.rows[first : first + MOST_ROWS]
        cells = [format_row(row) for row in flatten_rows(chosen)]
        columns = order_columns(cells)
        return {
            "columns": [name or "Value" for name in make_headers(columns)],
            "rows": [[row.get(name, "") for name in columns] for row in cells],
            "first": first,
            "total": len(self.rows),
        }


def first_list(data: Any) -> Sequence[Any]:
    """Return the first list of structures in a result that is about one thing, which stands below its details."""
    values = data.values() if isinstance(data, Mapping) else ()
    for value in values:
        items = unwrap_list(value)
        if items and isinstance(items[0], Mapping):
            return items
    return ()


def details(data: Any) -> dict[str, str]:
    """Return the single values of a result, by their path."""
    if not isinstance(data, Mapping):
        return {}
    row = flatten_rows([data])[0]
    return {name: format_value(value) for name, value in row.items() if format_value(value)}


def describe_error(error: errors.EhpcError) -> dict[str, Any]:
    """Return an error with all that helps: code, family, meaning, hint, and the page of the handbook.

    Args:
        error: The error. Its texts hold no secrets.
    """
    facts: dict[str, Any] = {
        "family": type(error).__name__,
        "message": getattr(error, "message", "") or str(error),
        "hint": error.hint,
        "in_doubt": error.in_doubt,
        "handbook": "how-to/errors.html",
    }
    if isinstance(error, errors.ServiceError):
        facts |= {
            "code": error.code,
            "meaning": error.meaning,
            "status": error.status,
            "request_id": error.request_id,
            "attempts": error.attempts,
            "help_url": error.help_url if error.help_url.startswith("https://") else "",
            "handbook": f"reference/error-codes.html#{type(error).__name__}",
        }
    return facts
# Hand-written: edit templates/ehpc/explorer/results.py, then run `make generate`.
