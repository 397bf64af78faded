"""Lists nodes and jobs in every API version, and reads what they are, whatever each calls it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import islice
from typing import Any, NamedTuple

from .._runtime.credentials.parsing import parse_time
from ..versions import PACKAGES
from ..waiters import job_state

ENDED = ("finished", "failed", "cancelled")
HOSTS = re.compile(r"([\w.-]+)(?:\[([\d,-]{1,400})])?")
"""A host in the words of a scheduler, or several as Slurm writes them: ``compute[001-004,007]``."""

MOST_HOSTS = 2000
"""Hosts of a job that are read."""


class Job(NamedTuple):
    """A job; times are seconds since 1970, None where the service tells none."""

    id: str
    name: str
    owner: str
    state: str
    said: str
    cores: int
    nodes: int
    submitted: float | None
    started: float | None
    ended: float | None
    comment: str
    hosts: str


def node_filter(version: str) -> dict[str, Any]:
    """Return arguments of ``list_nodes`` that choose compute nodes."""
    return {"role": "Compute"} if "role" in members_of(version, "ListNodesRequest") else {}


def job_filter(version: str, state: str) -> dict[str, Any]:
    """Return arguments of ``list_jobs`` for ``finished`` or ``notfinish`` jobs; the newest last, if possible."""
    if "job_filter" not in members_of(version, "ListJobsRequest"):
        return {"state": state}
    models = import_module(f"{PACKAGES[version]}.models")
    return {"job_filter": models.JobFilter(job_status=state, sort_by=models.JobSortOrder(submit_order="asc"))}


def filter_fields(version: str) -> dict[str, str]:
    """Return the paths of the form fields by which ListNodes finds a node by host name, and ListJobs jobs by owner."""
    if "job_filter" in members_of(version, "ListJobsRequest"):
        return {"node": "hostnames.0", "owner": "job_filter.users.0"}
    return {"node": "host_name", "owner": "owner"}


def members_of(version: str, model: str) -> set[str]:
    """Return the names of the members of a model."""
    model_class = getattr(import_module(f"{PACKAGES[version]}.models"), model)
    return {wire.name for wire in model_class.__wire__}


def value_of(record: Any, *names: str) -> Any:
    """Return the first member of these names that a record has and that is filled in, or None."""
    return next((value for name in names if (value := getattr(record, name, None)) not in (None, "")), None)


def text_of(record: Any, *names: str) -> str:
    """Return the first such member as a text, which is empty if there is none."""
    return str(value_of(record, *names) or "")


def count_of(record: Any, name: str) -> int:
    """Return a number of nodes or cores, also if it comes as a text; 0 if there is none."""
    value = value_of(record, name)
    return int(value) if str(value).isdecimal() else 0


def seconds_of(text: str | None) -> float | None:
    """Return a time of the service in seconds since 1970, read as UTC where it names no zone; None if it is none."""
    text = (text or "").strip()
    return float(text) if text.isdecimal() else parse_time(text)


def zone_shift(records: Iterable[Any], now: float) -> float:
    """Return by how many seconds, in whole hours, the clock of a cluster is ahead of UTC, where its jobs give it away.

    Times that are dates name no zone. What would lie in the future shows that they are those of a zone further east.
    """
    dates = [text for record in records if not (text := text_of(record, "submit_time")).isdecimal()]
    latest = max((seconds_of(text) or 0.0 for text in dates), default=0.0)
    return 3600.0 * math.ceil((latest - now - 300) / 3600) if latest > now + 300 else 0.0


def as_job(record: Any, shift: float) -> Job:
    """Return a job of ListJobs, whose times are so many seconds ahead of UTC."""
    spec = getattr(record, "job_spec", record)
    state = job_state(text_of(spec, "state")) or "unknown"
    submitted, started, ended = (
        None if moment is None else moment - shift
        for moment in (
            seconds_of(text_of(spec, "submit_time")),
            None if state == "queued" else seconds_of(text_of(spec, "start_time")),
            seconds_of(text_of(spec, "last_modify_time")) if state in ENDED else None,
        )
    )
    asked, occupied = value_of(spec, "resources"), value_of(spec, "resources_actual_occupied")
    nodes, cores = count_of(asked, "nodes"), count_of(asked, "cores")
    return Job(
        id=text_of(spec, "id"),
        name=text_of(record, "name", "job_name"),
        owner=text_of(spec, "owner", "run_as_user"),
        state=state,
        said=text_of(spec, "state"),
        cores=cores if spec is record else count_of(occupied, "cores") or cores * nodes,  # a spec has cores per node
        nodes=nodes,
        submitted=submitted,
        started=started,
        ended=ended,
        comment=text_of(spec, "comment"),
        hosts=text_of(spec, "node_list"),
    )


def hosts_of(text: str) -> list[str]:
    """Return the names of hosts in a list as a scheduler writes it; words that are none may be among them."""

    def names() -> Iterable[str]:
        for name, ranges in HOSTS.findall(text):
            for first, last in re.findall(r"(\d+)(?:-(\d+))?", ranges):
                yield from (f"{name}{number:0{len(first)}}" for number in range(int(first), int(last or first) + 1))
            if not ranges:
                yield name

    return list(islice(names(), MOST_HOSTS))


def as_nodes(records: Sequence[Any], jobs: Iterable[Job]) -> list[dict[str, Any]]:
    """Return what is shown of the nodes of ListNodes, where it tells no cores in use with those of the running jobs."""
    names = {text_of(record, "host_name", "hostname") for record in records}
    busy: dict[str, float] = {}
    for job in jobs:
        hosts = [host for host in hosts_of(job.hosts) if host in names] if job.state == "running" else []
        for host in hosts:
            busy[host] = busy.get(host, 0.0) + job.cores / len(hosts)
    return [as_node(record, busy) for record in records]


def as_node(record: Any, busy: dict[str, float]) -> dict[str, Any]:
    """Return what is shown of a node."""
    name, cores = text_of(record, "host_name", "hostname"), count_of(value_of(record, "total_resources"), "cpu")
    is_reported = hasattr(record, "used_resources")
    return {
        "id": text_of(record, "id"),
        "name": name or text_of(record, "id"),
        "state": text_of(record, "status").lower() or "unknown",
        "cores": cores,
        "used": count_of(record.used_resources, "cpu") if is_reported else min(round(busy.get(name, 0.0)), cores),
    }


def hours_of(report: Any) -> dict[str, float]:
    """Return the core hours by user of a GetAccountingReport."""
    rows = [dict(zip(report.metrics, row, strict=False)) for row in report.data if isinstance(row, list)]
    return {
        str(row["user"]): float(row["ncpus_seconds"]) / 3600 for row in rows if {"user", "ncpus_seconds"} <= row.keys()
    }
# Hand-written: edit templates/ehpc/sampler/records.py, then run `make generate`.
