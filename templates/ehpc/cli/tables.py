"""Prints tables for people: the most useful columns, as many as fit into the terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .action_table import PagingInfo
from .grid import Column, Grid, Terminal
from .session import Session, make_printable

if TYPE_CHECKING:
    from ..jobs import JobRow

WIDEST = 44
"""Width of a table column, at most, in the calculation of how many columns fit."""

UNLIMITED = 10_000
"""Width of tables that do not go to a terminal."""

KEYS = (
    *("id", "jobid", "profilingid", "instanceid", "filesystemid", "volumeid", "softwareid", "commandid", "clusterid"),
    *("imageid", "seriesid", "queuename", "regionid"),
)
"""Names of columns that identify rows; the first of them that exists comes first, the others come late."""

FIRST = (
    KEYS,
    ("name", "hostname", "username"),
    ("status", "state"),
    (
        *("role", "owner", "group", "queue", "queuename", "computes.total", "nodes.runningcounts"),
        *("schedulertype", "manager.scheduler.type"),
    ),
    ("cpu", "memory", "gpu"),
    ("instancetype", "ostag"),
)
"""Names of columns, or their ends, that people look for first, in this order."""

UNCLEAR = {"total", "count", "type", "version"}
"""Names of columns that need the path of the structures around them."""

LAST = ("description", "comment", "count", "time", "url", "uuid", "token", "version", "vpcid", "vswitchid", "lock")
"""Ends of the names of columns that come last."""

RESPONSE_METADATA = {
    *("RequestId", "requestId", "TotalCount", "PageNumber", "PageSize", "code", "data", "successResponse"),
    *("Success", "ClusterId", "RegionId"),
}
"""Members of a result that describe the response itself, or repeat the request."""

GOOD = {"running", "finished", "completed", "installed", "available", "normal", "ready", "registered", "success"}
BAD = {"exception", "failed", "error", "missing", "stopped", "released", "expired", "cancelled"}


def unwrap_list(value: Any) -> list[Any] | None:
    """Return a list, also if the wire format puts a key around its items; None for anything else."""
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping) and len(value) == 1:
        inner = next(iter(value.values()))
        return inner if isinstance(inner, list) else None
    return None


def find_main_list(data: Any, pages: PagingInfo | None) -> list[Any] | None:
    """Return the list that a result consists of, or None if it is a single thing."""
    if isinstance(data, list):
        return data
    if not isinstance(data, Mapping):
        return None
    metrics, values = data.get("Metrics"), data.get("Data")
    if isinstance(metrics, list) and isinstance(values, list) and all(isinstance(row, list) for row in values):
        return [dict(zip(metrics, row, strict=False)) for row in values]  # a report, whose columns have names apart
    if pages is not None:
        for part in pages.items.split("."):
            data = data.get(part) if isinstance(data, Mapping) else None
        return unwrap_list(data) or []
    inside = {**data, **(data["data"] if isinstance(data.get("data"), Mapping) else {})}
    lists = [items for items in map(unwrap_list, inside.values()) if items is not None]
    others = [name for name, value in inside.items() if unwrap_list(value) is None and name not in RESPONSE_METADATA]
    return lists[0] if len(lists) == 1 and not others and isinstance((lists[0] or [{}])[0], Mapping) else None


def find_identifiers(data: Any, pages: PagingInfo | None) -> list[Any] | None:
    """Return the identifiers in a result: those of its rows, or of the thing that it describes; None without any."""
    rows = find_main_list(data, pages)
    if rows is not None and not any(isinstance(row, Mapping) for row in rows):
        return rows
    if rows is None and not isinstance(data, Mapping):
        return None if data is None else [data]
    cells = flatten_rows([data] if rows is None else rows)
    for depth in range(1 + max((name.count(".") for row in cells for name in row), default=-1)):  # its own come first
        names = {last_part(name).lower(): name for row in cells for name in reversed(row) if name.count(".") == depth}
        ending = [name for name in names if name.endswith(("id", "ids")) and name != "requestid"]
        key = next((names[name] for name in (*KEYS, *ending, *FIRST[1]) if name in names), None)
        if key is not None:
            values = [row.get(key) for row in cells]
            lists = [value if isinstance(value, list) else [value] for value in values]
            return [item for items in lists for item in items if item is not None]
    return [] if rows == [] else None


def flatten_rows(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Return rows whose inner structures are separate columns, such as ``TotalResources.Cpu``."""
    return [dict(flatten(row, "")) if isinstance(row, Mapping) else {"": row} for row in rows]


def flatten(value: Mapping[str, Any], prefix: str) -> list[tuple[str, Any]]:
    """Return the members of a structure; those of inner structures have their path as the name."""
    members: list[tuple[str, Any]] = []
    for name, member in value.items():
        items = unwrap_list(member)
        if items is not None:
            members.append((prefix + name, items))
        elif isinstance(member, Mapping):
            members += flatten(member, f"{prefix}{name}.")
        else:
            members.append((prefix + name, member))
    return members


def format_value(value: Any) -> str:
    """Return a value as the content of a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        if any(isinstance(item, (Mapping, list)) for item in value):
            return f"{len(value)} item{'' if len(value) == 1 else 's'}"
        return ", ".join(format_value(item) for item in value)
    return make_printable(str(value))


def merge_used_and_total(row: Mapping[str, str]) -> dict[str, str]:
    """Return a row that shows used and total resources in one column: ``2/4``."""
    cells: dict[str, str] = {}
    for name, text in row.items():
        whole, _, what = name.rpartition(".")
        if whole == "UsedResources" and f"TotalResources.{what}" in row:
            continue
        used = row.get(f"UsedResources.{what}") if whole == "TotalResources" else None
        cells[name if used is None else what] = text if used is None else f"{used}/{text}"
    return cells


def format_row(row: Mapping[str, Any]) -> dict[str, str]:
    """Return the cells of a row by the names of their columns, all of them printable."""
    return merge_used_and_total({make_printable(name): format_value(value) for name, value in row.items()})


def column_rank(name: str) -> int:
    """Return the rank of a column; lower ranks come first."""
    low = name.lower()
    own = low.rpartition(".")[2]
    for place, names in enumerate(FIRST):
        if low in names or (place == 3 and own in names) or (place in (1, 2) and low.endswith(names)):
            return place
    return len(FIRST) + (1 if low.endswith(LAST) else 0)


def order_columns(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """Return the columns in the order of their rank, without those that are empty in every row."""
    names = dict.fromkeys(name for row in rows for name in row if any(other.get(name) for other in rows))
    lowercase = {name.lower() for name in names}
    key = next((name for name in KEYS if name in lowercase), None)

    def place(name: str) -> float:
        if "." in name and last_part(name).lower() in lowercase:  # the row itself has such a column
            return len(FIRST) + 2
        if column_rank(name) == 0 and name.lower() != key:
            return 3 if name.lower() in FIRST[3] else len(FIRST) + 1
        rank = column_rank(name)
        return rank + FIRST[3].index(name.lower()) / 100 if rank == 3 and name.lower() in FIRST[3] else rank

    return sorted(names, key=place)


def last_part(column: str) -> str:
    """Return the name of a column without the path of the structures around it."""
    return column.rpartition(".")[2]


def make_headers(columns: Sequence[str]) -> list[str]:
    """Return the headers of columns: short names unless they are ambiguous."""
    short = [name if last_part(name).lower() in UNCLEAR else last_part(name) for name in columns]
    return [last if short.count(last) == 1 else name for name, last in zip(columns, short, strict=True)]


def fit_columns(columns: Sequence[str], rows: Sequence[Mapping[str, str]], room: int) -> list[str]:
    """Return the columns that fit into a width; at least one."""
    chosen: list[str] = []
    for name in columns:
        widest = max([len(make_headers([name])[0]), *(len(row.get(name, "")) for row in rows)])
        room -= min(widest, WIDEST) + 2
        if room < -2:
            continue
        chosen.append(name)
    return chosen or list(columns[:1])


def open_terminal(session: Session) -> Terminal | None:
    """Return standard output if it is a terminal, or None."""
    return Terminal(session.use_color(sys.stdout)) if sys.stdout.isatty() else None


def terminal_width(terminal: Terminal | None) -> int:
    """Return the width of a terminal, or a width without a limit."""
    return UNLIMITED if terminal is None else terminal.width


def print_text(terminal: Terminal | None, text: str, style: str = "") -> None:
    """Print a line of text."""
    if terminal is None:
        sys.stdout.write(f"{text}\n")
    else:
        terminal.print(text, style)


def print_table(data: Any, pages: PagingInfo | None, session: Session) -> None:
    """Print a result as a table; the result of a query keeps its order of columns."""
    terminal = open_terminal(session)
    rows = find_main_list(data, pages)
    if rows is not None:
        print_rows(terminal, rows, ranked=session.query is None)
        note = count_note(data, pages, len(rows))
        if note and sys.stderr.isatty():
            session.info(note, dim=True)
    elif isinstance(data, Mapping):
        print_details(terminal, data)
    elif data is not None:
        print_text(terminal, format_value(data))


def count_note(data: Any, pages: PagingInfo | None, count: int) -> str:
    """Return a note on how many of all items a page shows, if not all."""
    total = data.get("TotalCount") if isinstance(data, Mapping) else None
    if not count:
        return "nothing found"
    if pages is None or not isinstance(total, int) or total <= count:
        return ""
    return f"{count} of {total}; --all lists all of them"


def print_rows(terminal: Terminal | None, rows: Sequence[Any], ranked: bool = True) -> None:
    """Print rows under a header, with the columns by rank or in the order of the data."""
    cells = [format_row(row) for row in flatten_rows(rows)]
    wanted = order_columns(cells) if ranked else list(dict.fromkeys(name for row in cells for name in row))
    columns = fit_columns(wanted, cells, terminal_width(terminal))
    if not columns:
        return
    Grid(
        [
            Column(head, is_right=all(is_number(row.get(name, "")) for row in cells))
            for name, head in zip(columns, make_headers(columns), strict=True)
        ],
        [[(row.get(name, ""), cell_style(name, row.get(name, ""))) for name in columns] for row in cells],
        has_header=columns != [""],
    ).print(terminal)
    left = len(wanted) - len(columns)
    if left and terminal is not None:
        terminal.print(f"and {left} more column{'' if left == 1 else 's'}: --output json shows all", "dim")


def is_number(text: str) -> bool:
    """Return whether a cell is a number or empty."""
    return not text or text.replace(".", "", 1).lstrip("-").isdigit()


def cell_style(name: str, text: str) -> str:
    """Return the style of a cell: states have colors."""
    if column_rank(name) != 2:
        return ""
    low = text.lower()
    return "green" if low in GOOD else "red" if low in BAD else "yellow" if low else ""


class JobsTable:
    """A table of jobs that is printed page by page, with the canonical names of their states and the scheduler's own.

    Args:
        terminal: The terminal, if it is one; columns that do not fit are omitted.

    Attributes:
        is_empty: Whether nothing was printed yet.
    """

    def __init__(self, terminal: Terminal | None) -> None:
        self._terminal = terminal
        self._columns: list[str] = []
        self._widths: list[int] = []
        self.is_empty = True

    def make_grid(self, jobs: Sequence[JobRow]) -> Grid:
        """Return a page as a table; it continues the one before if it has the same columns."""
        rows = [make_job_cells(job) for job in jobs]
        names = [name for name in rows[0] if name != "Comment" or any(row[name] for row in rows)] if rows else []
        columns = fit_columns(names, rows, terminal_width(self._terminal))
        is_new = columns != self._columns
        widths = [0] * len(columns) if is_new else self._widths
        grid = Grid(
            [
                Column(name, is_right=name in ("Nodes", "Cores"), width=width)
                for name, width in zip(columns, widths, strict=True)
            ],
            [
                [(row[name], cell_style(name, str(job.status))) for name in columns]
                for job, row in zip(jobs, rows, strict=True)
            ],
            has_header=is_new,
        )
        self._columns, self._widths = columns, grid.measure()
        return grid

    def print(self, jobs: Sequence[JobRow]) -> None:
        """Print a page."""
        if jobs:
            self.make_grid(jobs).print(self._terminal)
            sys.stdout.flush()
            self.is_empty = False


def make_job_cells(job: JobRow) -> dict[str, str]:
    """Return the cells of a job by the names of their columns."""
    state = str(job.status) if job.status.value != "unknown" else format_value(job.state)
    return {
        "Job": format_value(job.id),
        "Name": format_value(job.name),
        "Owner": format_value(job.owner),
        "State": state if job.state.lower() == state.lower() else f"{state} ({format_value(job.state)})",
        "Comment": format_value(job.comment),
        "Nodes": format_value(job.node_count or None),
        "Cores": format_value(job.core_count or None),  # 0 once a job has ended
        "Submitted": format_value(job.submitted).replace("T", " ").removesuffix("+00:00"),
        "Started": format_value(job.started).replace("T", " ").removesuffix("+00:00"),
    }


def print_details(terminal: Terminal | None, data: Mapping[str, Any]) -> None:
    """Print a structure with one member per line; lists of structures follow as separate tables."""
    rest = {name: value for name, value in data.items() if name != "RequestId"}
    if len(rest) == 1 and isinstance(inner := next(iter(rest.values())), Mapping) and unwrap_list(inner) is None:
        rest = dict(inner)
    rest |= {name: value for name, value in data.items() if name == "RequestId"}
    rows: list[list[tuple[str, str]]] = []
    lists: list[tuple[str, list[Any]]] = []
    members = flatten(rest, "")
    ranked = order_columns([{name: format_value(value) for name, value in members if "." not in name}])
    first = [name for name in ranked if column_rank(name) < 3][:3]  # identifier, name, state
    for name, value in sorted(members, key=lambda member: first.index(member[0]) if member[0] in first else len(first)):
        if isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            lists.append((name, value))
        elif format_value(value):
            text = format_value(value)
            rows.append([(make_printable(name), ""), (text, cell_style(last_part(name), text))])
    if rows:
        Grid([Column("", style="bold"), Column("")], rows, has_header=False).print(terminal)
    for name, items in lists:
        print_text(terminal, f"\n{make_printable(name)}", style="bold underline")
        print_rows(terminal, items)
