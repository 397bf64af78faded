"""squeue: lists jobs."""

from __future__ import annotations

import re
import sys

from .arguments import OptionTable, UsageError, parse
from .columns import fit, format_duration, format_limit, format_time, parse_job_ids
from .job_list import (
    ENDED,
    STATES,
    JobRow,
    join_pending,
    list_jobs,
    parse_state_names,
    select,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .entry import Site

USAGE_CODE = 1
OPTIONS = OptionTable(
    "h:noheader t:states= j:jobs= u:user= p:partition= r:array me n:name= o:format= O:Format= M:clusters="
)
DEFAULT_FORMAT = "%.18i %.9P %.8j %.8u %.2t %.10M %.6D %R"


def describe_place(row: JobRow) -> str:
    """Return the nodes of a job, or why it has none."""
    has_reason = row.state == "PENDING" or row.reason != "None"
    return f"({row.reason})" if has_reason else row.node_list


COLUMNS: dict[str, tuple[str, Callable[[JobRow], object]]] = {
    "A": (
        "JOBID",
        lambda row: row.id if row.index and not row.pending_indices else row.number,
    ),
    "B": ("EXEC_HOST", lambda row: row.hosts[0] if row.hosts else "n/a"),
    "C": ("CPUS", lambda row: row.cores),
    "D": ("NODES", lambda row: row.nodes),
    "F": ("ARRAY_JOB_ID", lambda row: row.number),
    "K": ("ARRAY_TASK_ID", lambda row: row.id.partition("_")[2].strip("[]") or "N/A"),
    "M": ("TIME", lambda row: format_duration(row.elapsed)),
    "P": ("PARTITION", lambda row: row.partition),
    "R": ("NODELIST(REASON)", describe_place),
    "S": ("START_TIME", lambda row: format_time(row.started, "N/A")),
    "T": ("STATE", lambda row: row.state),
    "V": ("SUBMIT_TIME", lambda row: format_time(row.submitted, "N/A")),
    "Z": ("WORK_DIR", lambda row: row.directory),
    "i": ("JOBID", lambda row: row.id),
    "j": ("NAME", lambda row: row.name),
    "l": ("TIME_LIMIT", lambda row: format_limit(row.limit)),
    "r": ("REASON", lambda row: row.reason),
    "t": ("ST", lambda row: STATES[row.state]),
    "u": ("USER", lambda row: row.owner),
}
LONG_NAMES = {"jobarrayid": "i", "statecompact": "t", "reason": "r"}
"""Columns of ``-O`` and their letters."""


def parse_format(text: str) -> list[tuple[str, int | None, bool, str]]:
    """Return the columns of ``-o``: letter, width, whether it is right-justified, and the text after it.

    Raises:
        UsageError: If a column is not supported.
    """
    prefix, *fields = text.split("%")
    columns: list[tuple[str, int | None, bool, str]] = [("", None, False, prefix)] if prefix else []
    for field in fields:
        match = re.match(r"(\.?)([0-9]*)([A-Za-z])", field)
        if match is None or match[3] not in COLUMNS:
            raise UsageError(f"squeue: error: ehpc slurm has no column %{field[:8]}")
        columns.append(
            (
                match[3],
                int(match[2]) if match[2] else None,
                bool(match[1]),
                field[match.end() :],
            )
        )
    return columns


def parse_long_format(text: str) -> list[tuple[str, int | None, bool, str]]:
    """Return the columns of ``-O``, as ``parse_format`` does.

    Raises:
        UsageError: If a column is not supported.
    """
    columns: list[tuple[str, int | None, bool, str]] = []
    for field in text.split(","):
        name, _, width = field.partition(":")
        letter = LONG_NAMES.get(name.lower())
        if letter is None:
            raise UsageError(f"squeue: error: Invalid job format specification: {name}")
        columns.append((letter, int(width.lstrip(".") or 20), width.startswith("."), ""))
    return columns


def run(site: Site, program: str, arguments: list[str]) -> int:
    """Run the command and return its exit code."""
    options, operands = parse(program, arguments, OPTIONS)
    if operands:
        raise UsageError(f"squeue: error: Unrecognized option: {operands[0]}")
    given = dict(options)
    states = parse_state_names(given["states"], "squeue") if "states" in given else set(STATES) - ENDED
    ids = parse_job_ids(given.get("jobs", ""), UsageError, "squeue: error: Invalid job id: %s")
    columns = parse_long_format(given["Format"]) if "Format" in given else None
    columns = columns or parse_format(given.get("format") or DEFAULT_FORMAT)
    owners = {site.user if site.is_self(name) else name for name in given.get("user", "").split(",") if name}
    owners |= {site.user} if "me" in given else set()
    rows = list_jobs(
        site,
        None if states & ENDED else True,
        next(iter(owners)) if len(owners) == 1 else None,
    )
    if ids:
        rows = select(rows, ids)
        if not rows and len(ids) == 1 and "_" not in ids[0] and ids[0] not in site.journal.jobs:
            ended = not states & ENDED and select(list_jobs(site, False), ids)
            if not ended:
                raise UsageError("slurm_load_jobs error: Invalid job id specified")
    for option, attribute in (("name", "name"), ("partition", "partition")):
        wanted = given.get(option, "").split(",")
        if option in given:
            rows = [row for row in rows if getattr(row, attribute) in wanted]
    rows = [row for row in rows if row.state in states and (not owners or row.owner in owners)]
    rows = split_pending(rows) if "array" in given else join_pending(rows)
    rows.sort(
        key=lambda row: (
            row.state,
            int(row.number) if row.number.isdigit() else 0,
            int(row.index or 0),
        )
    )
    lines = (
        [] if "noheader" in given else ["".join(fit(COLUMNS[c][0] if c else "", w, r) + t for c, w, r, t in columns)]
    )
    for row in rows:
        lines.append("".join(fit(str(COLUMNS[c][1](row)) if c else "", w, r) + t for c, w, r, t in columns))
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def split_pending(rows: list[JobRow]) -> list[JobRow]:
    """Return rows with each waiting part of an array job in one of its own."""
    split = []
    for row in rows:
        for index in row.pending_indices:
            part: JobRow = object.__new__(JobRow)
            part.__dict__.update(row.__dict__, index=str(index), pending_indices=[])
            split.append(part)
        split += [] if row.pending_indices else [row]
    return split
# Hand-written: edit templates/ehpc/slurm/squeue.py, then run `make generate`.
