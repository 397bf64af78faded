"""sacct: tells of jobs, also of those that have ended."""

from __future__ import annotations

import re
import sys
import time

from .arguments import OptionTable, UsageError, parse
from .columns import fit, format_duration, format_limit, format_time, parse_job_ids
from .job_list import (
    JobRow,
    join_pending,
    list_jobs,
    parse_state_names,
    select,
    split_id,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .entry import Site

USAGE_CODE = 1
OPTIONS = OptionTable(
    "X:allocations n:noheader P:parsable2 p:parsable o:format= j:jobs= name= M:clusters= S:starttime= E:endtime= "
    "u:user= b:brief D:duplicates s:state= helpformat"
)
DEFAULT_FORMAT = "JobID,JobName,Partition,Account,AllocCPUS,State,ExitCode"
BRIEF_FORMAT = "JobID,State,ExitCode"


def describe_state(row: JobRow) -> str:
    """Return the state; of a cancelled job, with who has done it: always the service, on behalf of the user."""
    return f"CANCELLED by {row.uid}" if row.state == "CANCELLED" else row.state


COLUMNS: dict[str, tuple[str, int, Callable[[JobRow], str]]] = {
    "jobid": ("JobID", -12, lambda row: row.id),
    "jobidraw": ("JobIDRaw", -12, lambda row: row.id),
    "jobname": ("JobName", 10, lambda row: row.name),
    "user": ("User", 9, lambda row: row.owner),
    "account": ("Account", 10, lambda row: row.known.get("account", "")),
    "partition": ("Partition", 10, lambda row: row.partition),
    "state": ("State", 10, describe_state),
    "exitcode": ("ExitCode", 8, lambda row: row.exit_code),
    "nodelist": ("NodeList", 15, lambda row: row.node_list or "None assigned"),
    "reason": ("Reason", 22, lambda row: "None" if row.is_ended else row.reason),
    "submit": ("Submit", 19, lambda row: format_time(row.submitted, "Unknown")),
    "start": ("Start", 19, lambda row: format_time(row.started, "Unknown")),
    "end": ("End", 19, lambda row: format_time(row.ended, "Unknown")),
    "elapsed": ("Elapsed", 10, lambda row: format_duration(row.elapsed, full=True)),
    "alloccpus": ("AllocCPUS", 10, lambda row: str(row.cores)),
    "nnodes": ("NNodes", 8, lambda row: str(row.nodes)),
    "timelimit": ("Timelimit", 10, lambda row: format_limit(row.limit, full=True)),
}
"""The columns: header, width (negative: left-justified), and value."""

NOT_OF_STEPS = frozenset({"user", "partition", "reason", "timelimit"})
"""Columns that are empty for steps."""


def parse_format(text: str) -> list[tuple[str, int]]:
    """Return the columns of a list with their widths.

    Raises:
        UsageError: If there is no such column.
    """
    columns = []
    for field in filter(None, text.split(",")):
        name, _, width = field.partition("%")
        matches = [key for key in COLUMNS if key == name.lower()] or [k for k in COLUMNS if k.startswith(name.lower())]
        if not matches or not re.fullmatch(r"-?[0-9]*", width):
            raise UsageError(f'sacct: error: Invalid field requested: "{name}"')
        columns.append((matches[0], int(width) if width else COLUMNS[matches[0]][1]))
    return columns


def parse_moment(text: str) -> float:
    """Return a time such as ``now``, ``now-2hours``, ``2026-11-29`` or ``2026-11-29T22:30`` in seconds since 1970.

    Raises:
        UsageError: If it can't be read.
    """
    match = re.fullmatch(r"now(?:-([0-9]+)(second|minute|hour|day|week)s?)?", text)
    if match:
        units = {
            "second": 1,
            "minute": 60,
            "hour": 3600,
            "day": 86_400,
            "week": 604_800,
        }
        return time.time() - int(match[1] or 0) * units.get(match[2] or "second", 1)
    match = re.fullmatch(
        r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?",
        text,
    )
    if match is None:
        raise UsageError(f"Invalid time specification (pos=0): {text}")
    numbers = [int(part or 0) for part in match.groups()]
    return time.mktime(
        (
            numbers[0],
            numbers[1],
            numbers[2],
            numbers[3],
            numbers[4],
            numbers[5],
            0,
            0,
            -1,
        )
    )


def run(site: Site, program: str, arguments: list[str]) -> int:
    """Run the command and return its exit code."""
    options, operands = parse(program, arguments, OPTIONS, hint=False)
    if operands:
        raise UsageError(
            "sacct: error: Unknown arguments:\n" + "\n".join(f"sacct: error:  {word}" for word in operands)
        )
    given = dict(options)
    if "helpformat" in given:
        names = [column[0] for column in COLUMNS.values()]
        lines = ["".join(f"{name:<20}" for name in names[at : at + 4])[:-1] for at in range(0, len(names), 4)]
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        return 0
    default = BRIEF_FORMAT if "brief" in given else DEFAULT_FORMAT
    formats = [value for name, value in options if name == "format"]
    columns = parse_format(",".join(formats) or default)
    text = ",".join(value for name, value in options if name == "jobs")
    ids = parse_job_ids(text, UsageError, "sacct: fatal: Bad job/step specified: %s")
    rows = join_pending(read_rows(site, given, ids))
    if any(key == "exitcode" for key, _ in columns):
        read_exit_codes(site, rows)
    rows.sort(
        key=lambda row: (
            bool(row.index),
            int(row.number) if row.number.isdigit() else 0,
            row.pending_indices,
            int(row.index or 0),
        )
    )
    table = []
    if "noheader" not in given:
        table.append([COLUMNS[key][0] for key, _ in columns])
    for row in rows:
        table.append([COLUMNS[key][2](row) for key, _ in columns])
        if "allocations" not in given and row.started is not None:
            table.append([describe_step(row, key) for key, _ in columns])
    sys.stdout.write("".join(format_lines(table, [width for _, width in columns], given)))
    return 0


def read_rows(site: Site, given: dict[str, str], ids: list[str]) -> list[JobRow]:
    """Return the jobs that are asked for. Those that have not ended are looked for first: it takes one request."""
    owners = [site.user if site.is_self(name) else name for name in given.get("user", "").split(",") if name]
    owner = owners[0] if len(owners) == 1 else None
    if ids:
        rows = select(list_jobs(site, True, owner), ids)
        listed = {row.number for row in rows} | {f"{row.number}_{row.index}" for row in rows}
        arrays = {row.number for row in rows if row.index}
        missing = {job for job in ids if job not in listed or job in arrays}
        if missing:

            def is_enough(items: list[dict[str, Any]]) -> bool:
                seen = {split_id(item) for item in items}
                single = all(site.journal.get(job.partition("_")[0]).get("id") for job in missing)
                has_array = any("array" in site.journal.get(job) for job in missing)
                numbers = {number for number, _ in seen} | {f"{number}_{index}" for number, index in seen}
                return single and not has_array and missing <= numbers

            rows += select(list_jobs(site, False, owner, is_enough), missing)
        rows = list({(row.number, row.index): row for row in rows}.values())
    else:
        rows = list_jobs(site, None, owner)
    midnight = time.mktime((*time.localtime()[:3], 0, 0, 0, 0, 0, -1))
    start = parse_moment(given["starttime"]) if "starttime" in given else 0 if ids else midnight
    end = parse_moment(given["endtime"]) if "endtime" in given else time.time()
    names, states = given.get("name", "").split(","), parse_state_names(given.get("state", "all"), "sacct")
    return [
        row
        for row in rows
        if (row.ended is None or row.ended >= start - 1)
        and (row.submitted or 0) <= end + 1
        and ("name" not in given or row.name in names)
        and (not owners or row.owner in owners)
        and row.state in states
    ]


def read_exit_codes(site: Site, rows: list[JobRow]) -> None:
    """Read the exit codes that were recorded of jobs that have failed, as ``ehpc.jobs`` does."""
    failed = [row for row in rows if row.state == "FAILED" and row.known.get("token")]
    if not failed:
        return
    from ..jobs import Cluster

    cluster = Cluster(site.client, site.cluster_id, user=site.user)  # type: ignore[arg-type]  # no methods are needed
    stored = {
        row.number: {
            "id": row.known["id"],
            "owner": row.owner,
            "token": row.known["token"],
        }
        for row in failed
    }
    jobs = {number: cluster.job(facts) for number, facts in stored.items()}
    cluster.refresh(list(jobs.values()))
    for row in failed:
        codes = jobs[row.number].exit_codes
        code = codes.get(row.service_id, codes.get(row.id, codes.get(row.known["id"])))
        if code is not None:
            row.exit_code = f"{code}:0"


def describe_step(row: JobRow, key: str) -> str:
    """Return a column of the batch step of a job."""
    if key in NOT_OF_STEPS:
        return ""
    if key in ("jobid", "jobidraw"):
        return f"{COLUMNS[key][2](row)}.batch"
    if row.state in ("CANCELLED", "TIMEOUT") and key in ("state", "exitcode"):
        return "CANCELLED" if key == "state" else "0:15"
    return "batch" if key == "jobname" else COLUMNS[key][2](row)


def format_lines(lines: list[list[str]], widths: list[int], given: dict[str, str]) -> list[str]:
    """Return the lines as the options want them: with bars between the columns, or in columns of a width."""
    if "parsable2" in given or "parsable" in given:
        end = "" if "parsable2" in given else "|"
        return ["|".join(line) + f"{end}\n" for line in lines]
    if "noheader" not in given:
        lines.insert(1, ["-" * abs(width) for width in widths])
    formatted = []
    for line in lines:
        cells = []
        for text, width in zip(line, widths, strict=True):
            size = abs(width)
            cells.append(
                fit(
                    f"{text[: size - 1]}+" if len(text) > size else text,
                    size,
                    width > 0,
                )
            )
        formatted.append("".join(f"{cell} " for cell in cells) + "\n")
    return formatted
