"""squeue and sacct: tell of jobs."""

from __future__ import annotations

import os
import re
import sys
import time

from .arguments import UsageError
from .columns import format_duration, format_time, parse_job_ids
from .entry import Site
from .job_list import ENDED, STATES, JobRow, list_items, make_rows, select, split_id

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .job_list import Item

FORMATS = {
    "squeue": "%.18i %.9P %.8j %.8u %.2t %.10M %.6D %R",
    "sacct": "JobID,JobName,Partition,Account,AllocCPUS,State,ExitCode",
}
COLUMNS: dict[str, tuple[str, int, Callable[[JobRow], object]]] = {
    "A": ("JOBID", 0, lambda row: row.number if row.waiting else row.id),
    "B": ("EXEC_HOST", 0, lambda row: row.hosts[0] if row.hosts else "n/a"),
    "C": ("CPUS", 0, lambda row: row.cores),
    "D": ("NODES", 0, lambda row: len(row.hosts) or row.known.get("nodes") or 1),
    "F": ("ARRAY_JOB_ID", 0, lambda row: row.number),
    "K": ("ARRAY_TASK_ID", 0, lambda row: row.id.partition("_")[2].strip("[]") or "N/A"),
    "M": ("TIME", 0, lambda row: format_duration(row.elapsed)),
    "P": ("PARTITION", 0, lambda row: row.partition),
    "R": ("NODELIST(REASON)", 0, lambda row: describe_place(row)),
    "S": ("START_TIME", 0, lambda row: format_time(row.started)),
    "T": ("STATE", 0, lambda row: row.state),
    "V": ("SUBMIT_TIME", 0, lambda row: format_time(row.submitted)),
    "Z": ("WORK_DIR", 0, lambda row: row.known.get("dir") or row.item.get("ShellPath") or ""),
    "i": ("JOBID", 0, lambda row: row.id),
    "j": ("NAME", 0, lambda row: row.name),
    "l": ("TIME_LIMIT", 0, lambda row: format_duration(row.known.get("limit"))),
    "r": ("REASON", 0, lambda row: row.reason),
    "t": ("ST", 0, lambda row: STATES[row.state]),
    "u": ("USER", 0, lambda row: row.owner),
    "jobid": ("JobID", -12, lambda row: row.id),
    "jobidraw": ("JobIDRaw", -12, lambda row: row.id),
    "jobname": ("JobName", 10, lambda row: row.name),
    "account": ("Account", 10, lambda row: row.known.get("account", "")),
    "partition": ("Partition", 10, lambda row: row.partition),
    "alloccpus": ("AllocCPUS", 10, lambda row: row.cores),
    "state": ("State", 10, lambda row: f"CANCELLED by {find_uid(row)}" if row.state == "CANCELLED" else row.state),
    "exitcode": ("ExitCode", 8, lambda row: row.exit_code),
    "nodelist": ("NodeList", 15, lambda row: row.node_list or "None assigned"),
    "reason": ("Reason", 22, lambda row: "None" if row.is_ended else row.reason),
}
"""The columns of squeue by their letters, and of sacct by their names: header, width, and value."""

LONG_NAMES = {"jobarrayid": "i", "statecompact": "t", "reason": "r"}
"""Columns of ``squeue -O`` and their letters."""


def find_uid(row: JobRow) -> int:
    """Return the number of a job's user on this machine, or of who runs the command if there is no such user here."""
    import pwd

    return next((user.pw_uid for user in pwd.getpwall() if user.pw_name == row.owner), os.getuid())


def describe_place(row: JobRow) -> str:
    """Return where a job runs, or why it does not."""
    return f"({row.reason})" if row.state == "PENDING" or row.reason != "None" else row.node_list


def parse_squeue_format(given: dict[str, str]) -> tuple[list[str], str]:
    """Return the columns of ``-o`` or ``-O``, and a line as a format string of Python."""
    text = given.get("format") or FORMATS["squeue"]
    columns: list[str] = []
    if "Format" in given:
        pairs = [field.partition(":")[::2] for field in given["Format"].split(",")]
        unknown = [name for name, _ in pairs if name.lower() not in LONG_NAMES]
        if unknown:
            raise UsageError(f"squeue: error: Invalid job format specification: {unknown[0]}")
        text = "".join(f"%{width or 20}{LONG_NAMES[name.lower()]}" for name, width in pairs)

    def replace(match: re.Match[str]) -> str:
        if match[3] not in COLUMNS:
            raise UsageError(f"squeue: error: ehpc slurm has no column {match[0]}")
        columns.append(match[3])
        size = int(match[2] or 0)
        return f"{{:{'>' if match[1] else '<'}{size}.{size}}}" if size else "{}"

    return columns, re.sub(r"%(\.?)([0-9]*)(.?)", replace, text.replace("{", "{{").replace("}", "}}"))


def parse_sacct_format(options: list[tuple[str, str]]) -> list[tuple[str, int]]:
    """Return the columns of ``-o`` and their widths."""
    columns = []
    given = ",".join(text for name, text in options if name == "format") or FORMATS["sacct"]
    for field in filter(None, given.split(",")):
        name, _, size = field.partition("%")
        if len(name) < 2 or name.lower() not in COLUMNS or not re.fullmatch(r"-?[0-9]*", size):
            raise UsageError(f'sacct: error: Invalid field requested: "{name}"')
        columns.append((name.lower(), int(size or COLUMNS[name.lower()][1])))
    return columns


def parse_states(text: str) -> set[str]:
    """Return the states of a list, in long or short form."""
    states = set()
    for word in text.upper().split(","):
        matches = {state for state, short in STATES.items() if word in (state, short) or word == "ALL"}
        if not matches:
            known = f"squeue: error: Valid job states include: {','.join(STATES)}\n"
            raise UsageError(f"squeue: error: Invalid job state specified: {word.lower()}\n{known}")
        states |= matches
    return states


def is_wanted(row: JobRow, given: dict[str, str], owners: list[str]) -> bool:
    """Return whether a job has one of the owners, and a name and a partition that the options let pass."""
    chosen = [name for name in ("name", "partition") if name in given]
    return (not owners or row.owner in owners) and all(getattr(row, key) in given[key].split(",") for key in chosen)


def run_squeue(site: Site, options: list[tuple[str, str]], operands: list[str]) -> int:
    """List jobs and return the exit code."""
    if operands:
        raise UsageError(f"squeue: error: Unrecognized option: {operands[0]}")
    given = dict(options)
    states = parse_states(given["states"]) if "states" in given else set(STATES) - ENDED
    ids = parse_job_ids(given.get("jobs", ""), "squeue: error: Invalid job id: %s")
    columns, template = parse_squeue_format(given)
    owners = site.cluster_users(given.get("user", "")) + [site.user] * ("me" in given)
    items = list_items(site, None if states & ENDED else True, owners[0] if len(owners) == 1 else None)
    if ids:
        items = select(items, ids)
        is_unknown = not items and len(ids) == 1 and "_" not in ids[0] and ids[0] not in site.journal.jobs
        if is_unknown and (states & ENDED or not select(list_items(site, False), ids)):
            raise UsageError("slurm_load_jobs error: Invalid job id specified")
    rows = [row for row in make_rows(site, items, "array" not in given) if row.state in states]
    rows = sorted(filter(lambda row: is_wanted(row, given, owners), rows), key=lambda row: (row.state, row.order))
    lines: list[list[str]] = [] if "noheader" in given else [[COLUMNS[key][0] for key in columns]]
    lines += [[str(COLUMNS[key][2](row)) for key in columns] for row in rows]
    sys.stdout.write("".join(f"{template.format(*line)}\n" for line in lines))
    return 0


def run_sacct(site: Site, options: list[tuple[str, str]], operands: list[str]) -> int:
    """Tell of jobs, also of those that have ended, and return the exit code."""
    if operands:
        raise UsageError("\nsacct: error:  ".join(["sacct: error: Unknown arguments:", *operands]))
    given = dict(options)
    if "helpformat" in given:
        print("\n".join(column[0] for key, column in COLUMNS.items() if len(key) > 1))
        return 0
    columns = parse_sacct_format(options)
    text = ",".join(value for name, value in options if name == "jobs")
    ids = parse_job_ids(text, "sacct: fatal: Bad job/step specified: %s")
    start = parse_moment(given.get("starttime") or ("1970-01-02" if ids else time.strftime("%Y-%m-%d")))
    end = parse_moment(given.get("endtime", "now"))
    owners = site.cluster_users(given.get("user", ""))
    items = find_items(site, ids, owners[0] if len(owners) == 1 else None) if ids or not text else []
    rows = [
        row
        for row in make_rows(site, items)
        if (row.ended is None or row.ended >= start - 1)
        and (row.submitted or 0) <= end + 1
        and is_wanted(row, given, owners)
    ]
    if "exitcode" in dict(columns):
        read_exit_codes(site, rows)
    lines: list[list[str]] = [] if "noheader" in given else [[COLUMNS[key][0] for key, _ in columns]]
    for row in sorted(rows, key=lambda row: (bool(row.index), bool(row.waiting), row.order)):
        lines.append([str(COLUMNS[key][2](row)) for key, _ in columns])
        if "allocations" not in given and row.started is not None:
            lines.append([describe_step(row, key) for key, _ in columns])
    if "parsable2" in given or "parsable" in given:
        sys.stdout.write("".join("|".join(line) + "|" * ("parsable2" not in given) + "\n" for line in lines))
        return 0
    lines[1:1] = [] if "noheader" in given else [["-" * abs(width) for _, width in columns]]
    for line in lines:
        for text, (_, width) in zip(line, columns, strict=True):
            cut = f"{text[: abs(width) - 1]}+" if len(text) > abs(width) else text
            sys.stdout.write(f"{cut:{'>' if width > 0 else '<'}{abs(width)}} ")
        sys.stdout.write("\n")
    return 0


def describe_step(row: JobRow, key: str) -> str:
    """Return a column of the batch step of a job."""
    text = str(COLUMNS[key][2](row))
    if row.state in ("CANCELLED", "TIMEOUT") and key in ("state", "exitcode"):
        return "CANCELLED" if key == "state" else "0:15"
    own = {"jobid": f"{text}.batch", "jobidraw": f"{text}.batch", "jobname": "batch", "partition": "", "reason": ""}
    return own.get(key, text)


def parse_moment(text: str) -> float:
    """Return a time such as ``now``, ``2026-11-29`` or ``2026-11-29T22:30`` in seconds since 1970."""
    from datetime import datetime

    try:
        return time.time() if text == "now" else datetime.fromisoformat(text).timestamp()
    except ValueError:
        raise UsageError(f"Invalid time specification (pos=0): {text}") from None


def find_items(site: Site, ids: list[str], owner: str | None) -> list[Item]:
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

    def is_enough(items: list[Item]) -> bool:
        return is_single and missing <= {split_id(item)[0] for item in items}

    return active + select(list_items(site, False, owner, is_enough), missing)


def read_exit_codes(site: Site, rows: list[JobRow]) -> None:
    """Read the exit codes that were recorded of jobs that have failed, as ``ehpc.jobs`` does."""
    failed = [row for row in rows if row.state == "FAILED" and row.known.get("token")]
    if failed:
        from ..jobs import Cluster

        cluster = Cluster(site.client, site.cluster_id, user=site.user)
        stored = {
            row.number: {"id": row.known["id"], "token": row.known["token"], "owner": row.owner} for row in failed
        }
        jobs = {number: cluster.job(job) for number, job in stored.items()}
        cluster.refresh(list(jobs.values()))
        for row in failed:
            code = jobs[row.number].exit_codes.get(row.item["Id"])
            row.exit_code = "" if code is None else f"{code}:0"
# Hand-written: edit templates/ehpc/slurm/queries.py, then run `make generate`.
