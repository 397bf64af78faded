"""What the nodes and jobs of a cluster mean: figures, history, waits, core hours.

The service tells no history. It is computed from the jobs' own times: a job waits from its submission to its start, and
runs until its last change, if it has ended.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from .records import Job, as_nodes

DAY_SECONDS = 86_400.0
STEPS = 144
"""Points of the computed history of a day: one in ten minutes."""

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


def overview(
    nodes: Sequence[Any],
    jobs: Sequence[Job],
    points: Sequence[Point],
    now: float,
    reported: Mapping[str, float] | None = None,
) -> dict[str, Any]:
    """Return what a dashboard shows.

    Args:
        nodes: Nodes of ListNodes.
        jobs: Jobs that wait, run, or have ended in the last day.
        points: What earlier samples have seen.
        now: The time in seconds since 1970.
        reported: Core hours by user, where the service has told them. Default: computed from the jobs.
    """
    waiting = [job for job in jobs if job.state == "queued"]
    running = [job for job in jobs if job.state == "running"]
    shown = as_nodes(nodes, running)
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
        "core_hours": rank(core_hours(jobs, now) if reported is None else reported),
        "states": [
            {"state": state, "count": count} for state, count in Counter(job.state for job in jobs).most_common()
        ],
        "jobs": [job._asdict() for job in sorted(jobs, key=lambda job: -(job.submitted or 0.0))],
    }


def history(jobs: Sequence[Job], points: Sequence[Point], now: float) -> dict[str, Any]:
    """Return how many jobs ran and waited over the last day: computed first, then as earlier samples have seen it."""
    first_seen = points[0].time if points else now
    submitted = sorted(job.submitted for job in jobs if job.submitted is not None)
    moments = (job.started or job.ended for job in jobs if job.submitted is not None)
    left = sorted(moment for moment in moments if moment is not None)
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


def core_hours(jobs: Sequence[Job], now: float) -> dict[str, float]:
    """Return the core hours of the last day by user, as far as the jobs tell their cores."""
    hours: dict[str, float] = {}
    for job in jobs:
        if job.started is not None:
            seconds = (job.ended or now) - max(job.started, now - DAY_SECONDS)
            hours[job.owner] = hours.get(job.owner, 0.0) + max(seconds, 0.0) * job.cores / 3600
    return hours


def rank(hours: Mapping[str, float]) -> list[dict[str, Any]]:
    """Return core hours by user, the largest first; small ones are one together."""
    ranked = sorted(hours.items(), key=lambda entry: -entry[1])
    rest = sum(entry for _, entry in ranked[MOST_USERS:])
    rows = [{"user": user, "hours": round(entry, 2)} for user, entry in ranked[:MOST_USERS]]
    return [*rows, {"user": "others", "hours": round(rest, 2)}] if rest else rows
