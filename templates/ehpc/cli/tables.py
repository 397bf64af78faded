# Hand-written: edit templates/ehpc/cli/tables.py, then run `make generate`.
"""Tables for people: the few columns that say most, as many as the terminal has room for."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .action_table import Pages
from .session import Session, printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

WIDEST = 44
"""Most columns of the terminal that one column of a table takes, while others want their share."""

UNLIMITED = 10_000
"""Width of what does not go to a terminal."""

KEYS = (
    *("id", "jobid", "profilingid", "instanceid", "filesystemid", "volumeid", "softwareid", "commandid", "clusterid"),
    *("imageid", "seriesid", "queuename", "regionid"),
)
"""Names of columns that tell rows apart; the first of them that is there leads, the others can wait."""

FIRST = (
    KEYS,
    ("name", "hostname", "username"),
    ("status", "state"),
    ("role", "owner", "group", "queue", "instancetype", "ostag", "schedulertype", "count"),
    ("cpu", "memory", "gpu"),
)
"""Names or ends of names of columns that people look for first, in this order."""

LAST = ("description", "comment", "time", "url", "uuid", "token", "version", "vpcid", "vswitchid", "lock")
"""Ends of the names of columns that can wait."""

ABOUT_ANSWER = {
    *("RequestId", "requestId", "TotalCount", "PageNumber", "PageSize", "code", "data", "successResponse"),
}
"""Members of a result that say nothing of what it is about."""

GOOD = {"running", "finished", "completed", "installed", "available", "normal", "ready", "registered", "success"}
BAD = {"exception", "failed", "error", "missing", "stopped", "released", "expired", "cancelled"}


def unwrapped(value: Any) -> list[Any] | None:
    """Return a list, also where the wire puts a key around its items."""
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping) and len(value) == 1:
        inner = next(iter(value.values()))
        return inner if isinstance(inner, list) else None
    return None


def main_list(data: Any, pages: Pages | None) -> list[Any] | None:
    """Return the list that a result is about, or None if it is about one thing."""
    if isinstance(data, list):
        return data
    if not isinstance(data, Mapping):
        return None
    if pages is not None:
        for part in pages.items.split("."):
            data = data.get(part) if isinstance(data, Mapping) else None
        return unwrapped(data) or []
    inside = {**data, **(data["data"] if isinstance(data.get("data"), Mapping) else {})}
    lists = [found for found in map(unwrapped, inside.values()) if found is not None]
    others = [name for name, value in inside.items() if unwrapped(value) is None and name not in ABOUT_ANSWER]
    return lists[0] if len(lists) == 1 and not others and isinstance((lists[0] or [{}])[0], Mapping) else None


def flat_rows(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Return rows whose inner structures are columns of their own, such as ``TotalResources.Cpu``."""
    return [dict(flat(row, "")) if isinstance(row, Mapping) else {"": row} for row in rows]


def flat(value: Mapping[str, Any], prefix: str) -> list[tuple[str, Any]]:
    """Return the members of a structure, with those of inner structures under their path."""
    found: list[tuple[str, Any]] = []
    for name, each in value.items():
        items = unwrapped(each)
        if items is not None:
            found.append((prefix + name, items))
        elif isinstance(each, Mapping):
            found += flat(each, f"{prefix}{name}.")
        else:
            found.append((prefix + name, each))
    return found


def shown(value: Any) -> str:
    """Return a value as a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        if any(isinstance(each, (Mapping, list)) for each in value):
            return f"{len(value)} item{'' if len(value) == 1 else 's'}"
        return ", ".join(shown(each) for each in value)
    return printable(str(value))


def shares(row: Mapping[str, str]) -> dict[str, str]:
    """Return a row in which what is used and what there is share a column: ``2/4``."""
    found: dict[str, str] = {}
    for name, text in row.items():
        whole, _, what = name.rpartition(".")
        if whole == "UsedResources" and f"TotalResources.{what}" in row:
            continue
        used = row.get(f"UsedResources.{what}") if whole == "TotalResources" else None
        found[name if used is None else what] = text if used is None else f"{used}/{text}"
    return found


def rank(name: str) -> int:
    """Return how early a column is wanted: small numbers first."""
    low = name.lower()
    own = low.rpartition(".")[2]
    for place, names in enumerate(FIRST):
        if low in names or (place == 3 and own in names) or (place in (1, 2) and low.endswith(names)):
            return place
    return len(FIRST) + (1 if low.endswith(LAST) else 0)


def columns_of(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """Return the columns in the order that they are wanted, without those that are empty in every row."""
    names = dict.fromkeys(name for row in rows for name in row if any(each.get(name) for each in rows))
    present = {name.lower() for name in names}
    key = next((each for each in KEYS if each in present), None)

    def place(name: str) -> int:
        if "." in name and own_name(name).lower() in present:  # told of the thing itself already
            return len(FIRST) + 2
        return len(FIRST) + 1 if rank(name) == 0 and name.lower() != key else rank(name)

    return sorted(names, key=place)


def own_name(column: str) -> str:
    """Return the name of a column without the structures that it is in."""
    return column.rpartition(".")[2]


def heads(columns: Sequence[str]) -> list[str]:
    """Return the heads of columns: short where that leaves no doubt."""
    short = [own_name(name) for name in columns]
    return [mine if short.count(mine) == 1 else name for name, mine in zip(columns, short, strict=True)]


def fitting(columns: Sequence[str], rows: Sequence[Mapping[str, str]], room: int) -> list[str]:
    """Return the columns for which there is room; at least one."""
    found: list[str] = []
    for name in columns:
        widest = max([len(own_name(name)), *(len(row.get(name, "")) for row in rows)])
        room -= min(widest, WIDEST) + 2
        if room < -2:
            continue
        found.append(name)
    return found or list(columns[:1])


def console_of(session: Session) -> Console:
    """Return what prints on standard output: as wide as the terminal, or as wide as it needs to be in a pipe."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else UNLIMITED
    return Console(no_color=not session.colored(sys.stdout), highlight=False, markup=False, emoji=False, width=width)


def show_table(data: Any, pages: Pages | None, session: Session) -> None:
    """Print a result as a table.

    Args:
        data: Plain data, by the names of the wire.
        pages: How the action pages, if it does.
        session: The session that the command runs in. What its query picks keeps its order.
    """
    console = console_of(session)
    rows = main_list(data, pages)
    if rows is not None:
        print_rows(console, rows, ranked=session.query is None)
        note = counted(data, pages, len(rows))
        if note and sys.stderr.isatty():
            session.say(note, dim=True)
    elif isinstance(data, Mapping):
        print_details(console, data)
    elif data is not None:
        console.print(shown(data))


def counted(data: Any, pages: Pages | None, count: int) -> str:
    """Return how many of all items a page shows, if not all."""
    total = data.get("TotalCount") if isinstance(data, Mapping) else None
    if not count:
        return "nothing found" if pages is not None or not isinstance(data, Mapping) else ""
    if pages is None or not isinstance(total, int) or total <= count:
        return ""
    return f"{count} of {total}; --all lists all of them"


def print_rows(console: Console, rows: Sequence[Any], ranked: bool = True) -> None:
    """Print rows under a head line.

    Args:
        console: Where to print.
        rows: The rows.
        ranked: Whether to show the columns that say most first, instead of in the order of the data.
    """
    from rich.table import Table
    from rich.text import Text

    cells = [shares({name: shown(value) for name, value in row.items()}) for row in flat_rows(rows)]
    wanted = columns_of(cells) if ranked else list(dict.fromkeys(name for row in cells for name in row))
    columns = fitting(wanted, cells, console.width)
    if not columns:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False, show_header=columns != [""])
    for name, head in zip(columns, heads(columns), strict=True):
        number = all(is_number(row.get(name, "")) for row in cells)
        table.add_column(head, justify="right" if number else "left", overflow="fold")
    for row in cells:
        table.add_row(*(Text(row.get(name, ""), style=style(name, row.get(name, ""))) for name in columns))
    print_trimmed(console, table)
    left = len(wanted) - len(columns)
    if left and console.is_terminal:
        console.print(f"and {left} more column{'' if left == 1 else 's'}: --output json shows all", style="dim")


def print_trimmed(console: Console, table: Table) -> None:
    """Print a table without the blanks that fill the last column."""
    with console.capture() as printed:
        console.print(table)
    sys.stdout.write("".join(line.rstrip() + "\n" for line in printed.get().splitlines()))


def is_number(text: str) -> bool:
    """Return whether a cell is a number, or empty."""
    return not text or text.replace(".", "", 1).lstrip("-").isdigit()


def style(name: str, text: str) -> str:
    """Return how a cell looks: states have colours."""
    if rank(name) != 2:
        return ""
    low = text.lower()
    return "green" if low in GOOD else "red" if low in BAD else "yellow" if low else ""


def jobs_table(jobs: Sequence[Any], room: int) -> Table:
    """Return a table of jobs, with their states by the usual names and as their scheduler says.

    Args:
        jobs: The jobs.
        room: Width of the terminal; the last columns are left out where they would not fit.
    """
    from rich.table import Table
    from rich.text import Text

    from ..waiters import job_state

    rows: list[dict[str, str]] = []
    states = [shown(job_state(job.state)) for job in jobs]
    for job, state in zip(jobs, states, strict=True):
        said = shown(job.state)
        resources = job.resources
        rows.append(
            {
                "Job": shown(job.id),
                "Name": shown(job.name),
                "Owner": shown(job.owner),
                "State": state if said.lower() == state else f"{state} ({said})",
                "Nodes": shown(resources.nodes if resources else None),
                "Cores": shown(resources.cores if resources else None),
                "Submitted": shown(job.submit_time).replace("T", " "),
                "Started": shown(job.start_time).replace("T", " "),
            }
        )
    columns = fitting(list(rows[0]) if rows else [], rows, room)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for name in columns:
        table.add_column(name, justify="right" if name in ("Nodes", "Cores") else "left", overflow="fold")
    for row, state in zip(rows, states, strict=True):
        table.add_row(*(Text(row[name], style=style(name, state)) for name in columns))
    return table


def print_details(console: Console, data: Mapping[str, Any]) -> None:
    """Print one thing name by name; lists of structures follow as tables of their own."""
    from rich.table import Table
    from rich.text import Text

    rest = {name: value for name, value in data.items() if name != "RequestId"}
    if len(rest) == 1 and isinstance(inner := next(iter(rest.values())), Mapping) and unwrapped(inner) is None:
        rest = dict(inner)
    rest |= {name: value for name, value in data.items() if name == "RequestId"}
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    lists: list[tuple[str, list[Any]]] = []
    for name, value in flat(rest, ""):
        if isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
            lists.append((name, value))
        elif shown(value):
            table.add_row(name, Text(shown(value), style=style(name.rpartition(".")[2], shown(value))))
    if table.row_count:
        print_trimmed(console, table)
    for name, items in lists:
        console.print(f"\n{name}", style="bold underline")
        print_rows(console, items)
