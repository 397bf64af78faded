"""The jobs of the cluster in Slurm's words, with one request for each page."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timezone
from typing import Any

from .columns import format_duration, format_hosts, format_ranges, format_time, parse_indices
from .entry import Site

Item = dict[str, Any]

STATES_TEXT = """
    PENDING=PD RUNNING=R SUSPENDED=S COMPLETED=CD CANCELLED=CA FAILED=F TIMEOUT=TO NODE_FAIL=NF PREEMPTED=PR
    BOOT_FAIL=BF DEADLINE=DL OUT_OF_MEMORY=OOM COMPLETING=CG CONFIGURING=CF RESIZING=RS RESV_DEL_HOLD=RD
    REQUEUED=RQ REQUEUE_FED=RF REQUEUE_HOLD=RH REVOKED=RV SIGNALING=SI SPECIAL_EXIT=SE STAGE_OUT=SO STOPPED=ST
    """
STATES = {state: short for state, _, short in (pair.partition("=") for pair in STATES_TEXT.split())}
"""Slurm's states and their short forms."""

ENDED_TEXT = "COMPLETED CANCELLED FAILED TIMEOUT NODE_FAIL PREEMPTED BOOT_FAIL DEADLINE OUT_OF_MEMORY"
ENDED = set(ENDED_TEXT.split())
CANONICAL = {"running": "RUNNING", "finished": "COMPLETED", "failed": "FAILED", "cancelled": "CANCELLED"}
"""Slurm's state for canonical names of ``ehpc.waiters``; for all others, it is PENDING."""

REASONS = {"TIMEOUT": "TimeLimit", "NODE_FAIL": "NodeDown", "FAILED": "NonZeroExitCode"}
MOST_READINGS = 3  # of a list whose jobs move to pages that were read before, as others come or end


class JobRow:
    """A job as the service lists it, a part of an array job, or its parts that wait; with what the journal knows."""

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
    """Return a time of the service, UTC if it names no zone, or seconds since 1970, as such seconds."""
    text = str(value or "").removesuffix("Z")
    if text.isdigit():
        return float(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)).timestamp()


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
    """Return jobs as the service lists them: all, active or ended ones; the latest first until there are enough."""
    group = {None: "all", True: "notfinish", False: "finished"}[active]
    wanted = ({} if active is None else {"State": group}) | ({"Owner": owner} if owner else {})
    if not site.is_2018:
        wanted = {"JobFilter": json.dumps({"JobStatus": group} | ({"Users": [owner]} if owner else {}))}
    page_size = site.client._service.largest_page_size
    seen: dict[tuple[str, str], Item] = {}

    def read_page(number: int) -> int:
        data = site.read("ListJobs", PageNumber=str(number), PageSize=str(page_size), **wanted)
        jobs = data.get("Jobs") or []
        listed = jobs.get("JobInfo") or [] if isinstance(jobs, dict) else jobs
        items = listed if site.is_2018 else [{**job["JobSpec"], "Name": job.get("JobName")} for job in listed]
        seen.update({split_id(item): item for item in items if item.get("Id")})
        return int(data.get("TotalCount") or 0)

    for _ in range(MOST_READINGS):
        total = first_total = read_page(1)
        pages = range(2, -(-total // page_size) + 1)
        for number in reversed(pages) if site.is_2018 and is_enough else pages:  # that version lists the oldest first
            if is_enough and is_enough(list(seen.values())):
                return list(seen.values())
            total = read_page(number)
        if total == first_total:
            break
    return list(seen.values())


def make_rows(site: Site, items: list[Item], wanted: dict[str, list[str]], is_joined: bool = True) -> list[JobRow]:
    """Return rows with the attributes that are wanted, of array jobs the parts: those that wait may be joined."""
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
