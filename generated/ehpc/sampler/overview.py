"""What the nodes and jobs of a cluster mean: figures, history, waits, core hours.

The service tells no history. It is computed from the jobs' own times: a job waits from its submission to its start, and
runs until its last change, if it has ended.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from typing import Any, NamedTuple

from ..waiters import job_state

DAY_SECONDS = 86_400.0
STEPS = 144
"""Points of the computed history of a day: one in ten minutes."""

ENDED = ("finished", "failed", "cancelled")
WAITS = (
    (60.0, "under 1 min"),
    (600.0, "1 to 10 min"),
    (3600.0, "10 to 60 min"),
    (14_400.0, "1 to 4 h"),
    (math.inf, "over 4 h"),
)
"""Classes of waiting times: bound in seconds, and name."""

MOST_USERS = 12
"""Users that are told one by one; the others are one together."""


class Point(NamedTuple):
    """How many jobs ran and waited at a time in seconds since 1970."""

    time: float
    running: int
    waiting: int


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


def seconds_of(text: str | None) -> float | None:
    """Return a time of the service in seconds since 1970, read as UTC where it names no zone; None if it is none."""
    try:
        moment = datetime.fromisoformat((text or "").strip().replace("Z", "+00:00"))
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)).timestamp()


def zone_shift(jobs: Iterable[Any], now: float) -> float:
    """Return by how many seconds, in whole hours, the clock of a cluster is ahead of UTC, where its jobs give it away.

    Times of jobs name no zone. What would lie in the future shows that they are those of a zone further east.
    """
    latest = max((seconds_of(job.submit_time) or 0.0 for job in jobs), default=0.0)
    return 3600.0 * math.ceil((latest - now - 300) / 3600) if latest > now + 300 else 0.0


def as_job(record: Any, shift: float) -> Job:
    """Return a job of ListJobs.

    Args:
        found: The job.
        shift: Seconds that its times are ahead of UTC.
    """
    state = job_state(record.state) or "unknown"
    started = None if state == "queued" else seconds_of(record.start_time)
    ended = seconds_of(record.last_modify_time) if state in ENDED else None
    submitted, started, ended = (
        None if moment is None else moment - shift for moment in (seconds_of(record.submit_time), started, ended)
    )
    resources = record.resources
    return Job(
        id=record.id or "",
        name=record.name or "",
        owner=record.owner or "",
        state=state,
        said=record.state or "",
        cores=(resources.cores if resources else None) or 0,
        nodes=(resources.nodes if resources else None) or 0,
        submitted=submitted,
        started=started,
        ended=ended,
        comment=record.comment or "",
        hosts=record.node_list or "",
    )


def overview(nodes: Sequence[Any], jobs: Sequence[Job], points: Sequence[Point], now: float) -> dict[str, Any]:
    """Return what a dashboard shows.

    Args:
        nodes: Nodes of ListNodes.
        jobs: Jobs that wait, run, or have ended in the last day.
        points: What earlier samples have seen.
        now: The time in seconds since 1970.
    """
    waiting = [job for job in jobs if job.state == "queued"]
    running = [job for job in jobs if job.state == "running"]
    shown = [node_of(node) for node in nodes]
    waits = [now - job.submitted for job in waiting if job.submitted is not None]
    return {
        "figures": {
            "running": len(running),
            "waiting": len(waiting),
            "cores_used": sum(node["used"] for node in shown),
            "cores": sum(node["cores"] for node in shown),
            "longest_wait_seconds": max(waits, default=0.0),
        },
        "nodes": shown,
        "history": history(jobs, points, now),
        "waits": waits_of_today(jobs, now),
        "core_hours": core_hours(jobs, now),
        "states": [
            {"state": state, "count": count} for state, count in Counter(job.state for job in jobs).most_common()
        ],
        "jobs": [job._asdict() for job in sorted(jobs, key=lambda job: -(job.submitted or 0.0))],
    }


def node_of(record: Any) -> dict[str, Any]:
    """Return what is shown of a node."""
    total, used = record.total_resources, record.used_resources
    return {
        "id": record.id or "",
        "name": record.host_name or record.id or "",
        "state": (record.status or "unknown").lower(),
        "cores": (total.cpu if total else None) or 0,
        "used": (used.cpu if used else None) or 0,
    }


def history(jobs: Sequence[Job], points: Sequence[Point], now: float) -> dict[str, Any]:
    """Return how many jobs ran and waited over the last day: computed first, then as it was seen.

    Args:
        jobs: The jobs.
        points: What earlier samples have seen.
        now: The time in seconds since 1970.
    """
    first_seen = points[0].time if points else now
    submitted = sorted(job.submitted for job in jobs if job.submitted is not None)
    left = sorted(
        moment
        for moment in (job.started or job.ended for job in jobs if job.submitted is not None)
        if moment is not None
    )
    started = sorted(job.started for job in jobs if job.started is not None)
    ended = sorted(job.ended for job in jobs if job.started is not None and job.ended is not None)
    history_points: list[Point] = []
    for step in range(STEPS + 1):
        at = now - DAY_SECONDS + step * DAY_SECONDS / STEPS
        if at < first_seen or not points:
            running = bisect_right(started, at) - bisect_right(ended, at)
            history_points.append(Point(at, running, max(bisect_right(submitted, at) - bisect_right(left, at), 0)))
    stride = max(len(points) // STEPS, 1)
    history_points += [point for point in points[::stride] if point.time > now - DAY_SECONDS]
    return {"points": [list(point) for point in history_points], "computed_until": first_seen}


def waits_of_today(jobs: Sequence[Job], now: float) -> list[dict[str, Any]]:
    """Return how long the jobs have waited that began in the last day, as classes."""
    counts = [0] * len(WAITS)
    for job in jobs:
        if job.started is not None and job.submitted is not None and job.started > now - DAY_SECONDS:
            wait = max(job.started - job.submitted, 0.0)
            counts[next(number for number, (bound, _) in enumerate(WAITS) if wait < bound)] += 1
    return [{"label": label, "count": count} for (_, label), count in zip(WAITS, counts, strict=True)]


def core_hours(jobs: Sequence[Job], now: float) -> list[dict[str, Any]]:
    """Return the core hours of the last day by user, the largest first."""
    hours: dict[str, float] = {}
    for job in jobs:
        if job.started is not None:
            seconds = (job.ended or now) - max(job.started, now - DAY_SECONDS)
            hours[job.owner] = hours.get(job.owner, 0.0) + max(seconds, 0.0) * job.cores / 3600
    ranked = sorted(hours.items(), key=lambda entry: -entry[1])
    rest = sum(entry for _, entry in ranked[MOST_USERS:])
    rows = [{"user": user, "hours": round(entry, 2)} for user, entry in ranked[:MOST_USERS]]
    return [*rows, {"user": "others", "hours": round(rest, 2)}] if rest else rows
# Hand-written: edit templates/ehpc/sampler/overview.py, then run `make generate`.
