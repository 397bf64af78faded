"""squeue and sacct: tell of jobs."""

from __future__ import annotations

import os
import pwd
import re
import sys
import time
from datetime import datetime

from .arguments import UsageError
from .columns import parse_job_ids
from .entry import Site
from .job_list import ENDED, STATES, Item, JobRow, list_items, make_rows, select, split_id

SQUEUE_FORMAT = "%.18i %.9P %.8j %.8u %.2t %.10M %.6D %R"
SACCT_FORMAT = "JobID,JobName,Partition,Account,AllocCPUS,State,ExitCode"
COLUMNS_TEXT = """
    A=JOBID==raw_id B=EXEC_HOST==first_host C=CPUS==cores D=NODES==node_count F=ARRAY_JOB_ID==number i=JOBID==id
    j=NAME==name K=ARRAY_TASK_ID==task l=TIME_LIMIT==time_limit M=TIME==run_time P=PARTITION==partition r=REASON==reason
    R=NODELIST(REASON)==place S=START_TIME==start_time t=ST==code T=STATE==state u=USER==owner Z=WORK_DIR==directory
    V=SUBMIT_TIME==submit_time jobid=JobID=-12=id jobidraw=JobIDRaw=-12=raw_id jobname=JobName=10=name
    account=Account=10=account partition=Partition=10=partition alloccpus=AllocCPUS=10=cores state=State=10=state
    exitcode=ExitCode=8=exit_code nodelist=NodeList=15=node_list reason=Reason=22=reason
    """
"""The columns of squeue by their letters, and of sacct by their names: header, width in sacct, attribute of a row."""

COLUMNS = {entry.split("=")[0]: entry.split("=")[1:] for entry in COLUMNS_TEXT.split()}
LONG_NAMES = {"jobarrayid": "i", "statecompact": "t", "reason": "r"}  # in squeue -O, and their letters


def parse_squeue_format(given: dict[str, str]) -> tuple[list[str], str]:
    """Return the columns of ``-o`` or ``-O``, and a line as a format string of Python."""
    text = given.get("format") or SQUEUE_FORMAT
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


def parse_states(text: str) -> set[str]:
    """Return the states of a list, in long or short form."""
    states = set()
    for word in text.upper().split(","):
        matches = {state for state, short in STATES.items() if word in (state, short, "ALL")}
        if not matches:
            known = f"squeue: error: Valid job states include: {','.join(STATES)}\n"
            raise UsageError(f"squeue: error: Invalid job state specified: {word.lower()}\n{known}")
        states |= matches
    return states


def choose(site: Site, given: dict[str, str]) -> tuple[str | None, dict[str, list[str]]]:
    """Return the owner of the jobs that options ask for, if it is one, and the attributes that they have to have."""
    own = {pwd.getpwuid(os.getuid()).pw_name, str(os.getuid())}  # names of cluster users need six letters: both will do
    owners = [site.user if name in own else name for name in given.get("user", "").split(",") if name]
    owners += [site.user] * ("me" in given)
    wanted = {name: given[name].split(",") for name in ("name", "partition") if name in given}
    return owners[0] if len(owners) == 1 else None, wanted | ({"owner": owners} if owners else {})


def run_squeue(site: Site, options: list[tuple[str, str]], operands: list[str]) -> int:
    """List jobs and return the exit code."""
    if operands:
        raise UsageError(f"squeue: error: Unrecognized option: {operands[0]}")
    given = dict(options)
    states = parse_states(given["states"]) if "states" in given else set(STATES) - ENDED
    ids = parse_job_ids(given.get("jobs", ""), "squeue: error: Invalid job id: %s")
    columns, template = parse_squeue_format(given)
    owner, wanted = choose(site, given)
    items = list_items(site, None if states & ENDED else True, owner)
    if ids:
        items = select(items, ids)
        is_unknown = not items and len(ids) == 1 and "_" not in ids[0] and ids[0] not in site.journal.jobs
        if is_unknown and (states & ENDED or not select(list_items(site, False), ids)):
            raise UsageError("slurm_load_jobs error: Invalid job id specified")
    rows = make_rows(site, items, wanted | {"state": list(states)}, "array" not in given)
    lines = [] if "noheader" in given else [[COLUMNS[key][0] for key in columns]]
    for row in sorted(rows, key=lambda row: (row.state, row.order)):
        lines.append([str(getattr(row, COLUMNS[key][2])) for key in columns])
    sys.stdout.write("".join(f"{template.format(*line)}\n" for line in lines))
    return 0


def run_sacct(site: Site, options: list[tuple[str, str]], operands: list[str]) -> int:
    """Tell of jobs, also of those that have ended, and return the exit code."""
    if operands:
        raise UsageError("\nsacct: error:  ".join(["sacct: error: Unknown arguments:", *operands]))
    given = dict(options)
    if "helpformat" in given:
        print("\n".join(header for header, width, _ in COLUMNS.values() if width))
        return 0
    jobs, fields = (",".join(value for name, value in options if name == key) for key in ("jobs", "format"))
    columns = parse_sacct_format(fields or SACCT_FORMAT)
    ids = parse_job_ids(jobs, "sacct: fatal: Bad job/step specified: %s")
    start = parse_moment(given.get("starttime") or ("1970-01-02" if ids else time.strftime("%Y-%m-%d")))
    end = parse_moment(given.get("endtime", "now"))
    owner, wanted = choose(site, given)
    items = find_items(site, ids, owner) if ids or not jobs else []
    rows = make_rows(site, items, wanted)
    rows = [row for row in rows if (row.ended is None or row.ended >= start - 1) and (row.submitted or 0) <= end + 1]
    if "exitcode" in dict(columns):
        read_exit_codes(site, rows)
    lines = [] if "noheader" in given else [[COLUMNS[key][0] for key, _ in columns]]
    for row in sorted(rows, key=lambda row: (bool(row.index), bool(row.waiting), row.order)):
        lines.append([describe(row, key) for key, _ in columns])
        if "allocations" not in given and row.started is not None:
            lines.append([describe(row, key, is_step=True) for key, _ in columns])
    if "parsable2" in given or "parsable" in given:
        end_mark = "" if "parsable2" in given else "|"
        sys.stdout.write("".join(f"{'|'.join(line)}{end_mark}\n" for line in lines))
        return 0
    lines[1:1] = [] if "noheader" in given else [["-" * abs(width) for _, width in columns]]
    for line in lines:
        for text, (_, width) in zip(line, columns, strict=True):
            cut = f"{text[: abs(width) - 1]}+" if len(text) > abs(width) else text
            sys.stdout.write(f"{cut:{'>' if width > 0 else '<'}{abs(width)}} ")
        sys.stdout.write("\n")
    return 0


def parse_sacct_format(text: str) -> list[tuple[str, int]]:
    """Return the columns of ``-o`` and their widths."""
    columns = []
    for field in filter(None, text.split(",")):
        name, _, size = field.partition("%")
        _, width, _ = COLUMNS.get(name.lower(), ["", "", ""])
        if not width or not re.fullmatch(r"(-?[0-9]+)?", size):
            raise UsageError(f'sacct: error: Invalid field requested: "{name}"')
        columns.append((name.lower(), int(size or width)))
    return columns


def describe(row: JobRow, key: str, is_step: bool = False) -> str:
    """Return a column of sacct for a job, or for its batch step."""
    text = str(getattr(row, COLUMNS[key][2]))
    if is_step and row.state in ("CANCELLED", "TIMEOUT") and key in ("state", "exitcode"):
        return "CANCELLED" if key == "state" else "0:15"
    if is_step:
        own = {"jobid": f"{text}.batch", "jobidraw": f"{text}.batch", "jobname": "batch", "partition": "", "reason": ""}
        return own.get(key, text)
    if text == "CANCELLED" and key == "state":  # by whom: the job's user on this machine, or else who runs the command
        return f"{text} by {next((user.pw_uid for user in pwd.getpwall() if user.pw_name == row.owner), os.getuid())}"
    return "None assigned" if key == "nodelist" and not text else "None" if key == "reason" and row.is_ended else text


def parse_moment(text: str) -> float:
    """Return a time such as ``now``, ``2026-11-29`` or ``2026-11-29T22:30`` in seconds since 1970."""
    try:
        return time.time() if text == "now" else datetime.fromisoformat(text).timestamp()
    except ValueError:
        raise UsageError(f"Invalid time specification (pos=0): {text}") from None


def find_items(site: Site, ids: list[str], owner: str | None) -> list[Item]:
    """Return the jobs that are asked for, or all. Those that have not ended come first: one request is enough then."""
    if not ids:
        return list_items(site, None, owner)
    active = select(list_items(site, True, owner), ids)
    arrays = {number for number, index in map(split_id, active) if index}
    missing = set(ids) - {"_".join(filter(None, split_id(item))) for item in active} | arrays & set(ids)
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
        jobs = {row.number: site.cluster.job({**row.known, "owner": row.owner}) for row in failed}
        site.cluster.refresh(list(jobs.values()))
        for row in failed:
            code = jobs[row.number].exit_codes.get(row.item["Id"])
            row.exit_code = "" if code is None else f"{code}:0"
