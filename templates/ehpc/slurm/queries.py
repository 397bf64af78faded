"""squeue and sacct: tell of jobs."""

from __future__ import annotations

import re
import sys
import time

from .arguments import UsageError, parse
from .columns import fit, format_duration, format_time, parse_job_ids
from .job_list import ENDED, STATES, JobRow, list_items, make_rows, parse_states, select, split_id

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .entry import Site

SQUEUE_OPTIONS = "h:noheader t:states= j:jobs= u:user= p:partition= r:array me n:name= o:format= O:Format= M:clusters="
SQUEUE_FORMAT = "%.18i %.9P %.8j %.8u %.2t %.10M %.6D %R"
SQUEUE_COLUMNS: dict[str, tuple[str, Callable[[JobRow], object]]] = {
    "A": ("JOBID", lambda row: row.number if row.waiting else row.id),
    "B": ("EXEC_HOST", lambda row: row.hosts[0] if row.hosts else "n/a"),
    "C": ("CPUS", lambda row: row.cores),
    "D": ("NODES", lambda row: row.nodes),
    "F": ("ARRAY_JOB_ID", lambda row: row.number),
    "K": ("ARRAY_TASK_ID", lambda row: row.id.partition("_")[2].strip("[]") or "N/A"),
    "M": ("TIME", lambda row: format_duration(row.elapsed)),
    "P": ("PARTITION", lambda row: row.partition),
    "R": (
        "NODELIST(REASON)",
        lambda row: f"({row.reason})" if row.state == "PENDING" or row.reason != "None" else row.node_list,
    ),
    "S": ("START_TIME", lambda row: format_time(row.started, "N/A")),
    "T": ("STATE", lambda row: row.state),
    "V": ("SUBMIT_TIME", lambda row: format_time(row.submitted, "N/A")),
    "Z": ("WORK_DIR", lambda row: row.directory),
    "i": ("JOBID", lambda row: row.id),
    "j": ("NAME", lambda row: row.name),
    "l": ("TIME_LIMIT", lambda row: format_duration(row.limit)),
    "r": ("REASON", lambda row: row.reason),
    "t": ("ST", lambda row: STATES[row.state]),
    "u": ("USER", lambda row: row.owner),
}
LONG_NAMES = {"jobarrayid": "i", "statecompact": "t", "reason": "r"}
"""Columns of ``-O`` and their letters."""

SACCT_OPTIONS = (
    "X:allocations n:noheader P:parsable2 p:parsable o:format= j:jobs= name= M:clusters= S:starttime= E:endtime= "
    "u:user= helpformat"
)
SACCT_FORMAT = "JobID,JobName,Partition,Account,AllocCPUS,State,ExitCode"
SACCT_COLUMNS: dict[str, tuple[str, int, Callable[[JobRow], str]]] = {
    "jobid": ("JobID", -12, lambda row: row.id),
    "jobidraw": ("JobIDRaw", -12, lambda row: row.id),
    "jobname": ("JobName", 10, lambda row: row.name),
    "account": ("Account", 10, lambda row: row.known.get("account", "")),
    "partition": ("Partition", 10, lambda row: row.partition),
    "alloccpus": ("AllocCPUS", 10, lambda row: str(row.cores)),
    "state": ("State", 10, lambda row: f"CANCELLED by {row.uid}" if row.state == "CANCELLED" else row.state),
    "exitcode": ("ExitCode", 8, lambda row: row.exit_code),
    "nodelist": ("NodeList", 15, lambda row: row.node_list or "None assigned"),
    "reason": ("Reason", 22, lambda row: "None" if row.is_ended else row.reason),
}
"""The columns: header, width (negative: left-justified), and value."""


def parse_squeue_format(given: dict[str, str]) -> list[tuple[str, int | None, bool, str]]:
    """Return the columns of ``-o`` or ``-O``: letter, width, whether it is right-justified, and the text after it.

    Raises:
        UsageError: If there is no such column.
    """
    columns: list[tuple[str, int | None, bool, str]] = []
    if "Format" in given:
        for field in given["Format"].split(","):
            name, _, width = field.partition(":")
            if name.lower() not in LONG_NAMES:
                raise UsageError(f"squeue: error: Invalid job format specification: {name}")
            columns.append((LONG_NAMES[name.lower()], int(width.lstrip(".") or 20), width.startswith("."), ""))
        return columns
    prefix, *fields = (given.get("format") or SQUEUE_FORMAT).split("%")
    for field in fields:
        match = re.match(r"(\.?)([0-9]*)([A-Za-z])", field)
        if match is None or match[3] not in SQUEUE_COLUMNS:
            raise UsageError(f"squeue: error: ehpc slurm has no column %{field[:8]}")
        columns.append((match[3], int(match[2]) if match[2] else None, bool(match[1]), field[match.end() :]))
    return [("", None, False, prefix), *columns]


def run_squeue(open_site: Callable[[], Site], program: str, arguments: list[str]) -> int:
    """List jobs and return the exit code."""
    options, operands = parse(program, arguments, SQUEUE_OPTIONS)
    if operands:
        raise UsageError(f"squeue: error: Unrecognized option: {operands[0]}")
    given = dict(options)
    states = parse_states(given["states"], "squeue") if "states" in given else set(STATES) - ENDED
    ids = parse_job_ids(given.get("jobs", ""), "squeue: error: Invalid job id: %s")
    columns, site = parse_squeue_format(given), open_site()
    owners = site.cluster_users(given.get("user", "")) + ([site.user] if "me" in given else [])
    items = list_items(site, None if states & ENDED else True, owners[0] if len(owners) == 1 else None)
    if ids:
        items = select(items, ids)
        is_unknown = not items and len(ids) == 1 and "_" not in ids[0] and ids[0] not in site.journal.jobs
        if is_unknown and (states & ENDED or not select(list_items(site, False), ids)):
            raise UsageError("slurm_load_jobs error: Invalid job id specified")
    rows = [
        row
        for row in make_rows(site, items, "array" not in given)
        if row.state in states
        and (not owners or row.owner in owners)
        and all(getattr(row, name) in given[name].split(",") for name in ("name", "partition") if name in given)
    ]
    lines = [] if "noheader" in given else [[SQUEUE_COLUMNS[letter][0] if letter else "" for letter, *_ in columns]]
    for row in sorted(rows, key=lambda row: (row.state, row.order)):
        lines.append([str(SQUEUE_COLUMNS[letter][1](row)) if letter else "" for letter, *_ in columns])
    for line in lines:
        cells = zip(line, columns, strict=True)
        sys.stdout.write("".join(fit(text, width, right) + after for text, (_, width, right, after) in cells) + "\n")
    return 0


def run_sacct(open_site: Callable[[], Site], program: str, arguments: list[str]) -> int:
    """Tell of jobs, also of those that have ended, and return the exit code."""
    options, operands = parse(program, arguments, SACCT_OPTIONS, hint=False)
    if operands:
        raise UsageError(
            "\n".join(["sacct: error: Unknown arguments:", *(f"sacct: error:  {word}" for word in operands)])
        )
    given = dict(options)
    if "helpformat" in given:
        print("\n".join(column[0] for column in SACCT_COLUMNS.values()))
        return 0
    columns: list[tuple[str, int]] = []
    for field in filter(None, ",".join([v for name, v in options if name == "format"] or [SACCT_FORMAT]).split(",")):
        name, _, size = field.partition("%")
        if name.lower() not in SACCT_COLUMNS or not re.fullmatch(r"-?[0-9]*", size):
            raise UsageError(f'sacct: error: Invalid field requested: "{name}"')
        columns.append((name.lower(), int(size or SACCT_COLUMNS[name.lower()][1])))
    text = ",".join(value for name, value in options if name == "jobs")
    ids = parse_job_ids(text, "sacct: fatal: Bad job/step specified: %s")
    midnight = time.mktime((*time.localtime()[:3], 0, 0, 0, 0, 0, -1))
    start = parse_moment(given["starttime"]) if "starttime" in given else 0 if ids else midnight
    end = parse_moment(given.get("endtime", "now"))
    site = open_site()
    owners = site.cluster_users(given.get("user", ""))
    rows = [
        row
        for row in make_rows(
            site, find_items(site, ids, owners[0] if len(owners) == 1 else None) if ids or not text else []
        )
        if (row.ended is None or row.ended >= start - 1)
        and (row.submitted or 0) <= end + 1
        and ("name" not in given or row.name in given["name"].split(","))
        and (not owners or row.owner in owners)
    ]
    if any(key == "exitcode" for key, _ in columns):
        read_exit_codes(site, rows)
    lines = [] if "noheader" in given else [[SACCT_COLUMNS[key][0] for key, _ in columns]]
    for row in sorted(rows, key=lambda row: (bool(row.index), bool(row.waiting), row.order)):
        lines.append([SACCT_COLUMNS[key][2](row) for key, _ in columns])
        if "allocations" not in given and row.started is not None:
            lines.append([describe_step(row, key) for key, _ in columns])
    if "parsable2" in given or "parsable" in given:
        sys.stdout.write("".join("|".join(line) + ("\n" if "parsable2" in given else "|\n") for line in lines))
        return 0
    lines[1:1] = [] if "noheader" in given else [["-" * abs(width) for _, width in columns]]
    for line in lines:
        for text, (_, width) in zip(line, columns, strict=True):
            cut = f"{text[: abs(width) - 1]}+" if len(text) > abs(width) else text
            sys.stdout.write(fit(cut, abs(width), width > 0) + " ")
        sys.stdout.write("\n")
    return 0


def parse_moment(text: str) -> float:
    """Return a time such as ``now``, ``2026-11-29`` or ``2026-11-29T22:30`` in seconds since 1970.

    Raises:
        UsageError: If it can't be read.
    """
    if text == "now":
        return time.time()
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?", text)
    if match is None:
        raise UsageError(f"Invalid time specification (pos=0): {text}")
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    return time.mktime((year, month, day, hour, minute, second, 0, 0, -1))


def find_items(site: Site, ids: list[str], owner: str | None) -> list[dict[str, Any]]:
    """Return the jobs that are asked for, or all. Those that have not ended come first: one request is enough then."""
    if not ids:
        return list_items(site, None, owner)
    active = select(list_items(site, True, owner), ids)
    seen = {"_".join(filter(None, split_id(item))) for item in active}
    arrays = {number for number, index in map(split_id, active) if index}
    missing = {job for job in ids if job not in seen or job in arrays}
    if not missing:
        return active
    is_single = all("_" not in job and "array" not in site.journal.jobs.get(job, {"array": 1}) for job in missing)

    def is_enough(items: list[dict[str, Any]]) -> bool:
        return is_single and missing <= {split_id(item)[0] for item in items}

    return active + select(list_items(site, False, owner, is_enough), missing)


def read_exit_codes(site: Site, rows: list[JobRow]) -> None:
    """Read the exit codes that were recorded of jobs that have failed, as ``ehpc.jobs`` does."""
    failed = [row for row in rows if row.state == "FAILED" and row.known.get("token")]
    if failed:
        from ..jobs import Cluster

        cluster = Cluster(site.client, site.cluster_id, user=site.user)
        jobs = {
            row.number: cluster.job({**{name: row.known[name] for name in ("id", "token")}, "owner": row.owner})
            for row in failed
        }
        cluster.refresh(list(jobs.values()))
        for row in failed:
            code = jobs[row.number].exit_codes.get(row.item["Id"])
            row.exit_code = "" if code is None else f"{code}:0"


def describe_step(row: JobRow, key: str) -> str:
    """Return a column of the batch step of a job."""
    text = SACCT_COLUMNS[key][2](row)
    if row.state in ("CANCELLED", "TIMEOUT") and key in ("state", "exitcode"):
        return "CANCELLED" if key == "state" else "0:15"
    own = {"jobid": f"{text}.batch", "jobidraw": f"{text}.batch", "jobname": "batch", "partition": "", "reason": ""}
    return own.get(key, text)
