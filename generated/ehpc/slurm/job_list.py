"""The jobs of the cluster in Slurm's words, with one request for each page."""

from __future__ import annotations

import json
import re
import time
from calendar import timegm

from .columns import format_duration, format_hosts, format_ranges, format_time, parse_indices
from .entry import Site

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    Item = dict[str, Any]

STATES = dict(
    re.findall(
        r"(\w+)=(\w+)",
        """
        PENDING=PD RUNNING=R SUSPENDED=S COMPLETED=CD CANCELLED=CA FAILED=F TIMEOUT=TO NODE_FAIL=NF PREEMPTED=PR
        BOOT_FAIL=BF DEADLINE=DL OUT_OF_MEMORY=OOM COMPLETING=CG CONFIGURING=CF RESIZING=RS RESV_DEL_HOLD=RD
        REQUEUED=RQ REQUEUE_FED=RF REQUEUE_HOLD=RH REVOKED=RV SIGNALING=SI SPECIAL_EXIT=SE STAGE_OUT=SO STOPPED=ST
        """,
    )
)
"""Slurm's states and their short forms."""

ENDED = frozenset(list(STATES)[3:12])
CANONICAL = {"running": "RUNNING", "finished": "COMPLETED", "failed": "FAILED", "cancelled": "CANCELLED"}
"""Slurm's state for canonical names of ``ehpc.waiters``; for all others, it is PENDING."""

REASONS = {"TIMEOUT": "TimeLimit", "NODE_FAIL": "NodeDown", "FAILED": "NonZeroExitCode"}


class JobRow:
    """A job as the service lists it, or a part of an array job, with what the journal knows of it.

    Args:
        site: The cluster.
        item: What the service lists.
        waiting: Indices of the parts of its array job that wait, if it stands for all of them.
    """

    def __init__(self, site: Site, item: Item, waiting: list[int]) -> None:
        self.item, self.waiting = item, waiting
        self.number, self.index = split_id(item)
        self.order = (int(self.number) if self.number.isdigit() else 0, int(self.index or 0))
        self.known = known = site.journal.jobs.get(self.number, {})
        limit = "".join(known.get("array", "").partition("%")[1:])
        index = f"[{format_ranges(list(map(str, waiting)))}{limit}]" if waiting else self.index
        self.id = f"{self.number}_{index}" if index else self.number
        self.raw_id = self.number if waiting else self.id
        self.task: str = index.strip("[]") or "N/A"
        self.name: str = known.get("name") or item.get("Name") or ""
        self.owner: str = item.get("Owner") or item.get("RunasUser") or ""
        queue = item.get("Queue") or item.get("JobQueue") or known.get("queue") or site.settings.get("queue")
        self.partition: str = queue or "N/A"
        self.account: str = known.get("account", "")
        self.directory: str = known.get("dir") or item.get("ShellPath") or ""
        hosts = re.findall(r"[A-Za-z0-9_.-]+", item.get("NodeList") or "")
        self.node_list = format_hosts(hosts)
        self.first_host = hosts[0] if hosts else "n/a"
        self.node_count: int = len(hosts) or known.get("nodes") or 1
        self.state = read_state(item.get("State") or "")
        self.is_ended = self.state in ENDED
        self.submitted = parse_time(item.get("SubmitTime"))
        self.started = None if self.state == "PENDING" else parse_time(item.get("StartTime"))
        self.ended = parse_time(item.get("LastModifyTime")) if self.is_ended else None
        elapsed = 0 if self.started is None else (self.ended or time.time()) - self.started
        if self.state == "FAILED" and not (site.is_2018 and site.has_slurm):  # which have no word for the next two
            if {self.id, self.number} & site.journal.cancelled:
                self.state = "CANCELLED"
            elif self.ended and elapsed >= known.get("limit", float("inf")):
                self.state = "TIMEOUT"
        self.code = STATES[self.state]
        self.exit_code = "" if self.state == "FAILED" else "0:0"
        self.submit_time, self.start_time = format_time(self.submitted), format_time(self.started)
        self.run_time, self.time_limit = format_duration(elapsed), format_duration(known.get("limit"))
        used = (item.get("Resources") or {}).get("Cores") if self.state == "RUNNING" else 0
        self.cores: int = used or known.get("cores") or 1
        self.reason = REASONS.get(self.state, "None")
        if self.state == "PENDING" and re.fullmatch(r"[A-Z][A-Za-z]+", item.get("Comment") or ""):
            self.reason = item["Comment"]
        elif self.state == "PENDING" and known.get("after"):
            self.reason = "Dependency"
        self.place = f"({self.reason})" if self.state == "PENDING" or self.reason != "None" else self.node_list


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
    match = re.match(r"([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?", text)
    if match:
        return float(timegm(tuple(int(part or 0) for part in match.groups())))
    return float(text) if text.isdigit() else None


def split_id(item: Item) -> tuple[str, str]:
    """Return the number of a job, or of the array job that it is a part of, and its index there."""
    match = re.match(r"([0-9]+)(?:[_\[.]([0-9]+))?", item["Id"])
    index = item.get("ArrayJobSubId")
    if match is None:
        return item["Id"], ""
    return match[1], str(index) if index not in (None, "") else match[2] or ""


def list_items(
    site: Site, active: bool | None, owner: str | None = None, is_enough: Callable[[list[Item]], bool] | None = None
) -> list[Item]:
    """Return jobs as the service lists them, the latest first with ``is_enough``, which ends it when it returns true.

    Those that are active have not ended; None stands for all.
    """
    group = {None: "all", True: "notfinish", False: "finished"}[active]
    wanted = {"State": group} if active is not None else {}
    wanted |= {"Owner": owner} if owner else {}
    if not site.is_2018:
        wanted = {"JobFilter": json.dumps({"JobStatus": group, **({"Users": [owner]} if owner else {})})}
    page_size = site.client._service.largest_page_size

    def read_page(number: int) -> tuple[list[Item], int]:
        data = site.read("ListJobs", PageNumber=str(number), PageSize=str(page_size), **wanted)
        jobs = data.get("Jobs") or []
        listed = jobs.get("JobInfo") or [] if isinstance(jobs, dict) else jobs
        items = listed if site.is_2018 else [{**job["JobSpec"], "Name": job.get("JobName")} for job in listed]
        return [item for item in items if item.get("Id")], int(data.get("TotalCount") or 0)

    is_backward = site.is_2018 and is_enough is not None  # as it lists the oldest first
    seen: dict[tuple[str, str], Item] = {}
    for _ in range(3):
        number, total, first_total = 0, 1, -1
        while number * page_size < total and not (number and is_enough and is_enough(list(seen.values()))):
            number += 1  # and the total grows with each job that is submitted meanwhile
            last = -(-first_total // page_size)
            page, total = read_page(max(last + 2 - number, 1) if is_backward and number > 1 else number)
            first_total = total if number == 1 else first_total
            seen |= {split_id(item): item for item in page}
        if total == first_total:
            break  # else a job that came or ended has moved others from a page to one that was read before
    return list(seen.values())


def make_rows(site: Site, items: list[Item], wanted: dict[str, list[str]], is_joined: bool = True) -> list[JobRow]:
    """Return the rows of jobs: of array jobs the parts, of which those that wait are one row if they are joined.

    Only those count whose attributes have some of the values that are wanted.
    """
    parts: dict[tuple[str, str], tuple[Item, set[int]]] = {}
    with_parts = {number for number, index in map(split_id, items) if index}
    for item in items:
        number, index = split_id(item)
        state = read_state(item.get("State") or "")
        array = site.journal.jobs.get(number, {}).get("array") or item.get("ArrayRequest") or ""
        waiting = [int(index)] if index and state == "PENDING" else []
        if not index and (array or "[]" in item["Id"]):
            if state in ENDED or number in with_parts:
                continue
            waiting = parse_indices(array)
        if waiting and is_joined:
            parts.setdefault((number, "PENDING"), (item, set()))[1].update(waiting)
        else:
            places = [str(place) for place in waiting] or [index]
            parts |= {(number, place): ({**item, "ArrayJobSubId": place}, set()) for place in places}
    rows = [JobRow(site, item, sorted(waiting)) for item, waiting in parts.values()]
    return [row for row in rows if all(getattr(row, key) in values for key, values in wanted.items())]


def select(items: list[Item], ids: Iterable[str]) -> list[Item]:
    """Return the jobs that identifiers such as ``12`` and ``12_3`` mean."""
    wanted = set(ids)
    return [item for item in items if {split_id(item)[0], "_".join(split_id(item))} & wanted]
# Hand-written: edit templates/ehpc/slurm/job_list.py, then run `make generate`.
