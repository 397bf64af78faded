"""The jobs of the cluster in Slurm's words, with one request for each page."""

from __future__ import annotations

import json
import os
import re
import time
from calendar import timegm

from .arguments import UsageError
from .columns import format_hosts, format_ranges, parse_indices

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from .entry import Site

PAGE_SIZE = 50
STATES = {
    "PENDING": "PD",
    "RUNNING": "R",
    "SUSPENDED": "S",
    "COMPLETED": "CD",
    "CANCELLED": "CA",
    "FAILED": "F",
    "TIMEOUT": "TO",
    "NODE_FAIL": "NF",
    "PREEMPTED": "PR",
    "BOOT_FAIL": "BF",
    "DEADLINE": "DL",
    "OUT_OF_MEMORY": "OOM",
    "COMPLETING": "CG",
    "CONFIGURING": "CF",
    "RESIZING": "RS",
    "RESV_DEL_HOLD": "RD",
    "REQUEUED": "RQ",
    "REQUEUE_FED": "RF",
    "REQUEUE_HOLD": "RH",
    "REVOKED": "RV",
    "SIGNALING": "SI",
    "SPECIAL_EXIT": "SE",
    "STAGE_OUT": "SO",
    "STOPPED": "ST",
}
"""Slurm's states and their short forms."""

ENDED = frozenset(
    {
        "COMPLETED",
        "CANCELLED",
        "FAILED",
        "TIMEOUT",
        "NODE_FAIL",
        "PREEMPTED",
        "BOOT_FAIL",
        "DEADLINE",
        "OUT_OF_MEMORY",
    }
)
CANONICAL = {
    "queued": "PENDING",
    "running": "RUNNING",
    "finished": "COMPLETED",
    "failed": "FAILED",
    "cancelled": "CANCELLED",
}
"""Slurm's state for each canonical name of ``ehpc.waiters``."""

REASONS = {
    "TIMEOUT": "TimeLimit",
    "NODE_FAIL": "NodeDown",
    "OUT_OF_MEMORY": "OutOfMemory",
}


class JobRow:
    """A job, or a part of an array job.

    Args:
        site: The cluster.
        item: The job as the service lists it, with the names of 2018-04-12.
        number: Number of the job; of a part, that of its array job.
        index: Index of a part.
    """

    def __init__(self, site: Site, item: dict[str, Any], number: str, index: str) -> None:
        self.item = item
        self.service_id: str = item["Id"]
        self.number = number
        self.index = index
        self.known = site.journal.get(number)
        self.pending_indices: list[int] = []
        self.name: str = self.known.get("name") or item.get("Name") or ""
        self.owner: str = item.get("Owner") or ""
        self.partition: str = item.get("Queue") or self.known.get("queue") or site.settings.get("queue") or "N/A"
        self.directory: str = self.known.get("dir") or item.get("ShellPath") or ""
        self.submitted = parse_time(item.get("SubmitTime"))
        self.started = parse_time(item.get("StartTime"))
        changed = parse_time(item.get("LastModifyTime"))
        self.limit: float | None = self.known.get("limit")
        self.hosts = re.findall(r"[A-Za-z0-9_.-]+", item.get("NodeList") or "")
        self.state = read_state(item.get("State") or "")
        self.is_ended = self.state in ENDED
        self.ended = changed if self.is_ended else None
        if self.state == "PENDING":
            self.started = None
        if self.state == "FAILED" and not is_precise(site):
            self.refine_failure(site)
        self.exit_code = "" if self.state == "FAILED" else "0:0"
        comment = item.get("Comment") or ""
        self.reason = REASONS.get(self.state, "None")
        if self.state == "FAILED" and self.started is not None:
            self.reason = "NonZeroExitCode"
        elif self.state == "PENDING" and re.fullmatch(r"[A-Z][A-Za-z]+", comment):
            self.reason = comment
        elif self.state == "PENDING" and self.known.get("after"):
            self.reason = "Dependency"

    def refine_failure(self, site: Site) -> None:
        """Tell a cancellation and a time limit from other failures, for which the service has one word alone."""
        if {self.id, self.number} & site.journal.cancelled:
            self.state = "CANCELLED"
        elif self.limit and self.started and self.ended and self.ended - self.started >= self.limit:
            self.state = "TIMEOUT"

    @property
    def id(self) -> str:
        """Identifier as Slurm writes it: ``12``, ``12_3``, or ``12_[4-9]`` for parts that wait."""
        if self.pending_indices:
            limit = self.known.get("array", "").partition("%")[2]
            text = format_ranges(self.pending_indices) + (f"%{limit}" if limit else "")
            return f"{self.number}_[{text}]"
        return f"{self.number}_{self.index}" if self.index else self.number

    @property
    def uid(self) -> int:
        """Number of its user on this machine, or of who runs the command if there is no such user here."""
        import pwd

        try:
            return pwd.getpwnam(self.owner).pw_uid
        except KeyError:
            return os.getuid()

    @property
    def elapsed(self) -> float:
        """Seconds that it has run."""
        return 0 if self.started is None else (self.ended or time.time()) - self.started

    @property
    def nodes(self) -> int:
        """Number of its nodes: those it has, or those it asks for."""
        return len(self.hosts) or self.known.get("nodes") or 1

    @property
    def cores(self) -> int:
        """Number of its cores: those it asks for if that is known."""
        used = (self.item.get("Resources") or {}).get("Cores") if self.hosts and not self.is_ended else 0
        return used or self.known.get("cores") or 1

    @property
    def node_list(self) -> str:
        """Its nodes in Slurm's notation."""
        return format_hosts(self.hosts)


def is_precise(site: Site) -> bool:
    """Return whether the service has words of its own for cancelled jobs, and those that ran into a time limit."""
    return site.is_2018 and site.scheduler.lower().startswith("slurm")


def read_state(text: str) -> str:
    """Return Slurm's state for what the service says."""
    word = (text.upper().split() or [""])[0].rstrip("+")
    if word in STATES:
        return word
    from ..waiters import job_state

    return CANONICAL.get(job_state(text) or "", "PENDING")


def parse_time(value: object) -> float | None:
    """Return a time of the service, UTC or seconds since 1970, as such seconds."""
    text = str(value or "")
    if re.fullmatch(r"[0-9]{6,}", text):
        return float(text)
    match = re.match(
        r"([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?",
        text,
    )
    return float(timegm(tuple(int(part or 0) for part in match.groups()))) if match else None


def list_items(
    site: Site,
    active: bool | None,
    owner: str | None,
    is_enough: Callable[[list[dict[str, Any]]], bool] | None,
) -> list[dict[str, Any]]:
    """Return jobs as the service lists them, under the names of 2018-04-12; the latest first if not all are needed."""
    group = {None: "all", True: "notfinish", False: "finished"}[active]
    if site.is_2018:
        wanted = {} if active is None else {"State": group}
        wanted |= {"Owner": owner} if owner else {}
    else:
        wanted = {"JobFilter": json.dumps({"JobStatus": group, **({"Users": [owner]} if owner else {})})}

    def read_page(number: int) -> tuple[list[dict[str, Any]], int]:
        data = site.read("ListJobs", PageNumber=str(number), PageSize=str(PAGE_SIZE), **wanted)
        jobs = data.get("Jobs") or []
        listed = jobs.get("JobInfo") or [] if isinstance(jobs, dict) else jobs
        items = listed if site.is_2018 else [{**job["JobSpec"], "Name": job.get("JobName")} for job in listed]
        return items, int(data.get("TotalCount") or 0)

    items, total = read_page(1)
    pages: Iterable[int] = range(2, -(-total // PAGE_SIZE) + 1)
    if is_enough is not None and site.is_2018:  # 2018-04-12 lists the oldest first
        pages = reversed(list(pages))
    for number in pages:
        if is_enough is not None and is_enough(items):
            break
        items += read_page(number)[0]
    return items


def normalize(item: dict[str, Any]) -> dict[str, Any]:
    """Return a job of 2024-07-30 under the names of 2018-04-12; one of these is returned as it is."""
    if "RunasUser" not in item:
        return item
    return {**item, "Owner": item["RunasUser"], "Queue": item.get("JobQueue")}


def split_id(item: dict[str, Any]) -> tuple[str, str]:
    """Return the number of a job, or of the array job that it is a part of, and its index there."""
    match = re.match(r"([0-9]+)(?:[_\[.]([0-9]+))?", item["Id"])
    if match is None:
        return item["Id"], ""
    index = item.get("ArrayJobSubId")
    return match[1], str(index) if index not in (None, "") else match[2] or ""


def list_jobs(
    site: Site,
    active: bool | None = None,
    owner: str | None = None,
    is_enough: Callable[[list[dict[str, Any]]], bool] | None = None,
) -> list[JobRow]:
    """Return the jobs that the service lists; of array jobs, the parts.

    Args:
        site: The cluster.
        active: True for those that have not ended, False for those that have, None for all.
        owner: Those of which cluster user.
        is_enough: Is called with what was read so far; true ends it.
    """
    rows: list[JobRow] = []
    arrays: list[JobRow] = []
    for item in list_items(site, active, owner, is_enough):
        if item.get("Id"):
            number, index = split_id(item)
            row = JobRow(site, normalize(item), number, index)
            is_array = not index and (item.get("ArrayRequest") or "[]" in item["Id"] or row.known.get("array"))
            (arrays if is_array else rows).append(row)
    with_parts = {row.number for row in rows if row.index}
    for row in arrays:
        if row.number not in with_parts and not (active is None and row.is_ended):
            request = row.known.get("array") or row.item.get("ArrayRequest") or ""
            row.pending_indices = parse_indices(request) if re.fullmatch(r"[0-9,:%-]+", request) else []
            rows.append(row)
    return rows


def join_pending(rows: list[JobRow]) -> list[JobRow]:
    """Return rows with the waiting parts of each array job in one, as squeue shows them without ``-r``."""
    joined: dict[object, JobRow] = {}
    for row in rows:
        key = (row.number, "") if row.state == "PENDING" and row.index else (row.number, row.index)
        first = joined.setdefault(key, row)
        if key[1] == "" and row.index:
            first.pending_indices = sorted({*first.pending_indices, int(row.index)})
    return list(joined.values())


def parse_state_names(text: str, program: str) -> set[str]:
    """Return the states of a list, in long or short form.

    Raises:
        UsageError: If there is no such state.
    """
    states = set()
    for word in text.upper().split(","):
        if word == "ALL":
            return set(STATES)
        matches = [state for state, short in STATES.items() if word in (state, short)]
        if not matches:
            raise UsageError(
                f"{program}: error: Invalid job state specified: {word.lower()}\n"
                f"{program}: error: Valid job states include: {','.join(STATES)}\n"
            )
        states.update(matches)
    return states


def select(rows: list[JobRow], ids: Iterable[str]) -> list[JobRow]:
    """Return the rows that identifiers such as ``12`` and ``12_3`` mean."""
    wanted = set(ids)
    return [row for row in rows if row.number in wanted or f"{row.number}_{row.index}" in wanted]
# Hand-written: edit templates/ehpc/slurm/job_list.py, then run `make generate`.
