"""scancel, sinfo and scontrol."""

from __future__ import annotations

import os
import sys
import time

from .arguments import UsageError
from .columns import expand_hosts, format_time, parse_job_ids
from .entry import VERSION, Site, read_queues
from .job_list import list_items, select

Options = list[tuple[str, str]]
CONFIG = {"MaxArraySize": "1001", "MinJobAge": "300 sec", "SLURM_VERSION": VERSION}
"""What ``scontrol show config`` says: Slurm's defaults, as the service tells none."""

UNKNOWN_JOB = "Invalid job id specified for job %s"


def run_scancel(site: Site, _: Options, operands: list[str]) -> int:
    """End jobs and return the exit code: 0 also for jobs that are unknown or have ended."""
    if not operands:
        raise UsageError("scancel: error: No job identification provided")
    ids = [job for word in operands for job in parse_job_ids(word, "scancel: error: Invalid job id %s")]
    site.journal.add({"cancelled": ids})
    limit = most_at_once()
    for start in range(0, len(ids), limit):
        stop(site, ids[start : start + limit])
    return 0


def most_at_once() -> int:
    """Return how many jobs one request names at most, for API version 2024-07-30 too, whose limit is not known."""
    from ..v2018_04_12.actions.stop_jobs import OPERATION

    return OPERATION.item_limits["jobs"]


def stop(site: Site, ids: list[str]) -> None:
    """End jobs. The service refuses all of them if one is unknown or has ended: then only the others are named."""
    from .._runtime.errors import ServiceError

    def send(names: list[str]) -> None:
        value = [{"Id": name} for name in names] if site.is_2018 else names
        site.change("StopJobs", "Jobs" if site.is_2018 else "JobIds", value)

    if site.has_slurm:  # whose identifiers are those of the service
        try:
            send(ids)
            return
        except ServiceError as error:
            if error.status >= 500:
                raise
    names = [item["Id"] for item in select(list_items(site, True), ids)]
    if names:
        send(names)


def run_sinfo(site: Site, options: Options, operands: list[str]) -> int:
    """List partitions and return the exit code."""
    given = dict(options)
    if operands or given.get("format") != "%P":
        raise UsageError("sinfo: error: ehpc slurm has sinfo --format=%P alone")
    names = [f"{name}{'*' * (name == site.settings.get('queue'))}" for name in read_queues(site.read("ListQueues"))]
    print("\n".join(names if "noheader" in given else ["PARTITION", *names]))
    return 0


def run_scontrol(site: Site, _: Options, operands: list[str]) -> int:
    """Do what tools ask scontrol for, and return the exit code: show config, show hostnames, requeue."""
    keyword, entity, *rest = [*operands, "", ""]
    if keyword == "requeue" and entity:
        for job in [job for word in operands[1:] for job in parse_job_ids(word, UNKNOWN_JOB)]:
            requeue(site, job)
    elif keyword != "show":
        raise UsageError(f"invalid keyword: {keyword}")
    elif entity == "config":
        print(f"Configuration data as of {format_time(time.time())}")
        print("\n".join(f"{name:<23} = {value}" for name, value in CONFIG.items()))
    elif entity == "hostnames":
        hosts = expand_hosts(rest[0] or os.environ.get("SLURM_JOB_NODELIST", ""))
        print("\n".join(hosts) or "scontrol: error: host list is empty", file=sys.stdout if hosts else sys.stderr)
    else:
        raise UsageError(f"invalid entity:{entity} for keyword:show ")
    return 0


def requeue(site: Site, job: str) -> None:
    """Run a job again that has ended, if the API can."""
    from .._runtime.errors import ServiceError

    items = select(list_items(site, None, None, lambda items: bool(select(items, [job]))), [job])
    if not items:
        raise UsageError(UNKNOWN_JOB % job)
    if not site.is_2018:
        raise UsageError(f"Requested operation not supported on this system for job {job}")
    try:
        site.change("RerunJobs", "Jobs", [{"Id": item["Id"]} for item in items])
    except ServiceError as error:
        raise UsageError(f"{error.message} for job {job}") from None
# Hand-written: edit templates/ehpc/slurm/control.py, then run `make generate`.
